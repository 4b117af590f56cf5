package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.rest.shared.DoorError;
import dev.palaestra.rest.shared.SessionCookie;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;

/// The request that is being answered, as far as a browser sends its tokens in cookies.
@Singleton
class BrowserCall {
  private final CurrentVertxRequest current;
  private final CsrfTokens csrf;

  BrowserCall(CurrentVertxRequest current, CsrfTokens csrf) {
    this.current = current;
    this.csrf = csrf;
  }

  /// Whether it was a cookie that told who calls.
  boolean isSignedIn() {
    return SessionCookie.ACCESS.read(current.getCurrent()).isPresent();
  }

  /// @throws dev.palaestra.rest.shared.DoorException UNAUTHENTICATED without the cookie;
  ///   CSRF_INVALID
  String refreshToken() {
    var token =
        SessionCookie.REFRESH
            .read(current.getCurrent())
            .orElseThrow(() -> DoorError.UNAUTHENTICATED.because("There is no refresh token."));
    RefreshToken.parse(token).ifPresent(it -> csrf.mustBelong(current.getCurrent(), it));
    return token;
  }
}

package dev.palaestra.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.rest.shared.DoorError;
import dev.palaestra.rest.shared.SessionCookie;
import dev.palaestra.rest.shared.SigningKeys;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;

/// A browser sends its cookies whoever made it send the request; the CSRF token shows that one of
/// our pages did. It is derived from what stays the same in the refresh tokens of a session: so
/// nothing is stored, other tabs keep theirs when one refreshes, and another session's is worth
/// nothing.
@Singleton
class CsrfTokens {
  static final String HEADER = "X-CSRF-Token";

  private final SigningKeys keys;

  CsrfTokens(SigningKeys keys) {
    this.keys = keys;
  }

  String of(RefreshToken token) {
    var hash = keys.authenticate("csrf", token.family().value().getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  /// @throws dev.palaestra.rest.shared.DoorException CSRF_INVALID where the header does not belong
  ///   to the cookies
  void mustBelong(RoutingContext routing) {
    var sent = routing.request().getHeader(HEADER);
    var belongs =
        sent != null
            && SessionCookie.REFRESH
                .read(routing)
                .flatMap(RefreshToken::parse)
                .filter(it -> MessageDigest.isEqual(of(it).getBytes(UTF_8), sent.getBytes(UTF_8)))
                .isPresent();
    if (!belongs) {
      throw DoorError.CSRF_INVALID.because("Send this session's csrf_token in " + HEADER + ".");
    }
  }
}

package dev.palaestra.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.rest.shared.DoorError;
import dev.palaestra.rest.shared.SigningKeys;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

/// A browser sends its cookies whoever made it send the request; the CSRF token shows that one of
/// our pages did. It has two halves, derived from the session and from what stays the same in its
/// refresh tokens; each is asked for by the cookie that it belongs to. So nothing is stored, other
/// tabs keep theirs when one refreshes, and another session's is worth nothing.
@Singleton
class CsrfTokens {
  static final String HEADER = "X-CSRF-Token";

  private static final char SEPARATOR = '.';

  private final SigningKeys keys;

  CsrfTokens(SigningKeys keys) {
    this.keys = keys;
  }

  String of(SessionId session, RefreshToken token) {
    return half(session.value()) + SEPARATOR + half(token);
  }

  /// @param session whose access token the cookie holds
  /// @throws dev.palaestra.rest.shared.DoorException CSRF_INVALID where the header does not belong
  ///   to it
  void mustBelong(RoutingContext routing, UUID session) {
    mustBe(half(session), sent(routing, 0));
  }

  /// @throws dev.palaestra.rest.shared.DoorException CSRF_INVALID where the header does not belong
  ///   to the refresh token
  void mustBelong(RoutingContext routing, RefreshToken token) {
    mustBe(half(token), sent(routing, 1));
  }

  private static String sent(RoutingContext routing, int half) {
    var header = Objects.requireNonNullElse(routing.request().getHeader(HEADER), "");
    var split = header.indexOf(SEPARATOR);
    return split < 0 ? "" : half == 0 ? header.substring(0, split) : header.substring(split + 1);
  }

  private static void mustBe(String half, String sent) {
    if (!MessageDigest.isEqual(half.getBytes(UTF_8), sent.getBytes(UTF_8))) {
      throw DoorError.CSRF_INVALID.because("Send this session's csrf_token in " + HEADER + ".");
    }
  }

  private String half(UUID session) {
    return half("csrf session", session.toString());
  }

  private String half(RefreshToken token) {
    return half("csrf", token.family().value());
  }

  private String half(String purpose, String text) {
    var hash = keys.authenticate(purpose, text.getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}

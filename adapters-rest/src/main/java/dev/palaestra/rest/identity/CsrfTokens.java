package dev.palaestra.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.rest.shared.DoorError;
import dev.palaestra.rest.shared.KeyedHashes;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
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

  private static final String OF_SESSION = "csrf session";
  private static final String OF_REFRESH_TOKEN = "csrf";

  private final KeyedHashes hashes;

  CsrfTokens(KeyedHashes hashes) {
    this.hashes = hashes;
  }

  String of(SessionId session, RefreshToken token) {
    return written(hashes.make(OF_SESSION, text(session.value())))
        + SEPARATOR
        + written(hashes.make(OF_REFRESH_TOKEN, text(token)));
  }

  /// @param session whose access token the cookie holds
  /// @throws dev.palaestra.rest.shared.DoorException CSRF_INVALID where the header does not belong
  ///   to it
  void mustBelong(RoutingContext routing, UUID session) {
    mustBe(hashes.accepted(OF_SESSION, text(session)), sent(routing, 0));
  }

  /// @throws dev.palaestra.rest.shared.DoorException CSRF_INVALID where the header does not belong
  ///   to the refresh token
  void mustBelong(RoutingContext routing, RefreshToken token) {
    mustBe(hashes.accepted(OF_REFRESH_TOKEN, text(token)), sent(routing, 1));
  }

  private static String sent(RoutingContext routing, int half) {
    var header = Objects.requireNonNullElse(routing.request().getHeader(HEADER), "");
    var split = header.indexOf(SEPARATOR);
    return split < 0 ? "" : half == 0 ? header.substring(0, split) : header.substring(split + 1);
  }

  private static void mustBe(List<byte[]> hashes, String sent) {
    if (hashes.stream().noneMatch(it -> isEqual(written(it), sent))) {
      throw DoorError.CSRF_INVALID.because();
    }
  }

  private static boolean isEqual(String half, String sent) {
    return MessageDigest.isEqual(half.getBytes(UTF_8), sent.getBytes(UTF_8));
  }

  private static byte[] text(UUID session) {
    return session.toString().getBytes(UTF_8);
  }

  private static byte[] text(RefreshToken token) {
    return token.family().value().getBytes(UTF_8);
  }

  private static String written(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}

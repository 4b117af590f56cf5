package dev.palaestra.domain.identity;

import java.util.Optional;

/// What a client exchanges for new tokens. The first half stays the same as long as the session
/// lives and finds it; the second is new each time. So an old token still names its session, and
/// its return shows that two people hold it; without any of its tokens nobody can end a session.
public record RefreshToken(SecretToken family, SecretToken secret) {
  private static final char SEPARATOR = '.';

  /// The first token of a session.
  public static RefreshToken first() {
    return new RefreshToken(SecretToken.next(), SecretToken.next());
  }

  /// Empty for what has not the form of a token.
  public static Optional<RefreshToken> parse(String text) {
    var split = text.indexOf(SEPARATOR);
    if (split < 1 || text.length() > SecretToken.MAX) {
      return Optional.empty();
    }
    return Optional.of(
        new RefreshToken(
            new SecretToken(text.substring(0, split)), new SecretToken(text.substring(split + 1))));
  }

  /// The one that follows.
  public RefreshToken next() {
    return new RefreshToken(family, SecretToken.next());
  }

  /// As the client keeps it.
  public String text() {
    return family.value() + SEPARATOR + secret.value();
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import java.time.Duration;

/// What a code is to show, and of whom.
public sealed interface CodeSubject {
  /// So long is the question open.
  Duration lifetime();

  /// Who has shown his first factor has the second one too.
  record SecondFactorOf(AccountId account) implements CodeSubject {
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    @Override
    public Duration lifetime() {
      return LIFETIME;
    }
  }
}

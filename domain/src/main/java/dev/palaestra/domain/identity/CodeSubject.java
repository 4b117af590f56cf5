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

  /// Who reads the messages of a phone.
  sealed interface OfPhone extends CodeSubject {
    Duration LIFETIME = Duration.ofMinutes(10);

    /// So long is kept what somebody has said of himself.
    Duration KEPT = Duration.ofMinutes(15);

    PhoneNumber phone();

    @Override
    default Duration lifetime() {
      return LIFETIME;
    }
  }

  /// He signs in, if the phone is known to be somebody's.
  record PhoneSignIn(PhoneNumber phone) implements OfPhone {}

  /// He registers, or signs in if the phone is known to be somebody's.
  record PhoneRegistration(PhoneNumber phone, Introduction introduction) implements OfPhone {}

  /// The phone belongs to this account.
  record PhoneOf(AccountId account, PhoneNumber phone) implements OfPhone {}
}

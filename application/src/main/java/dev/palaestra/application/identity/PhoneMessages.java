package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.CodeChallenge;
import dev.palaestra.domain.identity.CodeChallenges;
import dev.palaestra.domain.identity.CodeSubject;
import dev.palaestra.domain.identity.CodeSubject.OfPhone;
import dev.palaestra.domain.identity.CodeSubject.PhoneSignIn;
import dev.palaestra.domain.identity.PhoneCodeRequested;
import dev.palaestra.domain.identity.PhoneCodes;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Has codes sent to phones. Told twice, it sends a second one, and that counts. Nothing is sent to
/// a number with which nobody can sign in, and nothing when it is too late.
@Singleton
public final class PhoneMessages implements EventListener<PhoneCodeRequested> {
  private final CodeChallenges challenges;
  private final Accounts accounts;
  private final PhoneCodes codes;
  private final Transactions transactions;
  private final Clock clock;

  PhoneMessages(
      CodeChallenges challenges,
      Accounts accounts,
      PhoneCodes codes,
      Transactions transactions,
      Clock clock) {
    this.challenges = challenges;
    this.accounts = accounts;
    this.codes = codes;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Class<PhoneCodeRequested> event() {
    return PhoneCodeRequested.class;
  }

  @Override
  public void on(PhoneCodeRequested event) {
    var id = new ChallengeId(event.challengeId());
    transactions
        .inTransaction(() -> addressee(id))
        .flatMap(codes::send)
        .ifPresent(reference -> transactions.inTransaction(() -> keep(id, reference)));
  }

  private Optional<PhoneNumber> addressee(ChallengeId id) {
    return challenges
        .lock(id)
        .filter(it -> it.isOpen(clock.instant()))
        .map(CodeChallenge::subject)
        .flatMap(this::addressee);
  }

  private Optional<PhoneNumber> addressee(CodeSubject subject) {
    return switch (subject) {
      case PhoneSignIn(var phone) -> accounts.ownerOf(phone).map(_ -> phone);
      case OfPhone other -> Optional.of(other.phone());
      case CodeSubject.SecondFactorOf _ -> Optional.empty();
    };
  }

  private void keep(ChallengeId id, String reference) {
    challenges
        .lock(id)
        .ifPresent(challenge -> {
          challenge.sentAs(reference);
          challenges.save(challenge);
        });
  }
}

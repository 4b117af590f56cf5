package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.OneTimePasswords;
import dev.palaestra.domain.identity.RecoveryCode;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The authenticator app's first code has come back: from now on every sign-in asks for one. Who
/// mistypes it guesses at nothing: he was told the secret, so no sign-in is locked. After a few
/// wrong codes it is set up anew.
@Singleton
public final class ActivateSecondFactor {
  public record Command(AccountId account, String code, ExpectedVersion expected) {}

  private final Accounts accounts;
  private final SecondFactors secondFactors;
  private final OneTimePasswords oneTimePasswords;
  private final OwnerNotices notices;
  private final Transactions transactions;
  private final Clock clock;

  ActivateSecondFactor(
      Accounts accounts,
      SecondFactors secondFactors,
      OneTimePasswords oneTimePasswords,
      OwnerNotices notices,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.secondFactors = secondFactors;
    this.oneTimePasswords = oneTimePasswords;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @return the recovery codes, which nobody is told again
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND before it was set up and after
  ///   too many wrong codes, TOKEN_INVALID for a wrong code, SECOND_FACTOR_SET_UP when it counts
  ///   already, STALE_VERSION
  public List<RecoveryCode> handle(Command command) {
    return transactions.inTransaction(() -> activate(command)).orElseThrow(SecondFactor::wrongCode);
  }

  /// Empty for a wrong code, which must be kept.
  private Optional<List<RecoveryCode>> activate(Command command) {
    var now = clock.instant();
    var id = accounts.holdAdmitted(command.account()).id();
    var factor = secondFactors.lock(id).orElseThrow(SecondFactors::absent);
    command.expected().mustBe(SecondFactor.versionSeen(factor.isActive()));
    var codes = factor.activate(command.code(), oneTimePasswords, now);
    keep(factor);
    if (codes.isPresent()) {
      var act = AuditEntry.by(id, now, "account.second_factor_added");
      notices.tell(act.on("account", id.value()), Notice.SECOND_FACTOR_ADDED);
    }
    return codes;
  }

  private void keep(SecondFactor factor) {
    if (factor.isVoid()) {
      secondFactors.remove(factor.account());
    } else {
      secondFactors.save(factor);
    }
  }
}

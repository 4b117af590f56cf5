package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.OneTimePasswords;
import dev.palaestra.domain.identity.RecoveryCode;
import dev.palaestra.domain.identity.SecondFactors;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// The authenticator app's first code has come back: from now on every sign-in asks for one.
@Singleton
public final class ActivateSecondFactor {
  public record Command(AccountId account, String code) {}

  private final SecondFactors secondFactors;
  private final OneTimePasswords passwords;
  private final OwnerNotices notices;
  private final Transactions transactions;
  private final Clock clock;

  ActivateSecondFactor(
      SecondFactors secondFactors,
      OneTimePasswords passwords,
      OwnerNotices notices,
      Transactions transactions,
      Clock clock) {
    this.secondFactors = secondFactors;
    this.passwords = passwords;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @return the recovery codes, which nobody is told again
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND before it was set up,
  ///   TOKEN_INVALID for a wrong code, SECOND_FACTOR_SET_UP when it counts already
  public List<RecoveryCode> handle(Command command) {
    return transactions.inTransaction(() -> activate(command));
  }

  private List<RecoveryCode> activate(Command command) {
    var now = clock.instant();
    var id = command.account();
    var factor = secondFactors.lock(id).orElseThrow(SecondFactors::absent);
    var codes = factor.activate(command.code(), passwords, now);
    secondFactors.save(factor);
    var act = AuditEntry.by(id, now, "account.second_factor_added");
    notices.tell(act.on("account", id.value()), Notice.SECOND_FACTOR_ADDED);
    return codes;
  }
}

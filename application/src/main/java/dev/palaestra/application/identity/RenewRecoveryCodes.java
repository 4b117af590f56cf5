package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.RecoveryCode;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Somebody shows both factors and gets new recovery codes; the old ones are void.
@Singleton
public final class RenewRecoveryCodes {
  /// @param code of the app, or a recovery code
  public record Command(ProveOwner.Command owner, String code) {}

  private final ProveOwner proveOwner;
  private final Accounts accounts;
  private final SecondFactorProofs proofs;
  private final OwnerNotices notices;
  private final Transactions transactions;
  private final Clock clock;

  RenewRecoveryCodes(
      ProveOwner proveOwner,
      Accounts accounts,
      SecondFactorProofs proofs,
      OwnerNotices notices,
      Transactions transactions,
      Clock clock) {
    this.proveOwner = proveOwner;
    this.accounts = accounts;
    this.proofs = proofs;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @return the codes, which nobody is told again
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND where there is no second factor,
  ///   TOKEN_INVALID for a wrong code, LOGIN_LOCKED; and as [ProveOwner] says
  public List<RecoveryCode> handle(Command command) {
    var account = proveOwner.handle(command.owner());
    return transactions
        .inTransaction(() -> renew(account, command.code()))
        .orElseThrow(SecondFactor::wrongCode);
  }

  /// Empty for a wrong code, which must be kept.
  private Optional<List<RecoveryCode>> renew(Account account, String code) {
    var now = clock.instant();
    var codes = proofs.renewRecoveryCodes(account, code, now);
    if (codes.isPresent()) {
      accounts.holdUnchanged(account).mustBeAdmitted();
      var id = account.id();
      var act = AuditEntry.by(id, now, "account.recovery_codes_renewed");
      notices.tell(act.on("account", id.value()), Notice.RECOVERY_CODES_RENEWED);
    }
    return codes;
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Who has both factors gives the second one up.
@Singleton
public final class RemoveSecondFactor {
  /// @param code of the app, or a recovery code
  public record Command(ProveOwner.Command owner, String code, ExpectedVersion expected) {}

  private final ProveOwner proveOwner;
  private final Accounts accounts;
  private final SecondFactorProofs proofs;
  private final OwnerNotices notices;
  private final Transactions transactions;
  private final Clock clock;

  RemoveSecondFactor(
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

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND where there is none,
  ///   TOKEN_INVALID for a wrong code, LOGIN_LOCKED, STALE_VERSION; and as [ProveOwner] says
  public void handle(Command command) {
    var account = proveOwner.handle(command.owner());
    if (!transactions.inTransaction(() -> remove(account, command))) {
      throw SecondFactor.wrongCode();
    }
  }

  /// False for a wrong code, which must be kept.
  private boolean remove(Account account, Command command) {
    var now = clock.instant();
    var removed = proofs.remove(account, command.code(), command.expected(), now);
    if (removed) {
      accounts.holdUnchanged(account).mustBeAdmitted();
      var id = account.id();
      var act = AuditEntry.by(id, now, "account.second_factor_removed");
      notices.tell(act.on("account", id.value()), Notice.SECOND_FACTOR_REMOVED);
    }
    return removed;
  }
}

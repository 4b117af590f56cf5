package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Avatars;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody shows no picture of himself any more.
@Singleton
public final class RemoveAvatar {
  public record Command(AccountId account) {}

  private final Avatars avatars;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  RemoveAvatar(Avatars avatars, AuditTrail audit, Transactions transactions, Clock clock) {
    this.avatars = avatars;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    transactions.inTransaction(() -> remove(command.account()));
  }

  private void remove(AccountId id) {
    avatars.remove(id);
    var act = AuditEntry.by(id, clock.instant(), "account.avatar_removed");
    audit.add(act.on("account", id.value()));
  }
}

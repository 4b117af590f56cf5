package dev.palaestra.application.identity;

import dev.palaestra.application.shared.AllOwnData;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OwnData;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/// Somebody takes a copy of all that there is of him. That he did, or a thief of his token, stands
/// in the audit.
@Singleton
public final class ExportOwnData {
  public record Command(AccountId account) {}

  private final AllOwnData data;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ExportOwnData(AllOwnData data, AuditTrail audit, Transactions transactions, Clock clock) {
    this.data = data;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @return what is to be read, each part in a transaction of its own: it may be much
  public List<OwnData> handle(Command command) {
    var id = command.account();
    var act = AuditEntry.by(id, clock.instant(), "account.exported");
    transactions.inTransaction(() -> audit.add(act.on("account", id.value())));
    return data.all();
  }
}

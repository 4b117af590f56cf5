package dev.palaestra.application.identity;

import dev.palaestra.application.shared.AllOwnData;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OwnData;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody takes a copy of all that there is of him. That he did, or a thief of his token, stands
/// in the audit.
@Singleton
public final class ExportOwnData {
  /// @param archive where his copy comes to lie
  public record Command(AccountId account, Archive archive) {}

  /// Takes one part after the other.
  public interface Archive {
    /// @param name what it is called, and its files are: `sessions`
    /// @return what hears it, once, and is closed before the next one begins
    Part begin(String name);
  }

  /// Hears one part.
  public interface Part extends OwnData.Reader, AutoCloseable {
    @Override
    void close();
  }

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

  /// Reads each part once, in a transaction of its own: it may be much.
  public void handle(Command command) {
    var id = command.account();
    var act = AuditEntry.by(id, clock.instant(), "account.exported");
    transactions.inTransaction(() -> audit.add(act.on("account", id.value())));
    for (var part : data.all()) {
      try (var copy = command.archive().begin(part.name())) {
        part.read(id, copy);
      }
    }
  }
}

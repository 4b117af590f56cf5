package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.identity.Avatars;
import dev.palaestra.domain.identity.Portraits;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/// Somebody shows a new picture of himself.
@Singleton
public final class ChangeAvatar {
  /// @param file as it was sent
  public record Command(AccountId account, Path file) {}

  private final Portraits portraits;
  private final Avatars avatars;
  private final AccountQueries views;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  ChangeAvatar(
      Portraits portraits,
      Avatars avatars,
      AccountQueries views,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.portraits = portraits;
    this.avatars = avatars;
    this.views = views;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public AccountView handle(Command command) {
    var avatar = portraits.of(command.file());
    return transactions.inTransaction(() -> change(command.account(), avatar));
  }

  private AccountView change(AccountId id, Avatar avatar) {
    var now = clock.instant();
    avatars.put(id, avatar, now);
    audit.add(AuditEntry.by(id, now, "account.avatar_changed").on("account", id.value()));
    return views.get(id);
  }
}

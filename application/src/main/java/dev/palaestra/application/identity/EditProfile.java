package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.UnaryOperator;

/// Somebody changes what he says about himself.
@Singleton
public final class EditProfile {
  public record Command(
      AccountId account, ExpectedVersion expected, UnaryOperator<Profile> change) {}

  private final Accounts accounts;
  private final AccountQueries views;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  EditProfile(
      Accounts accounts,
      AccountQueries views,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.views = views;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public AccountView handle(Command command) {
    return transactions.inTransaction(() -> edit(command));
  }

  private AccountView edit(Command command) {
    var id = command.account();
    var account = accounts.holdAdmitted(id);
    command.expected().mustBe(account.version());
    var before = account.profile().facts();
    account.edit(command.change());
    if (!account.profile().facts().equals(before)) {
      accounts.save(account);
      var act = AuditEntry.by(id, clock.instant(), "account.profile_changed");
      audit.add(act.on("account", id.value()).changed(before, account.profile().facts()));
    }
    return views.get(id);
  }
}

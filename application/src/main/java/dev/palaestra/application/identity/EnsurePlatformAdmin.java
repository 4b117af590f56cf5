package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/// The operator names the platform's first admin. He is created, or promoted with the password he
/// has; no request can do either.
@Singleton
public final class EnsurePlatformAdmin {
  public record Command(EmailAddress email, Password password) {}

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  EnsurePlatformAdmin(
      Accounts accounts,
      PasswordHasher hasher,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    var known = transactions.inTransaction(() -> accounts.findByEmail(command.email()));
    if (known.isEmpty()) {
      create(command);
    } else if (!known.get().standing().platformAdmin()) {
      transactions.inTransaction(() -> promote(known.get()));
    }
  }

  private void create(Command command) {
    command.password().mustBeFit("password");
    var hash = hasher.hash(command.password());
    var now = clock.instant();
    var profile = Profile.of("Platform admin");
    var account = Account.register(command.email(), null, profile, hash, now);
    account.confirm(command.email());
    account.becomePlatformAdmin();
    transactions.inTransaction(() -> {
      accounts.add(account);
      tellAudit(account, now);
    });
  }

  private void promote(Account account) {
    account.becomePlatformAdmin();
    accounts.save(account);
    tellAudit(account, clock.instant());
  }

  private void tellAudit(Account account, Instant now) {
    audit.add(
        AuditEntry.of(
            now,
            null,
            OrganizationId.NONE,
            "account.platform_admin_granted",
            "account",
            account.id().value()));
  }
}

package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.VERIFICATION_REQUIRED;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/// The operator names the platform's first admin. He is created, or promoted with the password he
/// has; no request can do either. Who only says that the address is his is not promoted: anybody
/// may register any address.
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

  /// Who does it at the same moment, another instance say, is not in the way.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VERIFICATION_REQUIRED for an account whose
  ///   address is not verified
  public void handle(Command command) {
    command.password().mustBeFit("password", command.email(), null);
    if (transactions.inTransaction(() -> isThere(command.email()))) {
      return;
    }
    var hash = hasher.hash(command.password());
    new SecondTry(transactions).inTransaction(() -> ensure(command.email(), hash));
  }

  private boolean isThere(EmailAddress email) {
    return accounts.findByEmail(email).filter(it -> it.standing().platformAdmin()).isPresent();
  }

  private void ensure(EmailAddress email, PasswordHash hash) {
    var known = accounts.findByEmail(email);
    if (known.isEmpty()) {
      create(email, hash);
    } else if (!known.get().standing().platformAdmin()) {
      promote(known.get());
    }
  }

  private void create(EmailAddress email, PasswordHash hash) {
    var now = clock.instant();
    var account = Account.register(email, null, Profile.of("Platform admin"), hash, now);
    account.confirm(email);
    var before = account.standing().facts();
    account.becomePlatformAdmin();
    accounts.add(account);
    tellAudit(account, before, now);
  }

  private void promote(Account account) {
    if (!account.contacts().emailVerified()) {
      throw VERIFICATION_REQUIRED.because("The account has not verified its mail address.");
    }
    var before = account.standing().facts();
    account.becomePlatformAdmin();
    accounts.save(account);
    tellAudit(account, before, clock.instant());
  }

  private void tellAudit(Account account, Map<String, Object> before, Instant now) {
    var act = AuditEntry.byNobody(now, "account.platform_admin_granted");
    audit.add(act.on("account", account.id().value()).changed(before, account.standing().facts()));
  }
}

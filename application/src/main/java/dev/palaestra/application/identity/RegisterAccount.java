package dev.palaestra.application.identity;

import dev.palaestra.application.identity.RegistrationPath.Alone;
import dev.palaestra.application.identity.RegistrationPath.Founding;
import dev.palaestra.application.identity.RegistrationPath.Invited;
import dev.palaestra.application.identity.RegistrationPath.Joining;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody becomes known to the platform. No request makes him more than the admin of an
/// organization that did not exist before.
@Singleton
public final class RegisterAccount {
  /// @param phone null for none
  public record Command(
      EmailAddress email,
      Password password,
      String fullName,
      @Nullable PhoneNumber phone,
      RegistrationPath path) {}

  private final AccountQueries views;
  private final PasswordHasher hasher;
  private final Newcomers newcomers;
  private final MailedTokens mailedTokens;
  private final Transactions transactions;
  private final Clock clock;

  RegisterAccount(
      AccountQueries views,
      PasswordHasher hasher,
      Newcomers newcomers,
      MailedTokens mailedTokens,
      Transactions transactions,
      Clock clock) {
    this.views = views;
    this.hasher = hasher;
    this.newcomers = newcomers;
    this.mailedTokens = mailedTokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  public AccountView handle(Command command) {
    command.password().mustBeFit("password", command.email(), command.fullName());
    var profile = Profile.of(command.fullName());
    var hash = hasher.hash(command.password());
    var now = clock.instant();
    var account = Account.register(command.email(), command.phone(), profile, hash, now);
    return transactions.inTransaction(() -> settle(account, command, now));
  }

  private AccountView settle(Account account, Command command, Instant now) {
    var id = account.id();
    newcomers.register(account, now);
    switch (command.path()) {
      case Alone() -> {}
      case Founding(var name) -> newcomers.found(id, OrganizationSettings.of(name), now);
      case Joining(var organization, var asCoach) -> newcomers.join(id, organization, asCoach, now);
      case Invited(var token) -> newcomers.accept(account, token, now);
    }
    if (!account.contacts().emailVerified()) {
      mailedTokens.verify(account, command.email(), now);
    }
    return views.get(id);
  }
}

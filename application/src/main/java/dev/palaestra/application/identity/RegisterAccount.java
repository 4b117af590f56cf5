package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody becomes known to the platform. No request makes him more than the admin of an
/// organization that did not exist before.
@Singleton
public final class RegisterAccount {
  /// @param phone null for none
  public record Command(
      EmailAddress email,
      Password password,
      Profile profile,
      @Nullable PhoneNumber phone,
      RegistrationPath path) {}

  private final AccountQueries views;
  private final PasswordHasher hasher;
  private final Registrations registrations;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  RegisterAccount(
      AccountQueries views,
      PasswordHasher hasher,
      Registrations registrations,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.views = views;
    this.hasher = hasher;
    this.registrations = registrations;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public AccountView handle(Command command) {
    command.password().mustBeFit("password", command.email(), command.profile().fullName());
    var hash = hasher.hash(command.password());
    var now = clock.instant();
    var account = Account.register(command.email(), command.phone(), command.profile(), hash, now);
    var done =
        transactions.inTransaction(() -> {
          var entry = registrations.enter(account, command.email(), command.path(), now);
          return new Done(views.get(entry.account()), entry.ended());
        });
    registrations.countMail(done.account(), now);
    endings.announce(done.ended());
    return done.account();
  }

  private record Done(AccountView account, List<UUID> ended) {}
}

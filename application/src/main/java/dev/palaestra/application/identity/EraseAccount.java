package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.NOT_ON_YOURSELF;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The platform admin erases an account at once.
@Singleton
public final class EraseAccount {
  public record Command(Actor actor, AccountId account, ExpectedVersion expected) {}

  private final Accounts accounts;
  private final ShutOuts shutOuts;
  private final Departures departures;
  private final Erasures erasures;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  EraseAccount(
      Accounts accounts,
      ShutOuts shutOuts,
      Departures departures,
      Erasures erasures,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.shutOuts = shutOuts;
    this.departures = departures;
    this.erasures = erasures;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    command.actor().mustBePlatformAdmin();
    if (command.actor().account().equals(command.account())) {
      throw NOT_ON_YOURSELF.because("Ask for the deletion of your account instead.");
    }
    endings.announce(transactions.inTransaction(() -> erase(command)));
  }

  private List<UUID> erase(Command command) {
    var now = clock.instant();
    var reach = shutOuts.hold(command.account(), now);
    departures.mustMayLeave(command.account());
    var account =
        accounts.lock(command.account()).filter(it -> !it.isErased()).orElseThrow(Accounts::absent);
    command.expected().mustBe(account.version());
    Function<String, Act> acts =
        action -> AuditEntry.by(command.actor(), now, action).in(OrganizationId.NONE);
    shutOuts.putOut(reach, acts, now);
    return erasures.erase(account, acts, now);
  }
}

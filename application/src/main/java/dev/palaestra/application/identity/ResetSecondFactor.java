package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.NOT_ON_YOURSELF;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.SecondFactor;
import dev.palaestra.domain.identity.SecondFactors;
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

/// The platform admin takes the second factor from somebody who has lost it and his recovery codes.
/// He is signed out everywhere and told by mail.
@Singleton
public final class ResetSecondFactor {
  public record Command(Actor actor, AccountId account, ExpectedVersion expected) {}

  private final Accounts accounts;
  private final SecondFactors secondFactors;
  private final SessionEndings endings;
  private final OwnerNotices notices;
  private final Transactions transactions;
  private final Clock clock;

  ResetSecondFactor(
      Accounts accounts,
      SecondFactors secondFactors,
      SessionEndings endings,
      OwnerNotices notices,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.secondFactors = secondFactors;
    this.endings = endings;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND where there is no account or no
  ///   second factor, STALE_VERSION, NOT_ON_YOURSELF
  public void handle(Command command) {
    command.actor().mustBePlatformAdmin();
    if (command.actor().account().equals(command.account())) {
      throw NOT_ON_YOURSELF.because("Remove it from your own account with a code of it.");
    }
    endings.announce(transactions.inTransaction(() -> reset(command)));
  }

  private List<UUID> reset(Command command) {
    var now = clock.instant();
    var id = command.account();
    command.expected().mustBe(accounts.hold(id).version());
    if (secondFactors.lock(id).filter(SecondFactor::isActive).isEmpty()) {
      throw SecondFactors.absent();
    }
    secondFactors.remove(id);
    Function<String, Act> acts =
        action -> AuditEntry.by(command.actor(), now, action).in(OrganizationId.NONE);
    var act = acts.apply("account.second_factor_removed");
    notices.tell(act.on("account", id.value()), Notice.SECOND_FACTOR_REMOVED);
    return endings.endAll(id, acts, now);
  }
}

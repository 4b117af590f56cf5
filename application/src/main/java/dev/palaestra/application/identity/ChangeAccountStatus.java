package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.NOT_ON_YOURSELF;
import static java.util.Comparator.comparing;

import dev.palaestra.application.identity.ShutOuts.Reach;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.domain.shared.Wanted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The platform admin keeps somebody out of every organization, or lets him in again. Who is kept
/// out is signed out everywhere at once, what he has offered others counts no more, and he is told
/// by mail.
@Singleton
public final class ChangeAccountStatus {
  public record Command(
      Actor actor, AccountId account, ExpectedVersion expected, Wanted<Change> change) {}

  /// @param reason null for none
  public record Change(boolean suspends, @Nullable Reason reason) {}

  private final Accounts accounts;
  private final ShutOuts shutOuts;
  private final SessionEndings endings;
  private final OwnerNotices notices;
  private final Transactions transactions;
  private final Clock clock;

  ChangeAccountStatus(
      Accounts accounts,
      ShutOuts shutOuts,
      SessionEndings endings,
      OwnerNotices notices,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.shutOuts = shutOuts;
    this.endings = endings;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void handle(Command command) {
    command.actor().mustBePlatformAdmin();
    if (command.actor().account().equals(command.account())) {
      throw NOT_ON_YOURSELF.because("Another platform admin has to do this.");
    }
    endings.announce(transactions.inTransaction(() -> change(command, clock.instant())));
  }

  private List<UUID> change(Command command, Instant now) {
    var reach = shutOuts.hold(command.account(), now);
    var account = lock(command);
    command.expected().mustBe(account.version());
    var change = command.change().checked();
    var before = account.standing().status();
    if (change.suspends()) {
      account.suspend();
    } else {
      account.reinstate();
    }
    List<UUID> ended = List.of();
    if (account.standing().status() != before) {
      accounts.save(account);
      var act = change.suspends() ? "account.suspended" : "account.reinstated";
      notices.tell(
          by(command, now, act)
              .on("account", account.id().value())
              .changed(Map.of("status", before), told(account, change)),
          change.suspends() ? Notice.SUSPENDED : Notice.REINSTATED);
      ended = change.suspends() ? shutOut(command, reach, now) : ended;
    }
    return ended;
  }

  private static Act by(Command command, Instant now, String act) {
    return AuditEntry.by(command.actor(), now, act).in(OrganizationId.NONE);
  }

  private static Map<String, Object> told(Account account, Change change) {
    var told = new HashMap<String, Object>(Map.of("status", account.standing().status()));
    if (change.reason() != null) {
      told.put("reason", change.reason().value());
    }
    return told;
  }

  private List<UUID> shutOut(Command command, Reach reach, Instant now) {
    shutOuts.putOut(reach, act -> by(command, now, act), now);
    return endings.endAll(command.account(), act -> by(command, now, act), now);
  }

  private Account lock(Command command) {
    var actor = command.actor().account();
    Stream.of(actor, command.account()).sorted(comparing(AccountId::value)).forEach(this::hold);
    accounts.get(actor).mustBeAdmitted();
    return accounts.get(command.account());
  }

  private void hold(AccountId account) {
    var _ = accounts.hold(account);
  }
}

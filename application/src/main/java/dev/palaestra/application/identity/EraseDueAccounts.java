package dev.palaestra.application.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;
import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FailedFor;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Erases the accounts whose owners wanted it long enough, each in a transaction of its own. Safe
/// to run on all instances at once.
@Singleton
public final class EraseDueAccounts {
  static final int MOST = 100;

  /// So many of those that cannot be erased are named.
  static final int NAMED = 10;

  private final Accounts accounts;
  private final Departures departures;
  private final Erasures erasures;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  EraseDueAccounts(
      Accounts accounts,
      Departures departures,
      Erasures erasures,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.accounts = accounts;
    this.departures = departures;
    this.erasures = erasures;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// One that cannot be erased is in nobody's way; all such are named at the end, with what is
  /// wrong with the last.
  public void handle() {
    var today = LocalDate.ofInstant(clock.instant(), UTC);
    List<AccountId> stuck = new ArrayList<>();
    @Nullable RuntimeException why = null;
    for (var id : transactions.inTransaction(() -> accounts.due(today, MOST))) {
      try {
        endings.announce(transactions.inTransaction(() -> eraseIfDue(id)));
      } catch (RuntimeException fault) {
        if (!isLostRace(fault)) {
          stuck.add(id);
          why = fault;
        }
      }
    }
    if (why != null) {
      throw new FailedFor(names(stuck), why);
    }
  }

  private static String names(List<AccountId> stuck) {
    var ids = stuck.stream().limit(NAMED).map(it -> it.value().toString()).collect(joining(", "));
    return (stuck.size() == 1 ? "account " : "accounts ")
        + ids
        + (stuck.size() > NAMED ? " and %d more".formatted(stuck.size() - NAMED) : "");
  }

  /// Another instance is at it, or its time comes with the next run.
  private static boolean isLostRace(RuntimeException fault) {
    return fault instanceof DomainException refusal && refusal.code() == LOST_RACE;
  }

  private List<UUID> eraseIfDue(AccountId id) {
    var now = clock.instant();
    departures.hold(id);
    return accounts
        .lock(id)
        .filter(it -> it.isDue(now))
        .map(it -> erase(it, now))
        .orElse(List.of());
  }

  private List<UUID> erase(Account account, Instant now) {
    return erasures.erase(account, action -> AuditEntry.byNobody(now, action), now);
  }
}

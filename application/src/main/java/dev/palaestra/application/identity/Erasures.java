package dev.palaestra.application.identity;

import dev.palaestra.application.shared.AllTraces;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Traces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Erases people: of an account stays its id, and what others need to know was done with it. A step
/// of use cases.
@Singleton
final class Erasures {
  private final Accounts accounts;
  private final Departures departures;
  private final SessionEndings endings;
  private final AllTraces traces;
  private final AuditTrail audit;

  Erasures(
      Accounts accounts,
      Departures departures,
      SessionEndings endings,
      AllTraces traces,
      AuditTrail audit) {
    this.accounts = accounts;
    this.departures = departures;
    this.endings = endings;
    this.traces = traces;
    this.audit = audit;
  }

  /// @param account locked
  /// @param acts who does it, for the audit
  /// @return the sessions to announce after the commit
  List<UUID> erase(Account account, Function<String, Act> acts, Instant now) {
    var id = account.id();
    var person = person(account);
    departures.leave(account, acts, now);
    var ended = endings.endAll(id, acts, now);
    var before = account.standing().facts();
    account.erase();
    accounts.save(account);
    var act = acts.apply("account.erased").on("account", id.value());
    audit.add(act.changed(before, account.standing().facts()));
    traces.remove(person);
    return ended;
  }

  /// Whatever was sent to an address that he only claimed is somebody else's.
  private static Traces.Person person(Account account) {
    var contacts = account.contacts();
    return new Traces.Person(
        account.id(),
        contacts.verifiedEmail().map(EmailAddress::value).orElse(null),
        contacts.verifiedPhone().map(PhoneNumber::value).orElse(null));
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Somebody turns to another organization of his: this session ends, a new one opens there.
@Singleton
public final class SwitchOrganization {
  public record Command(
      AccountId account, SessionId session, OrganizationId organization, Client client) {}

  private final AuthSessions sessions;
  private final SessionGrants grants;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  SwitchOrganization(
      AuthSessions sessions,
      SessionGrants grants,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.grants = grants;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  public SignedIn handle(Command command) {
    var change = transactions.inTransaction(() -> change(command));
    endings.announce(change.ended());
    return change.opened();
  }

  private record Change(List<UUID> ended, SignedIn opened) {}

  private Change change(Command command) {
    var now = clock.instant();
    var former = sessions.find(command.session()).orElseThrow(AuthSessions::absent);
    var opened = grants.openInstead(former, command.organization(), command.client(), now);
    var ended = endings.end(command.account(), command.session(), now);
    if (ended.isEmpty()) {
      throw AuthSessions.over();
    }
    return new Change(ended, opened);
  }
}

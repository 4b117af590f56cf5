package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.AuthSessions.Ended;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditEntry.Act;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.RevokedSessions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Ends sessions. A step of use cases, inside their transactions; what is ended there is announced
/// outside, after them.
@Singleton
final class SessionEndings {
  private static final String ENDED = "session.ended";

  private final Accounts accounts;
  private final AuthSessions sessions;
  private final RevokedSessions revoked;
  private final AuditTrail audit;

  SessionEndings(
      Accounts accounts, AuthSessions sessions, RevokedSessions revoked, AuditTrail audit) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.revoked = revoked;
    this.audit = audit;
  }

  /// One of his own.
  List<UUID> end(AccountId account, SessionId session, Instant now) {
    var ended = sessions.revoke(account, session, now);
    return recorded(ended, account, AuditEntry.by(account, now, ENDED));
  }

  List<UUID> endOthers(AccountId account, SessionId kept, Instant now) {
    var _ = hold(account);
    var ended = sessions.revokeOthers(account, kept, now);
    return recorded(ended, account, AuditEntry.by(account, now, ENDED));
  }

  /// By the account itself.
  List<UUID> endAll(AccountId account, Instant now) {
    return endAll(account, it -> AuditEntry.by(account, now, it), now);
  }

  /// @param acts who does it, by the name of the act
  List<UUID> endAll(AccountId account, Function<String, Act> acts, Instant now) {
    var _ = hold(account);
    return recorded(sessions.revokeAll(account, now), account, acts.apply(ENDED));
  }

  List<UUID> endIn(OrganizationId organization, AccountId account, AccountId by, Instant now) {
    var _ = hold(account);
    var ended = sessions.revokeIn(organization, account, now);
    return recorded(ended, account, AuditEntry.by(by, now, ENDED));
  }

  /// Waits for a session that is being opened: it ends too.
  ///
  /// @return whose they are
  Account hold(AccountId account) {
    return accounts.hold(account);
  }

  /// From now on their access tokens are refused. Outside of a transaction: other requests are
  /// told.
  void announce(List<UUID> ended) {
    revoked.add(ended);
  }

  /// Told of the person, for nobody looks for a session whose id he does not know, and where it was
  /// told that it was opened.
  private List<UUID> recorded(List<Ended> ended, AccountId account, Act act) {
    ended.forEach(it -> {
      var told = act.in(it.tenant()).on("account", account.value());
      audit.add(told.removed(Map.of("session_id", it.id())));
    });
    return ended.stream().map(Ended::id).toList();
  }
}

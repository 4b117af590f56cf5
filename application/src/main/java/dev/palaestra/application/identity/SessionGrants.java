package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccessGrant;
import dev.palaestra.domain.identity.AccessTokens;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.AuthSession.Holder;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Opens sessions and renews their tokens, whatever the way to sign in. A step of use cases, inside
/// their transactions.
@Singleton
final class SessionGrants {
  private final Accounts accounts;
  private final AccountQueries views;
  private final Memberships memberships;
  private final AuthSessions sessions;
  private final AccessTokens accessTokens;
  private final AuditTrail audit;

  SessionGrants(
      Accounts accounts,
      AccountQueries views,
      Memberships memberships,
      AuthSessions sessions,
      AccessTokens accessTokens,
      AuditTrail audit) {
    this.accounts = accounts;
    this.views = views;
    this.memberships = memberships;
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.audit = audit;
  }

  /// In the organization used last, else in the one joined first, else in none.
  ///
  /// @param account locked: nobody ends its sessions before this one is kept
  /// @throws dev.palaestra.domain.shared.DomainException ACCOUNT_SUSPENDED
  SignedIn open(Account account, Client client, Instant now) {
    var place =
        sessions
            .lastOrganization(account.id())
            .flatMap(last -> memberships.findActive(last, account.id()))
            .or(() -> memberships.activeOf(account.id()).stream().findFirst());
    return open(account, place.orElse(null), client, now);
  }

  /// In another organization; the former session has to be ended.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND without an active membership,
  ///   ACCOUNT_SUSPENDED
  SignedIn openInstead(
      AuthSession former, OrganizationId organization, Client client, Instant now) {
    var account = accounts.hold(former.holder().account());
    var place =
        memberships.findActive(organization, account.id()).orElseThrow(Organizations::absent);
    account.mustBeAdmitted();
    var token = RefreshToken.first();
    var session = kept(former.elsewhere(organization, client, token, now), now);
    return tokens(account, session, place, token, now);
  }

  /// New tokens for a session that goes on, with the role as it is by now.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException UNAUTHENTICATED for a suspended account
  SignedIn renew(AuthSession session, RefreshToken next, Instant now) {
    var account = accounts.get(session.holder().account());
    if (!account.maySignIn()) {
      throw AuthSessions.over();
    }
    var place = session.holder().tenant().flatMap(it -> memberships.findActive(it, account.id()));
    return tokens(account, session, place.orElse(null), next, now);
  }

  private SignedIn open(Account account, @Nullable Membership place, Client client, Instant now) {
    account.mustBeAdmitted();
    var token = RefreshToken.first();
    var organization = place == null ? null : place.organization();
    var holder = new Holder(account.id(), organization, SessionScope.FULL);
    var session = kept(AuthSession.open(holder, client, token, now), now);
    return tokens(account, session, place, token, now);
  }

  /// For the own profile alone; its refresh token is told to nobody.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException ACCOUNT_SUSPENDED
  ProfileOpened openProfile(Membership place, Client client, Instant now) {
    var account = accounts.holdAdmitted(place.account());
    var holder = new Holder(account.id(), place.organization(), SessionScope.PROFILE);
    var session = kept(AuthSession.open(holder, client, RefreshToken.first(), now), now);
    var shown = views.get(account.id()).within(place.organization().value());
    return new ProfileOpened(shown, place.organization(), access(account, session, place, now));
  }

  private AuthSession kept(AuthSession session, Instant now) {
    sessions.add(session);
    var holder = session.holder();
    var tenant = holder.tenant().orElse(OrganizationId.NONE);
    var act = AuditEntry.by(holder.account(), now, "session.opened").in(tenant);
    var facts = Map.of("session_id", session.id().value(), "scope", holder.scope());
    audit.add(act.on("account", holder.account().value()).created(facts));
    return session;
  }

  private SignedIn tokens(
      Account account,
      AuthSession session,
      @Nullable Membership place,
      RefreshToken refreshToken,
      Instant now) {
    var access = access(account, session, place, now);
    var organization = place == null ? null : place.organization();
    return new SignedIn(views.get(account.id()), organization, session.id(), access, refreshToken);
  }

  private String access(
      Account account, AuthSession session, @Nullable Membership place, Instant now) {
    var grant = AccessGrant.of(account, session.id(), session.holder().scope(), place);
    return accessTokens.issue(grant, now);
  }
}

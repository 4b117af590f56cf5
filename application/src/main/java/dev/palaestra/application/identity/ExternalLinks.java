package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.ExternalIdentities;
import dev.palaestra.domain.identity.IdentityToken;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.shared.AuditEntry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gives an account to whom another provider introduces by its address. A step of use cases, inside
/// their transactions.
@Singleton
final class ExternalLinks {
  private final Accounts accounts;
  private final ExternalIdentities identities;
  private final Claims claims;
  private final SessionEndings endings;
  private final OwnerNotices notices;

  ExternalLinks(
      Accounts accounts,
      ExternalIdentities identities,
      Claims claims,
      SessionEndings endings,
      OwnerNotices notices) {
    this.accounts = accounts;
    this.identities = identities;
    this.claims = claims;
    this.endings = endings;
    this.notices = notices;
  }

  /// The sessions from before end: the address may have been verified by a click on a mail that its
  /// reader had not asked for, and whoever had asked knows the password. The notice says how to
  /// choose another.
  ///
  /// @param token whose address the provider has verified
  /// @param account that has or claims this address, held until the transaction ends
  /// @return the sessions to announce after the commit
  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE
  List<UUID> link(IdentityToken token, Account account, Instant now) {
    var id = account.id();
    if (!account.contacts().emailVerified()) {
      claims.pass(account, now);
      accounts.save(account);
    }
    var ended = endings.endAll(id, now);
    identities.link(token.id(), id, now);
    var act = AuditEntry.by(id, now, "account.google_linked");
    var linked = act.on("account", id.value()).created(Map.of("issuer", token.id().issuer()));
    notices.tell(linked, Notice.GOOGLE_LINKED);
    return ended;
  }
}

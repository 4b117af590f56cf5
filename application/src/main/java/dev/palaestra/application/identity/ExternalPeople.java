package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.ACCOUNT_EXISTS;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.ExternalId;
import dev.palaestra.domain.identity.ExternalIdentities;
import dev.palaestra.domain.identity.IdentityToken;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// People whom another provider introduces. They are known by its name for them, never by their
/// mail address alone.
@Singleton
final class ExternalPeople {
  private final Accounts accounts;
  private final ExternalIdentities identities;
  private final Newcomers newcomers;
  private final Admissions admissions;
  private final OwnerNotices notices;

  ExternalPeople(
      Accounts accounts,
      ExternalIdentities identities,
      Newcomers newcomers,
      Admissions admissions,
      OwnerNotices notices) {
    this.accounts = accounts;
    this.identities = identities;
    this.newcomers = newcomers;
    this.admissions = admissions;
    this.notices = notices;
  }

  Optional<AccountId> find(ExternalId id) {
    return identities.holder(id);
  }

  SignInResult admit(AccountId id, Client client, Instant now) {
    return admissions.admit(accounts.hold(id), client, now);
  }

  /// The account has the mail address that the provider has verified. It is the same person's only
  /// where it was verified here too, and where the provider knows him by no other name. Somebody
  /// else may have linked it meanwhile: he himself, from another window.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException ACCOUNT_EXISTS, ACCOUNT_SUSPENDED
  SignInResult link(IdentityToken token, AccountId id, Client client, Instant now) {
    var account = accounts.hold(id);
    if (find(token.id()).filter(id::equals).isPresent()) {
      return admissions.admit(account, client, now);
    }
    if (account.contacts().verifiedEmail().filter(token.email()::equals).isEmpty()
        || identities.isLinked(id, token.id().issuer())) {
      throw ACCOUNT_EXISTS.because("Sign in to the account of this address another way.");
    }
    identities.link(token.id(), id, now);
    var act = AuditEntry.by(id, now, "account.google_linked");
    notices.tell(act.on("account", id.value()), Notice.GOOGLE_LINKED);
    return admissions.admit(account, client, now);
  }

  /// @throws dev.palaestra.domain.shared.DomainException EMAIL_TAKEN, LOST_RACE
  SignInResult welcome(IdentityToken token, Client client, Instant now) {
    var email = token.email();
    var account = Account.register(email, null, Profile.of(token.name(), email), null, now);
    account.confirm(email);
    newcomers.register(account, now);
    identities.link(token.id(), account.id(), now);
    return admissions.welcome(account, client, now);
  }
}

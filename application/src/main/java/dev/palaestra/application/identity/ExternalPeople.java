package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.ACCOUNT_EXISTS;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.ExternalIdentities;
import dev.palaestra.domain.identity.IdentityToken;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AccountId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// People whom another provider introduces. They are known by its name for them, never by their
/// mail address alone. A step of use cases, inside their transactions.
@Singleton
final class ExternalPeople {
  /// @param ended sessions to announce after the commit
  record Entry(SignInResult result, List<UUID> ended) {}

  private final Accounts accounts;
  private final ExternalIdentities identities;
  private final ExternalLinks links;
  private final Newcomers newcomers;
  private final Admissions admissions;

  ExternalPeople(
      Accounts accounts,
      ExternalIdentities identities,
      ExternalLinks links,
      Newcomers newcomers,
      Admissions admissions) {
    this.accounts = accounts;
    this.identities = identities;
    this.links = links;
    this.newcomers = newcomers;
    this.admissions = admissions;
  }

  /// @throws dev.palaestra.domain.shared.DomainException ACCOUNT_EXISTS, ACCOUNT_SUSPENDED;
  ///   EMAIL_TAKEN, LOST_RACE for the slower of two
  Entry admit(IdentityToken token, Client client, Instant now) {
    var known = identities.holder(token.id());
    if (known.isPresent()) {
      return new Entry(admit(known.get(), client, now), List.of());
    }
    if (!token.emailVerified()) {
      throw ACCOUNT_EXISTS.because("Google has not verified the address; sign in another way.");
    }
    return accounts
        .findByEmail(token.email())
        .map(account -> link(token, account.id(), client, now))
        .orElseGet(() -> new Entry(welcome(token, client, now), List.of()));
  }

  private SignInResult admit(AccountId id, Client client, Instant now) {
    return admissions.admit(accounts.hold(id), client, now);
  }

  /// The account has, or claims, the mail address that the provider has verified. It is not the
  /// same person's where the provider knows him by another name. Somebody else may have linked it
  /// meanwhile: he himself, from another window.
  private Entry link(IdentityToken token, AccountId id, Client client, Instant now) {
    var account = accounts.hold(id);
    if (identities.holder(token.id()).filter(id::equals).isPresent()) {
      return new Entry(admissions.admit(account, client, now), List.of());
    }
    if (!account.hasEmail(token.email()) || identities.isLinked(id, token.id().issuer())) {
      throw ACCOUNT_EXISTS.because("Sign in to the account of this address another way.");
    }
    account.mustBeAdmitted();
    var ended = links.link(token, account, now);
    return new Entry(admit(id, client, now), ended);
  }

  private SignInResult welcome(IdentityToken token, Client client, Instant now) {
    var email = token.email();
    var account = Account.register(email, null, Profile.of(token.name(), email), null, now);
    account.confirm(email);
    newcomers.register(account, now);
    identities.link(token.id(), account.id(), now);
    return admissions.welcome(account, client, now);
  }
}

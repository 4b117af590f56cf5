package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.ACCOUNT_EXISTS;
import static dev.palaestra.domain.identity.IdentityError.EMAIL_TAKEN;
import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.IdentityToken;
import dev.palaestra.domain.identity.IdentityTokens;
import dev.palaestra.domain.identity.Nonces;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/// Somebody shows what Google says of him, and gets a session. Who is not known here yet gets an
/// account that belongs nowhere. No role is ever granted this way.
@Singleton
public final class SignInWithGoogle {
  /// @param nonce that the client had made for this sign-in
  public record Command(String idToken, SecretToken nonce, Client client) {}

  /// What is told to the slower of two.
  private static final Set<ErrorCode> LOST = Set.of(EMAIL_TAKEN, LOST_RACE);

  private final IdentityTokens tokens;
  private final Nonces nonces;
  private final Accounts accounts;
  private final ExternalPeople people;
  private final Transactions transactions;
  private final Clock clock;

  SignInWithGoogle(
      IdentityTokens tokens,
      Nonces nonces,
      Accounts accounts,
      ExternalPeople people,
      Transactions transactions,
      Clock clock) {
    this.tokens = tokens;
    this.nonces = nonces;
    this.accounts = accounts;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException TOKEN_INVALID, ACCOUNT_EXISTS, ACCOUNT_SUSPENDED, UNAVAILABLE
  public SignInResult handle(Command command) {
    var token = tokens.verify(command.idToken(), command.nonce().value());
    if (!nonces.spend(command.nonce().hash(), token.expiresAt())) {
      throw IdentityTokens.refusal();
    }
    try {
      return transactions.inTransaction(() -> admit(token, command.client()));
    } catch (DomainException refusal) {
      if (!LOST.contains(refusal.code())) {
        throw refusal;
      }
      return transactions.inTransaction(() -> admit(token, command.client()));
    }
  }

  private SignInResult admit(IdentityToken token, Client client) {
    var now = clock.instant();
    var known = people.find(token.id());
    if (known.isPresent()) {
      return people.admit(known.get(), client, now);
    }
    if (!token.emailVerified()) {
      throw ACCOUNT_EXISTS.because("Google has not verified the address; sign in another way.");
    }
    return accounts
        .findByEmail(token.email())
        .map(Account::id)
        .map(id -> people.link(token, id, client, now))
        .orElseGet(() -> people.welcome(token, client, now));
  }
}

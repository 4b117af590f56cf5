package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.EMAIL_TAKEN;
import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

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
  private final ExternalPeople people;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  SignInWithGoogle(
      IdentityTokens tokens,
      Nonces nonces,
      ExternalPeople people,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.tokens = tokens;
    this.nonces = nonces;
    this.people = people;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws DomainException TOKEN_INVALID, ACCOUNT_EXISTS, ACCOUNT_SUSPENDED, UNAVAILABLE
  public SignInResult handle(Command command) {
    var token = tokens.verify(command.idToken(), command.nonce().value());
    if (!nonces.spend(command.nonce().hash(), token.expiresAt())) {
      throw IdentityTokens.refusal();
    }
    var entry = enter(token, command.client());
    endings.announce(entry.ended());
    return entry.result();
  }

  private ExternalPeople.Entry enter(IdentityToken token, Client client) {
    try {
      return transactions.inTransaction(() -> people.admit(token, client, clock.instant()));
    } catch (DomainException refusal) {
      if (!LOST.contains(refusal.code())) {
        throw refusal;
      }
      return transactions.inTransaction(() -> people.admit(token, client, clock.instant()));
    }
  }
}

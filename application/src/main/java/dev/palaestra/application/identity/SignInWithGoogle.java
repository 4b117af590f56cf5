package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.IdentityTokens;
import dev.palaestra.domain.identity.Nonces;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Somebody shows what Google says of him, and gets a session. Who is not known here yet gets an
/// account that belongs nowhere. No role is ever granted this way.
@Singleton
public final class SignInWithGoogle {
  /// @param nonce that the client had made for this sign-in
  public record Command(String idToken, SecretToken nonce, Client client) {}

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

  /// @throws dev.palaestra.domain.shared.DomainException TOKEN_INVALID, ACCOUNT_EXISTS,
  ///   ACCOUNT_SUSPENDED, UNAVAILABLE
  public SignInResult handle(Command command) {
    var token = tokens.verify(command.idToken(), command.nonce().value());
    if (!nonces.spend(command.nonce().hash(), token.expiresAt())) {
      throw IdentityTokens.refusal();
    }
    var entry =
        new SecondTry(transactions)
            .inTransaction(() -> people.admit(token, command.client(), clock.instant()));
    endings.announce(entry.ended());
    return entry.result();
  }
}

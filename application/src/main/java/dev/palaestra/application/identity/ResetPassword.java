package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.ChallengePurpose.RESET_PASSWORD;

import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Who reads the account's mail chooses a new password, or a first one. Every session of the
/// account ends and none is opened: a second factor is still asked for at the next sign-in, unless
/// it was set up by whoever only claimed the address.
@Singleton
public final class ResetPassword {
  public record Command(SecretToken token, Password chosen) {}

  private final MailedProofs proofs;
  private final Passwords passwords;
  private final PasswordChanges changes;
  private final SessionEndings endings;
  private final Transactions transactions;
  private final Clock clock;

  ResetPassword(
      MailedProofs proofs,
      Passwords passwords,
      PasswordChanges changes,
      SessionEndings endings,
      Transactions transactions,
      Clock clock) {
    this.proofs = proofs;
    this.passwords = passwords;
    this.changes = changes;
    this.endings = endings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// A token that is not valid costs no hash, and a password that is not fit no token.
  public void handle(Command command) {
    var token = command.token();
    var holder =
        transactions.inTransaction(() -> proofs.holder(token, RESET_PASSWORD, clock.instant()));
    var hash = passwords.hashNew(holder, command.chosen());
    endings.announce(transactions.inTransaction(() -> reset(token, hash)));
  }

  private List<UUID> reset(SecretToken token, PasswordHash hash) {
    var now = clock.instant();
    var proof = proofs.take(token, RESET_PASSWORD, now);
    var account = proof.account();
    if (!account.hasEmail(proof.email())) {
      throw Challenge.refusal();
    }
    account.mustBeAdmitted();
    proofs.recover(proof, now);
    changes.reset(account, hash, now);
    return endings.endAll(account.id(), now);
  }
}

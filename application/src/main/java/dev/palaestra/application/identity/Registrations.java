package dev.palaestra.application.identity;

import dev.palaestra.application.identity.RegistrationPath.Alone;
import dev.palaestra.application.identity.RegistrationPath.Founding;
import dev.palaestra.application.identity.RegistrationPath.Invited;
import dev.palaestra.application.identity.RegistrationPath.Joining;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountView;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lets a newcomer in on his path. A step of use cases, inside their transactions; [#countMail] is
/// called after them.
@Singleton
final class Registrations {
  /// @param ended sessions to announce after the commit
  record Entry(AccountId account, List<UUID> ended) {}

  private final Accounts accounts;
  private final Newcomers newcomers;
  private final MailedTokens mailedTokens;
  private final Claims claims;
  private final SessionEndings endings;

  Registrations(
      Accounts accounts,
      Newcomers newcomers,
      MailedTokens mailedTokens,
      Claims claims,
      SessionEndings endings) {
    this.accounts = accounts;
    this.newcomers = newcomers;
    this.mailedTokens = mailedTokens;
    this.claims = claims;
    this.endings = endings;
  }

  /// Who was invited reads the mails at his address: an account that only claims it becomes his.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException EMAIL_TAKEN, and as the path says
  Entry enter(Account newcomer, EmailAddress email, RegistrationPath path, Instant now) {
    if (path instanceof Invited(var token)) {
      newcomers.hold(token);
      var claimed = claimed(email);
      if (claimed.isPresent()) {
        return takeOver(claimed.get(), newcomer, token, now);
      }
    }
    var id = newcomer.id();
    newcomers.register(newcomer, now);
    switch (path) {
      case Alone() -> {}
      case Founding(var name) -> newcomers.found(newcomer, name, now);
      case Joining(var organization, var asCoach) -> newcomers.join(id, organization, asCoach, now);
      case Invited(var token) -> newcomers.accept(newcomer, token, now);
    }
    if (!newcomer.contacts().emailVerified()) {
      mailedTokens.verify(newcomer, email, now);
    }
    return new Entry(id, List.of());
  }

  /// See [MailedTokens#countWelcome].
  void countMail(AccountView newcomer, Instant now) {
    mailedTokens.countWelcome(newcomer, now);
  }

  private Optional<Account> claimed(EmailAddress email) {
    return accounts
        .findByEmail(email)
        .flatMap(it -> accounts.lock(it.id()))
        .filter(it -> it.hasEmail(email) && !it.contacts().emailVerified());
  }

  private Entry takeOver(Account claimed, Account newcomer, SecretToken token, Instant now) {
    var id = claimed.id();
    claimed.mustBeAdmitted();
    claims.pass(claimed, now);
    claimed.introduce(newcomer);
    accounts.save(claimed);
    newcomers.accept(claimed, token, now);
    return new Entry(id, endings.endAll(id, now));
  }
}

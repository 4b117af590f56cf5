package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountNotice;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.IdentityMail.Told;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.RateLimit;
import dev.palaestra.domain.shared.RateLimiter;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Tells the owner of an account what has happened to it, at an address that is verified: who
/// registers with a stranger's fills no mailbox. What is too much for a mail is in the audit.
@Singleton
public final class NoticeMails implements EventListener<AccountNotice> {
  /// Of one sort to one account: whoever is in it buries no other notice under them.
  private static final RateLimit NOTICES = new RateLimit("notices", 5, Duration.ofHours(1));

  private final Accounts accounts;
  private final IdentityMails mails;
  private final Transactions transactions;
  private final RateLimiter limiter;
  private final Clock clock;

  NoticeMails(
      Accounts accounts,
      IdentityMails mails,
      Transactions transactions,
      RateLimiter limiter,
      Clock clock) {
    this.accounts = accounts;
    this.mails = mails;
    this.transactions = transactions;
    this.limiter = limiter;
    this.clock = clock;
  }

  @Override
  public Class<AccountNotice> event() {
    return AccountNotice.class;
  }

  @Override
  public void on(AccountNotice event) {
    transactions
        .inTransaction(() -> accounts.find(new AccountId(event.accountId())))
        .flatMap(account -> mail(account, event.notice()))
        .ifPresent(it -> send(it, event));
  }

  /// What is sent is counted: what fails is told again, and uses nothing up.
  private void send(Told mail, AccountNotice event) {
    var sort = event.accountId() + ":" + event.notice();
    var now = clock.instant();
    if (!limiter.left(sort, NOTICES, now).toCompletableFuture().join().exceeded()) {
      mails.send(mail);
      limiter.count(sort, NOTICES, now).toCompletableFuture().join();
    }
  }

  private static Optional<Told> mail(Account account, Notice notice) {
    return account
        .contacts()
        .verifiedEmail()
        .map(email -> Recipient.of(email, account.profile()))
        .flatMap(to -> mail(account, to, notice));
  }

  private static Optional<Told> mail(Account account, Recipient to, Notice notice) {
    if (notice != Notice.DELETION_SCHEDULED) {
      return Optional.of(new Told(to, notice, null));
    }
    return Optional.ofNullable(account.standing().deletionDate())
        .map(day -> new Told(to, notice, day));
  }
}

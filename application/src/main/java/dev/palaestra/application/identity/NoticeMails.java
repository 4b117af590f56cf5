package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.AccountNotice;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.IdentityMail.Told;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Tells the owner of an account what has happened to it, at an address that is verified: who
/// registers with a stranger's fills no mailbox.
@Singleton
public final class NoticeMails implements EventListener<AccountNotice> {
  private final Accounts accounts;
  private final UnaskedMails mails;
  private final Transactions transactions;

  NoticeMails(Accounts accounts, UnaskedMails mails, Transactions transactions) {
    this.accounts = accounts;
    this.mails = mails;
    this.transactions = transactions;
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
        .ifPresent(it -> mails.send(it, event.accountId() + ":" + event.notice()));
  }

  private static Optional<Told> mail(Account account, Notice notice) {
    return Recipient.of(account).flatMap(to -> mail(account, to, notice));
  }

  private static Optional<Told> mail(Account account, Recipient to, Notice notice) {
    if (notice != Notice.DELETION_SCHEDULED) {
      return Optional.of(new Told(to, notice, null));
    }
    return Optional.ofNullable(account.standing().deletionDate())
        .map(day -> new Told(to, notice, day));
  }
}

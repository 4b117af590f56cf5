package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.EmailReplaced;
import dev.palaestra.domain.identity.IdentityMail.Replaced;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.EventListener;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;

/// Tells the old address that the account has a new one: should it have been a thief, his victim
/// learns of it.
@Singleton
public final class ReplacementMails implements EventListener<EmailReplaced> {
  private final Accounts accounts;
  private final IdentityMails mails;
  private final Transactions transactions;

  ReplacementMails(Accounts accounts, IdentityMails mails, Transactions transactions) {
    this.accounts = accounts;
    this.mails = mails;
    this.transactions = transactions;
  }

  @Override
  public Class<EmailReplaced> event() {
    return EmailReplaced.class;
  }

  @Override
  public void on(EmailReplaced event) {
    var id = new AccountId(event.accountId());
    var profile = transactions.inTransaction(() -> accounts.get(id)).profile();
    mails.send(new Replaced(Recipient.of(new EmailAddress(event.former()), profile)));
  }
}

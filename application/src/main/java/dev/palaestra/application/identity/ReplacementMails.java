package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.EmailReplaced;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.IdentityMails.Replaced;
import dev.palaestra.domain.shared.EventListener;
import jakarta.inject.Singleton;

/// Tells the old address that the account has a new one: should it have been a thief, his victim
/// learns of it.
@Singleton
public final class ReplacementMails implements EventListener<EmailReplaced> {
  private final IdentityMails mails;

  ReplacementMails(IdentityMails mails) {
    this.mails = mails;
  }

  @Override
  public Class<EmailReplaced> event() {
    return EmailReplaced.class;
  }

  @Override
  public void on(EmailReplaced event) {
    mails.send(new Replaced(new EmailAddress(event.former())));
  }
}

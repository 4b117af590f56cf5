package dev.palaestra.rest.dev;

import dev.palaestra.domain.engagement.SentMails.SentMail;
import java.time.Instant;
import java.util.List;

/// Mails that were sent, newest first.
public record MailsResponse(List<Item> items) {

  /// One mail.
  public record Item(String to, String subject, String text, String html, Instant sentAt) {
    static Item of(SentMail sent) {
      var mail = sent.mail();
      return new Item(mail.to(), mail.subject(), mail.text(), mail.html(), sent.at());
    }
  }
}

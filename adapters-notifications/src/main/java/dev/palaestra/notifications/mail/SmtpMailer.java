package dev.palaestra.notifications.mail;

import dev.palaestra.domain.engagement.Mail;
import dev.palaestra.domain.engagement.Mailer;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/// Sends what programs have written: no other program is to answer it (RFC 3834; the second header
/// is what Exchange looks at).
@Singleton
class SmtpMailer implements Mailer {
  private final io.quarkus.mailer.Mailer smtp;
  private final Event<Mail> sent;

  SmtpMailer(io.quarkus.mailer.Mailer smtp, Event<Mail> sent) {
    this.smtp = smtp;
    this.sent = sent;
  }

  @Override
  public void send(Mail mail) {
    smtp.send(
        io.quarkus.mailer.Mail.withText(mail.to(), mail.subject(), mail.text())
            .setHtml(mail.html())
            .addHeader("Auto-Submitted", "auto-generated")
            .addHeader("X-Auto-Response-Suppress", "All"));
    sent.fire(mail);
  }
}

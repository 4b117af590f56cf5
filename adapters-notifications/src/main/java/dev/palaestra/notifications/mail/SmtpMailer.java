package dev.palaestra.notifications.mail;

import dev.palaestra.domain.engagement.Mail;
import dev.palaestra.domain.engagement.Mailer;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sends what programs have written: no other program is to answer it (RFC 3834; the second header
/// is what Exchange looks at).
@Singleton
class SmtpMailer implements Mailer {
  private final ReactiveMailer smtp;
  private final Context context;
  private final Duration timeout;
  private final Event<Mail> sent;

  SmtpMailer(
      ReactiveMailer smtp,
      Vertx vertx,
      @ConfigProperty(name = "quarkus.mailer.timeout") Duration timeout,
      Event<Mail> sent) {
    this.smtp = smtp;
    this.context = vertx.getOrCreateContext();
    this.timeout = timeout;
    this.sent = sent;
  }

  @Override
  public void send(Mail mail) {
    try {
      hand(mail);
    } catch (RuntimeException fault) {
      throw SmtpRefusal.of(fault);
    }
    sent.fire(mail);
  }

  private void hand(Mail mail) {
    smtp.send(
            io.quarkus.mailer.Mail.withText(mail.to(), mail.subject(), mail.text())
                .setHtml(mail.html())
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "All"))
        .runSubscriptionOn(this::onContext)
        .await()
        .atMost(timeout);
  }

  /// The client listens to a new connection a moment after it is open. On the thread that reads it,
  /// nothing comes between; on another one it misses the greeting of a quick server, and waits.
  private void onContext(Runnable sending) {
    context.runOnContext(_ -> sending.run());
  }
}

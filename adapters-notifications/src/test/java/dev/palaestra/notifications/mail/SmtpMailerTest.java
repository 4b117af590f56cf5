package dev.palaestra.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.engagement.Mail;
import dev.palaestra.domain.engagement.Mailer;
import dev.palaestra.domain.engagement.SentMails;
import dev.palaestra.domain.engagement.SentMails.SentMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmtpServer.class)
class SmtpMailerTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  @Inject Mailer mailer;
  @Inject SentMails sent;

  SmtpServer server;

  @Produces
  @Singleton
  static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void a_mail_arrives_as_it_was_written() throws IOException, MessagingException {
    var mail = new Mail("ana@example.org", "Grüße aus Köln", "Hello Ana,\n\nπ is 3.14\n.\nBye");

    mailer.send(mail);

    var received = server.received();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("Grüße aus Köln");
    assertThat(received[0].getAllRecipients())
        .extracting(Address::toString)
        .containsExactly("ana@example.org");
    assertThat(received[0].getFrom())
        .extracting(Address::toString)
        .containsExactly("Palaestra <no-reply@localhost>");
    assertThat(received[0].getContent().toString().replace("\r\n", "\n")).isEqualTo(mail.text());
    assertThat(sent.all()).contains(new SentMail(mail, NOW));
  }
}

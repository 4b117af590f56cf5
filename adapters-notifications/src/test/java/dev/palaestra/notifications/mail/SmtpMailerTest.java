package dev.palaestra.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
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
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SmtpServer.class)
class SmtpMailerTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Mail MAIL =
      new Mail(
          "ana@example.org",
          "Grüße aus Köln",
          "Hello Ana,\n\nπ is 3.14\n.\nBye",
          "<p>Hello Ana, π is 3.14</p>");

  @Inject Mailer mailer;
  @Inject SentMails sent;

  SmtpServer server;

  @Produces
  @Singleton
  static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Test
  void a_mail_arrives_as_it_was_written() throws Exception {
    mailer.send(MAIL);

    var received = server.received();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("Grüße aus Köln");
    assertThat(received[0].getAllRecipients())
        .extracting(Address::toString)
        .containsExactly("ana@example.org");
    assertThat(received[0].getFrom())
        .extracting(Address::toString)
        .containsExactly("Palaestra <no-reply@localhost>");
    assertThat(received[0].getContentType()).startsWith("multipart/alternative");
    var parts = (MimeMultipart) received[0].getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(part(parts, 0, "text/plain")).isEqualTo(MAIL.text());
    assertThat(part(parts, 1, "text/html")).isEqualTo(MAIL.html());
    assertThat(sent.all()).contains(new SentMail(MAIL, NOW));
  }

  private static String part(MimeMultipart parts, int place, String type)
      throws IOException, MessagingException {
    var part = parts.getBodyPart(place);
    assertThat(part.isMimeType(type)).isTrue();
    assertThat(part.getContentType().toLowerCase(Locale.ROOT)).contains("utf-8");
    try (var bytes = part.getInputStream()) {
      return new String(bytes.readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
  }

  @Test
  void no_program_is_to_answer_it() throws Exception {
    mailer.send(MAIL);

    var received = server.received()[0];
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
  }

  @Test
  void a_server_may_greet_at_once() throws Exception {
    try (var four = Executors.newFixedThreadPool(4, Thread.ofVirtual().factory())) {
      var sendings = nCopies(200, Executors.callable(() -> mailer.send(MAIL)));
      for (var sending : four.invokeAll(sendings)) {
        sending.get();
      }
    }
    assertThat(server.received()).hasSize(200);
  }
}

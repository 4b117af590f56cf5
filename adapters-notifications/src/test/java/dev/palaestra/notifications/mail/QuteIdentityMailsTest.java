package dev.palaestra.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.engagement.Mail;
import dev.palaestra.domain.engagement.SentMails;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.IdentityMail;
import dev.palaestra.domain.identity.IdentityMail.Decided;
import dev.palaestra.domain.identity.IdentityMail.Invited;
import dev.palaestra.domain.identity.IdentityMail.PasswordReset;
import dev.palaestra.domain.identity.IdentityMail.Placed;
import dev.palaestra.domain.identity.IdentityMail.Replaced;
import dev.palaestra.domain.identity.IdentityMail.Told;
import dev.palaestra.domain.identity.IdentityMail.Verification;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.MembershipNews;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.identity.Recipient;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SmtpServer.class)
class QuteIdentityMailsTest {
  private static final EmailAddress EMAIL = new EmailAddress("ana@example.org");
  private static final Recipient ANA = new Recipient(EMAIL, "en", "UTC");
  private static final Recipient RETO = new Recipient(EMAIL, "de-CH", "Europe/Zurich");
  private static final SecretToken TOKEN = new SecretToken("iQ0vY9dVt3oQzZ8cXf8l0w7m3o5b-H2c1n6");
  private static final Instant END = Instant.parse("2026-11-21T09:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-12-20");

  @Inject IdentityMails mails;
  @Inject SentMails sent;

  SmtpServer server;

  static Stream<IdentityMail> all(Recipient to) {
    Stream<IdentityMail> withToken =
        Stream.of(
            new Verification(to, TOKEN, END),
            new Invited(to, "Iron & Temple", Role.COACH, TOKEN, END),
            new PasswordReset(to, TOKEN, END),
            new Replaced(to),
            new Decided(to, "Iron & Temple", true, null),
            new Decided(to, "Iron & Temple", false, "Come back <later>"));
    Stream<IdentityMail> notices = Arrays.stream(Notice.values()).map(it -> new Told(to, it, null));
    Stream<IdentityMail> places =
        Arrays.stream(MembershipNews.values()).map(it -> new Placed(to, "Iron & Temple", it));
    Stream<IdentityMail> deletion = Stream.of(new Told(to, Notice.DELETION_SCHEDULED, DAY));
    return Stream.of(withToken, notices, places, deletion).flatMap(it -> it);
  }

  static Stream<IdentityMail> all() {
    return Stream.of(ANA, RETO).flatMap(QuteIdentityMailsTest::all);
  }

  @Test
  void a_verification_says_what_to_do_by_when() {
    var mail = written(new Verification(ANA, TOKEN, END));
    assertThat(mail.to()).isEqualTo("ana@example.org");
    assertThat(mail.subject()).isEqualTo("Please verify your mail address");
    assertThat(mail.text())
        .isEqualTo(
            """
            Hello,

            Please confirm that this address is yours.

            Confirm address:
            http://localhost:3000/verify-email#token=iQ0vY9dVt3oQzZ8cXf8l0w7m3o5b-H2c1n6

            The link works once, until 21 November 2026, 09:00 (UTC). \
            If your application asks for a token, enter:

            iQ0vY9dVt3oQzZ8cXf8l0w7m3o5b-H2c1n6

            If this was not you, do nothing.

            Palaestra
            """);
    assertThat(mail.html())
        .contains("<html lang=\"en\">", ">Confirm address</a>", "9:00 (UTC)")
        .contains("href=\"http://localhost:3000/verify-email#token=" + TOKEN.value() + "\"");
  }

  @Test
  void a_reader_of_german_gets_it_in_his_language_and_time() {
    var mail = written(new Verification(RETO, TOKEN, END));
    assertThat(mail.subject()).isEqualTo("Bitte bestätigen Sie Ihre E-Mail-Adresse");
    assertThat(mail.text())
        .startsWith("Guten Tag,\n\nbitte bestätigen Sie, dass diese Adresse Ihnen gehört.\n")
        .contains("bis 21.11.2026, 10:00 (Europe/Zurich).");
    assertThat(mail.html()).contains("<html lang=\"de\">", "bitte bestätigen Sie");
  }

  @ParameterizedTest
  @CsvSource({"fr-CA, Hello", "en-GB, Hello", "de, Guten Tag", "de-Latn-AT, Guten Tag"})
  void other_languages_are_answered_in_english(String locale, String greeting) {
    var mail = written(new Replaced(new Recipient(EMAIL, locale, "UTC")));
    assertThat(mail.text()).startsWith(greeting + ",");
  }

  @ParameterizedTest
  @CsvSource({
    "MEMBER, as member, als Mitglied ein",
    "COACH, as coach, als Coach ein",
    "ADMIN, as admin, als Admin ein"
  })
  void an_invitation_says_where_and_as_what(Role role, String english, String german) {
    assertThat(written(new Invited(ANA, "Iron Temple", role, TOKEN, END)).text())
        .contains("Iron Temple invites you to join " + english)
        .contains("http://localhost:3000/invitation#token=" + TOKEN.value() + "\n");
    assertThat(written(new Invited(RETO, "Iron Temple", role, TOKEN, END)).text())
        .contains("Iron Temple lädt Sie " + german);
  }

  @Test
  void a_reset_leads_to_its_page() {
    assertThat(written(new PasswordReset(ANA, TOKEN, END)).text())
        .contains("http://localhost:3000/reset-password#token=" + TOKEN.value() + "\n");
  }

  @ParameterizedTest
  @EnumSource(Notice.class)
  void a_notice_has_nothing_to_click(Notice notice) {
    for (var reader : List.of(ANA, RETO)) {
      var mail = written(new Told(reader, notice, null));
      assertThat(mail.text()).doesNotContain("http", "2026");
      assertThat(mail.html()).doesNotContain("href", "2026");
    }
  }

  @Test
  void no_two_notices_look_alike() {
    for (var reader : List.of(ANA, RETO)) {
      var subjects =
          Arrays.stream(Notice.values())
              .map(notice -> written(new Told(reader, notice, null)).subject());
      assertThat(subjects).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ADMITTED, You have been let in, has let you in:, hat Sie aufgenommen:",
    "REFUSED, You have not been let in, has not let you in., hat Sie nicht aufgenommen.",
    "SUSPENDED, Your membership has been suspended, has suspended, hat Ihre Mitgliedschaft aus",
    "REINSTATED, Your membership is no longer suspended, has lifted the suspension, hat die Aussetzung Ihrer",
    "ENDED, You have been removed, has removed you, führt Sie nicht mehr"
  })
  void a_member_is_told_what_has_become_of_him(
      MembershipNews news, String subject, String english, String german) {
    var mail = written(new Placed(ANA, "Iron & Temple", news));
    assertThat(mail.subject()).isEqualTo(subject);
    assertThat(mail.text()).contains("Iron & Temple " + english);
    assertThat(mail.html()).contains("Iron &amp; Temple " + english);
    assertThat(written(new Placed(RETO, "Iron & Temple", news)).text())
        .contains("Iron & Temple " + german);
  }

  @Test
  void a_deletion_names_its_day() {
    assertThat(written(new Told(ANA, Notice.DELETION_SCHEDULED, DAY)).text())
        .contains("It will be erased on 20 December 2026.");
    assertThat(written(new Told(RETO, Notice.DELETION_SCHEDULED, DAY)).text())
        .contains("Es wird am 20.12.2026 gelöscht.");
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_mail_is_a_page_that_loads_nothing(IdentityMail mail) {
    var written = written(mail);
    assertThat(written.html())
        .startsWith("<!doctype html>")
        .doesNotContain("<img", "<script", "url(", "src=", "NOT_FOUND", "{mails");
    assertThat(written.text()).doesNotContain("{", "&amp;", "NOT_FOUND", "\n\n\n");
  }

  /// Names of organizations are checked where they are chosen; this is the second wall.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{mails:token}{inject:config}",
        "Gym\r\nBcc: eve@example.org\r\n\r\n<b>"
      })
  void a_name_stays_text(String name) throws Exception {
    var _ = server.received();
    var mail = written(new Invited(ANA, name, Role.MEMBER, TOKEN, END));

    assertThat(mail.subject()).isEqualTo("You have an invitation");
    assertThat(mail.text()).contains(name + " invites you");
    assertThat(mail.html()).doesNotContain("<script", "<img", "<b>");
    var received = server.received();
    assertThat(received).hasSize(1);
    assertThat(received[0].getAllRecipients()).hasSize(1);
    assertThat(received[0].getHeader("Bcc")).isNull();
    assertThat(Collections.list(received[0].getAllHeaderLines()))
        .noneMatch(line -> line.contains("invites") || line.contains("eve"));
  }

  private Mail written(IdentityMail mail) {
    mails.send(mail);
    return sent.all().getFirst().mail();
  }
}

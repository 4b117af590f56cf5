package dev.palaestra.notifications.mail;

import dev.palaestra.domain.engagement.Mail;
import dev.palaestra.domain.engagement.Mailer;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.SecretToken;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The mails of identity in plain English. What people have chosen themselves, such as a name,
/// stands in the text alone and never in a header.
@Singleton
class PlainIdentityMails implements IdentityMails {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final String VERIFICATION =
      """
      Hello,

      please confirm that this address is yours:

      %s

      The link works once, until %s. If your application asks for a token, enter:

      %s

      If this was not you, do nothing.
      """;

  private static final String INVITATION =
      """
      Hello,

      %s invites you to join as %s. To accept, sign in or register with this address:

      %s

      The link works once, until %s. If your application asks for a token, enter:

      %s

      If you do not know them, do nothing.
      """;

  private static final String REPLACED =
      """
      Hello,

      your account has another mail address now; this one no longer signs in.

      If this was not you, answer this mail at once.
      """;

  private static final String DECIDED =
      """
      Hello,

      %s has %s your application to be a coach.
      """;

  private final Mailer mailer;
  private final String frontend;

  PlainIdentityMails(
      Mailer mailer, @ConfigProperty(name = "palaestra.frontend-url") String frontend) {
    this.mailer = mailer;
    this.frontend = frontend;
  }

  @Override
  public void send(Verification mail) {
    var text =
        VERIFICATION.formatted(
            link("verify-email", mail.token()), until(mail.expiresAt()), mail.token().value());
    mailer.send(new Mail(mail.to().value(), "Please verify your mail address", text));
  }

  @Override
  public void send(Invited mail) {
    var text =
        INVITATION.formatted(
            mail.organization(),
            mail.role().name().toLowerCase(Locale.ROOT),
            link("invitation", mail.token()),
            until(mail.expiresAt()),
            mail.token().value());
    mailer.send(new Mail(mail.to().value(), "You have an invitation", text));
  }

  @Override
  public void send(Replaced mail) {
    mailer.send(new Mail(mail.to().value(), "Your mail address has been changed", REPLACED));
  }

  @Override
  public void send(Decided mail) {
    var text = DECIDED.formatted(mail.organization(), mail.approved() ? "approved" : "rejected");
    var reason = mail.reason() == null ? "" : "\n" + mail.reason() + "\n";
    mailer.send(new Mail(mail.to().value(), "Your application to be a coach", text + reason));
  }

  /// The token is a fragment: it reaches no server and stands in no log.
  private String link(String page, SecretToken token) {
    return "%s/%s#token=%s".formatted(frontend, page, token.value());
  }

  private static String until(Instant end) {
    return TIME.format(end);
  }
}

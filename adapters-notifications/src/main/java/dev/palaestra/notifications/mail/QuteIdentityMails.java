package dev.palaestra.notifications.mail;

import dev.palaestra.domain.engagement.Mail;
import dev.palaestra.domain.engagement.Mailer;
import dev.palaestra.domain.identity.IdentityMail;
import dev.palaestra.domain.identity.IdentityMail.Decided;
import dev.palaestra.domain.identity.IdentityMail.Invited;
import dev.palaestra.domain.identity.IdentityMail.PasswordReset;
import dev.palaestra.domain.identity.IdentityMail.Placed;
import dev.palaestra.domain.identity.IdentityMail.Replaced;
import dev.palaestra.domain.identity.IdentityMail.Told;
import dev.palaestra.domain.identity.IdentityMail.Verification;
import dev.palaestra.domain.identity.IdentityMails;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.notifications.mail.Letter.Action;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What each mail of identity says. What people have chosen themselves, such as a name, stands in
/// the text alone and never in a header.
@Singleton
class QuteIdentityMails implements IdentityMails {
  private final Mailer mailer;
  private final Languages languages;
  private final String frontend;

  QuteIdentityMails(
      Mailer mailer,
      Languages languages,
      @ConfigProperty(name = "palaestra.frontend-url") String frontend) {
    this.mailer = mailer;
    this.languages = languages;
    this.frontend = frontend;
  }

  @Override
  public void send(IdentityMail mail) {
    var language = languages.of(mail.to().locale());
    var letter = letter(mail, language);
    mailer.send(
        new Mail(
            mail.to().email().value(),
            letter.subject(),
            letter.text(language.locale()),
            letter.html(language.locale())));
  }

  private Letter letter(IdentityMail mail, Language language) {
    var texts = language.texts();
    return switch (mail) {
      case Verification(var to, var token, var end) ->
          new Letter(
              texts.verificationSubject(),
              texts.verificationOpening(),
              texts.notYou(),
              action(texts.verificationLabel(), "verify-email", token, language.time(end, to)));
      case Invited(var to, var organization, var role, var token, var end) ->
          new Letter(
              texts.invitationSubject(),
              texts.invitationOpening(organization, texts.role(role)),
              texts.invitationClosing(),
              action(texts.invitationLabel(), "invitation", token, language.time(end, to)));
      case PasswordReset(var to, var token, var end) ->
          new Letter(
              texts.resetSubject(),
              texts.resetOpening(),
              texts.resetClosing(),
              action(texts.resetLabel(), "reset-password", token, language.time(end, to)));
      case Replaced _ ->
          new Letter(
              texts.replacedSubject(), texts.replacedOpening(), texts.replacedClosing(), null);
      case Decided(_, var organization, var approved, var reason) ->
          new Letter(
              texts.decisionSubject(),
              approved
                  ? texts.decisionApproved(organization)
                  : texts.decisionRejected(organization),
              reason == null ? texts.decisionClosing() : texts.decisionReason(reason),
              null);
      case Placed(_, var organization, var news) ->
          new Letter(
              texts.membershipSubject(news),
              texts.membershipOpening(organization, texts.membershipNews(news)),
              texts.decisionClosing(),
              null);
      case Told told -> notice(told, language);
    };
  }

  private static Letter notice(Told told, Language language) {
    var texts = language.texts();
    var notice = told.notice();
    var day = told.deletionDate();
    var opening = texts.noticeOpening(notice);
    return new Letter(
        texts.noticeSubject(notice),
        day == null ? opening : opening + " " + texts.erasedOn(language.day(day)),
        texts.noticeClosing(notice),
        null);
  }

  /// The token is a fragment: it reaches no server and stands in no log.
  private Action action(String label, String page, SecretToken token, String until) {
    var link = "%s/%s#token=%s".formatted(frontend, page, token.value());
    return new Action(label, link, token.value(), until);
  }
}

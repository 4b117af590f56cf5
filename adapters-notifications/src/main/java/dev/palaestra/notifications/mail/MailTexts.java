package dev.palaestra.notifications.mail;

import dev.palaestra.domain.identity.MembershipNews;
import dev.palaestra.domain.identity.Notice;
import dev.palaestra.domain.shared.Role;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the mails say. The words are in `messages/mails_<language>.properties`, one file for each
/// language; the build fails where one lacks a text.
@MessageBundle(value = "mails", locale = "en")
interface MailTexts {
  @Message
  String language();

  @Message
  String greeting();

  @Message
  String until(String end);

  @Message
  String token();

  @Message
  String notYou();

  @Message
  String verificationSubject();

  @Message
  String verificationOpening();

  @Message
  String verificationLabel();

  @Message
  String invitationSubject();

  @Message
  String invitationOpening(String organization, String role);

  @Message
  String invitationLabel();

  @Message
  String invitationClosing();

  @Message
  String role(Role role);

  @Message
  String resetSubject();

  @Message
  String resetOpening();

  @Message
  String resetLabel();

  @Message
  String resetClosing();

  @Message
  String replacedSubject();

  @Message
  String replacedOpening();

  @Message
  String replacedClosing();

  @Message
  String decisionSubject();

  @Message
  String decisionApproved(String organization);

  @Message
  String decisionRejected(String organization);

  @Message
  String decisionReason(String reason);

  @Message
  String decisionClosing();

  @Message
  String membershipSubject(MembershipNews news);

  @Message
  String membershipOpening(String organization, String news);

  @Message
  String membershipNews(MembershipNews news);

  @Message
  String noticeSubject(Notice notice);

  @Message
  String noticeOpening(Notice notice);

  @Message
  String noticeClosing(Notice notice);

  @Message
  String erasedOn(String day);
}

package dev.palaestra.notifications.mail;

import dev.palaestra.domain.shared.Causes;
import dev.palaestra.domain.shared.NotDelivered;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Why a mail server has not taken a mail. Of its answer stays what is a code (RFC 5321 and 3463):
/// its words may repeat what the mail held.
final class SmtpRefusal {
  private static final Pattern CODES =
      Pattern.compile("^(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b)?");

  /// The address has no mailbox, or cannot have one; 5.1.7 and 5.1.8 are about the sender's.
  private static final Pattern BAD_RECIPIENT = Pattern.compile("5\\.1\\.(?![78]$)\\d+");

  /// About security and policy, and about the sender: to be mended by whoever runs us.
  private static final Pattern NOT_HIS_ADDRESS = Pattern.compile("5\\.(?:7\\.\\d+|1\\.[78])");

  /// What RCPT is answered where there is no such mailbox.
  private static final Set<Integer> NO_MAILBOX = Set.of(550, 551, 553);

  /// What the client says of an answer to RCPT.
  private static final String TO_RCPT = "recipient address not accepted";

  private SmtpRefusal() {}

  static NotDelivered of(Throwable fault) {
    return Causes.of(fault)
        .filter(SMTPException.class::isInstance)
        .map(SMTPException.class::cast)
        .findFirst()
        .map(SmtpRefusal::answered)
        .orElseGet(() -> new NotDelivered("The mail server does not answer: " + reason(fault)));
  }

  private static NotDelivered answered(SMTPException refusal) {
    var codes = CODES.matcher(refusal.getReplyMessage());
    var status = codes.find() && codes.group(2) != null ? codes.group(2) : "";
    var message = ("The mail server answers " + refusal.getReplyCode() + " " + status).strip();
    return isForGood(refusal, status) ? NotDelivered.forGood(message) : new NotDelivered(message);
  }

  private static boolean isForGood(SMTPException refusal, String status) {
    var noMailbox =
        NO_MAILBOX.contains(refusal.getReplyCode())
            && String.valueOf(refusal.getMessage()).startsWith(TO_RCPT)
            && !NOT_HIS_ADDRESS.matcher(status).matches();
    return refusal.isPermanent() && (noMailbox || BAD_RECIPIENT.matcher(status).matches());
  }

  /// Where it was not reached, the message is our own side's.
  private static String reason(Throwable fault) {
    var cause = Causes.deepest(fault);
    var name = cause.getClass().getSimpleName();
    var isPlain = cause instanceof IOException || cause instanceof TimeoutException;
    return isPlain && cause.getMessage() != null ? name + ": " + cause.getMessage() : name;
  }
}

package dev.palaestra.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpRefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recipient address not accepted | 550 5.1.1 <a@b.org> token=SECRET | true  | 550 5.1.1",
        "recipient address not accepted | 550 no such user here            | true  | 550",
        "recipient address not accepted | 551 User not local               | true  | 551",
        "recipient address not accepted | 553 mailbox name not allowed     | true  | 553",
        "recipient address not accepted | 550-5.2.1 disabled               | true  | 550 5.2.1",
        "sending data failed            | 550 5.1.10 null MX               | true  | 550 5.1.10",
        "recipient address not accepted | 550 5.7.1 Relaying denied        | false | 550 5.7.1",
        "recipient address not accepted | 554 5.7.1 Policy                 | false | 554 5.7.1",
        "recipient address not accepted | 450 4.2.1 greylisted             | false | 450 4.2.1",
        "recipient address not accepted | 452 5.1.1 strange                | false | 452 5.1.1",
        "sender address not accepted    | 550 who are you                  | false | 550",
        "sender address not accepted    | 553 5.1.8 bad sender             | false | 553 5.1.8",
        "AUTH PLAIN failed              | 535 5.7.8 bad credentials        | false | 535 5.7.8",
        "sending data failed            | 550 looks like spam              | false | 550",
      })
  void the_recipient_is_refused_for_good_or_all_may_be_well_later(
      String to, String reply, boolean forGood, String codes) {
    var refusal = SmtpRefusal.of(refused(to, reply));
    assertThat(refusal.isForGood()).isEqualTo(forGood);
    assertThat(refusal).hasMessage("The mail server answers " + codes);
  }

  @Test
  void where_there_is_no_answer_it_says_what_is_there_instead() {
    assertThat(SmtpRefusal.of(new CompletionException(new ConnectException("refused: mx:25"))))
        .hasMessage("The mail server does not answer: ConnectException: refused: mx:25")
        .hasNoCause();
    assertThat(SmtpRefusal.of(new IllegalStateException("token=SECRET")))
        .hasMessage("The mail server does not answer: IllegalStateException");
  }

  private static Throwable refused(String to, String reply) {
    var code = Integer.parseInt(reply.substring(0, 3));
    return new CompletionException(new SMTPException(to, code, List.of(reply), true));
  }
}

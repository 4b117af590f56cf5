package dev.palaestra.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.engagement.SentMessages.SentMessage;
import dev.palaestra.domain.identity.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DevelopmentPhoneCodesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private final DevelopmentPhoneCodes codes =
      new DevelopmentPhoneCodes(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void shows_the_code_that_it_takes_for_right() {
    var ana = codes.send(new PhoneNumber("+4915112345678")).orElseThrow();
    var ben = codes.send(new PhoneNumber("+4915112345679")).orElseThrow();
    var sent = codes.all();
    assertThat(sent)
        .extracting(SentMessage::to)
        .containsExactly("+4915112345679", "+4915112345678");
    assertThat(sent).extracting(SentMessage::at).containsOnly(NOW);

    var code = sent.getLast().text().replaceAll("\\D", "");
    assertThat(code).hasSize(6);
    assertThat(codes.isRight(ana, code)).isTrue();
    assertThat(codes.isRight(ben, code)).isEqualTo(code.equals(codeOf(sent.getFirst())));
    assertThat(codes.isRight("unknown", code)).isFalse();
  }

  private static String codeOf(SentMessage message) {
    return message.text().replaceAll("\\D", "");
  }
}

package dev.palaestra.notifications.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.notifications.sms.FakeTwilio.Request;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TwilioPhoneCodesTest {
  private static final PhoneNumber ANA = new PhoneNumber("+4915112345678");
  private static final PhoneNumber LANDLINE = new PhoneNumber("+493012345678");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(500);

  @Inject Vertx vertx;
  private final Lines lines = new Lines();
  private final Logger log = Logger.getLogger(TwilioPhoneCodes.class.getName());
  private FakeTwilio twilio;
  private TwilioPhoneCodes codes;

  private record Settings(
      Optional<String> accountSid,
      Optional<String> authToken,
      Optional<String> verifyServiceSid,
      URI url,
      Duration timeout)
      implements TwilioSettings {}

  private static final class Lines extends Handler {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      told.add(line.getMessage().formatted(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void a_service() throws IOException {
    twilio = new FakeTwilio();
    codes = codes(FakeTwilio.TOKEN, twilio.url(), PATIENCE);
    log.addHandler(lines);
  }

  @AfterEach
  void nothing_personal_was_logged() {
    log.removeHandler(lines);
    twilio.close();
    assertThat(String.join("\n", lines.told))
        .doesNotContain(ANA.value(), LANDLINE.value(), FakeTwilio.TOKEN, FakeTwilio.CODE);
  }

  private TwilioPhoneCodes codes(String token, URI url, Duration timeout) {
    return codes(
        new Settings(
            Optional.of(FakeTwilio.ACCOUNT),
            Optional.of(token),
            Optional.of(FakeTwilio.SERVICE),
            url,
            timeout));
  }

  private TwilioPhoneCodes codes(TwilioSettings settings) {
    return new TwilioPhoneCodes(new TwilioClient(settings, new ObjectMapper(), vertx));
  }

  private TwilioPhoneCodes impatient() {
    return codes(FakeTwilio.TOKEN, twilio.url(), SHORT);
  }

  @Test
  void a_code_is_sent_and_comes_back() {
    var reference = codes.send(ANA).orElseThrow();
    assertThat(reference).isEqualTo("VE" + "0".repeat(32));
    assertThat(codes.isRight(reference, "000000")).isFalse();
    assertThat(codes.isRight(reference, FakeTwilio.CODE)).isTrue();

    var service = "POST /v2/Services/" + FakeTwilio.SERVICE;
    var type = "application/x-www-form-urlencoded";
    assertThat(twilio.requests())
        .containsExactly(
            new Request(
                service + "/Verifications", type, Map.of("To", ANA.value(), "Channel", "sms")),
            new Request(
                service + "/VerificationCheck",
                type,
                Map.of("VerificationSid", reference, "Code", "000000")),
            new Request(
                service + "/VerificationCheck",
                type,
                Map.of("VerificationSid", reference, "Code", FakeTwilio.CODE)));
  }

  @Test
  void a_code_counts_once_and_an_unknown_one_never() {
    var reference = codes.send(ANA).orElseThrow();
    assertThat(codes.isRight(reference, FakeTwilio.CODE)).isTrue();
    assertThat(codes.isRight(reference, FakeTwilio.CODE)).isFalse();
    assertThat(codes.isRight("VE0", FakeTwilio.CODE)).isFalse();
  }

  @Test
  void a_phone_to_which_nothing_was_sent_costs_the_same_question() {
    codes.pretend(FakeTwilio.CODE);
    assertThat(twilio.requests()).hasSize(1);
    twilio.fails(500, 20500);
    assertThatThrownBy(() -> codes.pretend(FakeTwilio.CODE))
        .extracting("code")
        .isEqualTo(SharedError.UNAVAILABLE);
  }

  @Test
  void checked_too_often_it_is_wrong() {
    var reference = codes.send(ANA).orElseThrow();
    for (var i = 0; i < 5; i++) {
      assertThat(codes.isRight(reference, "000000")).isFalse();
    }
    assertThat(codes.isRight(reference, FakeTwilio.CODE)).isFalse();
  }

  @Test
  void who_can_never_be_reached_is_not_tried_again() {
    assertThat(codes.send(LANDLINE)).isEmpty();
    twilio.fails(400, 60200);
    assertThat(codes.send(ANA)).isEmpty();
    assertThat(lines.told)
        .containsExactly(
            "Twilio sends no message: status 403, code 60205",
            "Twilio sends no message: status 400, code 60200");
  }

  @Test
  void who_has_got_enough_is_not_tried_again() {
    twilio.fails(429, 60203);
    assertThat(codes.send(ANA)).isEmpty();
    assertThat(lines.told).containsExactly("Twilio sends no message: status 429, code 60203");
  }

  @ParameterizedTest
  @CsvSource({"401, 20003", "404, 20404", "429, 20429", "503, 0"})
  void what_may_pass_is_told_to_be_tried_again(int status, int code) {
    twilio.fails(status, code);
    assertThatThrownBy(() -> codes.send(ANA))
        .hasMessage("Twilio sends no message now: status %d, code %d".formatted(status, code));
    assertThat(twilio.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "201, ''",
    "201, rubbish",
    "201, {}",
    "201, '{\"sid\": 7}'",
    "201, '[]'",
    "500, ''",
    "502, ''",
    "504, rubbish"
  })
  void what_may_have_been_sent_is_not_sent_again(int status, String body) {
    twilio.answers(status, body);
    assertThat(codes.send(ANA)).isEmpty();
    assertThat(twilio.requests()).hasSize(1);
    assertThat(lines.told)
        .singleElement()
        .asString()
        .startsWith("Twilio may have sent a message: ")
        .endsWith("status %d, code 0".formatted(status));
  }

  @ParameterizedTest
  @CsvSource({"401, 20003", "403, 20403", "429, 20429", "500, 20500", "502, 0"})
  void whether_a_code_is_right_may_not_be_known(int status, int code) {
    twilio.fails(status, code);
    unavailable(codes, "VE0");
    assertThat(lines.told)
        .containsExactly("Twilio judges no code now: status %d, code %d".formatted(status, code));
    assertThat(twilio.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"rubbish", "{}", "''", "'{\"status\": null}'"})
  void nor_from_an_answer_that_cannot_be_read(String body) {
    twilio.answers(200, body);
    unavailable(codes, "VE0");
  }

  @Test
  void silence_is_not_waited_for_and_not_asked_again() {
    twilio.hangs();
    var impatient = impatient();
    unavailable(impatient, "VE0");
    assertThat(impatient.send(ANA)).isEmpty();
    assertThat(twilio.requests()).hasSize(2);
    assertThat(lines.told)
        .containsExactly(
            "Twilio does not answer: StreamResetException",
            "Twilio may have sent a message: Twilio does not answer: StreamResetException");
  }

  @Test
  void what_is_no_http_is_no_answer() throws IOException {
    try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var url = URI.create("http://localhost:" + stranger.getLocalPort());
      Thread.startVirtualThread(() -> greet(stranger));
      unavailable(codes(FakeTwilio.TOKEN, url, PATIENCE), "VE0");
    }
  }

  private static void greet(ServerSocket stranger) {
    try (var visitor = stranger.accept()) {
      visitor.getOutputStream().write("220 mail.example ESMTP\r\n\r\n".getBytes(UTF_8));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Test
  void where_nobody_listens_it_says_so() {
    twilio.close();
    unavailable(codes, "VE0");
    assertThatThrownBy(() -> codes.send(ANA))
        .hasMessage("Twilio does not answer: AnnotatedConnectException");
  }

  @Test
  void a_wrong_secret_is_the_operators_affair() {
    var stranger = codes("another-secret", twilio.url(), PATIENCE);
    assertThatThrownBy(() -> stranger.send(ANA))
        .hasMessage("Twilio sends no message now: status 401, code 20003");
  }

  @Test
  void an_answer_of_unusual_length_is_not_read() {
    twilio.answers(200, " ".repeat(200_000));
    unavailable(codes, "VE0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100_000})
  void an_answer_without_an_end_is_left_alone(int portion) throws InterruptedException {
    var impatient = impatient();
    twilio.goesOn(portion);
    unavailable(impatient, "VE0");
    assertThat(twilio.isLeftAlone()).isTrue();
    assertThat(twilio.requests()).hasSize(1);
  }

  @Test
  void where_it_is_not_set_up_it_says_so() {
    var unset =
        codes(
            new Settings(
                Optional.empty(), Optional.empty(), Optional.empty(), twilio.url(), PATIENCE));
    assertThatThrownBy(unset::mustBeReady)
        .hasMessage("This installation is not set up for sending codes to phones.")
        .extracting("code")
        .isEqualTo(SharedError.UNAVAILABLE);
    codes.mustBeReady();
  }

  private static void unavailable(TwilioPhoneCodes codes, String reference) {
    assertThatThrownBy(() -> codes.isRight(reference, FakeTwilio.CODE))
        .extracting("code")
        .isEqualTo(SharedError.UNAVAILABLE);
  }
}

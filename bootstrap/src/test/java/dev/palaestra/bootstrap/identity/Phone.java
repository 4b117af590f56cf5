package dev.palaestra.bootstrap.identity;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// A phone that somebody holds in his hand.
record Phone(String number) {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  static Phone unknown() {
    return new Phone("+49" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
  }

  /// Whose number is known to be somebody's.
  static Phone registered() {
    var phone = unknown();
    phone.answer(phone.register(Map.of())).then().statusCode(201);
    return phone;
  }

  Response ask(String purpose, Map<String, Object> more) {
    return Newcomer.post("/auth/otp", body(purpose, more));
  }

  Map<String, Object> body(String purpose, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("phone", number);
    body.put("purpose", purpose);
    return body;
  }

  String register(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put("full_name", "Ana Test");
    return challenge(ask("REGISTER", all));
  }

  String signIn() {
    return challenge(ask("LOGIN", Map.of()));
  }

  static String challenge(Response asked) {
    asked.then().statusCode(202);
    return asked.jsonPath().getString("challenge_id");
  }

  /// With the code that is sent next.
  Response answer(String challenge) {
    return answer(challenge, nextCode());
  }

  static Response answer(String challenge, String code) {
    return Newcomer.post("/auth/otp/verification", Map.of("challenge_id", challenge, "code", code));
  }

  /// One that was not sent.
  static String wrong(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  /// Waits until as many messages have come as were asked for.
  String nextCode() {
    return code(1);
  }

  String code(int messages) {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      var texts = texts();
      if (texts.size() >= messages) {
        return texts.getFirst().replaceAll("\\D", "");
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("No message came to " + number);
  }

  /// Newest first.
  List<String> texts() {
    List<Map<String, String>> messages = given().get("/dev/sms").jsonPath().getList("items");
    return messages.stream()
        .filter(it -> it.get("to").equals(number))
        .map(it -> it.get("text"))
        .toList();
  }
}

package dev.palaestra.notifications.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Twilio Verify on loopback: one service, whose every code is 123456.
final class FakeTwilio implements AutoCloseable {
  static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
  static final String TOKEN = "a-secret-token";
  static final String SERVICE = "VA0123456789abcdef0123456789abcdef";
  static final String CODE = "123456";

  private static final String PATH = "/v2/Services/" + SERVICE + "/";
  private static final String LANDLINE = "+493012345678";

  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> misses = new ConcurrentHashMap<>();
  private final CountDownLatch gone = new CountDownLatch(1);
  private volatile @Nullable Answer instead;
  private volatile int portion;

  /// What was asked.
  record Request(String line, String contentType, Map<String, String> form) {}

  private record Answer(int status, String body) {
    static Answer error(int status, int code) {
      return new Answer(
          status,
          """
          {"code": %d, "message": "Something about +4915112345678",
           "more_info": "https://www.twilio.com/docs/errors/%d", "status": %d}
          """
              .formatted(code, code, status));
    }
  }

  FakeTwilio() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  List<Request> requests() {
    return requests;
  }

  /// From now on it answers this and nothing else.
  void answers(int status, String body) {
    instead = new Answer(status, body);
  }

  /// From now on it answers with this error.
  void fails(int status, int code) {
    instead = Answer.error(status, code);
  }

  /// From now on it takes requests and says nothing.
  void hangs() {
    answers(0, "");
  }

  /// From now on its answers never end.
  ///
  /// @param portion so many bytes come every 50 ms
  void goesOn(int portion) {
    this.portion = portion;
  }

  /// Waits until nobody takes any more of an answer without an end.
  boolean isLeftAlone() throws InterruptedException {
    return gone.await(20, SECONDS);
  }

  private void goOn(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      do {
        body.write(" ".repeat(portion).getBytes(UTF_8));
        body.flush();
      } while (!closing.await(50, MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException cut) {
      gone.countDown();
      throw cut;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    var form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    requests.add(
        new Request(
            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            form));
    if (portion > 0) {
      goOn(exchange);
      return;
    }
    var given = instead;
    var answer = given == null ? judged(exchange, form) : given;
    if (answer.status() == 0) {
      hold();
      return;
    }
    var bytes = answer.body().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private void hold() {
    try {
      closing.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(it -> it.split("=", 2))
        .collect(
            toMap(
                it -> URLDecoder.decode(it[0], UTF_8),
                it -> it.length < 2 ? "" : URLDecoder.decode(it[1], UTF_8)));
  }

  private Answer judged(HttpExchange exchange, Map<String, String> form) {
    if (!known().equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return Answer.error(401, 20003);
    }
    return switch (exchange.getRequestURI().getPath()) {
      case PATH + "Verifications" -> verification(form);
      case PATH + "VerificationCheck" -> check(form);
      default -> Answer.error(404, 20404);
    };
  }

  private static String known() {
    var who = ACCOUNT + ":" + TOKEN;
    return "Basic " + Base64.getEncoder().encodeToString(who.getBytes(UTF_8));
  }

  private Answer verification(Map<String, String> form) {
    var to = form.getOrDefault("To", "");
    if (!"sms".equals(form.get("Channel")) || !to.matches("\\+[1-9]\\d{6,14}")) {
      return Answer.error(400, 60200);
    }
    if (to.equals(LANDLINE)) {
      return Answer.error(403, 60205);
    }
    var sid = "VE%032d".formatted(misses.size());
    misses.put(sid, 0);
    return verification(201, sid, "pending");
  }

  private Answer check(Map<String, String> form) {
    var sid = form.getOrDefault("VerificationSid", "");
    var missed = misses.get(sid);
    if (missed == null) {
      return Answer.error(404, 20404);
    }
    if (missed >= 5) {
      return Answer.error(429, 60202);
    }
    if (CODE.equals(form.get("Code"))) {
      misses.remove(sid);
      return verification(200, sid, "approved");
    }
    misses.put(sid, missed + 1);
    return verification(200, sid, "pending");
  }

  private static Answer verification(int status, String sid, String state) {
    return new Answer(
        status,
        """
        {"sid": "%s", "service_sid": "%s", "account_sid": "%s", "to": "+4915112345678",
         "channel": "sms", "status": "%s", "valid": %s, "amount": null, "payee": null,
         "date_created": "2026-11-20T09:00:00Z", "date_updated": "2026-11-20T09:00:00Z"}
        """
            .formatted(sid, SERVICE, ACCOUNT, state, state.equals("approved")));
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}

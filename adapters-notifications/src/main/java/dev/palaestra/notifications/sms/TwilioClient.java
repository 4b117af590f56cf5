package dev.palaestra.notifications.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.client.api.LoggingScope;

/// Speaks HTTP with one Verify service of Twilio. Each call costs money or a try: it is repeated
/// only where it has not left this machine.
@Singleton
class TwilioClient {
  private static final int LARGEST = 100_000;

  private final TwilioSettings settings;
  private final ObjectMapper json;
  private final TwilioVerify verify;

  TwilioClient(TwilioSettings settings, ObjectMapper json, Vertx vertx) {
    this.settings = settings;
    this.json = json;
    this.verify = verify(settings, vertx);
  }

  /// The timeout for reading ends with the first byte of an answer, and holds for the wait for a
  /// connection too. So it is the longer one, and the whole answer has a timer of its own.
  private static TwilioVerify verify(TwilioSettings settings, Vertx vertx) {
    var patience = settings.timeout().toMillis();
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(settings.url())
        .connectTimeout(patience, MILLISECONDS)
        .readTimeout(2 * patience, MILLISECONDS)
        .httpClientRequestCustomizer(it -> vertx.setTimer(patience, _ -> it.reset()))
        .followRedirects(false)
        .disableDefaultMapper(true)
        .loggingScope(LoggingScope.NONE)
        .build(TwilioVerify.class);
  }

  boolean isSetUp() {
    return settings.accountSid().isPresent()
        && settings.authToken().isPresent()
        && settings.verifyServiceSid().isPresent();
  }

  /// @throws TwilioFailure for no answer, or one that cannot be read
  TwilioAnswer send(String to) {
    return answer(() -> verify.send(authorization(), service(), to, "sms"));
  }

  /// @throws TwilioFailure for no answer, or one that cannot be read
  TwilioAnswer check(String reference, String code) {
    return answer(() -> verify.check(authorization(), service(), reference, code));
  }

  private String service() {
    return settings.verifyServiceSid().orElseThrow();
  }

  private String authorization() {
    var who = settings.accountSid().orElseThrow() + ":" + settings.authToken().orElseThrow();
    return "Basic " + Base64.getEncoder().encodeToString(who.getBytes(UTF_8));
  }

  /// The client throws whatever its parts threw.
  private TwilioAnswer answer(Supplier<Response> call) {
    try {
      return read(call);
    } catch (RuntimeException | IOException lost) {
      if (!hasNotLeft(lost)) {
        throw failure(lost);
      }
    }
    try {
      return read(call);
    } catch (RuntimeException | IOException lost) {
      throw failure(lost);
    }
  }

  private static boolean hasNotLeft(Exception lost) {
    return lost.getCause() instanceof ConnectException
        || lost.getCause() instanceof UnknownHostException;
  }

  private TwilioAnswer read(Supplier<Response> call) throws IOException {
    try (var answer = call.get();
        var body = answer.readEntity(InputStream.class)) {
      var bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new IOException("Too much.");
      }
      return new TwilioAnswer(answer.getStatus(), parsed(bytes));
    }
  }

  /// Errors of proxies are no JSON; their status says enough.
  private JsonNode parsed(byte[] body) {
    try {
      return json.readTree(new String(body, UTF_8));
    } catch (JsonProcessingException unreadable) {
      return MissingNode.getInstance();
    }
  }

  private static TwilioFailure failure(Exception lost) {
    var cause = Objects.requireNonNullElse(lost.getCause(), lost);
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    var message = "Twilio does not answer: " + cause.getClass().getSimpleName();
    return hasNotLeft(lost) ? TwilioFailure.undone(message) : TwilioFailure.unknown(message);
  }
}

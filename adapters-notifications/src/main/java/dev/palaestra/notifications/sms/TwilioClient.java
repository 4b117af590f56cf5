package dev.palaestra.notifications.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;

/// Speaks HTTP with one Verify service of Twilio. Each call costs money or a try: it is repeated
/// only where it has not left this machine.
@Singleton
class TwilioClient {
  private static final int LARGEST = 100_000;

  private final TwilioSettings settings;
  private final ObjectMapper json;
  private final HttpClient http;

  TwilioClient(TwilioSettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
  }

  boolean isSetUp() {
    return settings.accountSid().isPresent()
        && settings.authToken().isPresent()
        && settings.verifyServiceSid().isPresent();
  }

  /// @param resource below the service: `Verifications`
  /// @throws TwilioFailure for no answer, or one that cannot be read
  TwilioAnswer post(String resource, Map<String, String> form) {
    var request = request(resource, form);
    try {
      return sent(request);
    } catch (ConnectException | HttpConnectTimeoutException neverLeft) {
      return sentAgain(request);
    } catch (IOException lost) {
      throw failure(lost);
    }
  }

  private TwilioAnswer sentAgain(HttpRequest request) {
    try {
      return sent(request);
    } catch (IOException lost) {
      throw failure(lost);
    }
  }

  private TwilioAnswer sent(HttpRequest request) throws IOException {
    try {
      var answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
      return new TwilioAnswer(answer.statusCode(), parsed(answer.body()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failure(stopped);
    }
  }

  private HttpRequest request(String resource, Map<String, String> form) {
    var service = settings.verifyServiceSid().orElseThrow();
    var who = settings.accountSid().orElseThrow() + ":" + settings.authToken().orElseThrow();
    return HttpRequest.newBuilder(
            URI.create("%s/v2/Services/%s/%s".formatted(settings.url(), service, resource)))
        .timeout(settings.timeout())
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who.getBytes(UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(encoded(form)))
        .build();
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(joining("&"));
  }

  /// Errors of proxies are no JSON; their status says enough.
  private JsonNode parsed(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException unreadable) {
      return MissingNode.getInstance();
    }
  }

  private static TwilioFailure failure(Exception lost) {
    return new TwilioFailure("Twilio does not answer: " + lost.getClass().getSimpleName());
  }
}

package dev.palaestra.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Somebody who uses the API as every client does.
final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI server;
  private final String token;

  private Client(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  static Client stranger(URI server) {
    return new Client(server, "");
  }

  /// Access tokens end after 15 minutes: sign in again for each measurement.
  Client signIn(String email, String password) throws IOException, InterruptedException {
    var answer = post("/auth/login", Map.of("email", email, "password", password));
    return new Client(server, answer.get("access_token").textValue());
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return call(request(path).GET());
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return call(request(path).POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  JsonNode put(String path, Object body) throws IOException, InterruptedException {
    return call(request(path).PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  /// The same `GET`, ready to be asked many times.
  Question question(String path) throws IOException {
    return Question.of(server, wire(path));
  }

  /// A `GET` as it goes over the wire.
  byte[] wire(String path) {
    var authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
    return "GET /api/v1%s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n%s\r\n"
        .formatted(path, server.getAuthority(), authorization)
        .getBytes(ISO_8859_1);
  }

  static JsonNode json(byte[] body) throws IOException {
    return JSON.readTree(body);
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(server.resolve("/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static JsonNode call(HttpRequest.Builder builder)
      throws IOException, InterruptedException {
    var request = builder.build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          request.method() + " " + request.uri() + " answered " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}

package dev.palaestra.bootstrap.identity;

import static java.util.stream.Collectors.joining;

import dev.palaestra.bootstrap.shared.Api;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A page in a browser that is signed in: it keeps cookies and sends them with every request.
final class Browser {
  private final Map<String, String> cookies = new LinkedHashMap<>();

  static Browser signedIn(Newcomer who) {
    var browser = new Browser();
    browser.took(
        Newcomer.post(
            "/auth/login?mode=cookie", Map.of("email", who.email(), "password", who.password())));
    return browser;
  }

  /// With its cookies alone, as a strange page would make it send a request.
  RequestSpecification lured() {
    return Api.stranger().header("Cookie", cookieHeader()).contentType("application/json");
  }

  RequestSpecification calls() {
    return Api.stranger().headers(headers()).contentType("application/json");
  }

  Map<String, String> headers() {
    return Map.of("Cookie", cookieHeader(), "X-CSRF-Token", csrf());
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue())
        .collect(joining("; "));
  }

  /// Keeps the cookies of an answer, and forgets those that it takes away.
  Response took(Response answer) {
    for (var line : setCookies(answer)) {
      var pair = line.split(";", 2)[0].split("=", 2);
      if (line.contains("Max-Age=0;")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return answer;
  }

  static List<String> setCookies(Response answer) {
    return answer.headers().getValues("Set-Cookie");
  }

  /// Gives up on one, as a browser does when its time is over.
  void lose(String cookie) {
    cookies.remove(cookie);
  }

  Browser copy() {
    var copy = new Browser();
    copy.cookies.putAll(cookies);
    return copy;
  }

  String csrf() {
    return cookies.get("__Host-csrf");
  }

  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }
}

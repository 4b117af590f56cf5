package dev.palaestra.rest.shared;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/// The cookies of a browser that is signed in. A request with an `Authorization` header speaks for
/// itself: its cookies are not looked at.
public enum SessionCookie {
  ACCESS("__Host-access", true),
  REFRESH("__Host-refresh", true),
  /// For the scripts of a page that this host itself serves.
  CSRF("__Host-csrf", false);

  private final String wireName;
  private final boolean httpOnly;

  SessionCookie(String wireName, boolean httpOnly) {
    this.wireName = wireName;
    this.httpOnly = httpOnly;
  }

  public Optional<String> read(RoutingContext routing) {
    var request = routing.request();
    return request.headers().contains(HttpHeaders.AUTHORIZATION)
        ? Optional.empty()
        : Optional.ofNullable(request.getCookie(wireName)).map(Cookie::getValue);
  }

  /// The value of a `Set-Cookie` header.
  public String write(String value, Duration kept) {
    return Cookie.cookie(wireName, value)
        .setPath("/")
        .setSecure(true)
        .setHttpOnly(httpOnly)
        .setSameSite(CookieSameSite.LAX)
        .setMaxAge(kept.toSeconds())
        .encode();
  }

  /// The value of a `Set-Cookie` header that takes the cookie away.
  public String clear() {
    return write("", Duration.ZERO);
  }
}

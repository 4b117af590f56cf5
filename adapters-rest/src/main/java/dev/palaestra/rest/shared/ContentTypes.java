package dev.palaestra.rest.shared;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a `Content-Type` that is none, before somebody guesses what it may mean.
@Singleton
class ContentTypes {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";

  /// RFC 9110, 8.3.1; what the parameters say is looked at where they count.
  private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "\\s*+(?:;.*)?");

  @ServerRequestFilter(preMatching = true)
  void refuse(ContainerRequestContext request) {
    var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type != null && !TYPE.matcher(type).matches()) {
      throw DoorError.UNSUPPORTED_MEDIA_TYPE.because("The Content-Type cannot be read.");
    }
  }
}

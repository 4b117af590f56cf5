package dev.palaestra.rest.shared;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses the body whose `Content-Type` is none, before somebody guesses what it may mean. What a
/// type says of its letters [BodyTypes] looks at.
@Singleton
class ContentTypes {
  /// But for the asterisk, which stands for any type.
  private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]++";

  /// RFC 9110, 8.3.1; what the parameters say is looked at where they count.
  private static final Pattern TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "\\s*+(?:;.*)?");

  @ServerRequestFilter(preMatching = true)
  void refuse(ContainerRequestContext request) {
    var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type != null && hasBody(request) && !TYPE.matcher(type).matches()) {
      throw DoorError.UNSUPPORTED_MEDIA_TYPE.because("The Content-Type cannot be read.");
    }
  }

  private static boolean hasBody(ContainerRequestContext request) {
    return request.getHeaderString(HttpHeaders.CONTENT_LENGTH) != null
        || request.getHeaderString("Transfer-Encoding") != null;
  }
}

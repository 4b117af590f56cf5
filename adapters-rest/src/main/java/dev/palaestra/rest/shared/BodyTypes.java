package dev.palaestra.rest.shared;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/// A body says what it is, and is written in UTF-8: nothing is guessed.
@Provider
@Priority(2)
public class BodyTypes implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var body = new PushbackInputStream(context.getInputStream());
    var first = body.read();
    if (first >= 0) {
      body.unread(first);
      check(context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
    }
    context.setInputStream(body);
    return context.proceed();
  }

  private static void check(@Nullable String type) {
    if (type == null) {
      throw DoorError.UNSUPPORTED_MEDIA_TYPE.because("A body needs a Content-Type.");
    }
    var charset = parsed(type).getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw DoorError.UNSUPPORTED_MEDIA_TYPE.because("Bodies are written in UTF-8.");
    }
  }

  private static MediaType parsed(String type) {
    try {
      return MediaType.valueOf(type);
    } catch (IllegalArgumentException unreadable) {
      throw DoorError.UNSUPPORTED_MEDIA_TYPE.because("The Content-Type cannot be read.");
    }
  }
}

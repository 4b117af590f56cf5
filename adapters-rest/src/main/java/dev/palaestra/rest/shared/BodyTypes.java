package dev.palaestra.rest.shared;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/// A body says what it is, and is written in UTF-8: nothing is guessed.
@Provider
@Priority(2)
public class BodyTypes implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var type = context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    if (type == null) {
      throw DoorError.UNSUPPORTED_MEDIA_TYPE.because("A body needs a Content-Type.");
    }
    var charset = MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw DoorError.UNSUPPORTED_MEDIA_TYPE.because("Bodies are written in UTF-8.");
    }
    return context.proceed();
  }
}

package dev.palaestra.rest.shared;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;

/// A key of a map that is none is part of the place that is refused: `muscle_contributions.CHST`.
final class WrongKeys extends DeserializationProblemHandler {
  @Override
  public Object handleWeirdKey(
      DeserializationContext context, Class<?> type, String key, String message)
      throws IOException {
    var refused = InvalidFormatException.from(context.getParser(), message, key, type);
    refused.prependPath(new JsonMappingException.Reference(type, key));
    throw refused;
  }
}

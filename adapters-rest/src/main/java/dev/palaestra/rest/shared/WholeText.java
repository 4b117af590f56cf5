package dev.palaestra.rest.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/// Text of whole characters. Half of a surrogate pair is none: UTF-8 cannot write it down.
final class WholeText extends StringDeserializer {
  private static final long serialVersionUID = 1;

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    var text = super.deserialize(parser, context);
    if (text != null && text.codePoints().anyMatch(WholeText::isHalf)) {
      return context.reportInputMismatch(this, "There is half a character in it.");
    }
    return text;
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}

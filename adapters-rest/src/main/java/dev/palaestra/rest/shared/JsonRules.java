package dev.palaestra.rest.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Set;

/// A value of the wrong type is refused, never bent until it fits. Text is whole, lists have an
/// end.
@Singleton
class JsonRules implements ObjectMapperCustomizer {
  /// Names, values and brackets of one body: far more than any honest one has, and no more than the
  /// memory holds.
  private static final int MOST_TOKENS = 1_000_000;

  private static final Set<CoercionInputShape> NO_TEXT =
      Set.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

  @Override
  @SuppressWarnings("deprecation") // the builder is not within reach here
  public void customize(ObjectMapper mapper) {
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    mapper.configure(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS, false);
    mapper
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    var factory = mapper.getFactory();
    factory.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    factory.setStreamReadConstraints(
        factory.streamReadConstraints().rebuild().maxTokenCount(MOST_TOKENS).build());
    mapper.addHandler(new WrongKeys());
    mapper.registerModule(
        new SimpleModule("palaestra")
            .addDeserializer(String.class, new WholeText())
            .setDeserializerModifier(new BoundedLists()));
    mapper
        .coercionConfigDefaults()
        .setAcceptBlankAsEmpty(false)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    var text = mapper.coercionConfigFor(LogicalType.Textual);
    NO_TEXT.forEach(shape -> text.setCoercion(shape, CoercionAction.Fail));
  }
}

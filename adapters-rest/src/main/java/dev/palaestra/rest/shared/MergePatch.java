package dev.palaestra.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// JSON merge patches (RFC 7396): what the client names is set, null removes, the rest stays.
@Singleton
public class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final Bodies bodies;

  MergePatch(ObjectMapper json, Bodies bodies) {
    this.json = json;
    this.bodies = bodies;
  }

  /// The change that a patch makes. It is applied where the present state has been loaded, inside
  /// the use case's transaction, so that no other change is lost.
  ///
  /// @param type the body after the patch, with its constraints; its fields may be patched, no
  ///   others
  /// @param write the present state as such a body
  /// @param read such a body as the new state
  /// @throws JsonProcessingException for unknown fields and wrong types
  public <D, B> UnaryOperator<D> of(
      ObjectNode patch, Class<B> type, Function<D, B> write, Function<B, D> read)
      throws JsonProcessingException {
    json.treeToValue(patch, type);
    return present ->
        read.apply(bodies.valid(merged(json.valueToTree(write.apply(present)), patch, type)));
  }

  private <B> B merged(ObjectNode present, ObjectNode patch, Class<B> type) {
    try {
      return json.treeToValue(merge(present, patch), type);
    } catch (JsonProcessingException e) {
      throw DoorError.MALFORMED_REQUEST.because("The patch does not fit what is there.");
    }
  }

  private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(field -> {
          var name = field.getKey();
          var value = field.getValue();
          if (value.isNull()) {
            target.remove(name);
          } else if (value instanceof ObjectNode inner) {
            var there = target.get(name) instanceof ObjectNode it ? it : target.objectNode();
            target.set(name, merge(there, inner));
          } else {
            target.set(name, value);
          }
        });
    return target;
  }
}

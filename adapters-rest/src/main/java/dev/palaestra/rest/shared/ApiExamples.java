package dev.palaestra.rest.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Bodies as examples, put together from the examples of their fields, so that each view shows the
/// same and nothing is made up by the viewer. A field without an example is null where it has to be
/// there, and absent where it need not.
final class ApiExamples {
  private static final String COMPONENTS = "#/components/schemas/";

  private final Map<String, Schema> schemas;

  ApiExamples(OpenAPI document) {
    this.schemas = Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.of());
  }

  void complete(Operation operation) {
    if (operation.getRequestBody() != null) {
      complete(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(it -> it.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .map(APIResponse::getContent)
        .filter(Objects::nonNull)
        .forEach(this::complete);
  }

  private void complete(Content content) {
    content.getMediaTypes().values().stream()
        .filter(it -> it.getExample() == null && it.getExamples() == null)
        .forEach(this::complete);
  }

  private void complete(MediaType media) {
    of(media.getSchema()).ifPresent(media::setExample);
  }

  private Optional<Object> of(@Nullable Schema schema) {
    if (schema == null) {
      return Optional.empty();
    }
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return Optional.of(schema.getExamples().getFirst());
    }
    if (schema.getRef() != null) {
      return of(schemas.get(schema.getRef().substring(COMPONENTS.length())));
    }
    if (schema.getAnyOf() != null) {
      return of(schema.getAnyOf().getFirst());
    }
    var types = Objects.requireNonNullElse(schema.getType(), List.<SchemaType>of());
    if (types.contains(SchemaType.ARRAY)) {
      return of(schema.getItems()).map(List::of);
    }
    return types.contains(SchemaType.OBJECT) ? object(schema) : Optional.empty();
  }

  private Optional<Object> object(Schema schema) {
    var properties = schema.getProperties();
    if (properties == null) {
      return Optional.empty();
    }
    var required = Objects.requireNonNullElse(schema.getRequired(), new ArrayList<String>());
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    properties.forEach((name, property) ->
        of(property)
            .ifPresentOrElse(
                it -> object.put(name, it),
                () -> {
                  if (required.contains(name)) {
                    object.put(name, null);
                  }
                }));
    return Optional.of(object);
  }
}

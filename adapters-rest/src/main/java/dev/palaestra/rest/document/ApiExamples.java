package dev.palaestra.rest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.rest.shared.Shows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/// Bodies as examples, put together from the examples of their fields, so that each view shows the
/// same and nothing is made up by the viewer. A field without an example is null where it has to be
/// there, and absent where it need not. An answer says what its request asked for, and what the
/// operation [Shows].
final class ApiExamples {
  private static final String COMPONENTS = "#/components/schemas/";

  private final Map<String, Schema> schemas;

  ApiExamples(OpenAPI document) {
    this.schemas = Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.of());
  }

  void complete(Operation operation, MethodInfo resource) {
    var sent =
        Stream.ofNullable(operation.getRequestBody())
            .flatMap(it -> bodies(it.getContent()))
            .toList();
    sent.forEach(body -> of(body.getSchema()).ifPresent(body::setExample));
    var answered =
        operation.getResponses().getAPIResponses().entrySet().stream()
            .filter(it -> it.getKey().startsWith("2"))
            .flatMap(it -> bodies(it.getValue().getContent()))
            .toList();
    answered.forEach(it -> complete(it, sent));
    show(resource, answered);
  }

  /// Those that have no example of their own.
  private static Stream<MediaType> bodies(@Nullable Content content) {
    return Stream.ofNullable(content)
        .flatMap(it -> it.getMediaTypes().values().stream())
        .filter(it -> it.getExample() == null && it.getExamples() == null);
  }

  private void complete(MediaType answer, List<MediaType> sent) {
    of(answer.getSchema())
        .map(it -> sent.isEmpty() ? it : ApiEchoes.of(it, sent.getFirst().getExample()))
        .ifPresent(answer::setExample);
  }

  private void show(MethodInfo resource, List<MediaType> answered) {
    var shows = resource.annotation(Shows.class);
    if (shows == null) {
      return;
    }
    read(shows.value().asString())
        .forEach((name, value) -> {
          var having = answered.stream().filter(it -> resolved(it).containsKey(name)).toList();
          if (having.isEmpty()) {
            throw new IllegalStateException("No answer of " + resource + " has " + name);
          }
          having.forEach(it -> it.setExample(with(it, name, value)));
        });
  }

  private static Map<String, @Nullable Object> read(String json) {
    try {
      return new ObjectMapper().readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Schema> resolved(MediaType body) {
    return Optional.ofNullable(body.getSchema().getRef())
        .map(this::named)
        .map(Schema::getProperties)
        .orElse(Map.of());
  }

  private Object with(MediaType body, String name, @Nullable Object value) {
    var fields = new LinkedHashMap<Object, @Nullable Object>((Map<?, ?>) body.getExample());
    if (value == null && !named(body.getSchema().getRef()).getRequired().contains(name)) {
      fields.remove(name);
    } else {
      fields.put(name, value);
    }
    return fields;
  }

  private Schema named(String reference) {
    return Objects.requireNonNull(schemas.get(reference.substring(COMPONENTS.length())));
  }

  private Optional<Object> of(@Nullable Schema schema) {
    if (schema == null) {
      return Optional.empty();
    }
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return Optional.of(schema.getExamples().getFirst());
    }
    if (schema.getRef() != null) {
      return of(named(schema.getRef()));
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

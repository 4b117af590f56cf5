package dev.palaestra.rest.document;

import dev.palaestra.rest.shared.FieldPaths;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/// Completes the schemas of the document by what the records themselves say: what may be null, what
/// an answer always has, what is told by a header.
final class ApiSchemas {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName JSON_INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
  private static final DotName WHOLE = DotName.createSimple(Long.class);
  private static final DotName MAP = DotName.createSimple(Map.class);

  /// Of these the library has examples of its own, long past.
  private static final Set<String> TIMES =
      Set.of(Instant.class.getSimpleName(), LocalDate.class.getSimpleName());

  /// What the library writes for a text that must not be blank.
  private static final String SOMETHING_IN_IT = "\\S";

  private static final String VERSION = "version";
  private static final String PATCH_BODY = "Patch";

  /// Records that we write: all of their fields are there, if only as null.
  private static final List<String> ANSWERS = List.of("Response", "Problem");

  private final IndexView index;

  ApiSchemas(IndexView index) {
    this.index = index;
  }

  void complete(OpenAPI document) {
    Optional.ofNullable(document.getComponents().getSchemas())
        .ifPresent(schemas -> schemas.forEach(this::complete));
  }

  private void complete(String name, Schema schema) {
    if (name.endsWith(PATCH_BODY)) {
      schema.setRequired(null);
    }
    if (TIMES.contains(name)) {
      schema.setExamples(null);
    }
    anchor(schema);
    Optional.ofNullable(schema.getProperties()).ifPresent(it -> it.values().forEach(this::anchor));
    index.getKnownClasses().stream()
        .filter(it -> it.isRecord() && isSchemaOf(it.simpleName(), name))
        .forEach(it -> complete(name, schema, it));
  }

  /// At the door the whole text has to be of a pattern; in JSON Schema any part of it.
  private void anchor(Schema schema) {
    var pattern = schema.getPattern();
    if (pattern != null && !pattern.equals(SOMETHING_IN_IT) && !pattern.startsWith("^")) {
      schema.setPattern("^(?:" + pattern + ")$");
    }
    Optional.ofNullable(schema.getItems()).ifPresent(this::anchor);
  }

  /// The version is told by the `ETag`.
  private void complete(String name, Schema schema, ClassInfo body) {
    if (ApiAnswers.isVersioned(body)) {
      schema.removeProperty(VERSION);
    }
    body.recordComponents().forEach(it -> complete(name, schema, it));
  }

  /// A generic record has a schema for each of its arguments: `PageResponseExerciseResponse`.
  private static boolean isSchemaOf(String record, String schema) {
    return schema.equals(record)
        || record.equals(ApiAnswers.PAGE) && schema.startsWith(ApiAnswers.PAGE);
  }

  private void complete(String name, Schema schema, RecordComponentInfo component) {
    var field = FieldPaths.wireName(component.name());
    writeOutKeys(name, schema, component, field);
    referOnly(schema, field);
    if (component.type().hasAnnotation(NULLABLE)) {
      allowNull(schema, field);
    }
    var known = schema.getProperties() != null && schema.getProperties().containsKey(field);
    var answered = ANSWERS.stream().anyMatch(name::contains);
    var always = !component.declaringClass().field(component.name()).hasAnnotation(JSON_INCLUDE);
    var told = schema.getRequired() != null && schema.getRequired().contains(field);
    if (known && answered && always && !told) {
      schema.addRequired(field);
    }
  }

  /// What a reference leads to says what type it is.
  private static void referOnly(Schema schema, String field) {
    Optional.ofNullable(schema.getProperties())
        .map(it -> it.get(field))
        .filter(it -> it.getRef() != null)
        .ifPresent(it -> it.setType(null));
  }

  private static void allowNull(Schema schema, String field) {
    var properties = Optional.ofNullable(schema.getProperties()).orElse(Map.of());
    var property = properties.get(field);
    if (property == null) {
      return;
    }
    if (property.getRef() != null) {
      var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
      var reference = OASFactory.createSchema().ref(property.getRef());
      property.setRef(null);
      property.setAnyOf(List.of(reference, nothing));
    } else if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
      property.addType(SchemaType.NULL);
    }
  }

  /// A map from an enum is an object with these keys and no others; what is said of its values is
  /// said of each. In a merge patch null removes a key.
  private void writeOutKeys(
      String name, Schema schema, RecordComponentInfo component, String field) {
    var property = Optional.ofNullable(schema.getProperties()).orElse(Map.of()).get(field);
    if (property == null || !component.type().name().equals(MAP)) {
      return;
    }
    var key =
        index.getClassByName(component.type().asParameterizedType().arguments().get(0).name());
    if (key == null || !key.isEnum()) {
      return;
    }
    var whole = component.type().asParameterizedType().arguments().get(1).name().equals(WHOLE);
    var value = OASFactory.createSchema().addType(whole ? SchemaType.INTEGER : SchemaType.NUMBER);
    if (name.endsWith(PATCH_BODY)) {
      value.addType(SchemaType.NULL);
    }
    property.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    key.enumConstants().forEach(it -> property.addProperty(it.name(), value));
  }
}

package dev.palaestra.rest.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/// Completes the schemas of the document by what the records themselves say: what may be null, what
/// an answer always has, what is told by a header.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiSchemaFilter implements OASFilter {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName JSON_INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
  private static final String VERSION = "version";
  private static final String PATCH_BODY = "Patch";

  /// Records that we write: all of their fields are there, if only as null.
  private static final List<String> ANSWERS = List.of("Response", "Problem");

  private final IndexView index;

  public ApiSchemaFilter(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Optional.ofNullable(document.getComponents().getSchemas())
        .ifPresent(schemas -> schemas.forEach(this::complete));
  }

  private void complete(String name, Schema schema) {
    if (name.endsWith(PATCH_BODY)) {
      schema.setRequired(null);
    }
    index.getKnownClasses().stream()
        .filter(it -> it.isRecord() && isSchemaOf(it.simpleName(), name))
        .forEach(it -> complete(name, schema, it));
  }

  /// The version is told by the `ETag`.
  private static void complete(String name, Schema schema, ClassInfo body) {
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

  private static void complete(String name, Schema schema, RecordComponentInfo component) {
    var field = FieldPaths.wireName(component.name());
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
}

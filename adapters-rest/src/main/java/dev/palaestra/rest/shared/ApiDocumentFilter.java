package dev.palaestra.rest.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;

/// Writes into the document, once and for all operations, what no annotation needs to repeat: the
/// refusals that the conventions promise, the roles, what may be null.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {
  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName ROLES_ALLOWED =
      DotName.createSimple("jakarta.annotation.security.RolesAllowed");
  private static final DotName PERMIT_ALL =
      DotName.createSimple("jakarta.annotation.security.PermitAll");
  private static final DotName JSON_INCLUDE =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
  private static final DotName VERSIONED = DotName.createSimple(Versioned.class);
  private static final String VERSION = "version";
  private static final String PATCH_BODY = "Patch";
  private static final String PAGE = "PageResponse";

  /// Records that we write: all of their fields are there, if only as null.
  private static final List<String> ANSWERS = List.of("Response", "Problem");

  private static final Map<Integer, String> REFUSALS =
      new TreeMap<>(
          Map.of(
              400, "The request cannot be read: a wrong type, an unknown field, a bad parameter",
              401, "There is no token, or it does not count (any more)",
              403, "The role may not do this",
              404, "It is absent, or somebody else's",
              409, "It is not in this state, is a duplicate, or somebody else was faster",
              412, "It has changed since it was read (`If-Match`)",
              415, "The media type is not supported",
              422, "It is well formed, but a rule says no",
              429, "Too many requests; see `Retry-After`"));

  private final IndexView index;

  public ApiDocumentFilter(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().getPathItems().keySet().stream()
        .filter(path -> !path.startsWith("/api/"))
        .toList()
        .forEach(document.getPaths()::removePathItem);
    document.getPaths().getPathItems().forEach(this::complete);
    Optional.ofNullable(document.getComponents().getSchemas())
        .ifPresent(schemas -> schemas.forEach(this::complete));
  }

  private void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private void complete(String path, HttpMethod method, Operation operation) {
    var access = accessOf(operation);
    operation.setSecurity(access.requirements());
    operation.setDescription(
        Optional.ofNullable(operation.getDescription()).map(it -> it + "\n\n").orElse("")
            + access.sentence());
    var body = operation.getRequestBody() != null;
    if (body) {
      operation
          .getRequestBody()
          .setRequired(!Boolean.FALSE.equals(operation.getRequestBody().getRequired()));
    }
    var versioned =
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
            .anyMatch(it -> it.getIn() == Parameter.In.HEADER && "If-Match".equals(it.getName()));
    refusals(path, method, body, versioned, access)
        .forEach(status -> addRefusal(operation, status));
    completeRefusals(operation);
  }

  private static List<Integer> refusals(
      String path, HttpMethod method, boolean body, boolean versioned, Access access) {
    List<Integer> statuses = new ArrayList<>(List.of(400, 429));
    if (!access.isPublic()) {
      statuses.addAll(List.of(401, 403));
    }
    if (path.contains("{")) {
      statuses.add(404);
    }
    if (method != HttpMethod.GET) {
      statuses.addAll(List.of(409, 422));
    }
    if (versioned) {
      statuses.add(412);
    }
    if (body) {
      statuses.add(415);
    }
    return statuses;
  }

  private static void addRefusal(Operation operation, int status) {
    var key = String.valueOf(status);
    if (operation.getResponses().getAPIResponse(key) == null) {
      operation.getResponses().addAPIResponse(key, refusal(REFUSALS.get(status)));
    }
  }

  /// What a resource says about its own refusals is a description; the body is always a problem.
  private static void completeRefusals(Operation operation) {
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(it -> it.getKey().startsWith("4"))
        .forEach(it -> it.getValue().setContent(problem()));
  }

  private static APIResponse refusal(String description) {
    return OASFactory.createAPIResponse().description(description).content(problem());
  }

  private static Content problem() {
    var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
    return OASFactory.createContent()
        .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
  }

  /// Operations are named by class and method; so the annotations are found again.
  private Access accessOf(Operation operation) {
    var name = operation.getOperationId().split("_", 2);
    return index.getKnownClasses().stream()
        .filter(it -> name[0].equals(it.simpleName()))
        .findFirst()
        .map(it -> accessOf(it, name[1]))
        .orElseThrow(() -> new IllegalStateException("No class for " + operation.getOperationId()));
  }

  private static Access accessOf(ClassInfo resource, String method) {
    var own =
        resource.methods().stream()
            .filter(it -> it.name().equals(method))
            .findFirst()
            .flatMap(ApiDocumentFilter::accessAnnotation);
    return own.or(() -> accessAnnotation(resource)).orElse(Access.SIGNED_IN);
  }

  private static Optional<Access> accessAnnotation(MethodInfo method) {
    return access(method.annotation(ROLES_ALLOWED), method.annotation(PERMIT_ALL));
  }

  private static Optional<Access> accessAnnotation(ClassInfo resource) {
    return access(
        resource.declaredAnnotation(ROLES_ALLOWED), resource.declaredAnnotation(PERMIT_ALL));
  }

  private static Optional<Access> access(AnnotationInstance roles, AnnotationInstance all) {
    if (roles != null) {
      return Optional.of(new Access(List.of(roles.value().asStringArray())));
    }
    return all == null ? Optional.empty() : Optional.of(Access.PUBLIC);
  }

  private void complete(String name, Schema schema) {
    if (name.endsWith(PATCH_BODY)) {
      schema.setRequired(null);
    }
    index.getKnownClasses().stream()
        .filter(it -> it.isRecord() && isSchemaOf(it.simpleName(), name))
        .flatMap(it -> it.recordComponents().stream())
        .filter(it -> !isHidden(it))
        .forEach(it -> complete(name, schema, it));
    index.getKnownClasses().stream()
        .filter(it -> it.isRecord() && it.simpleName().equals(name))
        .filter(it -> it.interfaceNames().contains(VERSIONED))
        .forEach(_ -> schema.removeProperty(VERSION));
  }

  /// The version is told by the `ETag`.
  private static boolean isHidden(RecordComponentInfo component) {
    return component.name().equals(VERSION)
        && component.declaringClass().interfaceNames().contains(VERSIONED);
  }

  /// A generic record has a schema for each of its arguments: `PageResponseExerciseResponse`.
  private static boolean isSchemaOf(String record, String schema) {
    return schema.equals(record) || record.equals(PAGE) && schema.startsWith(PAGE);
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

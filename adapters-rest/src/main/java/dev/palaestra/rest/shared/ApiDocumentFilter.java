package dev.palaestra.rest.shared;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/// Writes into the document, once and for all operations, what no annotation needs to repeat: the
/// refusals that the conventions promise, the roles, the entity tags.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {
  private static final DotName ROLES_ALLOWED =
      DotName.createSimple("jakarta.annotation.security.RolesAllowed");
  private static final DotName PERMIT_ALL =
      DotName.createSimple("jakarta.annotation.security.PermitAll");

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

  private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);
  private static final DotName VERSIONED = DotName.createSimple(Versioned.class);

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
  }

  private void complete(String path, PathItem item) {
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private void complete(String path, HttpMethod method, Operation operation) {
    var resource = resourceOf(operation);
    var access = accessOf(resource);
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
    completeAnswer(resource, operation);
    addEntityTag(resource, method, operation);
  }

  private static List<Integer> refusals(
      String path, HttpMethod method, boolean body, boolean versioned, Access access) {
    List<Integer> statuses = new ArrayList<>(List.of(400, 429));
    if (!access.isPublic()) {
      statuses.addAll(List.of(401, 403));
    }
    if (path.contains("{") || body) {
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
    return content(Problem.MEDIA_TYPE, "Problem");
  }

  private static Content content(String mediaType, String schema) {
    var reference = OASFactory.createSchema().ref("#/components/schemas/" + schema);
    return OASFactory.createContent()
        .addMediaType(mediaType, OASFactory.createMediaType().schema(reference));
  }

  /// What a method returns is the body of its success.
  private static void completeAnswer(MethodInfo resource, Operation operation) {
    var type = bodyOf(resource.returnType());
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(it -> it.getKey().matches("20[01]") && it.getValue().getContent() == null)
        .forEach(it -> it.getValue().setContent(content(MediaType.APPLICATION_JSON, nameOf(type))));
  }

  private static Type bodyOf(Type type) {
    return type.kind() == Type.Kind.PARAMETERIZED_TYPE && type.name().equals(REST_RESPONSE)
        ? type.asParameterizedType().arguments().getFirst()
        : type;
  }

  private static String nameOf(Type type) {
    return type.name().withoutPackagePrefix();
  }

  /// Answers of the kind that has a version carry it as `ETag`, and are not sent twice.
  private void addEntityTag(MethodInfo resource, HttpMethod method, Operation operation) {
    if (!isVersioned(resource.returnType())) {
      return;
    }
    var responses = operation.getResponses();
    responses.getAPIResponses().entrySet().stream()
        .filter(it -> it.getKey().startsWith("2"))
        .forEach(it -> it.getValue().addHeader(HttpHeaders.ETAG, entityTag()));
    if (method == HttpMethod.GET) {
      var unchanged = OASFactory.createAPIResponse().description("As `If-None-Match` says");
      responses.addAPIResponse("304", unchanged.addHeader(HttpHeaders.ETAG, entityTag()));
    }
  }

  private static Header entityTag() {
    return OASFactory.createHeader()
        .description("For `If-Match` and `If-None-Match`")
        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
  }

  private boolean isVersioned(Type type) {
    var known = index.getClassByName(bodyOf(type).name());
    return known != null && known.interfaceNames().contains(VERSIONED);
  }

  /// Operations are named by class and method; so the annotations are found again.
  private MethodInfo resourceOf(Operation operation) {
    var name = operation.getOperationId().split("_", 2);
    return index.getKnownClasses().stream()
        .filter(it -> name[0].equals(it.simpleName()))
        .flatMap(it -> it.methods().stream())
        .filter(it -> it.name().equals(name[1]))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No method for " + operation.getOperationId()));
  }

  private static Access accessOf(MethodInfo resource) {
    return accessAnnotation(resource)
        .or(() -> accessAnnotation(resource.declaringClass()))
        .orElse(Access.SIGNED_IN);
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
}

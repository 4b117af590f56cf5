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
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Writes into the document, once and for all operations, what no annotation needs to repeat: the
/// refusals that the conventions promise, and the roles.
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
}

package dev.palaestra.rest.document;

import dev.palaestra.rest.shared.AnswersTokens;
import dev.palaestra.rest.shared.Idempotency;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// Writes into the document, once and for all operations, what no annotation needs to repeat: who
/// may call, what may be repeated, the answers ([ApiAnswers]), refusals ([ApiRefusals]), schemas
/// ([ApiSchemas]) and examples ([ApiExamples]).
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {
  private final IndexView index;
  private final ApiAnswers answers;
  private final ApiRefusals refusals;
  private final ApiSorting sorting;

  public ApiDocumentFilter(IndexView index) {
    this.index = index;
    this.answers = new ApiAnswers(index);
    this.refusals = new ApiRefusals(index);
    this.sorting = new ApiSorting(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().getPathItems().keySet().stream()
        .filter(path -> !path.startsWith("/api/"))
        .toList()
        .forEach(document.getPaths()::removePathItem);
    new ApiSchemas(index).complete(document);
    ApiFieldFaults.listCodes(document);
    var examples = new ApiExamples(document);
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((method, operation) -> {
                  var resource = resourceOf(operation);
                  complete(path, method, operation, resource);
                  examples.complete(operation, resource);
                }));
  }

  private void complete(String path, HttpMethod method, Operation operation, MethodInfo resource) {
    var access = Access.of(resource);
    operation.setSecurity(access.requirements());
    operation.setDescription(
        Optional.ofNullable(operation.getDescription()).map(it -> it + "\n\n").orElse("")
            + access.sentence());
    if (operation.getRequestBody() != null) {
      operation
          .getRequestBody()
          .setRequired(!Boolean.FALSE.equals(operation.getRequestBody().getRequired()));
    }
    if (method == HttpMethod.POST && !resource.hasAnnotation(AnswersTokens.class)) {
      operation.addParameter(idempotencyKey());
    }
    describePath(operation);
    sorting.complete(operation, resource);
    refusals.complete(path, method, operation, resource, access);
    answers.complete(method, operation, resource);
    operation.setOperationId(nameOf(resource));
  }

  private static void describePath(Operation operation) {
    Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .filter(it -> it.getIn() == Parameter.In.PATH && it.getDescription() == null)
        .forEach(it -> it.setDescription("A UUID, as the answers show it"));
  }

  /// The method, and what it does something to where it does not say that: `login`, `getProgram`,
  /// `listPrograms`.
  private static String nameOf(MethodInfo resource) {
    var verb = resource.name();
    var noun = resource.declaringClass().simpleName().replaceFirst("Resource$", "");
    var one = noun.replaceFirst("s$", "");
    return switch (verb) {
      case "list" -> verb + one + "s";
      case "create" -> verb + one;
      case "get", "add", "edit", "change", "replace", "remove" -> verb + noun;
      default -> verb;
    };
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name(Idempotency.HEADER)
        .in(Parameter.In.HEADER)
        .description(
            "The caller's own name of this request, kept for 24 hours: a repetition gets the first"
                + " answer again, with `Idempotency-Replayed: true`")
        .schema(
            OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .minLength(1)
                .maxLength(Idempotency.LONGEST));
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
}

package dev.palaestra.rest.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.palaestra.domain.shared.Outages;
import dev.palaestra.rest.document.ApiProblems.Refusal;
import dev.palaestra.rest.shared.AnswersTokens;
import dev.palaestra.rest.shared.Problem;
import dev.palaestra.rest.shared.Refuses;
import dev.palaestra.rest.shared.RequestProblems;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/// The refusals of each operation, for the document: those of its kind, and its own ([Refuses]).
/// What is not listed is not answered; the tests see to that.
final class ApiRefusals {
  private static final String ANY_PARAMETER = "INVALID_PARAMETER: There is no such parameter here.";
  private static final String ANY_FIELD = "UNKNOWN_FIELD: The field colour is not known.";
  private static final String FORM = "MALFORMED_REQUEST: The body is not the form that is wanted.";
  private static final String OFTEN = "RATE_LIMITED: Try again in 23 seconds.";
  private static final String CROWD = "UNAVAILABLE";
  private static final String LIMITED = "NOT_ALLOWED: This token opens the own profile alone.";
  private static final String AN_ID = "0193c3a0-0000-7000-8000-000000000001";

  private final ApiProblems problems;
  private final ApiFieldFaults fields;

  ApiRefusals(IndexView index) {
    this.problems = new ApiProblems(index);
    this.fields = new ApiFieldFaults(index);
  }

  void complete(
      String path, HttpMethod method, Operation operation, MethodInfo resource, Access access) {
    var responses = operation.getResponses();
    refusals(path, method, operation, resource, access)
        .forEach((status, refusals) -> {
          var answer =
              Optional.ofNullable(responses.getAPIResponse(status.toString()))
                  .orElseGet(OASFactory::createAPIResponse);
          var said = Optional.ofNullable(answer.getDescription()).map(it -> it + "\n\n").orElse("");
          answer.setDescription(said + words(refusals));
          answer.setContent(content(path.replaceAll("\\{[^}]+}", AN_ID), operation, refusals));
          responses.addAPIResponse(status.toString(), answer);
        });
  }

  /// By status.
  private Map<Integer, List<Refusal>> refusals(
      String path, HttpMethod method, Operation operation, MethodInfo resource, Access access) {
    List<String> told = new ArrayList<>(usual(path, method, operation, resource));
    told.addAll(ofCallers(method, access));
    told.addAll(ofOutages(operation));
    var own = resource.annotation(Refuses.class);
    if (own != null) {
      told.addAll(Arrays.asList(own.value().asStringArray()));
    }
    return told.stream()
        .map(problems::refusal)
        .distinct()
        .collect(groupingBy(it -> it.kind().status(), TreeMap::new, toList()));
  }

  private static List<String> usual(
      String path, HttpMethod method, Operation operation, MethodInfo resource) {
    List<String> codes = new ArrayList<>(List.of(ANY_PARAMETER, OFTEN, "NOT_ACCEPTABLE"));
    if (path.contains("{")) {
      codes.add("INVALID_ID");
    }
    if (has(operation, Parameter.In.QUERY, "cursor")) {
      codes.add("INVALID_CURSOR");
    }
    if (operation.getRequestBody() != null) {
      codes.addAll(List.of("TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE", "REQUEST_TIMEOUT"));
      codes.add(ApiFieldFaults.isForm(operation) ? FORM : "MALFORMED_REQUEST");
      if (isObject(operation)) {
        codes.addAll(List.of(ANY_FIELD, "VALIDATION_FAILED"));
      }
    }
    if (method == HttpMethod.POST && !resource.hasAnnotation(AnswersTokens.class)) {
      codes.addAll(
          List.of("IDEMPOTENCY_KEY_IN_USE", "IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_ANSWER_LOST"));
    }
    if (method != HttpMethod.GET) {
      codes.add("LOST_RACE");
    }
    if (has(operation, Parameter.In.HEADER, HttpHeaders.IF_MATCH)) {
      codes.add("STALE_VERSION");
    }
    return codes;
  }

  private static boolean isObject(Operation operation) {
    return operation.getRequestBody().getContent().getMediaTypes().values().stream()
        .anyMatch(it -> it.getSchema().getRef() != null);
  }

  /// The database may be silent wherever it is asked; health tells of it in a way of its own.
  private List<String> ofOutages(Operation operation) {
    if (operation.getResponses().hasAPIResponse("503")) {
      return List.of();
    }
    List<String> codes =
        Stream.of(Outages.Kind.values())
            .map(it -> "UNAVAILABLE: " + RequestProblems.words(it))
            .toList();
    return fields.hasPassword(operation)
        ? Stream.concat(codes.stream(), Stream.of(CROWD)).toList()
        : codes;
  }

  private static List<String> ofCallers(HttpMethod method, Access access) {
    if (!access.token()) {
      return List.of();
    }
    List<String> codes = new ArrayList<>(List.of(LIMITED));
    if (!access.everybody()) {
      codes.add("UNAUTHENTICATED");
    }
    if (!access.roles().isEmpty()) {
      codes.addAll(List.of("NOT_ALLOWED", "MEMBERSHIP_REQUIRED", "SECOND_FACTOR_REQUIRED"));
    }
    if (method != HttpMethod.GET) {
      codes.add("CSRF_INVALID");
    }
    return codes;
  }

  private static boolean has(Operation operation, Parameter.In in, String name) {
    return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .anyMatch(it -> it.getIn() == in && name.equals(it.getName()));
  }

  private static String words(List<Refusal> refusals) {
    return refusals.stream()
        .map(it -> "- `" + it.kind().code() + "`: " + it.kind().title())
        .distinct()
        .collect(joining("\n"));
  }

  /// An example for each sentence, under the name of its code; the second one is `NOT_FOUND_2`.
  private Content content(String instance, Operation operation, List<Refusal> refusals) {
    var content = ApiAnswers.content(Problem.MEDIA_TYPE, "Problem");
    var media = content.getMediaType(Problem.MEDIA_TYPE);
    var faults = fields.of(operation);
    Map<String, Integer> named = new HashMap<>();
    refusals.forEach(it -> {
      var code = it.kind().code();
      var number = named.merge(code, 1, Integer::sum);
      media.addExample(
          number == 1 ? code : code + "_" + number,
          OASFactory.createExample()
              .summary(it.detail())
              .value(ApiProblems.example(it, instance, faults)));
    });
    return content;
  }
}

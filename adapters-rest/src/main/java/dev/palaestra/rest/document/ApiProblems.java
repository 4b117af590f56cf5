package dev.palaestra.rest.document;

import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.rest.shared.DomainExceptionMapper;
import dev.palaestra.rest.shared.DoorError;
import dev.palaestra.rest.shared.Problem;
import dev.palaestra.rest.shared.ProblemField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Problems as they are answered, for the document: every code with its status, title and usual
/// detail, and with facts that are usual.
final class ApiProblems {
  private static final Map<String, Map<String, Object>> FACTS =
      Map.of(
          "PRO_TIER_REQUIRED", Map.of("upgrade_url", "/pricing"),
          "DAY_TAKEN", Map.of("day_number", 1),
          "ORDER_TAKEN", Map.of("order", 1),
          "RATE_LIMITED", Map.of("retry_after", 23),
          "LOGIN_LOCKED", Map.of("retry_after", 1800));

  /// By the detail.
  private static final Map<String, ProblemField> FIELDS =
      Map.of(
          "The field colour is not known.",
              new ProblemField("colour", "UNKNOWN_FIELD", "is not known"),
          "There is no such parameter here.",
              new ProblemField("colour", "INVALID_PARAMETER", "There is no such parameter here."),
          "The picture is larger than 5 MiB.",
              new ProblemField("file", "TOO_LARGE", "The picture is larger than 5 MiB."),
          "An archived exercise is not prescribed anew.",
              new ProblemField(
                  "prescriptions[0].exercise_id",
                  "EXERCISE_ARCHIVED",
                  "An archived exercise is not prescribed anew."),
          "1 places are not of the format of free-exercise-db; nothing was imported.",
              new ProblemField(
                  "[17].primaryMuscles[0]", "UNKNOWN_VALUE", "Is no value of the format."));

  /// What a code stands for.
  ///
  /// @param code its name
  record Kind(String code, int status, String title, @Nullable String usualDetail) {}

  /// A refusal of an operation.
  record Refusal(Kind kind, String detail) {}

  private final Map<String, Kind> kinds = new TreeMap<>();

  ApiProblems(IndexView index) {
    index.getAllKnownImplementations(ErrorCode.class).stream()
        .filter(ClassInfo::isEnum)
        .flatMap(it -> Arrays.stream(constants(it)))
        .forEach(it ->
            add(
                it.name(),
                DomainExceptionMapper.statusOf(it.kind()),
                it.title(),
                it.usualDetail()));
    Arrays.stream(DoorError.values())
        .forEach(it -> add(it.name(), it.status(), it.title(), it.usualDetail()));
  }

  private void add(String code, int status, String title, Optional<String> usualDetail) {
    kinds.put(code, new Kind(code, status, title, usualDetail.orElse(null)));
  }

  private static ErrorCode[] constants(ClassInfo type) {
    return (ErrorCode[]) load(type).getEnumConstants();
  }

  static Class<?> load(ClassInfo type) {
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      return Class.forName(type.name().toString(), true, loader);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @param told a code, or a code with its detail; see [Refuses]
  Refusal refusal(String told) {
    var parts = told.split(": ", 2);
    var kind =
        Optional.ofNullable(kinds.get(parts[0]))
            .orElseThrow(() -> new IllegalStateException("No error has the name " + parts[0]));
    var detail = parts.length > 1 ? parts[1] : kind.usualDetail();
    if (detail == null) {
      throw new IllegalStateException(
          parts[0] + " has no usual detail: write down what is answered");
    }
    return new Refusal(kind, detail);
  }

  /// The body of the answer.
  ///
  /// @param fields what is wrong with fields of this operation's body, for VALIDATION_FAILED
  static Map<String, Object> example(Refusal refusal, String instance, List<ProblemField> fields) {
    var code = refusal.kind().code();
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", Problem.typeOf(code));
    problem.put("title", refusal.kind().title());
    problem.put("status", refusal.kind().status());
    problem.put("detail", refusal.detail());
    problem.put("instance", instance);
    problem.put("code", code);
    problem.put("request_id", "0193c3a0-9c1e-7c4e-9d5b-0c8e2f6d1a11");
    problem.put("timestamp", "2026-11-20T09:30:00Z");
    var wrong =
        code.equals("VALIDATION_FAILED") && !fields.isEmpty()
            ? fields
            : Stream.ofNullable(FIELDS.get(refusal.detail())).toList();
    if (!wrong.isEmpty()) {
      problem.put("errors", wrong.stream().map(ApiProblems::written).toList());
    }
    problem.putAll(FACTS.getOrDefault(code, Map.of()));
    return problem;
  }

  private static Map<String, Object> written(ProblemField field) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("field", field.field());
    written.put("code", field.code());
    written.put("message", field.message());
    return written;
  }
}

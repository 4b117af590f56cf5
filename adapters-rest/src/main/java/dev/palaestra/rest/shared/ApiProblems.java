package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.ErrorCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/// Problems as they are answered, for the document: every code with its status and title, and the
/// usual detail and facts.
final class ApiProblems {
  private static final Map<String, String> DETAILS =
      Map.ofEntries(
          Map.entry("MALFORMED_REQUEST", "The body is not the JSON that is wanted."),
          Map.entry("UNKNOWN_FIELD", "The field colour is not known."),
          Map.entry("INVALID_PARAMETER", "There is no such parameter here."),
          Map.entry("INVALID_ID", "An id is a UUID in its canonical text."),
          Map.entry("INVALID_CURSOR", "The cursor is not one that this list has given."),
          Map.entry("UNAUTHENTICATED", "A valid access token is needed."),
          Map.entry("INVALID_CREDENTIALS", "Address and password do not belong together."),
          Map.entry("PRO_TIER_REQUIRED", "The organization's plan does not include this."),
          Map.entry("NOT_ALLOWED", "Your role may not do this."),
          Map.entry("MEMBERSHIP_REQUIRED", "You are not an active member of an organization."),
          Map.entry("CSRF_INVALID", "Send this session's csrf_token in X-CSRF-Token."),
          Map.entry("ACCOUNT_SUSPENDED", "The platform has suspended this account."),
          Map.entry("VERIFICATION_REQUIRED", "Verify your mail address first."),
          Map.entry("NOT_ACCEPTABLE", "See the document for the media types."),
          Map.entry("LOST_RACE", "Somebody else was faster. Try again."),
          Map.entry(
              "IDEMPOTENCY_KEY_IN_USE", "The first request with this key has no answer (yet)."),
          Map.entry("NAME_TAKEN", "The library has an exercise of this name."),
          Map.entry("DAY_TAKEN", "Another workout has this day."),
          Map.entry("ORDER_TAKEN", "Another workout has this place."),
          Map.entry("EMAIL_TAKEN", "The address has an account already."),
          Map.entry("ALREADY_MEMBER", "The person belongs to the organization already."),
          Map.entry("ORGANIZATION_CLOSED", "Its last member has gone; nothing begins it again."),
          Map.entry("LAST_ADMIN", "Make somebody else an admin first."),
          Map.entry("STALE_VERSION", "Read it again, then repeat the change."),
          Map.entry("TOO_LARGE", "The body is larger than allowed here."),
          Map.entry("UNSUPPORTED_MEDIA_TYPE", "See the document for the media types."),
          Map.entry("VALIDATION_FAILED", "Some fields are not valid."),
          Map.entry("IDEMPOTENCY_KEY_REUSED", "The key was used for another body or query."),
          Map.entry("TOKEN_INVALID", "It is unknown, used, replaced or expired."),
          Map.entry("NOT_ON_YOURSELF", "Another admin has to do this."),
          Map.entry("EXERCISE_ARCHIVED", "An archived exercise is not prescribed anew."),
          Map.entry(
              "IMPORT_BROKEN",
              "1 places are not of the format of free-exercise-db; nothing was imported."),
          Map.entry("RATE_LIMITED", "Try again in 23 seconds."),
          Map.entry("LOGIN_LOCKED", "Wait before you try again."));

  private static final Map<String, Map<String, Object>> FACTS =
      Map.of(
          "PRO_TIER_REQUIRED", Map.of("upgrade_url", "/pricing"),
          "DAY_TAKEN", Map.of("day_number", 1),
          "ORDER_TAKEN", Map.of("order", 1),
          "RATE_LIMITED", Map.of("retry_after", 23),
          "LOGIN_LOCKED", Map.of("retry_after", 1800));

  private static final Map<String, ProblemField> FIELDS =
      Map.of(
          "UNKNOWN_FIELD", new ProblemField("colour", "UNKNOWN_FIELD", "is not known"),
          "INVALID_PARAMETER",
              new ProblemField("colour", "INVALID_PARAMETER", "There is no such parameter here."),
          "EXERCISE_ARCHIVED",
              new ProblemField(
                  "prescriptions[0].exercise_id",
                  "EXERCISE_ARCHIVED",
                  "An archived exercise is not prescribed anew."),
          "IMPORT_BROKEN",
              new ProblemField(
                  "[17].primaryMuscles[0]", "UNKNOWN_VALUE", "Is no value of the format."));

  /// What a code stands for.
  ///
  /// @param code its name
  record Kind(String code, int status, String title) {}

  /// A refusal of an operation.
  record Refusal(Kind kind, String detail) {}

  private final Map<String, Kind> kinds = new TreeMap<>();

  ApiProblems(IndexView index) {
    index.getAllKnownImplementations(ErrorCode.class).stream()
        .filter(ClassInfo::isEnum)
        .flatMap(it -> Arrays.stream(constants(it)))
        .forEach(it -> add(it.name(), DomainExceptionMapper.statusOf(it.kind()), it.title()));
    Arrays.stream(DoorError.values()).forEach(it -> add(it.name(), it.status(), it.title()));
  }

  private void add(String code, int status, String title) {
    kinds.put(code, new Kind(code, status, title));
  }

  private static ErrorCode[] constants(ClassInfo type) {
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      return (ErrorCode[]) Class.forName(type.name().toString(), true, loader).getEnumConstants();
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
    var usual = DETAILS.getOrDefault(parts[0], kind.title() + ".");
    var detail = parts.length > 1 ? parts[1] : usual;
    return new Refusal(kind, detail);
  }

  /// The body of the answer.
  ///
  /// @param field what is wrong with a field of this operation's body, for VALIDATION_FAILED
  static Map<String, Object> example(
      Refusal refusal, String instance, Optional<ProblemField> field) {
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
    (code.equals("VALIDATION_FAILED") ? field : Optional.ofNullable(FIELDS.get(code)))
        .ifPresent(it -> problem.put("errors", List.of(written(it))));
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

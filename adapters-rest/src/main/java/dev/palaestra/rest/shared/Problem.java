package dev.palaestra.rest.shared;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of every refusal (RFC 9457).
///
/// @param type `urn:palaestra:problem:` and the code in small letters
/// @param instance the path that was asked
/// @param code the refusal for programs
/// @param errors what is wrong with single fields, at most 50; absent where no field is to blame
/// @param facts further members, such as `upgrade_url`
@RegisterForReflection
@Schema(
    description = "Why a request was refused (RFC 9457); further members belong to the code.",
    additionalProperties = Schema.True.class)
public record Problem(
    @Schema(examples = "urn:palaestra:problem:not-found") String type,
    @Schema(examples = "There is no such thing") String title,
    @Schema(examples = "404") int status,
    @Schema(examples = "There is no such exercise.") String detail,
    @Schema(examples = "/api/v1/exercises/0193c3a0-0000-7000-8000-000000000001") String instance,
    @Schema(examples = "NOT_FOUND") String code,
    @Schema(examples = "0193c3a0-9c1e-7c4e-9d5b-0c8e2f6d1a11") String requestId,
    @Schema(examples = "2026-11-20T09:30:00Z") Instant timestamp,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ProblemField> errors,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> facts) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String URN = "urn:palaestra:problem:";

  public static String typeOf(String code) {
    return URN + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

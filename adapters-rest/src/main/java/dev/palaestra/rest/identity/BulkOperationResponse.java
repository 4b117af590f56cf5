package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ChangeMembers;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of each, in the order of the request.
public record BulkOperationResponse(List<UserResultResponse> results) {

  /// What became of one of them.
  public record UserResultResponse(
      @Schema(examples = "0193c3a0-0000-7000-8000-000000000001") UUID userId,
      @Schema(examples = "REFUSED") Outcome outcome,
      @Schema(description = "Of the refusal; null where it is done", examples = "LAST_ADMIN")
          @Nullable String code) {

    static UserResultResponse of(ChangeMembers.Result it) {
      var outcome = it.code() == null ? Outcome.DONE : Outcome.REFUSED;
      return new UserResultResponse(it.member(), outcome, it.code());
    }
  }

  /// Whether it is done.
  @Schema(name = "BulkOutcome")
  public enum Outcome {
    DONE,
    REFUSED
  }

  static BulkOperationResponse of(List<ChangeMembers.Result> results) {
    return new BulkOperationResponse(results.stream().map(UserResultResponse::of).toList());
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.AnswerCode;
import dev.palaestra.domain.identity.ChallengeId;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A code that was asked for.
public record CodeRequest(
    @NotNull @Schema(examples = "0193c3a0-0000-7000-8000-000000000021") UUID challengeId,
    @NotNull
        @Size(max = SecretToken.MAX)
        @Schema(
            description = "Six digits of the app or message, or a recovery code",
            examples = "492039")
        String code) {

  AnswerCode.Command toCommand(Client client, @Nullable AccountId caller) {
    return new AnswerCode.Command(new ChallengeId(challengeId), code, client, caller);
  }
}

package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.BlockAddress;
import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.rest.shared.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An address to keep out.
public record IpBlockRequest(
    @NotNull @IpAddress @Schema(examples = "198.51.100.7") String address,
    @Min(1) @Max(IpBlock.MINUTES_MAX) @Schema(description = "How long; absent: 60", examples = "60")
        @Nullable Integer minutes,
    @NotBlank
        @Size(max = IpBlock.REASON_MAX)
        @PlainText
        @Schema(examples = "Tries passwords of members")
        String reason) {

  BlockAddress.Command command(Actor actor) {
    var length = minutes == null ? IpBlock.USUAL : Duration.ofMinutes(minutes);
    return new BlockAddress.Command(actor, address, length, reason);
  }
}

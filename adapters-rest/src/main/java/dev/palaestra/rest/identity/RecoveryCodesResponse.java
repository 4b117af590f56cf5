package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.RecoveryCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Each stands in for the app once; they are not told again.
public record RecoveryCodesResponse(
    @Schema(examples = "[\"k3fzqa-7mwu2x-hb5rte-p6ycno\"]") List<String> recoveryCodes) {
  static RecoveryCodesResponse of(List<RecoveryCode> codes) {
    return new RecoveryCodesResponse(codes.stream().map(RecoveryCode::value).toList());
  }
}

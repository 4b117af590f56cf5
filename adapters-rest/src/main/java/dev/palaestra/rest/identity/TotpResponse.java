package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.SetUpSecondFactor.Proposal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an authenticator app needs; it is not told again.
public record TotpResponse(
    @Schema(description = "Base32, to be typed in", examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        String secret,
    @Schema(
            description = "To be shown as a QR code",
            examples =
                "otpauth://totp/Palaestra:ana%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
                    + "&issuer=Palaestra")
        String otpauthUri) {
  private static final String URI = "otpauth://totp/Palaestra:%s?secret=%s&issuer=Palaestra";

  static TotpResponse of(Proposal it) {
    var name = URLEncoder.encode(it.name().value(), StandardCharsets.UTF_8);
    var secret = it.secret().base32();
    return new TotpResponse(secret, URI.formatted(name, secret));
  }
}

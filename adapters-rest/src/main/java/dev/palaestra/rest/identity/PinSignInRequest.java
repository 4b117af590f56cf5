package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.SignInByPin;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Pin;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A member's PIN in an organization.
public record PinSignInRequest(
    @NotNull
        @Size(max = EmailAddress.MAX)
        @Pattern(regexp = EmailAddress.FORMAT, message = EmailAddress.RULE)
        @Schema(examples = "ana@example.org")
        String email,
    @NotNull @Schema(examples = "0193c3a0-0000-7000-8000-000000000002") UUID organizationId,
    @NotNull
        @Pattern(regexp = Pin.FORMAT, message = "must be six digits")
        @Schema(examples = "492039")
        String pin) {

  SignInByPin.Command command(Client client) {
    return new SignInByPin.Command(
        EmailAddress.checked(email), new OrganizationId(organizationId), new Pin(pin), client);
  }
}

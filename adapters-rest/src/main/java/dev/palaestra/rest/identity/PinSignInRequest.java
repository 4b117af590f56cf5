package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.SignInByPin;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Handle;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Pin;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member's PIN in an organization, with what he is known by.
@Schema(
    examples =
        """
        {"email": "ana@example.org",
         "organization_id": "0193c3a0-0000-7000-8000-000000000002", "pin": "492039"}
        """)
public record PinSignInRequest(
    @Size(max = EmailAddress.MAX)
        @Pattern(regexp = EmailAddress.FORMAT, message = EmailAddress.RULE)
        @Schema(description = "This or the phone number, one of them", examples = "ana@example.org")
        @Nullable String email,
    @Pattern(regexp = PhoneNumber.FORMAT, message = PhoneNumber.RULE)
        @Schema(
            description = "This or the mail address; one that is verified",
            examples = "+4915112345678")
        @Nullable String phone,
    @NotNull @Schema(examples = "0193c3a0-0000-7000-8000-000000000002") UUID organizationId,
    @NotNull
        @Pattern(regexp = Pin.FORMAT, message = "must be six digits")
        @Schema(examples = "492039")
        String pin) {

  /// @throws DomainException VALIDATION_FAILED on `email` without it and phone, and with both
  SignInByPin.Command command(Client client) {
    return new SignInByPin.Command(
        handle(), new OrganizationId(organizationId), new Pin(pin), client);
  }

  private Handle handle() {
    if (email != null && phone == null) {
      return EmailAddress.checked(email);
    }
    if (email == null && phone != null) {
      return PhoneNumber.checked(phone);
    }
    throw DomainException.invalid("email", "give a mail address or a phone number, one of them");
  }
}

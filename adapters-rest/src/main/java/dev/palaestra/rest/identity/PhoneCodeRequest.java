package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RequestPhoneCode;
import dev.palaestra.application.identity.RequestPhoneVerification;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.rest.shared.PlainName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody wants a code sent to a phone.
@Schema(
    examples =
        """
        {"phone": "+4915112345678", "purpose": "REGISTER", "full_name": "Ana Silva",
         "email": "ana@example.org"}
        """)
public record PhoneCodeRequest(
    @NotNull
        @Pattern(regexp = PhoneNumber.FORMAT, message = PhoneNumber.RULE)
        @Schema(examples = "+4915112345678")
        String phone,
    @NotNull PhoneCodePurpose purpose,
    @Size(max = Profile.NAME_MAX)
        @PlainName
        @Schema(description = "Needed for REGISTER", examples = "Ana Silva")
        @Nullable String fullName,
    @Size(max = EmailAddress.MAX)
        @Pattern(regexp = EmailAddress.FORMAT, message = EmailAddress.RULE)
        @Schema(description = "For REGISTER", examples = "ana@example.org")
        @Nullable String email,
    @Size(min = Password.MIN, max = Password.MAX)
        @Schema(description = "For REGISTER: any rare one", examples = "orchard lantern 42")
        @Nullable String password,
    @Size(max = Password.MAX)
        @Schema(description = "Needed for VERIFY_PHONE where the account has a password")
        @Nullable String currentPassword) {

  RequestPhoneCode.Command registration() {
    return new RequestPhoneCode.Command(
        number(),
        RequestPhoneCode.Newcomer.of(
            fullName,
            email == null ? null : EmailAddress.checked(email),
            Password.orNone(password)));
  }

  RequestPhoneCode.Command signIn() {
    return new RequestPhoneCode.Command(number(), null);
  }

  RequestPhoneVerification.Command verification(Owner owner) {
    return new RequestPhoneVerification.Command(owner.by(currentPassword), number());
  }

  private PhoneNumber number() {
    return PhoneNumber.checked(phone);
  }
}

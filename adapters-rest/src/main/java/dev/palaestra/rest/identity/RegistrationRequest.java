package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.RegisterAccount;
import dev.palaestra.application.identity.RegistrationPath;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.Names;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.PlainName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody introduces himself. Of `organization_name`, `organization_id` and `invitation_token` he
/// names at most one.
@Schema(
    examples =
        """
        {"email": "ana@example.org", "password": "orchard lantern 42", "full_name": "Ana Silva",
         "organization_name": "Iron Temple"}
        """)
public record RegistrationRequest(
    @NotNull
        @Size(max = EmailAddress.MAX)
        @Pattern(regexp = EmailAddress.FORMAT, message = EmailAddress.RULE)
        @Schema(examples = "ana@example.org")
        String email,
    @NotNull
        @Size(min = Password.MIN, max = Password.MAX)
        @Schema(description = "Any rare one", examples = "orchard lantern 42")
        String password,
    @NotNull
        @Size(min = Profile.NAME_MIN, max = Profile.NAME_MAX)
        @PlainName
        @Schema(examples = "Ana Silva")
        String fullName,
    @Size(max = Profile.LOCALE_MAX)
        @LocaleTag
        @Schema(description = "A BCP 47 tag, for the mails too; en if absent", examples = "pt-BR")
        @Nullable String locale,
    @Size(max = Profile.ZONE_MAX)
        @ZoneName
        @Schema(
            description = "An IANA name, also of the organization he founds; UTC if absent",
            examples = "America/Sao_Paulo")
        @Nullable String timeZone,
    @Pattern(regexp = PhoneNumber.FORMAT, message = PhoneNumber.RULE)
        @Schema(examples = "+4915112345678")
        @Nullable String phone,
    @Size(min = OrganizationSettings.NAME_MIN, max = OrganizationSettings.NAME_MAX)
        @PlainName
        @Schema(description = "Founds an organization", examples = "Iron Temple")
        @Nullable String organizationName,
    @Schema(description = "Joins an organization by its policy") @Nullable UUID organizationId,
    @Size(max = SecretToken.MAX)
        @Schema(description = "Joins the organization that has invited this address")
        @Nullable String invitationToken,
    @Pattern(regexp = WantedRole.FORMAT, message = WantedRole.RULE)
        @Schema(
            description = "COACH applies in the organization that is joined by its policy",
            enumeration = {WantedRole.MEMBER, WantedRole.COACH})
        @Nullable String role) {

  public RegistrationRequest {
    fullName = Names.stripped(fullName);
    organizationName = Names.stripped(organizationName);
  }

  RegisterAccount.Command command() {
    return new RegisterAccount.Command(
        EmailAddress.checked(email),
        new Password(password),
        Profile.introduced(fullName, locale, timeZone),
        phone == null ? null : PhoneNumber.checked(phone),
        path());
  }

  private RegistrationPath path() {
    return RegistrationPath.of(
        organizationName,
        organizationId == null ? null : new OrganizationId(organizationId),
        invitationToken == null ? null : new SecretToken(invitationToken),
        WantedRole.COACH.equals(role));
  }
}

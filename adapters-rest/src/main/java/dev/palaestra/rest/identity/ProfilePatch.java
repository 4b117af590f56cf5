package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.Names;
import dev.palaestra.rest.shared.PlainName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody may change about himself.
public record ProfilePatch(
    @NotNull
        @Size(min = Profile.NAME_MIN, max = Profile.NAME_MAX)
        @PlainName
        @Schema(examples = "Ana Silva")
        String fullName,
    @NotNull
        @Size(max = Profile.LOCALE_MAX)
        @LocaleTag
        @Schema(description = "A BCP 47 tag", examples = "pt-BR")
        String locale,
    @NotNull
        @Size(max = Profile.ZONE_MAX)
        @ZoneName
        @Schema(description = "An IANA name", examples = "America/Sao_Paulo")
        String timeZone) {

  public ProfilePatch {
    fullName = Names.stripped(fullName);
  }

  static ProfilePatch of(Profile it) {
    return new ProfilePatch(it.fullName(), it.locale(), it.timeZone());
  }

  Profile profile() {
    return Profile.checked(fullName, locale, timeZone);
  }
}

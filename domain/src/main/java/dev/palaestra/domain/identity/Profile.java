package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.Names;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person says about himself and may change at any time.
///
/// @param locale a BCP 47 tag, in its usual case: `de-CH`
/// @param timeZone an IANA name: `Europe/Berlin`
public record Profile(String fullName, String locale, String timeZone) {
  public static final int NAME_MAX = 100;
  public static final int LOCALE_MAX = 35;
  public static final int ZONE_MAX = 50;

  private static final String DEFAULT_LOCALE = "en";
  private static final String DEFAULT_ZONE = "UTC";

  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `full_name`,
  ///   `locale`, `time_zone`
  public Profile {
    fullName = fullName.strip();
    new Faults()
        .line("full_name", fullName, 1, NAME_MAX)
        .unless(isLocale(locale), "locale", "This is not a language tag of BCP 47.")
        .unless(isZone(timeZone), "time_zone", "This is not the IANA name of a time zone.")
        .refuse();
    locale = Locale.forLanguageTag(locale).toLanguageTag();
  }

  /// What a newcomer begins with.
  public static Profile of(String fullName) {
    return new Profile(fullName, DEFAULT_LOCALE, DEFAULT_ZONE);
  }

  /// What a newcomer begins with whom another provider has introduced: under the name it shows, or
  /// what stands before the `@`, where these are names here.
  public static Profile of(@Nullable String shown, EmailAddress email) {
    var address = email.value();
    return Stream.of(Names.stripped(shown), address.substring(0, address.indexOf('@')))
        .filter(it -> it != null && it.length() <= NAME_MAX && Names.isPlain(it))
        .findFirst()
        .map(Profile::of)
        .orElseGet(() -> of("Newcomer"));
  }

  /// What the audit tells of it: never the name.
  public Map<String, Object> facts() {
    return Map.of("locale", locale, "time_zone", timeZone);
  }

  static boolean isZone(String zone) {
    try {
      return zone.length() <= ZONE_MAX
          && ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  private static boolean isLocale(String tag) {
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      return tag.length() <= LOCALE_MAX && !locale.getLanguage().isEmpty();
    } catch (IllformedLocaleException unknown) {
      return false;
    }
  }
}

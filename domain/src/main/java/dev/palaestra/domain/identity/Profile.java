package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Faults;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

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

  /// What may be somebody's name, without the blanks around it.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `full_name`
  static String name(String wanted) {
    var name = wanted.strip();
    new Faults().line("full_name", name, 1, NAME_MAX).refuse();
    return name;
  }

  /// What a newcomer begins with.
  public static Profile of(String fullName) {
    return new Profile(fullName, DEFAULT_LOCALE, DEFAULT_ZONE);
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

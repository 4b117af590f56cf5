package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.FieldCode;
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
  public static final int NAME_MIN = 1;
  public static final int NAME_MAX = 100;
  public static final int LOCALE_MAX = 35;
  public static final int ZONE_MAX = 50;

  /// The rule of [#isLocale], as it is told to whom it refuses.
  public static final String LOCALE_RULE = "must be a language tag of BCP 47";

  /// The rule of [#isZone], as it is told to whom it refuses.
  public static final String ZONE_RULE = "must be the IANA name of a time zone";

  /// What a newcomer begins with.
  public static final String DEFAULT_LOCALE = "en";

  /// What a newcomer begins with.
  public static final String DEFAULT_ZONE = "UTC";

  /// What somebody says now.
  ///
  /// @param fullName blanks around it do not count
  /// @param locale in whatever case
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `full_name`,
  ///   `locale`, `time_zone`
  public static Profile checked(String fullName, String locale, String timeZone) {
    var name = fullName.strip();
    new Faults()
        .line("full_name", name, NAME_MIN, NAME_MAX)
        .unless(isLocale(locale), "locale", FieldCode.LOCALE_TAG, LOCALE_RULE)
        .unless(isZone(timeZone), "time_zone", FieldCode.ZONE_NAME, ZONE_RULE)
        .refuse();
    return new Profile(name, Locale.forLanguageTag(locale).toLanguageTag(), timeZone);
  }

  /// What a newcomer says.
  ///
  /// @param locale null for [#DEFAULT_LOCALE]
  /// @param timeZone null for [#DEFAULT_ZONE]
  /// @throws dev.palaestra.domain.shared.DomainException as [#checked(String, String, String)]
  public static Profile introduced(
      String fullName, @Nullable String locale, @Nullable String timeZone) {
    return checked(
        fullName,
        locale == null ? DEFAULT_LOCALE : locale,
        timeZone == null ? DEFAULT_ZONE : timeZone);
  }

  /// What may be somebody's name, without the blanks around it.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `full_name`
  static String name(String wanted) {
    var name = wanted.strip();
    new Faults().line("full_name", name, NAME_MIN, NAME_MAX).refuse();
    return name;
  }

  /// What a newcomer begins with.
  ///
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `full_name`
  public static Profile of(String fullName) {
    return checked(fullName, DEFAULT_LOCALE, DEFAULT_ZONE);
  }

  /// What a newcomer begins with whom another provider has introduced: under the name it shows, or
  /// what stands before the `@` with blanks for dots, where these are names here.
  public static Profile of(@Nullable String shown, EmailAddress email) {
    var address = email.value();
    return Stream.of(
            Names.stripped(shown), address.substring(0, address.indexOf('@')).replace('.', ' '))
        .filter(it -> it != null && it.length() <= NAME_MAX && Names.isPlain(it))
        .findFirst()
        .map(Profile::of)
        .orElseGet(() -> of("Newcomer"));
  }

  /// What the audit tells of it.
  public Map<String, Object> facts() {
    return Map.of("full_name", fullName, "locale", locale, "time_zone", timeZone);
  }

  /// Whether this JDK knows the time zone.
  public static boolean isZone(String zone) {
    try {
      return zone.length() <= ZONE_MAX
          && ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  /// Whether it is a well-formed tag that names a language.
  public static boolean isLocale(String tag) {
    try {
      var locale = new Locale.Builder().setLanguageTag(tag).build();
      return tag.length() <= LOCALE_MAX && !locale.getLanguage().isEmpty();
    } catch (IllformedLocaleException unknown) {
      return false;
    }
  }
}

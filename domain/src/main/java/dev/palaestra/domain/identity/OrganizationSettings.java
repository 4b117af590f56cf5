package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.FieldCode;

/// What an organization's admins decide about it.
///
/// @param timeZone an IANA name; says what "today" is
/// @param requireSecondFactor whether its coaches and admins must have one
public record OrganizationSettings(
    String name, JoinPolicy joinPolicy, String timeZone, boolean requireSecondFactor) {
  public static final int NAME_MIN = 2;
  public static final int NAME_MAX = 100;

  /// What is decided now.
  ///
  /// @param name blanks around it do not count
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `name`, `time_zone`
  public static OrganizationSettings checked(
      String name, JoinPolicy joinPolicy, String timeZone, boolean requireSecondFactor) {
    var plain = name.strip();
    named(plain)
        .unless(Profile.isZone(timeZone), "time_zone", FieldCode.ZONE_NAME, Profile.ZONE_RULE)
        .refuse();
    return new OrganizationSettings(plain, joinPolicy, timeZone, requireSecondFactor);
  }

  /// What a new organization begins with: nobody joins uninvited.
  ///
  /// @param timeZone its founder's, taken as it is
  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `name`
  public static OrganizationSettings of(String name, String timeZone) {
    var plain = name.strip();
    named(plain).refuse();
    return new OrganizationSettings(plain, JoinPolicy.CLOSED, timeZone, false);
  }

  private static Faults named(String name) {
    return new Faults().line("name", name, NAME_MIN, NAME_MAX);
  }
}

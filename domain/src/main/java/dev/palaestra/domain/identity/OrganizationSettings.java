package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Faults;

/// What an organization's admins decide about it.
///
/// @param timeZone an IANA name; says what "today" is
public record OrganizationSettings(String name, JoinPolicy joinPolicy, String timeZone) {
  public static final int NAME_MIN = 2;
  public static final int NAME_MAX = 100;

  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED on `name`, `time_zone`
  public OrganizationSettings {
    name = name.strip();
    new Faults()
        .line("name", name, NAME_MIN, NAME_MAX)
        .unless(Profile.isZone(timeZone), "time_zone", "This is not the IANA name of a time zone.")
        .refuse();
  }

  /// What a new organization begins with: nobody joins uninvited.
  public static OrganizationSettings of(String name) {
    return new OrganizationSettings(name, JoinPolicy.CLOSED, "UTC");
  }
}

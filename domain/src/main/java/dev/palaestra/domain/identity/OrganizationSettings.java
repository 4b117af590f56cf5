package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import java.util.ArrayList;
import java.util.List;

/// What an organization's admins decide about it.
///
/// @param timeZone an IANA name; says what "today" is
public record OrganizationSettings(String name, JoinPolicy joinPolicy, String timeZone) {
  public static final int NAME_MIN = 2;
  public static final int NAME_MAX = 100;

  /// @throws DomainException VALIDATION_FAILED on `name`, `time_zone`
  public OrganizationSettings {
    name = name.strip();
    List<FieldError> errors = new ArrayList<>();
    if (name.length() < NAME_MIN || !Profile.isName(name)) {
      errors.add(new FieldError("name", "INVALID", "A name is one line of 2 to 100 characters."));
    }
    if (!Profile.isZone(timeZone)) {
      errors.add(
          new FieldError("time_zone", "INVALID", "This is not the IANA name of a time zone."));
    }
    if (!errors.isEmpty()) {
      throw DomainException.invalid(errors);
    }
  }

  /// What a new organization begins with: nobody joins uninvited.
  public static OrganizationSettings of(String name) {
    return new OrganizationSettings(name, JoinPolicy.CLOSED, "UTC");
  }
}

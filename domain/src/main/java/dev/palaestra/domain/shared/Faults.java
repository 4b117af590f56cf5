package dev.palaestra.domain.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with the fields of a request, so that all of it is told at once.
public final class Faults {
  private final List<FieldError> fields = new ArrayList<>();

  /// Notes the field unless it is right.
  ///
  /// @param field as the client writes it: `prescriptions[0].sets`
  public Faults unless(boolean right, String field, String message) {
    if (!right) {
      fields.add(new FieldError(field, "INVALID", message));
    }
    return this;
  }

  /// Notes a number outside of a range, both ends of which are right.
  ///
  /// @param value null where nothing is said, which is right
  public Faults within(String field, @Nullable Integer value, int least, int most) {
    var right = value == null || value >= least && value <= most;
    return unless(right, field, range(least, most));
  }

  /// The same of a number with decimals.
  public Faults within(String field, @Nullable BigDecimal value, int least, int most) {
    var right =
        value == null
            || value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    return unless(right, field, range(least, most));
  }

  /// Notes a list of fewer or more entries.
  public Faults sized(String field, Collection<?> entries, int least, int most) {
    var right = entries.size() >= least && entries.size() <= most;
    return unless(right, field, "must have %d to %d entries".formatted(least, most));
  }

  private static String range(int least, int most) {
    return "must be %d to %d".formatted(least, most);
  }

  /// Notes a name that is not one plain line of so many characters.
  public Faults line(String field, String value, int least, int most) {
    return value.length() < least || value.length() > most
        ? unless(false, field, "must have %d to %d characters".formatted(least, most))
        : unless(Names.isPlain(value), field, Names.PLAIN);
  }

  /// Notes a text of more characters, or with others than are printed.
  ///
  /// @param value null where nothing is said, which is right
  public Faults text(String field, @Nullable String value, int most) {
    return value != null && value.length() > most
        ? unless(false, field, "must have at most %d characters".formatted(most))
        : unless(
            value == null || value.codePoints().noneMatch(Faults::isUnprintable),
            field,
            "must not have control characters other than line ends and tabs");
  }

  private static boolean isUnprintable(int character) {
    return Character.getType(character) == Character.SURROGATE
        || (Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0);
  }

  /// @throws DomainException VALIDATION_FAILED with every field that was noted
  public void refuse() {
    if (!fields.isEmpty()) {
      throw DomainException.invalid(fields);
    }
  }
}

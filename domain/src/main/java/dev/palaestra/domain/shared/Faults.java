package dev.palaestra.domain.shared;

import static dev.palaestra.domain.shared.FieldCode.DECIMAL_MAX;
import static dev.palaestra.domain.shared.FieldCode.DECIMAL_MIN;
import static dev.palaestra.domain.shared.FieldCode.INVALID;
import static dev.palaestra.domain.shared.FieldCode.MAX;
import static dev.palaestra.domain.shared.FieldCode.MIN;
import static dev.palaestra.domain.shared.FieldCode.PLAIN_NAME;
import static dev.palaestra.domain.shared.FieldCode.PLAIN_TEXT;
import static dev.palaestra.domain.shared.FieldCode.SIZE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with the fields of a request, so that all of it is told at once. A rule
/// that the door checks too is told by both in the same words, under the same code.
public final class Faults {
  private final List<FieldError> fields = new ArrayList<>();

  /// Notes the field unless it is right.
  ///
  /// @param field as the client writes it: `prescriptions[0].sets`
  public Faults unless(boolean right, String field, String message) {
    return unless(right, field, INVALID, message);
  }

  /// The same of a rule that has a code of its own.
  public Faults unless(boolean right, String field, FieldCode code, String message) {
    if (!right) {
      fields.add(new FieldError(field, code.name(), message));
    }
    return this;
  }

  /// Notes what is missing.
  public Faults given(String field, @Nullable Object value) {
    if (value == null) {
      fields.add(FieldError.required(field));
    }
    return this;
  }

  /// Notes a number below the least one.
  ///
  /// @param value null where nothing is said, which is right
  public Faults atLeast(String field, @Nullable Integer value, int least) {
    return unless(value == null || value >= least, field, MIN, atLeast(least));
  }

  /// Notes a number outside of a range, both ends of which are right.
  ///
  /// @param value null where nothing is said, which is right
  public Faults within(String field, @Nullable Integer value, int least, int most) {
    return atLeast(field, value, least)
        .unless(value == null || value <= most, field, MAX, atMost(most));
  }

  /// The same of a number with decimals.
  public Faults within(String field, @Nullable BigDecimal value, int least, int most) {
    var low = value != null && value.compareTo(BigDecimal.valueOf(least)) < 0;
    var high = value != null && value.compareTo(BigDecimal.valueOf(most)) > 0;
    return unless(!low, field, DECIMAL_MIN, atLeast(least))
        .unless(!high, field, DECIMAL_MAX, atMost(most));
  }

  private static String atLeast(int least) {
    return "must be at least " + least;
  }

  private static String atMost(int most) {
    return "must be at most " + most;
  }

  /// Notes a list of fewer or more entries.
  public Faults sized(String field, Collection<?> entries, int least, int most) {
    var right = entries.size() >= least && entries.size() <= most;
    return unless(right, field, SIZE, "must have %d to %d entries".formatted(least, most));
  }

  /// Notes a name that is not one plain line of so many characters.
  public Faults line(String field, String value, int least, int most) {
    return hasLength(value, least, most)
        ? unless(Names.isPlain(value), field, PLAIN_NAME, Names.PLAIN)
        : length(field, value, least, most);
  }

  /// Notes a text of fewer or more characters.
  ///
  /// @param value null where nothing is said, which is right
  public Faults length(String field, @Nullable String value, int least, int most) {
    var wanted = least == 0 ? "at most " + most : least + " to " + most;
    var right = hasLength(value, least, most);
    return unless(right, field, SIZE, "must have " + wanted + " characters");
  }

  private static boolean hasLength(@Nullable String value, int least, int most) {
    return value == null || value.length() >= least && value.length() <= most;
  }

  /// Notes a text of more characters, or with others than are printed.
  ///
  /// @param value null where nothing is said, which is right
  public Faults text(String field, @Nullable String value, int most) {
    return hasLength(value, 0, most)
        ? unless(value == null || Texts.isPlain(value), field, PLAIN_TEXT, Texts.PLAIN)
        : length(field, value, 0, most);
  }

  /// @throws DomainException VALIDATION_FAILED with every field that was noted
  public void refuse() {
    if (!fields.isEmpty()) {
      throw DomainException.invalid(fields);
    }
  }
}

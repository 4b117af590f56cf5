package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekdayTest {
  @ParameterizedTest
  @CsvSource({"MONDAY, MON", "THURSDAY, THU", "SUNDAY, SUN"})
  void goes_by_the_names_of_clients(DayOfWeek day, Weekday weekday) {
    assertThat(Weekday.of(day)).isEqualTo(weekday);
  }
}

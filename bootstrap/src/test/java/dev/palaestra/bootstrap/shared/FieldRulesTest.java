package dev.palaestra.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Names;
import dev.palaestra.domain.shared.Texts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every wrong field of a body is told at once, a broken rule everywhere by one code and in the
/// same words, whether the door knows it or the domain.
@QuarkusTest
class FieldRulesTest {
  private static final String STRUCTURE =
      "`structure_type`:`WEEKLY`,`structure`:{`days_per_week`:3,`selected_days`:[`MON`,`TUE`,`WED`]}";
  private static final Map<String, String> MESSAGES =
      Map.of(
          "NOT_NULL", "is required",
          "PLAIN_NAME", Names.PLAIN,
          "PLAIN_TEXT", Texts.PLAIN,
          "MIN", "must be at least 1",
          "MAX", "must be at most 52",
          "HTTPS_URL", "must be an https URL",
          "LOCALE_TAG", "must be a language tag of BCP 47",
          "ZONE_NAME", "must be the IANA name of a time zone");

  @Inject People people;

  private Gym gym;

  @BeforeEach
  void a_gym() {
    gym = people.gym(Tier.PRO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/programs      | {`name`:`www.x.com/a`,`duration_weeks`:99,`description`:`%`,{structure}}"
            + " | description PLAIN_TEXT, duration_weeks MAX, name PLAIN_NAME",
        "/programs      | {`name`:` a `,`duration_weeks`:0,{structure}}"
            + " | duration_weeks MIN, name SIZE",
        "/programs      | {`name`:`%%%%`,`structure_type`:`WEEKLY`,`structure`:{},"
            + "`duration_weeks`:1} | name PLAIN_NAME",
        "/programs      | {`name`:`Base`,`structure_type`:`WEEKLY`,`structure`:{},"
            + "`duration_weeks`:1}"
            + " | structure.days_per_week NOT_NULL, structure.selected_days NOT_NULL",
        "/exercises     | {`name`:`www.x.com/a`,`description`:`%`,`instructions`:`%`,"
            + "`image_url`:`https://a%b`,`video_url`:`http://x`,`muscle_contributions`:{}}"
            + " | description PLAIN_TEXT, equipment NOT_NULL, image_url HTTPS_URL,"
            + " instructions PLAIN_TEXT, name PLAIN_NAME, video_url HTTPS_URL",
        "/workouts      | {`name`:`www.x.com/a`,`prescriptions`:[]}"
            + " | name PLAIN_NAME, prescriptions SIZE",
        "/workouts      | {`name`:`Base`,`prescriptions`:[{`exercise_id`:`{any}`,`order`:0,"
            + "`sets`:1,`notes`:`%`}]}"
            + " | prescriptions[0].notes PLAIN_TEXT, prescriptions[0].order MIN",
        "/users/bulk-operations | {`operation`:`SUSPEND`,`user_ids`:[]} | user_ids SIZE",
        "/organizations | {`name`:` a `} | name SIZE",
        "/organizations | {`name`:`%%%`} | name PLAIN_NAME",
      })
  void are_told_at_once(String path, String body, String faults) {
    assertThat(told("POST", path, body)).isEqualTo(faults);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/me | {`full_name`:`www.x.com/a`,`locale`:`?`,`time_zone`:`Mars`}"
            + " | full_name PLAIN_NAME, locale LOCALE_TAG, time_zone ZONE_NAME",
        "/me | {`full_name`:` `} | full_name SIZE",
        "/organizations/{gym} | {`name`:` x `,`join_policy`:null,`time_zone`:`Mars`}"
            + " | join_policy NOT_NULL, name SIZE, time_zone ZONE_NAME",
      })
  void of_a_patch_too(String path, String body, String faults) {
    assertThat(told("PATCH", path.replace("{gym}", gym.id().value().toString()), body))
        .isEqualTo(faults);
  }

  private String told(String method, String path, String body) {
    var text =
        body.replace('`', '"')
            .replace("{structure}", STRUCTURE.replace('`', '"'))
            .replace("{any}", "0193c3a0-0000-7000-8000-000000000001")
            .replace("%", "\\u0001");
    List<Map<String, String>> errors =
        gym.admin()
            .calls()
            .contentType("application/json")
            .body(text)
            .request(method, path)
            .then()
            .statusCode(422)
            .extract()
            .path("errors");
    assertThat(errors).allSatisfy(it -> assertThat(it.get("message")).isEqualTo(messageOf(it)));
    return errors.stream()
        .map(it -> it.get("field") + " " + it.get("code"))
        .sorted(Comparator.naturalOrder())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static String messageOf(Map<String, String> error) {
    return switch (error.get("field") + " " + error.get("code")) {
      case "name SIZE" ->
          error.get("message").contains("2 to")
              ? "must have 2 to 100 characters"
              : "must have 3 to 100 characters";
      case "full_name SIZE" -> "must have 1 to 100 characters";
      case "prescriptions SIZE" -> "must have 1 to 50 entries";
      case "user_ids SIZE" -> "must have 1 to 100 entries";
      default -> MESSAGES.get(error.get("code"));
    };
  }
}

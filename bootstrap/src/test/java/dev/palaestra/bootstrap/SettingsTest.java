package dev.palaestra.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Map<String, String> COMPLETE =
      Map.of(
          "DATABASE_URL", "x",
          "REDIS_URL", "x",
          "PALAESTRA_JWT_PRIVATE_KEY", "x",
          "PALAESTRA_ENCRYPTION_KEYS", "x");

  @Test
  void a_complete_environment_is_fine() {
    assertThat(Palaestra.complaint(COMPLETE)).isEmpty();
  }

  @Test
  void all_that_is_missing_is_named_in_one_sentence() {
    assertThat(Palaestra.complaint(Map.of("DATABASE_URL", " ", "REDIS_URL", "x")))
        .contains(
            "Palaestra does not start: set DATABASE_URL, PALAESTRA_JWT_PRIVATE_KEY,"
                + " PALAESTRA_ENCRYPTION_KEYS (see the README).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PALAESTRA_PLATFORM_ADMIN_EMAIL", "PALAESTRA_PLATFORM_ADMIN_PASSWORD"})
  void a_platform_admin_needs_an_address_and_a_password(String half) {
    Map<String, String> halved = new HashMap<>(COMPLETE);
    halved.put(half, "x");
    assertThat(Palaestra.complaint(halved))
        .contains(
            "Palaestra does not start: set both PALAESTRA_PLATFORM_ADMIN_EMAIL and"
                + " PALAESTRA_PLATFORM_ADMIN_PASSWORD, or neither.");
  }

  @Test
  void production_never_lifts_the_rate_limits() {
    Map<String, String> lifted = new HashMap<>(COMPLETE);
    lifted.put("PALAESTRA_RATE_LIMITS", "off");
    assertThat(Palaestra.complaint(lifted))
        .contains("Palaestra does not start: PALAESTRA_RATE_LIMITS=off is for development only.");
  }

  @Test
  void a_word_that_switches_nothing_is_told() {
    Map<String, String> shouted = new HashMap<>(COMPLETE);
    shouted.put("PALAESTRA_RATE_LIMITS", "OFF");
    assertThat(Palaestra.complaint(shouted))
        .contains("Palaestra does not start: PALAESTRA_RATE_LIMITS must be on.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "https://a.example,*", "/.*/", "https://*.example", "null"})
  void front_ends_are_named_one_by_one(String origins) {
    Map<String, String> open = new HashMap<>(COMPLETE);
    open.put("PALAESTRA_CORS_ORIGINS", origins);
    assertThat(Palaestra.complaint(open))
        .contains(
            "Palaestra does not start: PALAESTRA_CORS_ORIGINS takes origins such as"
                + " https://app.example.org, no patterns.");
  }

  @Test
  void several_front_ends_may_be_named() {
    Map<String, String> named = new HashMap<>(COMPLETE);
    named.put("PALAESTRA_CORS_ORIGINS", "https://app.example.org, http://localhost:3000");
    assertThat(Palaestra.complaint(named)).isEmpty();
  }

  @Test
  void front_ends_may_read_the_name_of_a_file() {
    var open = Map.of("PALAESTRA_CORS_ORIGINS", "https://app.example.org");
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(open, "open", 100))
            .withSources(new EnvironmentSettings())
            .build();
    assertThat(config.getValues("quarkus.http.cors.exposed-headers", String.class))
        .contains("Content-Disposition", "ETag", "Location");
  }

  @ParameterizedTest
  @CsvSource({"Gym <no-reply@example.org>, Gym <no-reply@example.org>", "' ', the usual one"})
  void mails_come_from_who_is_named(String named, String sender) {
    var usual = Map.of("quarkus.mailer.from", "the usual one", "PALAESTRA_MAIL_FROM", named);
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(usual, "usual", 100))
            .withSources(new EnvironmentSettings())
            .build();
    assertThat(config.getValue("quarkus.mailer.from", String.class)).isEqualTo(sender);
  }

  @Test
  void the_database_may_be_named_in_both_usual_ways() {
    assertThat(EnvironmentSettings.database("jdbc:postgresql://db:5432/palaestra?ssl=true"))
        .isEqualTo(
            Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/palaestra?ssl=true"));
    assertThat(EnvironmentSettings.database("postgresql://ana:se%40cret@db/palaestra"))
        .isEqualTo(
            Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/palaestra",
                "quarkus.datasource.username", "ana",
                "quarkus.datasource.password", "se@cret"));
  }
}

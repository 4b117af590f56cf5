package dev.palaestra.bootstrap.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportJourneyTest {
  private static final String EXPORT = "/me/export";

  @Inject People people;

  @Test
  void all_that_there_is_of_somebody_comes_as_json_and_csv() throws IOException {
    var gym = people.gym(Tier.FREE);
    var rename = gym.coach().calls().contentType("application/json");
    rename.body(Map.of("full_name", "=1+1")).patch("/me").then().statusCode(200);

    var answer = gym.coach().calls().get(EXPORT);
    answer
        .then()
        .statusCode(200)
        .contentType("application/zip")
        .header("Content-Disposition", "attachment; filename=\"palaestra-export.zip\"")
        .header("Cache-Control", "no-store");
    var files = files(answer.asByteArray());

    var account = new ObjectMapper().readTree(files.get("account.json"));
    assertThat(account).hasSize(1);
    assertThat(account.get(0).get("full_name").asText()).isEqualTo("=1+1");
    assertThat(account.get(0).get("email").asText()).isEqualTo(gym.coach().email());
    assertThat(account.get(0).get("deletion_date").isNull()).isTrue();
    assertThat(account.get(0).get("created_at").asText()).endsWith("Z");
    assertThat(files.get("account.csv")).startsWith("\"id\",\"email\",").contains(",\"'=1+1\",");
    assertThat(files.get("activity.json")).contains("account.profile_changed", "account.exported");
    assertThat(files.get("memberships.csv"))
        .contains(gym.id().value().toString(), "\"COACH\",\"ACTIVE\"");
    assertThat(files.keySet())
        .contains("programs.json", "programs.csv", "sessions.json", "avatar.csv");
    assertThat(files.get("programs.json")).isEqualToIgnoringWhitespace("[]");

    for (var other : new Person[] {gym.admin(), gym.member()}) {
      assertThat(files.toString()).doesNotContain(other.email(), other.id().value().toString());
    }
    assertThat(files.toString()).doesNotContain("argon2");
  }

  @Test
  void it_may_be_taken_five_times_an_hour() {
    var ana = people.nobody();
    for (var left = 4; left >= 0; left--) {
      ana.calls()
          .get(EXPORT)
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", containsString("\"export\";q=5;w=3600"))
          .header("X-RateLimit-Remaining", String.valueOf(left));
    }
    ana.calls().get("/me").then().header("X-RateLimit-Limit", "120");
  }

  private static Map<String, String> files(byte[] archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }
}

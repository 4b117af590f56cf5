package dev.palaestra.bootstrap.shared;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Uuid7;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every operation of the OpenAPI document, called by everybody. `role-matrix.csv` says who may; an
/// operation without a row there fails the build.
@QuarkusTest
class RoleMatrixTest {
  private static final Path TABLE = Path.of("src", "test", "resources", "role-matrix.csv");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Set<Integer> REFUSED = Set.of(401, 403);
  private static final Map<String, String> FOR_ALL =
      Map.of(
          "POST /api/v1/exercises", "{\"scope\": \"GLOBAL\"}",
          "POST /api/v1/programs", "{\"template\": true}");

  private static final Set<String> FORMS = Set.of("PUT /api/v1/me/avatar");

  @Inject People people;

  /// What a row of the table grants.
  private enum Least {
    PUBLIC(Set.of(Caller.values())),
    SIGNED_IN(
        Set.of(Caller.NOBODY, Caller.MEMBER, Caller.COACH, Caller.ADMIN, Caller.PLATFORM_ADMIN)),
    MEMBER(Set.of(Caller.MEMBER, Caller.COACH, Caller.ADMIN)),
    COACH(Set.of(Caller.COACH, Caller.ADMIN)),
    ADMIN(Set.of(Caller.ADMIN)),
    PLATFORM_ADMIN(Set.of(Caller.PLATFORM_ADMIN)),
    MEMBER_OR_PLATFORM_ADMIN(
        Set.of(Caller.MEMBER, Caller.COACH, Caller.ADMIN, Caller.PLATFORM_ADMIN)),
    COACH_OR_PLATFORM_ADMIN(Set.of(Caller.COACH, Caller.ADMIN, Caller.PLATFORM_ADMIN)),
    ADMIN_OR_PLATFORM_ADMIN(Set.of(Caller.ADMIN, Caller.PLATFORM_ADMIN));

    private final Set<Caller> may;

    Least(Set<Caller> may) {
      this.may = may;
    }
  }

  private enum Caller {
    STRANGER,
    NOBODY,
    MEMBER,
    COACH,
    ADMIN,
    PLATFORM_ADMIN
  }

  @Test
  void every_operation_stands_in_the_table_and_nothing_else() throws IOException {
    assertThat(new TreeSet<>(table().keySet())).isEqualTo(new TreeSet<>(operations()));
  }

  @Test
  void everybody_gets_as_far_as_the_table_says() throws IOException {
    var gym = people.gym(Tier.PRO);
    Map<Caller, @Nullable Person> callers = new LinkedHashMap<>();
    callers.put(Caller.STRANGER, null);
    callers.put(Caller.NOBODY, people.nobody());
    callers.put(Caller.MEMBER, gym.member());
    callers.put(Caller.COACH, gym.coach());
    callers.put(Caller.ADMIN, gym.admin());
    callers.put(Caller.PLATFORM_ADMIN, people.platformAdmin());

    List<String> faults = new ArrayList<>();
    table()
        .forEach((operation, least) ->
            callers.forEach((caller, person) -> {
              var request = operation + queryOf(operation, caller);
              var status = call(request, person, bodyOf(operation, caller)).statusCode();
              if (!fits(least, caller, status)) {
                faults.add(caller + " " + operation + " -> " + status);
              }
            }));
    assertThat(faults).isEmpty();
  }

  /// Ids in the path are of nothing that exists, bodies are empty: who may call gets an answer
  /// about that, who may not is refused before.
  private static boolean fits(Least least, Caller caller, int status) {
    if (status >= 500) {
      return false;
    }
    if (least == Least.PUBLIC) {
      return status != 403;
    }
    if (caller == Caller.STRANGER) {
      return status == 401;
    }
    return least.may.contains(caller) ? !REFUSED.contains(status) : status == 403;
  }

  /// What the platform admin makes belongs to no organization, which he has to say.
  private static String bodyOf(String operation, Caller caller) {
    return caller == Caller.PLATFORM_ADMIN ? FOR_ALL.getOrDefault(operation, "{}") : "{}";
  }

  private static String queryOf(String operation, Caller caller) {
    return caller == Caller.PLATFORM_ADMIN && operation.endsWith("/imports") ? "?scope=GLOBAL" : "";
  }

  private static Response call(String operation, @Nullable Person caller, String body) {
    var words = operation.split(" ", 2);
    var request = RestAssured.given();
    if (caller != null) {
      request.header("Authorization", "Bearer " + caller.token());
    }
    if (FORMS.contains(operation)) {
      request.multiPart("empty", "");
    } else if (Set.of("POST", "PUT", "PATCH").contains(words[0])) {
      request.contentType("application/json").body(body);
    }
    var absent = Uuid7.at(Instant.EPOCH).toString();
    return request.request(words[0], words[1].replaceAll("\\{[^}]+}", absent));
  }

  private static Map<String, Least> table() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(";"))
        .collect(
            toMap(
                row -> row[0].strip(),
                row -> Least.valueOf(row[1].strip()),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static Set<String> operations() {
    JsonPath document = RestAssured.get("/openapi?format=json").jsonPath();
    Map<String, Map<String, Object>> paths = document.getMap("paths");
    return paths.entrySet().stream()
        .flatMap(path ->
            path.getValue().keySet().stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
        .collect(Collectors.toSet());
  }
}

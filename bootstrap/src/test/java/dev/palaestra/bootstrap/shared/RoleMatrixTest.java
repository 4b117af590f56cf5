package dev.palaestra.bootstrap.shared;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.bootstrap.shared.Operation.Answer;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.RoleMatrix.Caller;
import dev.palaestra.bootstrap.shared.RoleMatrix.Row;
import dev.palaestra.bootstrap.shared.Tenants.Tenant;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Uuid7;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every operation of the OpenAPI document, called by everybody, on things of nobody, of another
/// tenant and of the own one. An operation without a row in `role-matrix.csv`, or an id of which
/// the row does not say what it is of, fails the build.
@QuarkusTest
class RoleMatrixTest {
  private static final String ABSENT = Uuid7.at(Instant.EPOCH).toString();
  private static final String JSON = "application/json";

  private static final String EMPTY_FORM =
      "--end\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n--end--\r\n";

  /// What the platform admin makes belongs to no organization, which he has to say.
  private static final Map<String, String> FOR_ALL =
      Map.of(
          "POST /api/v1/exercises", "{\"scope\": \"GLOBAL\"}",
          "POST /api/v1/programs", "{\"template\": true}");

  /// They answer for each of the ids in their body.
  private static final Set<String> BULKS = Set.of("POST /api/v1/users/bulk-operations");

  /// What it answers is different each time.
  private static final Set<String> UNSTEADY = Set.of("GET /api/v1/me/export");

  @Inject People people;
  @Inject Tenants tenants;

  private Map<String, Row> matrix;
  private Map<String, Operation> operations;
  private List<String> faults;

  @BeforeEach
  void read() throws IOException {
    matrix = RoleMatrix.read();
    operations = Operation.all().stream().collect(toMap(Operation::name, Function.identity()));
    faults = new ArrayList<>();
  }

  @Test
  void every_operation_and_each_of_its_ids_stand_in_the_table_and_nothing_else() {
    Map<String, Set<String>> document = new TreeMap<>();
    operations.forEach((name, it) -> document.put(name, it.ids()));
    Map<String, Set<String>> table = new TreeMap<>();
    matrix.forEach((name, row) -> table.put(name, row.ids().keySet()));
    assertThat(table).isEqualTo(document);
  }

  /// Ids are of nothing that exists, bodies are empty: who may call gets an answer about that, who
  /// may not is refused before.
  @Test
  void everybody_gets_as_far_as_the_table_says() {
    var tokens = tokens(people.gym(Tier.PRO));
    matrix.forEach((name, row) -> {
      Map<String, String> none = mixed(Map.of(), Map.of(), operations.get(name).ids());
      for (var caller : Caller.values()) {
        var answer = emptyHanded(operations.get(name), caller).call(tokens.get(caller), none);
        if (answer.status() >= 500 || !isAsFar(row, caller, answer)) {
          faults.add("%s %s -> %s".formatted(caller, name, answer));
        }
      }
    });
    assertThat(faults).isEmpty();
  }

  private static boolean isAsFar(Row row, Caller caller, Answer answer) {
    if (!row.allows(caller)) {
      return isRefused(caller, answer);
    }
    return answer.status() != 403 && (answer.status() != 401 || row.isPublic());
  }

  private static boolean isRefused(Caller caller, Answer answer) {
    return answer.status() == (caller == Caller.STRANGER ? 401 : 403)
        && answer.hasCode(caller.refusal);
  }

  private static Operation emptyHanded(Operation operation, Caller caller) {
    if (operation.name().equals("PUT /api/v1/me/avatar")) {
      return operation.sending("multipart/form-data; boundary=end", EMPTY_FORM);
    }
    if (!operation.takesBody()) {
      return operation;
    }
    if (caller != Caller.PLATFORM_ADMIN) {
      return operation.sending(JSON, "{}");
    }
    var global =
        operation.path().endsWith("/imports") ? operation.asking("?scope=GLOBAL") : operation;
    return global.sending(JSON, FOR_ALL.getOrDefault(operation.name(), "{}"));
  }

  /// Neither by ids of it alone nor by one among the own: the answer is that for absent things, and
  /// nothing changes.
  @Test
  void nobody_reaches_another_tenant() {
    var own = tenants.furnished(operations, matrix);
    var foreign = tenants.furnished(operations, matrix);
    var tokens = tokens(own.gym());
    var before = List.of(seen(own), seen(foreign));
    matrix.forEach((name, row) -> {
      for (var caller : Caller.values()) {
        if (row.isOfTenants() && !row.everywhere().contains(caller)) {
          for (var strange : choices(row.ids().keySet())) {
            var theirs = mixed(own.ids(row), foreign.ids(row), strange);
            var nobodys = mixed(own.ids(row), Map.of(), strange);
            mustNotReach(name, caller, tokens.get(caller), theirs, nobodys);
          }
        }
      }
    });
    assertThat(faults).isEmpty();
    assertThat(List.of(seen(own), seen(foreign))).isEqualTo(before);
  }

  /// Which ids are not of the own tenant: all, or one of them.
  private static Set<Set<String>> choices(Set<String> ids) {
    Set<Set<String>> choices = new LinkedHashSet<>();
    choices.add(ids);
    ids.forEach(it -> choices.add(Set.of(it)));
    return choices;
  }

  /// @param others for a strange id that is not there, that of nothing
  private static Map<String, String> mixed(
      Map<String, String> own, Map<String, String> others, Set<String> strange) {
    Map<String, String> values = new HashMap<>(own);
    strange.forEach(it -> values.put(it, others.getOrDefault(it, ABSENT)));
    return values;
  }

  private void mustNotReach(
      String name,
      Caller caller,
      @Nullable String token,
      Map<String, String> theirs,
      Map<String, String> nobodys) {
    var operation = operations.get(name);
    var answer = operation.call(token, theirs);
    if (!matrix.get(name).allows(caller)) {
      if (!isRefused(caller, answer)) {
        faults.add("%s %s %s -> %s".formatted(caller, name, theirs, answer));
      }
      return;
    }
    var usual = BULKS.contains(name) || theirs.keySet().stream().anyMatch(operation::isNarrowedBy);
    var absent = operation.call(token, nobodys);
    if (answer.status() != (usual ? 200 : 404)
        || !answer.plain(theirs).equals(absent.plain(nobodys))) {
      faults.add("%s %s %s -> %s, absent -> %s".formatted(caller, name, theirs, answer, absent));
    }
  }

  /// The same requests reach the own things: it is not for another reason that they get nowhere
  /// elsewhere.
  @Test
  void who_may_reaches_his_own() {
    var platformAdmin = people.platformAdmin().token();
    matrix.forEach((name, row) -> {
      for (var caller : row.isOfTenants() ? highest(row) : Set.<Caller>of()) {
        var own = tenants.open(operations, matrix);
        var token = caller == Caller.ADMIN ? own.gym().admin().token() : platformAdmin;
        var answer = operations.get(name).call(token, own.ids(row));
        if (answer.status() < 200 || answer.status() >= 300) {
          faults.add("%s %s -> %s".formatted(caller, name, answer));
        }
      }
    });
    assertThat(faults).isEmpty();
  }

  private static Set<Caller> highest(Row row) {
    var highest = EnumSet.of(row.allows(Caller.ADMIN) ? Caller.ADMIN : Caller.PLATFORM_ADMIN);
    highest.addAll(row.everywhere());
    return highest;
  }

  private Map<Caller, String> tokens(Gym gym) {
    Map<Caller, String> tokens = new EnumMap<>(Caller.class);
    tokens.put(Caller.NOBODY, people.nobody().token());
    tokens.put(Caller.LIMITED, people.byPin(gym.id()).token());
    tokens.put(Caller.LACKING, lacking());
    tokens.put(Caller.MEMBER, gym.member().token());
    tokens.put(Caller.COACH, gym.coach().token());
    tokens.put(Caller.ADMIN, gym.admin().token());
    tokens.put(Caller.PLATFORM_ADMIN, people.platformAdmin().token());
    return tokens;
  }

  /// An admin who has demanded what he lacks.
  private String lacking() {
    var gym = people.gym(Tier.PRO);
    var token = gym.admin().token();
    var demand =
        operations
            .get("PATCH /api/v1/organizations/{id}")
            .sending(JSON, "{\"require_second_factor\": true}")
            .call(token, Map.of("id", gym.id().value().toString()));
    assertThat(demand.status()).isEqualTo(200);
    return token;
  }

  /// All that the admin of a tenant can read there.
  private Map<String, Answer> seen(Tenant tenant) {
    Map<String, Answer> answers = new TreeMap<>();
    matrix.forEach((name, row) -> {
      var operation = operations.get(name);
      if (operation.method().equals("GET")
          && !row.isPublic()
          && row.allows(Caller.ADMIN)
          && !UNSTEADY.contains(name)) {
        answers.put(name, operation.call(tenant.gym().admin().token(), tenant.ids(row)));
      }
    });
    assertThat(answers).allSatisfy((name, it) -> assertThat(it.status()).as(name).isEqualTo(200));
    return answers;
  }
}

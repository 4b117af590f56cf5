package dev.palaestra.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import dev.palaestra.bootstrap.shared.People;
import dev.palaestra.bootstrap.shared.People.Gym;
import dev.palaestra.bootstrap.shared.People.Person;
import dev.palaestra.bootstrap.shared.Statements;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reading people and organizations costs a constant number of statements.
@QuarkusTest
class IdentityStatementsTest {
  @Inject People people;
  @Inject Statements statements;
  @Inject Invitations invitations;
  @Inject Transactions transactions;
  @Inject Clock clock;

  @ParameterizedTest
  @CsvSource({
    "/organizations/{id}, 1",
    "/organizations/{id}/members, 1",
    "/organizations/{id}/members?include_total=true, 2",
    "/organizations/{id}/invitations, 1",
    "/organizations/{id}/invitations?include_total=true, 2",
    "/users, 1",
    "/users?include_total=true&sort=full_name, 2",
    "/users?q=ana, 2",
    "/users?q=ana&include_total=true, 3",
    "/users/{admin}, 1",
    "/coaches/applications, 1",
    "/coaches/applications?include_total=true, 2",
    "/me, 2",
    "/auth/sessions, 1",
    "/auth/sessions?include_total=true, 2",
  })
  void an_admins_read_costs_as_many_statements(String path, long count) {
    var gym = people.gym(Tier.PRO);
    var read =
        path.replace("{id}", gym.id().value().toString())
            .replace("{admin}", gym.admin().id().value().toString());
    grow(gym);
    assertThat(statements.ofReading(gym.admin(), read)).isEqualTo(count);
    for (var i = 0; i < 7; i++) {
      grow(gym);
    }
    assertThat(statements.ofReading(gym.admin(), read)).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "/organizations?limit=100, 1",
    "/organizations?limit=100&include_total=true, 2",
    "/accounts?limit=100, 1",
    "/accounts?limit=100&include_total=true, 2",
    "/accounts?email=ana@example.org&phone=%2B4915112345678&status=ACTIVE&status=DELETED, 1",
    "/accounts/{self}, 2",
  })
  void a_platform_admins_read_costs_as_many_statements(String path, long count) {
    var boss = people.platformAdmin();
    var read = path.replace("{self}", boss.id().value().toString());
    people.gym(Tier.FREE);
    assertThat(statements.ofReading(boss, read)).isEqualTo(count);
    people.gym(Tier.FREE);
    assertThat(statements.ofReading(boss, read)).isEqualTo(count);
  }

  @Test
  void however_many_he_has_invited_an_admin_is_put_out_by_as_many_statements() {
    var gym = people.gym(Tier.FREE);
    var one = inviting(gym, 1);
    var many = inviting(gym, 30);
    suspend(gym, people.join(gym.id(), Role.ADMIN));
    assertThat(statements.ofOne(() -> suspend(gym, many)))
        .isEqualTo(statements.ofOne(() -> suspend(gym, one)));
    gym.admin()
        .calls()
        .get("/organizations/" + gym.id().value() + "/invitations?status=PENDING")
        .then()
        .body("items", empty());
  }

  private Person inviting(Gym gym, int times) {
    var admin = people.join(gym.id(), Role.ADMIN);
    for (var i = 0; i < times; i++) {
      invite(gym, admin);
    }
    return admin;
  }

  private static void suspend(Gym gym, Person person) {
    gym.admin()
        .calls()
        .contentType("application/json")
        .body(Map.of("status", "SUSPENDED"))
        .put("/users/" + person.id().value() + "/status")
        .then()
        .statusCode(200);
  }

  private void grow(Gym gym) {
    var member = people.join(gym.id(), Role.MEMBER);
    var apply = member.calls().contentType("application/json").body("{}");
    apply.post("/coaches/applications").then().statusCode(201);
    invite(gym, gym.admin());
  }

  private void invite(Gym gym, Person admin) {
    var address = new EmailAddress(UUID.randomUUID() + "@example.org");
    var invitation = Invitation.issue(new Offer(gym.id(), address, Role.MEMBER), clock.instant());
    transactions.inTransaction(() -> invitations.replace(invitation, admin.id()));
  }
}

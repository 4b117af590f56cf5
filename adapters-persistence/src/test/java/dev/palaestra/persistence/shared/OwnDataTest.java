package dev.palaestra.persistence.shared;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OwnData;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnDataTest {
  @Inject @All List<OwnData> data;
  @Inject Accounts accounts;
  @Inject Organizations organizations;
  @Inject Memberships memberships;
  @Inject Invitations invitations;
  @Inject Transactions transactions;
  @Inject Jdbc jdbc;

  private final Organization gym = Organization.found(OrganizationSettings.of("Gym", "UTC"), NOW);
  private final Account ana = account();
  private final Account ben = account();

  private static Account account() {
    var email = new EmailAddress(UUID.randomUUID() + "@example.org");
    return Account.register(email, null, Profile.of("Ana"), new PasswordHash("secret"), NOW);
  }

  @BeforeEach
  void two_people_who_both_made_something() {
    transactions.inTransaction(() -> {
      organizations.add(gym);
      for (var person : List.of(ana, ben)) {
        accounts.add(person);
        memberships.add(Membership.invited(gym.id(), person.id(), Role.COACH));
        var email = person.contacts().email();
        var offer = new Invitation.Offer(gym.id(), email, Role.COACH);
        invitations.replace(Invitation.issue(offer, NOW), person.id());
      }
    });
    List.of(ana, ben).forEach(this::trains);
  }

  private void trains(Account person) {
    var owner = person.id().value();
    var exercise = UUID.randomUUID();
    var program = UUID.randomUUID();
    var workout = UUID.randomUUID();
    var alone = UUID.randomUUID();
    var place = gym.id().value();
    jdbc.update(
        """
        insert into exercise (id, organization_id, owner_id, name, name_key, equipment, category,
          status, created_at, updated_at, name_words, word_count)
        values (?, ?, ?, 'Squat', ?, 'BARBELL', 'STRENGTH', 'ACTIVE', ?, ?, 'squat', 1)
        """,
        exercise,
        place,
        owner,
        owner.toString(),
        NOW,
        NOW);
    jdbc.update("insert into exercise_contribution values (?, 'QUADS', 3)", exercise);
    jdbc.update(
        """
        insert into program (organization_id, id, owner_id, template, name, name_key, search_words,
          split_type, structure_type, selected_days, duration_weeks, status, created_at, updated_at)
        values (?, ?, ?, false, 'Three days', 'three days', 'three days', 'CUSTOM', 'WEEKLY',
          '{MON,WED,FRI}', 8, 'ACTIVE', ?, ?)
        """,
        place,
        program,
        owner,
        NOW,
        NOW);
    jdbc.update("insert into workout values (?, ?, ?, 'Leg day', 1, 1)", place, workout, program);
    jdbc.update(
        """
        insert into prescription (organization_id, workout_id, exercise_id, position, sets,
          load_percent)
        values (?, ?, ?, 1, 5, 82.5)
        """,
        place,
        workout,
        exercise);
    jdbc.update(
        """
        insert into standalone_workout (organization_id, id, owner_id, name, name_key, created_at,
          updated_at)
        values (?, ?, ?, 'Alone', 'alone', ?, ?)
        """,
        place,
        alone,
        owner,
        NOW,
        NOW);
    jdbc.update(
        """
        insert into standalone_prescription (organization_id, workout_id, exercise_id, position,
          sets)
        values (?, ?, ?, 1, 3)
        """,
        place,
        alone,
        exercise);
  }

  @Test
  void each_finds_what_is_his_and_nothing_else() {
    var found = found(ana.id());
    assertThat(found.keySet())
        .containsExactlyInAnyOrder(
            "account",
            "activity",
            "avatar",
            "coach_applications",
            "exercise_muscles",
            "exercises",
            "external_identities",
            "invitations",
            "memberships",
            "program_prescriptions",
            "program_workouts",
            "programs",
            "sessions",
            "workout_prescriptions",
            "workouts");
    assertThat(found.toString())
        .contains(ana.contacts().email().value())
        .doesNotContain(ben.contacts().email().value(), ben.id().value().toString(), "secret");
    var made = List.of("exercises", "programs", "program_workouts", "workouts", "memberships");
    assertThat(made).allSatisfy(it -> assertThat(found.get(it)).hasSize(1));
    assertThat(found.get("program_prescriptions").getFirst())
        .containsEntry("exercise_name", "Squat")
        .containsEntry("load_percent", new BigDecimal("82.5"))
        .containsEntry("notes", null);
    assertThat(found.get("programs").getFirst())
        .containsEntry("selected_days", List.of("MON", "WED", "FRI"))
        .containsEntry("created_at", NOW);
    assertThat(found.get("workout_prescriptions").getFirst()).containsEntry("sets", 3);
    assertThat(found.get("exercise_muscles").getFirst())
        .containsEntry("share", new BigDecimal("0.75"));
  }

  @Test
  void invitations_belong_to_whose_the_address_is() {
    assertThat(found(ana.id()).get("invitations")).isEmpty();
    transactions.inTransaction(() -> {
      var account = accounts.get(ana.id());
      account.confirm(account.contacts().email());
      accounts.save(account);
    });
    assertThat(found(ana.id()).get("invitations")).hasSize(1);
  }

  @Test
  void a_statement_that_fails_leaves_the_connection_as_it_was() {
    for (var i = 0; i < 30; i++) {
      assertThatThrownBy(() -> jdbc.read("select 1 / 0", rows -> rows.next()))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(jdbc.update("delete from avatar where account_id = ?", ana.id().value())).isZero();
  }

  private Map<String, List<Map<String, @Nullable Object>>> found(AccountId person) {
    return data.stream().collect(toMap(OwnData::name, it -> new Found().all(it, person)));
  }

  private static final class Found implements OwnData.Reader {
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private List<String> names = List.of();

    List<Map<String, @Nullable Object>> all(OwnData part, AccountId person) {
      part.read(person, this);
      return rows;
    }

    @Override
    public void columns(List<String> columns) {
      names = columns;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
      Map<String, @Nullable Object> row = new HashMap<>();
      for (var i = 0; i < names.size(); i++) {
        row.put(names.get(i), cells.get(i));
      }
      rows.add(row);
    }
  }
}

package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Entitlement;
import dev.palaestra.domain.shared.FieldError;
import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganizationTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  @Test
  void a_new_one_is_free_and_closed() {
    var gym = Organization.found(OrganizationSettings.of(" Gym ", "UTC"), NOW);
    assertThat(gym.tier()).isEqualTo(Tier.FREE);
    assertThat(gym.status()).isEqualTo(OrganizationStatus.ACTIVE);
    assertThat(gym.settings())
        .isEqualTo(new OrganizationSettings("Gym", JoinPolicy.CLOSED, "UTC", false));
  }

  @Test
  void begins_in_the_time_zone_that_its_founder_has() {
    assertThat(OrganizationSettings.of("Gym", "Europe/Zurich"))
        .isEqualTo(new OrganizationSettings("Gym", JoinPolicy.CLOSED, "Europe/Zurich", false));
  }

  @Test
  void the_zone_of_a_founder_that_is_none_any_more_is_in_nobodys_way() {
    assertThat(OrganizationSettings.of(" Gym ", "Mars/Olympus").timeZone())
        .isEqualTo("Mars/Olympus");
  }

  @Test
  void a_closed_one_names_nobody_and_lets_nobody_in() {
    var gym =
        Organization.found(
            new OrganizationSettings("Ana's Gym", JoinPolicy.OPEN, "Europe/Zurich", false), NOW);
    gym.close();
    assertThat(gym.status()).isEqualTo(OrganizationStatus.CLOSED);
    assertThat(gym.settings())
        .isEqualTo(new OrganizationSettings("Closed", JoinPolicy.CLOSED, "Europe/Zurich", false));
  }

  @Test
  void a_closed_one_stays_as_it_is() {
    var gym = Organization.found(OrganizationSettings.of("Gym", "UTC"), NOW);
    gym.mustGoOn();
    gym.close();
    Stream.<ThrowingCallable>of(
            () -> gym.edit(_ -> OrganizationSettings.of("Gym", "UTC")),
            () -> gym.grant(Tier.PRO),
            gym::mustGoOn)
        .forEach(it ->
            assertThatThrownBy(it).extracting("code").isEqualTo(IdentityError.ORGANIZATION_CLOSED));
    assertThat(gym.settings().name()).isEqualTo("Closed");
    assertThat(gym.tier()).isEqualTo(Tier.FREE);
  }

  @Test
  void one_that_is_called_so_is_not_closed() {
    assertThat(Organization.found(OrganizationSettings.of("Closed", "UTC"), NOW).isActive())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Entitlement.class)
  void free_browses_and_pro_does_everything(Entitlement entitlement) {
    assertThat(Tier.FREE.includes(entitlement)).isFalse();
    assertThat(Tier.PRO.includes(entitlement)).isTrue();
  }

  @Test
  void all_wrong_settings_are_told_at_once() {
    assertThatThrownBy(
            () -> OrganizationSettings.checked("x ", JoinPolicy.OPEN, "Mars/Olympus", false))
        .asInstanceOf(InstanceOfAssertFactories.throwable(DomainException.class))
        .extracting(DomainException::fields)
        .asInstanceOf(InstanceOfAssertFactories.list(FieldError.class))
        .extracting(FieldError::field)
        .containsExactly("name", "time_zone");
  }

  @Test
  void its_settings_are_edited_and_its_plan_is_granted_apart_from_each_other() {
    var gym = Organization.found(OrganizationSettings.of("Gym", "UTC"), NOW);
    gym.edit(it -> new OrganizationSettings(it.name(), JoinPolicy.OPEN, "Europe/Berlin", false));
    assertThat(gym.tier()).isEqualTo(Tier.FREE);
    gym.grant(Tier.PRO);
    assertThat(gym.tier()).isEqualTo(Tier.PRO);
    assertThat(gym.settings())
        .isEqualTo(new OrganizationSettings("Gym", JoinPolicy.OPEN, "Europe/Berlin", false));
  }
}

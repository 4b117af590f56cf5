package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.application.identity.RegistrationPath.Alone;
import dev.palaestra.application.identity.RegistrationPath.Founding;
import dev.palaestra.application.identity.RegistrationPath.Invited;
import dev.palaestra.application.identity.RegistrationPath.Joining;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RegistrationPathTest {
  private static final OrganizationId GYM =
      OrganizationId.next(Instant.parse("2026-11-20T09:00:00Z"));
  private static final SecretToken TOKEN = SecretToken.next();

  @Test
  void leads_to_the_one_place_that_is_named() {
    assertThat(RegistrationPath.of(null, null, null, false)).isEqualTo(new Alone());
    assertThat(RegistrationPath.of("Gym", null, null, false)).isEqualTo(new Founding("Gym"));
    assertThat(RegistrationPath.of(null, GYM, null, true)).isEqualTo(new Joining(GYM, true));
  }

  @Test
  void the_role_of_an_invitation_wins() {
    assertThat(RegistrationPath.of(null, null, TOKEN, true)).isEqualTo(new Invited(TOKEN));
  }

  @Test
  void two_places_are_refused() {
    refuses("organization_name", () -> RegistrationPath.of("Gym", GYM, null, false));
    refuses("organization_name", () -> RegistrationPath.of(null, GYM, TOKEN, false));
    refuses("organization_name", () -> RegistrationPath.of("Gym", null, TOKEN, false));
  }

  @Test
  void a_coach_needs_an_organization_that_is_there() {
    refuses("role", () -> RegistrationPath.of(null, null, null, true));
    refuses("role", () -> RegistrationPath.of("Gym", null, null, true));
  }

  private static void refuses(String field, ThrowingCallable choice) {
    assertThatThrownBy(choice)
        .asInstanceOf(InstanceOfAssertFactories.throwable(DomainException.class))
        .extracting(DomainException::fields)
        .asInstanceOf(InstanceOfAssertFactories.list(FieldError.class))
        .extracting(FieldError::field)
        .containsExactly(field);
  }
}

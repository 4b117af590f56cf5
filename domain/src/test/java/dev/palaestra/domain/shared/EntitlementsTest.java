package dev.palaestra.domain.shared;

import static dev.palaestra.domain.shared.Entitlement.OWN_PROGRAMS;
import static dev.palaestra.domain.shared.Entitlement.TEMPLATE_CLONING;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntitlementsTest {
  private static final OrganizationId PAYING = new OrganizationId(new UUID(1, 1));
  private static final OrganizationId FREE = new OrganizationId(new UUID(1, 2));

  private final Entitlements entitlements =
      (organization, entitlement) -> organization.equals(PAYING) && entitlement == OWN_PROGRAMS;

  @Test
  void what_the_plan_includes_is_granted() {
    assertThatCode(() -> entitlements.require(PAYING, OWN_PROGRAMS)).doesNotThrowAnyException();
  }

  @Test
  void what_the_plan_does_not_include_needs_a_better_one() {
    refuses(PAYING, TEMPLATE_CLONING);
    refuses(FREE, OWN_PROGRAMS);
  }

  private void refuses(OrganizationId organization, Entitlement entitlement) {
    assertThatThrownBy(() -> entitlements.require(organization, entitlement))
        .extracting("code")
        .isEqualTo(SharedError.PRO_TIER_REQUIRED);
  }
}

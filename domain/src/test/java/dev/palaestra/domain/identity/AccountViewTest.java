package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.AccountView.MembershipView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountViewTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final MembershipView GYM =
      new MembershipView(new UUID(0, 1), "Gym", "MEMBER", "ACTIVE");
  private static final MembershipView STUDIO =
      new MembershipView(new UUID(0, 2), "Studio", "ADMIN", "ACTIVE");

  @Test
  void one_organization_sees_nothing_of_the_others() {
    var all = view(List.of(GYM, STUDIO));
    assertThat(all.within(GYM.organizationId())).isEqualTo(view(List.of(GYM)));
    assertThat(all.within(new UUID(0, 3))).isEqualTo(view(List.of()));
  }

  private static AccountView view(List<MembershipView> memberships) {
    return new AccountView(
        new UUID(0, 9),
        "ana@example.org",
        true,
        null,
        false,
        "Ana",
        "en",
        "UTC",
        "ACTIVE",
        null,
        true,
        false,
        false,
        true,
        memberships,
        NOW,
        NOW,
        4);
  }
}

package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvitationTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));
  private static final EmailAddress ANA = new EmailAddress("ana@example.org");
  private static final EmailAddress BEN = new EmailAddress("ben@example.org");

  private final Invitation invitation =
      Invitation.issue(new Offer(OrganizationId.next(NOW), ANA, Role.COACH), NOW);

  @Test
  void is_accepted_once() {
    invitation.accept(ANA, NOW);
    assertThat(invitation.status(NOW)).isEqualTo(InvitationStatus.ACCEPTED);
    refuses(ANA, NOW);
  }

  @Test
  void is_for_one_address() {
    refuses(BEN, NOW);
    assertThat(invitation.status(NOW)).isEqualTo(InvitationStatus.PENDING);
  }

  @Test
  void is_open_for_seven_days() {
    assertThat(invitation.status(NEXT_WEEK.minusMillis(1))).isEqualTo(InvitationStatus.PENDING);
    assertThat(invitation.status(NEXT_WEEK)).isEqualTo(InvitationStatus.EXPIRED);
    refuses(ANA, NEXT_WEEK);
  }

  @Test
  void withdrawn_it_is_refused() {
    invitation.withdraw();
    assertThat(invitation.status(NEXT_WEEK)).isEqualTo(InvitationStatus.WITHDRAWN);
    refuses(ANA, NOW);
  }

  @Test
  void what_was_accepted_is_not_withdrawn() {
    invitation.accept(ANA, NOW);
    invitation.withdraw();
    assertThat(invitation.status()).isEqualTo(InvitationStatus.ACCEPTED);
  }

  private void refuses(EmailAddress by, Instant at) {
    assertThatThrownBy(() -> invitation.accept(by, at))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }
}

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
    assertThat(invitation.withdraw(NOW)).isTrue();
    assertThat(invitation.status(NEXT_WEEK)).isEqualTo(InvitationStatus.WITHDRAWN);
    refuses(ANA, NOW);
  }

  @Test
  void what_was_accepted_is_not_withdrawn() {
    invitation.accept(ANA, NOW);
    assertThat(invitation.withdraw(NOW)).isFalse();
    assertThat(invitation.status()).isEqualTo(InvitationStatus.ACCEPTED);
  }

  @Test
  void what_expired_is_not_withdrawn() {
    assertThat(invitation.withdraw(NEXT_WEEK)).isFalse();
    assertThat(invitation.status(NEXT_WEEK)).isEqualTo(InvitationStatus.EXPIRED);
  }

  @Test
  void one_that_a_newer_one_replaced_is_neither_accepted_nor_withdrawn() {
    var superseded = stored(InvitationStatus.SUPERSEDED);
    assertThat(superseded.isOpen(NOW)).isFalse();
    assertThat(superseded.withdraw(NOW)).isFalse();
    assertThatThrownBy(() -> superseded.accept(ANA, NOW))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
    assertThat(superseded.status(NEXT_WEEK)).isEqualTo(InvitationStatus.SUPERSEDED);
  }

  @Test
  void has_no_token_before_its_mail_is_written_and_then_the_last_one_sent() {
    assertThat(invitation.token()).isEmpty();
    invitation.arm(new TokenHash("first"));
    invitation.arm(new TokenHash("second"));
    assertThat(invitation.token()).contains(new TokenHash("second"));
    assertThat(invitation.expiresAt()).isEqualTo(NEXT_WEEK);
  }

  private Invitation stored(InvitationStatus status) {
    return new Invitation(invitation.id(), invitation.offer(), NEXT_WEEK, null, status, 1);
  }

  private void refuses(EmailAddress by, Instant at) {
    assertThatThrownBy(() -> invitation.accept(by, at))
        .extracting("code")
        .isEqualTo(IdentityError.TOKEN_INVALID);
  }
}

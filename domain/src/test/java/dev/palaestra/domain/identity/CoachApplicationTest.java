package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoachApplicationTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Reason SPACE = new Reason("We have room for one more.");

  @ParameterizedTest
  @CsvSource({"true,APPROVED", "false,REJECTED"})
  void is_decided_once(boolean approved, CoachApplicationStatus decision) {
    var application = application();
    assertThat(application.status()).isEqualTo(CoachApplicationStatus.PENDING);
    assertThatCode(application::mustWait).doesNotThrowAnyException();
    assertThat(application.decide(approved, SPACE)).isTrue();
    assertThatThrownBy(application::mustWait)
        .extracting("code")
        .isEqualTo(IdentityError.ALREADY_DECIDED);
    assertThat(application.status()).isEqualTo(decision);
    assertThat(application.isApproved()).isEqualTo(approved);
    assertThat(application.reason()).contains(SPACE);

    assertThat(application.decide(approved, null)).isFalse();
    assertThat(application.reason()).contains(SPACE);
    assertThatThrownBy(() -> application.decide(!approved, null))
        .extracting("code")
        .isEqualTo(IdentityError.ALREADY_DECIDED);
  }

  @ParameterizedTest
  @EnumSource(names = {"COACH", "ADMIN"})
  void who_is_a_coach_does_not_apply(Role role) {
    assertThatThrownBy(() -> CoachApplication.make(member(role), null, NOW))
        .extracting("code")
        .isEqualTo(IdentityError.ALREADY_COACH);
  }

  @Test
  void has_a_note_and_reasons_of_bounded_length() {
    var note = "n".repeat(CoachApplication.NOTE_MAX);
    assertThat(CoachApplication.make(member(Role.MEMBER), note, NOW).wish().note()).isEqualTo(note);
    assertThatThrownBy(() -> CoachApplication.make(member(Role.MEMBER), note + "n", NOW))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
    assertThatThrownBy(() -> Reason.checked("r".repeat(Reason.MAX + 1)))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
  }

  @Test
  void the_audit_is_told_the_reason_and_not_the_note() {
    var applicant = member(Role.MEMBER);
    var application = CoachApplication.make(applicant, "My own words.", NOW);
    application.decide(false, SPACE);
    assertThat(application.facts())
        .isEqualTo(
            Map.of(
                "account_id", applicant.account().value(),
                "status", CoachApplicationStatus.REJECTED,
                "reason", SPACE.value()));
  }

  @Test
  void what_was_stored_under_another_rule_is_taken_as_it_is() {
    var applicant = member(Role.MEMBER);
    var note = "n".repeat(CoachApplication.NOTE_MAX + 1);
    var wish = new CoachApplication.Wish(applicant.organization(), applicant.account(), note);
    assertThat(wish.note()).isEqualTo(note);
    var reason = "r".repeat(Reason.MAX + 1);
    assertThat(new Reason(reason).value()).isEqualTo(reason);
  }

  private static CoachApplication application() {
    return CoachApplication.make(member(Role.MEMBER), "I have a licence.", NOW);
  }

  private static Membership member(Role role) {
    return new Membership(
        OrganizationId.next(NOW), AccountId.next(NOW), role, MembershipStatus.ACTIVE, 0);
  }
}

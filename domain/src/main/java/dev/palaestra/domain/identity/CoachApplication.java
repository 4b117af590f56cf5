package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.ALREADY_COACH;
import static dev.palaestra.domain.identity.IdentityError.ALREADY_DECIDED;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Facts;
import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody wants to be a coach in an organization, and its admins say yes or no.
public final class CoachApplication {
  public static final int NOTE_MAX = 1000;

  private final CoachApplicationId id;
  private final Wish wish;
  private final int version;
  private CoachApplicationStatus status;
  private @Nullable Reason reason;

  public CoachApplication(
      CoachApplicationId id,
      Wish wish,
      CoachApplicationStatus status,
      @Nullable Reason reason,
      int version) {
    this.id = id;
    this.wish = wish;
    this.status = status;
    this.reason = reason;
    this.version = version;
  }

  /// Who wants to be a coach where.
  ///
  /// @param note what he says about it; null for nothing
  public record Wish(OrganizationId organization, AccountId account, @Nullable String note) {
    /// What somebody says now.
    ///
    /// @throws DomainException VALIDATION_FAILED on `note`
    public static Wish checked(
        OrganizationId organization, AccountId account, @Nullable String note) {
      new Faults().text("note", note, NOTE_MAX).refuse();
      return new Wish(organization, account, note);
    }
  }

  /// @param note null for none
  /// @throws DomainException ALREADY_COACH; VALIDATION_FAILED on `note`
  public static CoachApplication make(Membership applicant, @Nullable String note, Instant now) {
    if (applicant.role().atLeast(Role.COACH)) {
      throw ALREADY_COACH.because();
    }
    var wish = Wish.checked(applicant.organization(), applicant.account(), note);
    var id = CoachApplicationId.next(now);
    return new CoachApplication(id, wish, CoachApplicationStatus.PENDING, null, 0);
  }

  /// An admin decides; to say the same again changes nothing.
  ///
  /// @param why null for no reason
  /// @return whether it is new
  /// @throws DomainException ALREADY_DECIDED otherwise
  public boolean decide(boolean approved, @Nullable Reason why) {
    var decision = approved ? CoachApplicationStatus.APPROVED : CoachApplicationStatus.REJECTED;
    if (status == decision) {
      return false;
    }
    if (status != CoachApplicationStatus.PENDING) {
      throw ALREADY_DECIDED.because();
    }
    status = decision;
    reason = why;
    return true;
  }

  /// Before its applicant takes it back.
  ///
  /// @throws DomainException ALREADY_DECIDED
  public void mustWait() {
    if (status != CoachApplicationStatus.PENDING) {
      throw ALREADY_DECIDED.because("It has been decided and cannot be taken back.");
    }
  }

  public boolean isApproved() {
    return status == CoachApplicationStatus.APPROVED;
  }

  /// What the audit tells of it: not the note, which is his own.
  public Map<String, Object> facts() {
    return new Facts()
        .with("account_id", wish.account().value())
        .with("status", status)
        .with("reason", reason == null ? null : reason.value())
        .all();
  }

  public CoachApplicationId id() {
    return id;
  }

  public Wish wish() {
    return wish;
  }

  public CoachApplicationStatus status() {
    return status;
  }

  public Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  public int version() {
    return version;
  }
}

package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplication.Wish;
import dev.palaestra.domain.identity.CoachApplicationId;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "coach_application")
@IdClass(TenantKey.class)
class CoachApplicationEntity {
  @Id UUID organizationId;
  @Id UUID id;

  @Column(nullable = false)
  UUID accountId;

  @Nullable String note;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  CoachApplicationStatus status;

  @Nullable String reason;

  @Column(nullable = false)
  Instant createdAt;

  @Version int version;

  static CoachApplicationEntity of(CoachApplication application, Instant now) {
    var row = new CoachApplicationEntity();
    var wish = application.wish();
    row.organizationId = wish.organization().value();
    row.id = application.id().value();
    row.accountId = wish.account().value();
    row.note = wish.note();
    row.createdAt = now;
    row.write(application);
    return row;
  }

  void apply(CoachApplication application) {
    if (application.version() != version) {
      throw LOST_RACE.because();
    }
    write(application);
  }

  private void write(CoachApplication application) {
    status = application.status();
    reason = application.reason().map(Reason::value).orElse(null);
  }

  CoachApplication toDomain() {
    var wish = new Wish(new OrganizationId(organizationId), new AccountId(accountId), note);
    var why = reason == null ? null : new Reason(reason);
    return new CoachApplication(new CoachApplicationId(id), wish, status, why, version);
  }
}

package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.identity.JoinPolicy;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.OrganizationStatus;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.persistence.shared.SearchWords;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "organization")
class OrganizationEntity {
  @Id UUID id;

  @Column(nullable = false)
  String name;

  /// As it is sorted.
  @Column(nullable = false)
  String nameKey;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  JoinPolicy joinPolicy;

  @Column(nullable = false)
  String timeZone;

  boolean requireSecondFactor;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Tier tier;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  OrganizationStatus status;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant updatedAt;

  @Version int version;

  static OrganizationEntity of(Organization organization, Instant now) {
    var row = new OrganizationEntity();
    row.id = organization.id().value();
    row.createdAt = now;
    row.write(organization, now);
    return row;
  }

  void apply(Organization organization, Instant now) {
    if (organization.version() != version) {
      throw LOST_RACE.because();
    }
    write(organization, now);
  }

  private void write(Organization organization, Instant now) {
    name = organization.settings().name();
    nameKey = SearchWords.of(name);
    joinPolicy = organization.settings().joinPolicy();
    timeZone = organization.settings().timeZone();
    requireSecondFactor = organization.settings().requireSecondFactor();
    tier = organization.tier();
    status = organization.status();
    updatedAt = now;
  }

  Organization toDomain() {
    var settings = new OrganizationSettings(name, joinPolicy, timeZone, requireSecondFactor);
    return new Organization(new OrganizationId(id), settings, tier, status, version);
  }
}

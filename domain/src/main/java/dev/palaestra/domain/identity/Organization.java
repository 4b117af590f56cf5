package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.ORGANIZATION_CLOSED;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A tenant: a gym, an institute, an academy, or a coach of his own. Its members are [Membership]s.
public final class Organization {
  private final OrganizationId id;
  private final int version;
  private OrganizationSettings settings;
  private Tier tier;
  private OrganizationStatus status;

  public Organization(
      OrganizationId id,
      OrganizationSettings settings,
      Tier tier,
      OrganizationStatus status,
      int version) {
    this.id = id;
    this.settings = settings;
    this.tier = tier;
    this.status = status;
    this.version = version;
  }

  public static Organization found(OrganizationSettings settings, Instant now) {
    var id = OrganizationId.next(now);
    return new Organization(id, settings, Tier.FREE, OrganizationStatus.ACTIVE, 0);
  }

  /// @throws DomainException ORGANIZATION_CLOSED
  public void edit(UnaryOperator<OrganizationSettings> change) {
    mustGoOn();
    settings = change.apply(settings);
  }

  /// Its last member has gone: nobody joins any more, and nothing names him.
  public void close() {
    status = OrganizationStatus.CLOSED;
    settings =
        new OrganizationSettings(
            "Closed", JoinPolicy.CLOSED, settings.timeZone(), settings.requireSecondFactor());
  }

  /// @throws DomainException ORGANIZATION_CLOSED
  public void grant(Tier granted) {
    mustGoOn();
    tier = granted;
  }

  /// To be asked before anything of it is changed, and before somebody is invited.
  ///
  /// @throws DomainException ORGANIZATION_CLOSED
  public void mustGoOn() {
    if (!isActive()) {
      throw ORGANIZATION_CLOSED.because();
    }
  }

  public boolean isActive() {
    return status == OrganizationStatus.ACTIVE;
  }

  /// What the audit tells of it.
  public Map<String, Object> facts() {
    return Map.of(
        "name", settings.name(),
        "join_policy", settings.joinPolicy(),
        "time_zone", settings.timeZone(),
        "require_second_factor", settings.requireSecondFactor(),
        "tier", tier);
  }

  public OrganizationId id() {
    return id;
  }

  public OrganizationSettings settings() {
    return settings;
  }

  public Tier tier() {
    return tier;
  }

  public OrganizationStatus status() {
    return status;
  }

  public int version() {
    return version;
  }
}

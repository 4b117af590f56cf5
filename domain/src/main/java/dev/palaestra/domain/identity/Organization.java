package dev.palaestra.domain.identity;

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

  public Organization(OrganizationId id, OrganizationSettings settings, Tier tier, int version) {
    this.id = id;
    this.settings = settings;
    this.tier = tier;
    this.version = version;
  }

  public static Organization found(OrganizationSettings settings, Instant now) {
    return new Organization(OrganizationId.next(now), settings, Tier.FREE, 0);
  }

  public void edit(UnaryOperator<OrganizationSettings> change) {
    settings = change.apply(settings);
  }

  /// Its last member has gone: nobody joins any more, and nothing names him.
  public void close() {
    settings =
        new OrganizationSettings(
            "Closed", JoinPolicy.CLOSED, settings.timeZone(), settings.requireSecondFactor());
  }

  public void grant(Tier granted) {
    tier = granted;
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

  public int version() {
    return version;
  }
}

package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;

/// A member's PIN in one organization. It opens his own profile and nothing else; five wrong tries
/// make it void.
public final class AccessPin {
  public static final int TRIES = 5;
  public static final Duration LIFETIME = Duration.ofDays(365);

  private final OrganizationId organization;
  private final AccountId account;
  private final PasswordHash hash;
  private final Instant expiresAt;
  private final int version;
  private int misses;

  /// @param misses wrong tries so far
  public AccessPin(
      OrganizationId organization,
      AccountId account,
      PasswordHash hash,
      Instant expiresAt,
      int misses,
      int version) {
    this.organization = organization;
    this.account = account;
    this.hash = hash;
    this.expiresAt = expiresAt;
    this.misses = misses;
    this.version = version;
  }

  public static AccessPin issue(
      OrganizationId organization, AccountId account, PasswordHash hash, Instant now) {
    return new AccessPin(organization, account, hash, now.plus(LIFETIME), 0, 0);
  }

  public boolean isValid(Instant now) {
    return misses < TRIES && now.isBefore(expiresAt);
  }

  /// Somebody tried another one.
  public void miss() {
    misses++;
  }

  public OrganizationId organization() {
    return organization;
  }

  public AccountId account() {
    return account;
  }

  public PasswordHash hash() {
    return hash;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public int misses() {
    return misses;
  }

  public int version() {
    return version;
  }
}

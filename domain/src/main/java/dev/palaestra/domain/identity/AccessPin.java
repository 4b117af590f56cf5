package dev.palaestra.domain.identity;

import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;

/// A member's PIN in one organization. It opens his own profile and nothing else; five wrong tries
/// make it void. Staff has too much to lose for six digits: it gets none, and who becomes staff has
/// none that opens anything.
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

  /// @throws DomainException NOT_ALLOWED for staff
  public static AccessPin issue(Membership place, PasswordHash hash, Instant now) {
    mustBeFor(place);
    var expiresAt = now.plus(LIFETIME);
    return new AccessPin(place.organization(), place.account(), hash, expiresAt, 0, 0);
  }

  /// @throws DomainException NOT_ALLOWED for staff
  public static void mustBeFor(Membership place) {
    if (place.role().isStaff()) {
      throw NOT_ALLOWED.because("A PIN is for members, not for coaches and admins.");
    }
  }

  /// @param place its owner's, as it is by now
  public boolean opens(Membership place, Instant now) {
    return !place.role().isStaff() && misses < TRIES && now.isBefore(expiresAt);
  }

  /// Somebody tried another one.
  ///
  /// @return whether that has made it void
  public boolean miss() {
    misses++;
    return misses == TRIES;
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

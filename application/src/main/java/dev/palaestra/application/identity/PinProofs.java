package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.AccessPin;
import dev.palaestra.domain.identity.AccessPins;
import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Handle;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.identity.Pin;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares PINs, and counts those that were wrong. A step of use cases.
@Singleton
final class PinProofs {
  private final Accounts accounts;
  private final Memberships memberships;
  private final AccessPins pins;
  private final PasswordHasher hasher;
  private final AuditTrail audit;

  PinProofs(
      Accounts accounts,
      Memberships memberships,
      AccessPins pins,
      PasswordHasher hasher,
      AuditTrail audit) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.pins = pins;
    this.hasher = hasher;
    this.audit = audit;
  }

  /// Who may be meant, and what he would have to show.
  record Candidate(Account account, AccessPin pin) {}

  /// Inside a transaction.
  Optional<Candidate> find(Handle handle, OrganizationId organization, Instant now) {
    return accounts
        .findBy(handle)
        .flatMap(it -> pins.find(organization, it.id()).map(pin -> new Candidate(it, pin)))
        .filter(it -> opened(it.pin(), now).isPresent());
  }

  private Optional<Membership> opened(AccessPin pin, Instant now) {
    return memberships
        .findActive(pin.organization(), pin.account())
        .filter(it -> pin.opens(it, now));
  }

  /// Slow, and as slow for nobody: outside of transactions.
  boolean isRight(@Nullable Candidate candidate, Pin tried) {
    if (candidate == null) {
      hasher.pretend(tried.asPassword());
      return false;
    }
    return hasher.matches(tried.asPassword(), candidate.pin().hash());
  }

  /// The audit of the organization tells when the PIN has become void: its admins give another.
  /// Inside a transaction.
  void miss(Candidate candidate, Instant now) {
    held(candidate)
        .ifPresent(pin -> {
          if (pin.miss()) {
            var act = AuditEntry.byNobody(now, "access_pin.voided").in(pin.organization());
            audit.add(act.on("account", pin.account().value()));
          }
          pins.save(pin);
        });
  }

  /// His place, if the PIN opens it still; inside a transaction. His account is held before his PIN
  /// (ADR 27).
  Optional<Membership> confirm(Candidate candidate, Instant now) {
    var _ = accounts.hold(candidate.pin().account());
    return held(candidate).flatMap(it -> opened(it, now));
  }

  private Optional<AccessPin> held(Candidate candidate) {
    var pin = candidate.pin();
    return pins.lock(pin.organization(), pin.account()).filter(it -> it.hash().equals(pin.hash()));
  }
}

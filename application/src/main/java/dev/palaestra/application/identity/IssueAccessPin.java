package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.NOT_ON_YOURSELF;
import static dev.palaestra.domain.shared.SharedError.NOT_ALLOWED;

import dev.palaestra.domain.identity.AccessPin;
import dev.palaestra.domain.identity.AccessPins;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.PasswordHasher;
import dev.palaestra.domain.identity.Pin;
import dev.palaestra.domain.identity.Place;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/// Gives a member a PIN, in place of the one he had.
@Singleton
public final class IssueAccessPin {
  public record Command(Actor actor, AccountId member) {}

  /// @param pin told once
  public record Issued(Pin pin, Instant expiresAt) {}

  private final Memberships memberships;
  private final AccessPins pins;
  private final PasswordHasher hasher;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  IssueAccessPin(
      Memberships memberships,
      AccessPins pins,
      PasswordHasher hasher,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.memberships = memberships;
    this.pins = pins;
    this.hasher = hasher;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException NOT_FOUND, NOT_ALLOWED for whom it is not
  ///   meant
  public Issued handle(Command command) {
    command.actor().mustBeAtLeast(Role.COACH);
    transactions.inTransaction(() -> owner(command));
    var pin = Pin.next();
    var hash = hasher.hash(pin.asPassword());
    var issued = transactions.inTransaction(() -> issue(command, hash));
    return new Issued(pin, issued.expiresAt());
  }

  /// A coach's own members are those whom he trains.
  private Membership owner(Command command) {
    var actor = command.actor();
    var place = memberships.findActive(actor.tenant(), command.member()).orElseThrow(Place::absent);
    if (actor.account().equals(command.member())) {
      throw NOT_ON_YOURSELF.because("Somebody else gives you a PIN.");
    }
    AccessPin.mustBeFor(place);
    if (!actor.atLeast(Role.ADMIN)) {
      throw NOT_ALLOWED.because("You do not train this member.");
    }
    return place;
  }

  private AccessPin issue(Command command, PasswordHash hash) {
    var now = clock.instant();
    var pin = AccessPin.issue(owner(command), hash, now);
    pins.put(pin);
    var act = AuditEntry.by(command.actor(), now, "access_pin.issued");
    var facts = Map.of("expires_at", pin.expiresAt().toString());
    audit.add(act.on("account", command.member().value()).created(facts));
    return pin;
  }
}

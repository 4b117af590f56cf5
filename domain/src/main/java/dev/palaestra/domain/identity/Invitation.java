package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.TOKEN_INVALID;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.Facts;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer to one mail address to join an organization in a role. As with a [Challenge], its token
/// is made when the mail is written and kept nowhere but there.
public final class Invitation implements Place {
  public static final Duration LIFETIME = Duration.ofDays(7);

  private final InvitationId id;
  private final Instant expiresAt;
  private final int version;
  private Offer offer;
  private @Nullable TokenHash token;
  private InvitationStatus status;

  /// @param token null until the mail is written
  /// @param status as kept: never EXPIRED
  public Invitation(
      InvitationId id,
      Offer offer,
      Instant expiresAt,
      @Nullable TokenHash token,
      InvitationStatus status,
      int version) {
    this.id = id;
    this.offer = offer;
    this.expiresAt = expiresAt;
    this.token = token;
    this.status = status;
    this.version = version;
  }

  /// To whom, where, as what.
  ///
  /// @param name what he will be called there; null for what he calls himself
  public record Offer(
      OrganizationId organization, EmailAddress email, Role role, @Nullable String name) {

    /// What an admin says now.
    ///
    /// @param name null for none
    /// @throws DomainException VALIDATION_FAILED on `full_name`
    public static Offer checked(
        OrganizationId organization, EmailAddress email, Role role, @Nullable String name) {
      return new Offer(organization, email, role, name == null ? null : Profile.name(name));
    }

    /// Without a name.
    public Offer(OrganizationId organization, EmailAddress email, Role role) {
      this(organization, email, role, null);
    }

    public Optional<String> givenName() {
      return Optional.ofNullable(name);
    }

    /// What the audit tells of it.
    public Map<String, Object> facts() {
      return new Facts().with("email", email).with("role", role).with("full_name", name).all();
    }
  }

  public static Invitation issue(Offer offer, Instant now) {
    return new Invitation(
        InvitationId.next(now), offer, now.plus(LIFETIME), null, InvitationStatus.PENDING, 0);
  }

  /// Arms it with the token that is about to be sent; one sent before no longer counts.
  public void arm(TokenHash hash) {
    token = hash;
  }

  /// Its token has come back with a person.
  ///
  /// @throws DomainException TOKEN_INVALID unless it is open and meant for this address
  public void accept(@Nullable EmailAddress by, Instant now) {
    if (!isOpen(now)) {
      throw Challenge.refusal();
    }
    if (!offer.email().equals(by)) {
      throw TOKEN_INVALID.because("The invitation is for another mail address.");
    }
    status = InvitationStatus.ACCEPTED;
  }

  /// Takes an open offer back; for any other nothing changes.
  ///
  /// @return whether it was open
  public boolean withdraw(Instant now) {
    if (!isOpen(now)) {
      return false;
    }
    status = InvitationStatus.WITHDRAWN;
    return true;
  }

  @Override
  public void rename(String name) {
    offer = Offer.checked(offer.organization(), offer.email(), offer.role(), name);
  }

  public void give(Role wanted) {
    offer = new Offer(offer.organization(), offer.email(), wanted, offer.name());
  }

  public boolean isOpen(Instant now) {
    return status(now) == InvitationStatus.PENDING;
  }

  /// What is kept, but for the time. [InvitationQueries] say the same in SQL.
  ///
  /// @return EXPIRED for an offer nobody accepted in time
  public InvitationStatus status(Instant now) {
    return status == InvitationStatus.PENDING && !now.isBefore(expiresAt)
        ? InvitationStatus.EXPIRED
        : status;
  }

  @Override
  public Map<String, Object> facts() {
    return offer.facts();
  }

  @Override
  public UUID key() {
    return id.value();
  }

  public InvitationId id() {
    return id;
  }

  public Offer offer() {
    return offer;
  }

  @Override
  public Role role() {
    return offer.role();
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Optional<TokenHash> token() {
    return Optional.ofNullable(token);
  }

  /// As kept, whatever the time: never EXPIRED.
  public InvitationStatus status() {
    return status;
  }

  @Override
  public int version() {
    return version;
  }
}

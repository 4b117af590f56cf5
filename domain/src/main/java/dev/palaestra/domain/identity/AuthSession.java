package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.IdentityError.REAUTHENTICATION_REQUIRED;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One sign-in on one device, in at most one organization. It lives as long as its refresh token is
/// exchanged for the next one, and dies when an exchanged one comes back.
public final class AuthSession {
  public static final Duration IDLE = SessionScope.FULL.idle();
  public static final Duration LONGEST = Duration.ofDays(90);

  /// How long after signing in a session shows that its owner is there.
  public static final Duration FRESH = Duration.ofMinutes(10);

  private final SessionId id;
  private final Holder holder;
  private final Client client;
  private final int version;
  private Hashes hashes;
  private Times times;

  public AuthSession(
      SessionId id, Holder holder, Client client, Hashes hashes, Times times, int version) {
    this.id = id;
    this.holder = holder;
    this.client = client;
    this.hashes = hashes;
    this.times = times;
    this.version = version;
  }

  /// @param organization null for who belongs to none
  public record Holder(
      AccountId account, @Nullable OrganizationId organization, SessionScope scope) {
    public Optional<OrganizationId> tenant() {
      return Optional.ofNullable(organization);
    }
  }

  /// Of both halves of the present refresh token.
  public record Hashes(TokenHash family, TokenHash secret) {
    static Hashes of(RefreshToken token) {
      return new Hashes(token.family().hash(), token.secret().hash());
    }
  }

  /// @param created when somebody signed in
  /// @param revoked null while it is open
  public record Times(Instant created, Instant lastUsed, @Nullable Instant revoked) {}

  /// What became of a refresh token that was handed in.
  public enum Exchange {
    GRANTED,
    /// It had been exchanged before: somebody else holds it too.
    REUSED,
    /// The session is over.
    ENDED
  }

  public static AuthSession open(Holder holder, Client client, RefreshToken token, Instant now) {
    return new AuthSession(
        SessionId.next(now), holder, client, Hashes.of(token), new Times(now, now, null), 0);
  }

  /// A session in another place instead of this one; nobody signs in anew by that.
  public AuthSession elsewhere(
      OrganizationId organization, Client from, RefreshToken token, Instant now) {
    var there = new Holder(holder.account(), organization, holder.scope());
    var since = new Times(times.created(), now, null);
    return new AuthSession(SessionId.next(now), there, from, Hashes.of(token), since, 0);
  }

  /// Takes a token of this session in exchange for the next one; a used one ends the session.
  public Exchange exchange(RefreshToken presented, RefreshToken next, Instant now) {
    if (!isOpen(now)) {
      return Exchange.ENDED;
    }
    if (!Hashes.of(presented).equals(hashes)) {
      revoke(now);
      return Exchange.REUSED;
    }
    hashes = Hashes.of(next);
    times = new Times(times.created(), now, null);
    return Exchange.GRANTED;
  }

  /// Ends it for good; ending it again changes nothing.
  public void revoke(Instant now) {
    if (times.revoked() == null) {
      times = new Times(times.created(), times.lastUsed(), now);
    }
  }

  /// @throws DomainException REAUTHENTICATION_REQUIRED when he has signed in too long ago
  public void mustBeFresh(Instant now) {
    if (now.isAfter(times.created().plus(FRESH))) {
      throw REAUTHENTICATION_REQUIRED.because();
    }
  }

  public boolean isOpen(Instant now) {
    return times.revoked() == null
        && now.isBefore(times.lastUsed().plus(holder.scope().idle()))
        && now.isBefore(times.created().plus(LONGEST));
  }

  public SessionId id() {
    return id;
  }

  public Holder holder() {
    return holder;
  }

  public Client client() {
    return client;
  }

  public Hashes hashes() {
    return hashes;
  }

  public Times times() {
    return times;
  }

  public int version() {
    return version;
  }
}

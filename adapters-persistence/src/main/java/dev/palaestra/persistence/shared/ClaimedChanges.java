package dev.palaestra.persistence.shared;

import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.IdempotencyKeys.Claim;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.Session;

/// Ties what a request changes to the idempotency key that it holds: both are kept, or neither. So
/// it is known of a request that died whether it has changed something, and one that was taken for
/// dead and whose key another request has now changes nothing any more.
@Singleton
class ClaimedChanges {
  /// PostgreSQL gives a transaction its number when it first changes, or locks, a row.
  private static final String CHANGED = "select pg_current_xact_id_if_assigned() is not null";

  private static final String MARK =
      """
      update idempotency_key set changed = true
      where caller = :caller and method = :method and path = :path and key = :key
        and claim = :claim
      """;

  private final Session session;
  private final PresentClaim present;

  ClaimedChanges(Session session, PresentClaim present) {
    this.session = session;
    this.present = present;
  }

  /// From now on the present request holds the key. Work outside of requests holds none.
  void begin(Claim claim) {
    try {
      present.is(claim);
    } catch (ContextNotActiveException noRequest) {
      // Then nothing of this claim is changed in a transaction that asks for it.
    }
  }

  /// The last statement of every transaction.
  ///
  /// @throws DomainException LOST_RACE where the request does not hold its key any more
  void confirm() {
    claim().ifPresent(this::confirm);
  }

  private Optional<Claim> claim() {
    try {
      return present.get();
    } catch (ContextNotActiveException noRequest) {
      return Optional.empty();
    }
  }

  private void confirm(Claim claim) {
    session.flush();
    if (session.createNativeQuery(CHANGED, Boolean.class).getSingleResult() && !isMarked(claim)) {
      throw LOST_RACE.because("Another request has this Idempotency-Key now.");
    }
  }

  private boolean isMarked(Claim claim) {
    var key = claim.key();
    return session
            .createNativeMutationQuery(MARK)
            .setParameter("caller", key.caller())
            .setParameter("method", key.method())
            .setParameter("path", key.path())
            .setParameter("key", key.value())
            .setParameter("claim", claim.id())
            .executeUpdate()
        == 1;
  }
}

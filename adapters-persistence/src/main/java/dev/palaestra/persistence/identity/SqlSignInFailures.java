package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.SignInFailure;
import dev.palaestra.domain.identity.SignInFailures;
import dev.palaestra.domain.identity.SignInThrottle;
import dev.palaestra.domain.shared.Uuid7;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

@Singleton
@RegisterForReflection(targets = SignInFailure.class)
class SqlSignInFailures implements SignInFailures {
  /// A crowd that guesses one password queues here; nobody in it should hear of the others.
  private static final String BE_PATIENT = "select set_config('lock_timeout', '10s', true)";

  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock(hashtextextended(:email, 0))";

  private static final String LOCK_SHARED =
      "select 1 from pg_advisory_xact_lock_shared(hashtextextended(:email, 0))";

  /// In the order of the components of `SignInFailure`: names are not looked at.
  private static final String SINCE =
      "select address, at from sign_in_failure where email = :email and at >= :start order by at";

  private static final String ADD =
      """
      insert into sign_in_failure (id, email, address, at)
      values (:id, :email, :address, :at)
      """;

  private static final String FORGET =
      """
      delete from sign_in_failure where id in (
        select id from sign_in_failure where at < :start limit 100 for update skip locked)
      """;

  private static final String CLEAR =
      "delete from sign_in_failure where email = :email and address = :address";

  private final Session session;

  SqlSignInFailures(Session session) {
    this.session = session;
  }

  @Override
  public void lock(EmailAddress email) {
    lock(LOCK, email);
  }

  @Override
  public void lockShared(EmailAddress email) {
    lock(LOCK_SHARED, email);
  }

  private void lock(String statement, EmailAddress email) {
    session.createNativeQuery(BE_PATIENT, String.class).getSingleResult();
    session
        .createNativeQuery(statement, Integer.class)
        .setParameter("email", email.value())
        .getSingleResult();
  }

  @Override
  public List<SignInFailure> since(EmailAddress email, Instant start) {
    return session
        .createNativeQuery(SINCE, SignInFailure.class)
        .setParameter("email", email.value())
        .setParameter("start", start)
        .getResultList();
  }

  @Override
  public void add(EmailAddress email, SignInFailure failure) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter("id", Uuid7.at(failure.at()))
        .setParameter("email", email.value())
        .setParameter("address", failure.client())
        .setParameter("at", failure.at())
        .executeUpdate();
    session
        .createNativeMutationQuery(FORGET)
        .setParameter("start", SignInThrottle.start(failure.at()))
        .executeUpdate();
  }

  @Override
  public void clear(EmailAddress email, String client) {
    session
        .createNativeMutationQuery(CLEAR)
        .setParameter("email", email.value())
        .setParameter("address", client)
        .executeUpdate();
  }
}

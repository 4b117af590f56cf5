package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.Handle;
import dev.palaestra.domain.identity.SignInFailure;
import dev.palaestra.domain.identity.SignInFailures;
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
      "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))";

  private static final String LOCK_SHARED =
      "select 1 from pg_advisory_xact_lock_shared(hashtextextended(:name, 0))";

  /// In the order of the components of `SignInFailure`: names are not looked at.
  private static final String SINCE =
      "select address, at from sign_in_failure where name = :name and at >= :start order by at";

  private static final String COUNT =
      "select count(*) from sign_in_failure where address = :address and at >= :start";

  private static final String ADD =
      """
      insert into sign_in_failure (id, name, address, at)
      values (:id, :name, :address, :at)
      """;

  private static final String CLEAR =
      "delete from sign_in_failure where name = :name and address = :address";

  /// Who clears one of them himself is not waited for.
  private static final String CLEAR_CLIENT =
      """
      delete from sign_in_failure where id in (
        select id from sign_in_failure where address = :address for update skip locked)
      """;

  private final Session session;

  SqlSignInFailures(Session session) {
    this.session = session;
  }

  @Override
  public void lock(Handle name) {
    lock(LOCK, name);
  }

  @Override
  public void lockShared(Handle name) {
    lock(LOCK_SHARED, name);
  }

  private void lock(String statement, Handle name) {
    session.createNativeQuery(BE_PATIENT, String.class).getSingleResult();
    session
        .createNativeQuery(statement, Integer.class)
        .setParameter("name", name.value())
        .getSingleResult();
  }

  @Override
  public List<SignInFailure> since(Handle name, Instant start) {
    return session
        .createNativeQuery(SINCE, SignInFailure.class)
        .setParameter("name", name.value())
        .setParameter("start", start)
        .getResultList();
  }

  @Override
  public int count(String client, Instant start) {
    return session
        .createNativeQuery(COUNT, Integer.class)
        .setParameter("address", client)
        .setParameter("start", start)
        .getSingleResult();
  }

  @Override
  public void add(Handle name, SignInFailure failure) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter("id", Uuid7.at(failure.at()))
        .setParameter("name", name.value())
        .setParameter("address", failure.client())
        .setParameter("at", failure.at())
        .executeUpdate();
  }

  @Override
  public void clear(Handle name, String client) {
    session
        .createNativeMutationQuery(CLEAR)
        .setParameter("name", name.value())
        .setParameter("address", client)
        .executeUpdate();
  }

  @Override
  public void clear(String client) {
    session.createNativeMutationQuery(CLEAR_CLIENT).setParameter("address", client).executeUpdate();
  }
}

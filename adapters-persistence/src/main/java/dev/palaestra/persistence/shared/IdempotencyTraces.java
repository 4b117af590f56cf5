package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.Traces;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;

/// Of answers that a person was given, or that name him, stays that they were given: who repeats
/// such a request learns that its answer is lost, and nothing happens twice.
final class IdempotencyTraces {
  /// Reads a day at most. What names him is a whole text of JSON.
  private static final List<String> STATEMENTS =
      List.of(
          """
          update idempotency_key set headers = null, body = null
          where headers is not null
            and (starts_with(caller, cast(:account as text))
              or position(cast(:account as text) in path || coalesce(body, '')) > 0
              or position('"' || cast(:email as text) || '"' in body) > 0
              or position('"' || cast(:phone as text) || '"' in body) > 0)
          """);

  private IdempotencyTraces() {}

  @Produces
  @Singleton
  static Traces traces(Session session) {
    return new SqlTraces(session, STATEMENTS);
  }
}

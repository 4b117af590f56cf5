package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.Traces;
import java.util.List;
import org.hibernate.Session;

/// Traces that statements remove.
///
/// @param statements with the parameters `:account`, `:email` and `:phone`, or some of them
public record SqlTraces(Session session, List<String> statements) implements Traces {
  public SqlTraces {
    statements = List.copyOf(statements);
  }

  @Override
  public void remove(Person person) {
    statements.forEach(it -> remove(person, it));
  }

  private void remove(Person person, String statement) {
    var query = session.createNativeMutationQuery(statement);
    if (statement.contains(":account")) {
      query.setParameter("account", person.account().value());
    }
    if (statement.contains(":email")) {
      query.setParameter("email", person.email(), String.class);
    }
    if (statement.contains(":phone")) {
      query.setParameter("phone", person.phone(), String.class);
    }
    query.executeUpdate();
  }
}

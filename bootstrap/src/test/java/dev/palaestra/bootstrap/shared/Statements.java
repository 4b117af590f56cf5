package dev.palaestra.bootstrap.shared;

import dev.palaestra.bootstrap.shared.People.Person;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Counts the SQL statements of requests: what the schedulers do meanwhile is not theirs.
@Singleton
@Default
@PersistenceUnitExtension
@SuppressWarnings("serial") // never leaves the process
public class Statements implements StatementInspector {
  private final CurrentVertxRequest request;
  private final AtomicLong count = new AtomicLong();

  Statements(CurrentVertxRequest request) {
    this.request = request;
  }

  @Override
  public String inspect(String sql) {
    if (Arc.container().requestContext().isActive() && request.getCurrent() != null) {
      count.incrementAndGet();
    }
    return sql;
  }

  /// What a successful read costs.
  public long ofReading(Person person, String path) {
    return of(() -> person.calls().urlEncodingEnabled(false).get(path).then().statusCode(200));
  }

  /// What a call costs, when it is not the first of its kind.
  public long of(Runnable call) {
    call.run();
    return ofOne(call);
  }

  /// What this call costs.
  public long ofOne(Runnable call) {
    count.set(0);
    call.run();
    return count.get();
  }
}

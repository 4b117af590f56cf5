package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import dev.palaestra.domain.shared.OutboxDelivery;
import dev.palaestra.domain.shared.RequestOrigin;
import dev.palaestra.domain.shared.Uuid7;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

@Singleton
class SqlOutbox implements Outbox, OutboxDelivery {
  private static final Logger LOG = Logger.getLogger(SqlOutbox.class);

  private static final String ADD =
      """
      insert into outbox (organization_id, id, type, urgent, payload, created_at, due_at,
                          request_id)
      values (:organization, :id, :type, :urgent, cast(:payload as jsonb), :now, :now, :request)
      """;

  /// Looked up first and once: inside of the update's condition, a plan may look again for each row
  /// and take more than it tells. What only a newer release knows waits for one of its instances.
  private static final String TAKE =
      """
      with next as materialized (
        select organization_id, id from outbox
        where dead_at is null and due_at <= ? and type in (%s)
        order by urgent desc, due_at limit 1
        for update skip locked)
      update outbox set due_at = ?, tries = tries + 1
      from next where outbox.organization_id = next.organization_id and outbox.id = next.id
      returning outbox.organization_id, outbox.id, tries, type, payload, request_id
      """
          .formatted(OutboxEvents.names());

  private static final String DELIVERED = "delete from outbox where organization_id = ? and id = ?";

  private static final String FAILED =
      """
      update outbox set due_at = ?, last_error = ?, dead_at = case when tries >= ? then ? end
      where organization_id = ? and id = ? and tries = ?
      """;

  private static final String BACKLOG =
      "select count(*) - count(dead_at) as waiting, count(dead_at) as dead from outbox";

  /// Its key has two columns: what is deleted is told by its place, which stays while it is locked.
  private static final String PURGE = Bites.delete("outbox", "ctid", "dead_at < ?", 7366013);

  private static final String ORGANIZATION = "organization";
  private static final String REQUEST = "request_id";

  private final Session session;
  private final Jdbc jdbc;
  private final RequestOrigin origin;
  private final Clock clock;

  SqlOutbox(Session session, Jdbc jdbc, RequestOrigin origin, Clock clock) {
    this.session = session;
    this.jdbc = jdbc;
    this.origin = origin;
    this.clock = clock;
  }

  @Override
  public void add(OrganizationId organization, Event event) {
    var now = clock.instant();
    session
        .createNativeMutationQuery(ADD)
        .setParameter("organization", organization.value())
        .setParameter("id", Uuid7.at(now))
        .setParameter("type", OutboxEvents.nameOf(event.getClass()))
        .setParameter("urgent", event.urgent())
        .setParameter("payload", Json.write(event))
        .setParameter("now", now)
        .setParameter("request", origin.requestId().orElse(null), String.class)
        .executeUpdate();
  }

  @Override
  public Optional<Letter> take(Duration lease, Instant now) {
    return jdbc.query(TAKE, SqlOutbox::letter, now, now.plus(lease)).stream().findFirst();
  }

  @Override
  public Event open(Letter letter) {
    return Json.read(letter.payload(), OutboxEvents.named(letter.type()));
  }

  @Override
  public void delivered(Letter letter) {
    jdbc.update(DELIVERED, letter.organization().value(), letter.id());
  }

  /// As a request's own lines are marked.
  @Override
  public void onBehalfOf(Letter letter, Runnable delivery) {
    if (!letter.organization().equals(OrganizationId.NONE)) {
      MDC.put(ORGANIZATION, letter.organization().value().toString());
    }
    if (letter.requestId() != null) {
      MDC.put(REQUEST, letter.requestId());
    }
    try {
      delivery.run();
    } finally {
      MDC.remove(ORGANIZATION);
      MDC.remove(REQUEST);
    }
  }

  @Override
  public void undeliverable(Letter letter, String reason) {
    delivered(letter);
    LOG.warnf("%s %s is given up: %s", letter.type(), letter.id(), reason);
  }

  @Override
  public int purge(Instant now, int most) {
    return jdbc.update(PURGE, now.minus(DEAD_KEPT), most);
  }

  @Override
  public void failed(Letter letter, Failure failure, Instant next) {
    jdbc.update(
        FAILED,
        next,
        failure.reason(),
        TRIES,
        next,
        letter.organization().value(),
        letter.id(),
        letter.tries());
    LOG.logf(
        letter.tries() < TRIES ? Logger.Level.WARN : Logger.Level.ERROR,
        letter.tries() == 1 ? failure.fault() : null,
        "%s %s was not delivered (try %d of %d): %s",
        letter.type(),
        letter.id(),
        letter.tries(),
        TRIES,
        failure.reason());
  }

  @Override
  public Backlog backlog() {
    return jdbc.query(BACKLOG, row -> new Backlog(row.getInt("waiting"), row.getInt("dead")))
        .getFirst();
  }

  private static Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getObject("id", UUID.class),
        row.getInt("tries"),
        row.getString("type"),
        row.getString("payload"),
        row.getString("request_id"));
  }
}

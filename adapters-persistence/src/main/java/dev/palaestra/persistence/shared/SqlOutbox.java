package dev.palaestra.persistence.shared;

import dev.palaestra.domain.shared.Event;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Outbox;
import dev.palaestra.domain.shared.OutboxDelivery;
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

@Singleton
class SqlOutbox implements Outbox, OutboxDelivery {
  private static final Logger LOG = Logger.getLogger(SqlOutbox.class);

  private static final String ADD =
      """
      insert into outbox (organization_id, id, type, urgent, payload, created_at, due_at)
      values (:organization, :id, :type, :urgent, cast(:payload as jsonb), :now, :now)
      """;

  /// Looked up first and once: inside of the update's condition, a plan may look again for each row
  /// and take more than it tells.
  private static final String TAKE =
      """
      with next as materialized (
        select organization_id, id from outbox
        where dead_at is null and due_at <= ?
        order by urgent desc, due_at limit 1
        for update skip locked)
      update outbox set due_at = ?, tries = tries + 1
      from next where outbox.organization_id = next.organization_id and outbox.id = next.id
      returning outbox.organization_id, outbox.id, tries, type, payload
      """;

  private static final String DELIVERED = "delete from outbox where organization_id = ? and id = ?";

  private static final String FAILED =
      """
      update outbox set due_at = ?, last_error = ?, dead_at = case when tries >= ? then ? end
      where organization_id = ? and id = ? and tries = ?
      """;

  private static final String BACKLOG =
      "select count(*) - count(dead_at) as waiting, count(dead_at) as dead from outbox";

  private final Session session;
  private final Jdbc jdbc;
  private final Clock clock;

  SqlOutbox(Session session, Jdbc jdbc, Clock clock) {
    this.session = session;
    this.jdbc = jdbc;
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

  @Override
  public void failed(Letter letter, String reason, Instant next) {
    jdbc.update(
        FAILED,
        next,
        reason,
        TRIES,
        next,
        letter.organization().value(),
        letter.id(),
        letter.tries());
    LOG.logf(
        letter.tries() < TRIES ? Logger.Level.WARN : Logger.Level.ERROR,
        "%s %s was not delivered (try %d of %d): %s",
        letter.type(),
        letter.id(),
        letter.tries(),
        TRIES,
        reason);
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
        row.getString("payload"));
  }
}

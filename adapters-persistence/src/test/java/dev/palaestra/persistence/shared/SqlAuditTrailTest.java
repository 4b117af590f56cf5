package dev.palaestra.persistence.shared;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlAuditTrailTest {
  @Inject AuditTrail audit;
  @Inject Transactions transactions;
  @Inject Jdbc jdbc;

  private final UUID target = UUID.randomUUID();
  private final AccountId ana = AccountId.next(NOW);
  private final OrganizationId gym = OrganizationId.next(NOW);

  @Test
  void tells_who_did_what_and_from_where() {
    transactions.inTransaction(() ->
        audit.add(
            new AuditEntry(
                NOW,
                ana,
                gym,
                "membership.suspended",
                "membership",
                target,
                Map.of("status", "ACTIVE"),
                Map.of("status", "SUSPENDED"))));

    assertThat(
            jdbc.query(
                """
                select concat_ws(' ', organization_id, actor_id, action, target_type, address,
                                 request_id, before ->> 'status', after ->> 'status')
                from audit_entry where target_id = ?
                """,
                row -> row.getString(1),
                target))
        .containsExactly(
            "%s %s membership.suspended membership 203.0.113.7 request-1 ACTIVE SUSPENDED"
                .formatted(gym.value(), ana.value()));
  }

  @Test
  void nobody_signed_in_is_nobody() {
    transactions.inTransaction(() -> audit.add(AuditEntry.byNobody(NOW, "x.done").on("x", target)));

    assertThat(
            jdbc.query(
                "select actor_id is null from audit_entry where target_id = ?",
                row -> row.getBoolean(1),
                target))
        .containsExactly(true);
  }
}

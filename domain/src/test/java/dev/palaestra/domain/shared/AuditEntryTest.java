package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final AccountId ANA = new AccountId(new UUID(1, 1));
  private static final OrganizationId GYM = new OrganizationId(new UUID(2, 1));
  private static final UUID TARGET = new UUID(3, 1);

  @Test
  void an_act_without_a_state_compares_nothing() {
    assertThat(AuditEntry.of(NOW, ANA, GYM, "session.revoked", "session", TARGET))
        .isEqualTo(
            new AuditEntry(
                NOW, ANA, GYM, "session.revoked", "session", TARGET, Map.of(), Map.of()));
  }

  @Test
  void what_was_written_down_is_not_altered() {
    var before = new HashMap<String, Object>(Map.of("tier", "FREE"));
    var after = new HashMap<String, Object>(Map.of("tier", "PRO"));
    var entry =
        new AuditEntry(
            NOW, ANA, GYM, "organization.tier_granted", "organization", TARGET, before, after);
    before.clear();
    after.put("tier", "FREE");
    assertThat(entry.before()).isEqualTo(Map.of("tier", "FREE"));
    assertThat(entry.after()).isEqualTo(Map.of("tier", "PRO"));
  }
}

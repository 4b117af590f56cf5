package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
    assertThat(AuditEntry.by(ANA, NOW, "session.revoked").in(GYM).on("session", TARGET))
        .isEqualTo(
            new AuditEntry(
                NOW, ANA, GYM, "session.revoked", "session", TARGET, Map.of(), Map.of()));
  }

  @Test
  void an_actor_acts_in_his_own_tenant_unless_another_is_named() {
    var coach = new Actor(ANA, GYM, Role.COACH, false);
    var entry = AuditEntry.by(coach, NOW, "program.removed").on("program", TARGET);
    assertThat(entry)
        .isEqualTo(
            new AuditEntry(NOW, ANA, GYM, "program.removed", "program", TARGET, none(), none()));
    var elsewhere = AuditEntry.by(coach, NOW, "program.removed").in(OrganizationId.NONE);
    assertThat(elsewhere.on("program", TARGET).organization()).isEqualTo(OrganizationId.NONE);
  }

  @Test
  void outside_of_any_tenant_a_person_acts_or_nobody_does() {
    var nobodysMember = new Actor(ANA, null, null, false);
    var entries =
        List.of(
            AuditEntry.by(nobodysMember, NOW, "account.changed").on("account", TARGET),
            AuditEntry.by(ANA, NOW, "account.changed").on("account", TARGET),
            AuditEntry.byNobody(NOW, "session.refused").on("account", TARGET));
    assertThat(entries).extracting(AuditEntry::organization).containsOnly(OrganizationId.NONE);
    assertThat(entries).extracting(AuditEntry::actor).containsExactly(ANA, ANA, null);
  }

  @Test
  void a_change_keeps_what_differs_only() {
    var entry =
        AuditEntry.by(ANA, NOW, "thing.changed")
            .on("thing", TARGET)
            .changed(Map.of("name", "A", "weeks", 4, "gone", 1), Map.of("name", "B", "weeks", 4));
    assertThat(entry.before()).isEqualTo(Map.of("name", "A", "gone", 1));
    assertThat(entry.after()).isEqualTo(Map.of("name", "B"));
  }

  @Test
  void of_mail_phone_and_names_it_tells_only_that_they_changed() {
    var was = Map.of("email", "ana@example.org", "phone", "+4915112345678", "full_name", "Ana");
    var is = Map.of("email", "ana@example.org", "phone", "+4915187654321", "full_name", "Anna");
    var entry = AuditEntry.by(ANA, NOW, "account.changed").on("account", TARGET).changed(was, is);
    assertThat(entry.before()).isEqualTo(Map.of("phone", "***", "full_name", "***"));
    assertThat(entry.after()).isEqualTo(Map.of("phone", "***", "full_name", "***"));
  }

  @Test
  void something_new_has_no_before_and_something_removed_no_after() {
    var act = AuditEntry.by(ANA, NOW, "thing.done").on("thing", TARGET);
    assertThat(act.created(Map.of("name", "A")).before()).isEmpty();
    assertThat(act.created(Map.of("name", "A")).after()).isEqualTo(Map.of("name", "A"));
    assertThat(act.removed(Map.of("name", "A")).before()).isEqualTo(Map.of("name", "A"));
    assertThat(act.removed(Map.of("name", "A")).after()).isEmpty();
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

  private static Map<String, Object> none() {
    return Map.of();
  }
}

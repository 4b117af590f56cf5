package dev.palaestra.persistence.shared;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.Account;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.AuthSessions;
import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.identity.Avatars;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.Organization;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.PasswordHash;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.RefreshToken;
import dev.palaestra.domain.identity.SessionScope;
import dev.palaestra.domain.identity.SignInFailure;
import dev.palaestra.domain.identity.SignInFailures;
import dev.palaestra.domain.insight.AuditAddresses;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.IdempotencyKeys;
import dev.palaestra.domain.shared.IdempotencyKeys.Claim;
import dev.palaestra.domain.shared.IdempotencyKeys.Earlier;
import dev.palaestra.domain.shared.IdempotencyKeys.Key;
import dev.palaestra.domain.shared.IdempotencyKeys.StoredAnswer;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Traces;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Of who is erased stays his id.
@QuarkusTest
class TracesTest {
  /// Columns whose names sound of a person, and why each may be as it is. A new one has to be
  /// thought of here, and in the `Traces` of its context.
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          entry("account.email", "emptied by Account.erase"),
          entry("account.email_verified", "a flag"),
          entry("account.full_name", "emptied by Account.erase"),
          entry("account.phone", "emptied by Account.erase"),
          entry("account.phone_verified", "a flag"),
          entry("audit_entry.address", "emptied by who hears of it"),
          entry("auth_session.address", "emptied"),
          entry("auth_session.device", "emptied"),
          entry("avatar.jpeg", "removed"),
          entry("challenge.email", "removed"),
          entry("coach_application.note", "removed"),
          entry("coach_application.reason", "removed"),
          entry("code_challenge.email", "removed"),
          entry("code_challenge.full_name", "removed"),
          entry("code_challenge.phone", "removed"),
          entry("invitation.full_name", "removed with its invitation"),
          entry("invitation.name_key", "removed with its invitation"),
          entry("ip_block.address", "of nobody in particular; forgotten in time"),
          entry("ip_block.reason", "of nobody in particular; forgotten in time"),
          entry("membership.email", "emptied"),
          entry("membership.former_name", "emptied"),
          entry("membership.full_name", "emptied"),
          entry("membership.name_key", "emptied"),
          entry("auth_session.secret_hash", "of a token that has ended"),
          entry("exercise.image_url", "of an exercise"),
          entry("exercise.name", "of an exercise"),
          entry("exercise.name_key", "of an exercise"),
          entry("exercise.name_words", "of an exercise"),
          entry("idempotency_key.body", "emptied"),
          entry("idempotency_key.body_hash", "by a key of ours; forgotten after 24 hours"),
          entry("idempotency_key.caller", "his id, or an address that is forgotten after 24 hours"),
          entry("idempotency_key.headers", "emptied"),
          entry("invitation.email", "removed, to an address that was shown to be his"),
          entry("organization.name", "of an organization; it closes with its only member"),
          entry("organization.name_key", "of an organization; it closes with its only member"),
          entry("outbox.payload", "of an event; gone once it is told"),
          entry("prescription.notes", "on an exercise"),
          entry("program.name", "of a program"),
          entry("program.name_key", "of a program"),
          entry("second_factor.recovery_codes", "removed"),
          entry("second_factor.secret", "removed"),
          entry("sign_in_failure.address", "removed; forgotten within hours"),
          entry("sign_in_failure.name", "removed; forgotten within hours"),
          entry("standalone_prescription.notes", "on an exercise"),
          entry("standalone_workout.name", "of a workout"),
          entry("standalone_workout.name_key", "of a workout"),
          entry("workout.name", "of a workout"));

  @Inject @All List<Traces> traces;
  @Inject Accounts accounts;
  @Inject Organizations organizations;
  @Inject AuthSessions sessions;
  @Inject Avatars avatars;
  @Inject Challenges challenges;
  @Inject Invitations invitations;
  @Inject SignInFailures failures;
  @Inject AuditTrail audit;
  @Inject AuditAddresses addresses;
  @Inject IdempotencyKeys keys;
  @Inject Transactions transactions;
  @Inject Jdbc jdbc;

  @Test
  void every_column_that_sounds_of_a_person_is_known() {
    var columns =
        jdbc.query(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name not like 'flyway%'
              and column_name ~ 'mail|phone|name|address|caller|headers|device|note|reason|jpeg|image|secret|code|body|payload'
            """,
            row -> row.getString(1));
    assertThat(columns).containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
  }

  @Test
  void nothing_of_it_is_left() {
    var ana = person();
    var ben = person();
    leave(ana);
    leave(ben);
    var found = found(ana);
    assertThat(found).hasSize(15);

    erase(ana, ana.contacts().email().value());

    assertThat(found(ana)).isEmpty();
    assertThat(found(ben)).isEqualTo(found);
  }

  @Test
  void what_was_sent_to_an_address_that_was_never_his_stays() {
    var ana = person();
    leave(ana);
    erase(ana, null);
    assertThat(found(ana)).containsExactlyInAnyOrder("answer", "invitation", "sign_in_failure");
  }

  private Account person() {
    var email = new EmailAddress(UUID.randomUUID() + "@example.org");
    return Account.register(email, null, Profile.of("Ana"), new PasswordHash("hash"), NOW);
  }

  /// Everywhere where people leave something.
  private void leave(Account person) {
    var id = person.id();
    var email = person.contacts().email();
    var gym = Organization.found(OrganizationSettings.of("Gym", "UTC"), NOW);
    transactions.inTransaction(() -> {
      accounts.add(person);
      organizations.add(gym);
      sessions.add(
          AuthSession.open(
              new AuthSession.Holder(id, null, SessionScope.FULL),
              new Client("203.0.113.7", "Browser"),
              RefreshToken.first(),
              NOW));
      avatars.put(id, Avatar.of(new byte[] {1}), NOW);
      challenges.replace(
          Challenge.issue(new Challenge.Subject(id, ChallengePurpose.VERIFY_EMAIL, email), NOW));
      invitations.replace(
          Invitation.issue(new Invitation.Offer(gym.id(), email, Role.MEMBER), NOW), id);
      failures.add(email, new SignInFailure("203.0.113.7", NOW));
      audit.add(AuditEntry.by(id, NOW, "session.opened").on("account", id.value()));
    });
    jdbc.update(
        """
        insert into second_factor (account_id, secret, active, last_step, recovery_codes, version)
        values (?, 'sealed', true, 0, '{}', 0)
        """,
        id.value());
    jdbc.update(
        """
        insert into code_challenge (id, purpose, account_id, expires_at, misses, spent, version)
        values (?, 'SECOND_FACTOR', ?, ?, 0, false, 0)
        """,
        UUID.randomUUID(),
        id.value(),
        NOW);
    leaveWhatOthersMake(id, gym.id());
    leaveAnswers(id, email);
  }

  private void leaveAnswers(AccountId id, EmailAddress email) {
    answer(id.value() + "@" + UUID.randomUUID(), "/programs", null);
    answer("203.0.113.7", "/auth/register", "{\"id\":\"%s\"}".formatted(id.value()));
    answer("admin", "/accounts/" + id.value() + "/status", null);
    answer("admin", "/invitations", "{\"email\":\"%s\"}".formatted(email.value()));
  }

  private void answer(String caller, String path, @Nullable String body) {
    jdbc.update(
        """
        insert into idempotency_key
          (caller, method, path, key, body_hash, claimed_at, status, headers, body)
        values (?, 'POST', ?, ?, 'hash', ?, 201, '{}', ?)
        """,
        caller,
        path,
        UUID.randomUUID().toString(),
        NOW,
        body);
  }

  @Test
  void who_repeats_a_request_is_told_nothing_of_him() {
    var ana = person();
    leave(ana);
    var stranger = "x" + ana.contacts().email().value();
    answer("admin", "/invitations", "{\"email\":\"%s\"}".formatted(stranger));
    var key = new Key("203.0.113.8", "POST", "/auth/register", UUID.randomUUID().toString());
    var claim = new Claim(key, UUID.randomUUID());
    keys.claim(claim, List.of("hash"), NOW);
    var body = "{\"id\":\"%s\"}".formatted(ana.id().value());
    keys.complete(claim, new StoredAnswer(201, Map.of(), body));

    erase(ana, ana.contacts().email().value());

    assertThat(keys.claim(claim, List.of("hash"), NOW)).contains(new Earlier("hash", true, null));
    assertThat(answers("%\"" + stranger + "\"%")).isEqualTo(1);
  }

  private int answers(String body) {
    return jdbc.query(
            "select count(*) from idempotency_key where body like ?", row -> row.getInt(1), body)
        .getFirst();
  }

  @Test
  void nor_is_a_phone_kept_for_which_a_code_was_asked() {
    var ana = person();
    leave(ana);
    var phone = "+4915112345000";
    var challenge = UUID.randomUUID();
    jdbc.update(
        """
        insert into code_challenge (id, purpose, phone, expires_at, misses, spent, version)
        values (?, 'PHONE_SIGN_IN', ?, ?, 0, false, 0)
        """,
        challenge,
        phone,
        NOW);
    answer("203.0.113.7", "/auth/otp", "{\"phone\":\"%s\"}".formatted(phone));

    transactions.inTransaction(
        () -> traces.forEach(it -> it.remove(new Traces.Person(ana.id(), null, phone))));

    assertThat(
            jdbc.query(
                "select 1 from code_challenge where id = ?", row -> row.getInt(1), challenge))
        .isEmpty();
    assertThat(answers("%\"" + phone + "\"%")).isZero();
  }

  private void leaveWhatOthersMake(AccountId id, OrganizationId gym) {
    jdbc.update(
        """
        insert into membership (organization_id, account_id, role, status, created_at, updated_at,
                                version, full_name, former_name, name_key)
        values (?, ?, 'MEMBER', 'ENDED', ?, ?, 0, 'Ana', 'Ana', 'ana')
        """,
        gym.value(),
        id.value(),
        NOW,
        NOW);
    jdbc.update(
        """
        insert into access_pin (organization_id, account_id, pin_hash, expires_at, misses, version)
        values (?, ?, 'hash', ?, 0, 0)
        """,
        gym.value(),
        id.value(),
        NOW);
    jdbc.update(
        """
        insert into external_identity (issuer, subject, account_id, created_at)
        values ('issuer', ?, ?, ?)
        """,
        id.value().toString(),
        id.value(),
        NOW);
  }

  private void erase(Account account, @Nullable String email) {
    transactions.inTransaction(
        () -> traces.forEach(it -> it.remove(new Traces.Person(account.id(), email, null))));
    var told =
        jdbc.query(
            "select payload ->> 'accountId' from outbox where type = 'PersonErased'",
            row -> row.getString(1));
    assertThat(told).contains(account.id().value().toString());
    addresses.forget(account.id(), Instant.EPOCH, 1000);
  }

  /// The tables in which there is more than his id.
  private List<String> found(Account account) {
    var id = account.id();
    var email = account.contacts().email().value();
    return jdbc.query(
        """
        select 'auth_session' from auth_session
          where account_id = ? and (device is not null or address <> '')
        union all select 'avatar' from avatar where account_id = ?
        union all select 'challenge' from challenge where account_id = ?
        union all select 'code_challenge' from code_challenge where account_id = ?
        union all select 'second_factor' from second_factor where account_id = ?
        union all select 'access_pin' from access_pin where account_id = ?
        union all select 'external_identity' from external_identity where account_id = ?
        union all select 'membership' from membership
          where account_id = ?
            and (coalesce(full_name, former_name, email) is not null or name_key <> '')
        union all select 'invitation' from invitation where email = ?
        union all select 'sign_in_failure' from sign_in_failure where name = ?
        union all select 'audit_entry' from audit_entry
          where actor_id = ? and address is not null
        union all select 'answer' from idempotency_key
          where headers is not null
            and (body like '%"' || ? || '"%' or caller || path || coalesce(body, '') like ?)
        """,
        row -> row.getString(1),
        id.value(),
        id.value(),
        id.value(),
        id.value(),
        id.value(),
        id.value(),
        id.value(),
        id.value(),
        email,
        email,
        id.value(),
        email,
        "%" + id.value() + "%");
  }
}

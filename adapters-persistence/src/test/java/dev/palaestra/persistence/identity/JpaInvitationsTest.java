package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static dev.palaestra.persistence.shared.Surroundings.firstPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Challenge;
import dev.palaestra.domain.identity.Challenge.Subject;
import dev.palaestra.domain.identity.ChallengePurpose;
import dev.palaestra.domain.identity.Challenges;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.InvitationQueries;
import dev.palaestra.domain.identity.InvitationSort;
import dev.palaestra.domain.identity.InvitationStatus;
import dev.palaestra.domain.identity.InvitationView;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.SecretToken;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class JpaInvitationsTest {
  private static final EmailAddress BEN = new EmailAddress("ben@example.org");
  private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

  @Inject Invitations invitations;
  @Inject InvitationQueries queries;
  @Inject Challenges challenges;
  @Inject Accounts accounts;
  @Inject People people;
  @Inject Transactions transactions;

  private OrganizationId gym;
  private AccountId sender;

  @BeforeEach
  void an_organization() {
    gym = people.organization();
    sender = people.person();
  }

  @Test
  void is_found_by_its_token_and_keeps_every_field() {
    var token = SecretToken.next();
    var invitation = invitation(BEN, Role.COACH);
    invitation.arm(token.hash());
    transactions.inTransaction(() -> invitations.save(invitation));

    var kept =
        transactions.inTransaction(() -> invitations.lockByToken(token.hash())).orElseThrow();
    assertThat(kept.id()).isEqualTo(invitation.id());
    assertThat(kept.offer()).isEqualTo(new Offer(gym, BEN, Role.COACH));
    assertThat(kept.expiresAt()).isEqualTo(NEXT_WEEK);
    assertThat(kept.status()).isEqualTo(InvitationStatus.PENDING);
    assertThat(kept.version()).as("a mail is no change").isZero();
  }

  @Test
  void an_offer_changes() {
    var invitation = invitation(BEN, Role.COACH);
    invitation.give(Role.ADMIN);
    invitation.rename("Ben B.");
    transactions.inTransaction(() -> invitations.save(invitation));
    var kept =
        transactions.inTransaction(() -> invitations.lock(gym, invitation.id())).orElseThrow();
    assertThat(kept.offer()).isEqualTo(new Offer(gym, BEN, Role.ADMIN, "Ben B."));
    assertThat(kept.version()).isEqualTo(1);
  }

  @Test
  void a_newer_one_takes_the_place_of_the_pending_one() {
    var old = invitation(BEN, Role.COACH);
    var other = invitation(new EmailAddress("eve@example.org"), Role.MEMBER);
    var newer = invitation(BEN, Role.MEMBER);
    assertThat(list(Set.of(), NOW))
        .extracting(InvitationView::id, InvitationView::status)
        .containsExactlyInAnyOrder(
            tuple(old.id().value(), "SUPERSEDED"),
            tuple(other.id().value(), "PENDING"),
            tuple(newer.id().value(), "PENDING"));
  }

  @Test
  void all_pending_ones_of_an_organization_are_taken_back() {
    var pending = invitation(BEN, Role.COACH);
    var elsewhere = people.organization();
    transactions.inTransaction(() -> invitations.withdrawAll(elsewhere));
    assertThat(list(Set.of(), NOW)).extracting(InvitationView::status).containsExactly("PENDING");
    transactions.inTransaction(() -> invitations.withdrawAll(gym));
    assertThat(list(Set.of(), NOW))
        .extracting(InvitationView::id, InvitationView::status)
        .containsExactly(tuple(pending.id().value(), "WITHDRAWN"));
  }

  @Test
  void open_ones_are_withdrawn_by_address_sender_and_role() {
    var sent = invitation(BEN, Role.COACH);
    var taken = invitation(new EmailAddress("eve@example.org"), Role.MEMBER);
    taken.withdraw(NOW);
    transactions.inTransaction(() -> invitations.save(taken));
    var passed = invitation(new EmailAddress("dan@example.org"), Role.ADMIN);
    var other = people.person();
    transactions.inTransaction(() -> invitations.pass(passed, other));
    var elsewhere = people.organization();

    assertThat(transactions.inTransaction(() -> invitations.openFrom(sender, NOW)))
        .containsExactly(gym);
    assertThat(transactions.inTransaction(() -> invitations.openFrom(sender, NEXT_WEEK))).isEmpty();
    assertThat(withdrawn(() -> invitations.withdrawTo(gym, taken.offer().email(), NOW))).isEmpty();
    assertThat(withdrawn(() -> invitations.withdrawFrom(elsewhere, sender, NOW))).isEmpty();
    assertThat(withdrawn(() -> invitations.withdrawFrom(gym, sender, NEXT_WEEK)))
        .as("expired")
        .isEmpty();
    assertThat(withdrawn(() -> invitations.withdrawTo(gym, BEN, NOW))).containsExactly(sent.id());
    assertThat(withdrawn(() -> invitations.withdrawFrom(gym, sender, NOW))).isEmpty();
    assertThat(withdrawn(() -> invitations.withdrawAs(gym, Role.ADMIN, NOW)))
        .containsExactly(passed.id());
    assertThat(withdrawn(() -> invitations.withdrawFrom(gym, other, NOW))).isEmpty();
    var kept = transactions.inTransaction(() -> invitations.lock(gym, passed.id())).orElseThrow();
    assertThat(kept.status()).isEqualTo(InvitationStatus.WITHDRAWN);
    assertThat(kept.version()).as("passed on, withdrawn").isEqualTo(2);
  }

  private List<InvitationId> withdrawn(Supplier<List<Invitation>> found) {
    return transactions.inTransaction(found).stream().map(Invitation::id).toList();
  }

  @Test
  void knows_whose_offer_it_is() {
    var sent = invitation(BEN, Role.COACH);
    assertThat(transactions.inTransaction(() -> invitations.sender(sent))).contains(sender);
  }

  @Test
  void shows_what_has_expired() {
    var invitation = invitation(BEN, Role.COACH);
    assertThat(list(Set.of(InvitationStatus.PENDING), NEXT_WEEK)).isEmpty();
    assertThat(list(Set.of(InvitationStatus.EXPIRED), NEXT_WEEK))
        .containsExactly(
            new InvitationView(
                invitation.id().value(),
                "ben@example.org",
                null,
                "COACH",
                "EXPIRED",
                sender.value(),
                NEXT_WEEK,
                NOW,
                0));
    assertThat(
            transactions.inTransaction(() -> queries.find(gym, invitation.id(), NOW)).orElseThrow())
        .extracting(InvitationView::status)
        .isEqualTo("PENDING");
  }

  static Stream<Object[]> every_status_at_every_time() {
    return Arrays.stream(InvitationStatus.values())
        .filter(it -> it != InvitationStatus.EXPIRED)
        .flatMap(kept ->
            Stream.of(NEXT_WEEK.minusMillis(1), NEXT_WEEK, NEXT_WEEK.plusMillis(1))
                .map(now -> new Object[] {kept, now}));
  }

  @ParameterizedTest
  @MethodSource("every_status_at_every_time")
  void a_list_tells_the_status_that_the_domain_tells(InvitationStatus kept, Instant now) {
    var offer = new Offer(gym, BEN, Role.COACH);
    var invitation = new Invitation(InvitationId.next(NOW), offer, NEXT_WEEK, null, kept, 0);
    transactions.inTransaction(() -> invitations.replace(invitation, sender));
    var told = invitation.status(now);
    assertThat(list(Set.of(), now)).extracting(InvitationView::status).containsExactly(told.name());
    for (var asked : InvitationStatus.values()) {
      assertThat(list(Set.of(asked), now)).hasSize(asked == told ? 1 : 0);
    }
  }

  @Test
  void a_foreign_one_is_not_there() {
    var invitation = invitation(BEN, Role.COACH);
    var elsewhere = people.organization();
    assertThat(transactions.inTransaction(() -> invitations.lock(elsewhere, invitation.id())))
        .isEmpty();
    assertThat(transactions.inTransaction(() -> queries.find(elsewhere, invitation.id(), NOW)))
        .isEmpty();
  }

  @Test
  void a_newer_challenge_spends_the_older_one() {
    var subject = new Subject(people.person(), ChallengePurpose.VERIFY_EMAIL, BEN);
    var old = Challenge.issue(subject, NOW);
    var newer = Challenge.issue(subject, NOW);
    var token = SecretToken.next();
    transactions.inTransaction(() -> challenges.replace(old));
    transactions.inTransaction(() -> challenges.replace(newer));
    transactions.inTransaction(() -> {
      var armed = challenges.lock(newer.id()).orElseThrow();
      armed.arm(token.hash());
      challenges.save(armed);
    });

    assertThat(transactions.inTransaction(() -> challenges.lock(old.id())).orElseThrow().isSpent())
        .isTrue();
    var kept = transactions.inTransaction(() -> challenges.lockByToken(token.hash())).orElseThrow();
    assertThat(kept.subject()).isEqualTo(subject);
    assertThat(kept.isSpent()).isFalse();
    assertThat(kept.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void challenges_for_different_things_stand_side_by_side() {
    var person = people.person();
    var proof = new Subject(person, ChallengePurpose.VERIFY_EMAIL, BEN);
    var verification = Challenge.issue(proof, NOW);
    var reset = Challenge.issue(new Subject(person, ChallengePurpose.RESET_PASSWORD, BEN), NOW);
    var token = SecretToken.next();
    reset.arm(token.hash());
    transactions.inTransaction(() -> challenges.replace(verification));
    transactions.inTransaction(() -> challenges.replace(reset));

    var kept = transactions.inTransaction(() -> challenges.lock(verification.id())).orElseThrow();
    assertThat(kept.isSpent()).isFalse();
    var armed = transactions.inTransaction(() -> challenges.lockByToken(token.hash()));
    assertThat(armed.orElseThrow().subject()).isEqualTo(reset.subject());
  }

  private Invitation invitation(EmailAddress email, Role role) {
    var invitation = Invitation.issue(new Offer(gym, email, role), NOW);
    transactions.inTransaction(() -> invitations.replace(invitation, sender));
    return invitation;
  }

  private List<InvitationView> list(Set<InvitationStatus> statuses, Instant now) {
    return transactions
        .inTransaction(() -> queries.list(gym, statuses, firstPage(InvitationSort.CREATED_AT), now))
        .items();
  }
}

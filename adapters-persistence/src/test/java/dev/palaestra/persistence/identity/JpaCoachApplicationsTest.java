package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.identity.MembershipStatus.ACTIVE;
import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.CoachApplication;
import dev.palaestra.domain.identity.CoachApplicationQueries;
import dev.palaestra.domain.identity.CoachApplicationSort;
import dev.palaestra.domain.identity.CoachApplicationStatus;
import dev.palaestra.domain.identity.CoachApplicationView;
import dev.palaestra.domain.identity.CoachApplications;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.Reason;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JpaCoachApplicationsTest {
  @Inject CoachApplications applications;
  @Inject CoachApplicationQueries queries;
  @Inject Accounts accounts;
  @Inject Memberships memberships;
  @Inject People people;
  @Inject Transactions transactions;

  private OrganizationId gym;

  @BeforeEach
  void an_organization() {
    gym = people.organization();
  }

  @Test
  void keeps_and_shows_every_field() {
    var ben = member("Ben Baker");
    var application = apply(ben);
    application.decide(false, new Reason("No room."));
    transactions.inTransaction(() -> applications.save(application));

    var kept =
        transactions.inTransaction(() -> applications.find(gym, application.id())).orElseThrow();
    assertThat(kept.wish()).isEqualTo(application.wish());
    assertThat(kept.status()).isEqualTo(CoachApplicationStatus.REJECTED);
    assertThat(kept.reason()).contains(new Reason("No room."));
    assertThat(kept.version()).isEqualTo(1);
    var email = transactions.inTransaction(() -> accounts.get(ben)).contacts().email().value();
    assertThat(transactions.inTransaction(() -> queries.get(gym, application.id())))
        .isEqualTo(
            new CoachApplicationView(
                application.id().value(),
                ben.value(),
                "Ben Baker",
                email,
                false,
                "Please.",
                "REJECTED",
                "No room.",
                NOW,
                1));
  }

  @Test
  void of_who_has_left_only_the_name_is_known_that_he_had() {
    var ben = member("Ben Baker");
    var application = apply(ben);
    transactions.inTransaction(() -> {
      var membership = memberships.find(gym, ben).orElseThrow();
      membership.end(accounts.get(ben).profile().fullName());
      memberships.save(membership);
      var account = accounts.get(ben);
      account.edit(_ -> Profile.of("Bob Butcher"));
      accounts.save(account);
    });
    var shown = transactions.inTransaction(() -> queries.get(gym, application.id()));
    assertThat(shown.fullName()).isEqualTo("Ben Baker");
    assertThat(shown.email()).isNull();
  }

  @Test
  void one_waits_for_each_person_and_organization() {
    var ben = member("Ben");
    var first = apply(ben);
    assertThatThrownBy(() -> apply(ben))
        .extracting("code")
        .isEqualTo(IdentityError.ALREADY_APPLIED);
    first.decide(false, null);
    transactions.inTransaction(() -> applications.save(first));
    apply(ben);
  }

  @Test
  void a_stale_copy_is_not_stored() {
    var application = apply(member("Ben"));
    application.decide(true, null);
    transactions.inTransaction(() -> applications.save(application));
    assertThatThrownBy(() -> transactions.inTransaction(() -> applications.save(application)))
        .extracting("code")
        .isEqualTo(SharedError.LOST_RACE);
  }

  @Test
  void goes_page_by_page_and_filters() {
    var decided = apply(member("Ben"));
    decided.decide(true, null);
    transactions.inTransaction(() -> applications.save(decided));
    var waiting = apply(member("Eve"));
    var first = list(Set.of());
    assertThat(first.items()).hasSize(1);
    assertThat(first.total()).isEqualTo(2);
    var request = new PageRequest<>(1, CoachApplicationSort.CREATED_AT, true, first.next(), false);
    var second = transactions.inTransaction(() -> queries.list(gym, null, Set.of(), request));
    assertThat(second.next()).isNull();
    assertThat(Set.of(first.items().getFirst().id(), second.items().getFirst().id()))
        .isEqualTo(Set.of(decided.id().value(), waiting.id().value()));
    assertThat(list(Set.of(CoachApplicationStatus.PENDING)).items())
        .extracting(CoachApplicationView::id)
        .containsExactly(waiting.id().value());
  }

  @Test
  void everybodys_own_are_found() {
    apply(member("Ben"));
    var eve = member("Eve");
    var hers = apply(eve);
    var request = new PageRequest<>(10, CoachApplicationSort.CREATED_AT, true, null, true);
    var page = transactions.inTransaction(() -> queries.list(gym, eve, Set.of(), request));
    assertThat(page.items())
        .extracting(CoachApplicationView::id)
        .containsExactly(hers.id().value());
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void a_foreign_one_is_not_there() {
    var application = apply(member("Ben"));
    var elsewhere = people.organization();
    assertThat(transactions.inTransaction(() -> applications.lock(elsewhere, application.id())))
        .isEmpty();
    assertThat(transactions.inTransaction(() -> queries.find(elsewhere, application.id())))
        .isEmpty();
  }

  private AccountId member(String name) {
    var account = people.person(name);
    people.join(gym, account, Role.MEMBER, ACTIVE);
    return account;
  }

  private CoachApplication apply(AccountId account) {
    var member = Membership.invited(gym, account, Role.MEMBER);
    var application = CoachApplication.make(member, "Please.", NOW);
    transactions.inTransaction(() -> applications.add(application));
    return application;
  }

  private Page<CoachApplicationView> list(Set<CoachApplicationStatus> statuses) {
    var page = new PageRequest<>(1, CoachApplicationSort.CREATED_AT, true, null, true);
    return transactions.inTransaction(() -> queries.list(gym, null, statuses, page));
  }
}

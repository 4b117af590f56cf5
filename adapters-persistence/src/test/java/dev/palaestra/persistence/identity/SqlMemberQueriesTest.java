package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static dev.palaestra.persistence.shared.Surroundings.firstPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberQueries.Filter;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.OrganizationQueries;
import dev.palaestra.domain.identity.OrganizationSort;
import dev.palaestra.domain.identity.OrganizationView;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Entitlement;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlMemberQueriesTest {
  private static final Filter ALL = new Filter(null, Set.of(), Set.of());

  @Inject MemberQueries members;
  @Inject OrganizationQueries queries;
  @Inject Organizations organizations;
  @Inject Memberships memberships;
  @Inject Accounts accounts;
  @Inject Entitlements entitlements;
  @Inject People people;
  @Inject Transactions transactions;

  private OrganizationId gym;
  private AccountId zoe;
  private AccountId ben;

  @BeforeEach
  void an_organization_with_members() {
    gym = people.organization("Gym");
    zoe = people.person("Zoe Zimmer");
    ben = people.person("Ben Baker");
    people.join(gym, zoe, Role.ADMIN, MembershipStatus.ACTIVE);
    people.join(gym, ben, Role.COACH, MembershipStatus.SUSPENDED);
    people.join(gym, people.person("Past"), Role.MEMBER, MembershipStatus.ENDED);
    people.join(people.organization(), people.person("Eve"), Role.ADMIN, MembershipStatus.ACTIVE);
  }

  @Test
  void shows_every_column() {
    var email = transactions.inTransaction(() -> accounts.get(ben)).contacts().email().value();
    assertThat(list(ALL, by(MemberSort.FULL_NAME)).items().getFirst())
        .isEqualTo(
            new MemberView(ben.value(), email, false, "Ben Baker", "COACH", "SUSPENDED", NOW));
  }

  @Test
  void goes_page_by_page() {
    var first = list(ALL, new PageRequest<>(1, MemberSort.FULL_NAME, false, null, true));
    assertThat(first.items()).extracting(MemberView::fullName).containsExactly("Ben Baker");
    assertThat(first.total()).isEqualTo(2);
    var second = list(ALL, new PageRequest<>(1, MemberSort.FULL_NAME, false, first.next(), false));
    assertThat(second.items()).extracting(MemberView::fullName).containsExactly("Zoe Zimmer");
    assertThat(second.next()).isNull();

    var newest = list(ALL, new PageRequest<>(1, MemberSort.CREATED_AT, true, null, false));
    var older = list(ALL, new PageRequest<>(1, MemberSort.CREATED_AT, true, newest.next(), false));
    assertThat(Set.of(newest.items().getFirst().id(), older.items().getFirst().id()))
        .isEqualTo(Set.of(zoe.value(), ben.value()));
  }

  @Test
  void filters() {
    assertThat(names(new Filter("zimer", Set.of(), Set.of()))).containsExactly("Zoe Zimmer");
    assertThat(names(new Filter("BAKER", Set.of(), Set.of()))).containsExactly("Ben Baker");
    assertThat(names(new Filter("%", Set.of(), Set.of()))).isEmpty();
    assertThat(names(new Filter(null, Set.of(Role.ADMIN, Role.MEMBER), Set.of())))
        .containsExactly("Zoe Zimmer");
    assertThat(names(new Filter(null, Set.of(), Set.of(MembershipStatus.ENDED))))
        .containsExactly("Past");
  }

  @Test
  void knows_who_belongs_where() {
    assertThat(transactions.inTransaction(() -> memberships.otherAdmins(gym, ben))).isEqualTo(1);
    assertThat(transactions.inTransaction(() -> memberships.otherAdmins(gym, zoe))).isZero();
    assertThat(transactions.inTransaction(() -> memberships.activeOf(ben))).isEmpty();
    assertThat(transactions.inTransaction(() -> memberships.activeOf(zoe)))
        .extracting(Membership::organization)
        .containsExactly(gym);
    var email = transactions.inTransaction(() -> accounts.get(ben)).contacts().email();
    assertThat(transactions.inTransaction(() -> memberships.findByEmail(gym, email)).orElseThrow())
        .extracting(Membership::account)
        .isEqualTo(ben);
    assertThatThrownBy(() -> people.join(gym, ben, Role.MEMBER, MembershipStatus.ACTIVE))
        .extracting("code")
        .isEqualTo(IdentityError.ALREADY_MEMBER);
  }

  @Test
  void shows_organizations_by_name() {
    var one = people.organization("!one");
    var two = people.organization("!two");
    var page =
        transactions.inTransaction(
            () -> queries.list(new PageRequest<>(1, OrganizationSort.NAME, false, null, true)));
    assertThat(page.items())
        .containsExactly(
            new OrganizationView(one.value(), "!one", "CLOSED", "UTC", false, "FREE", NOW, NOW, 0));
    var next =
        transactions.inTransaction(() ->
            queries.list(new PageRequest<>(1, OrganizationSort.NAME, false, page.next(), false)));
    assertThat(next.items()).extracting(OrganizationView::id).containsExactly(two.value());
  }

  @Test
  void the_tier_includes_or_not() {
    assertThat(includes()).isFalse();
    transactions.inTransaction(() -> {
      var organization = organizations.lock(gym).orElseThrow();
      organization.grant(Tier.PRO);
      organizations.save(organization);
    });
    assertThat(includes()).isTrue();
  }

  private boolean includes() {
    return transactions.inTransaction(() -> entitlements.includes(gym, Entitlement.OWN_PROGRAMS));
  }

  private static PageRequest<MemberSort> by(MemberSort sort) {
    return firstPage(sort);
  }

  private List<String> names(Filter filter) {
    return list(filter, by(MemberSort.FULL_NAME)).items().stream()
        .map(MemberView::fullName)
        .toList();
  }

  private Page<MemberView> list(Filter filter, PageRequest<MemberSort> page) {
    return transactions.inTransaction(() -> members.list(gym, filter, page));
  }
}

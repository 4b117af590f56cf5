package dev.palaestra.persistence.identity;

import static dev.palaestra.domain.identity.MembershipStatus.ACTIVE;
import static dev.palaestra.domain.identity.MembershipStatus.INVITED;
import static dev.palaestra.domain.shared.SharedError.NOT_FOUND;
import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static dev.palaestra.persistence.shared.Surroundings.firstPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Invitation;
import dev.palaestra.domain.identity.Invitation.Offer;
import dev.palaestra.domain.identity.InvitationId;
import dev.palaestra.domain.identity.Invitations;
import dev.palaestra.domain.identity.MemberQueries;
import dev.palaestra.domain.identity.MemberQueries.Filter;
import dev.palaestra.domain.identity.MemberSort;
import dev.palaestra.domain.identity.MemberView;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.identity.Memberships;
import dev.palaestra.domain.identity.NameHere;
import dev.palaestra.domain.identity.OrganizationQueries;
import dev.palaestra.domain.identity.OrganizationSort;
import dev.palaestra.domain.identity.OrganizationStatus;
import dev.palaestra.domain.identity.OrganizationView;
import dev.palaestra.domain.identity.Organizations;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Entitlement;
import dev.palaestra.domain.shared.Entitlements;
import dev.palaestra.domain.shared.Keyset;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.Transactions;
import dev.palaestra.persistence.shared.Jdbc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlMemberQueriesTest {
  private static final Filter ALL = new Filter(null, Set.of(), Set.of());

  @Inject MemberQueries members;
  @Inject OrganizationQueries queries;
  @Inject Organizations organizations;
  @Inject Memberships memberships;
  @Inject Invitations invitations;
  @Inject Accounts accounts;
  @Inject Entitlements entitlements;
  @Inject People people;
  @Inject Transactions transactions;
  @Inject Jdbc jdbc;

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
            new MemberView(
                ben.value(), email, false, null, false, "Ben Baker", "COACH", "SUSPENDED", NOW, 0));
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
  void two_letters_are_the_beginning_of_a_word() {
    assertThat(names(new Filter("zi", Set.of(), Set.of()))).containsExactly("Zoe Zimmer");
    assertThat(names(new Filter("zo", Set.of(), Set.of()))).containsExactly("Zoe Zimmer");
    assertThat(names(new Filter("im", Set.of(), Set.of()))).isEmpty();
  }

  @Test
  void who_has_the_text_comes_before_who_is_nearly_so_spelled() {
    for (var name : List.of("Zomer Aal", "Carl Zimmer", "Zimmers Ali", "Otto Zimer")) {
      people.join(gym, people.person(name), Role.MEMBER, ACTIVE);
    }
    var zimmer = new Filter("zimmer", Set.of(), Set.of());
    var best = List.of("Carl Zimmer", "Zimmers Ali", "Zoe Zimmer", "Otto Zimer");
    assertThat(names(zimmer)).isEqualTo(best);

    List<String> seen = new ArrayList<>();
    @Nullable Keyset after = null;
    do {
      var page = list(zimmer, new PageRequest<>(1, MemberSort.RELEVANCE, true, after, true));
      assertThat(page.total()).isEqualTo(4);
      seen.add(page.items().getFirst().fullName());
      after = page.next();
    } while (after != null);
    assertThat(seen).isEqualTo(best);
  }

  @Test
  void so_many_are_looked_through_who_are_nearly_so_spelled() {
    var many = MemberSearch.MOST + 1;
    fill("Common", many);
    var near = list(new Filter("comon", Set.of(), Set.of()), byRelevance(null));
    assertThat(near.total()).isEqualTo(MemberSearch.MOST);
    assertThat(near.items()).extracting(MemberView::fullName).containsOnly("Common");
    var having = list(new Filter("common", Set.of(), Set.of()), byRelevance(null));
    assertThat(having.total()).isEqualTo(many);
  }

  @Test
  void nobody_who_is_nearly_so_spelled_follows_many_who_have_the_text() {
    fill("Common", MemberSearch.MOST - 1);
    people.join(gym, people.person("Comon"), Role.MEMBER, ACTIVE);
    var common = new Filter("common", Set.of(), Set.of());
    var last = new Keyset("0common", new UUID(-1, -1));
    assertThat(list(common, byRelevance(last)).items()).hasSize(1);
    assertThat(list(common, byRelevance(null)).total()).isEqualTo(MemberSearch.MOST);

    people.join(gym, people.person("Common"), Role.MEMBER, ACTIVE);
    assertThat(list(common, byRelevance(last)).items()).isEmpty();
    assertThat(list(common, byRelevance(null)).total()).isEqualTo(MemberSearch.MOST);
  }

  private static PageRequest<MemberSort> byRelevance(@Nullable Keyset after) {
    return new PageRequest<>(20, MemberSort.RELEVANCE, true, after, true);
  }

  /// Members who are all called the same.
  private void fill(String name, int most) {
    jdbc.update(
        """
        with a as (
          insert into account (id, email_verified, phone_verified, full_name, locale, time_zone,
                               status, platform_admin, created_at, updated_at, version)
          select gen_random_uuid(), false, false, ?, 'en', 'UTC', 'ACTIVE', false, now(), now(), 0
          from generate_series(1, ?)
          returning id)
        insert into membership (organization_id, account_id, role, status, created_at, updated_at,
                                version, name_key)
        select ?, a.id, 'MEMBER', 'ACTIVE', now(), now(), 0, lower(?) from a
        """,
        name,
        most,
        gym.value(),
        name);
  }

  @Test
  void accents_and_case_do_not_count() {
    people.join(gym, people.person("\u00c9lodie Br\u00fbl\u00e9"), Role.MEMBER, ACTIVE);
    assertThat(names(new Filter("BRULE", Set.of(), Set.of())))
        .containsExactly("\u00c9lodie Br\u00fbl\u00e9");
    assertThat(names(ALL))
        .containsExactly("Ben Baker", "\u00c9lodie Br\u00fbl\u00e9", "Zoe Zimmer");
  }

  @Test
  void shows_who_is_invited_until_the_offer_is_over() {
    var ana = invite("ana@example.org", "Ana Abel");
    var nameless = invite("nameless@example.org", null);
    assertThat(list(ALL, by(MemberSort.FULL_NAME)).items())
        .extracting(MemberView::id, MemberView::status)
        .containsExactly(
            tuple(nameless.value(), "INVITED"),
            tuple(ana.value(), "INVITED"),
            tuple(ben.value(), "SUSPENDED"),
            tuple(zoe.value(), "ACTIVE"));
    assertThat(names(new Filter("abel", Set.of(), Set.of()))).containsExactly("Ana Abel");
    assertThat(names(new Filter("nameless@", Set.of(), Set.of()))).containsExactly((String) null);
    assertThat(names(new Filter(null, Set.of(Role.COACH), Set.of(INVITED))))
        .containsExactlyInAnyOrder("Ana Abel", null);
    assertThat(names(new Filter(null, Set.of(), Set.of(ACTIVE)))).containsExactly("Zoe Zimmer");
    var nextWeek = NOW.plus(Duration.ofDays(7));
    assertThat(transactions.inTransaction(() -> members.find(gym, ana.value(), nextWeek)))
        .isEmpty();
    assertThat(
            transactions.inTransaction(
                () -> members.list(gym, ALL, by(MemberSort.FULL_NAME), nextWeek).items()))
        .hasSize(2);
  }

  @Test
  void pages_go_over_members_and_invited_alike() {
    invite("ana@example.org", "Ana Abel");
    invite("tim@example.org", "Tim Thorn");
    List<String> seen = new ArrayList<>();
    @Nullable Keyset after = null;
    do {
      var page = list(ALL, new PageRequest<>(1, MemberSort.FULL_NAME, true, after, true));
      assertThat(page.total()).isEqualTo(4);
      seen.add(page.items().getFirst().fullName());
      after = page.next();
    } while (after != null);
    assertThat(seen).containsExactly("Zoe Zimmer", "Tim Thorn", "Ben Baker", "Ana Abel");
  }

  @Test
  void pages_follow_the_names_as_they_are_stored() {
    jdbc.update("update membership set name_key = 'a zimmer' where account_id = ?", zoe.value());
    people.join(gym, people.person("Carl Zimmer"), Role.MEMBER, ACTIVE);
    assertThat(onePerPage(ALL, MemberSort.FULL_NAME))
        .containsExactly("Zoe Zimmer", "Ben Baker", "Carl Zimmer");
    assertThat(onePerPage(new Filter("zimmer", Set.of(), Set.of()), MemberSort.RELEVANCE))
        .containsExactly("Zoe Zimmer", "Carl Zimmer");
  }

  @Test
  void people_are_sorted_by_the_letters_alone() {
    gym = people.organization();
    for (var name : List.of("anna b", "Ann Z", "\u00c4nn Y", "ann-z", "Zo\u00eb", "zo X", "A nn")) {
      people.join(gym, people.person(name), Role.MEMBER, ACTIVE);
    }
    var sorted = List.of("A nn", "\u00c4nn Y", "Ann Z", "ann-z", "anna b", "zo X", "Zo\u00eb");
    assertThat(onePerPage(ALL, MemberSort.FULL_NAME)).isEqualTo(sorted);
  }

  @Test
  void organizations_are_sorted_by_the_letters_alone() {
    var names =
        List.of("&anna b", "&Ann Z", "&\u00c4nn Y", "&ann-z", "& zo\u00eb", "& Zo X", "&A nn");
    names.forEach(people::organization);
    assertThat(organizationsOnePerPage(names.size(), "&"))
        .containsExactly(
            "& Zo X", "& zo\u00eb", "&A nn", "&\u00c4nn Y", "&Ann Z", "&ann-z", "&anna b");
  }

  @Test
  void pages_of_organizations_follow_the_names_as_they_are_stored() {
    List.of("&m", "&n", "&o").forEach(people::organization);
    jdbc.update("update organization set name_key = '&z' where name = '&m'");
    assertThat(organizationsOnePerPage(3, "&m")).containsExactly("&n", "&o", "&m");
  }

  private List<String> organizationsOnePerPage(int most, String beginning) {
    List<String> seen = new ArrayList<>();
    @Nullable Keyset after = new Keyset(beginning, new UUID(0, 0));
    do {
      var request = new PageRequest<>(1, OrganizationSort.NAME, false, after, false);
      var page = transactions.inTransaction(() -> queries.list(Set.of(), request));
      seen.add(page.items().getFirst().name());
      after = page.next();
    } while (seen.size() < most);
    return seen;
  }

  @Test
  void no_locale_has_a_say_in_the_order_of_names() {
    assertThat(
            jdbc.query(
                """
                select table_name || ' ' || coalesce(collation_name, 'of the database')
                from information_schema.columns
                where table_schema = 'public' and column_name = 'name_key'
                """,
                row -> row.getString(1)))
        .containsExactlyInAnyOrder(
            "exercise C",
            "invitation C",
            "membership C",
            "organization C",
            "program C",
            "standalone_workout C");
  }

  private List<String> onePerPage(Filter filter, MemberSort sort) {
    List<String> seen = new ArrayList<>();
    @Nullable Keyset after = null;
    do {
      var page = list(filter, new PageRequest<>(1, sort, false, after, false));
      seen.add(page.items().getFirst().fullName());
      after = page.next();
    } while (after != null);
    return seen;
  }

  @Test
  void one_place_is_found_by_its_key_in_its_organization() {
    var ana = invite("ana@example.org", "Ana Abel");
    var elsewhere = people.organization();
    assertThat(find(gym, ana.value())).extracting(MemberView::fullName).isEqualTo("Ana Abel");
    assertThat(find(gym, zoe.value())).extracting(MemberView::role).isEqualTo("ADMIN");
    assertThatThrownBy(() -> find(elsewhere, ana.value())).extracting("code").isEqualTo(NOT_FOUND);
    assertThatThrownBy(() -> find(elsewhere, zoe.value())).extracting("code").isEqualTo(NOT_FOUND);
  }

  @Test
  void a_name_of_ones_own_and_a_new_address_are_found_everywhere() {
    transactions.inTransaction(() -> {
      var account = accounts.lock(zoe).orElseThrow();
      account.edit(_ -> Profile.of("Zara Zimmer"));
      account.confirm(new EmailAddress("zara@example.org"));
      accounts.save(account);
    });
    assertThat(names(new Filter("zara@", Set.of(), Set.of()))).containsExactly("Zara Zimmer");
    assertThat(names(new Filter("zoe", Set.of(), Set.of()))).isEmpty();
  }

  @Test
  void of_who_has_left_only_the_name_is_known_that_he_had() {
    end(zoe);
    changeName(zoe, "Zara Zander");

    var past = find(gym, zoe.value());
    assertThat(past.fullName()).isEqualTo("Zoe Zimmer");
    assertThat(past.email()).isNull();
    assertThat(past.phone()).isNull();
    assertThat(past.emailVerified()).isFalse();
    assertThat(namesOfPast("zander")).isEmpty();
    assertThat(namesOfPast("zoe")).containsExactly("Zoe Zimmer");
    assertThat(namesOfPast("zimer")).containsExactly("Zoe Zimmer");
    assertThat(namesOfPast("new@")).isEmpty();
    end(zoe);
    assertThat(find(gym, zoe.value()).fullName()).isEqualTo("Zoe Zimmer");
  }

  @Test
  void who_comes_back_is_known_again() {
    end(zoe);
    changeName(zoe, "Zara Zander");
    transactions.inTransaction(() -> {
      var membership = memberships.find(gym, zoe).orElseThrow();
      membership.accept(Role.MEMBER);
      memberships.save(membership);
    });
    var again = find(gym, zoe.value());
    assertThat(again.fullName()).isEqualTo("Zara Zander");
    assertThat(again.email()).startsWith("new@");
    assertThat(names(new Filter("zander", Set.of(), Set.of()))).containsExactly("Zara Zander");
  }

  private List<String> namesOfPast(String text) {
    return names(new Filter(text, Set.of(), Set.of(MembershipStatus.ENDED)));
  }

  private void end(AccountId person) {
    transactions.inTransaction(() -> {
      var membership = memberships.find(gym, person).orElseThrow();
      membership.end(accounts.get(person).profile().fullName());
      memberships.save(membership);
    });
  }

  private void changeName(AccountId person, String name) {
    transactions.inTransaction(() -> {
      var account = accounts.lock(person).orElseThrow();
      account.edit(_ -> Profile.of(name));
      account.confirm(new EmailAddress("new@" + UUID.randomUUID() + ".example"));
      accounts.save(account);
    });
  }

  @Test
  void what_an_admin_calls_somebody_stays() {
    transactions.inTransaction(() -> {
      var membership = memberships.find(gym, zoe).orElseThrow();
      membership.rename("Aunt Zoe");
      memberships.save(membership);
    });
    transactions.inTransaction(() -> {
      var account = accounts.lock(zoe).orElseThrow();
      account.edit(_ -> Profile.of("Zara Zimmer"));
      accounts.save(account);
    });
    assertThat(names(ALL)).containsExactly("Aunt Zoe", "Ben Baker");
    assertThat(names(new Filter("zimmer", Set.of(), Set.of()))).isEmpty();
    var zoeHere = transactions.inTransaction(() -> memberships.find(gym, zoe)).orElseThrow();
    assertThat(zoeHere.name()).isEqualTo(new NameHere("Aunt Zoe", null));
  }

  @Test
  void knows_who_belongs_where() {
    assertThat(transactions.inTransaction(() -> memberships.otherAdmins(gym, ben))).isEqualTo(1);
    assertThat(transactions.inTransaction(() -> memberships.otherAdmins(gym, zoe))).isZero();
    assertThat(transactions.inTransaction(() -> memberships.hasAdmin(gym))).isTrue();
    var nobodys = people.organization();
    assertThat(transactions.inTransaction(() -> memberships.hasAdmin(nobodys))).isFalse();
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
        transactions.inTransaction(() ->
            queries.list(Set.of(), new PageRequest<>(1, OrganizationSort.NAME, false, null, true)));
    assertThat(page.items())
        .containsExactly(
            new OrganizationView(
                one.value(), "!one", "CLOSED", "UTC", false, "FREE", "ACTIVE", NOW, NOW, 0));
    var next =
        transactions.inTransaction(() ->
            queries.list(
                Set.of(), new PageRequest<>(1, OrganizationSort.NAME, false, page.next(), false)));
    assertThat(next.items()).extracting(OrganizationView::id).containsExactly(two.value());
  }

  @Test
  void shows_organizations_that_have_closed_among_all_or_alone() {
    var named = people.organization("Closed");
    var closed = people.organization("Ana's Gym");
    transactions.inTransaction(() -> {
      var organization = organizations.lock(closed).orElseThrow();
      organization.close();
      organizations.save(organization);
    });
    var all = organizations(Set.of()).items();
    assertThat(all).extracting(OrganizationView::id).contains(named.value(), closed.value());
    var past = organizations(Set.of(OrganizationStatus.CLOSED));
    assertThat(past.items())
        .extracting(OrganizationView::id)
        .contains(closed.value())
        .doesNotContain(named.value());
    assertThat(past.items()).extracting(OrganizationView::status).containsOnly("CLOSED");
    assertThat(past.total()).isEqualTo(past.items().size());
  }

  private Page<OrganizationView> organizations(Set<OrganizationStatus> statuses) {
    return transactions.inTransaction(() ->
        queries.list(
            statuses, new PageRequest<>(1000, OrganizationSort.CREATED_AT, true, null, true)));
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

  private InvitationId invite(String email, @Nullable String name) {
    var offer = new Offer(gym, new EmailAddress(email), Role.COACH, name);
    var invitation = Invitation.issue(offer, NOW);
    transactions.inTransaction(() -> invitations.replace(invitation, zoe));
    return invitation.id();
  }

  private MemberView find(OrganizationId organization, UUID key) {
    return transactions.inTransaction(() -> members.get(organization, key, NOW));
  }

  private boolean includes() {
    return transactions.inTransaction(() -> entitlements.includes(gym, Entitlement.OWN_PROGRAMS));
  }

  private static PageRequest<MemberSort> by(MemberSort sort) {
    return firstPage(sort);
  }

  private List<String> names(Filter filter) {
    var sort = filter.text() == null ? MemberSort.FULL_NAME : MemberSort.RELEVANCE;
    return list(filter, by(sort)).items().stream().map(MemberView::fullName).toList();
  }

  private Page<MemberView> list(Filter filter, PageRequest<MemberSort> page) {
    return transactions.inTransaction(() -> members.list(gym, filter, page, NOW));
  }
}

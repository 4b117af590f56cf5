package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.JoinPolicy;
import dev.palaestra.domain.identity.Membership;
import dev.palaestra.domain.identity.OrganizationSettings;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.identity.Tier;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SecondFactorDemands;
import dev.palaestra.domain.shared.SharedError;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrganizationsTest {
  private static final OrganizationSettings OPEN =
      new OrganizationSettings("Gym", JoinPolicy.OPEN, "Europe/Berlin", false);

  private final House house = new House();
  private final CreateOrganization create =
      new CreateOrganization(
          house.accounts,
          house.memberships,
          house.views.ofOrganizations(),
          house.newcomers,
          house.transactions,
          house.clock);
  private final Told told = new Told();
  private final EditOrganization edit =
      new EditOrganization(
          house.organizations,
          house.views.ofOrganizations(),
          told,
          house.audit,
          house.transactions,
          house.clock);
  private final GrantTier grant =
      new GrantTier(
          house.organizations,
          house.views.ofOrganizations(),
          house.audit,
          house.transactions,
          house.clock);
  private final ReadOrganization read =
      new ReadOrganization(house.views.ofOrganizations(), house.transactions);

  /// What this instance keeps in memory.
  private final class Told implements SecondFactorDemands {
    private int refreshes;

    @Override
    public boolean seemUnmet(OrganizationId organization, AccountId person) {
      return false;
    }

    @Override
    public boolean areUnmet(OrganizationId organization, AccountId person) {
      return false;
    }

    @Override
    public void refresh() {
      assertThat(house.transactions.isOpen()).isFalse();
      refreshes++;
    }
  }

  @Test
  void a_demand_for_a_second_factor_is_told_after_the_commit() {
    var admin = house.admin("admin@example.org");
    var view =
        edit.handle(
            new EditOrganization.Command(
                admin,
                admin.tenant(),
                ExpectedVersion.ANY,
                it -> new OrganizationSettings(it.name(), it.joinPolicy(), it.timeZone(), true)));
    assertThat(view.requireSecondFactor()).isTrue();
    assertThat(told.refreshes).isEqualTo(1);
  }

  @Test
  void who_is_verified_founds_organizations() {
    var id = house.known("ana@example.org");
    var account = house.accounts.stored(id);
    account.edit(_ -> new Profile("Ana", "de", "Europe/Berlin"));
    house.accounts.put(account);
    var founded = create.handle(new CreateOrganization.Command(id, () -> "Gym"));
    var gym = new OrganizationId(founded.id());
    assertThat(house.organizations.stored(gym).settings())
        .as("in the time zone of its founder")
        .isEqualTo(new OrganizationSettings("Gym", JoinPolicy.CLOSED, "Europe/Berlin", false));
    assertThat(house.memberships.stored(gym, id).orElseThrow().role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void but_not_without_end() {
    var id = house.known("ana@example.org");
    var creation = new CreateOrganization.Command(id, () -> "Gym");
    var founded = IntStream.range(0, Membership.MOST).mapToObj(_ -> create.handle(creation));
    var last = new OrganizationId(founded.toList().getLast().id());
    assertThatThrownBy(() -> create.handle(creation))
        .extracting("code")
        .isEqualTo(IdentityError.TOO_MANY_ORGANIZATIONS);

    var membership = house.memberships.stored(last, id).orElseThrow();
    membership.end("Ana");
    house.memberships.put(membership);
    create.handle(creation);
  }

  @Test
  void who_is_not_verified_does_not() {
    var id = house.person("ana@example.org");
    var unnamed = new CreateOrganization.Command(id, () -> "");
    assertThatThrownBy(() -> create.handle(unnamed))
        .extracting("code")
        .isEqualTo(IdentityError.VERIFICATION_REQUIRED);
  }

  @Test
  void its_admin_changes_its_settings() {
    var admin = house.admin("ana@example.org");
    var shown = edit.handle(edit(admin, admin.tenant(), ExpectedVersion.ANY));
    assertThat(house.organizations.stored(admin.tenant()).settings()).isEqualTo(OPEN);
    assertThat(shown.name()).isEqualTo("Gym");
    assertThat(shown.version()).isEqualTo(1);
    var entry = house.audit.entries().getLast();
    assertThat(entry.action()).isEqualTo("organization.changed");
    assertThat(entry.organization()).isEqualTo(admin.tenant());
    assertThat(entry.before())
        .isEqualTo(
            Map.of(
                "name", "Gym of ana",
                "join_policy", JoinPolicy.CLOSED,
                "time_zone", "UTC"));
    assertThat(entry.after())
        .isEqualTo(
            Map.of("name", "Gym", "join_policy", JoinPolicy.OPEN, "time_zone", "Europe/Berlin"));
  }

  @Test
  void what_changes_nothing_is_no_change() {
    var admin = house.admin("ana@example.org");
    var platform = new Actor(AccountId.next(house.clock.instant()), null, null, true);
    for (var i = 0; i < 2; i++) {
      edit.handle(edit(admin, admin.tenant(), ExpectedVersion.ANY));
      grant.handle(grant(platform, admin.tenant()));
    }
    assertThat(house.acts())
        .containsOnlyOnce("organization.changed")
        .containsOnlyOnce("organization.tier_granted");
    assertThat(house.organizations.stored(admin.tenant()).version()).isEqualTo(2);
  }

  @Test
  void the_platform_admin_changes_the_settings_of_any() {
    var admin = house.admin("ana@example.org");
    var platform = new Actor(AccountId.next(house.clock.instant()), null, null, true);
    edit.handle(edit(platform, admin.tenant(), ExpectedVersion.ANY));
    assertThat(house.organizations.stored(admin.tenant()).settings()).isEqualTo(OPEN);
  }

  @Test
  void nobody_else_does() {
    var admin = house.admin("ana@example.org");
    var foreign = house.admin("ben@example.org");
    var coach = house.member(admin, "coach@example.org", Role.COACH);
    refuses(edit(coach, admin.tenant(), ExpectedVersion.ANY), SharedError.NOT_ALLOWED);
    refuses(edit(foreign, admin.tenant(), ExpectedVersion.ANY), SharedError.NOT_FOUND);
    var stale = new ExpectedVersion(Set.of(7));
    refuses(edit(admin, admin.tenant(), stale), SharedError.STALE_VERSION);
  }

  @Test
  void its_members_and_the_platform_admin_see_it() {
    var gym = house.admin("ana@example.org").tenant();
    var stranger = house.admin("ben@example.org");
    var nobody = new Actor(AccountId.next(house.clock.instant()), null, null, false);
    var platform = new Actor(AccountId.next(house.clock.instant()), null, null, true);
    var member = new Actor(AccountId.next(house.clock.instant()), gym, Role.MEMBER, false);

    assertThat(read(member, gym)).isEqualTo("Gym of ana");
    assertThat(read(platform, gym)).isEqualTo("Gym of ana");
    assertThatThrownBy(() -> read(stranger, gym))
        .extracting("code")
        .isEqualTo(SharedError.NOT_FOUND);
    assertThatThrownBy(() -> read(nobody, gym))
        .extracting("code")
        .isEqualTo(SharedError.MEMBERSHIP_REQUIRED);
  }

  private String read(Actor actor, OrganizationId organization) {
    return read.handle(new ReadOrganization.Command(actor, organization)).name();
  }

  @Test
  void the_platform_admin_grants_a_tier() {
    var admin = house.admin("ana@example.org");
    var platform = new Actor(AccountId.next(house.clock.instant()), null, null, true);
    assertThat(grant.handle(grant(platform, admin.tenant())).tier()).isEqualTo("PRO");
    assertThat(house.organizations.stored(admin.tenant()).tier()).isEqualTo(Tier.PRO);
    var entry = house.audit.entries().getLast();
    assertThat(entry.action()).isEqualTo("organization.tier_granted");
    assertThat(entry.organization()).isEqualTo(admin.tenant());
    assertThat(entry.before()).isEqualTo(Map.of("tier", Tier.FREE));
    assertThat(entry.after()).isEqualTo(Map.of("tier", Tier.PRO));

    refuses(grant(admin, admin.tenant()), SharedError.NOT_ALLOWED);
    var unknown = OrganizationId.next(house.clock.instant());
    refuses(grant(platform, unknown), SharedError.NOT_FOUND);
  }

  @Test
  void one_that_has_closed_is_shown_to_the_platform_admin_and_stays_as_it_is() {
    var gym = house.admin("ana@example.org").tenant();
    var platform = new Actor(AccountId.next(house.clock.instant()), null, null, true);
    var shown = read.handle(new ReadOrganization.Command(platform, gym));
    assertThat(shown.status()).isEqualTo("ACTIVE");
    house.close(gym);
    shown = read.handle(new ReadOrganization.Command(platform, gym));
    assertThat(shown.status()).isEqualTo("CLOSED");
    refuses(edit(platform, gym, ExpectedVersion.ANY), IdentityError.ORGANIZATION_CLOSED);
    refuses(edit(platform, gym, new ExpectedVersion(Set.of(7))), SharedError.STALE_VERSION);
    refuses(grant(platform, gym), IdentityError.ORGANIZATION_CLOSED);
  }

  private void refuses(EditOrganization.Command command, ErrorCode code) {
    assertThatThrownBy(() -> edit.handle(command)).extracting("code").isEqualTo(code);
  }

  private void refuses(GrantTier.Command command, ErrorCode code) {
    assertThatThrownBy(() -> grant.handle(command)).extracting("code").isEqualTo(code);
  }

  private static EditOrganization.Command edit(
      Actor actor, OrganizationId organization, ExpectedVersion expected) {
    return new EditOrganization.Command(actor, organization, expected, _ -> OPEN);
  }

  private static GrantTier.Command grant(Actor actor, OrganizationId organization) {
    return new GrantTier.Command(actor, organization, ExpectedVersion.ANY, () -> Tier.PRO);
  }
}

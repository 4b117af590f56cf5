package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.SECRET;
import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.SharedError;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private final House house = new House();
  private final EditProfile edit =
      new EditProfile(
          house.accounts, house.views.ofAccounts(), house.audit, house.transactions, house.clock);
  private final EnsurePlatformAdmin ensure =
      new EnsurePlatformAdmin(
          house.accounts, house.hasher, house.audit, house.transactions, house.clock);

  @Test
  void somebody_changes_his_profile() {
    var id = house.person("ana@example.org");
    var shown =
        edit.handle(
            new EditProfile.Command(
                id,
                ExpectedVersion.ANY,
                present -> new Profile("Ana Gym", "de-CH", present.timeZone())));
    assertThat(house.accounts.stored(id).profile())
        .isEqualTo(new Profile("Ana Gym", "de-CH", "UTC"));
    assertThat(shown.fullName()).isEqualTo("Ana Gym");
    assertThat(shown.version()).isEqualTo(1);
    assertThat(house.audit.entries().getLast())
        .isEqualTo(
            AuditEntry.by(id, house.clock.instant(), "account.profile_changed")
                .on("account", id.value())
                .replaced(
                    Map.of("full_name", "***", "locale", "en"),
                    Map.of("full_name", "***", "locale", "de-CH")));
  }

  @Test
  void what_changes_nothing_is_no_change() {
    var id = house.person("ana@example.org");
    var same = new EditProfile.Command(id, ExpectedVersion.ANY, present -> present);
    assertThat(edit.handle(same).version()).isZero();
    assertThat(house.accounts.stored(id).version()).isZero();
    assertThat(house.acts()).doesNotContain("account.profile_changed");
  }

  @Test
  void the_audit_masks_who_has_registered() {
    house.person("ana@example.org");
    assertThat(house.entry("account.registered").after())
        .containsEntry("email", "***")
        .containsEntry("email_verified", false)
        .containsEntry("full_name", "***")
        .containsEntry("locale", "en")
        .doesNotContainKey("phone");
  }

  @Test
  void a_stale_copy_changes_nothing() {
    var id = house.person("ana@example.org");
    var stale = new ExpectedVersion(Set.of(9));
    assertThatThrownBy(
            () -> edit.handle(new EditProfile.Command(id, stale, _ -> Profile.of("Eve"))))
        .extracting("code")
        .isEqualTo(SharedError.STALE_VERSION);
    assertThat(house.accounts.stored(id).profile()).isEqualTo(Profile.of("Ana"));
  }

  @Test
  void the_platform_admin_is_created_verified() {
    ensure.handle(new EnsurePlatformAdmin.Command(address("root@example.org"), SECRET));
    house.signIn("root@example.org");
    assertThat(house.granted.getLast().platformAdmin()).isTrue();
    var id = house.granted.getLast().account();
    assertThat(house.accounts.stored(id).contacts().emailVerified()).isTrue();
    assertThat(house.acts()).startsWith("account.platform_admin_granted");
  }

  @Test
  void or_promoted_with_the_password_he_has() {
    var id = house.known("ana@example.org");
    var command =
        new EnsurePlatformAdmin.Command(
            address("ana@example.org"), new Password("another-zebra-2"));
    ensure.handle(command);
    ensure.handle(command);

    assertThat(house.accounts.stored(id).standing().platformAdmin()).isTrue();
    house.signIn("ana@example.org");
    assertThat(house.acts())
        .containsExactly("account.registered", "account.platform_admin_granted", "session.opened");
    var entry = house.entry("account.platform_admin_granted");
    assertThat(entry.before()).isEqualTo(Map.of("platform_admin", false));
    assertThat(entry.after()).isEqualTo(Map.of("platform_admin", true));
  }

  @Test
  void who_has_not_verified_the_address_is_not_promoted() {
    var id = house.person("ana@example.org");
    var command = new EnsurePlatformAdmin.Command(address("ana@example.org"), SECRET);
    assertThatThrownBy(() -> ensure.handle(command))
        .extracting("code")
        .isEqualTo(IdentityError.VERIFICATION_REQUIRED);
    assertThat(house.accounts.stored(id).standing().platformAdmin()).isFalse();
  }
}

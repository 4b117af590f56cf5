package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.IpBlockId;
import dev.palaestra.domain.identity.IpBlockView;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Role;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IpBlocksTest {
  private static final String EVIL = "198.51.100.7";

  private final House house = new House();
  private final Told told = new Told();
  private final BlockAddress block =
      new BlockAddress(
          house.addressBlocks,
          house.blocks,
          told,
          new House.Here(),
          house.transactions,
          house.clock);
  private final UnblockAddress unblock =
      new UnblockAddress(
          house.blocks, house.failures, told, house.audit, house.transactions, house.clock);
  private final Actor root = new Actor(AccountId.next(house.clock.instant()), null, null, true);
  private int people;

  /// What this instance keeps in memory.
  private final class Told implements BlockedAddresses {
    private int refreshes;

    @Override
    public Optional<Instant> until(String address, Instant now) {
      return Optional.empty();
    }

    @Override
    public void refresh() {
      assertThat(house.transactions.isOpen()).isFalse();
      refreshes++;
    }
  }

  @Test
  void fifty_failures_from_one_address_block_it_for_an_hour() {
    failTimes(49);
    assertThat(house.blocks.all()).isEmpty();
    failTimes(1);
    assertThat(house.blocks.all())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.address()).isEqualTo(EVIL);
          assertThat(it.until()).isEqualTo(house.clock.instant().plus(Duration.ofHours(1)));
        });
    assertThat(house.acts()).containsExactly("ip_block.added");
  }

  @Test
  void failures_of_an_hour_ago_do_not_count() {
    failTimes(49);
    house.clock.advance(Duration.ofHours(1).plusSeconds(1));
    failTimes(1);
    assertThat(house.blocks.all()).isEmpty();
  }

  @Test
  void guesses_that_are_still_under_way_leave_the_block_as_it_is() {
    failTimes(50);
    var block = house.blocks.all();
    house.clock.advance(Duration.ofSeconds(2));
    failTimes(3);
    assertThat(house.blocks.all()).isEqualTo(block);
    assertThat(house.acts()).containsExactly("ip_block.added");
  }

  @Test
  void a_block_of_the_platform_admin_is_not_shortened_by_guesses() {
    failTimes(49);
    var days = block(Duration.ofDays(30));
    failTimes(3);
    assertThat(house.blocks.all())
        .extracting(IpBlock::id, IpBlock::until)
        .containsExactly(tuple(new IpBlockId(days.id()), days.until()));
    assertThat(house.acts()).containsExactly("ip_block.added");
  }

  @Test
  void a_block_gets_longer_but_never_shorter() {
    var first = block(Duration.ofMinutes(5));
    house.clock.advance(Duration.ofMinutes(1));
    assertThat(block(Duration.ofMinutes(1))).isEqualTo(first);
    assertThat(house.acts()).hasSize(1);
    var longer = block(Duration.ofMinutes(5));
    assertThat(longer.id()).isEqualTo(first.id());
    assertThat(longer.until()).isEqualTo(first.until().plusSeconds(60));
    var entry = house.entry("ip_block.added");
    assertThat(entry.before()).isEqualTo(told(first));
    assertThat(entry.after()).isEqualTo(told(longer));
    assertThat(house.acts()).hasSize(2);
  }

  @Test
  void who_has_not_seen_that_it_is_longer_now_does_not_take_it_back() {
    var seen = new ExpectedVersion(Set.of(block(Duration.ofMinutes(5)).version()));
    var id = new IpBlockId(block(Duration.ofMinutes(10)).id());
    assertThatThrownBy(() -> unblock.handle(new UnblockAddress.Command(root, id, seen)))
        .extracting("code")
        .isEqualTo(SharedError.STALE_VERSION);
  }

  @Test
  void what_the_platform_does_stands_in_no_organization_s_audit() {
    var member = house.admin("root@example.org");
    var boss = new Actor(member.account(), member.tenant(), Role.ADMIN, true);
    var wanted = new BlockAddress.Command(boss, EVIL, IpBlock.USUAL, "Guesses");
    unblock.handle(unblocking(boss, new IpBlockId(block.handle(wanted).id())));
    for (var act : List.of("ip_block.added", "ip_block.removed")) {
      assertThat(house.entry(act).organization()).isEqualTo(OrganizationId.NONE);
    }
  }

  @Test
  void a_block_that_has_ended_is_followed_by_another() {
    var first = block(Duration.ofMinutes(5));
    house.clock.advance(Duration.ofMinutes(5));
    assertThat(block(Duration.ofMinutes(1)).id()).isNotEqualTo(first.id());
    assertThat(house.blocks.all()).hasSize(1);
  }

  @Test
  void whom_the_platform_admin_lets_in_again_starts_anew() {
    failTimes(50);
    var id = house.blocks.all().getFirst().id();
    unblock.handle(unblocking(root, id));
    failTimes(49);
    assertThat(house.blocks.all()).isEmpty();
    failTimes(1);
    assertThat(house.blocks.all()).hasSize(1);
  }

  @Test
  void the_platform_admin_blocks_and_unblocks() {
    var view = block(Duration.ofMinutes(5));
    assertThat(house.blocks.all())
        .extracting(IpBlock::until)
        .containsExactly(house.clock.instant().plusSeconds(300));
    unblock.handle(unblocking(root, new IpBlockId(view.id())));
    assertThat(house.blocks.all()).isEmpty();
    assertThat(told.refreshes).isEqualTo(2);
    assertThat(house.acts()).containsExactly("ip_block.added", "ip_block.removed");
    var added = house.entry("ip_block.added");
    assertThat(added.before()).isEmpty();
    assertThat(added.after()).isEqualTo(told(view));
    var removed = house.entry("ip_block.removed");
    assertThat(removed.targetId()).isEqualTo(view.id());
    assertThat(removed.before()).isEqualTo(told(view));
    assertThat(removed.after()).isEmpty();
  }

  private static Map<String, Object> told(IpBlockView block) {
    return Map.of("address", EVIL, "reason", "Guesses", "until", block.until().toString());
  }

  @Test
  void nobody_else_does() {
    var admin = house.admin("admin@example.org");
    assertThatThrownBy(
            () -> block.handle(new BlockAddress.Command(admin, EVIL, IpBlock.USUAL, "x")))
        .extracting("code")
        .isEqualTo(SharedError.NOT_ALLOWED);
    var id = IpBlockId.next(house.clock.instant());
    assertThatThrownBy(() -> unblock.handle(unblocking(admin, id)))
        .extracting("code")
        .isEqualTo(SharedError.NOT_ALLOWED);
    assertThatThrownBy(() -> unblock.handle(unblocking(root, id)))
        .extracting("code")
        .isEqualTo(SharedError.NOT_FOUND);
  }

  @Test
  void nobody_blocks_the_network_from_which_he_calls() {
    var own = new BlockAddress.Command(root, House.HERE.address(), IpBlock.USUAL, "x");
    assertThatThrownBy(() -> block.handle(own))
        .extracting("code")
        .isEqualTo(IdentityError.NOT_ON_YOURSELF);
    assertThat(house.blocks.all()).isEmpty();
  }

  private static UnblockAddress.Command unblocking(Actor who, IpBlockId id) {
    return new UnblockAddress.Command(who, id, ExpectedVersion.ANY);
  }

  private IpBlockView block(Duration length) {
    return block.handle(new BlockAddress.Command(root, EVIL, length, "Guesses"));
  }

  private void failTimes(int times) {
    for (var i = 0; i < times; i++) {
      fail("person" + people++ + "@example.org");
    }
  }

  private void fail(String email) {
    var command =
        new SignIn.Command(address(email), new Password("wrong-gym-11"), new Client(EVIL, null));
    assertThatThrownBy(() -> house.signIn.handle(command))
        .extracting("code")
        .isEqualTo(IdentityError.INVALID_CREDENTIALS);
  }
}

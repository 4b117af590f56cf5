package dev.palaestra.application.identity;

import static dev.palaestra.application.identity.House.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.identity.IdentityError;
import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.IpBlockId;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.domain.shared.SharedError;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IpBlocksTest {
  private static final String EVIL = "198.51.100.7";

  private final House house = new House();
  private final Told told = new Told();
  private final BlockAddress block =
      new BlockAddress(
          house.blocks, house.blocks, told, house.audit, house.transactions, house.clock);
  private final UnblockAddress unblock =
      new UnblockAddress(house.blocks, told, house.audit, house.transactions, house.clock);
  private final Actor root = new Actor(AccountId.next(house.clock.instant()), null, null, true);

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
    for (var i = 0; i < 49; i++) {
      fail("person" + i + "@example.org");
    }
    assertThat(house.blocks.all()).isEmpty();
    fail("person49@example.org");
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
    for (var i = 0; i < 49; i++) {
      fail("person" + i + "@example.org");
    }
    house.clock.advance(Duration.ofHours(1).plusSeconds(1));
    fail("person49@example.org");
    assertThat(house.blocks.all()).isEmpty();
  }

  @Test
  void the_platform_admin_blocks_and_unblocks() {
    var view = block.handle(new BlockAddress.Command(root, EVIL, Duration.ofMinutes(5), "Guesses"));
    assertThat(house.blocks.all())
        .extracting(IpBlock::until)
        .containsExactly(house.clock.instant().plusSeconds(300));
    unblock.handle(new UnblockAddress.Command(root, new IpBlockId(view.id())));
    assertThat(house.blocks.all()).isEmpty();
    assertThat(told.refreshes).isEqualTo(2);
    assertThat(house.acts()).containsExactly("ip_block.added", "ip_block.removed");
  }

  @Test
  void nobody_else_does() {
    var admin = house.admin("admin@example.org");
    assertThatThrownBy(
            () -> block.handle(new BlockAddress.Command(admin, EVIL, IpBlock.USUAL, "x")))
        .extracting("code")
        .isEqualTo(SharedError.NOT_ALLOWED);
    var id = IpBlockId.next(house.clock.instant());
    assertThatThrownBy(() -> unblock.handle(new UnblockAddress.Command(admin, id)))
        .extracting("code")
        .isEqualTo(SharedError.NOT_ALLOWED);
    assertThatThrownBy(() -> unblock.handle(new UnblockAddress.Command(root, id)))
        .extracting("code")
        .isEqualTo(SharedError.NOT_FOUND);
  }

  private void fail(String email) {
    var command =
        new SignIn.Command(address(email), new Password("wrong-gym-11"), new Client(EVIL, null));
    assertThatThrownBy(() -> house.signIn.handle(command))
        .extracting("code")
        .isEqualTo(IdentityError.INVALID_CREDENTIALS);
  }
}

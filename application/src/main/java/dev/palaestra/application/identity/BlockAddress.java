package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.IpBlockQueries;
import dev.palaestra.domain.identity.IpBlockView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.domain.shared.Networks;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// The platform admin keeps an IP address out for a while.
@Singleton
public final class BlockAddress {
  public record Command(Actor actor, String address, Duration length, String reason) {}

  private final AddressBlocks blocks;
  private final IpBlockQueries views;
  private final BlockedAddresses blocked;
  private final Transactions transactions;
  private final Clock clock;

  BlockAddress(
      AddressBlocks blocks,
      IpBlockQueries views,
      BlockedAddresses blocked,
      Transactions transactions,
      Clock clock) {
    this.blocks = blocks;
    this.views = views;
    this.blocked = blocked;
    this.transactions = transactions;
    this.clock = clock;
  }

  public IpBlockView handle(Command command) {
    command.actor().mustBePlatformAdmin();
    var view = transactions.inTransaction(() -> block(command));
    blocked.refresh();
    return view;
  }

  private IpBlockView block(Command command) {
    var now = clock.instant();
    var network = Networks.of(command.address());
    var wanted = IpBlock.of(network, command.reason(), command.length(), now);
    var block = blocks.add(command.actor(), wanted, now);
    return views.find(block.id()).orElseThrow();
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.IpBlockQueries;
import dev.palaestra.domain.identity.IpBlockView;
import dev.palaestra.domain.identity.IpBlocks;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.domain.shared.Networks;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// The platform admin keeps an IP address out for a while.
@Singleton
public final class BlockAddress {
  public record Command(Actor actor, String address, Duration length, String reason) {}

  private final IpBlocks blocks;
  private final IpBlockQueries views;
  private final BlockedAddresses blocked;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  BlockAddress(
      IpBlocks blocks,
      IpBlockQueries views,
      BlockedAddresses blocked,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.blocks = blocks;
    this.views = views;
    this.blocked = blocked;
    this.audit = audit;
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
    var block = IpBlock.of(Networks.of(command.address()), command.reason(), command.length(), now);
    blocks.put(block);
    var act = AuditEntry.by(command.actor(), now, "ip_block.added");
    audit.add(act.on("ip_block", block.id().value()).created(Map.of("reason", block.reason())));
    return views.find(block.id()).orElseThrow();
  }
}

package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.IpBlocks;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.OrganizationId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;

/// Blocks IP addresses and writes it down. A step of use cases, inside their transactions.
@Singleton
final class AddressBlocks {
  private final IpBlocks blocks;
  private final AuditTrail audit;

  AddressBlocks(IpBlocks blocks, AuditTrail audit) {
    this.blocks = blocks;
    this.audit = audit;
  }

  /// @return the block that the address has from now on: it may be longer than what was wanted
  IpBlock add(Actor actor, IpBlock wanted, Instant now) {
    var standing = blocks.lock(wanted.address()).filter(it -> it.stands(now));
    var block = standing.map(it -> it.lengthened(wanted)).orElse(wanted);
    if (standing.filter(block::equals).isEmpty()) {
      var before = standing.map(IpBlock::facts).orElse(Map.of());
      put(block, before, AuditEntry.by(actor, now, "ip_block.added").in(OrganizationId.NONE));
    }
    return block;
  }

  /// For an address that guesses. Many of its guesses may be under way at once: whatever block it
  /// has by now stays as it is.
  void addByItself(IpBlock wanted, Instant now) {
    if (blocks.lock(wanted.address()).filter(it -> it.stands(now)).isEmpty()) {
      put(wanted, Map.of(), AuditEntry.byNobody(now, "ip_block.added"));
    }
  }

  private void put(IpBlock block, Map<String, Object> before, AuditEntry.Act act) {
    blocks.put(block);
    audit.add(act.on("ip_block", block.id().value()).replaced(before, block.facts()));
  }
}

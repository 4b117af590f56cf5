package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.IpBlockId;
import dev.palaestra.domain.identity.IpBlocks;
import dev.palaestra.domain.identity.SignInFailures;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The platform admin lets an IP address in again. What failed from there no longer counts: the
/// next wrong password does not block it once more.
@Singleton
public final class UnblockAddress {
  public record Command(Actor actor, IpBlockId block, ExpectedVersion expected) {}

  private final IpBlocks blocks;
  private final SignInFailures failures;
  private final BlockedAddresses blocked;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final Clock clock;

  UnblockAddress(
      IpBlocks blocks,
      SignInFailures failures,
      BlockedAddresses blocked,
      AuditTrail audit,
      Transactions transactions,
      Clock clock) {
    this.blocks = blocks;
    this.failures = failures;
    this.blocked = blocked;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException NOT_ALLOWED, NOT_FOUND, STALE_VERSION
  public void handle(Command command) {
    command.actor().mustBePlatformAdmin();
    transactions.inTransaction(() -> remove(command));
    blocked.refresh();
  }

  private void remove(Command command) {
    var id = command.block();
    var block = blocks.remove(id).orElseThrow(IpBlocks::absent);
    command.expected().mustBe(block.version());
    failures.clear(block.address());
    var act = AuditEntry.by(command.actor(), clock.instant(), "ip_block.removed");
    audit.add(act.in(OrganizationId.NONE).on("ip_block", id.value()).removed(block.facts()));
  }
}

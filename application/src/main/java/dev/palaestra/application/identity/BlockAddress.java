package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.NOT_ON_YOURSELF;

import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.IpBlockQueries;
import dev.palaestra.domain.identity.IpBlockView;
import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.domain.shared.Networks;
import dev.palaestra.domain.shared.RequestOrigin;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The platform admin keeps an IP address out for a while, but not himself: he could not even take
/// it back.
@Singleton
public final class BlockAddress {
  public record Command(Actor actor, String address, Duration length, String reason) {}

  private final AddressBlocks blocks;
  private final IpBlockQueries views;
  private final BlockedAddresses blocked;
  private final RequestOrigin origin;
  private final Transactions transactions;
  private final Clock clock;

  BlockAddress(
      AddressBlocks blocks,
      IpBlockQueries views,
      BlockedAddresses blocked,
      RequestOrigin origin,
      Transactions transactions,
      Clock clock) {
    this.blocks = blocks;
    this.views = views;
    this.blocked = blocked;
    this.origin = origin;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws dev.palaestra.domain.shared.DomainException VALIDATION_FAILED; NOT_ON_YOURSELF for the
  ///   network from which he asks
  public IpBlockView handle(Command command) {
    command.actor().mustBePlatformAdmin();
    var now = clock.instant();
    var wanted = IpBlock.checked(command.address(), command.reason(), command.length(), now);
    if (origin.address().map(Networks::of).filter(wanted.address()::equals).isPresent()) {
      throw NOT_ON_YOURSELF.because("You call from there.");
    }
    var view = transactions.inTransaction(() -> block(command.actor(), wanted, now));
    blocked.refresh();
    return view;
  }

  private IpBlockView block(Actor actor, IpBlock wanted, Instant now) {
    var block = blocks.add(actor, wanted, now);
    return views.find(block.id()).orElseThrow();
  }
}

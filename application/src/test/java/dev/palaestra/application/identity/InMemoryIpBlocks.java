package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.IpBlockId;
import dev.palaestra.domain.identity.IpBlockQueries;
import dev.palaestra.domain.identity.IpBlockSort;
import dev.palaestra.domain.identity.IpBlockView;
import dev.palaestra.domain.identity.IpBlocks;
import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class InMemoryIpBlocks implements IpBlocks, IpBlockQueries {
  private final List<IpBlock> rows = new ArrayList<>();
  private final InMemoryTransactions transactions;

  InMemoryIpBlocks(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<IpBlock> lock(String address) {
    transactions.mustBeOpen();
    return rows.stream().filter(it -> it.address().equals(address)).findFirst();
  }

  @Override
  public void put(IpBlock block) {
    transactions.mustBeOpen();
    rows.removeIf(it -> it.address().equals(block.address()));
    rows.add(block);
  }

  @Override
  public Optional<IpBlock> remove(IpBlockId id) {
    transactions.mustBeOpen();
    var found = rows.stream().filter(it -> it.id().equals(id)).findFirst();
    found.ifPresent(rows::remove);
    return found;
  }

  @Override
  public Page<IpBlockView> list(PageRequest<IpBlockSort> page, Instant now) {
    var open = rows.stream().filter(it -> now.isBefore(it.until())).map(InMemoryIpBlocks::view);
    return Page.of(open.toList(), page.limit(), _ -> null, null);
  }

  @Override
  public Optional<IpBlockView> find(IpBlockId id) {
    return rows.stream().filter(it -> it.id().equals(id)).map(InMemoryIpBlocks::view).findFirst();
  }

  List<IpBlock> all() {
    return List.copyOf(rows);
  }

  private static IpBlockView view(IpBlock it) {
    return new IpBlockView(
        it.id().value(), it.address(), it.reason(), it.until(), it.from(), it.version());
  }
}

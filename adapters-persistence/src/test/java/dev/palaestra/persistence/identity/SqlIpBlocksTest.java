package dev.palaestra.persistence.identity;

import static dev.palaestra.persistence.shared.Surroundings.NOW;
import static dev.palaestra.persistence.shared.Surroundings.firstPage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.identity.IpBlock;
import dev.palaestra.domain.identity.IpBlockQueries;
import dev.palaestra.domain.identity.IpBlockSort;
import dev.palaestra.domain.identity.IpBlockView;
import dev.palaestra.domain.identity.IpBlocks;
import dev.palaestra.domain.shared.BlockedAddresses;
import dev.palaestra.domain.shared.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SqlIpBlocksTest {
  @Inject IpBlocks blocks;
  @Inject IpBlockQueries queries;
  @Inject BlockedAddresses blocked;
  @Inject Transactions transactions;

  @Test
  void count_until_they_end() {
    put("192.0.2.31", Duration.ofMinutes(5));
    blocked.refresh();
    assertThat(blocked.until("192.0.2.31", NOW)).contains(NOW.plusSeconds(300));
    assertThat(blocked.until("192.0.2.31", NOW.plusSeconds(300))).isEmpty();
    assertThat(blocked.until("192.0.2.32", NOW)).isEmpty();
    assertThat(listed(NOW)).extracting(IpBlockView::address).contains("192.0.2.31");
    assertThat(listed(NOW.plusSeconds(300)))
        .extracting(IpBlockView::address)
        .doesNotContain("192.0.2.31");
  }

  @Test
  void an_address_has_one_at_most() {
    put("192.0.2.33", Duration.ofMinutes(5));
    var later = put("192.0.2.33", Duration.ofMinutes(9));
    assertThat(listed(NOW).stream().filter(it -> it.address().equals("192.0.2.33")))
        .extracting(IpBlockView::id)
        .containsExactly(later.id().value());
    assertThat(lock("192.0.2.33")).contains(later);
    assertThat(remove(later)).contains(later);
    assertThat(remove(later)).isEmpty();
    assertThat(lock("192.0.2.33")).isEmpty();
  }

  @Test
  void the_log_tells_of_each() {
    var log = Logger.getLogger(SqlIpBlocks.class.getName());
    var lines = new Lines();
    log.addHandler(lines);
    try {
      put("192.0.2.34", Duration.ofMinutes(5));
    } finally {
      log.removeHandler(lines);
    }
    assertThat(lines.told)
        .containsExactly("Nobody is served from 192.0.2.34 until 2026-11-20T09:05:00Z: Guesses");
  }

  private static final class Lines extends Handler {
    private final List<String> told = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      told.add(line.getMessage().formatted(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private IpBlock put(String address, Duration length) {
    var block = IpBlock.checked(address, "Guesses", length, NOW);
    transactions.inTransaction(() -> blocks.put(block));
    return block;
  }

  private Optional<IpBlock> lock(String address) {
    return transactions.inTransaction(() -> blocks.lock(address));
  }

  private Optional<IpBlock> remove(IpBlock block) {
    return transactions.inTransaction(() -> blocks.remove(block.id()));
  }

  private List<IpBlockView> listed(Instant now) {
    return transactions
        .inTransaction(() -> queries.list(firstPage(IpBlockSort.CREATED_AT), now))
        .items();
  }
}

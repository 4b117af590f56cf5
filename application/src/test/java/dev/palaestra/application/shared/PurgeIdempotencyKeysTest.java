package dev.palaestra.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.IdempotencyKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PurgeIdempotencyKeysTest {
  private final SettableClock clock = new SettableClock();
  private int left = 2 * InBites.MOST + 1;
  private int bites;

  @Test
  void forgets_what_is_over_in_bites_until_nothing_is_left() {
    new PurgeIdempotencyKeys(new Old(), clock).handle();

    assertThat(left).isZero();
    assertThat(bites).isEqualTo(4);
  }

  private final class Old implements IdempotencyKeys {
    @Override
    public int purge(Instant now, int most) {
      assertThat(now).isEqualTo(clock.instant());
      bites++;
      var bite = Math.min(left, most);
      left -= bite;
      return bite;
    }

    @Override
    public Optional<Earlier> claim(Claim claim, List<String> bodyHashes, Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void complete(Claim claim, StoredAnswer answer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean release(Claim claim) {
      throw new UnsupportedOperationException();
    }
  }
}

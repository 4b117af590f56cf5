package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.shared.InBites;
import dev.palaestra.application.shared.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurgeLeftoversTest {
  private final SettableClock clock = new SettableClock();
  private final List<Instant> bites = new ArrayList<>();
  private int left = 2 * InBites.MOST + 1;

  @Test
  void forgets_what_is_over_in_bites_until_nothing_is_left() {
    new PurgeLeftovers(this::purge, clock).handle();

    assertThat(left).isZero();
    assertThat(bites).hasSize(4).containsOnly(clock.instant());
  }

  private int purge(Instant now, int most) {
    bites.add(now);
    var bite = Math.min(left, most);
    left -= bite;
    return bite;
  }
}

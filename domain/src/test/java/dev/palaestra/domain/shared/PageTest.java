package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final UUID ID = Uuid7.at(Instant.EPOCH);

  @Test
  void a_surplus_row_tells_that_there_is_a_next_page_and_is_not_shown() {
    var page = Page.of(List.of("a", "b", "c"), 2, it -> new Keyset(it, ID), 9L);
    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.nextPage()).contains(new Keyset("b", ID));
    assertThat(page.total()).isEqualTo(9);
  }

  @Test
  void the_last_page_has_no_next() {
    var page = Page.of(List.of("a", "b"), 2, it -> new Keyset(it, ID), null);
    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.nextPage()).isEmpty();
  }

  @Test
  void an_empty_list_is_a_page() {
    assertThat(Page.of(List.<String>of(), 2, it -> new Keyset(it, ID), 0L).items()).isEmpty();
  }

  @Test
  void changes_its_items_and_keeps_its_place() {
    var page = new Page<>(List.of(1, 2), new Keyset("2", ID), 5L).map(String::valueOf);
    assertThat(page).isEqualTo(new Page<>(List.of("1", "2"), new Keyset("2", ID), 5L));
  }
}

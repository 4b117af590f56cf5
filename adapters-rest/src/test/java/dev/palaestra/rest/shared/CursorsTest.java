package dev.palaestra.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.Keyset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
  private static final Keyset LAST = new Keyset("bänk, press", new UUID(7, -9));

  private static final String ONE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String TWO = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private final Cursors cursors = new Cursors(new KeyedHashes(List.of(ONE)));

  @Test
  void come_back_as_they_went() {
    assertThat(cursors.read(cursors.write(LAST, "list"), "list")).isEqualTo(LAST);
    var empty = new Keyset("", new UUID(0, 0));
    assertThat(cursors.read(cursors.write(empty, "list"), "list")).isEqualTo(empty);
  }

  @Test
  void belong_to_one_list() {
    assertRefused(cursors.write(LAST, "list"), "other");
  }

  @Test
  void cannot_be_altered() {
    var bytes = Base64.getUrlDecoder().decode(cursors.write(LAST, "list"));
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), "list");
      bytes[i] ^= 1;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "AAAA", "eyJrIjoxfQ", "' or 1=1 --"})
  void cannot_be_invented(String text) {
    assertRefused(text, "list");
  }

  @Test
  void outlive_a_key_that_is_replaced() {
    var replacing = new Cursors(new KeyedHashes(List.of(TWO, ONE)));
    assertThat(replacing.read(cursors.write(LAST, "list"), "list")).isEqualTo(LAST);
    assertRefused(replacing.write(LAST, "list"), "list");
  }

  private void assertRefused(String cursor, String list) {
    assertThatThrownBy(() -> cursors.read(cursor, list))
        .isInstanceOfSatisfying(
            DoorException.class, it -> assertThat(it.error()).isEqualTo(DoorError.INVALID_CURSOR));
  }
}

package dev.palaestra.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedHashesTest {
  private static final String ONE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String TWO = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final byte[] TEXT = "text".getBytes(UTF_8);

  private final KeyedHashes hashes = new KeyedHashes(List.of(ONE));

  @Test
  void are_the_same_on_all_instances() {
    assertThat(new KeyedHashes(List.of(" " + ONE)).make("cursor", TEXT))
        .isEqualTo(hashes.make("cursor", TEXT))
        .hasSize(32);
  }

  @Test
  void serve_one_purpose() {
    assertThat(hashes.make("cursor", TEXT)).isNotEqualTo(hashes.make("csrf", TEXT));
  }

  @Test
  void are_made_by_the_first_key_and_accepted_by_all() {
    var replacing = new KeyedHashes(List.of(TWO, ONE));
    var made = replacing.make("cursor", TEXT);
    assertThat(made).isNotEqualTo(hashes.make("cursor", TEXT));
    assertThat(replacing.accepted("cursor", TEXT))
        .containsExactly(made, hashes.make("cursor", TEXT));
    assertThat(hashes.accepted("cursor", TEXT)).containsExactly(hashes.make("cursor", TEXT));
  }
}

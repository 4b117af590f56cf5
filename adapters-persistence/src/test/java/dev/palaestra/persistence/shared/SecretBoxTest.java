package dev.palaestra.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
  private static final String ONE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String TWO = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  private final SecretBox box = new SecretBox(List.of(ONE));

  @Test
  void opens_what_it_has_sealed_and_shows_nothing_of_it() {
    var sealed = box.seal("JBSWY3DPEHPK3PXP", "ana");
    assertThat(sealed).doesNotContain("JBSWY3DPEHPK3PXP");
    assertThat(box.open(sealed, "ana")).isEqualTo("JBSWY3DPEHPK3PXP");
  }

  @Test
  void seals_the_same_text_differently_each_time() {
    assertThat(box.seal("secret", "ana")).isNotEqualTo(box.seal("secret", "ana"));
  }

  @Test
  void what_is_moved_to_another_place_does_not_open() {
    var sealed = box.seal("secret", "ana");
    assertThatThrownBy(() -> box.open(sealed, "eve")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_changed_does_not_open() {
    var sealed = box.seal("secret", "ana");
    var flipped = sealed.charAt(sealed.length() - 5) == 'A' ? 'B' : 'A';
    var changed =
        sealed.substring(0, sealed.length() - 5) + flipped + sealed.substring(sealed.length() - 4);
    assertThatThrownBy(() -> box.open(changed, "ana")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_replaced_key_still_opens_and_seals_no_more() {
    var sealed = box.seal("secret", "ana");
    var replaced = new SecretBox(List.of(TWO, ONE));
    assertThat(replaced.open(sealed, "ana")).isEqualTo("secret");
    var later = replaced.seal("secret", "ana");
    assertThatThrownBy(() -> box.open(later, "ana"))
        .hasMessage("It was sealed with a key that we do not have.");
  }

  @Test
  void what_is_sealed_begins_with_the_id_of_its_key() {
    var replaced = new SecretBox(List.of(TWO, ONE));
    assertThat(replaced.keyIds()).hasSize(2).endsWith(box.keyIds().getFirst());
    assertThat(replaced.seal("secret", "ana")).startsWith(replaced.keyIds().getFirst() + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage!", "c2hvcnQ=", ""})
  void keys_have_32_bytes(String key) {
    assertThatThrownBy(() -> new SecretBox(List.of(key)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "PALAESTRA_ENCRYPTION_KEYS must be keys of 32 bytes in base64, parted by commas.");
  }
}

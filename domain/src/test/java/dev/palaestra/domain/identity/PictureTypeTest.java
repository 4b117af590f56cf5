package dev.palaestra.domain.identity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.shared.SharedError;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTypeTest {
  @ParameterizedTest
  @CsvSource({
    "ffd8ffe000104a464946, JPEG",
    "89504e470d0a1a0a0000, PNG",
    "524946460000000057454250, WEBP",
  })
  void a_file_says_by_its_first_bytes_what_it_is(String hex, PictureType type) {
    assertThat(PictureType.of(HexFormat.of().parseHex(hex))).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RIFF", "RIFF....AVI ", "GIF89a", "<svg/>", "%PDF-1.7"})
  void others_are_refused(String content) {
    assertThatThrownBy(() -> PictureType.of(content.getBytes(ISO_8859_1)))
        .extracting("code")
        .isEqualTo(SharedError.VALIDATION_FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "JPEG, 50, 50, true",
    "JPEG, 49, 50, false",
    "PNG, 50, 49, false",
    "PNG, 6000, 4000, true",
    "PNG, 6000, 4001, false",
    "WEBP, 2000, 2000, true",
    "WEBP, 2001, 2000, false",
    "JPEG, 2147483647, 2147483647, false",
  })
  void its_header_tells_whether_it_is_decoded(
      PictureType type, int width, int height, boolean fit) {
    if (fit) {
      Avatar.mustBeFit(type, width, height);
    } else {
      assertThatThrownBy(() -> Avatar.mustBeFit(type, width, height))
          .extracting("code")
          .isEqualTo(SharedError.VALIDATION_FAILED);
    }
  }

  @Test
  void an_avatar_keeps_a_copy() {
    var bytes = new byte[] {1, 2};
    var avatar = Avatar.of(bytes);
    bytes[0] = 9;
    avatar.jpeg()[1] = 9;
    assertThat(avatar.jpeg()).containsExactly(1, 2);
  }
}

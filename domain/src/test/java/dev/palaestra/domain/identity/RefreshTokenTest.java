package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {
  @Test
  void is_read_as_it_was_written() {
    var token = RefreshToken.first();
    assertThat(RefreshToken.parse(token.text())).contains(token);
  }

  @Test
  void the_next_one_is_of_the_same_family_with_another_secret() {
    var token = RefreshToken.first();
    assertThat(token.next().family()).isEqualTo(token.family());
    assertThat(token.next().secret()).isNotEqualTo(token.secret());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rubbish", ".secret"})
  void other_forms_are_no_tokens(String text) {
    assertThat(RefreshToken.parse(text)).isEmpty();
    assertThat(RefreshToken.parse("a." + "b".repeat(200))).isEmpty();
  }

  @Test
  void secrets_have_256_bits_and_are_not_shown() {
    var secret = SecretToken.next();
    assertThat(secret.value()).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThat(secret).hasToString("SecretToken[***]");
    assertThat(RefreshToken.first().toString()).contains("***");
  }

  @Test
  void the_hash_is_sha_256() {
    assertThat(new SecretToken("abc").hash().value())
        .isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  }
}

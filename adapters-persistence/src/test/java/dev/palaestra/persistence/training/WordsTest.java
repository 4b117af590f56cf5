package dev.palaestra.persistence.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "Barbell Bench Press - Medium Grip, barbell bench press medium grip",
    "Pull-Ups, pull ups pullups",
    "Close-Grip EZ-Bar Curl, close grip closegrip ez bar ezbar curl",
    "Adductor/Groin, adductor groin",
    "90/90 Hamstring, 90 hamstring",
    "'Farmer''s Walk (Übung) – Côté', farmers walk ubung cote",
    "Ｗｉｄｅ ﬁst, wide fist",
    "'- & | ! ( ) : * '' \\', ''"
  })
  void a_name_has_words_and_compounds(String name, String words) {
    assertThat(String.join(" ", Words.ofName(name))).isEqualTo(words);
  }

  @Test
  void who_looks_for_a_compound_looks_for_its_parts() {
    assertThat(Words.ofQuery("Pull-ups  PULL")).containsExactly("pull", "ups");
    assertThat(Words.ofQuery("' | & !")).isEmpty();
  }
}

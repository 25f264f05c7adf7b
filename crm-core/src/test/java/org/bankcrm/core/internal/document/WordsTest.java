package org.bankcrm.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordsTest {

  /** What follows or precedes may change a character: marks, sounds of kana, parts of Hangul. */
  private static final List<String> NEIGHBOURS =
      List.of("", "e", "中", "\u0301", "\u302a", "\u3099", "か", "\u1100", "\u1161", "\u212b", "丽");

  /** The short way must agree with Java's tables wherever it begins and ends. */
  @Test
  void isNormal_ofEachCharacterBesideOthers_isWhatUnicodeSays() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      for (String neighbour : List.of("", "e", "\u0301", "\u3099")) {
        String text = neighbour + (char) c;
        assertThat(Words.isNormal(text)).isEqualTo(isNormal(text));
      }
    }
  }

  @Property
  void isNormal_ofAnyText_isWhatUnicodeSays(@ForAll("texts") String text) {
    assertThat(Words.isNormal(text)).isEqualTo(isNormal(text));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> neighbour = Arbitraries.of(NEIGHBOURS);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6);
    return Combinators.combine(neighbour, any, neighbour).as((a, b, c) -> a + b + c);
  }

  private static boolean isNormal(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  @Test
  void isSafe_ofPairsOfSurrogates_tellsThemFromSingleOnes() {
    assertThat(Words.isSafe("零售 😀")).isTrue();
    assertThat(Words.isSafe("a\ud83d")).isFalse();
    assertThat(Words.isSafe("\ude00b")).isFalse();
    assertThat(Words.isSafe("零\u202e售")).isFalse();
  }
}

package org.bankcrm.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class TextSimilarityLawTest {

  private static final JaroWinklerSimilarity COMMONS = new JaroWinklerSimilarity();

  @Provide
  Arbitrary<String> few() {
    return Arbitraries.strings().withChars("abc ").ofMaxLength(70);
  }

  @Provide
  Arbitrary<String> basicPlane() {
    return Arbitraries.strings().withChars("aZ~\u0000\u007f\u0080é王小明").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> any() {
    return Arbitraries.oneOf(
        few(),
        basicPlane(),
        Arbitraries.of("𠮷", "a", "王", "")
            .list()
            .ofMaxSize(9)
            .map(parts -> String.join("", parts)));
  }

  @Property
  void jaroWinkler_ofFewLetters_isThatOfCommonsTextToTheLastBit(
      @ForAll("few") String a, @ForAll("few") String b) {
    assertThat(TextSimilarity.jaroWinkler(a, b)).isEqualTo(COMMONS.apply(a, b));
  }

  @Property
  void jaroWinkler_ofAllLetters_isThatOfCommonsTextToTheLastBit(
      @ForAll("basicPlane") String a, @ForAll("basicPlane") String b) {
    assertThat(TextSimilarity.jaroWinkler(a, b)).isEqualTo(COMMONS.apply(a, b));
    assertThat(TextSimilarity.levenshtein(a, b))
        .isEqualTo(LevenshteinDistance.getDefaultInstance().apply(a, b));
  }

  /** The same text in other letters takes the other way through. */
  @Property
  void measures_inBitsAndInPoints_agree(@ForAll("few") String a, @ForAll("few") String b) {
    String otherA = shifted(a);
    String otherB = shifted(b);
    assertThat(TextSimilarity.jaro(a, b)).isEqualTo(TextSimilarity.jaro(otherA, otherB));
    assertThat(TextSimilarity.jaroWinkler(a, b))
        .isEqualTo(TextSimilarity.jaroWinkler(otherA, otherB));
    assertThat(TextSimilarity.levenshtein(a, b)).isEqualTo(levenshtein(a, b));
    assertThat(TextSimilarity.levenshtein(otherA, otherB)).isEqualTo(levenshtein(a, b));
    assertThat(TextSimilarity.alignment(a, b)).isEqualTo(TextSimilarity.alignment(otherA, otherB));
    assertThat(TextSimilarity.damerau(a, b)).isEqualTo(TextSimilarity.damerau(otherA, otherB));
  }

  /** Beyond the basic plane, so that each letter takes two chars. */
  private static String shifted(String text) {
    StringBuilder other = new StringBuilder();
    text.chars().forEach(c -> other.appendCodePoint(0x20000 + c));
    return other.toString();
  }

  /** By its definition, one letter after the other. */
  private static int levenshtein(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] =
            i == 0 || j == 0
                ? i + j
                : Math.min(
                    d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
                    1 + Math.min(d[i - 1][j], d[i][j - 1]));
      }
    }
    return d[a.length()][b.length()];
  }

  @Property
  void measures_ofAnyTexts_areBoundedAndTheSameBothWays(
      @ForAll("any") String a, @ForAll("any") String b) {
    for (double[] both :
        Arrays.asList(
            new double[] {TextSimilarity.jaro(a, b), TextSimilarity.jaro(b, a)},
            new double[] {TextSimilarity.jaroWinkler(a, b), TextSimilarity.jaroWinkler(b, a)},
            new double[] {TextSimilarity.pieces(a, b, 2), TextSimilarity.pieces(b, a, 2)},
            new double[] {TextSimilarity.words(a, b), TextSimilarity.words(b, a)},
            new double[] {TextSimilarity.dates(a, b), TextSimilarity.dates(b, a)})) {
      assertThat(both[0]).isBetween(0d, 1d).isEqualTo(both[1]);
    }
    int full = TextSimilarity.damerau(a, b);
    int aligned = TextSimilarity.alignment(a, b);
    int plain = TextSimilarity.levenshtein(a, b);
    assertThat(Measure.BIGRAMS.of(a, b)).isEqualTo(TextSimilarity.pieces(a, b, 2));
    assertThat(full).isLessThanOrEqualTo(aligned).isEqualTo(TextSimilarity.damerau(b, a));
    assertThat(aligned).isLessThanOrEqualTo(plain).isEqualTo(TextSimilarity.alignment(b, a));
    assertThat(plain).isEqualTo(TextSimilarity.levenshtein(b, a));
    assertThat(plain == 0).isEqualTo(a.equals(b));
  }

  @Property
  void preparedNames_compareLikePlainTexts(@ForAll("any") String a, @ForAll("any") String b) {
    PreparedName left = PreparedName.of(a);
    PreparedName right = PreparedName.of(b);
    assertThat(left.jaro(right)).isEqualTo(TextSimilarity.jaro(a, b));
    assertThat(left.jaroWinkler(right)).isEqualTo(TextSimilarity.jaroWinkler(a, b));
    assertThat(left.levenshtein(right)).isEqualTo(TextSimilarity.levenshtein(a, b));
    assertThat(left.alignment(right)).isEqualTo(TextSimilarity.alignment(a, b));
    assertThat(left.equals(right)).isEqualTo(a.equals(b));
    assertThat(left.equals(PreparedName.of(a))).isTrue();
    assertThat(left.toString()).isEqualTo("PreparedName[***]");
    assertThat(left.text()).isEqualTo(a);
  }

  @Test
  void measures_ofEmptyTexts_areStated() {
    assertThat(TextSimilarity.jaroWinkler("", "")).isEqualTo(1);
    assertThat(TextSimilarity.jaroWinkler("", "a")).isZero();
    assertThat(TextSimilarity.levenshtein("", "abc")).isEqualTo(3);
    assertThat(TextSimilarity.damerau("", "abc")).isEqualTo(3);
    assertThat(TextSimilarity.pieces("", "", 2)).isEqualTo(1);
    assertThat(TextSimilarity.words(" ", "")).isEqualTo(1);
  }

  @Test
  void edits_ofExchanges_areCountedByKind() {
    assertThat(TextSimilarity.levenshtein("ca", "ac")).isEqualTo(2);
    assertThat(TextSimilarity.alignment("ca", "ac")).isEqualTo(1);
    assertThat(TextSimilarity.alignment("ca", "abc")).isEqualTo(3);
    assertThat(TextSimilarity.damerau("ca", "abc")).isEqualTo(2);
  }

  @Test
  void dates_ofSlips_areOrdered() {
    assertThat(TextSimilarity.dates("19560409", "19560409")).isEqualTo(1);
    assertThat(TextSimilarity.dates("19560409", "19560904")).isEqualTo(0.9);
    assertThat(TextSimilarity.dates("19560409", "19560408")).isEqualTo(0.8);
    assertThat(TextSimilarity.dates("19560409", "19650409")).isEqualTo(0.8);
    assertThat(TextSimilarity.dates("19560409", "1956049")).isEqualTo(0.8);
    assertThat(TextSimilarity.dates("19560409", "19560428")).isEqualTo(0.6);
    assertThat(TextSimilarity.dates("19560409", "19870409")).isEqualTo(0.6);
    assertThat(TextSimilarity.dates("19560409", "19870401")).isZero();
  }

  @Test
  void numbers_ofAnySize_areComparedByTheirDifference() {
    assertThat(TextSimilarity.numbers("100", "90")).isEqualTo(0.9);
    assertThat(TextSimilarity.numbers("100", "-100")).isZero();
    assertThat(TextSimilarity.numbers("0", "0.0")).isEqualTo(1);
    assertThat(TextSimilarity.numbers("x", "1")).isZero();
    assertThat(TextSimilarity.numbers("x", "x")).isEqualTo(1);
    assertThat(TextSimilarity.numbers("1e999999999", "1")).isZero();
  }

  @Test
  void pieces_ofNames_areDices() {
    assertThat(TextSimilarity.pieces("night", "nacht", 2)).isEqualTo(0.5);
    assertThat(TextSimilarity.words("smith street 12", "12 smith st")).isEqualTo(2 / 3.0);
  }
}

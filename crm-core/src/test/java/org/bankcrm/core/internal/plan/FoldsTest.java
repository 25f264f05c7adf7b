package org.bankcrm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.bankcrm.core.condition.TextTest.Folding;
import org.junit.jupiter.api.Test;

/** Whatever differs in nothing but case, or in nothing but case and width, folds alike. */
class FoldsTest {

  private static final int LAST = Character.MAX_CODE_POINT;

  /** Its simple lower case drops the dot, which the full one, by which texts are folded, keeps. */
  private static final int CAPITAL_I_WITH_DOT = 0x130;

  private static String of(int codePoint) {
    return new String(Character.toChars(codePoint));
  }

  private static boolean isLetterAlone(int codePoint) {
    return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
  }

  private static List<String> otherCases(int codePoint) {
    String text = of(codePoint);
    return List.of(
        text.toLowerCase(Locale.ROOT),
        text.toUpperCase(Locale.ROOT),
        of(Character.toTitleCase(codePoint)),
        of(Character.toUpperCase(codePoint)),
        of(codePoint == CAPITAL_I_WITH_DOT ? codePoint : Character.toLowerCase(codePoint)));
  }

  @Test
  void fold_everyLetterOfUnicode_isClosed() {
    for (Folding folding : List.of(Folding.CASE, Folding.WIDTH_AND_CASE)) {
      for (int codePoint = 0; codePoint <= LAST; codePoint++) {
        if (isLetterAlone(codePoint)) {
          checkClosed(codePoint, folding);
        }
      }
    }
  }

  private static void checkClosed(int codePoint, Folding folding) {
    String folded = Folds.fold(of(codePoint), folding);
    boolean closed = Folds.fold(folded, folding).equals(folded);
    for (String other : otherCases(codePoint)) {
      closed &= Folds.fold(other, folding).equals(folded);
    }
    if (folding == Folding.WIDTH_AND_CASE) {
      String compatible = Normalizer.normalize(of(codePoint), Normalizer.Form.NFKC);
      closed &= Folds.fold(compatible, folding).equals(folded);
    }
    assertThat(closed).as("U+%X by %s", codePoint, folding).isTrue();
  }

  @Test
  void fold_sharpS_isAlikeInAllItsForms() {
    for (Folding folding : List.of(Folding.CASE, Folding.WIDTH_AND_CASE)) {
      for (String form : List.of("ß", "ẞ", "SS", "ss", "Ss")) {
        assertThat(Folds.fold(form, folding)).isEqualTo("ss");
      }
    }
  }

  @Property
  void fold_anyText_isFoldedOnceForAll(
      @ForAll @CharRange(from = ' ', to = '\ud7ff') @StringLength(max = 12) String text) {
    for (Folding folding : Folding.values()) {
      String folded = Folds.fold(text, folding);
      assertThat(Folds.fold(folded, folding)).isEqualTo(folded);
    }
  }
}

package org.bankcrm.core.internal.plan;

import java.text.Normalizer;
import java.util.Locale;
import org.bankcrm.core.condition.TextTest.Folding;

/** Texts without the differences that do not count. */
final class Folds {

  private Folds() {}

  static String fold(String text, Folding folding) {
    return switch (folding) {
      case NONE -> text;
      case CASE -> ofCase(text);
      case WIDTH_AND_CASE -> ofCase(Normalizer.normalize(text, Normalizer.Form.NFKC));
    };
  }

  /**
   * To upper case first, so that letters with two lower-case forms become one. The sigma at the end
   * of a word would become two again, and a part of a text must fold as the whole does.
   */
  private static String ofCase(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }
}

package org.bankcrm.core.internal.plan;

import java.text.Normalizer;
import java.util.Locale;
import org.bankcrm.core.condition.TextTest.Folding;

/** Texts without the differences that do not count. */
public final class Folds {

  private Folds() {}

  public static String fold(String text, Folding folding) {
    return switch (folding) {
      case NONE -> text;
      case CASE -> ofCase(text);
      case WIDTH_AND_CASE -> compatible(ofCase(compatible(text)));
    };
  }

  private static String compatible(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /**
   * To lower case first, so that a capital letter with a capital of its own (ẞ) goes the way of the
   * small one; to upper case then, so that letters with two lower-case forms become one. The sigma
   * at the end of a word would become two again, and a part of a text must fold as the whole does.
   */
  private static String ofCase(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }
}

package org.bankcrm.customer.internal.matching;

import java.text.Normalizer;
import java.util.Locale;

/** Soundex by the rules of the United States National Archives. */
public final class Soundex {

  /** By letter: its group, 0 for vowels, which part equal groups, 7 for h and w, which do not. */
  private static final String GROUPS = "01230127022455012623017202";

  private static final int LENGTH = 4;

  private Soundex() {}

  /**
   * A letter and three digits; empty for a text without a letter from A to Z. Accents are taken
   * off; whatever is no letter is passed over.
   */
  public static String of(String text) {
    String letters =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z]", "");
    if (letters.isEmpty()) {
      return "";
    }
    return code(letters);
  }

  private static String code(String letters) {
    StringBuilder code = new StringBuilder(letters.substring(0, 1));
    char last = group(letters, 0);
    for (int i = 1; i < letters.length() && code.length() < LENGTH; i++) {
      char group = group(letters, i);
      if (group == '7') {
        continue; // equal groups on both sides of h or w are one
      }
      if (group != '0' && group != last) {
        code.append(group);
      }
      last = group;
    }
    return code.append("000").substring(0, LENGTH);
  }

  private static char group(String letters, int at) {
    return GROUPS.charAt(letters.charAt(at) - 'A');
  }
}

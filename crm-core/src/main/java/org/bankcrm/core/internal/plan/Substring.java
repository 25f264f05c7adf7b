package org.bankcrm.core.internal.plan;

/**
 * A literal that is looked for in texts, in time that grows with the text alone.
 *
 * <p>Short literals are looked for by the JDK, which is quickest. In long ones that nearly repeat
 * themselves it would begin again and again; there each letter of the text is looked at once
 * (Knuth, Morris and Pratt).
 */
final class Substring {

  private static final int SHORT = 16;

  private final String literal;

  /** For each length of a matched beginning, how much of it a mismatch leaves matched. */
  private final int[] left;

  Substring(String literal) {
    this.literal = literal;
    this.left = literal.length() <= SHORT ? new int[0] : table(literal);
  }

  private static int[] table(String literal) {
    int[] left = new int[literal.length()];
    int matched = 0;
    for (int i = 1; i < left.length; i++) {
      while (matched > 0 && literal.charAt(i) != literal.charAt(matched)) {
        matched = left[matched - 1];
      }
      matched += literal.charAt(i) == literal.charAt(matched) ? 1 : 0;
      left[i] = matched;
    }
    return left;
  }

  boolean isIn(String text) {
    return left.length == 0 ? text.contains(literal) : isFoundIn(text);
  }

  private boolean isFoundIn(String text) {
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      while (matched > 0 && text.charAt(i) != literal.charAt(matched)) {
        matched = left[matched - 1];
      }
      matched += text.charAt(i) == literal.charAt(matched) ? 1 : 0;
      if (matched == literal.length()) {
        return true;
      }
    }
    return false;
  }
}

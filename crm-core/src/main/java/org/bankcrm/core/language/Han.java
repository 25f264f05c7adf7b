package org.bankcrm.core.language;

/** Where a text that is put together would have a space between Chinese characters. */
final class Han {

  /** Where Chinese characters begin; what stands before is told without a search. */
  private static final char FIRST = '\u2e80';

  private Han() {}

  /** Whether words that begin with a space and a Chinese character follow another one. */
  static boolean isSpaceBetween(CharSequence before, String words) {
    return words.length() > 1
        && words.charAt(0) == ' '
        && isHan(words.charAt(1))
        && before.length() > 0
        && isHan(before.charAt(before.length() - 1));
  }

  /** Whether a text ends with a Chinese character and a space, and what follows begins with one. */
  static boolean isSpaceBefore(CharSequence before, String told) {
    int last = before.length() - 1;
    return last > 0
        && before.charAt(last) == ' '
        && isHan(before.charAt(last - 1))
        && !told.isEmpty()
        && isHan(told.charAt(0));
  }

  /** A character of Chinese, or of its punctuation. */
  static boolean isHan(char character) {
    return character >= FIRST
        && (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
            || (character >= '\u3000' && character <= '\u303f')
            || (character >= '\uff01' && character <= '\uff60'));
  }
}

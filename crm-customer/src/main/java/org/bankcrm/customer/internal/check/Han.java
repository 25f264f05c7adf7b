package org.bankcrm.customer.internal.check;

/**
 * Chinese characters by the ranges of Unicode: each version of Java knows more of the planes 2 and
 * 3 than the one before, and what is found must not depend on it.
 */
public final class Han {

  private Han() {}

  /** Whether it is a Chinese character, the rare ones beyond the basic plane among them. */
  public static boolean is(int point) {
    return (point >= 0x3400 && point <= 0x4DBF)
        || (point >= 0x4E00 && point <= 0x9FFF)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x20000 && point <= 0x3FFFD && (point & 0xFFFE) != 0xFFFE)
        || point == '〇'
        || point == '々';
  }

  /** Whether a Chinese character is among those of a text. */
  public static boolean isIn(String text) {
    return text.codePoints().anyMatch(Han::is);
  }
}

package org.bankcrm.core.check;

/** Which characters may stand in a text that people read in one line. */
public final class Characters {

  private Characters() {}

  /** Control, line-breaking, bidirectional and unpaired surrogate characters. */
  public static boolean isUnsafe(int point) {
    return Character.isISOControl(point)
        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
        || (point >= 0x2028 && point <= 0x202E) // line, paragraph, bidirectional embeddings
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200E
        || point == 0x200F
        || point == 0x061C;
  }

  /**
   * Whether it is to be seen: none of the {@linkplain #isUnsafe unsafe} ones, and nothing else that
   * only tells how others are shown, such as a soft hyphen. What is not assigned counts as seen,
   * since newer versions of Java know more characters.
   */
  public static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

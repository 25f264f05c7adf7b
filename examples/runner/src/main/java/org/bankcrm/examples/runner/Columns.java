package org.bankcrm.examples.runner;

/** Text in columns where Chinese characters take two places. */
final class Columns {

  private Columns() {}

  static String padded(String text, int places) {
    return text + blanks(text, places);
  }

  /** The text at the right end of its places. */
  static String aligned(String text, int places) {
    return blanks(text, places) + text;
  }

  private static String blanks(String text, int places) {
    return " ".repeat(Math.max(0, places - places(text)));
  }

  static int places(String text) {
    return text.codePoints().map(Columns::places).sum();
  }

  private static int places(int point) {
    boolean wide =
        Character.isIdeographic(point)
            || (point >= 0x3000 && point <= 0x303F)
            || (point >= 0xFF00 && point <= 0xFFEF);
    return wide ? 2 : 1;
  }
}

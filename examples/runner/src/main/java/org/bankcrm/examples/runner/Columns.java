package org.bankcrm.examples.runner;

/** Text in columns where Chinese characters take two places. */
final class Columns {

  private Columns() {}

  static String padded(String text, int places) {
    int taken = text.codePoints().map(Columns::places).sum();
    return text + " ".repeat(Math.max(0, places - taken));
  }

  private static int places(int point) {
    boolean wide =
        Character.isIdeographic(point)
            || (point >= 0x3000 && point <= 0x303F)
            || (point >= 0xFF00 && point <= 0xFFEF);
    return wide ? 2 : 1;
  }
}

package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;

/** Text in columns where Chinese characters take two places. */
final class Columns {

  /** What may not stand at the beginning of a line. */
  private static final String CLOSING = "，。、；：？！）》」』”’％…—,.;:?!)]}%";

  /** What may not stand at the end of a line. */
  private static final String OPENING = "（《「『“‘([{";

  private Columns() {}

  /**
   * A text in lines of so many places at most, but for words that are longer. Lines after the first
   * are indented.
   */
  static List<String> wrapped(String text, int places, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int taken = 0;
    for (String piece : pieces(text)) {
      if (taken + places(piece.stripTrailing()) > places && !line.toString().isBlank()) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        taken = places(indent);
      }
      line.append(piece);
      taken += places(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** What is not broken: words with the blanks after them, and Chinese characters one by one. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < text.length(); i++) {
      if (mayBreak(text.charAt(i - 1), text.charAt(i))) {
        pieces.add(text.substring(from, i));
        from = i;
      }
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static boolean mayBreak(char before, char after) {
    if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || places(before) == 2 || places(after) == 2;
  }

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

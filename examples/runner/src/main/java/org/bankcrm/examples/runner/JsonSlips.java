package org.bankcrm.examples.runner;

import org.jspecify.annotations.Nullable;

/**
 * Slips of typing near the place where a reader found that a text is no JSON: where the slip itself
 * stands, and what to write instead.
 */
final class JsonSlips {

  /**
   * A slip.
   *
   * @param place where it stands, in characters from the beginning of the text
   * @param words what it is and what to write
   */
  record Slip(int place, String words) {}

  private static final String CLOSING = "”“＂」』";

  /** From a full-width sign to the one of ASCII. */
  private static final int WIDE = '！' - '!';

  private final String text;
  private final int at;

  private JsonSlips(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /**
   * The slip behind what a reader complains of.
   *
   * @param at the place that the reader tells, or one behind it
   * @return null if none is known
   */
  static @Nullable Slip at(String text, int at) {
    int place = Math.min(at, text.length() - 1);
    if (place < 0) {
      return null;
    }
    JsonSlips slips = new JsonSlips(text, place);
    Slip quote = slips.closedByAnother();
    return quote == null ? slips.sign() : quote;
  }

  /** A text that ends with a quote of another alphabet runs on to the next quote of JSON. */
  private @Nullable Slip closedByAnother() {
    int open = -1;
    int last = -1;
    for (int i = 0; i <= at; i++) {
      char sign = text.charAt(i);
      if (open >= 0 && sign == '\\') {
        i++;
      } else if (sign == '"') {
        last = open < 0 ? i : last;
        open = open < 0 ? i : -1;
      }
    }
    for (int i = last + 1; last >= 0 && i < at && text.charAt(i) != '"'; i++) {
      if (CLOSING.indexOf(text.charAt(i)) >= 0 && endsAValue(i + 1)) {
        return new Slip(
            i, "the Chinese '" + text.charAt(i) + "' does not close a text; JSON has '\"'");
      }
    }
    return null;
  }

  /** Whether what follows belongs behind a text and not within it. */
  private boolean endsAValue(int from) {
    int next = from;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next == text.length() || ",:}]，：\r\n".indexOf(text.charAt(next)) >= 0;
  }

  private @Nullable Slip sign() {
    char sign = text.charAt(at);
    if (sign == '}' || sign == ']') {
      int comma = before(at);
      return comma >= 0 && text.charAt(comma) == ','
          ? new Slip(comma, "the comma before '" + sign + "' is one too many")
          : null;
    }
    if (sign == '\'' || sign == '`') {
      return new Slip(at, "a text stands in double quotes, not between " + sign);
    }
    if (sign == '.' && isDigit(at + 1)) {
      return new Slip(at, "a number begins with a digit, such as 0.5");
    }
    return isDigit(at) ? commaInNumber() : unusual(sign);
  }

  /** {@code 2,5} within an object: the reader stumbles over the digit behind the comma. */
  private @Nullable Slip commaInNumber() {
    return at > 1 && text.charAt(at - 1) == ',' && isDigit(at - 2)
        ? new Slip(at - 1, "a comma stands in a number; decimals stand behind a point, such as 0.5")
        : null;
  }

  private @Nullable Slip unusual(char sign) {
    if (sign > '！' && sign <= '～' && JsonWords.WIDE_MARKS.indexOf(sign) < 0) {
      return new Slip(
          at,
          "here stands the full-width '"
              + sign
              + "' where JSON has '"
              + (char) (sign - WIDE)
              + "'");
    }
    boolean isSeen = !Character.isSpaceChar(sign) && Character.getType(sign) != Character.FORMAT;
    return sign < 128 || isSeen
        ? null
        : new Slip(at, String.format("here stands U+%04X, which is no space of JSON", (int) sign));
  }

  private boolean isDigit(int place) {
    return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
  }

  /** The last sign before a place that is no space; below zero if there is none. */
  private int before(int place) {
    int before = place - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before;
  }
}

package org.bankcrm.customer.privacy;

/** The rules of {@link MaskKind}, over code points. */
final class Masking {

  static final String HIDDEN = "***";

  private Masking() {}

  /**
   * The first and last characters, and a star for each of the others.
   *
   * @param share of how many characters at most one is shown
   */
  static String ends(String value, int first, int last, int share) {
    int[] points = value.codePoints().toArray();
    return ends(points, first, last, points.length / share);
  }

  /** Seven of eleven digits; two of three at most, and four always stay hidden. */
  static String phone(String value) {
    int[] points = value.codePoints().toArray();
    return ends(points, 3, 4, Math.max(0, Math.min(points.length * 2 / 3, points.length - 4)));
  }

  private static String ends(int[] points, int first, int last, int most) {
    int end = Math.min(last, most);
    int begin = Math.min(first, most - end);
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      boolean shown = i < begin || i >= points.length - end;
      masked.appendCodePoint(shown && isWhole(points[i]) ? points[i] : '*');
    }
    return masked.toString();
  }

  /** The first characters, and three stars that do not tell how many follow. */
  static String begin(String value, int first, int share) {
    int[] points = value.codePoints().toArray();
    int shown = Math.min(first, points.length / share);
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      masked.appendCodePoint(isWhole(points[i]) ? points[i] : '*');
    }
    return masked + HIDDEN;
  }

  static String email(String value) {
    int at = value.indexOf('@');
    int dot = value.lastIndexOf('.');
    if (at < 1 || at != value.lastIndexOf('@')) {
      return HIDDEN;
    }
    String top = dot > at + 1 ? value.substring(dot) : "";
    return begin(value.substring(0, at), 1, 3) + '@' + HIDDEN + (isTop(top) ? top : "");
  }

  /** A dot and two to six letters: what is longer may be a name. */
  private static boolean isTop(String top) {
    return top.matches("\\.[A-Za-z]{2,6}");
  }

  static String amount(String value) {
    return value.matches("[A-Z]{3} .*") ? value.substring(0, 4) + HIDDEN : HIDDEN;
  }

  static String date(String value) {
    return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? value.substring(0, 4) + "-**-**" : HIDDEN;
  }

  private static boolean isWhole(int point) {
    return point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE;
  }
}

package org.bankcrm.examples.runner;

import java.util.Locale;

/** Something told to whoever runs a command, in both languages. */
record Said(String zh, String en) {

  private static final int SHOWN = 60;

  /** Words of a file that nobody checked, with nothing in them that could steer a terminal. */
  static String printable(String foreign) {
    StringBuilder safe = new StringBuilder();
    foreign
        .codePoints()
        .limit(SHOWN)
        .forEach(point -> safe.appendCodePoint(isPlain(point) ? point : '\uFFFD'));
    return foreign.codePointCount(0, foreign.length()) > SHOWN ? safe + "…" : safe.toString();
  }

  private static boolean isPlain(int point) {
    int kind = Character.getType(point);
    return kind != Character.CONTROL
        && kind != Character.FORMAT
        && kind != Character.SURROGATE
        && kind != Character.LINE_SEPARATOR
        && kind != Character.PARAGRAPH_SEPARATOR;
  }

  String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}

package org.bankcrm.examples.runner;

/**
 * How the quotes of a line stand at its end. Fields are told apart by the CSV library, not here.
 */
enum CsvQuotes {
  /** Every quote is closed. */
  PAIRED,
  /** The line ends inside quotes. */
  OPEN,
  /** Something other than a comma follows a closing quote. */
  BROKEN;

  private enum At {
    START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  /**
   * Looks at one line.
   *
   * @param open whether the line begins inside quotes
   */
  static CsvQuotes of(String line, boolean open) {
    if (!open && line.indexOf('"') < 0) {
      return PAIRED;
    }
    At at = open ? At.QUOTED : At.START;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (at == At.AFTER_QUOTE && c != '"' && c != ',') {
        return BROKEN;
      }
      at = next(at, c);
    }
    return at == At.QUOTED ? OPEN : PAIRED;
  }

  /**
   * How much of a line that is not paired was sound: the place of the comma before the cell that
   * spoils it, or -1 if it is the first cell.
   */
  static int soundUpTo(String line) {
    At at = At.START;
    int comma = -1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (at == At.AFTER_QUOTE && c != '"' && c != ',') {
        return comma;
      }
      at = next(at, c);
      comma = at == At.START ? i : comma;
    }
    return comma;
  }

  private static At next(At at, char c) {
    if (at == At.QUOTED) {
      return c == '"' ? At.AFTER_QUOTE : At.QUOTED;
    }
    if (c == ',') {
      return At.START;
    }
    return c == '"' && at != At.PLAIN ? At.QUOTED : At.PLAIN;
  }
}

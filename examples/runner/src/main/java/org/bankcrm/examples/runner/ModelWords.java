package org.bankcrm.examples.runner;

/** What the commands that fit and measure models say. */
enum ModelWords implements Bilingual {
  FAILED,
  BAD_ROW,
  BAD_ROWS,
  BAD_LINE,
  MORE_LINES,
  NO_COLUMN,
  NOT_A_NUMBER,
  NOT_AN_AMOUNT,
  NOT_A_DAY,
  NO_OUTCOME,
  NO_BAD,
  GOOD_IS_BAD,
  OTHER_OUTCOME,
  MIXED,
  NO_ROWS,
  BOUNDS,
  SAME_ATTRIBUTE,
  LARGE_BOOK,
  NO_CARD,
  NO_SCALING,
  CUSTOMERS,
  PARAMETERS,
  TOO_NEW,
  LATER,
  CORRELATION,
  VALUE,
  CARD,
  MEASURES,
  HELD_OUT,
  SWAPPED,
  MOVED,
  ROUNDING,
  LEFT_OUT,
  CHOSEN,
  SHORT_SERIES,
  SEASONLESS,
  TEST_SEASONLESS,
  UNTESTED_SHORT,
  UNTESTED,
  BACK_TEST,
  BASELINE,
  OFF_PERCENT,
  OFF_AMOUNT,
  NO_MASE,
  WRITTEN;

  UserException of(Object... figures) {
    return new UserException(says(figures));
  }
}

package org.bankcrm.examples.runner;

/**
 * Why a row of a file of customers, or of what is theirs, is left out. None of the words has a
 * value of the row in it.
 */
enum Fault implements Bilingual {
  NO_ID,
  TWICE,
  NO_VALUE,
  NO_DAY,
  WIDTH,
  OPEN_QUOTE,
  INSIDE_QUOTES,
  BROKEN_QUOTE,
  BROKEN_CELL,
  LONG_LINE,
  OTHER_UNDER_KEY,
  NO_EVENT_ID,
  CANCELS_ALONE,
  BEYOND_DIGITS,
  LIST_TOO_LONG,
  STATE_IN_DOUBT,
  NO_STATE,
  ALERTS_IN_DOUBT,
  NO_FIELDS,
  FORMER_KEY,
  ERASED
}

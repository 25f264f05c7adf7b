package org.bankcrm.core.language;

import java.util.List;

/** How a language writes values and lists, whatever is told. */
enum Basic implements Saying {
  /** Which plural forms there are: {@code 1 one}, {@code *2 few}. */
  PLURAL,
  DATE,
  /** A day within a sentence. */
  DAY,
  /** Between the thousands of a number, and before its fraction. */
  THOUSANDS,
  POINT,
  MONEY,
  /** A number with its unit. */
  MEASURE,
  YES,
  NO,
  QUOTED,
  /** Between the parts of a list. */
  COMMA,
  /** A list that goes on. */
  MORE,
  /** An empty list. */
  NOTHING,
  /** Something and a remark on it. */
  REMARK;

  static final Wording WORDING = Wording.of(List.of(values()), List.of(), Basic.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}

package org.bankcrm.examples.runner;

/** What {@code crm merge} says. */
enum MergeTexts implements Bilingual {
  NOT_ONE_WAY,
  NO_ORDER,
  TOO_FEW,
  BAD_KEY,
  BAD_CHOICE,
  APART,
  PREVIEW,
  RECORD,
  LATER,
  NOTHING_LATER,
  WRITTEN,
  NO_STATES,
  NO_ALERTS_APART,
  CALENDAR_OF_ALERTS,
  RUN_AND_BOOK,
  WRONG_ORDER,
  NO_LIFECYCLE,
  NO_ORDER_OF_STAGES,
  RUN_LATER,
  TWO_ROWS,
  OTHER_STATE,
  BAD_STATE,
  OTHER_ALIAS,
  NOT_LAST;

  UserException of(Object... figures) {
    return new UserException(says(figures));
  }
}

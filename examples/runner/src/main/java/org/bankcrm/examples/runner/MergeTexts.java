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
  WRITTEN;

  UserException of(Object... figures) {
    return new UserException(says(figures));
  }
}

package org.bankcrm.examples.runner;

/** What {@code crm retention} says. */
enum RetentionTexts implements Bilingual {
  POLICY,
  COUNT,
  GAP,
  NEVER_BEGINS,
  NEXT,
  NO_CUSTOMER,
  NO_KEY,
  NO_DAY,
  LATER,
  TWICE,
  NO_HOLD,
  NO_REASON,
  ENDS_EARLY,
  HOLD_KIND,
  NOBODY,
  NO_EVENT,
  WRITTEN;

  UserException of(Object... figures) {
    return new UserException(says(figures));
  }
}

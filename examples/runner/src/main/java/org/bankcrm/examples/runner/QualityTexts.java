package org.bankcrm.examples.runner;

/** What the command about the quality of data says. */
enum QualityTexts implements Bilingual {
  NO_CUSTOMER,
  NO_STAGE,
  NO_DAY,
  LEFT_OUT,
  NO_SOURCE,
  NO_BRANCH,
  NO_DAY_KNOWN,
  KNOWN_LATER,
  VERIFIED_LATER,
  TWO_COLUMNS,
  OTHER_CUSTOMER,
  NO_FIELD,
  PASSED_OVER,
  NOBODY,
  CUSTOMERS,
  MEAN,
  NO_MEAN,
  ISSUE,
  BRANCH,
  WRITTEN;

  UserException of(Object... figures) {
    return new UserException(says(figures));
  }
}

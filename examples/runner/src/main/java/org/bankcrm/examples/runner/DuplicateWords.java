package org.bankcrm.examples.runner;

/** What {@code crm duplicates} says. */
enum DuplicateWords implements Bilingual {
  RECORDS,
  COLUMN,
  NO_COLUMN_FOR,
  NO_ID,
  NO_FIELDS,
  NO_SUCH_FIELD,
  BAD_ID,
  ID_TWICE,
  TOO_FEW,
  BAD_LISTS,
  COMPARED,
  LEFT_OUT,
  LEARNED,
  GIVEN,
  TOO_LITTLE,
  UNSETTLED,
  FOUND,
  CLUSTERS,
  QUALITY,
  BLOCKED,
  UNKNOWN_TRUTH,
  WRITTEN;

  UserException of(Object... figures) {
    return new UserException(says(figures));
  }
}

package org.bankcrm.examples.runner;

/** What {@code crm access} says. */
enum AccessTexts implements Bilingual {
  POLICY,
  CLAIMS,
  CLAIM,
  CLAIM_NOBODY,
  NO_CLAIMS,
  ANY_PURPOSE,
  SITUATION,
  CONSENTED,
  SEEN,
  WHO,
  WHO_NOBODY,
  NO_FIELD,
  NO_PURPOSE,
  ROLE_AND_FILE,
  NO_KEY,
  MAPPED,
  COLUMNS,
  LEFT_OUT,
  WRITTEN;

  UserException of(Object... figures) {
    return new UserException(says(figures));
  }
}

package org.bankcrm.customer.portrait;

import org.bankcrm.core.Labelled;

/** What lines and values of a portrait are called that have no name elsewhere. */
enum PortraitLabel implements Labelled {
  HOLDING,
  PRODUCT,
  ROLE,
  STATUS,
  OPENED,
  MATURES,
  RATE,
  DAYS_PAST_DUE,
  ASSETS,
  LIABILITIES,
  MANAGER,
  HISTORY_FROM,
  BY_TYPE,
  BY_CHANNEL,
  TYPE,
  CHANNEL,
  NO_CHANNEL,
  COUNT,
  IN,
  OUT,
  OBSERVED,
  CONTACT,
  DAY,
  INITIATIVE,
  OUTCOME,
  CONSENT,
  SCOPE,
  ANSWER,
  WORDS,
  VALUE,
  BIRTHDAY,
  ANNIVERSARY,
  LAPSES,
  OLD,
  SCORE,
  FINDING,
  VERIFY
}

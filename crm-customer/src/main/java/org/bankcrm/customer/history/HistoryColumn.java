package org.bankcrm.customer.history;

import org.bankcrm.core.Labelled;

/** The columns of exports of a history; their names are the header words. */
public enum HistoryColumn implements Labelled {
  /** A day in ISO form. */
  DAY,
  /** An instant in ISO form, UTC. */
  AT,
  /** A transaction or a contact. */
  KIND,
  /** The bank's key. */
  ID,
  /** What it was for or about. */
  TYPE,
  /** By which way. */
  CHANNEL,
  /** The key of the holding. */
  HOLDING,
  /** Into the account or out of it. */
  DIRECTION,
  /** How much, all decimals. */
  AMOUNT,
  /** Three letters of ISO 4217. */
  CURRENCY,
  /** Who began it. */
  INITIATIVE,
  /** What came of it. */
  OUTCOME,
  /** Its matter. */
  TOPIC,
  /** The campaign, as id and version. */
  CAMPAIGN,
  /** Who took part for the bank. */
  STAFF,
  /** The first day of a period. */
  FIRST_DAY,
  /** The last day of a period, included. */
  LAST_DAY,
  /** How much of the period is told. */
  COVERAGE,
  /** How many; empty where it was not observed. */
  COUNT,
  /** The sum that went in. */
  IN,
  /** The sum that went out. */
  OUT
}

package org.bankcrm.customer.matching;

import org.bankcrm.core.Labelled;

/** What is to be done with a pair of records (判定). */
public enum PairVerdict implements Labelled {
  /** They are one customer. */
  MATCH,
  /** Somebody has to look. */
  REVIEW,
  /** They are two customers. */
  NO_MATCH
}

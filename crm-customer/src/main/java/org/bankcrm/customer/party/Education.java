package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/** The highest education that a person has finished, in rising order. */
public enum Education implements Labelled {
  /** Primary school or less. */
  PRIMARY,

  /** Junior secondary school. */
  JUNIOR_SECONDARY,

  /** Vocational secondary school. */
  VOCATIONAL_SECONDARY,

  /** Senior secondary school. */
  SENIOR_SECONDARY,

  /** Junior college. */
  JUNIOR_COLLEGE,

  /** Bachelor. */
  BACHELOR,

  /** Master. */
  MASTER,

  /** Doctorate. */
  DOCTORATE
}

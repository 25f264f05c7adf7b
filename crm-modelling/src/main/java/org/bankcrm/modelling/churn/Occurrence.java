package org.bankcrm.modelling.churn;

import org.bankcrm.core.Labelled;

/** What of a customer's events within the horizon is the outcome. */
public enum Occurrence implements Labelled {
  /** That there is none: the customer fell silent. */
  NONE,
  /** That there is one at least: an account closed, a product bought. */
  SOME
}

package org.bankcrm.modelling.churn;

import org.bankcrm.core.Labelled;

/** What a customer is to a cut-off; of the first that holds, in this order. */
public enum Fate implements Labelled {
  /** Joined after the cut-off day, so was no customer then. */
  JOINED_LATER,
  /**
   * Was a customer before the data begin, and a window looks back to days of which none are there.
   */
  BEFORE_DATA,
  /** Is not among those whom the definition is about. */
  NOT_AMONG,
  /** The horizon goes on after the data end, so that the outcome is not known: never "stayed". */
  CENSORED,
  /** Of some event within the horizon it is not known whether it is one that is meant. */
  UNKNOWN,
  /** The outcome came. */
  CAME,
  /** The outcome did not come. */
  NOT_COME;

  /** Whether the outcome is known, so that a model can learn from the row. */
  public boolean isLabelled() {
    return this == CAME || this == NOT_COME;
  }
}

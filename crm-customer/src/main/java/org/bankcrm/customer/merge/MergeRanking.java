package org.bankcrm.customer.merge;

import org.bankcrm.core.Labelled;

/** By what one of several records comes before the others; equal ones go by their keys. */
public enum MergeRanking implements Labelled {
  /** The record that stays, the others from the oldest on. To choose it, it has to be given. */
  SURVIVOR,

  /** The one that has been a customer for longest; those of which that is unknown come last. */
  OLDEST,

  /** The one that became a customer last; those of which that is unknown come last. */
  NEWEST,

  /** The one in which most is known: single fields, and kinds of lists that are not empty. */
  MOST_COMPLETE
}

package org.bankcrm.alert;

import org.bankcrm.core.Labelled;

/** What an alert turned out to be. */
public enum AlertOutcome implements Labelled {
  /** There was what it warned of. */
  TRUE,
  /** There was not. */
  FALSE,
  /** It cannot be told. */
  UNCLEAR,
  /** Nobody looked: its levels went off before. */
  UNREVIEWED
}

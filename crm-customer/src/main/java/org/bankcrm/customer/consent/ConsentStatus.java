package org.bankcrm.customer.consent;

import org.bankcrm.core.Labelled;

/**
 * What the ledger says about a use of data at one instant.
 *
 * <p>Three answers and not two, so that a host can tell who may still be asked from who said no.
 * Only {@link #GRANTED} allows the use.
 */
public enum ConsentStatus implements Labelled {
  /** There is a yes and no no. */
  GRANTED,

  /** At least one decision in force says no. */
  REFUSED,

  /** Nobody has asked; neither yes nor no. */
  UNKNOWN
}

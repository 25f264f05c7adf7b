package org.bankcrm.core.held;

import org.bankcrm.core.Labelled;

/** Why a plan is made. */
public enum ErasureTrigger implements Labelled {
  /** The periods are looked at, as every night. */
  EXPIRY,

  /** The customer asked to be erased. */
  REQUEST
}

package org.bankcrm.customer.consent;

import org.bankcrm.core.Labelled;

/**
 * What a customer decided about the use of data.
 *
 * <p>It holds from its own instant on until a later one of the same scope. Denied and withdrawn
 * count alike, as a no; they are told apart for the record.
 */
public enum ConsentDecision implements Labelled {
  /** Said yes. */
  GRANTED,

  /** Was asked and said no. */
  DENIED,

  /** Took back an earlier yes, or objected without being asked. */
  WITHDRAWN
}

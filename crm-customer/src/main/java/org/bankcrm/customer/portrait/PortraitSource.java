package org.bankcrm.customer.portrait;

import org.bankcrm.core.Labelled;

/** Where a line of a portrait comes from. */
public enum PortraitSource implements Labelled {
  /** The customer's record. */
  RECORD,

  /** An attribute of the facts, from the record or from a warehouse. */
  FACTS,

  /** The history of transactions and contacts. */
  HISTORY,

  /** A policy of the book. */
  POLICY,

  /** Sentences of the host's own, such as those of an alert. */
  NOTE
}

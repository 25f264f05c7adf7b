package org.bankcrm.customer.matching;

import org.bankcrm.core.Labelled;

/** What a verdict rests on (判定依据). */
public enum PairReason implements Labelled {
  /** The weight of what agrees and differs. */
  WEIGHT,
  /** Something speaks against a match whatever else agrees. */
  VETO,
  /** People said that they are one. */
  ALWAYS,
  /** People said that they are two. */
  NEVER,
  /** A match, but others of the two clusters must not be one. */
  CLUSTER_VETO,
  /** A match, but the cluster would be too large. */
  CLUSTER_SIZE
}

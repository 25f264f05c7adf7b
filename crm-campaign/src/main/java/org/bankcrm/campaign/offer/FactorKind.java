package org.bankcrm.campaign.offer;

import java.util.Locale;
import org.bankcrm.core.Labelled;

/** What the priority of an offer is the product of. */
public enum FactorKind implements Labelled {
  /** How likely the customer is to take it 倾向. */
  PROPENSITY,
  /** What it is worth to the bank 价值. */
  VALUE,
  /** How well it fits the moment 情境. */
  CONTEXT,
  /** What the bank wants to push 业务权重. */
  LEVER;

  /** The word by which documents name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/**
 * How much investment risk suits a customer, from the least to the most.
 *
 * <p>It is the outcome of a questionnaire, a {@link RiskAssessment}, and holds for as long as that
 * one. A product suits whose {@link org.bankcrm.customer.holding.RiskRating} is no higher step.
 */
public enum RiskAppetite implements Labelled {
  /** Conservative: no loss of capital. */
  C1,

  /** Steady: small swings. */
  C2,

  /** Balanced: some loss for some gain. */
  C3,

  /** Growth: larger loss for larger gain. */
  C4,

  /** Aggressive: may lose most of it. */
  C5
}

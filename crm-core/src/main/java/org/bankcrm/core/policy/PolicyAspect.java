package org.bankcrm.core.policy;

/**
 * What a policy tells of a customer, so that whoever lays a customer out on a page knows where it
 * stands without knowing its kind: {@link Policy#aspect}.
 *
 * <p>It changes nothing in decisions, and stands in no document.
 */
public enum PolicyAspect {
  /** How much the customer is worth to the bank: a rung of a ladder. */
  TIER,

  /** Where the relationship stands, and since when. */
  STAGE,

  /** One of several groups that belong together, such as the main need. */
  GROUP,

  /** A figure that was reckoned: points, a grade, a probability. */
  SCORE,

  /** Whether the customer belongs to a group or shows a sign: yes or no. */
  MEMBERSHIP,

  /** Which of several offers comes first. */
  CHOICE,

  /** Whether something may be offered: yes or no, with the gate that closed. */
  OFFER,

  /** Whether and how the customer may be approached. */
  CONTACT,

  /** Nothing of these. */
  OTHER;

  /** Whether a policy of this aspect answers by yes or no, so that it must yield such a value. */
  public boolean isYesOrNo() {
    return this == MEMBERSHIP || this == OFFER;
  }
}

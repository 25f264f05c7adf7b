package org.bankcrm.campaign.gate;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.condition.Truth;

/**
 * What a gate says of a customer: the {@link Truth} of its rules, or that they were not asked, or
 * that what they say is told to nobody.
 */
public enum Verdict implements Labelled {
  /** It lets the customer through, whatever the missing values are. */
  PASS,
  /** It does not, whatever the missing values are. */
  FAIL,
  /** Missing values would decide; it lets nobody through on the strength of that. */
  UNKNOWN,
  /** It was not asked: the policy is not about the customer. */
  NOT_APPLICABLE,
  /** It is told to nobody, since a protected value could be made out from it. */
  WITHHELD;

  /**
   * The verdict of a gate whose condition has this truth.
   *
   * @param truth of what the gate asks, in the sense that TRUE opens it
   */
  public static Verdict of(Truth truth) {
    return switch (truth) {
      case TRUE -> PASS;
      case FALSE -> FAIL;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /**
   * The verdict of a policy that was not asked, since it is not known to be about the customer.
   *
   * @param applies FALSE or UNKNOWN
   */
  public static Verdict notAsked(Truth applies) {
    return applies == Truth.FALSE ? NOT_APPLICABLE : UNKNOWN;
  }

  /**
   * The verdict of this gate and another together. Shut as soon as one of both is shut; open if
   * both are; otherwise it cannot be told.
   */
  public Verdict and(Verdict other) {
    if (this == NOT_APPLICABLE || other == NOT_APPLICABLE) {
      return NOT_APPLICABLE;
    }
    if (this == FAIL || other == FAIL) {
      return FAIL;
    }
    return this == PASS ? other : open(other);
  }

  /** Neither passes nor fails for certain; what is withheld may be either. */
  private Verdict open(Verdict other) {
    return other == WITHHELD ? WITHHELD : this;
  }

  /**
   * The verdict where one of two ways through is enough. Open as soon as one of both is open; shut
   * if both are; otherwise it cannot be told.
   */
  public Verdict or(Verdict other) {
    if (this == PASS || other == PASS) {
      return PASS;
    }
    return this == FAIL ? other : open(other);
  }
}

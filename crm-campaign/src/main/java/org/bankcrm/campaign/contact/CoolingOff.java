package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.check.Checks;

/**
 * A while in which the customer is left in peace after something happened.
 *
 * @param after what happened
 * @param reach what is held back
 * @param window how long, from the instant at which it happened
 */
public record CoolingOff(Cause after, Reach reach, ContactWindow window) {

  /** What a customer is left in peace after. */
  public enum Cause {
    /** The customer refused an offer or asked not to be contacted. */
    REFUSAL("refusal"),
    /** The customer complained, whatever became of it. */
    COMPLAINT("complaint"),
    /** The bank reached the customer, who answered, whatever the answer was. */
    ANSWER("answer");

    final String word;

    Cause(String word) {
      this.word = word;
    }
  }

  /** What is held back. */
  public enum Reach {
    /** Every contact. */
    ALL("all"),
    /** Contacts over the channel on which it happened. */
    CHANNEL("channel"),
    /** Contacts of the group of campaigns about which it happened. */
    GROUP("group");

    final String word;

    Reach(String word) {
      this.word = word;
    }
  }

  /** What of complaints must hold, for messages. */
  static final String RULE = "must hold back all contacts";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if only a channel or group is held back after a complaint,
   *     which belongs to neither
   */
  public CoolingOff {
    requireNonNull(after, "after");
    requireNonNull(reach, "reach");
    requireNonNull(window, "window");
    Checks.require(fit(after, reach), "a complaint", RULE);
  }

  static boolean fit(Cause after, Reach reach) {
    return after != Cause.COMPLAINT || reach == Reach.ALL;
  }
}

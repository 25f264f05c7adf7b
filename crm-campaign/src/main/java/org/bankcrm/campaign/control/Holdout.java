package org.bankcrm.campaign.control;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Reading;

/**
 * Whether a customer is held out by a control group. For those who measure an effect; whoever talks
 * with the customer has no use for it.
 *
 * @param group the control group
 * @param status held out or not, or undecided for want of data
 * @param missing where it is undecided, the ids of the attributes that are missing; empty otherwise
 */
public record Holdout(PolicyRef group, Status status, List<String> missing) {

  /** What is known of it. */
  public enum Status {
    /** The customer gets no offer of the campaigns that name the group. */
    HELD_OUT,
    /** The customer is not held out by this group. */
    NOT_HELD_OUT,
    /** It cannot be told: the bucket was not handed in, or what the population asks. */
    UNDECIDED,
    /** The group is not about the customer, who is not of its population. */
    NOT_APPLICABLE
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if something is missing although it is decided
   */
  public Holdout {
    requireNonNull(group, "group");
    requireNonNull(status, "status");
    missing = List.copyOf(missing);
    if (status != Status.UNDECIDED && !missing.isEmpty()) {
      throw new IllegalArgumentException("missing must be empty where it is decided");
    }
  }

  static Holdout of(PolicyRef group, Gate held, Reading reading) {
    if (reading.applies() != Truth.TRUE) {
      return new Holdout(group, status(held, reading), reading.missingToApply());
    }
    boolean open = reading.truth(held) == Truth.UNKNOWN;
    return new Holdout(group, status(held, reading), open ? reading.missing(held) : List.of());
  }

  static Status status(Gate held, Reading reading) {
    if (reading.applies() == Truth.FALSE) {
      return Status.NOT_APPLICABLE;
    }
    return switch (reading.truth(held)) { // UNKNOWN where that it applies cannot be told
      case TRUE -> Status.HELD_OUT;
      case FALSE -> Status.NOT_HELD_OUT;
      case UNKNOWN -> Status.UNDECIDED;
    };
  }

  /**
   * Whether the customer is known to be held out. Not where that cannot be told, or the group is
   * not about the customer.
   */
  public boolean isHeldOut() {
    return status == Status.HELD_OUT;
  }

  /** The group, and nothing of the customer. */
  @Override
  public String toString() {
    return "Holdout of " + group;
  }
}

package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;

/**
 * Whether a customer belongs to a segment.
 *
 * @param segment the segment
 * @param status in, out, or undecided for want of data
 * @param firstNotTrue the first part of the segment's condition that is not TRUE: its place, from
 *     0, among the parts of an {@code all}, 0 for any other condition; empty where the condition is
 *     TRUE, so that only an exclusion can keep the customer out
 * @param exclusion whether the segment excludes the customer; FALSE where it excludes nobody
 */
public record Membership(
    PolicyRef segment, Status status, OptionalInt firstNotTrue, Truth exclusion) {

  /** What is known of the membership. */
  public enum Status {
    /** The customer belongs to the segment, whatever the missing values are. */
    IN,
    /** The customer does not belong to it, whatever the missing values are. */
    OUT,
    /** The missing values would decide; nothing may be done on the strength of it. */
    UNDECIDED;

    /** The status that goes with the truth of what a segment yields. */
    static Status of(Truth truth) {
      return switch (truth) {
        case TRUE -> IN;
        case FALSE -> OUT;
        case UNKNOWN -> UNDECIDED;
      };
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the place is negative, or customers are in although a part
   *     is not TRUE or they are or may be excluded, or are not in although nothing stands against
   *     it
   */
  public Membership {
    requireNonNull(segment, "segment");
    requireNonNull(status, "status");
    requireNonNull(exclusion, "exclusion");
    if (firstNotTrue.orElse(0) < 0) {
      throw new IllegalArgumentException("firstNotTrue must be a place from 0");
    }
    boolean nothingAgainst = firstNotTrue.isEmpty() && exclusion == Truth.FALSE;
    if ((status == Status.IN) != nothingAgainst) {
      throw new IllegalArgumentException(
          "a customer is IN where no part of the condition fails and no exclusion holds");
    }
  }

  /** Whether the customer is known to belong to the segment. */
  public boolean isIn() {
    return status == Status.IN;
  }

  /** Whether the customer is known to be excluded. */
  public boolean isExcluded() {
    return exclusion == Truth.TRUE;
  }

  /** Names the segment and shows nothing of the customer. */
  @Override
  public String toString() {
    return "Membership of " + segment;
  }
}

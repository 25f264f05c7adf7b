package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.bankcrm.core.PolicyRef;

/**
 * Whether a customer belongs to a segment.
 *
 * @param segment the segment
 * @param status in, out, or undecided for want of data
 * @param firstNotTrue where the customer is not in, the first part of the segment's condition that
 *     is not TRUE: its place, from 0, among the parts of an {@code all}, 0 for any other condition
 */
public record Membership(PolicyRef segment, Status status, OptionalInt firstNotTrue) {

  /** What is known of the membership. */
  public enum Status {
    /** The customer belongs to the segment, whatever the missing values are. */
    IN,
    /** The customer does not belong to it, whatever the missing values are. */
    OUT,
    /** The missing values would decide; nothing may be done on the strength of it. */
    UNDECIDED
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is named for a customer who is in, or a negative one
   */
  public Membership {
    requireNonNull(segment, "segment");
    requireNonNull(status, "status");
    if (firstNotTrue.orElse(0) < 0 || (firstNotTrue.isPresent() && status == Status.IN)) {
      throw new IllegalArgumentException(
          "firstNotTrue must be a place from 0 of a customer who is not in");
    }
  }

  /** Whether the customer is known to belong to the segment. */
  public boolean isIn() {
    return status == Status.IN;
  }
}

package org.bankcrm.segmentation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Reading;

/**
 * Whether a customer belongs to a segment, and what it hangs on.
 *
 * <p>{@code UNDECIDED} is no: nothing may be done on the strength of it. It says that data is
 * missing, and which; once the bank has it, the customer is in or out. Whoever counts a segment
 * counts the undecided beside it, so that a gap in the data is seen and not taken for a no.
 *
 * @param segment the segment
 * @param status in, out, or undecided for want of data
 * @param firstNotTrue the first part of the segment's condition that is not TRUE: its place, from
 *     0, among the parts of an {@code all}, 0 for any other condition; empty where the condition is
 *     TRUE, so that only an exclusion can keep the customer out, where it asks about something
 *     protected, so that nothing of it is told, and where the segment was not asked
 * @param exclusion whether the segment excludes the customer; FALSE where it excludes nobody,
 *     UNKNOWN where the segment was not asked, and where that would tell something protected
 * @param missing where it is undecided, the ids of the attributes that are missing and read by the
 *     condition and the exclusion, or by the population where it cannot be told whether the segment
 *     is about the customer; empty otherwise, and where one of these asks about something protected
 */
public record Membership(
    PolicyRef segment,
    Status status,
    OptionalInt firstNotTrue,
    Truth exclusion,
    List<String> missing) {

  /** What is known of the membership. */
  public enum Status {
    /** The customer belongs to the segment, whatever the missing values are. */
    IN,
    /** The customer does not belong to it, whatever the missing values are. */
    OUT,
    /** The missing values would decide; nothing may be done on the strength of it. */
    UNDECIDED,
    /** The segment is not about the customer, who is not of its population. */
    NOT_APPLICABLE;

    /** The status that goes with whether a segment applies and the truth of what it yields. */
    static Status of(Truth truth, Truth applies) {
      return applies == Truth.FALSE ? NOT_APPLICABLE : of(truth);
    }

    private static Status of(Truth truth) {
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
   *     it, or something is said to be missing although it is decided
   */
  public Membership {
    requireNonNull(segment, "segment");
    requireNonNull(status, "status");
    requireNonNull(exclusion, "exclusion");
    missing = List.copyOf(missing);
    if (status != Status.UNDECIDED && !missing.isEmpty()) {
      throw new IllegalArgumentException("missing must be empty where the membership is decided");
    }
    if (firstNotTrue.orElse(0) < 0) {
      throw new IllegalArgumentException("firstNotTrue must be a place from 0");
    }
    boolean nothingAgainst = firstNotTrue.isEmpty() && exclusion == Truth.FALSE;
    if ((status == Status.IN) != nothingAgainst) {
      throw new IllegalArgumentException(
          "a customer is IN where no part of the condition fails and no exclusion holds");
    }
  }

  /** Of a customer who is not of the segment's population, or of whom that cannot be told. */
  static Membership notAsked(PolicyRef segment, Reading reading) {
    Status status = Status.of(Truth.UNKNOWN, reading.applies());
    return new Membership(
        segment, status, OptionalInt.empty(), Truth.UNKNOWN, reading.missingToApply());
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

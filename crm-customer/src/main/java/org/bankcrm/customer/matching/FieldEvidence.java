package org.bankcrm.customer.matching;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.bankcrm.core.Labelled;

/**
 * What one field says of a pair.
 *
 * <p>Immutable and thread-safe. Values are masked: the first character and stars.
 *
 * @param field the field
 * @param agreement how it agrees
 * @param level its level of agreement, 0 the highest; empty where it is missing
 * @param likeness how alike the values are, from 0 to 1; empty where one is missing
 * @param bits what it adds to the weight; negative where it speaks against a match
 * @param swapped whether the values were compared crosswise with those of another field
 * @param left the masked value of the left record, empty where it is missing
 * @param right the masked value of the right record, empty where it is missing
 * @param pairs how many pairs of values there were, of which these agree best; 1 where each record
 *     has one
 */
public record FieldEvidence(
    MatchField field,
    Agreement agreement,
    OptionalInt level,
    OptionalDouble likeness,
    double bits,
    boolean swapped,
    Optional<String> left,
    Optional<String> right,
    int pairs) {

  /** How a field agrees. */
  public enum Agreement implements Labelled {
    /** The cleaned values are equal. */
    EQUAL,
    /** They are alike enough for a level of agreement. */
    ALIKE,
    /** They are not. */
    DIFFERENT,
    /** One of both is missing. */
    MISSING
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "FieldEvidence";
  }
}

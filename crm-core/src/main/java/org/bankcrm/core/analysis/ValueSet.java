package org.bankcrm.core.analysis;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.condition.Absence;

/**
 * The values of one attribute for which a condition comes out in one way, and whether it does so
 * where the value is missing. Immutable and comparable by value.
 *
 * @param stretches the values as stretches of numbers of the type's {@link ValueAxis}, in ascending
 *     order, neither meeting nor touching
 * @param reasons the reasons for which the value may be missing
 */
public record ValueSet(List<Stretch> stretches, Set<Absence> reasons) {

  /**
   * Values in a row.
   *
   * @param first the number of the first
   * @param last the number of the last, inclusive
   */
  public record Stretch(long first, long last) {
    /** Refuses what is upside down. */
    public Stretch {
      if (first > last) {
        throw new IllegalArgumentException("the first number is " + first + ", the last " + last);
      }
    }
  }

  /** Keeps copies. */
  public ValueSet {
    stretches = List.copyOf(stretches);
    requireNonNull(reasons, "reasons");
    reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
  }

  /**
   * Whether a value with this number is in it.
   *
   * @param number of a value on the axis
   */
  public boolean contains(long number) {
    return stretches.stream().anyMatch(s -> s.first() <= number && number <= s.last());
  }
}

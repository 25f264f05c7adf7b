package org.bankcrm.core.internal.analysis;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;

/**
 * A customer who was found: whatever is not told may be anything, or missing.
 *
 * @param asOf the day for which the values are told
 * @param values what is told, by the ids of the attributes
 */
public record Model(LocalDate asOf, SortedMap<String, Held> values) {

  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();

  /**
   * One value, or why there is none.
   *
   * @param attribute the attribute, at any age
   * @param value a normalised value; of a list of parts a list of models; an {@code Absence} where
   *     there is none
   * @param daysOld how many days before the as-of date it was observed
   */
  public record Held(AttributeRef attribute, Object value, int daysOld) {
    /** Refuses nulls. */
    public Held {
      requireNonNull(attribute, "attribute");
      requireNonNull(value, "value");
    }
  }

  /** Keeps a copy. */
  public Model {
    requireNonNull(asOf, "asOf");
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Whether a value would have to be older than days are told: one of an as-of date long ago. */
  boolean isBeforeAllDays() {
    return values.values().stream()
        .anyMatch(held -> asOf.toEpochDay() - held.daysOld() < FIRST_DAY);
  }

  /** Whether the number of a reason why a value is missing lies within a stretch of numbers. */
  public static boolean isReason(Absence reason, long first, long last) {
    long number = Variable.number(reason);
    return first <= number && number <= last;
  }
}

package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.time.Period;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * For how long things of some kinds are kept, counted from an event, and on what ground.
 *
 * <p>The day of the event is day 0. What has to be kept five years from 30 June 2026 may go on 30
 * June 2031, and not before. Where a month has no such day, a duty ends a day later and a limit a
 * day earlier: of 29 February both lie within five years, by 1 March and 28 February. Immutable and
 * thread-safe.
 *
 * @param id what it is known by, distinct in its policy: a letter a–z or digit, then letters a–z,
 *     digits, dots and hyphens; at most 128 in all
 * @param kinds the codes of the kinds, at least one
 * @param event the code of the event that starts the period, of the part or of the customer
 * @param atLeast how long they have to be kept, in years, months and days; empty for no duty
 * @param atMost how long they may be kept at most, not less than {@code atLeast}; empty for no
 *     limit
 * @param then what becomes of them afterwards: {@code DELETE}, or {@code PSEUDONYMISE} where
 *     something can stay
 * @param ground the law or contract on which this stands, in Chinese and English
 */
public record RetentionRule(
    String id,
    SortedSet<String> kinds,
    String event,
    Optional<Period> atLeast,
    Optional<Period> atMost,
    ErasureAction then,
    LocalizedText ground) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a code is malformed, there is no kind or no period, a
   *     period is not positive or the limit is shorter than the duty, or what follows is to keep
   */
  public RetentionRule {
    Checks.code(id, "id");
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    Checks.require(!kinds.isEmpty(), "kinds", "must have at least one");
    kinds.forEach(kind -> Checks.code(kind, "kinds"));
    Checks.code(event, "event");
    Checks.require(
        atLeast.isPresent() || atMost.isPresent(), "atLeast", "must be there, or atMost");
    atLeast.ifPresent(period -> checkPeriod(period, "atLeast"));
    atMost.ifPresent(period -> checkPeriod(period, "atMost"));
    boolean fits =
        atLeast.isEmpty() || atMost.isEmpty() || days(atLeast.get()) <= days(atMost.get());
    Checks.require(fits, "atMost", "must not be shorter than atLeast");
    Checks.require(requireNonNull(then, "then") != ErasureAction.KEEP, "then", "must erase");
    requireNonNull(ground, "ground");
  }

  static Period checkPeriod(Period period, String name) {
    boolean fits =
        period.getYears() >= 0
            && period.getMonths() >= 0
            && period.getDays() >= 0
            && !period.isZero()
            && days(period) < 366L * 200;
    Checks.require(fits, name, "must be more than nothing and less than 200 years");
    return period;
  }

  /** About; equal for equal years and months. */
  private static long days(Period period) {
    return period.toTotalMonths() * 30 + period.toTotalMonths() / 2 + period.getDays();
  }

  /** The rule's id: a word of the bank's. */
  @Override
  public String toString() {
    return id;
  }
}

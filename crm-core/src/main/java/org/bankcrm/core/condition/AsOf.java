package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.core.DateRange;

/**
 * The day of the decision lies within a stretch of days: a campaign that runs from March to June.
 *
 * <p>Truth: TRUE where the calendar day of the as-of instant, in the zone of the facts, is one of
 * the days, else FALSE; never UNKNOWN.
 *
 * <p>The bank's own day, not the customer's and not that of any event: the same customer, decided
 * again as of another day, may come out otherwise, and what a book says so is part of its hash.
 *
 * @param days the days, at least one end given and within the years 0001 to 9999
 */
public record AsOf(DateRange days) implements Criterion {

  private static final int LAST_YEAR = 9_999;

  /** Refuses a stretch that is open at both ends, and days that documents cannot write. */
  public AsOf {
    requireNonNull(days, "days");
    if (days.equals(DateRange.always())) {
      throw new IllegalArgumentException("expected a first day or an end");
    }
    if (!isWritable(days.fromInclusive(), LocalDate.MIN)
        || !isWritable(days.toExclusive(), LocalDate.MAX)) {
      throw new IllegalArgumentException("expected days of the years 0001 to 9999");
    }
  }

  private static boolean isWritable(LocalDate end, LocalDate open) {
    return end.equals(open) || (end.getYear() >= 1 && end.getYear() <= LAST_YEAR);
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of();
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.asOf(this);
  }
}

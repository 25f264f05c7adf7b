package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

/**
 * A day lies in a span told from the as-of date: the last 30 days, the next 3 months, this month.
 *
 * <p>Truth: TRUE if the day is from {@code from} to {@code to}, both inclusive; FALSE if it is
 * outside; UNKNOWN if it is missing. An instant counts by its calendar day in the zone of the
 * facts. Never the clock: the as-of date is the one of the facts.
 *
 * @param attribute an attribute that is a date or an instant
 * @param from the first day of the span
 * @param to the last day of the span
 */
public record RelativeDate(AttributeRef attribute, DayShift from, DayShift to)
    implements Condition {
  /** Refuses other kinds and spans that are upside down whatever the as-of date. */
  public RelativeDate {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    checkKind(attribute);
    boolean sameAnchor = from.anchor() == to.anchor();
    if (sameAnchor && from.months() >= to.months() && from.days() > to.days()) {
      throw new IllegalArgumentException("the span ends before it begins");
    }
  }

  static void checkKind(AttributeRef attribute) {
    switch (attribute.type().kind()) {
      case DATE, INSTANT -> {}
      default ->
          throw new IllegalArgumentException(
              attribute.id() + " is of type " + attribute.type() + ", not a date or an instant");
    }
  }
}

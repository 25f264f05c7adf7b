package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A day lies in a span told from the as-of date: the last 30 days, the next 3 months, this month,
 * the as-of date or earlier.
 *
 * <p>Truth: TRUE if the day is from {@code from} to {@code to}, both inclusive; FALSE if it is
 * outside; UNKNOWN if it is missing. An end that is left out bounds nothing: however early or late
 * a day is, it counts. An instant counts by its calendar day in the zone of the facts. Never the
 * clock: the as-of date is the one of the facts.
 *
 * @param attribute an attribute that is a date or an instant
 * @param from the first day of the span; empty where every earlier day counts too
 * @param to the last day of the span; empty where every later day counts too
 */
public record RelativeDate(AttributeRef attribute, Optional<DayShift> from, Optional<DayShift> to)
    implements Criterion {
  /** Refuses other kinds, spans without an end, and such as are upside down on any as-of date. */
  public RelativeDate {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    checkKind(attribute);
    if (from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("the span needs a first day, a last day or both");
    }
    if (from.isPresent() && to.isPresent() && isUpsideDown(from.get(), to.get())) {
      throw new IllegalArgumentException("the span ends before it begins");
    }
  }

  /**
   * The day is from one day to another, both inclusive.
   *
   * @param attribute a date or an instant, whose day is told in the zone of the facts
   * @param from the first day that counts, told from the as-of date
   * @param to the last day that counts
   */
  public RelativeDate(AttributeRef attribute, DayShift from, DayShift to) {
    this(attribute, Optional.of(from), Optional.of(to));
  }

  private static boolean isUpsideDown(DayShift from, DayShift to) {
    boolean sameAnchor = from.anchor() == to.anchor();
    return sameAnchor && from.months() >= to.months() && from.days() > to.days();
  }

  static void checkKind(AttributeRef attribute) {
    if (!attribute.type().kind().isOfDays()) {
      throw new IllegalArgumentException(
          attribute.id() + " is of type " + attribute.type() + ", not a date or an instant");
    }
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.relativeDate(this);
  }
}

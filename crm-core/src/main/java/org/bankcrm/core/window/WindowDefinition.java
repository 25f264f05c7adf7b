package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.window.Aggregate.Total;

/**
 * An attribute that is computed from a customer's events: what the customer spent by card within
 * the last 90 days.
 *
 * <pre>{@code
 * WindowDefinition.of(SPENT_90D, TRANSACTIONS, Aggregate.sum(AMOUNT), CalendarSpan.days(90))
 *     .where(DIRECTION.is("debit"));
 * }</pre>
 *
 * <p>It looks back from the as-of date, which always belongs to it. The last N days are the N days
 * that end with the as-of date: the last day alone is the as-of date itself. The last N months are
 * rolling ones, not those of the calendar: they begin on the day after {@link CalendarSpan#before
 * the same day N months ago}. As of 15 March, the last month is 16 February to 15 March; as of 30
 * March it is 1 to 30 March, for a month ago is the last of February.
 *
 * <p>Month ends stay month ends: as of 30 June, the last month is 1 to 30 June and the last three
 * are 1 April to 30 June; as of 28 February it is the whole of February. So balances told at the
 * end of each month are counted one a month, as of the end of a month and as of its first 27 days.
 * As of the 28th to 30th of a month that goes on, a rolling month may hold no end of a month at
 * all: as of 30 May, 1 to 30 May; as of 28 March, 1 to 28 March. Such figures are asked for as of
 * ends of months.
 *
 * <p>The window before has the same length and ends where this one begins: as of 15 March it is 16
 * January to 15 February, as of 30 June the whole of May. A later as-of date never begins earlier.
 *
 * <p>Pure data, comparable by value. Immutable and thread-safe.
 *
 * @param attribute the attribute that it yields, of the type that the aggregate gives
 * @param over the events that it reads
 * @param where which of them count: those for which it is TRUE; it reads the events' own attributes
 *     and nothing that changes with the as-of date, so that an event can be judged when it arrives
 * @param aggregate how they are summed up
 * @param span how far it looks back: 1 to 3,660 days or 1 to 120 months
 */
public record WindowDefinition(
    Attribute<?> attribute,
    EventType over,
    Condition where,
    Aggregate aggregate,
    CalendarSpan span) {

  private static final int MOST_DAYS = 3_660;
  private static final int MOST_MONTHS = 120;

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if the aggregate gives another type than the attribute's,
   *     something is read that the events do not have, the condition depends on the as-of date, a
   *     span is out of bounds or, a trend's, does not divide into its parts, or the attribute is
   *     not protected though something protected is read, or serves a purpose that something read
   *     must not
   */
  public WindowDefinition {
    requireNonNull(attribute, "attribute");
    requireNonNull(over, "over");
    requireNonNull(where, "where");
    requireNonNull(aggregate, "aggregate");
    checkSpan(requireNonNull(span, "span"));
    checkType(attribute, aggregate);
    Filters.check(over, where);
    Flow.check(attribute, over, where, measured(aggregate, over));
    measured(aggregate, over);
    if (aggregate instanceof Aggregate.Trend trend && span.length() % trend.parts() != 0) {
      throw new IllegalArgumentException(
          attribute.id() + ": " + span + " do not divide into " + trend.parts() + " equal parts");
    }
  }

  /** A window over all events of the type. */
  public static WindowDefinition of(
      Attribute<?> attribute, EventType over, Aggregate aggregate, CalendarSpan span) {
    return new WindowDefinition(attribute, over, Condition.always(), aggregate, span);
  }

  /** The same over the events for which the condition is TRUE. */
  public WindowDefinition where(Condition condition) {
    return new WindowDefinition(attribute, over, condition, aggregate, span);
  }

  /** The parts that it looks at one by one, each of the same span: one, two, or a trend's. */
  int steps() {
    return aggregate instanceof Aggregate.Trend trend
        ? trend.parts()
        : aggregate instanceof Aggregate.RatioToBefore ? 2 : 1;
  }

  /** The span of one step. */
  CalendarSpan step() {
    return aggregate instanceof Aggregate.Trend trend
        ? new CalendarSpan(span.length() / trend.parts(), span.unit())
        : span;
  }

  private static void checkSpan(CalendarSpan span) {
    int most = span.unit() == CalendarSpan.Unit.DAYS ? MOST_DAYS : MOST_MONTHS;
    if (span.length() < 1 || span.length() > most) {
      throw new IllegalArgumentException(
          "a window must span 1 to "
              + new CalendarSpan(most, span.unit())
              + " but was "
              + span.length());
    }
  }

  private static void checkType(Attribute<?> attribute, Aggregate aggregate) {
    if (!fits(attribute.type(), aggregate)) {
      throw new IllegalArgumentException(
          attribute.id() + " is " + attribute.type() + ", which " + aggregate + " does not give");
    }
  }

  private static boolean fits(ValueType type, Aggregate aggregate) {
    if (aggregate instanceof Aggregate.Sum sum) {
      return type.equals(sum.of().type());
    } else if (aggregate instanceof Aggregate.Min min) {
      return type.equals(min.of().type());
    } else if (aggregate instanceof Aggregate.Max max) {
      return type.equals(max.of().type());
    } else if (aggregate instanceof Aggregate.Average average) {
      return isQuotient(type, average.of().type());
    } else if (aggregate instanceof Aggregate.Trend trend) {
      return isQuotient(type, typeOf(trend.total()));
    } else if (aggregate instanceof Aggregate.RatioToBefore) {
      return type.kind() == Kind.DECIMAL;
    }
    return type.kind() == Kind.INTEGER;
  }

  private static boolean isQuotient(ValueType type, ValueType of) {
    return of.kind() == Kind.MONEY ? type.equals(of) : type.kind() == Kind.DECIMAL;
  }

  private static ValueType typeOf(Total total) {
    return total instanceof Aggregate.Sum sum ? sum.of().type() : ValueType.INTEGER;
  }

  /** The position of the measured attribute among the event's, or -1 if none is measured. */
  int measuredPosition() {
    return measured(aggregate, over);
  }

  private static int measured(Aggregate aggregate, EventType over) {
    if (aggregate instanceof Aggregate.Sum sum) {
      return over.attributes().positionOf(sum.of());
    } else if (aggregate instanceof Aggregate.Average average) {
      return over.attributes().positionOf(average.of());
    } else if (aggregate instanceof Aggregate.Min min) {
      return over.attributes().positionOf(min.of());
    } else if (aggregate instanceof Aggregate.Max max) {
      return over.attributes().positionOf(max.of());
    } else if (aggregate instanceof Aggregate.Distinct distinct) {
      return over.attributes().positionOf(distinct.of());
    } else if (aggregate instanceof Aggregate.RatioToBefore ratio) {
      return measured(ratio.total(), over);
    } else if (aggregate instanceof Aggregate.Trend trend) {
      return measured(trend.total(), over);
    }
    return -1;
  }
}

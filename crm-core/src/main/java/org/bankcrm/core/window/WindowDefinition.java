package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;

/**
 * An attribute that is computed from a customer's events: what the customer spent by card within
 * the last 90 days, or in the month so far.
 *
 * <pre>{@code
 * WindowDefinition.of(SPENT_90D, TRANSACTIONS, Aggregate.sum(AMOUNT), CalendarSpan.days(90))
 *     .where(DIRECTION.is("debit"));
 * WindowDefinition.of(SALARIES_3M, TRANSACTIONS, Aggregate.count(),
 *         WindowPeriod.complete(3, CalendarPeriod.MONTH))
 *     .where(TYPE.is("salary"));
 * }</pre>
 *
 * <p>Which days it looks at, {@link WindowPeriod} tells: those of the calendar, fixed ones, or
 * rolling ones. Rolling ones look back from the as-of date, which always belongs to them. The last
 * N days are the N days that end with the as-of date: the last day alone is the as-of date itself.
 * The last N months are rolling ones, not those of the calendar: they begin on the day after {@link
 * CalendarSpan#before the same day N months ago}. As of 15 March, the last month is 16 February to
 * 15 March; as of 30 March it is 1 to 30 March, for a month ago is the last of February.
 *
 * <p>Month ends stay month ends: as of 30 June, the last month is 1 to 30 June and the last three
 * are 1 April to 30 June; as of 28 February it is the whole of February. So balances told at the
 * end of each month are counted one a month, as of the end of a month and as of its first 27 days.
 * As of the 28th to 30th of a month that goes on, a rolling month may hold no end of a month at
 * all: as of 30 May, 1 to 30 May; as of 28 March, 1 to 28 March. Such figures are asked for by
 * {@linkplain WindowPeriod.Complete complete months}, which hold one each as of every day.
 *
 * <p>The window before has the same length. That of rolling days, and of what is complete, ends
 * where this one begins: as of 15 March the rolling month before is 16 January to 15 February, as
 * of 30 June the whole of May. That of a calendar period so far, or whole, is the same of one
 * period earlier: as of 15 May, beside 1 to 15 May stand 1 to 15 April. Fixed days have none
 * before. A later as-of date never begins earlier.
 *
 * <p>Pure data, comparable by value. Immutable and thread-safe.
 *
 * @param attribute the attribute that it yields, of the type that the aggregate gives
 * @param over the events that it reads
 * @param where which of them count: those for which it is TRUE; it reads the events' own attributes
 *     and nothing that changes with the as-of date, so that an event can be judged when it arrives
 * @param aggregate how they are summed up
 * @param period which days it looks at
 */
public record WindowDefinition(
    Attribute<?> attribute,
    EventType over,
    Condition where,
    Aggregate aggregate,
    WindowPeriod period) {

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if the aggregate gives another type than the attribute's,
   *     something is read that the events do not have, the condition depends on the as-of date, a
   *     trend is asked of days that do not divide into its parts, a ratio of fixed days, or the
   *     attribute is not protected though something protected is read, or serves a purpose that
   *     something read must not
   */
  public WindowDefinition {
    requireNonNull(attribute, "attribute");
    requireNonNull(over, "over");
    requireNonNull(where, "where");
    requireNonNull(aggregate, "aggregate");
    requireNonNull(period, "period");
    checkType(attribute, aggregate);
    Filters.check(over, where);
    Flow.check(attribute, over, where, measured(aggregate, over));
    measured(aggregate, over);
    checkPeriod(attribute, aggregate, period);
  }

  /** A window over all events of the type. */
  public static WindowDefinition of(
      Attribute<?> attribute, EventType over, Aggregate aggregate, WindowPeriod period) {
    return new WindowDefinition(attribute, over, Condition.always(), aggregate, period);
  }

  /** The same over the rolling days or months that end with the as-of date. */
  public static WindowDefinition of(
      Attribute<?> attribute, EventType over, Aggregate aggregate, CalendarSpan span) {
    return of(attribute, over, aggregate, WindowPeriod.last(span));
  }

  /** The same over the events for which the condition is TRUE. */
  public WindowDefinition where(Condition condition) {
    return new WindowDefinition(attribute, over, condition, aggregate, period);
  }

  /** The same over events whose type has the days of a business calendar. */
  WindowDefinition counting(String id, BusinessCalendar calendar) {
    EventType counting = over.counting(id, calendar);
    return new WindowDefinition(attribute, counting, where, aggregate, period);
  }

  /** The parts that it looks at one by one, each as long as the others: one, two, or a trend's. */
  int steps() {
    return aggregate instanceof Aggregate.Trend trend
        ? trend.parts()
        : aggregate instanceof Aggregate.RatioToBefore ? 2 : 1;
  }

  /** The days of the first step, the newest. */
  WindowPeriod step() {
    int parts = aggregate instanceof Aggregate.Trend trend ? trend.parts() : 1;
    if (period instanceof WindowPeriod.Last last) {
      CalendarSpan part = new CalendarSpan(last.span().length() / parts, last.span().unit());
      return new WindowPeriod.Last(part, last.earlier());
    } else if (period instanceof WindowPeriod.Complete all) {
      return new WindowPeriod.Complete(all.number() / parts, all.period(), all.earlier());
    }
    return period;
  }

  private static void checkPeriod(
      Attribute<?> attribute, Aggregate aggregate, WindowPeriod period) {
    if (aggregate instanceof Aggregate.RatioToBefore && period instanceof WindowPeriod.Between) {
      throw new IllegalArgumentException(
          attribute.id() + ": fixed days have none before with which to compare them");
    }
    if (aggregate instanceof Aggregate.Trend trend && !divides(period, trend.parts())) {
      throw new IllegalArgumentException(
          attribute.id()
              + ": "
              + period
              + " do not divide into "
              + trend.parts()
              + " equal parts, as rolling days or months and complete periods may");
    }
  }

  private static boolean divides(WindowPeriod period, int parts) {
    return period instanceof WindowPeriod.Last last
        ? last.span().length() % parts == 0
        : period instanceof WindowPeriod.Complete all && all.number() % parts == 0;
  }

  private static void checkType(Attribute<?> attribute, Aggregate aggregate) {
    if (!Measures.fits(attribute.type(), aggregate)) {
      throw new IllegalArgumentException(
          attribute.id() + " is " + attribute.type() + ", which " + aggregate + " does not give");
    }
  }

  /** The position of the measured attribute among the event's, or -1 if none is measured. */
  int measuredPosition() {
    return measured(aggregate, over);
  }

  private static int measured(Aggregate aggregate, EventType over) {
    return Measures.of(aggregate).map(over.attributes()::positionOf).orElse(-1);
  }
}

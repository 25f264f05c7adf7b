package org.bankcrm.core.window;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.window.Aggregate.Total;

/** Random windows over the sample events. */
final class SampleWindows {

  private static final List<Attribute<?>> EXACT =
      List.of(SampleEvents.AMOUNT, SampleEvents.ITEMS, SampleEvents.RATE);
  private static final List<Attribute<?>> ORDERED =
      List.of(
          SampleEvents.AMOUNT,
          SampleEvents.ITEMS,
          SampleEvents.RATE,
          SampleEvents.RISK,
          SampleEvents.DUE,
          SampleEvents.AT,
          SampleEvents.BOOKED);

  private SampleWindows() {}

  static List<WindowDefinition> random(Random random, int count) {
    List<WindowDefinition> windows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      windows.add(random.nextInt(8) == 0 ? calls(random, i) : transactions(random, i));
    }
    return windows;
  }

  private static WindowDefinition calls(Random random, int i) {
    Attribute<?> yields = attribute(i, ValueType.INTEGER);
    Aggregate total =
        random.nextBoolean() ? Aggregate.count() : Aggregate.sum(SampleEvents.MINUTES);
    return WindowDefinition.of(yields, SampleEvents.CALLS, total, period(random, total));
  }

  private static WindowDefinition transactions(Random random, int i) {
    Aggregate aggregate = aggregate(random);
    return WindowDefinition.of(
            attribute(i, type(random, aggregate)),
            SampleEvents.TRANSACTIONS,
            aggregate,
            period(random, aggregate))
        .where(SampleEvents.FILTERS.get(random.nextInt(SampleEvents.FILTERS.size())).condition());
  }

  /** Which days it looks at, one of those that the aggregate takes. */
  static WindowPeriod period(Random random, Aggregate aggregate) {
    int parts = aggregate instanceof Aggregate.Trend trend ? trend.parts() : 1;
    int kinds =
        parts > 1 ? 3 : aggregate instanceof Aggregate.RatioToBefore ? 5 : 6; // fixed days last
    CalendarPeriod calendar = pick(random, List.of(CalendarPeriod.values()));
    return switch (random.nextInt(kinds)) {
      case 0, 1 -> {
        WindowPeriod last = WindowPeriod.last(span(random, parts));
        yield random.nextInt(3) > 0 ? last : last.earlier(span(random, 1));
      }
      case 2 -> {
        int most = WindowPeriod.most(calendar) / parts;
        int number = parts * (1 + random.nextInt(Math.min(most, 4)));
        yield earlier(random, calendar, WindowPeriod.complete(number, calendar));
      }
      case 3 -> earlier(random, calendar, WindowPeriod.toDate(calendar));
      case 4 -> WindowPeriod.whole(calendar, periods(random, calendar));
      default -> {
        LocalDate from = LocalDate.of(2023, 5, 1).plusDays(random.nextInt(420));
        yield WindowPeriod.between(from, from.plusDays(random.nextInt(120)));
      }
    };
  }

  private static WindowPeriod earlier(Random random, CalendarPeriod unit, WindowPeriod period) {
    return random.nextBoolean() ? period : period.earlier(periods(random, unit));
  }

  /** A few periods, or those of a year. */
  private static CalendarSpan periods(Random random, CalendarPeriod period) {
    CalendarSpan one = period.span();
    int year = period == CalendarPeriod.WEEK ? 52 : 12 / one.length();
    int number = random.nextInt(3) == 0 ? year : 1 + random.nextInt(3);
    return new CalendarSpan(number * one.length(), one.unit());
  }

  private static CalendarSpan span(Random random, int parts) {
    int times = 1 + random.nextInt(parts > 1 ? 4 : 200);
    return random.nextBoolean()
        ? CalendarSpan.days(parts * times)
        : CalendarSpan.months(parts * (1 + times % (parts > 1 ? 4 : 13)));
  }

  private static Aggregate aggregate(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> Aggregate.count();
      case 1 -> new Aggregate.Sum(pick(random, EXACT));
      case 2 -> Aggregate.average(pick(random, EXACT), rounding(random));
      case 3 -> new Aggregate.Min(pick(random, ORDERED));
      case 4 -> new Aggregate.Max(pick(random, ORDERED));
      case 5 ->
          Aggregate.distinct(
              pick(random, List.of(SampleEvents.SIDE, SampleEvents.CHANNEL, SampleEvents.SHOP)));
      case 6 -> Aggregate.daysSinceLast();
      case 7 -> Aggregate.ratioToBefore(total(random), rounding(random));
      default -> Aggregate.trend(total(random), 2 + random.nextInt(5), rounding(random));
    };
  }

  private static Total total(Random random) {
    return random.nextBoolean() ? Aggregate.count() : new Aggregate.Sum(pick(random, EXACT));
  }

  private static RoundingMode rounding(Random random) {
    return RoundingMode.values()[random.nextInt(RoundingMode.values().length - 1)];
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static ValueType type(Random random, Aggregate aggregate) {
    if (aggregate instanceof Aggregate.Sum sum) {
      return sum.of().type();
    } else if (aggregate instanceof Aggregate.Min min) {
      return min.of().type();
    } else if (aggregate instanceof Aggregate.Max max) {
      return max.of().type();
    } else if (aggregate instanceof Aggregate.Average average) {
      return quotient(random, average.of().type());
    } else if (aggregate instanceof Aggregate.Trend trend) {
      return quotient(
          random, trend.total() instanceof Aggregate.Sum sum ? sum.of().type() : ValueType.INTEGER);
    } else if (aggregate instanceof Aggregate.RatioToBefore) {
      return ValueType.decimal(random.nextInt(6));
    }
    return ValueType.INTEGER;
  }

  private static ValueType quotient(Random random, ValueType of) {
    return of.kind() == ValueType.Kind.MONEY ? of : ValueType.decimal(random.nextInt(6));
  }

  private static Attribute<?> attribute(int i, ValueType type) {
    return Attributes.of("window-" + i, type, AttributeInfo.named("窗口", "Window"));
  }
}

package org.bankcrm.core.window;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    return WindowDefinition.of(yields, SampleEvents.CALLS, total, span(random));
  }

  private static WindowDefinition transactions(Random random, int i) {
    Aggregate aggregate = aggregate(random);
    CalendarSpan span = span(random);
    if (aggregate instanceof Aggregate.Trend trend) {
      span = new CalendarSpan(trend.parts() * (1 + random.nextInt(4)), span.unit());
    }
    return WindowDefinition.of(
            attribute(i, type(random, aggregate)), SampleEvents.TRANSACTIONS, aggregate, span)
        .where(SampleEvents.FILTERS.get(random.nextInt(SampleEvents.FILTERS.size())).condition());
  }

  private static CalendarSpan span(Random random) {
    return random.nextBoolean()
        ? CalendarSpan.days(1 + random.nextInt(200))
        : CalendarSpan.months(1 + random.nextInt(13));
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

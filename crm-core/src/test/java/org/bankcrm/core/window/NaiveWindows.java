package org.bankcrm.core.window;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.window.Aggregate.Total;

/** Each window on its own, straight from its definition in words; shares no code with the real. */
final class NaiveWindows {

  private NaiveWindows() {}

  static Optional<?> value(WindowDefinition window, List<Event> events, LocalDate asOf) {
    List<Event> own = within(window, events, start(window, asOf), asOf);
    Aggregate aggregate = window.aggregate();
    if (aggregate instanceof Aggregate.Count) {
      return Optional.of((long) own.size());
    } else if (aggregate instanceof Aggregate.Sum sum) {
      return Optional.of(typed(window, total(sum, own), RoundingMode.UNNECESSARY));
    } else if (aggregate instanceof Aggregate.Average average) {
      List<BigDecimal> values = numbers(average.of(), own);
      return values.isEmpty()
          ? Optional.empty()
          : Optional.of(
              typed(
                  window,
                  values.stream().reduce(ZERO, BigDecimal::add),
                  BigDecimal.valueOf(values.size()),
                  average.rounding()));
    } else if (aggregate instanceof Aggregate.Min min) {
      return values(min.of(), own).stream().min(window.attribute().type()::compare);
    } else if (aggregate instanceof Aggregate.Max max) {
      return values(max.of(), own).stream().max(window.attribute().type()::compare);
    } else if (aggregate instanceof Aggregate.Distinct distinct) {
      return Optional.of(values(distinct.of(), own).stream().distinct().count());
    } else if (aggregate instanceof Aggregate.DaysSinceLast) {
      return own.stream()
          .map(event -> ChronoUnit.DAYS.between(event.date(), asOf))
          .min(Long::compare);
    } else if (aggregate instanceof Aggregate.RatioToBefore ratio) {
      return ratio(window, ratio, events, asOf);
    }
    return Optional.of(trend(window, (Aggregate.Trend) aggregate, events, asOf));
  }

  private static Optional<?> ratio(
      WindowDefinition window, Aggregate.RatioToBefore ratio, List<Event> events, LocalDate asOf) {
    LocalDate middle = start(window, asOf);
    LocalDate first = back(window.span().unit(), 2L * window.span().length(), asOf);
    BigDecimal before = total(ratio.total(), within(window, events, first, middle));
    BigDecimal now = total(ratio.total(), within(window, events, middle, asOf));
    return before.signum() == 0
        ? Optional.empty()
        : Optional.of(typed(window, now, before, ratio.rounding()));
  }

  /** The textbook form: covariance by variance. */
  private static Object trend(
      WindowDefinition window, Aggregate.Trend trend, List<Event> events, LocalDate asOf) {
    int n = trend.parts();
    int length = window.span().length() / n;
    List<BigDecimal> totals = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      LocalDate from = back(window.span().unit(), (long) (n - i) * length, asOf);
      LocalDate to = back(window.span().unit(), (long) (n - i - 1) * length, asOf);
      totals.add(total(trend.total(), within(window, events, from, to)));
    }
    BigDecimal half = new BigDecimal("0.5");
    BigDecimal meanX = BigDecimal.valueOf(n - 1).multiply(half);
    BigDecimal sumY = totals.stream().reduce(ZERO, BigDecimal::add);
    BigDecimal covariance = ZERO; // times n
    BigDecimal variance = ZERO;
    for (int x = 0; x < n; x++) {
      BigDecimal fromMean = BigDecimal.valueOf(x).subtract(meanX);
      BigDecimal y = totals.get(x).multiply(BigDecimal.valueOf(n)).subtract(sumY);
      covariance = covariance.add(fromMean.multiply(y));
      variance = variance.add(fromMean.multiply(fromMean, MathContext.UNLIMITED));
    }
    return typed(window, covariance, variance.multiply(BigDecimal.valueOf(n)), trend.rounding());
  }

  private static LocalDate start(WindowDefinition window, LocalDate asOf) {
    return back(window.span().unit(), window.span().length(), asOf);
  }

  private static LocalDate back(WindowSpan.Unit unit, long amount, LocalDate asOf) {
    return unit == WindowSpan.Unit.DAYS ? asOf.minusDays(amount) : asOf.minusMonths(amount);
  }

  private static List<Event> within(
      WindowDefinition window, List<Event> events, LocalDate after, LocalDate last) {
    return events.stream()
        .filter(event -> event.type().equals(window.over()))
        .filter(event -> event.date().isAfter(after) && !event.date().isAfter(last))
        .filter(event -> passes(window, event))
        .toList();
  }

  private static boolean passes(WindowDefinition window, Event event) {
    return SampleEvents.FILTERS.stream()
        .filter(filter -> filter.condition().equals(window.where()))
        .findFirst()
        .orElseThrow()
        .predicate()
        .test(event);
  }

  private static BigDecimal total(Total total, List<Event> events) {
    return total instanceof Aggregate.Sum sum
        ? numbers(sum.of(), events).stream().reduce(ZERO, BigDecimal::add)
        : BigDecimal.valueOf(events.size());
  }

  private static List<Object> values(Attribute<?> attribute, List<Event> events) {
    List<Object> values = new ArrayList<>();
    events.forEach(event -> event.get(attribute).ifPresent(values::add));
    return values;
  }

  private static List<BigDecimal> numbers(Attribute<?> attribute, List<Event> events) {
    return values(attribute, events).stream().map(NaiveWindows::number).toList();
  }

  private static BigDecimal number(Object value) {
    return value instanceof Money money ? money.amount() : new BigDecimal(value.toString());
  }

  private static Object typed(WindowDefinition window, BigDecimal value, RoundingMode rounding) {
    return typed(window, value, BigDecimal.ONE, rounding);
  }

  private static Object typed(
      WindowDefinition window, BigDecimal value, BigDecimal by, RoundingMode rounding) {
    ValueType type = window.attribute().type();
    BigDecimal quotient = value.divide(by, type.scale(), rounding);
    return switch (type.kind()) {
      case MONEY -> Money.of(quotient, type.currency().orElseThrow());
      case INTEGER -> quotient.longValueExact();
      default -> type.normalise(quotient);
    };
  }
}

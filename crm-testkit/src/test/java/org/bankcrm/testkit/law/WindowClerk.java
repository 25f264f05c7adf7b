package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowPeriod;
import org.bankcrm.testkit.random.RandomWindows;

/**
 * A window by pencil, over events of which everything is known. Periods of the calendar are written
 * down by their names, 2026-05 or 2026-W22, back from the as-of date; months are counted forwards
 * from each event.
 */
final class WindowClerk {

  private final WindowDefinition window;
  private final LocalDate asOf;
  private final List<Event> events;
  private final Map<List<Object>, List<String>> names = new HashMap<>();

  WindowClerk(WindowDefinition window, List<Event> events, LocalDate asOf) {
    this.window = window;
    this.asOf = asOf;
    this.events = events.stream().filter(this::counts).toList();
  }

  private boolean counts(Event event) {
    boolean in = event.get(RandomWindows.SIDE).equals(Optional.of("IN"));
    boolean s1 = event.get(RandomWindows.SHOP).equals(Optional.of("S1"));
    boolean passes =
        window.where().equals(Condition.always())
            || (window.where().equals(RandomWindows.SIDE.is("IN")) ? in : !in || s1);
    return passes && !event.date().isAfter(asOf);
  }

  /** The value; empty where there is none. */
  Optional<?> value() {
    if (window.period() instanceof WindowPeriod.Between fixed && fixed.from().isAfter(asOf)) {
      return Optional.empty();
    }
    List<Event> own = step(0, 1);
    Aggregate aggregate = window.aggregate();
    if (aggregate instanceof Aggregate.Total total) {
      return typed(total(total, own));
    } else if (aggregate instanceof Aggregate.Average average) {
      BigDecimal sum = total(new Aggregate.Sum(average.of()), own);
      return quotient(sum, BigDecimal.valueOf(own.size()), average.rounding());
    } else if (aggregate instanceof Aggregate.Min min) {
      return least(own, min.of(), 1);
    } else if (aggregate instanceof Aggregate.Max max) {
      return least(own, max.of(), -1);
    } else if (aggregate instanceof Aggregate.Distinct distinct) {
      return Optional.of(own.stream().map(each -> each.get(distinct.of())).distinct().count());
    } else if (aggregate instanceof Aggregate.DaysSinceLast) {
      return own.stream()
          .map(each -> ChronoUnit.DAYS.between(each.date(), asOf))
          .min(Comparator.naturalOrder());
    } else if (aggregate instanceof Aggregate.RatioToBefore ratio) {
      BigDecimal before = total(ratio.total(), step(1, 1));
      return quotient(total(ratio.total(), own), before, ratio.rounding());
    }
    return slope((Aggregate.Trend) aggregate);
  }

  /** Sums over all pairs of points: the mean of their rises, weighted by the square of the run. */
  private Optional<?> slope(Aggregate.Trend trend) {
    List<BigDecimal> totals = new ArrayList<>();
    for (int i = 0; i < trend.parts(); i++) {
      totals.add(0, total(trend.total(), step(i, trend.parts())));
    }
    BigDecimal rises = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (int i = 0; i < totals.size(); i++) {
      for (int j = i + 1; j < totals.size(); j++) {
        BigDecimal run = BigDecimal.valueOf(j - i);
        rises = rises.add(totals.get(j).subtract(totals.get(i)).multiply(run));
        weights = weights.add(run.multiply(run, MathContext.UNLIMITED));
      }
    }
    return quotient(rises, weights, trend.rounding());
  }

  private List<Event> step(int step, int parts) {
    return events.stream().filter(each -> has(each.date(), step, parts)).toList();
  }

  private boolean has(LocalDate day, int step, int parts) {
    WindowPeriod period = window.period();
    if (period instanceof WindowPeriod.Last last) {
      CalendarSpan part = new CalendarSpan(last.span().length() / parts, last.span().unit());
      return isBy(day, last.earlier(), part, step) && !isBy(day, last.earlier(), part, step + 1);
    } else if (period instanceof WindowPeriod.Complete complete) {
      int number = complete.number() / parts;
      int first = behind(complete.period(), complete.earlier()) + step * number;
      List<String> names = names(complete.period(), first + number + 1);
      boolean over = !name(complete.period(), asOf.plusDays(1)).equals(names.get(0));
      int from = first + (over ? 0 : 1);
      return names.subList(from, from + number).contains(name(complete.period(), day));
    } else if (period instanceof WindowPeriod.ToDate toDate) {
      int behind = behind(toDate.period(), toDate.earlier()) + step;
      return isCalled(toDate.period(), behind, day) && isNoLater(toDate.period(), day);
    } else if (period instanceof WindowPeriod.Whole whole) {
      return isCalled(whole.period(), behind(whole.period(), whole.earlier()) + step, day);
    }
    WindowPeriod.Between fixed = (WindowPeriod.Between) period;
    return fixed.from().datesUntil(fixed.to().plusDays(1)).anyMatch(day::equals);
  }

  /** Whether so long after the day, some steps further and moved, is not after the as-of date. */
  private boolean isBy(LocalDate day, CalendarSpan earlier, CalendarSpan part, int steps) {
    int length = part.length() * steps;
    if (part.unit() == CalendarSpan.Unit.DAYS) {
      boolean same = earlier.unit() == CalendarSpan.Unit.DAYS;
      LocalDate later = day.plusDays(length);
      return !(same ? later.plusDays(earlier.length()) : later.plusMonths(earlier.length()))
          .isAfter(asOf);
    }
    return earlier.unit() == CalendarSpan.Unit.DAYS
        ? !day.plusMonths(length).isAfter(asOf.minusDays(earlier.length()))
        : !day.plusMonths(length + earlier.length()).isAfter(asOf);
  }

  private boolean isCalled(CalendarPeriod period, int behind, LocalDate day) {
    return names(period, behind + 1).get(behind).equals(name(period, day));
  }

  /** Whether it stands no later in its period than the as-of date; an end of a month is an end. */
  private boolean isNoLater(CalendarPeriod period, LocalDate day) {
    if (period == CalendarPeriod.WEEK) {
      return day.getDayOfWeek().compareTo(asOf.getDayOfWeek()) <= 0;
    }
    int months = period == CalendarPeriod.YEAR ? 12 : period == CalendarPeriod.QUARTER ? 3 : 1;
    int month = day.getMonthValue() % months;
    int asked = asOf.getMonthValue() % months;
    month = month == 0 ? months : month;
    asked = asked == 0 ? months : asked;
    boolean end = asOf.equals(YearMonth.from(asOf).atEndOfMonth());
    return month < asked
        || (month == asked && (end || day.getDayOfMonth() <= asOf.getDayOfMonth()));
  }

  /** The names of so many periods, that of the as-of date first. */
  private List<String> names(CalendarPeriod period, int number) {
    return names.computeIfAbsent(
        List.of(period, number),
        none -> {
          LinkedHashSet<String> found = new LinkedHashSet<>();
          for (LocalDate day = asOf; found.size() < number; day = day.minusDays(1)) {
            found.add(name(period, day));
          }
          return List.copyOf(found);
        });
  }

  private static String name(CalendarPeriod period, LocalDate day) {
    return switch (period) {
      case WEEK ->
          day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> Integer.toString(day.getYear());
    };
  }

  private static int behind(CalendarPeriod period, CalendarSpan earlier) {
    int one =
        switch (period) {
          case WEEK -> 7;
          case MONTH -> 1;
          case QUARTER -> 3;
          case YEAR -> 12;
        };
    return earlier.length() / one;
  }

  private static BigDecimal total(Aggregate.Total total, List<Event> events) {
    return total instanceof Aggregate.Sum sum
        ? events.stream()
            .map(each -> number(each.get(sum.of()).orElseThrow()))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
        : BigDecimal.valueOf(events.size());
  }

  private static BigDecimal number(Object value) {
    return value instanceof Money money ? money.amount() : new BigDecimal(value.toString());
  }

  private static Optional<?> least(List<Event> events, Attribute<?> of, int sign) {
    BinaryOperator<Object> lesser =
        (one, other) -> sign * of.type().compare(one, other) <= 0 ? one : other;
    Stream<Object> values = events.stream().map(each -> each.get(of).orElseThrow());
    return values.reduce(lesser);
  }

  private Optional<?> quotient(BigDecimal value, BigDecimal by, RoundingMode rounding) {
    if (by.signum() == 0) {
      return Optional.empty();
    }
    return typed(value.divide(by, window.attribute().type().scale(), rounding));
  }

  private Optional<?> typed(BigDecimal number) {
    ValueType type = window.attribute().type();
    return Optional.of(
        Objects.requireNonNull(
            switch (type.kind()) {
              case MONEY -> Money.of(number, type.currency().orElseThrow());
              case INTEGER -> (Object) number.longValueExact();
              default -> type.normalise(number);
            }));
  }
}

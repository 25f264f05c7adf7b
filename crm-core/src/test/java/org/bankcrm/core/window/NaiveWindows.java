package org.bankcrm.core.window;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.window.Aggregate.Total;

/**
 * Each window on its own, straight from its definition in words, for every way to complete what is
 * missing in the events.
 */
final class NaiveWindows {

  /** More ways are not looked at. */
  private static final long MOST = 500;

  /** What an event that counts contributes; the value is null where none is measured. */
  private record Counted(LocalDate day, Object value) {}

  /**
   * What one completion gives.
   *
   * @param exact before it is rounded
   */
  record Told(Optional<?> exact, Optional<?> value) {}

  private final WindowDefinition window;
  private final LocalDate asOf;
  private final NaivePeriod period;
  private final Map<Optional<?>, Told> results = new HashMap<>();

  private NaiveWindows(WindowDefinition window, LocalDate asOf) {
    this.window = window;
    this.asOf = asOf;
    this.period = new NaivePeriod(window, asOf);
  }

  /** What the completions give, each different one once; empty if there are too many of them. */
  static List<Told> values(WindowDefinition window, List<Event> events, LocalDate asOf) {
    NaiveWindows naive = new NaiveWindows(window, asOf);
    List<List<Counted>> choices = naive.choices(counting(events));
    long ways = 1;
    for (List<Counted> each : choices) {
      ways = Math.min(MOST + 1, ways * each.size());
    }
    if (ways <= MOST) {
      naive.complete(choices, 0, new ArrayList<>());
    }
    return List.copyOf(naive.results.values());
  }

  /** Each id once, and none that another event withdraws. */
  private static List<Event> counting(List<Event> events) {
    Set<String> withdrawn = new HashSet<>();
    events.forEach(each -> each.withdraws().ifPresent(id -> withdrawn.add(each.type() + id)));
    Set<String> seen = new HashSet<>();
    return events.stream()
        .filter(each -> !each.isCancellation())
        .filter(each -> each.id().map(id -> !withdrawn.contains(each.type() + id)).orElse(true))
        .filter(each -> each.id().map(id -> seen.add(each.type() + id)).orElse(true))
        .toList();
  }

  /** For each event within the window what it may contribute; null stands for nothing. */
  private List<List<Counted>> choices(List<Event> events) {
    List<List<Counted>> choices = new ArrayList<>();
    for (Event event : events) {
      if (event.type().equals(window.over()) && period.looksAt(event.date())) {
        Optional<Boolean> counts = passes(event);
        if (!counts.equals(Optional.of(false))) {
          List<Counted> own = new ArrayList<>(contributions(event, events));
          if (counts.isEmpty()) {
            own.add(null);
          }
          choices.add(own);
        }
      }
    }
    return choices;
  }

  private List<Counted> contributions(Event event, List<Event> events) {
    if (window.measuredPosition() < 0) {
      return List.of(new Counted(event.date(), null));
    }
    Attribute<?> measured = window.over().attributes().attributes().get(window.measuredPosition());
    Optional<?> known = event.get(measured);
    List<?> values = known.isPresent() ? List.of(known.get()) : domain(measured, events);
    return values.stream().map(value -> new Counted(event.date(), value)).toList();
  }

  /** Values that tell any two different answers apart. */
  private List<?> domain(Attribute<?> measured, List<Event> events) {
    ValueType type = measured.type();
    if (window.aggregate() instanceof Aggregate.Distinct) {
      Set<String> codes = new HashSet<>();
      events.stream()
          .filter(event -> event.type().equals(window.over()))
          .forEach(event -> event.get(measured).ifPresent(code -> codes.add((String) code)));
      List<String> all = type.isClosed() ? type.codes() : List.of("new-1", "new-2");
      codes.addAll(all.stream().filter(code -> !codes.contains(code)).limit(2).toList());
      return codes.stream().sorted(Comparator.reverseOrder()).toList();
    }
    if (window.aggregate() instanceof Aggregate.Min
        || window.aggregate() instanceof Aggregate.Max) {
      return List.of(
          Encoded.decode(type, Encoded.least(type)), Encoded.decode(type, Encoded.greatest(type)));
    }
    return List.of(Encoded.decode(type, -7), Encoded.decode(type, 0), Encoded.decode(type, 3));
  }

  private void complete(List<List<Counted>> choices, int next, List<Counted> chosen) {
    if (next == choices.size()) {
      Told told = told(chosen);
      results.put(told.exact(), told);
      return;
    }
    for (Counted each : choices.get(next)) {
      if (each != null) {
        chosen.add(each);
      }
      complete(choices, next + 1, chosen);
      if (each != null) {
        chosen.remove(chosen.size() - 1);
      }
    }
  }

  private Told told(List<Counted> all) {
    if (!period.hasBegun()) {
      return same(Optional.empty());
    }
    List<Counted> own = step(all, 0);
    Aggregate aggregate = window.aggregate();
    if (aggregate instanceof Total total) {
      return quotient(total(total, own), BigDecimal.ONE, RoundingMode.UNNECESSARY);
    } else if (aggregate instanceof Aggregate.Average average) {
      return quotient(
          own.stream().map(each -> number(each.value())).reduce(ZERO, BigDecimal::add),
          BigDecimal.valueOf(own.size()),
          average.rounding());
    } else if (aggregate instanceof Aggregate.Min) {
      return same(own.stream().map(Counted::value).min(window.attribute().type()::compare));
    } else if (aggregate instanceof Aggregate.Max) {
      return same(own.stream().map(Counted::value).max(window.attribute().type()::compare));
    } else if (aggregate instanceof Aggregate.Distinct) {
      return same(Optional.of(own.stream().map(Counted::value).distinct().count()));
    } else if (aggregate instanceof Aggregate.DaysSinceLast) {
      return same(
          own.stream().map(event -> ChronoUnit.DAYS.between(event.day(), asOf)).min(Long::compare));
    } else if (aggregate instanceof Aggregate.RatioToBefore ratio) {
      BigDecimal before = total(ratio.total(), step(all, 1));
      return quotient(total(ratio.total(), own), before, ratio.rounding());
    }
    return trend((Aggregate.Trend) aggregate, all);
  }

  private static Told same(Optional<?> value) {
    return new Told(value, value);
  }

  /** The textbook form: covariance by variance. */
  private Told trend(Aggregate.Trend trend, List<Counted> all) {
    int n = trend.parts();
    List<BigDecimal> totals = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      totals.add(total(trend.total(), step(all, n - i - 1)));
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
    return quotient(covariance, variance.multiply(BigDecimal.valueOf(n)), trend.rounding());
  }

  private List<Counted> step(List<Counted> all, int step) {
    return all.stream().filter(each -> period.contains(step, each.day())).toList();
  }

  private Optional<Boolean> passes(Event event) {
    return SampleEvents.FILTERS.stream()
        .filter(filter -> filter.condition().equals(window.where()))
        .findFirst()
        .orElseThrow()
        .truth()
        .apply(event);
  }

  private static BigDecimal total(Total total, List<Counted> events) {
    return total instanceof Aggregate.Sum
        ? events.stream().map(each -> number(each.value())).reduce(ZERO, BigDecimal::add)
        : BigDecimal.valueOf(events.size());
  }

  private static BigDecimal number(Object value) {
    return value instanceof Money money ? money.amount() : new BigDecimal(value.toString());
  }

  private Told quotient(BigDecimal value, BigDecimal by, RoundingMode rounding) {
    if (by.signum() == 0) {
      return same(Optional.empty());
    }
    ValueType type = window.attribute().type();
    BigDecimal exact = value.divide(by, new MathContext(50)).stripTrailingZeros();
    BigDecimal quotient = value.divide(by, type.scale(), rounding);
    Object typed =
        switch (type.kind()) {
          case MONEY -> Money.of(quotient, type.currency().orElseThrow());
          case INTEGER -> quotient.longValueExact();
          default -> type.normalise(quotient);
        };
    return new Told(Optional.of(exact), Optional.of(typed));
  }
}

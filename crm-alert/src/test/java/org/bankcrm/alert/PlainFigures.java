package org.bankcrm.alert;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.StageEvent;

/**
 * What indicators tell, found from all events anew each time, in the order of their instants, types
 * and ids: slow, plain, and written apart from the engine.
 */
final class PlainFigures {

  private final AttributeCatalog payload;
  private final ZoneId zone;

  PlainFigures(AttributeCatalog payload, ZoneId zone) {
    this.payload = payload;
    this.zone = zone;
  }

  ZoneId zone() {
    return zone;
  }

  /**
   * The value as of an instant.
   *
   * @param before the events up to then in their order, the one at hand last
   * @param hand whether the last one happens just now
   */
  Optional<?> value(Indicator indicator, List<StageEvent> before, Instant at, boolean hand) {
    List<StageEvent> own = before.stream().filter(each -> counts(indicator, each)).toList();
    boolean mine = hand && counts(indicator, before.get(before.size() - 1));
    Reckoning how = indicator.how();
    if (how instanceof Reckoning.Count count) {
      return Optional.of((long) within(own, count.within(), at).size());
    } else if (how instanceof Reckoning.Measured measured) {
      return measured(measured, own, at, mine);
    }
    return later(how, own, before, at, mine);
  }

  private Optional<?> measured(
      Reckoning.Measured how, List<StageEvent> own, Instant at, boolean mine) {
    List<StageEvent> within = within(own, how.within(), at);
    return switch (how.what()) {
      case SUM -> Optional.of(sum(how.of(), within));
      case LARGEST ->
          numbers(how.of(), within).stream()
              .max(BigDecimal::compareTo)
              .map(number -> told(how.of(), number));
      case SMALLEST ->
          numbers(how.of(), within).stream()
              .min(BigDecimal::compareTo)
              .map(number -> told(how.of(), number));
      case LATEST ->
          last(numbers(how.of(), within(having(own, how.of()), how.within(), at)))
              .map(number -> told(how.of(), number));
      case DISTINCT ->
          Optional.of(
              within.stream().flatMap(each -> of(how.of(), each).stream()).distinct().count());
      case IS_NEW -> Optional.of(mine && isNew(how, own));
    };
  }

  private Optional<?> later(
      Reckoning how, List<StageEvent> own, List<StageEvent> before, Instant at, boolean mine) {
    if (how instanceof Reckoning.Value value) {
      return mine ? of(value.of(), last(own).orElseThrow()) : Optional.empty();
    } else if (how instanceof Reckoning.Elapsed gap && gap.from() == Reckoning.From.EVENT) {
      return mine && own.size() > 1
          ? Optional.of(between(own.get(own.size() - 2).at(), at, gap.in()))
          : Optional.empty();
    } else if (how instanceof Reckoning.Elapsed since) {
      return last(own).map(each -> between(each.at(), at, since.in()));
    } else if (how instanceof Reckoning.Pairs pairs) {
      return Optional.of(pairs(pairs, own, before, at));
    }
    return Optional.of(pastDue((Reckoning.PastDue) how, own, before, at));
  }

  private boolean isNew(Reckoning.Measured how, List<StageEvent> own) {
    StageEvent hand = own.get(own.size() - 1);
    Optional<?> value = of(how.of(), hand);
    return value.isPresent()
        && within(own.subList(0, own.size() - 1), how.within(), hand.at()).stream()
            .noneMatch(each -> of(how.of(), each).equals(value));
  }

  private long pairs(
      Reckoning.Pairs how, List<StageEvent> own, List<StageEvent> before, Instant at) {
    List<StageEvent> waiting = new ArrayList<>();
    List<StageEvent> seconds = new ArrayList<>();
    for (StageEvent each : before) {
      if (own.contains(each)) {
        Optional<StageEvent> first =
            within(waiting, how.apart(), each.at()).stream()
                .filter(some -> agree(how, some, each))
                .findFirst();
        first.ifPresent(
            some -> {
              waiting.remove(some);
              seconds.add(each);
            });
      }
      boolean told = how.same().isEmpty() || of(how.same().get(), each).isPresent();
      if (told && holds(how.after(), each)) {
        waiting.add(each);
      }
    }
    return within(seconds, how.within(), at).size();
  }

  private boolean agree(Reckoning.Pairs how, StageEvent first, StageEvent second) {
    if (how.same().isEmpty()) {
      return true;
    }
    Optional<BigDecimal> one = number(how.same().get(), first);
    Optional<BigDecimal> other = number(how.same().get(), second);
    return one.isPresent()
        && other.isPresent()
        && one.get()
                .subtract(other.get())
                .abs()
                .compareTo(one.get().abs().multiply(how.tolerance().fraction()))
            <= 0;
  }

  private long pastDue(
      Reckoning.PastDue how, List<StageEvent> own, List<StageEvent> before, Instant at) {
    BigDecimal paid = BigDecimal.ZERO;
    for (StageEvent each : before) {
      if (holds(how.paid(), each)) {
        paid = paid.add(number(how.of(), each).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO));
      }
    }
    for (StageEvent each : own) {
      BigDecimal due = number(how.of(), each).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
      if (paid.compareTo(due) < 0) {
        return day(at) - day(each.at());
      }
      paid = paid.subtract(due);
    }
    return 0;
  }

  private boolean counts(Indicator indicator, StageEvent event) {
    return (indicator.types().isEmpty() || indicator.types().contains(event.type()))
        && holds(indicator.where(), event)
        && (indicator.hours().isEmpty()
            || indicator.hours().get().contains(event.at().atZone(zone).toLocalTime()));
  }

  private boolean holds(Condition condition, StageEvent event) {
    Facts.Builder values = Facts.builder(payload, event.at(), zone);
    payload.attributes().forEach(each -> put(values, event, each));
    return CompiledCondition.of(condition, payload).truth(values.build()) == Truth.TRUE;
  }

  private static <T> void put(Facts.Builder values, StageEvent event, Attribute<T> attribute) {
    event.get(attribute).ifPresent(value -> values.put(attribute, value));
  }

  private List<StageEvent> within(List<StageEvent> events, Within within, Instant at) {
    return events.stream()
        .filter(each -> tick(each.at(), within.unit()) > tick(at, within.unit()) - within.length())
        .toList();
  }

  private long tick(Instant at, Within.Unit unit) {
    return switch (unit) {
      case MINUTES -> Math.floorDiv(at.getEpochSecond(), 60L);
      case HOURS -> Math.floorDiv(at.getEpochSecond(), 3_600L);
      case DAYS -> day(at);
    };
  }

  private long day(Instant at) {
    return LocalDate.ofInstant(at, zone).toEpochDay();
  }

  private long between(Instant earlier, Instant later, Within.Unit unit) {
    long seconds = later.getEpochSecond() - earlier.getEpochSecond();
    return switch (unit) {
      case MINUTES -> seconds / 60;
      case HOURS -> seconds / 3_600;
      case DAYS -> day(later) - day(earlier);
    };
  }

  private List<StageEvent> having(List<StageEvent> events, String of) {
    return events.stream().filter(each -> of(of, each).isPresent()).toList();
  }

  private Optional<?> of(String id, StageEvent event) {
    return event.get(payload.find(id).orElseThrow());
  }

  private List<BigDecimal> numbers(String of, List<StageEvent> events) {
    return events.stream().flatMap(each -> number(of, each).stream()).toList();
  }

  private Optional<BigDecimal> number(String of, StageEvent event) {
    return of(of, event)
        .map(
            value ->
                value instanceof Money money
                    ? new BigDecimal(BigInteger.valueOf(money.minorUnits()), 2)
                    : new BigDecimal(value.toString()));
  }

  private Object sum(String of, List<StageEvent> events) {
    return told(of, numbers(of, events).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private Object told(String of, BigDecimal number) {
    return payload
        .find(of)
        .orElseThrow()
        .type()
        .currency()
        .<Object>map(currency -> Money.ofMinor(number.movePointRight(2).longValueExact(), currency))
        .orElseGet(number::longValueExact);
  }

  private static <T> Optional<T> last(List<T> some) {
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
  }

  /** The values of all, by their ids; those that are missing are left out. */
  Map<String, Object> values(
      List<Indicator> indicators, List<StageEvent> before, Instant at, boolean hand) {
    Map<String, Object> values = new LinkedHashMap<>();
    indicators.forEach(
        each ->
            value(each, before, at, hand)
                .ifPresent(found -> values.put(each.id(), (Object) found)));
    return new HashMap<>(values);
  }
}

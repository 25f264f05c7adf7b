package org.bankcrm.testkit.random;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowPeriod;
import org.bankcrm.core.window.Windows;

/**
 * Random windows that compute numbers, amounts and dates of a random catalogue, and random events
 * for them, all of whose values are known.
 *
 * <pre>{@code
 * RandomWindows random = RandomWindows.of(catalogue, asOf, source);
 * List<Event> events = random.events(source);
 * random.windows(); // to be computed at once, event by event and merged: all three agree
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class RandomWindows {

  /** The day on which an event counts. */
  public static final DateAttribute DAY = Attributes.date("day", AttributeInfo.named("日", "Day"));

  /** A code of two, by which some windows choose. */
  public static final CodeAttribute SIDE =
      Attributes.code("side", List.of("IN", "OUT"), AttributeInfo.named("方向", "Side"));

  /** A code of any. */
  public static final CodeAttribute SHOP =
      Attributes.openCode("shop", AttributeInfo.named("商户", "Shop"));

  private static final List<RoundingMode> ROUNDINGS =
      List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

  private final LocalDate asOf;
  private final EventType type;
  private final Windows windows;

  private RandomWindows(LocalDate asOf, EventType type, List<WindowDefinition> windows) {
    this.asOf = asOf;
    this.type = type;
    this.windows = Windows.of(windows);
  }

  /**
   * Windows for some attributes of a catalogue as {@link RandomCatalog} makes them.
   *
   * @param asOf fixed days lie near it
   */
  public static RandomWindows of(AttributeCatalog catalog, LocalDate asOf, Seeded source) {
    List<Attribute<?>> targets =
        catalog.attributes().stream()
            .filter(each -> catalog.derivation(each).isEmpty())
            .filter(each -> each.id().matches("(integer|decimal|money|date)\\..*"))
            .toList();
    EventType type = type(targets);
    List<WindowDefinition> windows = new ArrayList<>();
    for (Attribute<?> target : targets) {
      if (source.chance(75)) {
        Aggregate aggregate = aggregate(target, type, source);
        WindowPeriod period = period(aggregate, asOf, source);
        WindowDefinition window = WindowDefinition.of(target, type, aggregate, period);
        windows.add(source.chance(40) ? window.where(where(source)) : window);
      }
    }
    return new RandomWindows(asOf, type, windows);
  }

  private static EventType type(List<Attribute<?>> targets) {
    List<Attribute<?>> own = new ArrayList<>(List.of(DAY, SIDE, SHOP));
    for (Attribute<?> target : targets) {
      ValueType measured = target.type();
      if (measured.kind().isExact() && measured(own, measured).isEmpty()) {
        String id = "of-" + own.size();
        own.add(Attributes.of(id, measured, AttributeInfo.named(id, id)));
      }
    }
    return new EventType("events", LocalizedText.of("事件", "Events"), DAY, AttributeCatalog.of(own));
  }

  private static Optional<Attribute<?>> measured(List<Attribute<?>> own, ValueType type) {
    return own.stream().filter(each -> each.type().equals(type)).findFirst();
  }

  private static Condition where(Seeded source) {
    return source.chance(50) ? SIDE.is("IN") : SIDE.is("OUT").or(SHOP.is("S1"));
  }

  private static Aggregate aggregate(Attribute<?> target, EventType type, Seeded source) {
    List<Attribute<?>> own = type.attributes().attributes();
    Attribute<?> of = measured(own, target.type()).orElse(DAY);
    RoundingMode rounding = source.pick(ROUNDINGS);
    return switch (target.type().kind()) {
      case INTEGER -> ofInteger(of, source);
      case DECIMAL -> ofDecimal(of, target.type().scale(), rounding, source);
      case MONEY -> ofMoney(of, rounding, source);
      default -> source.chance(50) ? new Aggregate.Min(DAY) : new Aggregate.Max(DAY);
    };
  }

  private static Aggregate ofInteger(Attribute<?> of, Seeded source) {
    return switch (source.below(6)) {
      case 0 -> Aggregate.count();
      case 1 -> new Aggregate.Sum(of);
      case 2 -> Aggregate.distinct(SHOP);
      case 3 -> Aggregate.daysSinceLast();
      case 4 -> new Aggregate.Min(of);
      default -> new Aggregate.Max(of);
    };
  }

  /** Of many digits after the point there is no room for a whole number before. */
  private static Aggregate ofDecimal(
      Attribute<?> of, int scale, RoundingMode rounding, Seeded source) {
    return switch (source.below(scale > 6 ? 2 : 4)) {
      case 0 -> new Aggregate.Sum(of);
      case 1 -> Aggregate.average(of, rounding);
      case 2 -> Aggregate.trend(Aggregate.count(), source.between(2, 5), rounding);
      default -> Aggregate.ratioToBefore(Aggregate.count(), rounding);
    };
  }

  private static Aggregate ofMoney(Attribute<?> of, RoundingMode rounding, Seeded source) {
    return switch (source.below(4)) {
      case 0 -> new Aggregate.Sum(of);
      case 1 -> Aggregate.average(of, rounding);
      case 2 -> Aggregate.trend(new Aggregate.Sum(of), source.between(2, 5), rounding);
      default -> new Aggregate.Max(of);
    };
  }

  private static WindowPeriod period(Aggregate aggregate, LocalDate asOf, Seeded source) {
    int parts = aggregate instanceof Aggregate.Trend trend ? trend.parts() : 1;
    boolean ratio = aggregate instanceof Aggregate.RatioToBefore;
    CalendarPeriod calendar = source.pick(List.of(CalendarPeriod.values()));
    return switch (source.below(parts > 1 ? 2 : ratio ? 4 : 5)) {
      case 0 -> rolling(parts, source);
      case 1 -> {
        int number = parts * source.between(1, Math.min(3, WindowPeriod.most(calendar) / parts));
        yield moved(WindowPeriod.complete(number, calendar), calendar, source);
      }
      case 2 -> moved(WindowPeriod.toDate(calendar), calendar, source);
      case 3 -> WindowPeriod.whole(calendar, periods(calendar, source));
      default -> {
        LocalDate from = asOf.plusDays(source.between(-400, 20));
        yield WindowPeriod.between(from, from.plusDays(source.below(100)));
      }
    };
  }

  private static WindowPeriod rolling(int parts, Seeded source) {
    CalendarSpan span =
        source.chance(50)
            ? CalendarSpan.days(parts * source.between(1, 60))
            : CalendarSpan.months(parts * source.between(1, 4));
    WindowPeriod period = WindowPeriod.last(span);
    return source.chance(70)
        ? period
        : period.earlier(
            source.chance(50)
                ? CalendarSpan.days(source.between(1, 400))
                : CalendarSpan.months(source.between(1, 13)));
  }

  private static WindowPeriod moved(WindowPeriod period, CalendarPeriod unit, Seeded source) {
    return source.chance(50) ? period : period.earlier(periods(unit, source));
  }

  private static CalendarSpan periods(CalendarPeriod unit, Seeded source) {
    CalendarSpan one = unit.span();
    int year = unit == CalendarPeriod.WEEK ? 52 : 12 / one.length();
    int number = source.chance(50) ? year : source.between(1, 4);
    return new CalendarSpan(number * one.length(), one.unit());
  }

  /** The windows. */
  public Windows windows() {
    return windows;
  }

  /** A customer's events of the days around the windows, some of them after the as-of date. */
  public List<Event> events(Seeded source) {
    List<Event> events = new ArrayList<>();
    int days = source.pick(List.of(40, 400, 1_500));
    for (int left = source.below(40); left > 0; left--) {
      Event.Builder event = type.on(asOf.minusDays(source.between(-20, days)));
      event.put(SIDE, source.chance(50) ? "IN" : "OUT").put(SHOP, "S" + source.below(4));
      for (Attribute<?> each : type.attributes().attributes()) {
        if (each.type().kind().isExact()) {
          put(event, each, source.signed(500));
        }
      }
      events.add(source.chance(50) ? event.build() : event.id("e" + left).build());
    }
    return events;
  }

  private static <T> void put(Event.Builder event, Attribute<T> attribute, long digits) {
    ValueType type = attribute.type();
    Object value =
        switch (type.kind()) {
          case INTEGER -> digits;
          case DECIMAL -> BigDecimal.valueOf(digits, type.scale());
          default -> Money.ofMinor(digits, type.currency().orElseThrow());
        };
    @SuppressWarnings("unchecked") // made for the attribute's own type, which put checks
    T typed = (T) value;
    event.put(attribute, typed);
  }
}

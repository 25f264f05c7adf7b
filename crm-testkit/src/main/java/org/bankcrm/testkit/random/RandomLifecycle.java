package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.OpeningHours;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageAttributes;
import org.bankcrm.lifecycle.StageTime;
import org.bankcrm.lifecycle.Transition;
import org.bankcrm.lifecycle.Trigger;

/**
 * Random lifecycles of two to five stages: a way through all of them, and more transitions of every
 * trigger, forwards, backwards and within a stage, some of which ask how long; stages whose time
 * may stand still; effects on entering, on leaving and on the way, with parameters and days.
 *
 * <p>Now and then a guard can never open, so that a stage is not reached, and no book with it
 * compiles.
 */
public final class RandomLifecycle {

  private static final Set<Kind> TOLD =
      EnumSet.of(
          Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.DATE, Kind.INSTANT, Kind.YES_NO, Kind.CODE);

  private static final BookCalendar CALENDAR =
      BookCalendar.of(
              "bank",
              BusinessCalendar.of(
                  DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
          .open(OpeningHours.of(ZoneId.of("Asia/Shanghai"), "09:00/12:00", "13:30/17:30"));

  private final List<DateAttribute> dates;

  /** What effects may tell. */
  private final List<Attribute<?>> told;

  private final Function<Seeded, Condition> conditions;

  private RandomLifecycle(
      Collection<? extends Attribute<?>> read, Function<Seeded, Condition> conditions) {
    this.dates =
        read.stream()
            .filter(DateAttribute.class::isInstance)
            .map(DateAttribute.class::cast)
            .toList();
    this.conditions = requireNonNull(conditions, "conditions");
    this.told =
        read.stream()
            .filter(each -> TOLD.contains(each.type().kind()))
            .<Attribute<?>>map(each -> each)
            .toList();
  }

  /** Lifecycles that wait for the dates among these attributes and are guarded by conditions. */
  public static RandomLifecycle over(
      Collection<? extends Attribute<?>> read, Function<Seeded, Condition> conditions) {
    return new RandomLifecycle(read, conditions);
  }

  /** The business calendar by which they count if they count any; a book with them names it. */
  public static BookCalendar calendar() {
    return CALENDAR;
  }

  /** The next lifecycle; the catalogue needs the attributes of its stage. */
  public Lifecycle next(String id, Seeded source) {
    IntegerAttribute amount =
        Attributes.integer("event.amount", AttributeInfo.named("金额", "Amount"));
    int stages = source.between(2, 5);
    Lifecycle.Builder lifecycle =
        Lifecycle.builder(id, 1)
            .name(id, id)
            .subject("customer")
            .payload(amount)
            .ignores("PAID", "付款", "Paid")
            .refuses("CLOSED", "关闭", "Closed");
    Drawn drawn = new Drawn(amount, source);
    List<Transition.Builder> transitions = drawn.transitions(stages);
    for (int i = 0; i < stages; i++) {
      lifecycle.stage(drawn.stage(i, i == stages - 1));
    }
    if (drawn.counts || transitions.stream().anyMatch(Transition.Builder::isByBusinessDays)) {
      lifecycle.calendar(CALENDAR.id());
    }
    return lifecycle.transitions(transitions).build();
  }

  /** What is drawn for one lifecycle. */
  private final class Drawn {

    private final IntegerAttribute amount;
    private final Seeded source;

    /** The stages in which days are counted, and those in which months are. */
    private final Set<Integer> timed = new HashSet<>();

    private final Set<Integer> monthly = new HashSet<>();

    /** Those in which minutes and hours are. */
    private final Set<Integer> clocked = new HashSet<>();

    /** Whether an effect is due by business days. */
    private boolean counts;

    /** Whether an event sets off the transition that was drawn last. */
    private boolean byEvent;

    private Drawn(IntegerAttribute amount, Seeded source) {
      this.amount = amount;
      this.source = source;
    }

    /** A way through all stages, more between them and some within one, each with its priority. */
    private List<Transition.Builder> transitions(int stages) {
      List<Transition.Builder> transitions = new ArrayList<>();
      for (int i = 0; i < stages - 1; i++) {
        Transition.Builder onwards = named(i).from("S" + i).to("S" + (i + 1));
        transitions.add(acting(triggered(onwards, i, 0), i));
      }
      for (int left = source.below(6); left > 0; left--) {
        transitions.add(extra(transitions.size(), stages));
      }
      for (int left = source.below(3); left > 0; left--) {
        int stage = source.below(stages - 1);
        Transition.Builder within = named(transitions.size()).stayingIn("S" + stage);
        transitions.add(triggered(within, stage, 0).withEffect(effect("w" + stage)));
      }
      List<Integer> order = IntStream.rangeClosed(1, transitions.size()).boxed().toList();
      List<Integer> priorities = source.shuffled(order);
      return IntStream.range(0, transitions.size())
          .mapToObj(i -> transitions.get(i).withPriority(priorities.get(i)))
          .toList();
    }

    private Stage.Builder stage(int number, boolean last) {
      Stage.Builder stage = Stage.of("S" + number, "阶段" + number, "Stage " + number);
      stage = source.chance(30) ? stage.withEffect(effect("e" + number)) : stage;
      if (last) {
        return stage.asFinal();
      }
      stage = source.chance(30) ? stage.withLeavingEffect(effect("l" + number)) : stage;
      boolean pauses = timed.contains(number) && !monthly.contains(number) && source.chance(60);
      if (pauses) {
        Condition still = conditions.apply(source);
        stage = clocked.contains(number) ? stage : stage.pausedWhile(still);
      }
      return source.chance(20) ? stage.withEntries(2) : stage;
    }

    private Transition.Builder acting(Transition.Builder transition, int number) {
      if (source.chance(70)) {
        return transition;
      }
      Effect.Builder effect = effect("t" + number);
      boolean waits = !told.isEmpty() && source.chance(30);
      effect = waits ? effect.withValueOrHold("held", source.pick(told)) : effect;
      return transition.withEffect(byEvent ? carrying(effect) : effect);
    }

    /** An effect that may tell what the event carried. */
    private Effect.Builder carrying(Effect.Builder effect) {
      return switch (source.below(4)) {
        case 0 -> effect.withValueOrSkip("amount", amount);
        case 1 -> effect.withValueOr("amount", amount, "none");
        case 2 -> effect.withValueOrHold("amount", amount);
        default -> effect;
      };
    }

    private Effect.Builder effect(String code) {
      Effect.Builder plain = Effect.of(code, "动作", "Act");
      Effect.Builder effect = own(source.chance(40) ? plain.with("role", "RM") : plain);
      return switch (source.below(6)) {
        case 0 -> effect.dueInDays(source.below(40));
        case 1 -> effect.dueInMonths(source.below(14));
        case 2 -> {
          counts = true;
          yield effect.dueInBusinessDays(source.below(12));
        }
        default -> effect;
      };
    }

    private Effect.Builder own(Effect.Builder effect) {
      if (told.isEmpty() || source.chance(60)) {
        return effect;
      }
      Attribute<?> attribute = source.pick(told);
      return source.chance(50)
          ? effect.withValueOrSkip("own", attribute)
          : effect.withValueOr("own", attribute, "none");
    }

    /** Backwards only by what takes time, so that none go round in a circle at one instant. */
    private Transition.Builder extra(int number, int stages) {
      int from = source.below(stages - 1);
      int to = source.below(stages);
      Transition.Builder transition = named(number).from("S" + from).to("S" + to).goingBack();
      return acting(triggered(transition, from, to > from ? 0 : 1), number);
    }

    private Transition.Builder triggered(Transition.Builder transition, int from, int least) {
      int trigger = source.below(least == 0 ? 7 : 4);
      byEvent = trigger == 3;
      Transition.Builder made =
          switch (trigger) {
            case 0, 1, 2 -> guarded(timed(transition, trigger, from, least), source);
            case 3 -> byEvent(transition, amount, source);
            case 4 ->
                dates.isEmpty()
                    ? transition.when(conditions.apply(source))
                    : guarded(transition.at(source.pick(dates), (int) source.signed(40)), source);
            default -> transition.when(conditions.apply(source));
          };
      return source.chance(25) ? dwelling(made, from) : made;
    }

    /** Now and then by the clock instead of whole days, as the length that was drawn has it. */
    private Transition.Builder timed(
        Transition.Builder transition, int trigger, int from, int least) {
      (trigger == 1 ? monthly : timed).add(from);
      int length = source.between(least, trigger == 0 ? 40 : trigger == 1 ? 6 : 10);
      if (length % 4 == 3) {
        clocked.add(from);
        return byClock(transition, trigger, length);
      }
      return switch (trigger) {
        case 0 -> transition.afterDays(length);
        case 1 -> transition.afterMonths(length);
        default -> transition.afterBusinessDays(length);
      };
    }

    private static Transition.Builder byClock(
        Transition.Builder transition, int trigger, int length) {
      return switch (trigger + (length / 4) % 2) {
        case 0 -> transition.afterMinutes(97 * length);
        case 1 -> transition.afterHours(2 * length);
        case 2 -> transition.afterBusinessHours(5 * length);
        default -> transition.afterBusinessMinutes(91 * length);
      };
    }

    /** Never over before a time that sets it off may be up. */
    private Transition.Builder dwelling(Transition.Builder transition, int from) {
      timed.add(from);
      return switch (source.below(4)) {
        case 0 -> {
          monthly.add(from);
          yield transition.dwellAtLeast(CalendarSpan.months(source.between(1, 3)));
        }
        case 1 -> transition.dwellLessThan(CalendarSpan.days(source.between(187, 250)));
        case 2 ->
            transition
                .dwellAtLeast(CalendarSpan.days(source.between(1, 40)))
                .dwellLessThan(CalendarSpan.days(source.between(187, 250)));
        default -> dwellAtLeast(transition, from, source.between(1, 40));
      };
    }

    private Transition.Builder dwellAtLeast(Transition.Builder transition, int from, int length) {
      if (length % 4 == 3) {
        clocked.add(from);
        return transition.dwellAtLeast(ClockSpan.minutes(101 * length));
      }
      return transition.dwellAtLeast(CalendarSpan.days(length));
    }
  }

  private static Transition.Builder named(int number) {
    return Transition.of("t" + number, "转换" + number, "Transition " + number);
  }

  private Transition.Builder guarded(Transition.Builder transition, Seeded source) {
    return source.chance(60) ? transition.when(conditions.apply(source)) : transition;
  }

  private static Transition.Builder byEvent(
      Transition.Builder transition, IntegerAttribute amount, Seeded source) {
    Transition.Builder on = transition.on(source.chance(30) ? "CLOSED" : "PAID");
    return source.chance(50) ? on.when(amount.atLeast(source.below(10))) : on;
  }

  /** The days of entry on which time has just run out, and the dates that are waited for. */
  static List<Condition> landmarks(Lifecycle lifecycle) {
    List<Condition> landmarks = new ArrayList<>();
    StageAttributes attributes = lifecycle.attributes();
    List<DateAttribute> clocks =
        Stream.of(
                attributes.since(),
                attributes.timer(),
                attributes.earliestTimer(),
                attributes.latestTimer())
            .filter(attributes.needed()::contains)
            .toList();
    for (Transition transition : lifecycle.transitions()) {
      landmarks(transition.trigger(), attributes, clocks).forEach(landmarks::add);
      Stream.of(transition.dwell().atLeast(), transition.dwell().lessThan())
          .flatMap(Optional::stream)
          .flatMap(time -> landmarks(time, attributes, clocks))
          .forEach(landmarks::add);
    }
    return landmarks;
  }

  private static Stream<Condition> landmarks(
      Trigger trigger, StageAttributes attributes, List<DateAttribute> clocks) {
    if (trigger instanceof Trigger.AtDate date) {
      DayShift day = DayShift.ofDays(-date.days());
      return Stream.of(new RelativeDate(date.attribute(), day, day));
    } else if (trigger instanceof Trigger.AfterBusinessDays time) {
      return Stream.of(
              attributes.businessDays(),
              attributes.leastBusinessDays(),
              attributes.mostBusinessDays())
          .filter(attributes.needed()::contains)
          .map(passed -> passed.atLeast(time.length()));
    }
    if (trigger instanceof Trigger.AfterBusinessClock time) {
      return Stream.of(attributes.openMinutes(), attributes.leastOpenMinutes())
          .map(passed -> passed.atLeast(time.length()));
    } else if (trigger instanceof Trigger.AfterClock time) {
      return landmarks(new StageTime.Elapsed(time.span()), attributes, clocks);
    }
    return trigger instanceof Trigger.AfterSpan of
        ? landmarks(new StageTime.Days(of.span()), attributes, clocks)
        : Stream.empty();
  }

  private static Stream<Condition> landmarks(
      StageTime time, StageAttributes attributes, List<DateAttribute> clocks) {
    return time instanceof StageTime.Elapsed of
        ? Stream.of(attributes.minutes().atLeast(of.span().minutes()))
        : clocks.stream().map(from -> landmark(((StageTime.Days) time).span(), from));
  }

  private static Condition landmark(CalendarSpan span, DateAttribute from) {
    boolean months = span.unit() == CalendarSpan.Unit.MONTHS;
    DayShift entry =
        months ? DayShift.ofMonths(-span.length(), 0) : DayShift.ofDays(-span.length());
    return from.isWithin(entry, entry);
  }
}

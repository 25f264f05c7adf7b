package org.bankcrm.lifecycle;

import static org.bankcrm.lifecycle.World.AMOUNT;
import static org.bankcrm.lifecycle.World.BALANCE;
import static org.bankcrm.lifecycle.World.FLAG;
import static org.bankcrm.lifecycle.World.KIND;
import static org.bankcrm.lifecycle.World.MATURITY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.InvalidPolicyException;

/** Random lifecycles without errors, and logs for them. */
final class RandomLifecycle {

  static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("America/Sao_Paulo")); // once skipped midnight

  private final SplittableRandom random;
  private boolean forSome;

  /** Whether conditions and effects may see that a value is missing. */
  private boolean seesAbsence = true;

  /** Whether minutes and hours are counted. */
  private boolean byClock = true;

  RandomLifecycle(long seed) {
    this.random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Lifecycle any() {
    return clean(false);
  }

  /** One that may be for some subjects only. */
  Lifecycle anyForSome() {
    forSome = true;
    return clean(false);
  }

  /** One of which nothing is decided by the absence of a value, and that counts days alone. */
  Lifecycle blindToAbsence() {
    seesAbsence = false;
    byClock = false;
    return clean(false);
  }

  /** The same, and it may count minutes and hours. */
  Lifecycle blindToAbsenceByClock() {
    seesAbsence = false;
    return clean(false);
  }

  /** One that a table can hold. */
  Lifecycle ofEvents() {
    return clean(true);
  }

  private Lifecycle clean(boolean eventsOnly) {
    while (true) {
      try {
        Lifecycle lifecycle = attempt(eventsOnly);
        if (lifecycle.lint().stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR)) {
          return lifecycle;
        }
      } catch (InvalidPolicyException e) {
        throw new IllegalStateException(e); // its form is always right
      }
    }
  }

  private Lifecycle attempt(boolean eventsOnly) {
    int stages = 2 + below(4);
    dueByBusinessDays = false;
    Condition population = forSome && below(4) == 0 ? condition(1, false) : Condition.always();
    Lifecycle.Builder builder =
        Lifecycle.builder("some", 1)
            .name("随机", "Random")
            .subject("customer")
            .population(population)
            .payload(AMOUNT, KIND)
            .ignores("PAID", "付款", "Paid")
            .refuses("CLOSED", "关闭", "Closed");
    timed.clear();
    monthly.clear();
    clocked.clear();
    List<Stage.Builder> made = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      Stage.Builder stage = Stage.of("S" + i, "阶段", "Stage");
      if (i == stages - 1 && below(2) == 0) {
        stage = stage.asFinal();
      } else if (!eventsOnly && below(5) == 0) {
        stage = stage.withEntries(1 + below(3));
      }
      stage = below(3) == 0 ? stage.withEffect(effect("e" + i)) : stage;
      boolean ends = i == stages - 1;
      made.add(!ends && below(3) == 0 ? stage.withLeavingEffect(effect("l" + i)) : stage);
    }
    int extra = below(6);
    int within = eventsOnly ? 0 : below(3);
    List<Integer> priorities = new ArrayList<>();
    for (int i = 0; i < stages - 1 + extra + within; i++) {
      priorities.add(1 + i);
    }
    List<Transition.Builder> transitions = new ArrayList<>();
    for (int i = 0; i < stages - 1 + extra; i++) {
      int priority = priorities.remove(below(priorities.size()));
      Transition.Builder plain = transition(i, stages, eventsOnly);
      Transition.Builder transition =
          below(3) == 0
              ? plain
                  .withEffect(eventsOnly ? effect("t" + i) : waiting("t" + i))
                  .withEffect(telling("u" + i, eventsOnly))
              : plain;
      boolean free = byEvent && below(3) == 0;
      transitions.add(free ? transition : transition.withPriority(priority));
    }
    for (int i = 0; i < within; i++) {
      transitions.add(within(i, stages).withPriority(priorities.remove(below(priorities.size()))));
    }
    for (int i = 0; i < stages; i++) {
      boolean kept = monthly.contains("S" + i) || clocked.contains("S" + i);
      boolean may = timed.contains("S" + i) && !kept && below(2) == 0;
      builder.stage(may ? made.get(i).pausedWhile(condition(1, false)) : made.get(i));
    }
    Lifecycle.Builder counting = World.counting(builder, transitions);
    return (dueByBusinessDays ? counting.calendar(World.BANK) : counting).build();
  }

  /**
   * The stages in which time is counted, and those in which months are, by the froms drawn last.
   */
  private final Set<String> timed = new HashSet<>();

  private final Set<String> monthly = new HashSet<>();

  /** And those in which minutes and hours are. */
  private final Set<String> clocked = new HashSet<>();

  private List<String> leaving = List.of();

  /** One that stays in its stage. */
  private Transition.Builder within(int number, int stages) {
    leaving = List.of("S" + below(stages - 1));
    Transition.Builder transition =
        Transition.of("w" + number, "停留" + number, "Within " + number)
            .stayingIn(leaving.get(0))
            .withEffect(waiting("w" + number));
    return dwelling(triggered(transition, false), false);
  }

  private Transition.Builder dwelling(Transition.Builder transition, boolean eventsOnly) {
    if (eventsOnly || below(3) > 0) {
      return transition;
    }
    Transition.Builder from = below(3) == 0 ? transition : dwellAtLeast(transition);
    boolean open = below(2) == 0 && from != transition;
    return open ? from : dwellLessThan(from);
  }

  private Transition.Builder dwellAtLeast(Transition.Builder transition) {
    return byClock && below(3) == 0
        ? transition.dwellAtLeast(clock(ClockSpan.minutes(1 + below(3_000))))
        : transition.dwellAtLeast(span(1 + below(15), 1));
  }

  private Transition.Builder dwellLessThan(Transition.Builder transition) {
    return byClock && below(3) == 0
        ? transition.dwellLessThan(clock(ClockSpan.hours(24 * 65 + below(700))))
        : transition.dwellLessThan(span(63 + below(30), 3 + below(2)));
  }

  private ClockSpan clock(ClockSpan span) {
    clocked.addAll(leaving);
    return span;
  }

  private CalendarSpan span(int days, int months) {
    timed.addAll(leaving);
    boolean inMonths = below(3) == 0;
    if (inMonths) {
      monthly.addAll(leaving);
    }
    return inMonths ? CalendarSpan.months(months) : CalendarSpan.days(days);
  }

  /** Whether an effect is due by business days. */
  private boolean dueByBusinessDays;

  /** One of a transition, which may wait for a value. */
  private Effect.Builder waiting(String code) {
    return switch (seesAbsence ? below(6) : 2) {
      case 0 -> effect(code).withValueOrHold("own", BALANCE);
      case 1 -> effect(code).withValueOrHold("own", FLAG).withValueOr("until", MATURITY, "-");
      default -> effect(code);
    };
  }

  private Effect.Builder effect(String code) {
    Effect.Builder plain = Effect.of(code, "动作", "Act");
    Effect.Builder effect =
        switch (below(8)) {
          case 0 -> plain.withValueOrSkip("balance", BALANCE);
          case 1 -> plain.withValueOr("flag", FLAG, "?").withValueOrSkip("day", MATURITY);
          default -> plain;
        };
    Effect.Builder made =
        below(2) == 0 ? effect : effect.with("role", "RM").with("n", "" + below(9));
    return switch (below(5)) {
      case 0 -> made.dueInDays(below(40));
      case 1 -> made.dueInMonths(below(14));
      case 2 -> {
        dueByBusinessDays = true;
        yield made.dueInBusinessDays(below(12));
      }
      default -> made;
    };
  }

  /** One of a transition, which may tell what the event carried if one sets it off. */
  private Effect.Builder telling(String code, boolean eventsOnly) {
    return switch (byEvent ? below(4) : 0) {
      case 1 -> effect(code).withValueOrSkip("paid", AMOUNT).withValueOr("kind", KIND, "none");
      case 2 -> effect(code).withValueOr("paid", AMOUNT, "nothing");
      case 3 ->
          seesAbsence && !eventsOnly
              ? effect(code).withValueOrHold("paid", AMOUNT)
              : effect(code).withValueOrSkip("kind", KIND);
      default -> effect(code);
    };
  }

  /** Whether an event sets off the transition that was made last. */
  private boolean byEvent;

  private Transition.Builder transition(int number, int stages, boolean eventsOnly) {
    int from = number < stages - 1 ? number : below(stages - 1);
    int to = number < stages - 1 ? number + 1 : below(stages);
    String[] froms = froms(from, stages);
    leaving = List.of(froms);
    Transition.Builder transition =
        Transition.of("t" + number, "转换" + number, "Transition " + number)
            .from(froms)
            .to("S" + to)
            .goingBack();
    return dwelling(triggered(transition, eventsOnly), eventsOnly);
  }

  private Transition.Builder triggered(Transition.Builder transition, boolean eventsOnly) {
    int trigger = eventsOnly ? 0 : below(byClock ? 8 : 6);
    byEvent = trigger == 0;
    if (trigger > 0 && trigger < 4) {
      timed.addAll(leaving);
      monthly.addAll(trigger == 2 ? leaving : List.of());
    }
    clocked.addAll(trigger > 5 ? leaving : List.of());
    return switch (trigger) {
      case 1 -> guarded(transition.afterDays(below(20)), false);
      case 2 -> guarded(transition.afterMonths(below(3)), false);
      case 3 -> guarded(transition.afterBusinessDays(below(10)), false);
      case 4 -> guarded(transition.at(MATURITY, below(9) - 4), false);
      case 5 -> transition.when(condition(2, false));
      case 6 -> guarded(elapsed(transition), false);
      case 7 -> guarded(open(transition), false);
      default -> guarded(transition.on(below(3) == 0 ? "CLOSED" : "PAID"), true);
    };
  }

  private Transition.Builder elapsed(Transition.Builder transition) {
    return switch (below(4)) {
      case 0 -> transition.afterMinutes(below(3) * 45);
      case 1 -> transition.afterMinutes(30 + below(3_000));
      default -> transition.afterHours(below(72));
    };
  }

  private Transition.Builder open(Transition.Builder transition) {
    return below(2) == 0
        ? transition.afterBusinessHours(below(30))
        : transition.afterBusinessMinutes(below(3) * 90 + below(2) * 7);
  }

  private String[] froms(int first, int stages) {
    int second = below(stages - 1);
    return below(4) == 0 && second != first
        ? new String[] {"S" + first, "S" + second}
        : new String[] {"S" + first};
  }

  private Transition.Builder guarded(Transition.Builder transition, boolean ofEvent) {
    return below(3) == 0 ? transition : transition.when(condition(2, ofEvent));
  }

  /** A condition over facts, or over what an event carries, some parts of one value each. */
  Condition condition(int depth, boolean ofEvent) {
    if (ofEvent) {
      Condition amount = tree(depth, List.of(() -> ofAmount()));
      return below(2) == 0 ? amount : amount.and(tree(1, List.of(() -> ofKind())));
    }
    return tree(depth, List.of(() -> ofBalance(), () -> ofFlag(), () -> ofBalance()));
  }

  private Condition tree(int depth, List<java.util.function.Supplier<Condition>> leaves) {
    if (depth == 0) {
      return leaves.get(below(leaves.size())).get();
    }
    return switch (below(5)) {
      case 0 -> tree(depth - 1, leaves).and(tree(depth - 1, leaves));
      case 1 -> tree(depth - 1, leaves).or(tree(depth - 1, leaves));
      case 2 -> tree(depth - 1, leaves).not();
      default -> leaves.get(below(leaves.size())).get();
    };
  }

  private Condition ofBalance() {
    return switch (seesAbsence ? below(4) : 1 + below(3)) {
      case 0 -> BALANCE.isMissing();
      case 1 -> BALANCE.between(below(5), 5L + below(5));
      case 2 -> BALANCE.is(below(10));
      default -> BALANCE.atLeast(below(10));
    };
  }

  private Condition ofFlag() {
    return seesAbsence && below(4) == 0 ? FLAG.isKnown() : FLAG.is(below(2) == 0);
  }

  private Condition ofAmount() {
    return switch (below(4)) {
      case 0 -> AMOUNT.isMissing();
      case 1 -> AMOUNT.lessThan(below(10));
      case 2 -> AMOUNT.isIn(List.of((long) below(10), (long) below(10)));
      default -> AMOUNT.atLeast(below(10));
    };
  }

  private Condition ofKind() {
    return below(3) == 0 ? KIND.isNot("A") : KIND.isIn(List.of("B", "C"));
  }

  /** One that has all days around an instant, or begins after it, or ends soon. */
  BusinessCalendar calendar(Instant around, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(around, zone);
    return switch (below(3)) {
      case 0 -> World.calendar(day.plusDays(below(40) - 10), day.plusYears(2));
      case 1 -> World.calendar(day.minusYears(1), day.plusDays(below(90)));
      default -> World.CALENDAR;
    };
  }

  /** The same with days more, before as after, that no book names. */
  BusinessCalendar longer(BusinessCalendar calendar) {
    DateRange days = calendar.covered();
    DateRange more =
        DateRange.of(
            days.fromInclusive().minusDays(below(30)), days.toExclusive().plusDays(below(30)));
    return new BusinessCalendar(
        more, calendar.weekend(), calendar.holidays(), calendar.makeUpDays());
  }

  /** A state to begin with: nobody, or one who was imported into some stage. */
  StageState state(Lifecycle lifecycle, Instant start) {
    return below(2) == 0
        ? StageState.none()
        : StageState.in(lifecycle.stages().get(below(lifecycle.stages().size())).code(), start);
  }

  ZoneId zone() {
    return ZONES.get(below(ZONES.size()));
  }

  /** An instant in a season in which zones change their clocks. */
  Instant instant(ZoneId zone) {
    LocalDate first = LocalDate.of(below(2) == 0 ? 2018 : 2026, below(2) == 0 ? 2 : 10, 1);
    Instant day = first.plusDays(below(45)).atStartOfDay(zone).toInstant();
    return below(3) == 0 ? day : day.plusSeconds(below(86_400));
  }

  Instant later(Instant from) {
    return switch (below(8)) {
      case 0, 1 -> from;
      case 2 -> from.plus(Duration.ofHours(below(72)));
      case 3 -> from.plus(Duration.ofMinutes(below(3) * 45));
      default -> from.plus(Duration.ofMinutes(below(20 * 24 * 60)));
    };
  }

  Map<String, Object> values(Instant around) {
    Map<String, Object> values = new TreeMap<>();
    if (below(4) > 0) {
      values.put("balance", (long) below(10));
    }
    if (below(4) > 0) {
      values.put("flag", below(2) == 0);
    }
    if (below(3) > 0) {
      LocalDate day = LocalDate.ofInstant(around, ZoneId.of("UTC"));
      values.put("maturity", day.plusDays(below(60) - 20));
    }
    return values;
  }

  StageEvent event(Instant at) {
    return event("e" + below(8), at);
  }

  StageEvent event(String id, Instant at) {
    StageEvent event = StageEvent.of(id, below(3) == 0 ? "CLOSED" : "PAID", at);
    event = below(4) > 0 ? event.with(AMOUNT, below(10)) : event;
    return below(4) > 0 ? event.with(KIND, List.of("A", "B", "C").get(below(3))) : event;
  }
}

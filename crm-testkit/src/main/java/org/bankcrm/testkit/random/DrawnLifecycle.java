package org.bankcrm.testkit.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.Transition;

/** The stages and transitions that are drawn for one random lifecycle. For one thread. */
final class DrawnLifecycle {

  private final List<DateAttribute> dates;
  private final List<Attribute<?>> told;
  private final Function<Seeded, Condition> conditions;
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

  DrawnLifecycle(RandomLifecycle kind, IntegerAttribute amount, Seeded source) {
    this.dates = kind.dates();
    this.told = kind.told();
    this.conditions = kind.conditions();
    this.amount = amount;
    this.source = source;
  }

  /** Whether an effect is due by business days. */
  boolean countsBusinessDays() {
    return counts;
  }

  /** A way through all stages, more between them and some within one, each with its priority. */
  List<Transition.Builder> transitions(int stages) {
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

  Stage.Builder stage(int number, boolean last) {
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
}

package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageAttributes;
import org.bankcrm.lifecycle.Transition;
import org.bankcrm.lifecycle.Trigger;

/**
 * Random lifecycles of two to five stages: a way through all of them, and more transitions of every
 * trigger, forwards and backwards.
 *
 * <p>Now and then a guard can never open, so that a stage is not reached, and no book with it
 * compiles.
 */
public final class RandomLifecycle {

  private static final BookCalendar CALENDAR =
      BookCalendar.of(
          "bank",
          BusinessCalendar.of(
              DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

  private final List<DateAttribute> dates;
  private final Function<Seeded, Condition> conditions;

  private RandomLifecycle(
      Collection<? extends Attribute<?>> read, Function<Seeded, Condition> conditions) {
    this.dates =
        read.stream()
            .filter(DateAttribute.class::isInstance)
            .map(DateAttribute.class::cast)
            .toList();
    this.conditions = requireNonNull(conditions, "conditions");
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
    for (int i = 0; i < stages; i++) {
      lifecycle.stage(stage(i, i == stages - 1, source));
    }
    List<Integer> order = IntStream.rangeClosed(1, stages + 5).boxed().toList();
    List<Integer> priorities = source.shuffled(order);
    int extra = source.below(6);
    List<Transition.Builder> transitions = new ArrayList<>();
    for (int i = 0; i < stages - 1 + extra; i++) {
      Transition.Builder made =
          i < stages - 1 ? onwards(i, amount, source) : extra(i, stages, amount, source);
      transitions.add(made.withPriority(priorities.get(i)));
    }
    if (transitions.stream().anyMatch(Transition.Builder::isByBusinessDays)) {
      lifecycle.calendar(CALENDAR.id());
    }
    return lifecycle.transitions(transitions).build();
  }

  private static Stage.Builder stage(int number, boolean last, Seeded source) {
    Stage.Builder stage = Stage.of("S" + number, "阶段" + number, "Stage " + number);
    if (source.chance(30)) {
      stage = stage.withEffect("e" + number, "动作", "Act");
    }
    return last ? stage.asFinal() : source.chance(20) ? stage.withEntries(2) : stage;
  }

  private Transition.Builder onwards(int from, IntegerAttribute amount, Seeded source) {
    return triggered(named(from).from("S" + from).to("S" + (from + 1)), 0, amount, source);
  }

  /** Backwards only by what takes time, so that none go round in a circle at one instant. */
  private Transition.Builder extra(int number, int stages, IntegerAttribute amount, Seeded source) {
    int from = source.below(stages - 1);
    int to = source.below(stages);
    Transition.Builder transition = named(number).from("S" + from).to("S" + to).goingBack();
    return triggered(transition, to > from ? 0 : 1, amount, source);
  }

  private static Transition.Builder named(int number) {
    return Transition.of("t" + number, "转换" + number, "Transition " + number);
  }

  private Transition.Builder triggered(
      Transition.Builder transition, int least, IntegerAttribute amount, Seeded source) {
    return switch (source.below(least == 0 ? 7 : 4)) {
      case 0 -> guarded(transition.afterDays(source.between(least, 40)), source);
      case 1 -> guarded(transition.afterMonths(source.between(least, 6)), source);
      case 2 -> guarded(transition.afterBusinessDays(source.between(least, 10)), source);
      case 3 -> byEvent(transition, amount, source);
      case 4 ->
          dates.isEmpty()
              ? transition.when(conditions.apply(source))
              : guarded(transition.at(source.pick(dates), (int) source.signed(40)), source);
      default -> transition.when(conditions.apply(source));
    };
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
    for (Transition transition : lifecycle.transitions()) {
      landmark(transition.trigger(), attributes).ifPresent(landmarks::add);
    }
    return landmarks;
  }

  private static Optional<Condition> landmark(Trigger trigger, StageAttributes attributes) {
    if (trigger instanceof Trigger.AtDate date) {
      DayShift day = DayShift.ofDays(-date.days());
      return Optional.of(new RelativeDate(date.attribute(), day, day));
    }
    return trigger instanceof Trigger.AfterTime time
        ? Optional.of(landmark(time, attributes))
        : Optional.empty();
  }

  private static Condition landmark(Trigger.AfterTime time, StageAttributes attributes) {
    if (!(time instanceof Trigger.AfterSpan of)) {
      return attributes.businessDays().atLeast(time.length());
    }
    boolean months = of.span().unit() == CalendarSpan.Unit.MONTHS;
    DayShift entry =
        months ? DayShift.ofMonths(-time.length(), 0) : DayShift.ofDays(-time.length());
    return attributes.since().isWithin(entry, entry);
  }
}

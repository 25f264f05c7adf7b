package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.Trigger.OnFacts;

/**
 * A way from one stage, or one of several, to another.
 *
 * <pre>{@code
 * Transition.of("goes-quiet", "转为睡眠", "Goes quiet")
 *     .from("ACTIVE", "AT_RISK").to("DORMANT").afterMonths(6).when(LAST_USED.inLastMonths(6).not())
 * }</pre>
 *
 * <p>Immutable; the methods give changed copies.
 *
 * @param code what systems know it by, unique in the lifecycle; written like a stage's
 * @param name what people call it; the reason that is given for a move
 * @param from the stages that it leads out of, none of them twice
 * @param to the stage that it leads to
 * @param trigger what sets it off
 * @param when the guard: it opens on TRUE alone; empty for always
 * @param priority from 1, the smallest goes first; those without come last
 * @param backwards whether the author knows that it leads to an earlier stage
 * @param effects what the host is to do when it is taken, before those of the stage
 */
public record Transition(
    String code,
    LocalizedText name,
    List<String> from,
    String to,
    Trigger trigger,
    Optional<Condition> when,
    OptionalInt priority,
    boolean backwards,
    List<Effect> effects) {

  /** The largest number of a priority. */
  static final int LAST_PRIORITY = 1_000_000;

  /**
   * Checks each part by itself; the lifecycle checks them together.
   *
   * @throws IllegalArgumentException if a code is malformed or doubled, the priority out of bounds,
   *     or there are more than 50 effects
   */
  public Transition {
    Codes.check(code, "code");
    requireNonNull(name, "name");
    from = List.copyOf(from);
    from.forEach(stage -> Codes.check(stage, "from"));
    if (new LinkedHashSet<>(from).size() != from.size()) {
      throw new IllegalArgumentException("a stage is listed twice under from");
    }
    requireNonNull(to, "to");
    requireNonNull(trigger, "trigger");
    requireNonNull(when, "when");
    if (priority.orElse(1) < 1 || priority.orElse(1) > LAST_PRIORITY) {
      throw new IllegalArgumentException(
          "priority must be within 1 and " + LAST_PRIORITY + " but was " + priority.getAsInt());
    }
    effects = List.copyOf(effects);
    if (effects.size() > Effect.MOST) {
      throw new IllegalArgumentException("a transition has at most " + Effect.MOST + " effects");
    }
  }

  /** Starts a transition that the facts alone set off, from nowhere to nowhere yet. */
  public static Transition of(String code, String zh, String en) {
    return new Transition(
        code,
        LocalizedText.of(zh, en),
        List.of(),
        "",
        new OnFacts(),
        Optional.empty(),
        OptionalInt.empty(),
        false,
        List.of());
  }

  /** Out of these stages. */
  public Transition from(String... stages) {
    return new Transition(
        code, name, List.of(stages), to, trigger, when, priority, backwards, effects);
  }

  /** To this stage. */
  public Transition to(String stage) {
    return new Transition(code, name, from, stage, trigger, when, priority, backwards, effects);
  }

  /** Set off by an event of this type. */
  public Transition on(String type) {
    return triggeredBy(new OnEvent(type));
  }

  /** Set off by so many calendar days in the stage. */
  public Transition afterDays(int days) {
    return triggeredBy(new AfterSpan(CalendarSpan.days(days)));
  }

  /** Set off by so many calendar months in the stage. */
  public Transition afterMonths(int months) {
    return triggeredBy(new AfterSpan(CalendarSpan.months(months)));
  }

  /**
   * Set off by so many business days in the stage: those after the day of entry, by the lifecycle's
   * calendar. Past the calendar's last day that cannot be told, unless the days up to it are
   * enough; of who entered before its first day it never can, {@link StageReason#DAYS_NOT_COVERED}.
   */
  public Transition afterBusinessDays(int days) {
    return triggeredBy(new AfterBusinessDays(days));
  }

  /** Set off by a day, moved by calendar days. */
  public Transition at(DateAttribute day, int shiftDays) {
    return triggeredBy(new AtDate(day.ref(), shiftDays));
  }

  /** Set off by this. */
  public Transition triggeredBy(Trigger newTrigger) {
    return new Transition(code, name, from, to, newTrigger, when, priority, backwards, effects);
  }

  /** Only when this is TRUE. */
  public Transition when(Condition condition) {
    return new Transition(
        code, name, from, to, trigger, Optional.of(condition), priority, backwards, effects);
  }

  /** With this priority; 1 goes first. */
  public Transition withPriority(int newPriority) {
    return new Transition(
        code, name, from, to, trigger, when, OptionalInt.of(newPriority), backwards, effects);
  }

  /** As one that leads to an earlier stage. */
  public Transition goingBack() {
    return new Transition(code, name, from, to, trigger, when, priority, true, effects);
  }

  /** With these effects. */
  public Transition withEffects(Effect... newEffects) {
    return new Transition(
        code, name, from, to, trigger, when, priority, backwards, List.of(newEffects));
  }
}

package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;

/**
 * A way from one stage, or one of several, to another.
 *
 * <pre>{@code
 * Transition.of("goes-quiet", "转为睡眠", "Goes quiet")
 *     .from("ACTIVE", "AT_RISK").to("DORMANT").afterMonths(6).when(LAST_USED.inLastMonths(6).not())
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param code what systems know it by, unique in the lifecycle; written like a stage's
 * @param name what people call it; the reason that is given for a move
 * @param from the stages that it leads out of, none of them twice
 * @param to the stage that it leads to
 * @param trigger what sets it off
 * @param when the guard: it opens on TRUE alone; empty for always
 * @param priority from 1, the smallest goes first; those without come last
 * @param dwell how long the subject must have been in the stage, judged as of when it would go
 * @param backwards whether the author knows that it leads to an earlier stage
 * @param stays whether the subject stays in its stage, the one of {@code from} and {@code to}, and
 *     nothing is entered or left: its effects alone come of it. Set off by an event it goes with
 *     each; otherwise once in a stay. It turns nothing aside, and goes before what leaves the stage
 *     at the same instant
 * @param effects what the host is to do when it is taken, after those of the stage that is left and
 *     before those of the stage that is entered
 */
public record Transition(
    String code,
    LocalizedText name,
    List<String> from,
    String to,
    Trigger trigger,
    Optional<Condition> when,
    OptionalInt priority,
    Dwell dwell,
    boolean backwards,
    boolean stays,
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
    Checks.require(Set.copyOf(from).size() == from.size(), "from", "must list no stage twice");
    requireNonNull(to, "to");
    requireNonNull(trigger, "trigger");
    requireNonNull(when, "when");
    Checks.within(priority.orElse(1), 1, LAST_PRIORITY, "priority");
    requireNonNull(dwell, "dwell");
    effects = List.copyOf(effects);
    Checks.within(effects.size(), 0, Effect.MOST, "the number of effects");
  }

  /** The values without which it does not go. */
  List<EffectValue> holds() {
    return effects.isEmpty()
        ? List.of()
        : effects.stream()
            .flatMap(effect -> effect.values().stream())
            .filter(value -> value.missing() == EffectValue.Missing.HOLD)
            .toList();
  }

  /**
   * Begins a transition that the facts alone set off, from nowhere to nowhere yet; what is wrong
   * with it is told when the lifecycle is made.
   */
  public static Builder of(String code, String zh, String en) {
    return new Builder(code, zh, en);
  }

  /**
   * A transition as its author writes it, right or wrong: what is wrong is told, with all the rest,
   * when the lifecycle is made of it.
   *
   * <p>Immutable; the methods give changed copies.
   */
  public static final class Builder extends Part<Transition> {

    private final boolean byBusinessDays;
    private final Entry dwell;

    Builder(String code, String zh, String en) {
      this(new Entry().write(Key.CODE, code).write(Key.NAME, zh, en), false, new Entry());
    }

    private Builder(Entry entry, boolean byBusinessDays, Entry dwell) {
      super(entry);
      this.byBusinessDays = byBusinessDays;
      this.dwell = dwell;
    }

    /** Whether it counts business days or hours, for which the lifecycle names a calendar. */
    public boolean isByBusinessDays() {
      return byBusinessDays;
    }

    private Builder with(Entry changed) {
      return new Builder(changed, byBusinessDays, dwell);
    }

    /**
     * Out of these stages.
     *
     * @param stages codes of the lifecycle, none of them final; one is needed
     */
    public Builder from(String... stages) {
      return with(entry.without().fillTexts(TransitionForm.FROM, List.of(stages)));
    }

    /**
     * To this stage.
     *
     * @param stage a code of the lifecycle, other than those it leads out of; for one that stays
     *     see {@link #stayingIn}
     */
    public Builder to(String stage) {
      return with(entry.without().write(TransitionForm.TO, stage));
    }

    /** Set off by an event of this type, and by nothing else. */
    public Builder on(String type) {
      return with(untriggered().write(TransitionForm.ON, type));
    }

    /**
     * Set off by so many calendar days in the stage. It is due at midnight, in the zone of the
     * facts, at the start of the so-many-th day after the day of entry.
     */
    public Builder afterDays(int days) {
      return after(new Entry().write(TriggerForm.DAYS, (long) days), false);
    }

    /**
     * Set off by so many calendar months in the stage. The day of the month is that of entry, or
     * the last one of a shorter month: entered on 31 January, one month is up on the last of
     * February.
     */
    public Builder afterMonths(int months) {
      return after(new Entry().write(TriggerForm.MONTHS, (long) months), false);
    }

    /**
     * Set off by so many business days in the stage: those after the day of entry, by the
     * lifecycle's calendar. Past the calendar's last day that cannot be told, unless the days up to
     * it are enough; of who entered before its first day it never can, {@link
     * StageReason#DAYS_NOT_COVERED}.
     */
    public Builder afterBusinessDays(int days) {
      return after(new Entry().write(TriggerForm.BUSINESS_DAYS, (long) days), true);
    }

    /**
     * Set off by so many minutes in the stage, as they pass. It is due at the instant so much after
     * that of entry.
     */
    public Builder afterMinutes(int minutes) {
      return after(new Entry().write(TriggerForm.MINUTES, (long) minutes), false);
    }

    /**
     * Set off by so many hours in the stage, of 60 minutes each, in the nights in which clocks are
     * changed too. It is due at the instant so much after that of entry.
     */
    public Builder afterHours(int hours) {
      return after(new Entry().write(TriggerForm.HOURS, (long) hours), false);
    }

    /**
     * Set off by so many hours in the stage at which the bank is open, by the lifecycle's calendar
     * and the opening hours that the book gives it. Past the calendar's last day that cannot be
     * told, unless the hours up to it are enough; of who entered on a day before its first it never
     * can, {@link StageReason#DAYS_NOT_COVERED}.
     */
    public Builder afterBusinessHours(int hours) {
      return after(new Entry().write(TriggerForm.BUSINESS_HOURS, (long) hours), true);
    }

    /** The same in minutes. */
    public Builder afterBusinessMinutes(int minutes) {
      return after(new Entry().write(TriggerForm.BUSINESS_MINUTES, (long) minutes), true);
    }

    /** Set off by a time in the stage that was made before. */
    public Builder after(Trigger.AfterTime time) {
      return new Builder(
          untriggered().put(TransitionForm.AFTER, time),
          time.isByBusinessDays() || byBusinessDays,
          dwell);
    }

    private Builder after(Entry time, boolean business) {
      return new Builder(
          untriggered().write(TransitionForm.AFTER, time), business || byBusinessDays, dwell);
    }

    /**
     * Set off by a day, moved by calendar days.
     *
     * @param day of the facts, such as the day of maturity; while it is missing nothing is due
     * @param shiftDays added to it, below zero for days before
     */
    public Builder at(DateAttribute day, int shiftDays) {
      Entry date = new Entry().put(TriggerForm.ATTRIBUTE, day.ref());
      date.write(TriggerForm.SHIFT, (long) shiftDays);
      return with(untriggered().write(TransitionForm.AT, date));
    }

    /** A transition is set off by one thing. */
    private Entry untriggered() {
      return entry.without(TransitionForm.ON, TransitionForm.AFTER, TransitionForm.AT);
    }

    /**
     * Only when this is TRUE. Where it is UNKNOWN the subject stays, and what comes after this
     * transition in order waits.
     */
    public Builder when(Condition condition) {
      requireNonNull(condition, "condition");
      return with(entry.without().put(TransitionForm.WHEN, condition));
    }

    /** Only when the subject has been in the stage so long, in whole days or months. */
    public Builder dwellAtLeast(CalendarSpan time) {
      return dwell(dwell.without().write(DwellForm.AT_LEAST, DwellForm.span(time)));
    }

    /** Only when the subject has been in the stage so long, in minutes or hours that passed. */
    public Builder dwellAtLeast(ClockSpan time) {
      return dwell(dwell.without().write(DwellForm.AT_LEAST, DwellForm.span(time)));
    }

    /** Only while the subject has not yet been in the stage for so many minutes or hours. */
    public Builder dwellLessThan(ClockSpan time) {
      return dwell(dwell.without().write(DwellForm.LESS_THAN, DwellForm.span(time)));
    }

    /** Only while the subject has not yet been in the stage so long. */
    public Builder dwellLessThan(CalendarSpan time) {
      return dwell(dwell.without().write(DwellForm.LESS_THAN, DwellForm.span(time)));
    }

    private Builder dwell(Entry bounds) {
      Entry changed = entry.without(TransitionForm.DWELL).write(TransitionForm.DWELL, bounds);
      return new Builder(changed, byBusinessDays, bounds);
    }

    /** Within the stage: its effects are asked for, and the subject stays as it is. */
    public Builder stayingIn(String stage) {
      Entry within = entry.without().fillTexts(TransitionForm.FROM, List.of(stage));
      return with(within.write(TransitionForm.TO, stage).write(TransitionForm.STAYS, true));
    }

    /**
     * With this priority; 1 goes first. Those without one come last, and must not compete among
     * themselves.
     */
    public Builder withPriority(int newPriority) {
      return with(entry.without().write(TransitionForm.PRIORITY, (long) newPriority));
    }

    /**
     * As one that leads to an earlier stage. It decides nothing: lint tells where a way back is not
     * said to be one.
     */
    public Builder goingBack() {
      return with(entry.without().write(TransitionForm.BACKWARDS, true));
    }

    /** With one more effect: its code, and what it is for people. */
    public Builder withEffect(String code, String zh, String en) {
      return withEffect(Effect.of(code, zh, en));
    }

    /** With one more effect, which may have parameters and be due. */
    public Builder withEffect(Effect.Builder effect) {
      return new Builder(
          entry.without().add(Common.EFFECTS, effect),
          byBusinessDays || effect.isByBusinessDays(),
          dwell);
    }
  }
}

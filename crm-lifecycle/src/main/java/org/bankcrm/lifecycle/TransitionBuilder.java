package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;

/**
 * A transition as its author writes it, right or wrong: what is wrong is told, with all the rest,
 * when the lifecycle is made of it.
 *
 * <p>Immutable; the methods give changed copies.
 */
public final class TransitionBuilder {

  private final Entry entry;
  private final boolean byBusinessDays;

  TransitionBuilder(String code, String zh, String en) {
    this(new Entry().write(Key.CODE, code).write(Key.NAME, zh, en));
  }

  private TransitionBuilder(Entry entry) {
    this(entry, false);
  }

  private TransitionBuilder(Entry entry, boolean byBusinessDays) {
    this.entry = entry;
    this.byBusinessDays = byBusinessDays;
  }

  /** Whether it counts business days, for which the lifecycle names a calendar. */
  public boolean isByBusinessDays() {
    return byBusinessDays;
  }

  private TransitionBuilder with(Entry changed) {
    return new TransitionBuilder(changed, byBusinessDays);
  }

  /** Out of these stages. */
  public TransitionBuilder from(String... stages) {
    return with(entry.without().fillTexts(TransitionForm.FROM, List.of(stages)));
  }

  /** To this stage. */
  public TransitionBuilder to(String stage) {
    return with(entry.without().write(TransitionForm.TO, stage));
  }

  /** Set off by an event of this type, and by nothing else. */
  public TransitionBuilder on(String type) {
    return new TransitionBuilder(untriggered().write(TransitionForm.ON, type));
  }

  /** Set off by so many calendar days in the stage. */
  public TransitionBuilder afterDays(int days) {
    return after(new Entry().write(TriggerForm.DAYS, (long) days), false);
  }

  /** Set off by so many calendar months in the stage. */
  public TransitionBuilder afterMonths(int months) {
    return after(new Entry().write(TriggerForm.MONTHS, (long) months), false);
  }

  /**
   * Set off by so many business days in the stage: those after the day of entry, by the lifecycle's
   * calendar. Past the calendar's last day that cannot be told, unless the days up to it are
   * enough; of who entered before its first day it never can, {@link StageReason#DAYS_NOT_COVERED}.
   */
  public TransitionBuilder afterBusinessDays(int days) {
    return after(new Entry().write(TriggerForm.BUSINESS_DAYS, (long) days), true);
  }

  private TransitionBuilder after(Entry time, boolean business) {
    return new TransitionBuilder(untriggered().write(TransitionForm.AFTER, time), business);
  }

  /** Set off by a day, moved by calendar days. */
  public TransitionBuilder at(DateAttribute day, int shiftDays) {
    Entry date = new Entry().put(TriggerForm.ATTRIBUTE, day.ref());
    date.write(TriggerForm.SHIFT, (long) shiftDays);
    return new TransitionBuilder(untriggered().write(TransitionForm.AT, date));
  }

  /** A transition is set off by one thing. */
  private Entry untriggered() {
    return entry.without(TransitionForm.ON, TransitionForm.AFTER, TransitionForm.AT);
  }

  /** Only when this is TRUE. */
  public TransitionBuilder when(Condition condition) {
    requireNonNull(condition, "condition");
    return with(entry.without().put(TransitionForm.WHEN, condition));
  }

  /** With this priority; 1 goes first. */
  public TransitionBuilder withPriority(int newPriority) {
    return with(entry.without().write(TransitionForm.PRIORITY, (long) newPriority));
  }

  /** As one that leads to an earlier stage. */
  public TransitionBuilder goingBack() {
    return with(entry.without().write(TransitionForm.BACKWARDS, true));
  }

  /** With one more effect: its code, and what it is for people. */
  public TransitionBuilder withEffect(String code, String zh, String en) {
    return with(entry.without().add(Common.EFFECTS, Common.effect(code, zh, en)));
  }

  Entry entry() {
    return entry;
  }
}

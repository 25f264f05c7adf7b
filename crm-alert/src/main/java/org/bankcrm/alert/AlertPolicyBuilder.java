package org.bankcrm.alert;

import java.util.List;
import java.util.Locale;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/**
 * Gathers the parts of an alert policy; for one thread.
 *
 * <pre>{@code
 * AlertPolicy.builder("pass-through", 1)
 *     .name("快进快出", "Money passed through")
 *     .payload(AMOUNT, WAY)
 *     .indicators(passed)
 *     .level(warning)                              // the gravest first
 *     .coolDown(new AfterClock(ClockSpan.hours(24)))
 *     .build();
 * }</pre>
 *
 * <p>{@code build} tells everything that is wrong with its form at once; what is wrong with its
 * sense, such as a level that the same figures raise and clear, is told when its book is compiled.
 */
public final class AlertPolicyBuilder extends FormBuilder<AlertPolicy, AlertPolicyBuilder> {

  AlertPolicyBuilder(String id, int version) {
    super(AlertForm.FORM, id, version);
  }

  /**
   * What has alerts, instead of {@code customer}: {@code account}, {@code household}, … An engine
   * leads the policies of one subject.
   *
   * @param code as the bank calls it; decides nothing but which policies go together
   */
  public AlertPolicyBuilder subject(String code) {
    entry.write(AlertForm.SUBJECT, code);
    return this;
  }

  /**
   * Adds values that events may carry; their ids begin with {@code event.}.
   *
   * @param attributes the same under one id in all policies of the subject
   */
  public AlertPolicyBuilder payload(Attribute<?>... attributes) {
    List.of(attributes).forEach(each -> entry.add(AlertForm.PAYLOAD, each));
    return this;
  }

  /**
   * Adds figures over events, which the conditions of the levels read as {@code signal.<id>}.
   *
   * @param indicators the same under one id in all policies of the subject, which share the figure
   */
  public AlertPolicyBuilder indicators(Indicator.Builder... indicators) {
    List.of(indicators).forEach(each -> entry.add(AlertForm.INDICATORS, each));
    return this;
  }

  /** Adds a level, less grave than those before; at least one is needed. */
  public AlertPolicyBuilder level(AlertLevel.Builder level) {
    entry.add(AlertForm.LEVELS, level);
    return this;
  }

  /**
   * How long after an alert was closed no other one is raised; needed, and more than nothing. It
   * bounds how many there can be: see {@link AlertPolicy#mostADay}.
   *
   * @param time by the clock, by days, or by the bank's opening hours
   */
  public AlertPolicyBuilder coolDown(AfterTime time) {
    entry.put(AlertForm.COOL_DOWN, time);
    return this;
  }

  /** When another one may be raised after that, instead of once the levels were off. */
  public AlertPolicyBuilder rearm(AlertPolicy.Rearm rearm) {
    entry.write(AlertForm.REARM, rearm.name().toLowerCase(Locale.ROOT));
    return this;
  }

  /** An alert is closed by itself once its levels are off. */
  public AlertPolicyBuilder closingWhenCleared() {
    entry.write(AlertForm.CLOSES, true);
    return this;
  }

  /** Alerts can be put off for so long; without this nobody can. */
  public AlertPolicyBuilder snooze(AfterTime time) {
    entry.put(AlertForm.SNOOZE, time);
    return this;
  }

  /**
   * An alert must be closed so long after somebody has acknowledged it; whoever has not is
   * reminded.
   *
   * @param time by the clock, by days, or by the bank's opening hours
   */
  public AlertPolicyBuilder resolveWithin(AfterTime time) {
    entry.put(AlertForm.RESOLVE, time);
    return this;
  }

  /**
   * For how many days an alert may be overridden at the most, instead of 90.
   *
   * @param days 0 for not at all, up to 3,660
   */
  public AlertPolicyBuilder longestOverride(int days) {
    entry.write(AlertForm.OVERRIDE, (long) days);
    return this;
  }

  /**
   * The calendar of the book by which business days and hours are counted; needed where any of the
   * times counts by them.
   *
   * @param id as the calendars of the book have it
   */
  public AlertPolicyBuilder calendar(String id) {
    entry.write(AlertForm.CALENDAR, id);
    return this;
  }
}

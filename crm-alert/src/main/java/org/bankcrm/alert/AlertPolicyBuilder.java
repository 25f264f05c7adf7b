package org.bankcrm.alert;

import java.util.List;
import java.util.Locale;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** Gathers the parts of an alert policy; for one thread. */
public final class AlertPolicyBuilder extends FormBuilder<AlertPolicy, AlertPolicyBuilder> {

  AlertPolicyBuilder(String id, int version) {
    super(AlertForm.FORM, id, version);
  }

  /** What has alerts, instead of {@code customer}: {@code account}, {@code household}, … */
  public AlertPolicyBuilder subject(String code) {
    entry.write(AlertForm.SUBJECT, code);
    return this;
  }

  /** Adds values that events may carry; their ids begin with {@code event.}. */
  public AlertPolicyBuilder payload(Attribute<?>... attributes) {
    List.of(attributes).forEach(each -> entry.add(AlertForm.PAYLOAD, each));
    return this;
  }

  /** Adds figures over events. */
  public AlertPolicyBuilder indicators(Indicator... indicators) {
    List.of(indicators).forEach(each -> entry.add(AlertForm.INDICATORS, each));
    return this;
  }

  /** Adds a level, less grave than those before; at least one is needed. */
  public AlertPolicyBuilder level(AlertLevel level) {
    entry.add(AlertForm.LEVELS, level);
    return this;
  }

  /** How long after an alert was closed no other one is raised; needed, and more than nothing. */
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

  /** Alerts can be put off for so long. */
  public AlertPolicyBuilder snooze(AfterTime time) {
    entry.put(AlertForm.SNOOZE, time);
    return this;
  }

  /** An alert must be closed so long after somebody has acknowledged it. */
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

  /** The calendar of the book by which business days and hours are counted. */
  public AlertPolicyBuilder calendar(String id) {
    entry.write(AlertForm.CALENDAR, id);
    return this;
  }
}

package org.bankcrm.alert.watchlist;

import java.util.List;
import org.bankcrm.core.Share;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.SaltedShare;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/** Gathers the parts of a watch list; for one thread. */
public final class WatchListPolicyBuilder
    extends FormBuilder<WatchListPolicy, WatchListPolicyBuilder> {

  WatchListPolicyBuilder(String id, int version) {
    super(WatchListForm.FORM, id, version);
  }

  /** What is on it, instead of {@code customer}: {@code account}, … */
  public WatchListPolicyBuilder subject(String code) {
    entry.write(WatchListForm.SUBJECT, code);
    return this;
  }

  /** Who comes onto it; without, facts bring nobody. */
  public WatchListPolicyBuilder enter(Condition condition) {
    entry.put(WatchListForm.ENTER, condition);
    return this;
  }

  /**
   * Alerts that bring a subject onto it.
   *
   * @param policy the id of the alert policy
   * @param levels the codes of the levels that do; none for all
   */
  public WatchListPolicyBuilder alert(String policy, String... levels) {
    Entry alert = new Entry().write(WatchListForm.POLICY, policy);
    if (levels.length > 0) {
      alert.fillTexts(WatchListForm.ALERT_LEVELS, List.of(levels));
    }
    entry.add(WatchListForm.ALERTS, alert);
    return this;
  }

  /**
   * When a subject is good, so that it leaves; without, somebody has to take it off.
   *
   * @param days for how many days it must stay good, 1 to 3,660
   */
  public WatchListPolicyBuilder exit(Condition condition, int days) {
    entry.put(WatchListForm.EXIT, condition).write(WatchListForm.PROBATION, (long) days);
    return this;
  }

  /** The role that has a subject when it comes onto the list; needed. */
  public WatchListPolicyBuilder owner(String role) {
    entry.write(WatchListForm.OWNER, role);
    return this;
  }

  /** How long after the entry, or the last review, the next one is due; needed. */
  public WatchListPolicyBuilder reviewEvery(AfterTime time) {
    entry.put(WatchListForm.REVIEW_EVERY, time);
    return this;
  }

  /** How long a review may take before it is overdue; needed. */
  public WatchListPolicyBuilder reviewWithin(AfterTime time) {
    entry.put(WatchListForm.REVIEW_WITHIN, time);
    return this;
  }

  /**
   * Adds whom a subject goes to that is not reviewed in time.
   *
   * @param after how long after it was overdue
   * @param role a code of the host's
   */
  public WatchListPolicyBuilder escalate(AfterTime after, String role) {
    Entry each = new Entry().put(WatchListForm.AFTER, after).write(WatchListForm.TELL, role);
    entry.add(WatchListForm.ESCALATE, each);
    return this;
  }

  /** How long after a subject left neither facts nor alerts bring it back; needed. */
  public WatchListPolicyBuilder reenterAfter(AfterTime time) {
    entry.put(WatchListForm.REENTER, time);
    return this;
  }

  /**
   * What is done to keep whoever comes onto it by its condition or an alert.
   *
   * @param action what is done, by a code of the host's
   * @param effect what it is expected to bring
   * @param within days from the entry until it is to be done
   * @param heldBack for how large a part it is not done, in whole parts per million
   * @param salt what makes this division differ from others
   * @param horizon days from the entry after which it is looked whether the subject stayed
   */
  public WatchListPolicyBuilder retention(
      String action, String effect, int within, Share heldBack, String salt, int horizon) {
    Entry keeping =
        new Entry()
            .write(WatchListForm.ACTION, action)
            .write(WatchListForm.EFFECT, effect)
            .write(WatchListForm.DAYS, (long) within)
            .put(WatchListForm.HELD_BACK, heldBack)
            .write(SaltedShare.SALT, salt)
            .write(WatchListForm.HORIZON, (long) horizon);
    entry.write(WatchListForm.RETENTION, keeping);
    return this;
  }

  /** The calendar of the book by which business days and hours are counted. */
  public WatchListPolicyBuilder calendar(String id) {
    entry.write(WatchListForm.CALENDAR, id);
    return this;
  }
}

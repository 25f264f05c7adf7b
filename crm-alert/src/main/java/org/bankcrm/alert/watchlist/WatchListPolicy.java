package org.bankcrm.alert.watchlist;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/**
 * A list of customers, accounts or firms that somebody of the bank keeps an eye on: who comes onto
 * it, who has it, how often it is reviewed and whom it goes to if it is not, and what has to be
 * true for how long before a subject leaves it.
 *
 * <p>A subject comes onto the list by its condition, by an alert, or because somebody puts it on.
 * Once the condition for leaving is met, a probation begins; where it is met all the time until the
 * probation is over, the subject leaves, and where it is FALSE before, or an alert comes, the
 * subject is on the list as before. What is UNKNOWN neither brings on nor takes off nor ends a
 * probation. In a probation no review is due; it ends by itself. Somebody can take a subject off at
 * any time, and says why. After a subject has left, only a person brings it back before the time
 * for that is over.
 *
 * <p>In a book the policy yields {@code watch-list.<id>}: whether the condition for coming onto the
 * list is met, and {@code watch-list.<id>.good}: whether that for leaving it is. Who is on it, the
 * {@link WatchListEngine} keeps. Pure data, comparable by value; immutable and thread-safe.
 *
 * <p>As a document:
 *
 * <pre>{@code
 * {"kind": "watch-list", "id": "watched-firms", "version": 1,
 *  "name": {"zh": "重点关注企业", "en": "Firms to watch"}, "subject": "customer",
 *  "enter": {"attribute": "firm.overdrafts", "atLeast": 3}, "owner": "RM", …}
 * }</pre>
 *
 * @param head id, version, name, and whom it is about
 * @param subject what is on it: {@code customer}, {@code account}, …
 * @param enter who comes onto it; empty if facts bring nobody
 * @param alerts which alerts bring a subject onto it
 * @param exit when a subject is good; empty if somebody has to take it off
 * @param probation for how many days a subject must stay good; 0 where there is no {@code exit}
 * @param owner the role that has a subject when it comes onto the list
 * @param reviewEvery how long after the entry, or the last review, the next one is due
 * @param reviewWithin how long a review may take before it is overdue
 * @param escalations whom it goes to where it is not reviewed in time
 * @param reenterAfter how long after a subject left neither facts nor alerts bring it back
 * @param retention what is done to keep whoever comes onto it
 * @param calendar the business calendar by which business days and hours are counted
 */
public record WatchListPolicy(
    PolicyHead head,
    String subject,
    Optional<Condition> enter,
    List<AlertEntry> alerts,
    Optional<Condition> exit,
    int probation,
    String owner,
    AfterTime reviewEvery,
    AfterTime reviewWithin,
    List<Escalation> escalations,
    AfterTime reenterAfter,
    Optional<Retention> retention,
    Optional<String> calendar)
    implements Policy<WatchListReading> {

  /** Reads and writes them: {@code "kind": "watch-list"}. */
  public static final PolicyKind KIND = WatchListForm.KIND;

  static final String CUSTOMER = "customer";
  static final int LONGEST_ID = 100;

  /**
   * Alerts that bring a subject onto the list.
   *
   * @param policy the id of the alert policy
   * @param levels the codes of the levels that do; none for all
   */
  public record AlertEntry(String policy, List<String> levels) {
    /** Refuses nulls. */
    public AlertEntry {
      requireNonNull(policy, "policy");
      levels = List.copyOf(levels);
    }
  }

  /**
   * Whom a listing goes to that is not reviewed in time.
   *
   * @param after how long after it was overdue
   * @param role who is told; a code of the host's
   */
  public record Escalation(AfterTime after, String role) {
    /** Refuses nulls. */
    public Escalation {
      requireNonNull(after, "after");
      requireNonNull(role, "role");
    }
  }

  /** Refuses nulls; {@link #builder} and documents check the rest. */
  public WatchListPolicy {
    requireNonNull(head, "head");
    requireNonNull(subject, "subject");
    requireNonNull(enter, "enter");
    alerts = List.copyOf(alerts);
    requireNonNull(exit, "exit");
    requireNonNull(owner, "owner");
    requireNonNull(reviewEvery, "reviewEvery");
    requireNonNull(reviewWithin, "reviewWithin");
    escalations = List.copyOf(escalations);
    requireNonNull(reenterAfter, "reenterAfter");
    requireNonNull(retention, "retention");
    requireNonNull(calendar, "calendar");
  }

  /**
   * Starts a watch list; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: at most 100 of a–z, 0–9, dots and hyphens, a letter or digit first
   * @param version from 1 to 999,999,999
   */
  public static WatchListPolicyBuilder builder(String id, int version) {
    return new WatchListPolicyBuilder(id, version);
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** The attribute that it yields, {@code watch-list.<id>}. */
  public YesNoAttribute attribute() {
    return attribute(ref(), name());
  }

  /** What it yields besides where it has an {@code exit}: {@code watch-list.<id>.good}. */
  public YesNoAttribute goodAttribute() {
    return goodAttribute(ref(), name());
  }

  static YesNoAttribute goodAttribute(PolicyRef ref, LocalizedText name) {
    AttributeInfo info = AttributeInfo.named(name.followedBy("（好转）", ", good"));
    return Attributes.yesNo("watch-list." + ref.id() + ".good", info);
  }

  static YesNoAttribute attribute(PolicyRef ref, LocalizedText name) {
    return Attributes.yesNo("watch-list." + ref.id(), AttributeInfo.named(name));
  }

  /** All times that it counts. */
  Stream<AfterTime> times() {
    return Stream.concat(
        Stream.of(reviewEvery, reviewWithin, reenterAfter),
        escalations.stream().map(Escalation::after));
  }

  /**
   * Whether an alert brings a subject onto the list.
   *
   * @param alertPolicy the id of the alert's policy
   * @param level the code of the level with which it was raised
   */
  public boolean takes(String alertPolicy, String level) {
    return alerts.stream()
        .filter(each -> each.policy().equals(alertPolicy))
        .anyMatch(each -> each.levels().isEmpty() || each.levels().contains(level));
  }

  @Override
  public Outcome<WatchListReading> plan(Planner planner) {
    Gate enters = planner.gate(enter.orElseGet(Condition::never), "/enter", name());
    Optional<Gate> leaves = exit.map(condition -> planner.gate(condition, "/exit"));
    planner.yield(attribute(), enters);
    leaves.ifPresent(gate -> planner.yield(goodAttribute(), gate));
    calendar.ifPresent(id -> countsBy(planner, id));
    return reading -> read(reading, enters, leaves);
  }

  private WatchListReading read(Reading reading, Gate enters, Optional<Gate> leaves) {
    Truth truth = reading.applies() == Truth.FALSE ? Truth.FALSE : reading.truth(enters);
    List<String> missing = new ArrayList<>();
    if (truth == Truth.UNKNOWN) {
      missing.addAll(
          reading.applies() == Truth.TRUE ? reading.missing(enters) : reading.missingToApply());
    }
    return new WatchListReading(
        ref(), reading.applies(), truth, leaves.map(reading::truth).orElse(Truth.FALSE), missing);
  }

  private void countsBy(Planner planner, String id) {
    if (times().anyMatch(AfterTime::isByOpeningHours)) {
      planner.countsHoursBy(id, "/calendar");
    } else {
      planner.countsBy(id, "/calendar");
    }
  }

  @Override
  public void words(WatchListReading result, Sentences text) {
    if (result.enters() == Truth.TRUE) {
      text.say(WatchListSaying.WOULD_ENTER);
      text.because("/enter");
    } else {
      boolean open = result.enters() == Truth.UNKNOWN;
      text.say(open ? WatchListSaying.OPEN : WatchListSaying.NOTHING);
    }
    text.missing(result.missing());
  }

  /** The id and version. */
  @Override
  public String toString() {
    return "WatchListPolicy " + ref();
  }
}

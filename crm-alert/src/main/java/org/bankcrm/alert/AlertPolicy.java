package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.lifecycle.Trigger.AfterTime;

/**
 * When the bank is warned of a customer, or an account, a household, a counterparty: which figures
 * raise an alert and which end it, who is told and by when, and how long there is peace afterwards.
 *
 * <p>Of one subject there is at most one open alert of a policy, whatever goes on happening: what
 * happens besides is part of it. After it was closed no other one is raised until the cool-down is
 * over and, unless the author says otherwise, the levels were off once. So how many alerts there
 * can be in a day is known before the policy goes live: {@link #mostADay}.
 *
 * <p>In a book the policy yields {@code alert.<id>}: the gravest level that would be raised by the
 * facts of the moment, else {@code NONE}. What was raised before, the {@link AlertEngine} keeps.
 * Pure data, comparable by value; immutable and thread-safe.
 *
 * <p>Its conditions read what the host tells of the subject, the payload of the event at hand, and
 * its indicators, {@code signal.<id>}. One that reads the event is UNKNOWN when time alone passes,
 * so that such a level is raised by events alone.
 *
 * @param head id, version, name, and whom it is about
 * @param subject what has alerts: {@code customer}, {@code account}, {@code household}, …
 * @param payload what events carry; the ids begin with {@code event.}
 * @param indicators the figures over events that its conditions may read
 * @param levels the levels, the gravest first
 * @param coolDown how long after an alert was closed no other one is raised
 * @param rearm when another one may be raised after that
 * @param closesWhenCleared whether an alert is closed by itself once its levels are off
 * @param snooze how long a snooze lasts; empty if there is none
 * @param resolveWithin until when an alert must be closed once somebody has acknowledged it
 * @param longestOverride for how many days at the most it may be overridden; 0 for not at all
 * @param calendar the business calendar by which business days and hours are counted
 */
public record AlertPolicy(
    PolicyHead head,
    String subject,
    AttributeCatalog payload,
    List<Indicator> indicators,
    List<AlertLevel> levels,
    AfterTime coolDown,
    Rearm rearm,
    boolean closesWhenCleared,
    Optional<AfterTime> snooze,
    Optional<AfterTime> resolveWithin,
    int longestOverride,
    Optional<String> calendar)
    implements Policy<AlertReading> {

  /** Reads and writes them: {@code "kind": "alert"}. */
  public static final PolicyKind KIND = AlertForm.KIND;

  /** The usual subject. */
  public static final String CUSTOMER = "customer";

  /** What is yielded where no level would be raised. */
  static final String NONE = "NONE";

  static final int USUAL_OVERRIDE = 90;
  static final int LONGEST_ID = 100;

  /**
   * When an alert may be raised after the cool-down of the one before. With {@link #CLEARED} a
   * customer whose balance stays low is told of once; with {@link #TIME} anew after each cool-down,
   * for as long as it does.
   */
  public enum Rearm implements Labelled {
    /** Once its levels were off. */
    CLEARED,
    /** At once, also where it would be for the same reason. */
    TIME
  }

  /** Refuses nulls; {@link #builder} and documents check the rest. */
  public AlertPolicy {
    requireNonNull(head, "head");
    requireNonNull(subject, "subject");
    requireNonNull(payload, "payload");
    indicators = List.copyOf(indicators);
    levels = List.copyOf(levels);
    requireNonNull(coolDown, "coolDown");
    requireNonNull(rearm, "rearm");
    requireNonNull(snooze, "snooze");
    requireNonNull(resolveWithin, "resolveWithin");
    requireNonNull(calendar, "calendar");
  }

  /**
   * Starts a policy; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: at most 100 of a–z, 0–9, dots and hyphens, a letter or digit first
   * @param version from 1 to 999,999,999
   */
  public static AlertPolicyBuilder builder(String id, int version) {
    return new AlertPolicyBuilder(id, version);
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /**
   * The attribute that it yields, {@code alert.<id>}: the code of the gravest level that would be
   * raised on what is known now, or NONE. Another policy that means a level and all above it lists
   * them. It has no memory: whether an alert is open, snoozed or cooling down, the engine tells.
   */
  public CodeAttribute attribute() {
    return attribute(ref(), name(), levels.stream().map(AlertLevel::code).toList());
  }

  /** The codes stand lowest first: none, then the levels up to the gravest. */
  static CodeAttribute attribute(PolicyRef ref, LocalizedText name, List<String> gravestFirst) {
    List<String> codes = new ArrayList<>(List.of(NONE));
    for (int i = gravestFirst.size() - 1; i >= 0; i--) {
      codes.add(gravestFirst.get(i));
    }
    return Attributes.code("alert." + ref.id(), codes, AttributeInfo.named(name));
  }

  /** The attributes that its indicators are. */
  List<Attribute<?>> signals() {
    return indicators.stream().<Attribute<?>>map(each -> each.attribute(payload)).toList();
  }

  /** The level of a code. */
  Optional<AlertLevel> level(String code) {
    return place(code).map(levels::get);
  }

  /** Where the level of a code stands, the gravest at 0. */
  Optional<Integer> place(String code) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).code().equals(code)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** All times that it counts. */
  Stream<AfterTime> times() {
    Stream<AfterTime> own =
        Stream.of(Optional.of(coolDown), snooze, resolveWithin).flatMap(Optional::stream);
    return Stream.concat(
        own,
        levels.stream()
            .flatMap(
                level ->
                    Stream.concat(
                        level.within().stream(),
                        level.escalations().stream().map(AlertLevel.Escalation::after))));
  }

  /**
   * The most alerts of one subject that can be raised within any 24 hours: from one to the next the
   * cool-down has to pass. For planning who can look at them, before the policy goes live; a
   * cool-down of days counts as the shortest time that they can be.
   */
  public int mostADay() {
    return AlertBound.aDay(coolDown);
  }

  /** The conditions that raise and clear each level, the gravest first. */
  @Override
  public Outcome<AlertReading> plan(Planner planner) {
    List<Gate> gates = new ArrayList<>();
    for (AlertLevel level : levels) {
      String path = "/levels/" + gates.size();
      gates.add(planner.gate(level.raise(), path + "/raise", level.name()));
      level.clear().ifPresent(clear -> planner.gate(clear, path + "/clear"));
    }
    List<String> codes = levels.stream().map(AlertLevel::code).toList();
    Choice choice = planner.choose(attribute(), gates, codes, NONE);
    calendar.ifPresent(id -> countsBy(planner, id));
    AlertLint.tell(this, planner);
    return reading ->
        new AlertReading(
            ref(), reading.applies(), raised(reading, choice), reading.missing(choice));
  }

  private void countsBy(Planner planner, String id) {
    if (times().anyMatch(AfterTime::isByOpeningHours)) {
      planner.countsHoursBy(id, "/calendar");
    } else {
      planner.countsBy(id, "/calendar");
    }
  }

  private Optional<String> raised(Reading reading, Choice choice) {
    return reading.applies() == Truth.TRUE
        ? levels.stream().skip(reading.chosen(choice)).findFirst().map(AlertLevel::code)
        : Optional.empty();
  }

  /** The levels by their names. */
  @Override
  public Optional<LocalizedText> nameOf(String attribute, String code) {
    return code.equals(NONE)
        ? Optional.of(LocalizedText.of("无预警", "No alert"))
        : level(code).map(AlertLevel::name);
  }

  @Override
  public void words(AlertReading result, Sentences text) {
    Optional<AlertLevel> level = result.level().flatMap(this::level);
    if (level.isPresent()) {
      AlertSaying saying =
          result.isSettled() ? AlertSaying.WOULD_RAISE : AlertSaying.WOULD_RAISE_AT_LEAST;
      text.say(saying, Map.of("level", level.get().name()));
      text.because("/levels/" + levels.indexOf(level.get()) + "/raise");
    } else {
      text.say(result.isSettled() ? AlertSaying.NOTHING : AlertSaying.OPEN);
    }
    text.missing(result.missing());
  }

  /** The id and version. */
  @Override
  public String toString() {
    return "AlertPolicy " + ref();
  }
}

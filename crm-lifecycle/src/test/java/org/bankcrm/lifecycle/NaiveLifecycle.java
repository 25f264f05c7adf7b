package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.Trigger.OnFacts;

/**
 * A lifecycle read off its definition, midnight by midnight, with conditions worked out by hand. It
 * shares the definition with the engine and nothing else.
 */
final class NaiveLifecycle {

  /** A step: transition (or none), from, to, instant, event. */
  record Step(String transition, String from, String to, Instant at, String event) {}

  private final Lifecycle lifecycle;
  private final BusinessCalendar calendar;
  private final ZoneId zone;

  String stage = "";
  Instant since = Instant.MIN;
  Instant decided = Instant.MIN;
  Map<String, Integer> entries = new TreeMap<>();
  private List<String> seen = new ArrayList<>();
  private List<Instant> seenAt = new ArrayList<>();

  private Map<String, Object> values = Map.of();
  private List<Step> steps = new ArrayList<>();
  private Set<String> atOnce = new HashSet<>();
  private boolean entered;
  private String refusal = "";

  NaiveLifecycle(Lifecycle lifecycle, BusinessCalendar calendar, ZoneId zone) {
    this.lifecycle = lifecycle;
    this.calendar = calendar;
    this.zone = zone;
  }

  /** The steps, or the word of the refusal. */
  Object tick(Instant at, Map<String, Object> known) {
    if (at.isBefore(decided)) {
      return List.of();
    }
    NaiveLifecycle saved = copy();
    begin(known);
    enter(at);
    walk(at, true);
    return refusal.isEmpty() ? end(at, saved) : partly(saved);
  }

  /** What was done before the instant of the circle, if anything was. */
  private Object partly(NaiveLifecycle saved) {
    List<Step> kept = steps.stream().filter(step -> step.at().isBefore(since)).toList();
    restore(saved);
    if (kept.isEmpty()) {
      return refusal;
    }
    for (Step step : kept) {
      stage = step.to();
      since = step.at();
      decided = step.at();
      entries.merge(step.to(), 1, Integer::sum);
    }
    return kept;
  }

  Object on(StageEvent event, Map<String, Object> known) {
    if (seen.contains(event.id())) {
      return List.of();
    }
    if (event.at().isBefore(decided)) {
      return "OUT_OF_ORDER";
    }
    NaiveLifecycle saved = copy();
    Map<String, Object> all = new HashMap<>(known);
    for (Attribute<?> attribute : lifecycle.payload().attributes()) {
      event.get(attribute).ifPresent(value -> all.put(attribute.id(), value));
    }
    begin(all);
    enter(event.at());
    walk(event.at(), false);
    String word = refusal.isEmpty() ? take(event) : "";
    boolean refuses =
        lifecycle.events().stream()
            .anyMatch(
                rule ->
                    rule.type().equals(event.type())
                        && rule.unfitting() == EventRule.Unfitting.REFUSE);
    if (!word.isEmpty() && refuses) {
      restore(saved);
      return word;
    }
    walk(event.at(), true);
    Object end = end(event.at(), saved);
    if (end instanceof List<?>) {
      remember(event);
    }
    return end;
  }

  private void remember(StageEvent event) {
    seen.add(event.id());
    seenAt.add(event.at());
    while (seen.size() > 16 && !seenAt.get(0).equals(event.at())) {
      seen.remove(0);
      seenAt.remove(0);
    }
  }

  private void begin(Map<String, Object> known) {
    values = known;
    steps = new ArrayList<>();
    atOnce = new HashSet<>();
    entered = false;
    refusal = "";
  }

  private Object end(Instant at, NaiveLifecycle saved) {
    if (!refusal.isEmpty()) {
      restore(saved);
      return refusal;
    }
    decided = at;
    return List.copyOf(steps);
  }

  private void enter(Instant at) {
    if (stage.isEmpty()) {
      go("", lifecycle.stages().get(0).code(), at, "");
    }
  }

  /** All midnights up to the end, then the end itself. */
  private void walk(Instant end, boolean withFacts) {
    SortedSet<Instant> moments = new TreeSet<>();
    Instant from = decided.equals(Instant.MIN) ? end : decided;
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(LocalDate.ofInstant(end, zone));
        day = day.plusDays(1)) {
      Instant midnight = day.atStartOfDay(zone).toInstant();
      if (midnight.isAfter(from) && !midnight.isAfter(end)) {
        moments.add(midnight);
      }
    }
    if (entered) {
      moments.add(since);
    }
    moments.add(end);
    for (Instant moment : moments) {
      while (refusal.isEmpty() && stepAt(moment, end, withFacts)) {}
    }
  }

  private boolean stepAt(Instant moment, Instant end, boolean withFacts) {
    for (Transition transition : ordered()) {
      if (transition.from().contains(stage)
          && mayGo(transition, moment, end, withFacts)
          && isOpen(transition)) {
        if (moment.equals(since) && atOnce.contains(transition.to())) {
          refusal = "LIVELOCK";
          return false;
        }
        go(transition.code(), transition.to(), moment, "");
        return true;
      }
    }
    return false;
  }

  private boolean mayGo(Transition transition, Instant moment, Instant end, boolean withFacts) {
    boolean looks = entered ? moment.equals(since) : moment.equals(end);
    if (transition.trigger() instanceof OnFacts) {
      return looks && (entered || withFacts);
    }
    if (transition.trigger() instanceof OnEvent) {
      return false;
    }
    LocalDate today = LocalDate.ofInstant(moment, zone);
    if (!isDue(transition.trigger(), today)) {
      return false;
    }
    boolean isNew =
        !isDue(transition.trigger(), today.minusDays(1))
            && moment.equals(today.atStartOfDay(zone).toInstant())
            && moment.isAfter(entered || !decided.equals(Instant.MIN) ? last() : Instant.MIN);
    return isNew || looks || wasBlocked(moment, end);
  }

  private Instant last() {
    return since.isAfter(decided) ? since : decided;
  }

  /** Time that ran out before the last look waits for the end of this one. */
  private boolean wasBlocked(Instant moment, Instant end) {
    return !entered && moment.equals(end);
  }

  private boolean isDue(Trigger trigger, LocalDate day) {
    if (trigger instanceof AtDate date) {
      LocalDate value = (LocalDate) values.get(date.attribute().id());
      return value != null && !value.plusDays(date.days()).isAfter(day);
    }
    AfterTime time = (AfterTime) trigger;
    LocalDate entry = LocalDate.ofInstant(since, zone);
    return switch (time.unit()) {
      case DAYS -> !entry.isAfter(day.minusDays(time.length()));
      case MONTHS -> !entry.isAfter(day.minusMonths(time.length()));
      case BUSINESS_DAYS -> !day.isBefore(entry) && worked(entry, day) >= time.length();
    };
  }

  private int worked(LocalDate entry, LocalDate day) {
    return (int)
        entry.plusDays(1).datesUntil(day.plusDays(1)).filter(calendar::isBusinessDay).count();
  }

  private boolean isOpen(Transition transition) {
    Stage to = lifecycle.find(transition.to()).orElseThrow();
    boolean full =
        to.entries().isPresent() && entries.getOrDefault(to.code(), 0) >= to.entries().getAsInt();
    return !full && transition.when().map(this::truth).orElse(1) == 1;
  }

  private String take(StageEvent event) {
    String first = "";
    for (Transition transition : ordered()) {
      if (!transition.from().contains(stage)
          || !transition.trigger().equals(new OnEvent(event.type()))) {
        continue;
      }
      if (isOpen(transition)) {
        atOnce.clear();
        go(transition.code(), transition.to(), event.at(), event.id());
        return "";
      }
      first = first.isEmpty() ? why(transition) : first;
    }
    return first.isEmpty() ? "NO_TRANSITION" : first;
  }

  private String why(Transition transition) {
    Stage to = lifecycle.find(transition.to()).orElseThrow();
    if (to.entries().isPresent() && entries.getOrDefault(to.code(), 0) >= to.entries().getAsInt()) {
      return "ENTRIES_USED_UP";
    }
    return truth(transition.when().orElseThrow()) == 0 ? "MISSING_DATA" : "GUARD_NOT_MET";
  }

  private List<Transition> ordered() {
    return lifecycle.transitions().stream()
        .sorted(Comparator.comparingInt(t -> t.priority().orElseThrow()))
        .toList();
  }

  private void go(String transition, String to, Instant at, String event) {
    if (!at.equals(since)) {
      atOnce.clear();
    }
    atOnce.add(to);
    steps.add(new Step(transition, stage, to, at, event));
    stage = to;
    since = at;
    decided = at;
    entered = true;
    entries.merge(to, 1, Integer::sum);
  }

  private NaiveLifecycle copy() {
    NaiveLifecycle copy = new NaiveLifecycle(lifecycle, calendar, zone);
    copy.restore(this);
    return copy;
  }

  private void restore(NaiveLifecycle saved) {
    stage = saved.stage;
    since = saved.since;
    decided = saved.decided;
    entries = new TreeMap<>(saved.entries);
    seen = new ArrayList<>(saved.seen);
    seenAt = new ArrayList<>(saved.seenAt);
  }

  /** 1 for TRUE, 0 for UNKNOWN, -1 for FALSE. */
  private int truth(Condition condition) {
    if (condition instanceof All all) {
      return all.parts().stream().mapToInt(this::truth).min().orElseThrow();
    } else if (condition instanceof Any any) {
      return any.parts().stream().mapToInt(this::truth).max().orElseThrow();
    } else if (condition instanceof Not not) {
      return -truth(not.part());
    } else if (condition instanceof Presence presence) {
      return values.containsKey(presence.attribute().id()) == presence.known() ? 1 : -1;
    } else if (condition instanceof Membership membership) {
      return test(membership.attribute().id(), value -> membership.members().contains(value));
    } else if (condition instanceof Comparison comparison) {
      return test(comparison.attribute().id(), value -> lies(comparison, (Long) value));
    }
    throw new IllegalArgumentException(condition.toString());
  }

  private int test(String id, java.util.function.Predicate<Object> holds) {
    Optional<Object> value = Optional.ofNullable(values.get(id));
    return value.isEmpty() ? 0 : holds.test(value.get()) ? 1 : -1;
  }

  private static boolean lies(Comparison comparison, long value) {
    Optional<Bound> low = comparison.range().lower();
    Optional<Bound> high = comparison.range().upper();
    boolean above =
        low.isEmpty()
            || value > (Long) low.get().value()
            || (low.get().inclusive() && value == (Long) low.get().value());
    boolean below =
        high.isEmpty()
            || value < (Long) high.get().value()
            || (high.get().inclusive() && value == (Long) high.get().value());
    return above && below;
  }
}

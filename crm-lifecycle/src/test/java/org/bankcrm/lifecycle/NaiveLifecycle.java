package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;
import org.bankcrm.lifecycle.Trigger.OnEvent;
import org.bankcrm.lifecycle.Trigger.OnFacts;

/**
 * A lifecycle read off its definition, midnight by midnight, with conditions worked out by hand. It
 * shares the definition with the engine and nothing else.
 */
final class NaiveLifecycle {

  /** A step: transition (or none), from, to, instant, event, what is to be done by when. */
  record Step(
      String transition,
      String from,
      String to,
      Instant at,
      String event,
      List<String> effects,
      boolean stays) {}

  private final Lifecycle lifecycle;
  private final BusinessCalendar calendar;
  private final ZoneId zone;

  String stage = "";
  Instant since = Instant.MIN;
  Instant decided = Instant.MIN;
  Map<String, Integer> entries = new TreeMap<>();

  /** What stays in the stage and was taken in this stay. */
  Set<String> taken = new TreeSet<>();

  /** The days of this stay at whose start time stood still, and whether it does since the look. */
  Set<LocalDate> stood = new TreeSet<>();

  /** 1 for yes, 0 for what cannot be told, -1 for no. */
  int still = -1;

  /** The days of this stay of which that cannot be told. */
  Set<LocalDate> unsure = new TreeSet<>();

  private List<String> seen = new ArrayList<>();
  private List<Instant> seenAt = new ArrayList<>();

  /** What was counted minute by minute. */
  private Map<String, Instant> opened = new HashMap<>();

  private Map<String, Object> values = Map.of();
  private List<Step> steps = new ArrayList<>();
  private Set<String> atOnce = new HashSet<>();
  private String refusal = "";

  NaiveLifecycle(Lifecycle lifecycle, BusinessCalendar calendar, ZoneId zone) {
    this.lifecycle = lifecycle;
    this.calendar = calendar;
    this.zone = zone;
  }

  /** Begins in a stage, of which nothing was decided since the subject entered it. */
  void stand(String code, Instant at) {
    stage = code;
    since = at;
    entries.put(code, 1);
  }

  /** Nothing was looked at since the subject entered the stage. */
  private boolean isFresh() {
    return !stage.isEmpty() && decided.equals(Instant.MIN);
  }

  private Instant last() {
    return isFresh() ? since : decided;
  }

  /** The steps, or the word of the refusal. */
  Object tick(Instant at, Map<String, Object> known) {
    if (at.isBefore(last())) {
      return List.of();
    }
    NaiveLifecycle saved = copy();
    begin(known);
    if (truth(lifecycle.head().population()) < 1) {
      return List.of();
    }
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
      if (step.stays()) {
        look(step.at());
        taken.add(step.transition());
        continue;
      }
      stage = step.to();
      since = step.at();
      decided = Instant.MIN;
      taken.clear();
      stood.clear();
      unsure.clear();
      entries.merge(step.to(), 1, Integer::sum);
      look(step.at());
    }
    return kept;
  }

  Object on(StageEvent event, Map<String, Object> known) {
    if (seen.contains(event.id())) {
      return List.of();
    }
    if (event.at().isBefore(last())) {
      return "OUT_OF_ORDER";
    }
    NaiveLifecycle saved = copy();
    Map<String, Object> all = new HashMap<>(known);
    for (Attribute<?> attribute : lifecycle.payload().attributes()) {
      event.get(attribute).ifPresent(value -> all.put(attribute.id(), value));
    }
    begin(all);
    int applies = truth(lifecycle.head().population());
    if (applies < 1) {
      return applies == 0 ? "MISSING_DATA" : "NOT_APPLICABLE";
    }
    enter(event.at());
    walk(event.at(), false);
    String word = refusal.isEmpty() ? take(event) : "";
    boolean refuses =
        lifecycle.events().stream()
            .anyMatch(
                rule ->
                    rule.type().equals(event.type())
                        && rule.unfitting() == EventRule.Unfitting.REFUSE);
    if (word.equals("MISSING_DATA") || (!word.isEmpty() && refuses)) {
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
    atOnce = new HashSet<>(isFresh() ? Set.of(stage) : Set.of());
    refusal = "";
  }

  private Object end(Instant at, NaiveLifecycle saved) {
    if (!refusal.isEmpty()) {
      restore(saved);
      return refusal;
    }
    look(at);
    return List.copyOf(steps);
  }

  /** Marks the days since the last look, one by one, and looks whether time stands still. */
  private void look(Instant at) {
    LocalDate end = LocalDate.ofInstant(at, zone);
    LocalDate day = LocalDate.ofInstant(last(), zone).plusDays(1);
    int told = isFresh() ? holds() : still;
    for (; !day.isAfter(end); day = day.plusDays(1)) {
      if (told == 1) {
        stood.add(day);
      } else if (told == 0) {
        unsure.add(day);
      }
    }
    still = holds();
    decided = at;
  }

  /** Whether the time of the stage stands still by what is known now. */
  private int holds() {
    return lifecycle.find(stage).flatMap(Stage::pausedWhile).map(this::truth).orElse(-1);
  }

  /**
   * By the look before the day began; of a stage that is new, by this one.
   *
   * @param most whether days that are unsure stood still
   */
  private boolean stoodStill(LocalDate day, boolean most) {
    boolean ahead = day.isAfter(LocalDate.ofInstant(last(), zone));
    int told = isFresh() ? holds() : still;
    int stands = ahead ? told : stood.contains(day) ? 1 : unsure.contains(day) ? 0 : -1;
    return most ? stands >= 0 : stands == 1;
  }

  /** How many days have counted since the entry. */
  private int counted(LocalDate entry, LocalDate day, boolean most) {
    int counted = 0;
    for (LocalDate at = entry.plusDays(1); !at.isAfter(day); at = at.plusDays(1)) {
      counted += stoodStill(at, most) ? 0 : 1;
    }
    return counted;
  }

  private void enter(Instant at) {
    if (stage.isEmpty()) {
      go("", lifecycle.stages().get(0).code(), at, "");
    }
  }

  /** All midnights and minutes that count up to the end, then the end itself. */
  private void walk(Instant end, boolean withFacts) {
    Instant from = last(); // whoever enters does so before
    Instant moment = isFresh() || from.equals(end) ? from : next(from, end);
    while (refusal.isEmpty()) {
      boolean steps = stepAt(moment, end, withFacts);
      if (!steps && !moment.isBefore(end)) {
        return;
      }
      moment = steps ? moment : next(moment, end);
    }
  }

  private Instant next(Instant moment, Instant end) {
    SortedSet<Instant> moments = new TreeSet<>(Set.of(end));
    LocalDate today = LocalDate.ofInstant(moment, zone);
    for (int days = 0; days < 3; days++) {
      moments.add(today.plusDays(days).atStartOfDay(zone).toInstant());
    }
    for (Transition transition : lifecycle.transitions()) {
      if (transition.from().contains(stage)) {
        moments.addAll(turns(transition));
      }
    }
    return moments.tailSet(moment.plusNanos(1_000)).first();
  }

  /** The instants at which minutes or hours of a transition are up. */
  private Set<Instant> turns(Transition transition) {
    Set<Instant> turns = new HashSet<>();
    for (Optional<StageTime> bound :
        List.of(transition.dwell().atLeast(), transition.dwell().lessThan())) {
      if (bound.isPresent() && bound.get() instanceof StageTime.Elapsed time) {
        turns.add(since.plusSeconds(60L * time.span().minutes()));
      }
    }
    if (transition.trigger() instanceof AfterClock time) {
      turns.add(since.plusSeconds(60L * time.length()));
    } else if (transition.trigger() instanceof AfterBusinessClock time) {
      turns.add(opened(time.length()));
    }
    return turns;
  }

  /** Whether the bank is open, as somebody sees who stands before the door; -1 for unknown. */
  private int isOpen(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, World.SHANGHAI);
    if (!calendar.covers(local.toLocalDate())) {
      return -1;
    }
    int minute = local.getHour() * 60 + local.getMinute();
    boolean hours = (minute >= 540 && minute < 720) || (minute >= 810 && minute < 1_050);
    return hours && calendar.isBusinessDay(local.toLocalDate()) ? 1 : 0;
  }

  /**
   * Minute by minute, when the bank has been open for so many; the first instant of which nobody
   * knows whether it is, where that comes before.
   */
  private Instant opened(int minutes) {
    return opened.computeIfAbsent(since + " " + minutes, key -> count(minutes));
  }

  private Instant count(int minutes) {
    long left = 60_000_000L * minutes;
    Instant at = since;
    while (left > 0) {
      int open = isOpen(at);
      if (open < 0) {
        return at;
      }
      Instant next = at.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
      long micros = ChronoUnit.MICROS.between(at, next);
      if (open == 1 && micros >= left) {
        return at.plus(left, ChronoUnit.MICROS);
      }
      left -= open * micros;
      at = next;
    }
    return at;
  }

  private boolean stepAt(Instant moment, Instant end, boolean withFacts) {
    for (Transition transition : ordered()) {
      if (transition.stays()
          && !taken.contains(transition.code())
          && open(transition, moment) == 1
          && mayGo(transition, moment, end, withFacts, false)) {
        act(transition, moment, "");
        taken.add(transition.code());
        return true;
      }
    }
    boolean freed = false;
    for (Transition transition : ordered()) {
      if (transition.stays()) {
        continue;
      }
      freed |= isFreedAt(transition, moment);
      int open = open(transition, moment);
      if (open == 0) {
        return false; // nothing after it in order can be told at this moment
      }
      if (open == 1 && mayGo(transition, moment, end, withFacts, freed)) {
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

  /** 1 for open at a moment, 0 for what cannot be told, -1 for closed or waiting for an event. */
  private int open(Transition transition, Instant moment) {
    if (!transition.from().contains(stage) || transition.trigger() instanceof OnEvent) {
      return -1;
    }
    int time = Math.min(due(transition.trigger(), moment), dwelt(transition, moment));
    return Math.min(time, gate(transition));
  }

  /** Whether it stopped others just before, since it could not be told, and is shut from now. */
  private boolean isFreedAt(Transition transition, Instant moment) {
    Instant before = moment.minusNanos(1_000);
    return moment.isAfter(last())
        && !before.isBefore(since)
        && dwelt(transition, moment) == -1
        && open(transition, before) == 0;
  }

  /** 1 for long enough in the stage and not too long, -1 for not; counted on fingers. */
  private int dwelt(Transition transition, Instant moment) {
    int late = transition.dwell().lessThan().map(time -> up(time, moment)).orElse(-1);
    return Math.min(early(transition, moment), -late);
  }

  private int up(StageTime time, Instant moment) {
    return time instanceof StageTime.Elapsed of
        ? (ChronoUnit.MICROS.between(since, moment) < 60_000_000L * of.span().minutes() ? -1 : 1)
        : up(((StageTime.Days) time).span(), moment);
  }

  /** 1 for up whether unsure days counted or not, -1 for not up either way. */
  private int up(CalendarSpan span, Instant moment) {
    LocalDate entry = LocalDate.ofInstant(since, zone);
    LocalDate day = LocalDate.ofInstant(moment, zone);
    boolean surely = isUp(span, entry, day, true);
    return surely ? 1 : isUp(span, entry, day, false) ? 0 : -1;
  }

  private boolean isUp(CalendarSpan span, LocalDate entry, LocalDate day, boolean most) {
    return span.unit() == CalendarSpan.Unit.DAYS
        ? !day.isBefore(entry) && counted(entry, day, most) >= span.length()
        : !monthsLater(entry, span.length()).isAfter(day);
  }

  private void act(Transition transition, Instant at, String event) {
    List<String> effects = told(transition.effects(), LocalDate.ofInstant(at, zone));
    steps.add(new Step(transition.code(), stage, stage, at, event, effects, true));
  }

  private boolean mayGo(
      Transition transition, Instant moment, Instant end, boolean withFacts, boolean freed) {
    boolean looks = moment.equals(isFresh() ? since : end);
    Instant before = moment.minusNanos(1_000);
    boolean dwells = !before.isBefore(since) && early(transition, before) < 1;
    if (transition.trigger() instanceof OnFacts && !dwells && !freed) {
      return looks && (isFresh() || withFacts);
    }
    boolean isNew =
        (due(transition.trigger(), before) != 1 || dwells || freed) && moment.isAfter(last());
    return isNew || looks;
  }

  /** 1 for long enough in the stage, 0 for what cannot be told, -1 for too short. */
  private int early(Transition transition, Instant moment) {
    return transition.dwell().atLeast().map(time -> up(time, moment)).orElse(1);
  }

  /** 1 for due at an instant, 0 for what cannot be told, -1 for not due. */
  private int due(Trigger trigger, Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, zone);
    LocalDate entry = LocalDate.ofInstant(since, zone);
    if (trigger instanceof AtDate date) {
      LocalDate value = (LocalDate) values.get(date.attribute().id());
      return value == null ? 0 : value.plusDays(date.days()).isAfter(day) ? -1 : 1;
    } else if (!(trigger instanceof AfterTime)) {
      return 1;
    }
    AfterTime time = (AfterTime) trigger;
    if (time instanceof AfterClock of) {
      return up(new StageTime.Elapsed(of.span()), moment);
    } else if (time instanceof AfterBusinessClock) {
      Instant opened = opened(time.length());
      return moment.isBefore(opened) ? -1 : time.length() > 0 && isLost(opened) ? 0 : 1;
    }
    if (!(time instanceof AfterSpan of)) {
      int counted = worked(entry, day, time.length(), false);
      int stood = worked(entry, day, time.length(), true);
      return stood == 1 ? 1 : counted < 0 ? -1 : 0; // more days that count are never too few
    }
    return up(of.span(), moment);
  }

  /** Whether the count ended since nobody knows of that instant whether the bank is open. */
  private boolean isLost(Instant opened) {
    return isOpen(opened) < 0 && isOpen(opened.minusNanos(1_000)) < 1;
  }

  /** The same day of a later month, or that month's last. */
  private static LocalDate monthsLater(LocalDate day, int months) {
    int month = day.getYear() * 12 + day.getMonthValue() - 1 + months;
    LocalDate first = LocalDate.of(month / 12, month % 12 + 1, 1);
    return first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
  }

  /** Counts day by day, until a day is not in the calendar. */
  private int worked(LocalDate entry, LocalDate last, int length, boolean most) {
    int left = length;
    for (LocalDate day = entry.plusDays(1); left > 0 && !day.isAfter(last); day = day.plusDays(1)) {
      if (stoodStill(day, most)) {
        continue;
      }
      if (!calendar.covers(day)) {
        return 0;
      }
      left -= calendar.isBusinessDay(day) ? 1 : 0;
    }
    return left == 0 ? 1 : -1;
  }

  private int gate(Transition transition) {
    boolean shut = !transition.stays() && isFull(transition);
    return shut || isHeld(transition) ? -1 : transition.when().map(this::truth).orElse(1);
  }

  private boolean isFull(Transition transition) {
    Stage to = lifecycle.find(transition.to()).orElseThrow();
    return to.entries().isPresent()
        && entries.getOrDefault(to.code(), 0) >= to.entries().getAsInt();
  }

  private String take(StageEvent event) {
    String first = "";
    boolean unsure = false;
    Transition leaves = null;
    List<Transition> acts = new ArrayList<>();
    for (Transition transition : ordered()) {
      boolean listens =
          transition.from().contains(stage)
              && transition.trigger().equals(new OnEvent(event.type()));
      if (!listens || (leaves != null && !transition.stays())) {
        continue;
      }
      int gate = Math.min(dwelt(transition, event.at()), gate(transition));
      boolean aside = gate == 1 && !transition.stays() && isTurnedAside(transition, event.at());
      unsure |= gate == 0 || aside;
      if (gate == 1 && transition.stays()) {
        acts.add(transition);
      } else if (gate == 1 && !aside) {
        leaves = transition;
      }
      String why = why(transition, event.at());
      first = first.isEmpty() && gate < 1 ? why : first;
    }
    if (unsure) {
      return "MISSING_DATA";
    } else if (leaves == null && acts.isEmpty()) {
      return first.isEmpty() ? unheard() : first;
    }
    acts.forEach(transition -> act(transition, event.at(), event.id()));
    if (leaves != null) {
      atOnce.clear();
      go(leaves.code(), leaves.to(), event.at(), event.id());
    }
    return "";
  }

  private String why(Transition transition, Instant at) {
    if (early(transition, at) < 0) {
      return "NOT_DUE";
    } else if (dwelt(transition, at) < 0) {
      return "DWELL_OVER";
    }
    boolean full = !transition.stays() && isFull(transition);
    if (full) {
      return "ENTRIES_USED_UP";
    }
    return isHeld(transition) ? "VALUE_MISSING" : "GUARD_NOT_MET";
  }

  private String unheard() {
    if (steps.stream().anyMatch(step -> !step.from().isEmpty() && !step.stays())) {
      return "MOVED_BEFORE";
    }
    return lifecycle.find(stage).orElseThrow().isFinal() ? "FINAL_STAGE" : "NO_TRANSITION";
  }

  /** Something of higher priority that cannot be told, or waits for what cannot be told. */
  private boolean isTurnedAside(Transition byEvent, Instant at) {
    boolean unsure = false;
    for (Transition transition : ordered()) {
      int open = transition.stays() ? -1 : open(transition, at);
      unsure |= open == 0;
      boolean compared =
          !(transition.trigger() instanceof OnFacts) || byEvent.priority().isPresent();
      boolean before =
          transition.priority().orElse(Integer.MAX_VALUE)
              < byEvent.priority().orElse(Integer.MAX_VALUE);
      if (unsure && open >= 0 && compared && before) {
        return true;
      }
    }
    return false;
  }

  private List<Transition> ordered() {
    return lifecycle.transitions().stream()
        .sorted(Comparator.comparingInt(t -> t.priority().orElse(Integer.MAX_VALUE)))
        .toList();
  }

  private void go(String transition, String to, Instant at, String event) {
    if (!at.equals(since)) {
      atOnce.clear();
    }
    atOnce.add(to);
    steps.add(new Step(transition, stage, to, at, event, effects(transition, to, at), false));
    taken.clear();
    stood.clear();
    unsure.clear();
    stage = to;
    since = at;
    decided = Instant.MIN;
    entries.merge(to, 1, Integer::sum);
  }

  private List<String> effects(String code, String to, Instant at) {
    List<Effect> effects = new ArrayList<>();
    lifecycle.find(stage).ifPresent(left -> effects.addAll(left.leaving()));
    lifecycle.transitions().stream()
        .filter(each -> each.code().equals(code))
        .forEach(each -> effects.addAll(each.effects()));
    effects.addAll(lifecycle.find(to).orElseThrow().effects());
    return told(effects, LocalDate.ofInstant(at, zone));
  }

  private List<String> told(List<Effect> effects, LocalDate day) {
    List<String> told = new ArrayList<>();
    for (Effect each : effects) {
      List<Effect.Parameter> parameters = new ArrayList<>(each.parameters());
      boolean left = false;
      for (EffectValue own : each.values()) {
        Object value = values.get(own.attribute().id());
        left |= value == null && own.otherwise().isEmpty();
        parameters.add(new Effect.Parameter(own.code(), text(value, own.otherwise())));
      }
      if (!left) {
        told.add(each.code() + parameters + each.due().map(due -> by(due, day)));
      }
    }
    return told;
  }

  private static String text(Object value, Optional<String> otherwise) {
    if (value == null) {
      return otherwise.orElse("none");
    }
    return value instanceof Boolean yes ? (yes ? "yes" : "no") : value.toString();
  }

  /** Whether something is missing that it has to tell. */
  private boolean isHeld(Transition transition) {
    return transition.effects().stream()
        .flatMap(each -> each.values().stream())
        .filter(own -> own.missing() == EffectValue.Missing.HOLD)
        .anyMatch(own -> !values.containsKey(own.attribute().id()));
  }

  private String by(EffectDue due, LocalDate day) {
    if (due instanceof EffectDue.After after) {
      boolean days = after.span().unit() == CalendarSpan.Unit.DAYS;
      int length = after.span().length();
      return "" + (days ? day.plusDays(length) : monthsLater(day, length));
    }
    int length = ((EffectDue.AfterBusinessDays) due).length();
    LocalDate last = day;
    for (int left = length; left > 0; ) {
      last = last.plusDays(1);
      if (!calendar.covers(last)) {
        return length + " business days";
      }
      left -= calendar.isBusinessDay(last) ? 1 : 0;
    }
    return "" + last;
  }

  /** What a step that was taken asks for, told alike. */
  static List<String> told(List<Effect> effects) {
    return effects.stream()
        .map(each -> each.code() + each.parameters() + each.due().map(NaiveLifecycle::told))
        .toList();
  }

  private static String told(EffectDue due) {
    return due instanceof EffectDue.On on
        ? "" + on.day()
        : ((EffectDue.AfterBusinessDays) due).length() + " business days";
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
    taken = new TreeSet<>(saved.taken);
    stood = new TreeSet<>(saved.stood);
    unsure = new TreeSet<>(saved.unsure);
    still = saved.still;
    seen = new ArrayList<>(saved.seen);
    seenAt = new ArrayList<>(saved.seenAt);
  }

  /** 1 for TRUE, 0 for UNKNOWN, -1 for FALSE. */
  private int truth(Condition condition) {
    if (condition instanceof All all) {
      return all.parts().stream().mapToInt(this::truth).min().orElseThrow();
    } else if (condition instanceof Any any) {
      return any.parts().stream().mapToInt(this::truth).max().orElseThrow();
    } else if (condition.equals(Condition.always())) {
      return 1;
    } else if (condition instanceof Not not) {
      return -truth(not.part());
    } else if (condition instanceof Presence presence) {
      return values.containsKey(presence.attribute().id()) == presence.known() ? 1 : -1;
    } else if (condition instanceof OneOf membership) {
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

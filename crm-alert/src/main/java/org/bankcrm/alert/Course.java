package org.bankcrm.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.lifecycle.StageEvent;
import org.jspecify.annotations.Nullable;

/**
 * One subject's figures and alerts as they go on from instant to instant; for one thread.
 *
 * <p>At an instant what the host tells of the subject comes first, then what the time brings, then
 * the beginning of the day, then events by their type and id, then what somebody of the bank does.
 */
final class Course {

  /** So that it is a whole number to readers of JSON that know no longer ones. */
  static final long MOST_PASSED = (1L << 53) - 1;

  private final AlertEngine engine;
  private final Moment now;
  private @Nullable EventValues event;
  private final Figure[] figures;
  private final boolean[] hit;
  private final SignalRow row;
  private final @Nullable Slot[] slots;
  private Facts facts;
  private Instant nextLook;

  /** The sum of the marks of all that it took, by which two are seen to have taken the same. */
  private long passed;

  /** The alerts to which something happened since it was asked, each as it is now. */
  private final Map<AlertKey, Alert> changed = new LinkedHashMap<>();

  /** Those in whose place another one has come. */
  private final List<Replaced> replaced = new ArrayList<>();

  /** What tells an alert from all others of the subject. */
  record AlertKey(String policy, Instant raisedAt) {
    static AlertKey of(Alert alert) {
      return new AlertKey(alert.policy(), alert.raisedAt());
    }
  }

  /** An alert, and when another one of the policy was raised. */
  private record Replaced(Alert alert, Instant at) {}

  /** A subject of whom nothing has happened yet. */
  Course(AlertEngine engine, Facts opening) {
    this(engine, opening, engine.figures(), new Slot[engine.policies().size()]);
    now.to(opening.asOf());
    nextLook = now.nextDay();
  }

  private Course(AlertEngine engine, Facts facts, Figure[] figures, @Nullable Slot[] slots) {
    this.engine = engine;
    this.facts = facts;
    this.now = new Moment(engine.zone());
    this.figures = figures;
    this.hit = new boolean[figures.length];
    this.row = new SignalRow(now, figures, engine.places(), facts);
    this.slots = slots;
    this.nextLook = Instant.MAX;
  }

  /** The same, which goes on apart. */
  Course copy() {
    Figure[] ownFigures = new Figure[figures.length];
    for (int i = 0; i < figures.length; i++) {
      ownFigures[i] = figures[i].copy();
    }
    @Nullable Slot[] ownSlots = new Slot[slots.length];
    for (int i = 0; i < slots.length; i++) {
      Slot slot = slots[i];
      ownSlots[i] = slot == null ? null : slot.copy();
    }
    Course copy = new Course(engine, facts, ownFigures, ownSlots);
    copy.now.to(now.at());
    copy.nextLook = nextLook;
    copy.passed = passed;
    copy.replaced.addAll(replaced);
    return copy;
  }

  /**
   * Takes what another customer's course remembers, who is the same one: figures are those of the
   * events of both, of the slots of a policy the stricter one stays, and nothing is decided.
   */
  void join(Course other) {
    for (int i = 0; i < figures.length; i++) {
      figures[i].join(other.figures[i]);
    }
    for (WatchedPolicy each : engine.policies()) {
      int place = each.place;
      slots[place] = SlotOrder.of(each.policy).stricter(slots[place], other.slots[place]);
    }
    pass(other.passed);
    row.facts(laterFacts(other));
    facts = laterFacts(other);
    nextLook = nextLook.isAfter(other.nextLook) ? nextLook : other.nextLook;
    now.to(now.at().isAfter(other.now.at()) ? now.at() : other.now.at());
    Instant soon = now.at().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    for (Slot slot : slots) {
      if (slot != null && slot.due != null && slot.due.isBefore(soon)) {
        slot.due = soon; // the lifecycle dates it to when it was due
      }
    }
  }

  private Facts laterFacts(Course other) {
    int order = facts.asOf().compareTo(other.facts.asOf());
    if (order == 0) {
      order = facts.toDocument().toString().compareTo(other.facts.toDocument().toString());
    }
    return order >= 0 ? facts : other.facts;
  }

  /** The instant that it has come to. */
  Instant at() {
    return now.at();
  }

  /** When the next day begins. */
  Instant nextLook() {
    return nextLook;
  }

  /** When time alone may change something next. */
  Instant next() {
    int due = nextDue();
    return due >= 0 && dueOf(due).isBefore(nextLook) ? dueOf(due) : nextLook;
  }

  Facts facts() {
    return facts;
  }

  Figure figure(int place) {
    return figures[place];
  }

  @Nullable Slot slot(int place) {
    return slots[place];
  }

  long passed() {
    return passed;
  }

  /** Notes what it takes. */
  void pass(long mark) {
    passed = (passed + mark) & MOST_PASSED;
  }

  /** Puts what was written of it in place; only while it is read. */
  void restore(Instant at, Instant nextDay, long taken, Map<Integer, Slot> written) {
    now.to(at);
    nextLook = nextDay;
    passed = taken;
    written.forEach((place, slot) -> slots[place] = slot);
  }

  /** How many things it remembers. */
  int size() {
    int size = 0;
    for (Figure each : figures) {
      size += each.size();
    }
    for (Slot slot : slots) {
      size += slot == null ? 0 : 1;
    }
    return size;
  }

  /** Goes on to an instant, and takes what the time brings up to it, that instant included. */
  void advance(Instant until) {
    advance(until, true);
  }

  private void advance(Instant until, boolean inclusive) {
    while (true) {
      int due = nextDue();
      Instant at = due < 0 ? nextLook : dueOf(due);
      boolean isTimer = due >= 0 && !at.isAfter(nextLook);
      Instant next = isTimer ? at : nextLook;
      int order = next.compareTo(until);
      if (order > 0 || (order == 0 && !inclusive)) {
        break;
      }
      if (isTimer) {
        timer(due, next);
      } else {
        look();
      }
    }
    if (until.isAfter(now.at())) {
      now.to(until);
    }
  }

  /** The first of those of which time alone may change something first; -1 if there is none. */
  private int nextDue() {
    int first = -1;
    for (int i = 0; i < slots.length; i++) {
      Slot slot = slots[i];
      if (slot != null && slot.due != null && (first < 0 || slot.due.isBefore(dueOf(first)))) {
        first = i;
      }
    }
    return first;
  }

  private Instant dueOf(int place) {
    Slot slot = slots[place];
    return slot == null || slot.due == null ? Instant.MAX : slot.due;
  }

  private void timer(int place, Instant at) {
    now.to(at);
    bring();
    desk(place).tick();
    desk(place).raiseAgain(row);
  }

  private void look() {
    now.to(nextLook);
    nextLook = now.nextDay();
    bring();
    for (WatchedPolicy each : engine.policies()) {
      decide(each, null);
    }
  }

  /** Takes what the host tells of the subject. */
  void told(Facts newFacts) {
    advance(newFacts.asOf(), false);
    now.to(newFacts.asOf());
    facts = newFacts;
    row.facts(newFacts);
    advance(newFacts.asOf(), true);
  }

  /** Takes an event, not earlier than what it has come to. */
  void happen(StageEvent happening) {
    advance(happening.at());
    now.to(happening.at());
    List<WatchedPolicy> asked = engine.asked(happening.type());
    lookBefore(asked);
    EventValues values = values();
    values.of(happening);
    List<Counted> counted = engine.countedOf(happening.type());
    for (int i = 0; i < counted.size(); i++) { // an iterator would be garbage
      count(counted.get(i), values);
    }
    bring();
    for (int i = 0; i < asked.size(); i++) {
      decide(asked.get(i), happening.id());
    }
  }

  /**
   * Levels that are on are looked at as they are without the event: what had gone off by the
   * passing of time comes on anew with it.
   */
  private void lookBefore(List<WatchedPolicy> asked) {
    for (int i = 0; i < asked.size(); i++) {
      Slot slot = slots[asked.get(i).place];
      if (slot != null && slot.on != 0) {
        bring();
        decide(asked.get(i), null);
      }
    }
  }

  private EventValues values() {
    EventValues values = event;
    if (values == null) {
      values = engine.eventValues(now);
      event = values;
    }
    return values;
  }

  private void count(Counted each, EventValues event) {
    if (each.counts(event, now)) {
      figures[each.place()].add(now, event);
      hit[each.place()] = true;
    }
    if (each.countsOther(event)) {
      figures[each.place()].addOther(now, event);
    }
  }

  private void bring() {
    for (int i = 0; i < figures.length; i++) {
      figures[i].bringTo(now, hit[i]);
      hit[i] = false;
    }
  }

  /** Takes what somebody does; whether there was an alert to which it could be done. */
  boolean act(AlertAction action) {
    advance(action.at());
    now.to(action.at());
    return engine.place(action.policy()).map(place -> desk(place).act(action)).orElse(false);
  }

  private void decide(WatchedPolicy each, @Nullable String happening) {
    Slot slot = slots[each.place];
    if (slot != null || raisesAny(each)) {
      desk(each.place).decide(row, happening);
    }
  }

  private boolean raisesAny(WatchedPolicy each) {
    if (!each.applies(row)) {
      return false;
    }
    for (int i = 0; i < each.levels(); i++) {
      if (each.raises(i, row)) {
        return true;
      }
    }
    return false;
  }

  private Desk desk(int place) {
    Slot slot = slots[place];
    if (slot == null) {
      slot = new Slot(engine.policies().get(place).levels());
      slots[place] = slot;
    }
    return new Desk(engine.policies().get(place), slot, now, this::change, this::replace);
  }

  private void change(Alert alert) {
    changed.put(AlertKey.of(alert), alert);
  }

  private void replace(Alert alert) {
    replaced.add(new Replaced(alert, now.at()));
  }

  /** The alerts to which something happened since it was asked last. */
  List<Alert> changes() {
    if (changed.isEmpty()) {
      return List.of();
    }
    List<Alert> alerts = List.copyOf(changed.values());
    changed.clear();
    return alerts;
  }

  /** Forgets those in whose place another one had come by an instant, that instant included. */
  void forgetReplaced(Instant until) {
    replaced.removeIf(each -> !each.at().isAfter(until));
  }

  /** The alert of each policy that has or had one. */
  List<Alert> alerts() {
    List<Alert> alerts = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot != null && slot.alert != null) {
        alerts.add(slot.alert);
      }
    }
    return alerts;
  }

  /** These, and those in whose place they came, as far as they are not forgotten. */
  List<Alert> all() {
    List<Alert> alerts = new ArrayList<>();
    replaced.forEach(each -> alerts.add(each.alert()));
    alerts.addAll(alerts());
    return alerts;
  }
}

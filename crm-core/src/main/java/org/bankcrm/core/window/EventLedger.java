package org.bankcrm.core.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bankcrm.core.window.Event.Withdrawal;
import org.bankcrm.core.window.WindowState.Added;
import org.jspecify.annotations.Nullable;

/**
 * What a state remembers of the events of one type: those with ids one by one, and the ids that do
 * not count; of the others, and of all events of settled days, the sums of their day.
 */
final class EventLedger implements TypePlan.Target {

  private final TypePlan plan;

  /** The sums of what is not remembered by id. */
  private final NavigableMap<Integer, Bucket> sums = new TreeMap<>();

  private final Map<String, Event> events = new HashMap<>();

  /** By id the day for as long as which it is remembered that it does not count. */
  private final Map<String, Integer> withdrawn = new HashMap<>();

  /** Both sorts of ids, and the sums of the events; made anew for a day that loses one. */
  private final DayIds ids = new DayIds();

  private int settledBefore = Integer.MIN_VALUE;

  EventLedger(TypePlan plan) {
    this.plan = plan;
  }

  Added add(Event event, int forgottenBefore) {
    if (!EventIds.concerns(event)) {
      boolean forgotten = event.day() < forgottenBefore;
      return forgotten ? Added.FORGOTTEN : taken(plan.add(event, this));
    }
    Withdrawal withdrawal = event.withdrawal();
    String id = event.key();
    if ((withdrawal != null && isSettled(withdrawal.day(), forgottenBefore))
        || (id != null && isSettled(event.day(), forgottenBefore))) {
      return Added.TOO_LATE;
    }
    Added added = id == null ? Added.REPEATED : identify(id, event, forgottenBefore);
    if (withdrawal != null && withdrawal.day() < forgottenBefore) {
      added = id == null ? Added.FORGOTTEN : added;
    } else if (withdrawal != null && withdraw(withdrawal.id(), withdrawal.day())) {
      added = Added.TAKEN;
    }
    settle();
    return added;
  }

  private boolean isSettled(int day, int forgottenBefore) {
    return day >= forgottenBefore && day < settledBefore;
  }

  private static Added taken(boolean read) {
    return read ? Added.TAKEN : Added.UNREAD;
  }

  /** Where an event without an id adds up. */
  @Override
  public Bucket bucket(int day) {
    return sums.computeIfAbsent(day, key -> plan.newBucket());
  }

  private Added identify(String id, Event event, int forgottenBefore) {
    int day = event.day();
    if (day < forgottenBefore) {
      return Added.FORGOTTEN;
    }
    Integer gone = withdrawn.get(id);
    if (gone != null) {
      keepWithdrawn(id, Math.max(gone, day));
      return Added.WITHDRAWN;
    }
    Event known = events.putIfAbsent(id, event);
    if (known != null) {
      EventIds.requireSame(known, event);
      return Added.REPEATED;
    }
    DayIds.Day own = ids.add(day, id);
    return taken(plan.add(event, same -> own.sums(plan)));
  }

  /** Says whether that is news. */
  private boolean withdraw(String id, int day) {
    Event event = events.remove(id);
    if (event != null) {
      ids.remove(event.day(), id);
      sumAnew(event.day());
    }
    Integer known = withdrawn.get(id);
    int latest = Math.max(day, event == null ? day : event.day());
    keepWithdrawn(id, known == null ? latest : Math.max(known, latest));
    return known == null;
  }

  private void keepWithdrawn(String id, int day) {
    Integer before = withdrawn.put(id, day);
    if (before != null) {
      ids.remove(before, id);
    }
    ids.add(day, id);
  }

  private void sumAnew(int day) {
    DayIds.Day own = ids.of(day);
    if (own == null) {
      return;
    }
    own.sums = null;
    for (String id : own.ids()) {
      Event event = events.get(id);
      if (event != null) {
        plan.add(event, same -> own.sums(plan));
      }
    }
  }

  /** Beyond the bound the oldest days keep their sums only. */
  private void settle() {
    while (ids.size() > WindowState.MOST_EVENTS) {
      int day = ids.firstDay();
      DayIds.Day first = ids.of(day);
      Bucket bucket = first == null ? null : first.sums;
      if (bucket != null) {
        plan.merge(bucket(day), bucket);
      }
      loseBefore(day + 1);
      settledBefore = day + 1;
    }
  }

  private void loseBefore(int day) {
    for (String id : ids.takeBefore(day)) {
      events.remove(id);
      withdrawn.remove(id);
    }
  }

  void forgetBefore(int day) {
    sums.headMap(day, false).clear();
    loseBefore(day);
  }

  /**
   * Refuses what would count an event twice without anybody seeing it, before anything is changed.
   */
  void requireMergeable(EventLedger other, int forgottenBefore) {
    if (isBlurred(this, other, forgottenBefore) || isBlurred(other, this, forgottenBefore)) {
      throw new IllegalStateException(
          "of events of type "
              + plan.type
              + " of the days before "
              + LocalDate.ofEpochDay(Math.max(settledBefore, other.settledBefore))
              + " only sums are left, since there were more than "
              + WindowState.MOST_EVENTS
              + " with ids; both states know events of these days, and what both have seen would"
              + " count twice. Compute the customer anew from the events themselves, or forget these"
              + " days in both states where no window asks for them any more");
    }
    for (Event event : other.events.values()) {
      EventIds.requireSame(events.get(event.key()), event);
    }
  }

  /** Whether one has settled days of which the other knows events by id, settled or not. */
  private static boolean isBlurred(EventLedger one, EventLedger other, int forgottenBefore) {
    int from = forgottenBefore;
    return one.settledBefore > from
        && (other.settledBefore > from || other.ids.hasBetween(from, one.settledBefore));
  }

  void merge(EventLedger other, int forgottenBefore) {
    other.sums.tailMap(forgottenBefore, true).forEach((d, b) -> plan.merge(bucket(d), b));
    other.withdrawn.forEach(
        (id, day) -> {
          if (day >= forgottenBefore) {
            withdraw(id, day);
          }
        });
    other.events.forEach((id, event) -> identify(id, event, forgottenBefore));
    settledBefore = Math.max(settledBefore, other.settledBefore);
    settle();
  }

  void gather(Cells cells) {
    cells.covered(sums).forEach((day, bucket) -> plan.merge(cells.bucket(day), bucket));
    ids.forEachSums(cells, (day, bucket) -> plan.merge(cells.bucket(day), bucket));
  }

  /** How many days there are sums of. */
  int size() {
    return sums.size() + ids.countSums(day -> !sums.containsKey(day));
  }

  TypePlan plan() {
    return plan;
  }

  NavigableMap<Integer, Bucket> sums() {
    return sums;
  }

  int settledBefore() {
    return settledBefore;
  }

  /** The events that count, by day and id. */
  List<Event> events() {
    List<Event> all = new ArrayList<>();
    ids.forEach((day, id) -> add(all, events.get(id)));
    return all;
  }

  private static void add(List<Event> all, @Nullable Event event) {
    if (event != null) {
      all.add(event);
    }
  }

  /** What does not count, by day and id. */
  List<Withdrawal> withdrawals() {
    List<Withdrawal> all = new ArrayList<>();
    ids.forEach(
        (day, id) -> {
          if (withdrawn.containsKey(id)) {
            all.add(new Withdrawal(id, day));
          }
        });
    return all;
  }

  /** Goes on from where another ledger stood. */
  void restore(int settled, int forgottenBefore, List<Withdrawal> gone, List<Event> known) {
    settledBefore = settled;
    int from = Math.max(settled, forgottenBefore);
    gone.forEach(each -> keepWithdrawn(each.id(), each.day()));
    for (Event event : known) {
      Withdrawal withdrawal = event.withdrawal();
      String id = event.key();
      if (id == null
          || (withdrawal != null
              && withdrawal.day() >= from
              && !withdrawn.containsKey(withdrawal.id()))
          || !isNew(identify(id, event, forgottenBefore))) {
        throw new IllegalArgumentException("contradict each other");
      }
    }
  }

  private static boolean isNew(Added added) {
    return added == Added.TAKEN || added == Added.UNREAD;
  }
}

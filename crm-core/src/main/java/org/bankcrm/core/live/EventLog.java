package org.bankcrm.core.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.window.Event;
import org.jspecify.annotations.Nullable;

/**
 * Events in the one order in which they act, whatever order they come in: by day, instant (those
 * without one first), type and id. One with an id is there once, and not at all where another one
 * withdraws it. For one thread.
 */
final class EventLog {

  private static final Comparator<Event> ORDER =
      Comparator.comparing(Event::date)
          .thenComparing(event -> event.at().orElse(Instant.MIN))
          .thenComparing(event -> event.type().id())
          .thenComparing(event -> event.id().orElse(""));

  /** What became of an event. */
  enum Change {
    /** It is the last one, and all before it are as they were. */
    LAST,
    /** It stands among others, or one of them is gone. */
    AMONG,
    /** It has come before. */
    REPEATED,
    /** Another one withdraws it, or it withdraws what has not come. */
    NOTHING
  }

  private record Key(String type, String id) {}

  private final List<Event> events = new ArrayList<>();
  private final Map<Key, Event> known = new HashMap<>();
  private final Set<Key> withdrawn = new HashSet<>();

  EventLog() {}

  /** The same events, to which others are added apart. */
  EventLog(EventLog other) {
    events.addAll(other.events);
    known.putAll(other.known);
    withdrawn.addAll(other.withdrawn);
  }

  /**
   * Adds an event.
   *
   * @throws IllegalArgumentException if another one has its id; nothing is changed
   */
  Change add(Event event) {
    Key key = event.id().map(id -> key(event, id)).orElse(null);
    Event before = key == null ? null : known.putIfAbsent(key, event);
    if (before != null) {
      requireSame(before, event);
      return Change.REPEATED;
    }
    boolean gone = event.withdraws().map(id -> withdraw(key(event, id))).orElse(false);
    if (event.isCancellation() || (key != null && withdrawn.contains(key))) {
      return gone ? Change.AMONG : Change.NOTHING;
    }
    return insert(event) && !gone ? Change.LAST : Change.AMONG;
  }

  private static Key key(Event event, String id) {
    return new Key(event.type().id(), id);
  }

  private static void requireSame(Event known, Event event) {
    if (!known.equals(event)) {
      throw new IllegalArgumentException(
          "two different events of type "
              + event.type()
              + " have one id; give the corrected one an"
              + " id of its own and say which it replaces");
    }
  }

  /** Whether an event is gone by it. */
  private boolean withdraw(Key key) {
    withdrawn.add(key);
    @Nullable Event event = known.get(key);
    return event != null && events.remove(event);
  }

  /** Whether it is the last one. */
  private boolean insert(Event event) {
    int size = events.size();
    if (size == 0 || ORDER.compare(events.get(size - 1), event) <= 0) {
      events.add(event);
      return true;
    }
    int found = Collections.binarySearch(events, event, ORDER);
    events.add(found < 0 ? -found - 1 : found, event);
    return false;
  }

  /** Those that act, in their order. */
  List<Event> events() {
    return Collections.unmodifiableList(events);
  }

  /** Whether all of them are of this day or before it. */
  boolean isThrough(LocalDate day) {
    return events.isEmpty() || !events.get(events.size() - 1).date().isAfter(day);
  }

  /** Takes out those before a day, with all that is known of them. */
  void dropBefore(LocalDate day) {
    events.removeIf(event -> event.date().isBefore(day));
    known.values().removeIf(event -> event.date().isBefore(day));
  }
}

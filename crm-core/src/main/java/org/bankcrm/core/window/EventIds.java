package org.bankcrm.core.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.core.window.Event.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * The events of a list that have ids or withdraw others, each once and in their order. Asked for
 * every event of every customer, so it is an open table by hash rather than a map.
 */
final class EventIds {

  private final List<Event> events;
  private @Nullable Event[] table;
  private @Nullable Set<String> withdrawn;

  /**
   * @param expected about how many there will be
   */
  EventIds(int expected) {
    this.events = new ArrayList<>(expected);
    this.table = new Event[Integer.highestOneBit(Math.max(8, Math.min(expected, 1 << 20))) * 4];
  }

  /** Whether an event is one to be gathered here. */
  static boolean concerns(Event event) {
    return event.key() != null || event.withdrawal() != null;
  }

  void add(Event event) {
    Withdrawal withdrawal = event.withdrawal();
    if (withdrawal != null) {
      withdrawn = withdrawn == null ? new HashSet<>() : withdrawn;
      withdrawn.add(withdrawal.id());
    }
    if (event.key() != null) {
      if (events.size() * 2 >= table.length) {
        grow();
      }
      Event known = keep(event);
      requireSame(known, event);
      if (known == null) {
        events.add(event);
      }
    }
  }

  /** The event with the same id; null if there was none, and the given one is kept. */
  private @Nullable Event keep(Event event) {
    int mask = table.length - 1;
    int hash = event.keyHash();
    int place = (hash ^ hash >>> 16) & mask;
    Event found = table[place];
    while (found != null && !isSameKey(found, event)) {
      place = (place + 1) & mask;
      found = table[place];
    }
    if (found == null) {
      table[place] = event;
    }
    return found;
  }

  private static boolean isSameKey(Event one, Event other) {
    String key = one.key();
    return one.keyHash() == other.keyHash() && key != null && key.equals(other.key());
  }

  private void grow() {
    table = new Event[table.length * 4];
    events.forEach(this::keep);
  }

  /** Refuses another event under an id that is known. */
  static void requireSame(@Nullable Event known, Event event) {
    if (known != null && !known.equals(event)) {
      throw new IllegalArgumentException(
          "two different events of type "
              + event.type()
              + " have the id "
              + event.key()
              + "; give the corrected one an id of its own and say which it replaces");
    }
  }

  /** Those that count, in the order in which they came first. */
  List<Event> counting() {
    Set<String> gone = withdrawn;
    return gone == null
        ? events
        : events.stream().filter(event -> !gone.contains(event.key())).toList();
  }
}

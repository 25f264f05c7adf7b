package org.bankcrm.core.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.window.Event.Withdrawal;
import org.jspecify.annotations.Nullable;

/** The events of a list that have ids or withdraw others, each once. */
final class EventIds {

  private final Map<String, Event> events = new HashMap<>();
  private final Set<String> withdrawn = new HashSet<>();

  /** Whether an event is one to be gathered here. */
  static boolean concerns(Event event) {
    return event.key() != null || event.withdrawal() != null;
  }

  void add(Event event) {
    Withdrawal withdrawal = event.withdrawal();
    if (withdrawal != null) {
      withdrawn.add(withdrawal.id());
    }
    String id = event.key();
    if (id != null) {
      requireSame(events.putIfAbsent(id, event), event);
    }
  }

  /** Refuses another event under an id that is known. */
  static void requireSame(@Nullable Event known, Event event) {
    if (known != null && known != event && !known.equals(event)) {
      throw new IllegalArgumentException(
          "two different events of type "
              + event.type()
              + " have the id "
              + event.key()
              + "; give the corrected one an id of its own and say which it replaces");
    }
  }

  /** Those that count. */
  List<Event> counting() {
    List<Event> counting = new ArrayList<>(events.size());
    for (Map.Entry<String, Event> entry : events.entrySet()) {
      if (withdrawn.isEmpty() || !withdrawn.contains(entry.getKey())) {
        counting.add(entry.getValue());
      }
    }
    return counting;
  }
}

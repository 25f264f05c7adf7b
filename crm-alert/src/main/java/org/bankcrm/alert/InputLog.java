package org.bankcrm.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a watch was told that is not settled, in its order; what comes twice counts once. */
final class InputLog {

  private final List<Input> all = new ArrayList<>();
  private final Set<String> events = new HashSet<>();
  private final Set<String> actions = new HashSet<>();

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }

  List<Input> all() {
    return all;
  }

  /** When the last one is, of a log that is not empty. */
  Instant last() {
    return all.get(all.size() - 1).at();
  }

  /** Whether it has one of this id; of what the host tells there may be many. */
  boolean has(Input input) {
    return input instanceof Input.Happened
        ? events.contains(input.id())
        : input instanceof Input.Acted && actions.contains(input.id());
  }

  /** Whether it comes after all others. */
  boolean isLast(Input input) {
    return all.isEmpty() || Input.ORDER.compare(all.get(all.size() - 1), input) < 0;
  }

  /** Puts it in its place. */
  void add(Input input) {
    if (input instanceof Input.Happened) {
      events.add(input.id());
    } else if (input instanceof Input.Acted) {
      actions.add(input.id());
    }
    if (isLast(input)) {
      all.add(input);
    } else {
      place(input);
    }
  }

  private void place(Input input) {
    int found = Collections.binarySearch(all, input, Input.ORDER);
    if (found >= 0) {
      all.set(found, input);
    } else {
      all.add(-found - 1, input);
    }
  }

  /** How many there are up to an instant, those of it included. */
  int upTo(Instant until) {
    int place = 0;
    while (place < all.size() && !all.get(place).at().isAfter(until)) {
      place++;
    }
    return place;
  }

  /** Forgets the first ones. */
  void drop(int many) {
    List<Input> first = all.subList(0, many);
    for (Input gone : first) {
      (gone instanceof Input.Acted ? actions : events).remove(gone.id());
    }
    first.clear();
  }

  void clear() {
    all.clear();
    events.clear();
    actions.clear();
  }
}

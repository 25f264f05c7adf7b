package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was made of what stands under a key: the value, where all of it could be read, and of a list
 * those of its members that could, so that they are judged whatever is wrong with the others.
 *
 * @param whole the value
 * @param places the members of a list by their places; {@link #NOTHING} in that of one that could
 *     not be read
 */
record Made<T>(Optional<T> whole, List<?> places) {

  static final Object NOTHING = new Object();

  static <T> Made<T> of(Optional<T> value) {
    return new Made<>(
        value, value.isPresent() && value.get() instanceof List<?> all ? all : List.of());
  }

  /** How many members the list has as it is written. */
  int size() {
    return places.size();
  }

  /** The members that could be read. */
  List<Member<?>> members() {
    List<Member<?>> members = new ArrayList<>(places.size());
    for (int place = 0; place < places.size(); place++) {
      if (places.get(place) != NOTHING) {
        members.add(new Member<>(place, places.get(place)));
      }
    }
    return members;
  }
}

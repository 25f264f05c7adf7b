package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was made of what stands under a key: the value, where all of it could be read, and of a list
 * those of its members that could, so that they are judged whatever is wrong with the others.
 */
final class Made<T> {

  static final Object NOTHING = new Object();

  private final Optional<T> whole;
  private final List<?> places;

  /** The members as rules ask for them, once one has. */
  private @Nullable List<Member<?>> members;

  /**
   * Holds it.
   *
   * @param whole the value
   * @param places the members of a list by their places; {@link #NOTHING} in that of one that could
   *     not be read
   */
  Made(Optional<T> whole, List<?> places) {
    this.whole = whole;
    this.places = places;
  }

  static <T> Made<T> of(Optional<T> value) {
    return new Made<>(
        value, value.isPresent() && value.get() instanceof List<?> all ? all : List.of());
  }

  Optional<T> whole() {
    return whole;
  }

  List<?> places() {
    return places;
  }

  /** How many members the list has as it is written. */
  int size() {
    return places.size();
  }

  /** The members that could be read. */
  List<Member<?>> members() {
    if (members == null) {
      List<Member<?>> read = new ArrayList<>(places.size());
      for (int place = 0; place < places.size(); place++) {
        if (places.get(place) != NOTHING) {
          read.add(new Member<>(place, places.get(place)));
        }
      }
      members = Collections.unmodifiableList(read);
    }
    return members;
  }
}

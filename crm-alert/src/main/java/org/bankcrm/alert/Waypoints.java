package org.bankcrm.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a watch stood on the way, so that it settles without going the way again, and that what
 * comes late goes again from a place near it. There are few, the more apart the more there is on
 * the way; a copy shares what it remembers until one of the two changes it.
 */
final class Waypoints {

  /** So many inputs are not worth a copy. */
  private static final int OFTEN = 64;

  private static final int MOST = 8;

  private final List<Course> all = new ArrayList<>();
  private int since;

  /**
   * Notes that an input comes next.
   *
   * @param next when it happened
   * @param way how many inputs are on the way
   */
  void before(Course now, Instant next, int way) {
    if (since >= Math.max(OFTEN, way / MOST) && next.isAfter(now.at())) {
      if (all.size() == MOST) {
        thin();
      }
      all.add(now.copy());
      since = 0;
    }
    since++;
  }

  /** The last one is kept, and every other one before it. */
  private void thin() {
    for (int i = all.size() - 2; i >= 0; i -= 2) {
      all.remove(i);
    }
  }

  /** The last one before an instant, which is taken out with all before it. */
  Optional<Course> passed(Instant until) {
    int count = countBefore(until);
    if (count == 0) {
      return Optional.empty();
    }
    Course last = all.get(count - 1);
    all.subList(0, count).clear();
    all.forEach(each -> each.forgetReplaced(last.at()));
    return Optional.of(last);
  }

  /** Forgets those from an instant on, and tells the last one before it. */
  Optional<Course> backTo(Instant at) {
    int count = countBefore(at);
    all.subList(count, all.size()).clear();
    since = 0;
    return count == 0 ? Optional.empty() : Optional.of(all.get(count - 1));
  }

  private int countBefore(Instant at) {
    int count = 0;
    while (count < all.size() && all.get(count).at().isBefore(at)) {
      count++;
    }
    return count;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  void clear() {
    all.clear();
    since = 0;
  }
}

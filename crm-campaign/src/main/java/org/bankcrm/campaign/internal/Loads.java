package org.bankcrm.campaign.internal;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How many of a changing lot of things count at a time. Each counts from its start, inclusive, to
 * its end, exclusive.
 *
 * <p>Starts and ends are points of a balanced tree (AVL), each with by how much the number changes
 * there; a subtree knows the sum and the least and greatest number reached within it. So adding,
 * taking away and each question cost O(log n). Not thread-safe.
 *
 * @param <T> the time that they count by: instants or days
 */
public final class Loads<T extends Comparable<? super T>> {

  private @Nullable Point<T> root;

  /** Counts one thing more. */
  public void add(T start, T end) {
    root = Point.put(Point.put(root, start, 1), end, -1);
  }

  /** Takes away one thing that was added. */
  public void remove(T start, T end) {
    root = Point.put(Point.put(root, start, -1), end, 1);
  }

  /** Whether nothing counts at any time. */
  public boolean isEmpty() {
    return root == null;
  }

  /** How many count at the time. */
  public int at(T time) {
    int load = 0;
    for (Point<T> point = root; point != null; ) {
      if (point.key.compareTo(time) <= 0) {
        load += point.sumToHere();
        point = point.right;
      } else {
        point = point.left;
      }
    }
    return load;
  }

  /** The greatest number that counts at a point after the one and before the other; else 0. */
  public int peak(T after, T before) {
    return Math.max(0, peak(root, 0, after, before));
  }

  private int peak(@Nullable Point<T> point, int base, @Nullable T after, @Nullable T before) {
    if (point == null) {
      return 0;
    }
    if (after == null && before == null) {
      return base + point.max;
    }
    int here = base + point.sumToHere();
    if (after != null && point.key.compareTo(after) <= 0) {
      return peak(point.right, here, after, before);
    }
    if (before != null && point.key.compareTo(before) >= 0) {
      return peak(point.left, base, after, before);
    }
    int left = peak(point.left, base, after, null);
    int right = peak(point.right, here, null, before);
    return Math.max(here, Math.max(left, right));
  }

  /** Whether one thing more would leave at most so many counting, then and at every later start. */
  public boolean fits(T start, T end, int most) {
    return at(start) < most && peak(start, end) < most;
  }

  /**
   * The first time, not before the given one, at which one thing more {@link #fits}; empty if none.
   *
   * <p>Whatever starts at or before a full point and reaches beyond it cannot fit, so the search
   * goes on behind the last full point that it meets: one step for each stretch that is full.
   *
   * @param endOf the end of what starts at a time, not earlier for a later start
   */
  public Optional<T> firstFit(T from, UnaryOperator<T> endOf, int most) {
    @Nullable T at = from;
    while (at != null) {
      T full = Point.lastFull(root, 0, at, endOf.apply(at), most);
      if (full == null && at(at) < most) {
        return Optional.of(at);
      }
      at = Point.firstBelow(root, 0, full == null ? at : full, most);
    }
    return Optional.empty();
  }

  /** The first time, not before the given one, at which nothing counts. */
  public T firstFree(T from) {
    T next = at(from) == 0 ? from : Point.firstBelow(root, 0, from, 1);
    return next == null ? from : next; // everything ends, so there is one
  }
}

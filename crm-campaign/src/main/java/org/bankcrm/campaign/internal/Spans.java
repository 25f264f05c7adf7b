package org.bankcrm.campaign.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Events, each of which counts from its own instant, inclusive, to an end, exclusive, which is not
 * earlier for a later event.
 */
public final class Spans {

  private final List<Instant> starts;
  private final List<Instant> ends;
  private final UnaryOperator<Instant> endOf;

  /** Spans of events in any order. */
  public Spans(Collection<Instant> events, UnaryOperator<Instant> endOf) {
    this.starts = events.stream().sorted().toList();
    this.ends = starts.stream().map(endOf).toList();
    this.endOf = endOf;
  }

  /** How many events count at the instant. */
  public int countAt(Instant instant) {
    return notAfter(starts, instant) - notAfter(ends, instant);
  }

  /** How many of a sorted list are not after the instant. */
  private static int notAfter(List<Instant> sorted, Instant instant) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Whether one event more at the instant leaves at most {@code limit} counting, there and at every
   * later event that is already planned.
   */
  public boolean fits(Instant instant, int limit) {
    if (countAt(instant) >= limit) {
      return false;
    }
    Instant end = endOf.apply(instant);
    for (int i = notAfter(starts, instant); i < starts.size(); i++) {
      Instant planned = starts.get(i);
      if (!planned.isBefore(end)) {
        return true;
      }
      if (countAt(planned) >= limit) {
        return false;
      }
    }
    return true;
  }

  /**
   * The first instant, not before the given one, at which {@link #fits} holds; empty if none does.
   *
   * <p>Where it begins to hold, an event has just stopped counting: a later instant can only meet
   * planned events that an earlier one met or that come after them.
   */
  public Optional<Instant> firstFit(Instant from, int limit) {
    List<Instant> candidates = new ArrayList<>();
    candidates.add(from);
    ends.stream().filter(end -> end.isAfter(from)).forEach(candidates::add);
    return candidates.stream().sorted().filter(each -> fits(each, limit)).findFirst();
  }

  /** The first instant, not before the given one, at which no event counts. */
  public Instant firstFree(Instant from) {
    Instant free = from;
    for (int i = 0; i < starts.size(); i++) {
      if (!starts.get(i).isAfter(free) && free.isBefore(ends.get(i))) {
        free = ends.get(i);
      }
    }
    return free;
  }
}

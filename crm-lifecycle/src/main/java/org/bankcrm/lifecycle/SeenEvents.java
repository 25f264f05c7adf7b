package org.bankcrm.lifecycle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import org.bankcrm.lifecycle.StageState.SeenEvent;

/**
 * The events that a subject's state remembers, oldest first.
 *
 * <p>Immutable and thread-safe: one that goes on from another shares its memory, as long as it is
 * the first to go on from there. So an event costs no copy of those before it.
 */
final class SeenEvents extends AbstractList<SeenEvent> implements RandomAccess {

  private static final long MICROS = 1_000_000;
  private static final int LEAST_PLACES = 32;

  private final Places places;
  private final int from;
  private final int to;

  /** Written once each, from the first on; whoever claims the next one writes it. */
  private static final class Places {
    final String[] ids;
    final int[] hashes;
    final long[] instants;
    final AtomicInteger claimed;

    Places(int size, int claimed) {
      this.ids = new String[size];
      this.hashes = new int[size];
      this.instants = new long[size];
      this.claimed = new AtomicInteger(claimed);
    }

    boolean claims(int place) {
      return place < ids.length && claimed.compareAndSet(place, place + 1);
    }

    void put(int place, String id, long instant) {
      ids[place] = id;
      hashes[place] = id.hashCode();
      instants[place] = instant;
    }
  }

  private SeenEvents(Places places, int from, int to) {
    this.places = places;
    this.from = from;
    this.to = to;
  }

  /** These events in their order. */
  static SeenEvents of(List<SeenEvent> events) {
    if (events instanceof SeenEvents same) {
      return same;
    }
    Places places = new Places(events.size(), events.size());
    for (int i = 0; i < events.size(); i++) {
      places.put(i, events.get(i).id(), micros(events.get(i).at()));
    }
    return new SeenEvents(places, 0, events.size());
  }

  /**
   * With one more, at an instant to the microsecond; of more than so many, the oldest go that are
   * not of its instant.
   */
  SeenEvents with(String id, Instant at, int most) {
    long instant = micros(at);
    int first = from;
    while (to + 1 - first > most && first < to && places.instants[first] != instant) {
      first++;
    }
    SeenEvents room = places.claims(to) ? new SeenEvents(places, first, to + 1) : moved(first);
    room.places.put(room.to - 1, id, instant);
    return room;
  }

  /** The events from a place on in a memory of their own, with room for one more. */
  private SeenEvents moved(int first) {
    int size = to - first;
    Places more = new Places(Math.max(LEAST_PLACES, 2 * size), size + 1);
    System.arraycopy(places.ids, first, more.ids, 0, size);
    System.arraycopy(places.hashes, first, more.hashes, 0, size);
    System.arraycopy(places.instants, first, more.instants, 0, size);
    return new SeenEvents(more, 0, size + 1);
  }

  /** Whether one of them has the id. */
  boolean has(String id) {
    int hash = id.hashCode();
    for (int i = from; i < to; i++) {
      if (places.hashes[i] == hash && places.ids[i].equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * MICROS + at.getNano() / 1_000;
  }

  @Override
  public SeenEvent get(int index) {
    int place = from + Objects.checkIndex(index, size());
    Instant at = Instant.EPOCH.plus(places.instants[place], ChronoUnit.MICROS);
    return new SeenEvent(places.ids[place], at);
  }

  @Override
  public int size() {
    return to - from;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeenEvents that ? isSame(that) : super.equals(other);
  }

  private boolean isSame(SeenEvents that) {
    return Arrays.equals(places.instants, from, to, that.places.instants, that.from, that.to)
        && Arrays.equals(places.ids, from, to, that.places.ids, that.from, that.to);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}

package org.bankcrm.core.live;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.window.Event;

/**
 * What a list of prices or rates tells, as far as its events have come, in whatever order. An event
 * counts once, and not at all where another one withdraws it; of two for one key and day the later
 * instant holds, then the greater id.
 *
 * <p>Immutable and thread-safe: a host publishes the new ones, and every customer's facts are told
 * by them from then on.
 *
 * <pre>{@code
 * Prices rates = Prices.none(DEPOSIT_RATES).plus(change);
 * SortedSet<String> products = rates.changedFrom(before, today); // whose customers may want to know
 * }</pre>
 */
public final class Prices {

  private final PriceList list;
  private final EventLog log;
  private final Map<String, NavigableMap<LocalDate, Event>> byKey = new HashMap<>();

  private Prices(PriceList list, EventLog log) {
    this.list = list;
    this.log = log;
    for (Event event : log.events()) {
      event
          .get(list.key())
          .ifPresent(
              key -> byKey.computeIfAbsent(key, k -> new TreeMap<>()).put(event.date(), event));
    }
  }

  /** A list of which nothing was told. */
  public static Prices none(PriceList list) {
    return new Prices(requireNonNull(list, "list"), new EventLog());
  }

  /** The list. */
  public PriceList list() {
    return list;
  }

  /**
   * The same with an event more.
   *
   * @throws IllegalArgumentException if it is of another type, has no id, or another event has its
   *     id
   */
  public Prices plus(Event event) {
    return plusAll(List.of(event));
  }

  /**
   * The same with more events, in any order. All that was told so far is copied, so a day's events
   * are better added together than one by one.
   *
   * @throws IllegalArgumentException as {@link #plus}; this one stays as it is
   */
  public Prices plusAll(Iterable<Event> events) {
    EventLog more = new EventLog(log);
    for (Event event : events) {
      if (!event.type().equals(list.over())) {
        throw new IllegalArgumentException(
            "the list " + list + " is told by events of type " + list.over() + " alone");
      }
      LivePlan.requireId(event);
      more.add(event);
    }
    return new Prices(list, more);
  }

  /**
   * The value that holds for a key on a day; empty if none was told by then, or the event that
   * tells it has none.
   *
   * @param key as events write it, to the letter
   * @param day the day on which it is to hold; what events of that day itself tell is included
   * @return of the type of the list's value, in its unit or currency
   */
  public Optional<?> at(String key, LocalDate day) {
    return told(key, day).flatMap(event -> event.get(list.value()));
  }

  /** The event that tells what holds for a key on a day. */
  Optional<Event> told(String key, LocalDate day) {
    NavigableMap<LocalDate, Event> days = byKey.getOrDefault(key, Collections.emptyNavigableMap());
    return Optional.ofNullable(days.floorEntry(day)).map(Map.Entry::getValue);
  }

  /**
   * The keys for which another value holds on a day than these told before.
   *
   * @param before of the same list
   * @param day the day to compare on; a change that is announced for later is none yet
   * @return in the order of the alphabet; those too of which something is told for the first time,
   *     or nothing any more
   * @throws IllegalArgumentException if the others are of another list
   */
  public SortedSet<String> changedFrom(Prices before, LocalDate day) {
    if (!list.equals(before.list)) {
      throw new IllegalArgumentException("prices of one list are compared, not of two");
    }
    SortedSet<String> keys = new TreeSet<>(byKey.keySet());
    keys.addAll(before.byKey.keySet());
    keys.removeIf(key -> at(key, day).equals(before.at(key, day)));
    return Collections.unmodifiableSortedSet(keys);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prices that && list.equals(that.list) && byKey.equals(that.byKey);
  }

  @Override
  public int hashCode() {
    return byKey.hashCode();
  }

  /** The list, and for how many keys something was told. */
  @Override
  public String toString() {
    return "Prices of " + list + ", " + byKey.size() + " keys";
  }
}

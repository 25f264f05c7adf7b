package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a customer's windows remember of the events so far: for each day with events, their counts,
 * sums, extremes and codes, and no single event.
 *
 * <p>Events may be added in any order, for any day that is not yet forgotten. States of different
 * events of the same customer can be merged, in any order and grouping. It grows by the day, not by
 * the event, until {@link #forgetBefore} is called; {@link Windows#firstDay} tells up to where that
 * does no harm.
 *
 * <p>Mutable; for one thread at a time. {@code toString} shows no value.
 */
public final class WindowState {

  private final Windows windows;
  private final List<NavigableMap<Integer, Bucket>> days = new ArrayList<>();
  private int forgottenBefore = Integer.MIN_VALUE;

  WindowState(Windows windows) {
    this.windows = windows;
    windows.types().forEach(type -> days.add(new TreeMap<>()));
  }

  /** The windows that it remembers for. */
  public Windows windows() {
    return windows;
  }

  /** How many days it remembers, each type of event on its own. */
  public int size() {
    return days.stream().mapToInt(NavigableMap::size).sum();
  }

  /**
   * Adds an event.
   *
   * @return whether any window can ever count it: false if its day is forgotten, or no window lets
   *     it through
   * @throws IllegalArgumentException if the event's type has the id of one of the windows' and is
   *     another
   */
  public boolean add(Event event) {
    int place = windows.placeOf(event.type());
    if (place < 0 || event.day() < forgottenBefore) {
      return false;
    }
    TypePlan type = windows.types().get(place);
    return type.add(event, day -> bucket(place, day));
  }

  /** Adds several events. */
  public void addAll(Iterable<Event> events) {
    events.forEach(this::add);
  }

  /**
   * Adds everything that another state remembers, which stays as it is. What one of them has
   * forgotten, both have.
   *
   * @throws IllegalArgumentException if it remembers for other windows
   */
  public void merge(WindowState other) {
    requireNonNull(other, "other");
    if (!windows.equals(other.windows)) {
      throw new IllegalArgumentException("only states of the same windows can be merged");
    }
    if (other == this) {
      throw new IllegalArgumentException("a state cannot be merged with itself");
    }
    forgetBefore(other.forgottenBefore);
    for (int place = 0; place < days.size(); place++) {
      mergeDays(place, other.days.get(place).tailMap(forgottenBefore, true));
    }
  }

  private void mergeDays(int place, NavigableMap<Integer, Bucket> from) {
    TypePlan type = windows.types().get(place);
    from.forEach((day, bucket) -> type.merge(bucket(place, day), bucket));
  }

  /**
   * Forgets all days before this one, for good; values that need them can no longer be told. An
   * earlier day than last time changes nothing.
   */
  public void forgetBefore(LocalDate day) {
    forgetBefore(Math.toIntExact(requireNonNull(day, "day").toEpochDay()));
  }

  void forgetBefore(int day) {
    forgottenBefore = Math.max(forgottenBefore, day);
    days.forEach(each -> each.headMap(forgottenBefore, false).clear());
  }

  /**
   * The values as of a date, the same as {@link Windows#compute} gives for the same events.
   *
   * @param asOf the last day that counts, in the years 1 to 9999
   * @throws IllegalStateException if a window looks at a day that was forgotten
   * @throws ArithmeticException if a result has more than 18 digits
   */
  public WindowValues valuesAt(LocalDate asOf) {
    LocalDate first = windows.firstDay(asOf);
    if (first.toEpochDay() < forgottenBefore) {
      throw new IllegalStateException(
          "values as of "
              + asOf
              + " need days from "
              + first
              + " on, but those before "
              + LocalDate.ofEpochDay(forgottenBefore)
              + " are forgotten");
    }
    WindowLayout layout = windows.layout(asOf);
    List<Cells> cells = windows.cells(layout);
    for (int place = 0; place < days.size(); place++) {
      gather(windows.types().get(place), days.get(place), cells.get(place));
    }
    return windows.values(cells, layout);
  }

  private static void gather(TypePlan type, NavigableMap<Integer, Bucket> days, Cells cells) {
    days.subMap(cells.edge(), false, cells.lastDay(), true)
        .forEach((day, bucket) -> type.merge(cells.bucket(day), bucket));
  }

  /**
   * What it remembers as a tree of {@code Map}, {@code List}, {@code String}, {@code Long} and
   * {@code BigInteger}, which {@link Windows#readState} reads back. It holds a customer's sums:
   * treat it as sensitive. States that remember the same have equal trees.
   */
  public Map<String, Object> toDocument() {
    return StateDocument.write(this);
  }

  NavigableMap<Integer, Bucket> days(int place) {
    return days.get(place);
  }

  int forgottenBefore() {
    return forgottenBefore;
  }

  private Bucket bucket(int place, int day) {
    return days.get(place).computeIfAbsent(day, key -> windows.types().get(place).newBucket());
  }

  /** Says how many windows and days, and no value. */
  @Override
  public String toString() {
    return "WindowState of " + windows.definitions().size() + " windows, " + size() + " days";
  }
}

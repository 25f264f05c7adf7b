package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer's windows remember of the events so far.
 *
 * <p>Events may be added in any order, for any day that is not yet forgotten. States of the same
 * customer can be merged, in any order and grouping.
 *
 * <p>Of events without ids it remembers for each day their counts, sums, extremes and codes, and no
 * single event; they count as often as they are added. Events with ids are remembered one by one,
 * so that each counts once, also where two merged states have both seen it, and can be corrected.
 *
 * <p>It is bounded: of each type at most {@value #MOST_EVENTS} events with ids, those that were
 * withdrawn included. Beyond that the oldest days are settled: their sums stay and are exact, their
 * ids are lost; {@link #settledBefore} tells up to where. A single day with more of them is settled
 * itself, with the event that is one too many, and whatever else comes of that day is too late.
 * What comes later for such a day could have been counted already, so it is not taken, and {@link
 * #add} says so; states of which one has settled what the other knows by id are not merged. In both
 * cases the host computes the customer anew from its log. Days that no window will ask for again
 * are dropped by {@link #forgetBefore}; {@link Windows#firstDay} tells up to where that does no
 * harm.
 *
 * <p>Mutable; for one thread at a time. {@code toString} shows no value.
 */
public final class WindowState {

  /** How many events with ids of one type are remembered one by one, at most. */
  public static final int MOST_EVENTS = 4_096;

  /** What became of an event that was added. */
  public enum Added {
    /** Some window can count it, or what it withdrew does not count any more. */
    TAKEN,
    /** No window lets it through. */
    UNREAD,
    /** It has come before, and counts once. */
    REPEATED,
    /** Another event, which came before it, replaced or cancelled it. */
    WITHDRAWN,
    /** Its day is forgotten; no value that can still be told depends on it. */
    FORGOTTEN,
    /**
     * Its day is settled, or that of the event which it withdraws: it cannot be told whether it has
     * been counted, and nothing was changed. The customer's windows have to be computed anew from
     * the events themselves.
     */
    TOO_LATE
  }

  private final Windows windows;
  private final List<EventLedger> ledgers;
  private int forgottenBefore = Integer.MIN_VALUE;

  WindowState(Windows windows) {
    this.windows = windows;
    this.ledgers = windows.types().stream().map(EventLedger::new).toList();
  }

  /** The windows that it remembers for. */
  public Windows windows() {
    return windows;
  }

  /** How many days it remembers, each type of event on its own. */
  public int size() {
    return ledgers.stream().mapToInt(EventLedger::size).sum();
  }

  /**
   * Adds an event.
   *
   * @return what became of it; {@link Added#TOO_LATE} wants an answer
   * @throws IllegalArgumentException if the event's type has the id of one of the windows' and is
   *     another, or a different event with its id has been added
   */
  public Added add(Event event) {
    int place = windows.placeOf(event.type());
    return place < 0 ? Added.UNREAD : ledgers.get(place).add(event, forgottenBefore);
  }

  /**
   * The first day of a type of events that is not settled: an event with an id of an earlier day,
   * and one that withdraws such an event, comes {@linkplain Added#TOO_LATE too late}. Empty as long
   * as no day is settled, and for events that no window reads.
   */
  public Optional<LocalDate> settledBefore(EventType type) {
    int place = windows.placeOf(requireNonNull(type, "type"));
    return place < 0
        ? Optional.empty()
        : Optional.of(ledgers.get(place).settledBefore())
            .filter(day -> day > forgottenBefore)
            .map(LocalDate::ofEpochDay);
  }

  /**
   * Adds several events.
   *
   * @return those that came {@linkplain Added#TOO_LATE too late}, for which the customer's windows
   *     have to be computed anew; most often none
   * @throws IllegalArgumentException as {@link #add}; the events before that one are added
   */
  public List<Event> addAll(Iterable<Event> events) {
    List<Event> late = new ArrayList<>();
    for (Event event : events) {
      if (add(event) == Added.TOO_LATE) {
        late.add(event);
      }
    }
    return List.copyOf(late);
  }

  /**
   * Adds everything that another state remembers, which stays as it is. What one of them has
   * forgotten, both have; an event with an id that both have seen counts once.
   *
   * @throws IllegalArgumentException if it remembers for other windows, or a different event under
   *     an id that this one knows; nothing is changed then
   * @throws IllegalStateException if one has settled days of which the other knows events by id, so
   *     that it cannot be told which of them both have seen; nothing is changed then
   */
  public void merge(WindowState other) {
    requireNonNull(other, "other");
    if (!windows.equals(other.windows)) {
      throw new IllegalArgumentException("only states of the same windows can be merged");
    }
    if (other == this) {
      throw new IllegalArgumentException("a state cannot be merged with itself");
    }
    int forgotten = Math.max(forgottenBefore, other.forgottenBefore);
    for (int place = 0; place < ledgers.size(); place++) {
      ledgers.get(place).requireMergeable(other.ledgers.get(place), forgotten);
    }
    forgetBefore(forgotten);
    for (int place = 0; place < ledgers.size(); place++) {
      ledgers.get(place).merge(other.ledgers.get(place), forgotten);
    }
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
    ledgers.forEach(each -> each.forgetBefore(forgottenBefore));
  }

  /**
   * The values as of a date, the same as {@link Windows#compute(Iterable, LocalDate)} gives for the
   * same events.
   *
   * @param asOf the last day that counts, in the years 1 to 9999
   * @throws IllegalStateException if a window looks at a day that was forgotten
   * @throws ArithmeticException if a result has more than 18 digits
   */
  public WindowValues valuesAt(LocalDate asOf) {
    return valuesAt(asOf, EventHistory.untold());
  }

  /**
   * The same, with the reason why a value is missing.
   *
   * @param history from which day on the events are there
   * @throws IllegalStateException as {@link #valuesAt(LocalDate)}
   * @throws ArithmeticException as {@link #valuesAt(LocalDate)}
   */
  public WindowValues valuesAt(LocalDate asOf, EventHistory history) {
    requireNonNull(history, "history");
    WindowLayout layout = windows.layout(asOf);
    LocalDate first = layout.firstDay();
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
    Cells[] cells = windows.cells(layout);
    for (int place = 0; place < cells.length; place++) {
      ledgers.get(place).gather(cells[place]);
    }
    return windows.values(cells, layout, history);
  }

  /**
   * What it remembers as a tree of {@code Map}, {@code List}, {@code String}, {@code Long} and
   * {@code BigInteger}, which {@link Windows#readState} reads back. It holds a customer's sums and
   * events: treat it as sensitive. States that remember the same have equal trees.
   */
  public Map<String, Object> toDocument() {
    return StateDocument.write(this);
  }

  EventLedger ledger(int place) {
    return ledgers.get(place);
  }

  int forgottenBefore() {
    return forgottenBefore;
  }

  /** Says how many windows and days, and no value. */
  @Override
  public String toString() {
    return "WindowState of " + windows.definitions().size() + " windows, " + size() + " days";
  }
}

package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.condition.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * From which day on the events of a customer are there: the day from which the bank keeps them.
 * Whoever came later had none before, so that for a newcomer, too, they are all there.
 *
 * <p>It makes no value, it says why there is none: a customer without a transaction in the last 730
 * days {@linkplain org.bankcrm.core.condition.Absence#NEVER never} traded in them if the history
 * reaches as far, and otherwise it {@linkplain org.bankcrm.core.condition.Absence#BEFORE_HISTORY
 * cannot be told}. Whoever opened an account yesterday never traded either: what takes a customer
 * for dormant asks how long one has been with the bank as well. Counts and sums tell of the events
 * that are there, however far they reach.
 *
 * <p>Immutable and thread-safe.
 */
public final class EventHistory {

  private static final EventHistory UNTOLD = new EventHistory(null, new TreeMap<>());

  private final @Nullable LocalDate from;
  private final TreeMap<String, LocalDate> byType;

  private EventHistory(@Nullable LocalDate from, TreeMap<String, LocalDate> byType) {
    this.from = from;
    this.byType = byType;
  }

  /** Nothing is said of how far the events reach. */
  public static EventHistory untold() {
    return UNTOLD;
  }

  /**
   * All events from a day on are there, that day included.
   *
   * @param day in the years 1 to 9999
   */
  public static EventHistory from(LocalDate day) {
    return new EventHistory(checked(day), new TreeMap<>());
  }

  /** The same, but for one type of event, of which they are there from another day on. */
  public EventHistory with(EventType type, LocalDate day) {
    TreeMap<String, LocalDate> types = new TreeMap<>(byType);
    types.put(type.id(), checked(day));
    return new EventHistory(from, types);
  }

  private static LocalDate checked(LocalDate day) {
    return (LocalDate) ValueType.DATE.normalise(requireNonNull(day, "day"));
  }

  /** The first day of which all events of the type are there; empty if that is not told. */
  public Optional<LocalDate> of(EventType type) {
    LocalDate own = byType.get(type.id());
    return Optional.ofNullable(own == null ? from : own);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventHistory that && parts().equals(that.parts());
  }

  private Map<String, LocalDate> parts() {
    TreeMap<String, LocalDate> all = new TreeMap<>(byType);
    if (from != null) {
      all.put("", from);
    }
    return all;
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Says nothing of the days, which are a customer's. */
  @Override
  public String toString() {
    return equals(UNTOLD) ? "EventHistory untold" : "EventHistory[***]";
  }
}

package org.bankcrm.core.live;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.core.window.WindowState;
import org.bankcrm.core.window.WindowState.Added;

/**
 * One customer's facts, moved by one event at a time and told as of any instant from the beginning
 * on.
 *
 * <p>Events may come in any order, and count by their day: those after the as-of date are as if
 * they had not happened yet. One with an id counts once, and not at all where another one replaces
 * or cancels it. What is told is what whoever computes the customer anew from the opening and the
 * whole log gets: the values that stand, moved by the events in the order of their days and, within
 * a day, of instants (those without one first), types and ids; the windows; the lists of the bank's
 * as they were handed in; and what the catalogue computes of it all.
 *
 * <p>It holds the events since its first day, the windows' memory and nothing else, and is kept
 * nowhere: after a restart it is begun anew from the opening and the log. {@link #settleBefore}
 * takes days into the opening. Days are the events' own; which day an instant is on is told in the
 * zone of the opening. An event that comes last in the order costs the effects of its type; one
 * that comes among others has all since the first day gone through again, at the next look.
 * Mutable; for one thread at a time. {@code toString} shows no value.
 */
public final class LiveFacts {

  private final LivePlan plan;
  private final Facts opening;
  private final WindowState windows;
  private final EventHistory history;
  private final EventLog log = new EventLog();

  /** After all that was settled. */
  private Standing settled;

  /** After all events, unless it is stale. */
  private Standing now;

  private LocalDate first;
  private boolean stale;

  LiveFacts(
      LivePlan plan, Facts opening, LocalDate first, WindowState windows, EventHistory history) {
    this.plan = plan;
    this.opening = opening;
    this.first = first;
    this.windows = windows;
    this.history = history;
    this.settled = new Standing(plan, opening);
    this.now = new Standing(settled);
  }

  /** How its facts move. */
  public LivePlan plan() {
    return plan;
  }

  /**
   * Takes an event.
   *
   * @return what became of it; {@link Added#TOO_LATE} says that it moves a value that stands and is
   *     of a day before the first, withdraws an event of such a day, or is too late for the
   *     windows: nothing was changed, and the customer is to be begun anew from an opening
   * @throws IllegalArgumentException if its type has the id of one of the plan's and is another,
   *     another event with its id has come, or it sets a value and has no id
   * @throws ArithmeticException if a value that stands would have too many digits to be held; the
   *     customer is to be begun anew without the event
   */
  public Added apply(Event event) {
    boolean moves = !plan.acting(event.type()).isEmpty();
    if (!moves) {
      return windows.add(event);
    }
    if (isBeforeFirst(event)) {
      return Added.TOO_LATE;
    }
    requireId(event);
    Added counted = windows.add(event);
    return counted == Added.TOO_LATE ? counted : moved(event);
  }

  private boolean isBeforeFirst(Event event) {
    return event.date().isBefore(first)
        || event.withdrawsOn().filter(day -> day.isBefore(first)).isPresent();
  }

  private void requireId(Event event) {
    boolean sets =
        plan.acting(event.type()).stream().anyMatch(each -> each.kind() == Effect.Kind.SET);
    if (sets) {
      LivePlan.requireId(event);
    }
  }

  private Added moved(Event event) {
    return switch (log.add(event)) {
      case REPEATED -> Added.REPEATED;
      case NOTHING -> event.isCancellation() ? Added.TAKEN : Added.WITHDRAWN;
      case AMONG -> {
        stale = true;
        yield Added.TAKEN;
      }
      case LAST -> {
        if (!stale) {
          now.act(event);
        }
        yield Added.TAKEN;
      }
    };
  }

  /**
   * The facts as of an instant; the customer's days are told in the zone of the opening.
   *
   * @param asOf not before the instant of the opening, nor before the day before the first one
   * @param prices of every list that the plan looks values up in; what they tell for the as-of date
   *     itself holds, what they announce for later does not yet
   * @return facts of the plan's catalogue; a value that stands is observed on the day of the last
   *     event that may have moved it, one that is looked up on the day from which it holds
   * @throws IllegalArgumentException if the instant is earlier, or prices of a list are not there
   * @throws ArithmeticException if a window's result or a sum has too many digits
   */
  public Facts facts(Instant asOf, Prices... prices) {
    Facts.Builder facts = opening.at(asOf);
    LocalDate day = facts.asOfDate();
    if (day.isBefore(first.minusDays(1))) {
      throw new IllegalArgumentException(
          "events before " + first + " are settled, so nothing can be told as of " + day);
    }
    standing(day).putInto(facts);
    lookUp(facts, prices);
    if (!plan.windows().definitions().isEmpty()) {
      windows.valuesAt(day, history).putInto(facts);
    }
    return facts.build();
  }

  private Standing standing(LocalDate day) {
    if (!log.isThrough(day)) {
      return after(day);
    }
    if (stale) {
      now = after(LocalDate.MAX);
      stale = false;
    }
    return now;
  }

  /** The values after all events up to a day, that day included. */
  private Standing after(LocalDate day) {
    Standing standing = new Standing(settled);
    for (Event event : log.events()) {
      if (event.date().isAfter(day)) {
        break;
      }
      standing.act(event);
    }
    return standing;
  }

  private void lookUp(Facts.Builder facts, Prices... prices) {
    if (!plan.listed().isEmpty()) {
      Facts known = facts.build();
      plan.listed().forEach(each -> lookUp(each, known, facts, prices));
    }
  }

  private static void lookUp(
      LivePlan.Listed each, Facts known, Facts.Builder facts, Prices... prices) {
    Prices own =
        Stream.of(prices)
            .filter(some -> some.list().equals(each.list()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no prices of the list " + each.list()));
    facts.absent(each.attribute(), Absence.NOT_KNOWN);
    known
        .get(each.key())
        .flatMap(key -> own.told(key, known.asOfDate()))
        .ifPresent(event -> put(each.attribute(), event, each.list(), facts));
  }

  @SuppressWarnings("unchecked") // the list's values are of the attribute's type
  private static <T> void put(
      Attribute<T> attribute, Event event, PriceList list, Facts.Builder facts) {
    Optional<T> value = (Optional<T>) event.get(list.value());
    value.ifPresent(present -> facts.put(attribute, present, event.date()));
  }

  /**
   * Takes the events of days before one into the opening values, so that their memory is free; the
   * windows keep theirs. An event that comes for such a day later is {@linkplain Added#TOO_LATE too
   * late}, and no earlier as-of date can be told.
   *
   * @param day the new first day; an earlier one than there is changes nothing
   */
  public void settleBefore(LocalDate day) {
    if (requireNonNull(day, "day").isAfter(first)) {
      settled = after(day.minusDays(1));
      log.dropBefore(day);
      first = day;
    }
  }

  /** How many events it holds, and no value. */
  @Override
  public String toString() {
    return "LiveFacts with " + log.events().size() + " events from " + first + " on";
  }
}

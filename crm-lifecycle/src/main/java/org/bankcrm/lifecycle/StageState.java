package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the host keeps of one subject between two calls: where it stands and since when, up to when
 * everything was decided, how often it entered each stage, and the last events.
 *
 * <p>Made by the engine; a host stores the parts and makes the same value of them again. Instants
 * are held to the microsecond. Immutable, thread-safe and comparable by value.
 *
 * @param standing the stage and since when; empty for one who has not entered the lifecycle
 * @param decidedUntil everything that was due up to and including this instant was decided; empty
 *     if nothing was
 * @param entries how often each stage was entered, by its code; those never entered are left out
 * @param recent the last events decided, oldest first: up to 16, and all of the last one's instant
 */
public record StageState(
    Optional<Standing> standing,
    Optional<Instant> decidedUntil,
    SortedMap<String, Integer> entries,
    List<SeenEvent> recent) {

  private static final int REMEMBERED = 16;

  private static final StageState NONE =
      new StageState(Optional.empty(), Optional.empty(), Collections.emptySortedMap(), List.of());

  /**
   * Where a subject stands.
   *
   * @param stage the stage's code
   * @param since the instant at which it was entered
   */
  public record Standing(String stage, Instant since) {
    /** Refuses nulls. */
    public Standing {
      requireNonNull(stage, "stage");
      requireNonNull(since, "since");
    }

    /** The day of entry in a zone. */
    public LocalDate day(ZoneId zone) {
      return LocalDate.ofInstant(since, zone);
    }
  }

  /**
   * An event that was decided.
   *
   * @param id its id
   * @param at its instant
   */
  public record SeenEvent(String id, Instant at) {
    /** Refuses nulls. */
    public SeenEvent {
      requireNonNull(id, "id");
      requireNonNull(at, "at");
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a number of entries is not positive, or the subject stands
   *     somewhere although nothing was decided
   */
  public StageState {
    requireNonNull(standing, "standing");
    requireNonNull(decidedUntil, "decidedUntil");
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    recent = List.copyOf(recent);
    if (entries.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("entries must be positive");
    }
    if (standing.isPresent() && decidedUntil.isEmpty()) {
      throw new IllegalArgumentException("a subject that stands somewhere was decided");
    }
  }

  /** The state of a subject that has not entered the lifecycle. */
  public static StageState none() {
    return NONE;
  }

  /**
   * The state of a subject that a host knows to stand in a stage, as when it begins to use a
   * lifecycle: entered once, decided up to the entry.
   */
  public static StageState in(String stage, Instant since) {
    return new StageState(
        Optional.of(new Standing(stage, since)),
        Optional.of(since),
        new TreeMap<>(Map.of(stage, 1)),
        List.of());
  }

  /** The code of the stage; empty for one who has not entered the lifecycle. */
  public Optional<String> stage() {
    return standing.map(Standing::stage);
  }

  /** The stages of the lifecycle that may not be entered any more. */
  public SortedSet<String> closed(Lifecycle lifecycle) {
    SortedSet<String> closed = new TreeSet<>();
    for (Stage stage : lifecycle.stages()) {
      if (isClosed(stage)) {
        closed.add(stage.code());
      }
    }
    return closed;
  }

  boolean isClosed(Stage stage) {
    return stage.entries().isPresent()
        && entries.getOrDefault(stage.code(), 0) >= stage.entries().getAsInt();
  }

  StageState entered(String stage, Instant at) {
    SortedMap<String, Integer> counted = new TreeMap<>(entries);
    counted.merge(stage, 1, Integer::sum);
    return new StageState(Optional.of(new Standing(stage, at)), Optional.of(at), counted, recent);
  }

  StageState decided(Instant until) {
    return new StageState(standing, Optional.of(until), entries, recent);
  }

  StageState seen(SeenEvent event) {
    List<SeenEvent> events = new ArrayList<>(recent);
    events.add(event);
    while (events.size() > REMEMBERED && !events.get(0).at().equals(event.at())) {
      events.remove(0);
    }
    return new StageState(standing, decidedUntil, entries, events);
  }

  boolean hasSeen(String event) {
    return recent.stream().anyMatch(seen -> seen.id().equals(event));
  }
}

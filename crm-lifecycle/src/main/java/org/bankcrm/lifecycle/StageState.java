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
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.internal.BankDays;

/**
 * What the host keeps of one subject between two calls: where it stands and since when, up to when
 * everything was decided, how often it entered each stage, and the last events.
 *
 * <p>Made by the engine; a host stores the parts and makes the same value of them again. Instants
 * are held to the microsecond. Immutable, thread-safe and comparable by value.
 *
 * @param standing the stage and since when; empty for one who has not entered the lifecycle
 * @param decidedUntil everything that was due up to and including this instant was decided; empty
 *     if nothing was since the stage was entered
 * @param entries how often each stage was entered, by its code; those never entered are left out
 * @param recent the last events decided, oldest first: 16, and all of the last one's instant, up to
 *     1,000. Earlier ones need no memory: an event of an instant before {@code decidedUntil} that
 *     is not remembered is never decided, but refused
 * @param taken the codes of the transitions that stay in the stage and were taken in this stay, but
 *     for those that events set off
 * @param pauses for how long the time of this stay stood still, where its stage knows pauses
 */
public record StageState(
    Optional<Standing> standing,
    Optional<Instant> decidedUntil,
    SortedMap<String, Integer> entries,
    List<SeenEvent> recent,
    SortedSet<String> taken,
    StagePauses pauses) {

  private static final int REMEMBERED = 16;

  /** The most events of one instant. */
  static final int MOST_AT_ONCE = 1_000;

  /** The most transitions that were taken in a stay. */
  static final int MOST_TAKEN = 1_000;

  private static final StageState NONE =
      new StageState(Optional.empty(), Optional.empty(), Collections.emptySortedMap(), List.of());

  /**
   * Where a subject stands.
   *
   * @param stage the stage's code
   * @param since the instant at which it was entered, in the years 1800 to 2199; held to the
   *     microsecond
   */
  public record Standing(String stage, Instant since) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code is malformed or the instant is one that no bank
     *     means
     */
    public Standing {
      Codes.check(stage, "stage");
      since = BankDays.held(since, "since");
    }

    /**
     * The day of entry in a zone. From it days in the stage are counted, the day of entry being
     * none of them.
     */
    public LocalDate day(ZoneId zone) {
      return LocalDays.of(since, zone);
    }

    /** Nothing of the subject. */
    @Override
    public String toString() {
      return "Standing";
    }
  }

  /**
   * An event that was decided.
   *
   * @param id its id
   * @param at its instant, in the years 1800 to 2199; held to the microsecond
   */
  public record SeenEvent(String id, Instant at) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is none of an event or the instant is one that no
     *     bank means
     */
    public SeenEvent {
      StageEvent.checkedId(id, "id");
      at = BankDays.held(at, "at");
    }

    /** Nothing of the subject. */
    @Override
    public String toString() {
      return "SeenEvent";
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a code is malformed, a number of entries not positive,
   *     something was decided before the stage was entered or at an instant that no bank means, or
   *     more than 1,000 events are remembered
   */
  public StageState {
    requireNonNull(standing, "standing");
    decidedUntil = decidedUntil.map(at -> BankDays.held(at, "decidedUntil"));
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    entries.keySet().forEach(code -> Codes.check(code, "entries"));
    recent = List.copyOf(recent);
    if (entries.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("entries must be positive");
    }
    if (recent.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("recent must have at most " + MOST_AT_ONCE + " events");
    }
    taken = Collections.unmodifiableSortedSet(new TreeSet<>(taken));
    taken.forEach(code -> Codes.check(code, "taken"));
    if (taken.size() > MOST_TAKEN || (standing.isEmpty() && !taken.isEmpty())) {
      throw new IllegalArgumentException(
          "taken must have at most " + MOST_TAKEN + " codes, and none before a stage was entered");
    }
    requireNonNull(pauses, "pauses");
    if (standing.isEmpty() && !pauses.isNone()) {
      throw new IllegalArgumentException("no time stood still before a stage was entered");
    }
    if (standing.isPresent() && decidedUntil.isPresent()) {
      if (decidedUntil.get().isBefore(standing.get().since())) {
        throw new IllegalArgumentException("decidedUntil must not be before since");
      }
    }
  }

  /** The state of a subject of which nothing was taken in this stay. */
  public StageState(
      Optional<Standing> standing,
      Optional<Instant> decidedUntil,
      SortedMap<String, Integer> entries,
      List<SeenEvent> recent) {
    this(standing, decidedUntil, entries, recent, Collections.emptySortedSet(), StagePauses.NONE);
  }

  /** The state of a subject whose time in the stage never stood still. */
  public StageState(
      Optional<Standing> standing,
      Optional<Instant> decidedUntil,
      SortedMap<String, Integer> entries,
      List<SeenEvent> recent,
      SortedSet<String> taken) {
    this(standing, decidedUntil, entries, recent, taken, StagePauses.NONE);
  }

  /**
   * The state of a subject that has not entered the lifecycle. The first call enters it at the
   * first stage, at the instant of the call.
   */
  public static StageState none() {
    return NONE;
  }

  /**
   * The state of a subject that a host knows to stand in a stage, as when it begins to use a
   * lifecycle: entered once, and nothing decided since then. The first call takes whatever was due
   * from the entry on, dated to when it was due, and what facts alone open at the entry; what was
   * due before is due at the entry. A host that decided more itself gives {@code decidedUntil}.
   *
   * @throws IllegalArgumentException if the instant does not lie in the years 1800 to 2199
   */
  public static StageState in(String stage, Instant since) {
    return new StageState(
        Optional.of(new Standing(stage, since)),
        Optional.empty(),
        new TreeMap<>(Map.of(stage, 1)),
        List.of());
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static StageState parse(Object tree) {
    return StageDocuments.state(tree);
  }

  /**
   * The state as a tree of maps, lists, texts and numbers for a store of the host's, which {@link
   * #parse} reads back as equal; equal states have equal documents. Treat it as personal data.
   *
   * <pre>{@code
   * {"format": 1, "stage": "ACTIVE", "since": "2026-03-01T01:30:00Z",
   *  "decidedUntil": "2026-06-30T16:00:00Z", "entries": {"ACTIVE": 2, "PROSPECT": 1},
   *  "recent": [{"id": "tx-81", "at": "2026-06-30T15:59:00Z"}]}
   * }</pre>
   *
   * <p>{@code taken} stands there where something was taken in this stay: {@code [{"transition":
   * "remind"}]}. {@code stage} and {@code since} stand together, and are left out of one who has
   * not entered the lifecycle; so is {@code decidedUntil} where nothing was decided since the
   * entry. {@code pauses} stands there where the time in the stage stands still or did: {@code
   * {"days": [{"from": "2026-05-03", "before": "2026-05-08"}], "unsure": [], "standsStill":
   * "FALSE"}}; {@code TRUE}, {@code FALSE} or {@code UNKNOWN}.
   */
  public Map<String, Object> toDocument() {
    return StageDocuments.write(this);
  }

  /**
   * The code of the stage; empty for one who has not entered the lifecycle. A code of the version
   * by which it was decided; another version may not have it.
   */
  public Optional<String> stage() {
    return standing.map(Standing::stage);
  }

  /**
   * The stages of the lifecycle that may not be entered any more. Those that were entered as often
   * as the lifecycle allows, by their codes.
   */
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
    return new StageState(Optional.of(new Standing(stage, at)), Optional.empty(), counted, recent);
  }

  StageState decided(Instant until) {
    return new StageState(standing, Optional.of(until), entries, recent, taken, pauses);
  }

  /**
   * The state after a look at the subject: what a host keeps that leads subjects by a book alone,
   * where the time in a stage may stand still. The days since the last look are taken as that one
   * told; those of a stage at which nobody looked yet, as this one does.
   *
   * @param until the instant of the look, not before the last
   * @param zone that of the facts
   * @param standsStill whether time stands still from now on, {@link StageDecision#standsStill};
   *     {@code UNKNOWN} where that cannot be told, or is told to nobody: the days up to the next
   *     look are unsure then
   */
  public StageState looked(Instant until, ZoneId zone, Truth standsStill) {
    StagePauses told = pausesUpTo(LocalDays.of(until, zone), zone, standsStill).from(standsStill);
    return new StageState(standing, Optional.of(until), entries, recent, taken, told);
  }

  /** What stood still up to a day, the days since the last look as that one told. */
  StagePauses pausesUpTo(LocalDate day, ZoneId zone, Truth ifNotLookedAt) {
    Instant last = decidedUntil.orElseGet(() -> standing.orElseThrow().since());
    StagePauses told = decidedUntil.isPresent() ? pauses : pauses.from(ifNotLookedAt);
    return told.upTo(LocalDays.of(last, zone), day);
  }

  /**
   * The state after a transition that stays in the stage and no event set off: what a host keeps
   * that leads subjects by a book alone.
   */
  public StageState took(String transition) {
    SortedSet<String> more = new TreeSet<>(taken);
    more.add(transition);
    return new StageState(standing, decidedUntil, entries, recent, more, pauses);
  }

  StageState seen(SeenEvent event) {
    List<SeenEvent> events = new ArrayList<>(recent);
    events.add(event);
    while (events.size() > REMEMBERED && !events.get(0).at().equals(event.at())) {
      events.remove(0);
    }
    return new StageState(standing, decidedUntil, entries, events, taken, pauses);
  }

  /** Whether it is among those remembered; hashes are compared first, which strings keep. */
  boolean hasSeen(String event) {
    int hash = event.hashCode();
    for (SeenEvent seen : recent) {
      if (seen.id().hashCode() == hash && seen.id().equals(event)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one more event of an instant could not be remembered. */
  boolean isFullAt(Instant at) {
    return recent.size() == MOST_AT_ONCE && recent.get(0).at().equals(at);
  }

  /** Whether it lies before what was decided, or before the subject entered its stage. */
  boolean isPast(Instant at) {
    Optional<Instant> first = decidedUntil.or(() -> standing.map(Standing::since));
    return first.isPresent() && at.isBefore(first.get());
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "StageState";
  }
}

package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.internal.BankDays;
import org.jspecify.annotations.Nullable;

/**
 * What the host keeps of one subject between two calls: where it stands and since when, up to when
 * everything was decided, how often it entered each stage, and the last events.
 *
 * <p>Made by the engine; a host stores {@link #toDocument} and reads the same value of it again.
 * Instants are held to the microsecond. Immutable, thread-safe and comparable by value.
 */
public final class StageState {

  private static final int REMEMBERED = 16;

  /** The most events of one instant. */
  static final int MOST_AT_ONCE = 1_000;

  /** The most transitions that were taken in a stay. */
  static final int MOST_TAKEN = 1_000;

  private static final StageState NONE =
      new StageState(Optional.empty(), Optional.empty(), Collections.emptySortedMap(), List.of());

  private final @Nullable Standing standing;
  private final @Nullable Instant decidedUntil;
  private final EntryCounts entries;
  private final SeenEvents recent;
  private final SortedSet<String> taken;
  private final StagePauses pauses;

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

    /** The start of the day of entry. */
    Instant start(ZoneId zone) {
      return LocalDays.startOf(day(zone), zone);
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

  /** One that follows from a checked one. */
  private StageState(
      @Nullable Standing standing,
      @Nullable Instant decidedUntil,
      EntryCounts entries,
      SeenEvents recent,
      SortedSet<String> taken,
      StagePauses pauses) {
    this.standing = standing;
    this.decidedUntil = decidedUntil;
    this.entries = entries;
    this.recent = recent;
    this.taken = taken;
    this.pauses = pauses;
  }

  /**
   * A state of which a host keeps the parts.
   *
   * @param standing the stage and since when; empty for one who has not entered the lifecycle
   * @param decidedUntil everything that was due up to and including this instant was decided; empty
   *     if nothing was since the stage was entered
   * @param entries how often each stage was entered, by its code; those never entered are left out
   * @param recent the last events decided, oldest first: 16, and all of the last one's instant, up
   *     to 1,000. Earlier ones need no memory: an event of an instant before {@code decidedUntil}
   *     that is not remembered is never decided, but refused
   * @param taken the codes of the transitions that stay in the stage and were taken in this stay,
   *     but for those that events set off
   * @param pauses for how long the time of this stay stood still, where its stage knows pauses
   * @throws IllegalArgumentException if a code is malformed, a number of entries not positive,
   *     something was decided before the stage was entered or at an instant that no bank means, or
   *     more than 1,000 events are remembered
   */
  public StageState(
      Optional<Standing> standing,
      Optional<Instant> decidedUntil,
      SortedMap<String, Integer> entries,
      List<SeenEvent> recent,
      SortedSet<String> taken,
      StagePauses pauses) {
    this(
        standing.orElse(null),
        decidedUntil.map(at -> BankDays.held(at, "decidedUntil")).orElse(null),
        EntryCounts.of(entries),
        SeenEvents.of(recent),
        Collections.unmodifiableSortedSet(new TreeSet<>(taken)),
        requireNonNull(pauses, "pauses"));
    checkCounts(entries);
    checkStay();
  }

  private void checkCounts(SortedMap<String, Integer> given) {
    given.keySet().forEach(code -> Codes.check(code, "entries"));
    if (given.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("entries must be positive");
    }
    if (recent.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("recent must have at most " + MOST_AT_ONCE + " events");
    }
  }

  private void checkStay() {
    taken.forEach(code -> Codes.check(code, "taken"));
    if (taken.size() > MOST_TAKEN || (standing == null && !taken.isEmpty())) {
      throw new IllegalArgumentException(
          "taken must have at most " + MOST_TAKEN + " codes, and none before a stage was entered");
    }
    if (standing == null && !pauses.isNone()) {
      throw new IllegalArgumentException("no time stood still before a stage was entered");
    }
    if (standing != null && decidedUntil != null && decidedUntil.isBefore(standing.since())) {
      throw new IllegalArgumentException("decidedUntil must not be before since");
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
    return standing().map(Standing::stage);
  }

  /** The stage and since when; empty for one who has not entered the lifecycle. */
  public Optional<Standing> standing() {
    return Optional.ofNullable(standing);
  }

  /**
   * Everything that was due up to and including this instant was decided; empty if nothing was
   * since the stage was entered.
   */
  public Optional<Instant> decidedUntil() {
    return Optional.ofNullable(decidedUntil);
  }

  /** How often each stage was entered, by its code; those never entered are left out. */
  public SortedMap<String, Integer> entries() {
    return entries.map();
  }

  /** The last events decided, oldest first: 16, and all of the last one's instant. */
  public List<SeenEvent> recent() {
    return recent;
  }

  /**
   * The codes of the transitions that stay in the stage and were taken in this stay, but for those
   * that events set off.
   */
  public SortedSet<String> taken() {
    return taken;
  }

  /** For how long the time of this stay stood still, where its stage knows pauses. */
  public StagePauses pauses() {
    return pauses;
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
    return stage.entries().isPresent() && entries.of(stage.code()) >= stage.entries().getAsInt();
  }

  /** The same with these codes of stages in the place of old ones; entries into both add up. */
  StageState renamed(Map<String, String> presentByOld) {
    SortedMap<String, Integer> counted = new TreeMap<>();
    entries()
        .forEach(
            (code, times) ->
                counted.merge(presentByOld.getOrDefault(code, code), times, Integer::sum));
    Standing at = standing;
    Standing now =
        at == null
            ? null
            : new Standing(presentByOld.getOrDefault(at.stage(), at.stage()), at.since());
    return new StageState(now, decidedUntil, EntryCounts.of(counted), recent, taken, pauses);
  }

  StageState entered(String stage, Instant at) {
    return new StageState(
        new Standing(stage, at), null, entries.with(stage), recent, NONE.taken, StagePauses.NONE);
  }

  StageState decided(Instant until) {
    return new StageState(standing, until, entries, recent, taken, pauses);
  }

  /** The same with one more event. */
  StageState decided(Instant until, String event, Instant at) {
    SeenEvents more = recent.with(event, at, REMEMBERED);
    return new StageState(standing, until, entries, more, taken, pauses);
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
    return new StageState(
        Optional.of(stands()), Optional.of(until), entries(), recent, taken, told);
  }

  boolean hasEntered() {
    return standing != null;
  }

  /** Whether nothing was decided since the stage was entered. */
  boolean isFresh() {
    return decidedUntil == null;
  }

  /** Where one stands that has entered the lifecycle. */
  Standing stands() {
    if (standing == null) {
      throw new IllegalStateException("no stage was entered");
    }
    return standing;
  }

  /** What stood still up to a day, the days since the last look as that one told. */
  StagePauses pausesUpTo(LocalDate day, ZoneId zone, Truth ifNotLookedAt) {
    Instant last = decidedUntil().orElseGet(() -> stands().since());
    StagePauses told = decidedUntil == null ? pauses.from(ifNotLookedAt) : pauses;
    return told.upTo(LocalDays.of(last, zone), day);
  }

  /**
   * The state after a transition that stays in the stage and no event set off: what a host keeps
   * that leads subjects by a book alone.
   */
  public StageState took(String transition) {
    SortedSet<String> more = new TreeSet<>(taken);
    more.add(transition);
    return new StageState(standing(), decidedUntil(), entries(), recent, more, pauses);
  }

  /** The same with one more event, and without those that need not be remembered any more. */
  StageState seen(String event, Instant at) {
    SeenEvents more = recent.with(event, at, REMEMBERED);
    return new StageState(standing, decidedUntil, entries, more, taken, pauses);
  }

  /** Whether it is among those remembered. */
  boolean hasSeen(String event) {
    return recent.has(event);
  }

  /** Whether one more event of an instant could not be remembered. */
  boolean isFullAt(Instant at) {
    return recent.size() == MOST_AT_ONCE && recent.get(0).at().equals(at);
  }

  /** Whether it lies before what was decided, or before the subject entered its stage. */
  boolean isPast(Instant at) {
    if (decidedUntil != null) {
      return at.isBefore(decidedUntil);
    }
    return standing != null && at.isBefore(standing.since());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StageState that
        && Objects.equals(standing, that.standing)
        && Objects.equals(decidedUntil, that.decidedUntil)
        && Objects.equals(entries, that.entries)
        && Objects.equals(recent, that.recent)
        && Objects.equals(taken, that.taken)
        && Objects.equals(pauses, that.pauses);
  }

  @Override
  public int hashCode() {
    return Objects.hash(standing, decidedUntil, entries, recent, taken, pauses);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "StageState";
  }
}

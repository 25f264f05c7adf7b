package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.BusinessClock;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.lifecycle.EventRule.Unfitting;
import org.bankcrm.lifecycle.internal.BankDays;
import org.jspecify.annotations.Nullable;

/**
 * Leads subjects through a lifecycle, event by event and tick by tick.
 *
 * <pre>{@code
 * LifecycleEngine engine = LifecycleEngine.of(book, relationship);
 * StageResult opened = engine.on(StageState.none(), accountOpened, facts);
 * store(opened.state(), opened.changes());
 * StageResult tonight = engine.tick(opened.state(), factsOfTonight);
 * }</pre>
 *
 * <p><b>Time.</b> Times in days and months, and days, are due at the start of a day in the zone of
 * the facts: its first instant, where clocks are changed at midnight. Minutes and hours are due at
 * the instant so much after the entry as it passes, business hours when the bank has been open for
 * so long ({@link BusinessClock}). A late tick takes what was due in its true order and dates each
 * step to the instant at which it was due, never before the entry into the stage. Guards are judged
 * by the facts that the call brings. What waits for facts alone is looked at on every call and on
 * entering a stage; it is dated to the tick, or to the entry.
 *
 * <p><b>What cannot be told</b> is neither due nor not due: a guard that missing data would decide,
 * a day that is missing, business days over days that the calendar does not cover, such as those
 * after an entry before its first day. It moves nothing and stops nothing, but what comes after it
 * in order ({@link Lifecycle}) from the instant on at which it could go itself: that waits, and the
 * subject stays with {@link StageReason#MISSING_DATA}. When more is known it goes, dated to the
 * call that knows.
 *
 * <p><b>In the stage.</b> How long a transition asks the subject to have been there is judged as of
 * the instant at which it would go: by whole days, so that it opens and shuts at the start of a
 * day, or by minutes and hours that passed; and one that cannot be told stops others only as long
 * as it could go itself. A transition that stays in its stage goes before any that leaves it at the
 * same instant, and stops none; of several events each asks for its effects, but facts, time and
 * days do so once in a stay.
 *
 * <p><b>Events.</b> What was due up to an event goes first, then the event, then what the facts
 * make open. An event of which it cannot be told where it leads is refused with {@link
 * StageReason#MISSING_DATA}, whatever its rule says, and is not remembered: it may come again. So
 * is one that an undecided transition could turn aside: one of the same event that goes before it,
 * time or a day of higher priority, or facts alone if both have a priority and theirs is higher. It
 * goes past an undecided one of lower priority, so that missing data stops no events, although that
 * one might have gone first; what was passed is told, and it is not settled ({@link
 * StageDecision.Moved#passed}). A refusal leaves the state as it was.
 *
 * <p><b>Outside its population</b> a lifecycle is not asked: a tick stays with {@link
 * StageReason#NOT_APPLICABLE}, an event is refused so and may come again, and the state is as it
 * was; {@link StageReason#MISSING_DATA} where it cannot be told whether the subject belongs to it,
 * and {@link StageDecision#missingToApply} what would settle that. What fell due meanwhile is due,
 * as late, when the subject is of the population.
 *
 * <p><b>The same event</b> again, with its id and its instant, never counts twice. Those remembered
 * ({@link StageState#recent}) stay without effect; one of an instant before what was decided is
 * refused as {@link StageReason#OUT_OF_ORDER}, and {@link #replay} of the log puts it in its place,
 * once. Of one instant 1,000 are remembered, and more are refused as {@link
 * StageReason#TOO_MANY_AT_ONCE}. An id that comes with a later instant than before is taken for the
 * same event as long as it is remembered, for at least 16 events, and then for another one.
 *
 * <p><b>Ticks</b> earlier than what was decided stay without effect. As long as the facts are the
 * same, any ticks in between lead to the same history as none, whatever the state to begin with and
 * the calendar. Where transitions go round in a circle at one instant, or more than 10,000 are due,
 * a tick takes what was due before, and the next one goes on or is refused.
 *
 * <p>The answer to a subject is always a decision, never an exception; facts of another catalogue
 * than the book's, or of an instant outside the years 1800 to 2199, are a mistake of the caller's
 * and refused with an {@code IllegalArgumentException}. Immutable and thread-safe; it has no clock
 * and keeps no subject.
 */
public final class LifecycleEngine {

  private final Lifecycle lifecycle;
  private final PolicyBook book;
  private final Guards guards;
  private final Optional<BusinessCalendar> calendar;
  private final Optional<BusinessClock> clock;
  private final StageMachine machine;
  private final Map<String, StillStage> still;

  private LifecycleEngine(
      PolicyBook book, Lifecycle lifecycle, Optional<BusinessCalendar> calendar) {
    this.book = requireNonNull(book, "book");
    this.lifecycle = requireNonNull(lifecycle, "lifecycle");
    check(calendar.isPresent());
    this.guards = new Guards(book, lifecycle);
    this.calendar = lifecycle.calendar().map(id -> book.held(id, calendar.orElseThrow()));
    this.clock = clock();
    this.machine = new StageMachine(lifecycle, this.calendar, this.clock, book.catalog());
    this.still = StillStage.all(machine, guards);
  }

  /**
   * An engine for a lifecycle whose guards may read what the policies of the book yield; the
   * lifecycle need not be one of them.
   *
   * @throws InvalidPolicyException if the lifecycle has errors, reads attributes that nobody hands
   *     in or yields, or counts business days
   */
  public static LifecycleEngine of(PolicyBook book, Lifecycle lifecycle) {
    return new LifecycleEngine(book, lifecycle, Optional.empty());
  }

  /**
   * The same, with the bank's calendar for business days. It may cover more than the book names:
   * the days that the book names are counted and no others, so that the book decides the same
   * whenever it is replayed.
   *
   * @throws InvalidPolicyException if the lifecycle has errors, or reads attributes that nobody
   *     hands in or yields, or the calendar is not the one that the book names ({@link
   *     PolicyBook#held})
   */
  public static LifecycleEngine of(
      PolicyBook book, Lifecycle lifecycle, BusinessCalendar calendar) {
    return new LifecycleEngine(book, lifecycle, Optional.of(calendar));
  }

  /**
   * An engine without a book, for a lifecycle whose guards read nothing but these attributes.
   *
   * @throws InvalidPolicyException as for an engine of a book
   */
  public static LifecycleEngine of(AttributeCatalog catalog, Lifecycle lifecycle) {
    LocalizedText name = lifecycle.name();
    return of(PolicyBook.builder(lifecycle.ref(), name, catalog).build(), lifecycle);
  }

  /** The calendar with the hours that the book gives it. */
  private Optional<BusinessClock> clock() {
    return lifecycle
        .calendar()
        .flatMap(book::calendar)
        .flatMap(BookCalendar::hours)
        .map(hours -> new BusinessClock(calendar.orElseThrow(), hours));
  }

  private void check(boolean withCalendar) {
    String path = "/policies/" + lifecycle.ref().id();
    List<Problem> problems = new ArrayList<>();
    for (Finding f : lifecycle.lint()) {
      if (f.severity() == Finding.Severity.ERROR) {
        problems.add(f.problem(path));
      }
    }
    if (lifecycle.calendar().isPresent() && !withCalendar) {
      String calendar = "'" + lifecycle.calendar().get() + "'";
      String found = "business days are counted by the calendar " + calendar;
      String message = found + ", but none was handed in.";
      problems.add(
          new Problem(
              path, LifecycleProblem.NO_CALENDAR, message, "Hand it to LifecycleEngine.of."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
  }

  /** The lifecycle. */
  public Lifecycle lifecycle() {
    return lifecycle;
  }

  /** The attributes of which it takes facts. */
  public AttributeCatalog catalog() {
    return book.catalog();
  }

  /**
   * Puts a stored state into the facts of the subject, or the row of a population, for a book that
   * decides one step by the facts of the day. A stage of an earlier version that has become another
   * one ({@link Lifecycle#formerly}) is put as that; one that the lifecycle does not know as
   * missing, {@code unknown-code}: the subject stays then, {@link StageReason#UNKNOWN_STAGE}, and
   * what is stored is best left as it is. Business days are those of the book's calendar; see
   * {@link StageAttributes#businessDays} for where they cannot be told.
   *
   * @param zone the zone of the facts
   */
  public <F extends Filling> F put(F facts, StageState state, ZoneId zone) {
    return lifecycle.attributes().put(facts, state, zone, calendar, clock);
  }

  /**
   * Looks at a subject as of the facts' instant; one that has not entered the lifecycle enters it
   * then.
   */
  public StageResult tick(StageState state, Facts facts) {
    StageResult still = stillTick(state, facts);
    return still == null ? tickByRun(state, facts) : still;
  }

  /** Null where the subject may not stay as it is. */
  @Nullable StageResult stillTick(StageState state, Facts facts) {
    checkCatalog(facts);
    StageState now = lifecycle.present(state);
    StillStage here = still(now);
    return here == null ? null : here.tick(now, instant(facts), facts, guards);
  }

  /** The same of any subject, each way looked at one by one. */
  StageResult tickByRun(StageState state, Facts facts) {
    Instant until = instant(facts);
    StageRun run = run(state, facts, null, until);
    if (run.isUnknownStage()) {
      return run.refused(StageReason.UNKNOWN_STAGE);
    }
    if (state.isPast(until)) {
      return run.unchanged(StageReason.OUT_OF_ORDER);
    }
    Optional<StageReason> notAsked = run.notAsked();
    if (notAsked.isPresent()) {
      return run.unasked(notAsked.get());
    }
    run.enter();
    run.advance(true);
    return run.ofTick();
  }

  /**
   * Decides an event by what is known of the subject; one that has not entered the lifecycle enters
   * it first.
   */
  public StageResult on(StageState state, StageEvent event, Facts facts) {
    StageResult still = stillOn(state, event, facts);
    return still == null ? onByRun(state, event, facts) : still;
  }

  /** Null where the event may move the subject, or something else is to be told of it. */
  @Nullable StageResult stillOn(StageState state, StageEvent event, Facts facts) {
    checkCatalog(facts);
    StageState now = lifecycle.present(state);
    StillStage here = still(now);
    return here == null || !isCarriable(event) || now.hasSeen(event.id())
        ? null
        : here.on(now, event, facts, guards);
  }

  private @Nullable StillStage still(StageState now) {
    return now.hasEntered() ? still.get(now.stands().stage()) : null;
  }

  /** The same of any event, each way looked at one by one. */
  StageResult onByRun(StageState state, StageEvent event, Facts facts) {
    StageRun run = run(state, facts, event, event.at());
    Optional<EventRule> rule = machine.rule(event.type());
    Optional<StageResult> early = early(run, state, event, rule.isPresent());
    if (early.isPresent()) {
      return early.get();
    }
    run.enter();
    run.advance(false);
    Optional<StageReason> obstacle = run.take(event);
    if (obstacle.isPresent() && isRefused(rule.orElseThrow(), obstacle.get())) {
      return run.refusedWhereMet(obstacle.get());
    }
    run.advance(true);
    return run.result(obstacle.orElse(StageReason.NOTHING_DUE), event);
  }

  private Optional<StageResult> early(
      StageRun run, StageState state, StageEvent event, boolean isDeclared) {
    if (run.isUnknownStage()) {
      return Optional.of(run.refused(StageReason.UNKNOWN_STAGE));
    }
    if (!isDeclared) {
      return Optional.of(run.refused(StageReason.UNKNOWN_EVENT));
    }
    if (!isCarriable(event)) {
      return Optional.of(run.refused(StageReason.UNKNOWN_PAYLOAD));
    }
    if (state.hasSeen(event.id())) {
      return Optional.of(run.unchanged(StageReason.REPEATED_EVENT));
    }
    if (state.isPast(event.at())) {
      return Optional.of(run.refused(StageReason.OUT_OF_ORDER));
    }
    if (state.isFullAt(event.at())) {
      return Optional.of(run.refused(StageReason.TOO_MANY_AT_ONCE));
    }
    Optional<StageReason> notAsked = run.notAsked();
    return notAsked.isEmpty() ? Optional.empty() : Optional.of(run.refused(notAsked.get()));
  }

  private static boolean isRefused(EventRule rule, StageReason obstacle) {
    return obstacle.isUndecided() || rule.unfitting() == Unfitting.REFUSE;
  }

  private boolean isCarriable(StageEvent event) {
    for (int i = 0; i < event.values().size(); i++) { // an iterator would be garbage
      if (!lifecycle.payload().contains(event.values().get(i).attribute())) {
        return false;
      }
    }
    return true;
  }

  private StageRun run(StageState state, Facts facts, @Nullable StageEvent event, Instant until) {
    checkCatalog(facts);
    return new StageRun(machine, guards.ask(facts, event), lifecycle.present(state), until);
  }

  private void checkCatalog(Facts facts) {
    if (!facts.catalog().equals(book.catalog())) {
      throw new IllegalArgumentException(
          "the facts are of another catalogue than that of " + book.ref());
    }
  }

  /**
   * What was decided of a subject, in a few sentences for somebody of the bank, as {@code
   * Decision.words} tells it: "At risk, until now Active: Shows signs of leaving. Look again on 1
   * March 2027." Nothing is told of a lifecycle that asks about something protected.
   *
   * @param decision one of this engine's
   */
  public String words(StageDecision decision, Language language) {
    Sentences text = Sentences.of(language, book, ZoneOffset.UTC);
    if (guards.isWithheld()) {
      text.withheld();
    } else {
      lifecycle.words(decision, text);
    }
    return text.text();
  }

  /**
   * Every transition out of the subject's stage in the order in which they go, and what stands in
   * its way; none before the subject entered the lifecycle, where its stage is unknown, or where
   * the lifecycle does not apply to it or that cannot be told.
   */
  public List<Exit> permitted(StageState state, Facts facts) {
    return applies(facts) ? look(state, facts).exits() : List.of();
  }

  /**
   * The first instant after the facts' own at which time alone can move the subject, in the zone of
   * the facts; empty where time alone moves nothing, or the subject is not known to be of the
   * population.
   */
  public Optional<ZonedDateTime> nextDueAt(StageState state, Facts facts) {
    return applies(facts) ? look(state, facts).nextDue() : Optional.empty();
  }

  /** The day of {@link #nextDueAt}; that of the facts themselves where minutes and hours count. */
  public Optional<LocalDate> nextDue(StageState state, Facts facts) {
    return nextDueAt(state, facts).map(at -> LocalDays.of(at.toInstant(), at.getZone()));
  }

  private boolean applies(Facts facts) {
    checkCatalog(facts);
    return guards.ask(facts, null).applies() == Truth.TRUE;
  }

  private StageLook look(StageState state, Facts facts) {
    checkCatalog(facts);
    StageState now = lifecycle.present(state);
    GuardAnswers answers = guards.ask(facts, null);
    return new StageLook(machine, machine.ways(now), answers, now, instant(facts));
  }

  private static Instant instant(Facts facts) {
    return BankDays.held(facts.asOf(), "asOf");
  }

  /** Replays a log from the beginning; see {@link #replay(StageState, List)}. */
  public StageHistory replay(List<LogEntry> log) {
    return replay(StageState.none(), log);
  }

  /**
   * Replays a log from a state on. Entries are taken in the order of their instants, those of one
   * instant in the order of the log; replayed piece by piece, each from the state that the one
   * before led to, it comes to the same.
   */
  public StageHistory replay(StageState from, List<LogEntry> log) {
    List<LogEntry> ordered = new ArrayList<>(log);
    ordered.sort(Comparator.comparing(LifecycleEngine::instant));
    StageState state = from;
    List<StageChange> changes = new ArrayList<>();
    List<StageDecision> decisions = new ArrayList<>();
    for (LogEntry entry : ordered) {
      StageResult result =
          entry instanceof LogEntry.Event event
              ? on(state, event.event(), event.facts())
              : tick(state, entry.facts());
      state = result.state();
      changes.addAll(result.changes());
      decisions.add(result.decision());
    }
    return new StageHistory(state, changes, decisions);
  }

  private static Instant instant(LogEntry entry) {
    return entry instanceof LogEntry.Event event ? event.event().at() : entry.facts().asOf();
  }

  /**
   * A table of many subjects' stages for a stream of events, without facts, times or history.
   *
   * @param subjects how many, from 1; all begin in the first stage
   * @throws IllegalArgumentException if the lifecycle has a population, transitions by facts or
   *     time, limits of entries, or transitions that stay, ask how long or wait for what their
   *     effects tell, or a guard reads anything but whole values that the event carries
   */
  public StageTable table(int subjects) {
    return new StageTable(StageGrid.of(lifecycle), subjects);
  }

  @Override
  public String toString() {
    return "LifecycleEngine of " + lifecycle.ref();
  }
}

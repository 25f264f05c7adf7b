package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.lifecycle.StageEvent;
import org.jspecify.annotations.Nullable;

/**
 * One subject under watch: the figures of its events and its alerts.
 *
 * <pre>{@code
 * AlertWatch watch = engine.begin(facts);
 * AlertNews news = watch.on(payment);         // what the event raised, most often nothing
 * watch.look(watch.nextLook());               // what time alone brings
 * store.save(watch.toDocument());             // engine.read(tree) goes on from there
 * }</pre>
 *
 * <p>What it comes to depends on what it was told, and on neither the order nor the number of times
 * in which it was told, nor on restarts: {@link #toDocument} holds all of it. It keeps what
 * happened within the engine's patience, and of everything older the figures alone. Mutable; for
 * one thread at a time. {@code toString} shows nothing of the subject.
 */
public final class AlertWatch {

  /** So many inputs are not worth a copy of where it stands. */
  private static final int FEW = 16;

  /** What nobody means: days without end would have to be looked at until then. */
  private static final Instant END = LocalDays.startOf(BankDates.LAST.plusDays(1), ZoneOffset.UTC);

  private final AlertEngine engine;

  /** After everything older than the log. */
  private Course settled;

  /** After everything; null while nobody asks and it follows from the settled one. */
  private @Nullable Course latest;

  /** The instant that it has come to. */
  private Instant at;

  /** Nothing up to then is taken, since two subjects became one; null where there was one alone. */
  private @Nullable Instant joined;

  private final InputLog log = new InputLog();
  private final Waypoints waypoints = new Waypoints();

  AlertWatch(AlertEngine engine, Course settled) {
    this.engine = engine;
    this.settled = settled;
    this.at = settled.at();
  }

  /** After everything. Where the log is empty, what time brought since then was told already. */
  private Course now() {
    Course now = latest;
    if (now == null) {
      now = settled.copy();
      now.advance(at);
      now.changes();
      latest = now;
    }
    return now;
  }

  /** The engine. */
  public AlertEngine engine() {
    return engine;
  }

  /**
   * Takes an event.
   *
   * @return what became of it, and the alerts that there is something to tell of; those that time
   *     brought since the last call are among them
   */
  public AlertNews on(StageEvent event) {
    return take(new Input.Happened(event));
  }

  /**
   * Takes what somebody of the bank does with an alert.
   *
   * @param action counts as of its own instant, within the patience also after later ones
   * @return what became of it; an action that does not fit, such as to snooze an alert that is
   *     closed, changes nothing and is told as refused
   */
  public AlertNews act(AlertAction action) {
    return take(new Input.Acted(action));
  }

  /**
   * Takes what the host tells of the subject as of an instant, such as its balances of the evening;
   * it counts from then on, until told anew. Of what is told of the same instant the last counts.
   *
   * @throws IllegalArgumentException if the facts are of another catalogue or zone
   */
  public AlertNews told(Facts facts) {
    return take(new Input.Told(engine.known(facts)));
  }

  /**
   * Goes on to an instant: what time brings up to it, snoozes that end, escalations, what is found
   * at the beginning of days. An instant that has passed already changes nothing.
   *
   * @throws IllegalArgumentException if the instant lies after the year 2199
   */
  public AlertNews look(Instant until) {
    if (!until.isAfter(at)) {
      return AlertNews.nothing();
    }
    Checks.require(until.isBefore(END), "until", "must lie before the year 2200");
    boolean idle = settleBefore(until) || log.isEmpty();
    advance(until);
    AlertNews news = news(AlertNews.Taken.TAKEN);
    settle();
    if (idle) {
      latest = null;
    }
    return news;
  }

  private void advance(Instant until) {
    now().advance(until);
    at = until;
  }

  AlertNews take(Input input) {
    if (isTooLate(input)) {
      return AlertNews.of(AlertNews.Taken.TOO_LATE);
    }
    if (log.has(input)) {
      return AlertNews.of(AlertNews.Taken.REPEATED);
    }
    return log.isLast(input) && !input.at().isBefore(at) ? append(input) : insert(input);
  }

  private boolean isTooLate(Input input) {
    return isSettled(input)
        || (input.at().isBefore(at) && input.at().isBefore(at.minus(engine.patience())));
  }

  private boolean isSettled(Input input) {
    return input.at().isBefore(settled.at()) || (joined != null && !input.at().isAfter(joined));
  }

  private AlertNews append(Input input) {
    if (log.size() >= FEW) {
      settleBefore(input.at());
    }
    waypoints.before(now(), input.at(), log.size());
    log.add(input);
    boolean taken = input.actOn(now());
    at = input.at();
    settle();
    return news(taken ? AlertNews.Taken.TAKEN : AlertNews.Taken.REFUSED);
  }

  /** What lies behind a waypoint that is older than the patience is settled. */
  private void settle() {
    if (waypoints.isEmpty()) {
      return;
    }
    Optional<Course> passed = waypoints.passed(at.minus(engine.patience()));
    if (passed.isPresent()) {
      settled = passed.get();
      log.drop(log.upTo(settled.at()));
      forgetReplaced();
    }
  }

  /** Where all of the log is older than the patience as of an instant, it is settled. */
  private boolean settleBefore(Instant until) {
    Instant patient = until.minus(engine.patience());
    if (isOlder(patient)) {
      settleAt(patient);
      log.clear();
      waypoints.clear();
      forgetReplaced();
      return true;
    }
    return false;
  }

  /** No later than the patience lets events come, also where it was looked at since. */
  private void settleAt(Instant patient) {
    if (patient.isBefore(at)) {
      log.all().forEach(each -> each.actOn(settled));
      settled.advance(patient);
      settled.changes();
    } else {
      advance(patient);
      settled = now().copy();
    }
  }

  /** Whether all was over before an instant; of no log, whether a day has passed since then. */
  private boolean isOlder(Instant patient) {
    return log.isEmpty() ? settled.nextLook().isBefore(patient) : log.last().isBefore(patient);
  }

  /** What was settled with an alert does not change any more. */
  private void forgetReplaced() {
    settled.forgetReplaced(Instant.MAX);
    now().forgetReplaced(settled.at());
  }

  /** Puts what came late in its place, and goes the way again from the last point before it. */
  private AlertNews insert(Input input) {
    List<Alert> before = now().all();
    log.add(input);
    boolean taken = goAgain(waypoints.backTo(input.at()), input);
    return compared(before, taken ? AlertNews.Taken.TAKEN : AlertNews.Taken.REFUSED);
  }

  /**
   * Goes the way again.
   *
   * @param from a point on it, or nothing for where all is settled
   * @return whether the input that is asked for could be taken
   */
  private boolean goAgain(Optional<Course> from, @Nullable Input asked) {
    int first = from.map(point -> log.upTo(point.at())).orElse(0);
    Course now = from.orElse(settled).copy();
    latest = now;
    boolean taken = true;
    for (Input each : log.all().subList(first, log.size())) {
      waypoints.before(now, each.at(), log.size());
      boolean could = each.actOn(now);
      taken &= each != asked || could;
    }
    now.advance(at);
    now.changes();
    return taken;
  }

  /**
   * Takes all that another watch of the same subject was told, as if it had been told to this one:
   * where a log came to two machines, each went on from where the subject stood, and some of it may
   * have come to both. So it comes to what the whole log comes to, in whichever order watches are
   * merged; of an event that came in two versions the same one counts either way. The other one
   * stays as it is.
   *
   * <p>What a watch has settled it knows no more one by one. Two can be merged as long as no more
   * than one of them has settled anything since they were one, and the other one was told that too.
   * So merge before the patience is over, or take a patience that lasts until then.
   *
   * @return the alerts that are others by what both know, as of {@link #at}, and those that are
   *     none
   * @throws IllegalArgumentException if it is another engine's
   * @throws IllegalStateException if both have settled what the other one may not know: replay the
   *     subject's log then. This watch stays as it is
   */
  public AlertNews merge(AlertWatch other) {
    Checks.require(other.engine == engine, "other", "must be of the same engine");
    List<Alert> before = now().all();
    WatchMerge merge = WatchMerge.of(part(), other.part());
    settled = merge.settled();
    log.clear();
    merge.log().forEach(log::add);
    at = at.isAfter(other.at) ? at : other.at;
    if (joined == null || (other.joined != null && other.joined.isAfter(joined))) {
      joined = other.joined;
    }
    waypoints.clear();
    goAgain(Optional.empty(), null);
    return compared(before, AlertNews.Taken.TAKEN);
  }

  WatchMerge.Part part() {
    return new WatchMerge.Part(settled, List.copyOf(log.all()));
  }

  /**
   * The watch of a subject that was watched as two. Each went its own way up to now, and nothing is
   * decided by it; nothing up to now is taken any more.
   */
  AlertWatch joined(AlertWatch other) {
    Checks.require(other.engine == engine, "watches", "must be of the part's engine");
    Course course = now().copy();
    course.join(other.now());
    AlertWatch both = new AlertWatch(engine, course);
    both.joined = course.at();
    return both;
  }

  Optional<Instant> joined() {
    return Optional.ofNullable(joined);
  }

  void joinedAt(Instant then) {
    joined = then;
  }

  private AlertNews compared(List<Alert> before, AlertNews.Taken what) {
    Map<Course.AlertKey, Alert> known = new HashMap<>();
    before.forEach(each -> known.put(Course.AlertKey.of(each), each));
    List<Alert> changed = new ArrayList<>();
    for (Alert each : now().all()) {
      if (!each.equals(known.remove(Course.AlertKey.of(each)))) {
        changed.add(each);
      }
    }
    List<Alert> withdrawn =
        before.stream().filter(each -> known.containsKey(Course.AlertKey.of(each))).toList();
    return new AlertNews(what, changed, withdrawn);
  }

  private AlertNews news(AlertNews.Taken taken) {
    List<Alert> changed = now().changes();
    return changed.isEmpty() ? AlertNews.of(taken) : new AlertNews(taken, changed, List.of());
  }

  /**
   * The alert of each policy, the open one or else the last one; those that were closed before that
   * the host has.
   */
  public List<Alert> alerts() {
    return now().alerts();
  }

  /**
   * The alert of a policy, the open one or else the last one.
   *
   * @param policy its id
   * @throws IllegalArgumentException if the engine leads no such policy
   */
  public Optional<Alert> alert(String policy) {
    return slot(policy).flatMap(slot -> Optional.ofNullable(slot.alert));
  }

  /**
   * Where the subject stands with a policy; quiet if nothing was ever raised.
   *
   * @param policy its id
   * @throws IllegalArgumentException if the engine leads no such policy
   */
  public AlertStage stage(String policy) {
    return slot(policy).map(Slot::stage).orElse(AlertStage.QUIET);
  }

  /**
   * The last day, inclusive, of an override of a policy, if there is one.
   *
   * @param policy its id
   * @throws IllegalArgumentException if the engine leads no such policy
   */
  public Optional<LocalDate> overriddenUntil(String policy) {
    return slot(policy).flatMap(slot -> Optional.ofNullable(slot.overriddenUntil));
  }

  private Optional<Slot> slot(String policy) {
    int place =
        engine
            .place(requireNonNull(policy, "policy"))
            .orElseThrow(() -> new IllegalArgumentException("there is no policy " + policy));
    return Optional.ofNullable(now().slot(place));
  }

  /** The instant that it has come to. */
  public Instant at() {
    return at;
  }

  /**
   * When the host is to look again at the latest, so that nobody is told late: the next timer, or
   * the beginning of the next day.
   */
  public Instant nextLook() {
    return now().next();
  }

  /** How many things it remembers: cells of figures, alerts, and inputs within the patience. */
  public int size() {
    return now().size() + log.size();
  }

  /**
   * All of it as a tree of maps, lists and texts, which {@link AlertEngine#read} reads back. It
   * holds a customer's sums and counterparties: treat it as sensitive.
   */
  public Map<String, Object> toDocument() {
    return WatchDocument.write(this, settled, log.all());
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "AlertWatch";
  }
}

package org.bankcrm.lifecycle;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.BusinessClock;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.jspecify.annotations.Nullable;

/**
 * The attributes by which a subject's stage goes into a book and comes out of it.
 *
 * <p>Those that the lifecycle {@link #needed needs} come to the book's catalogue by themselves; the
 * host fills them with {@link LifecycleEngine#put} from the state that it stored. Immutable and
 * thread-safe.
 */
public final class StageAttributes {

  /** With the longest ending, still an attribute id. */
  static final int MAX_LIFECYCLE_ID = 100;

  private final Lifecycle lifecycle;

  /** The transitions that stay in a stage. */
  private final List<String> acting;

  private final CodeAttribute stage;
  private final DateAttribute since;
  private final DateAttribute timer;
  private final DateAttribute earliestTimer;
  private final DateAttribute latestTimer;
  private final IntegerAttribute businessDays;
  private final IntegerAttribute leastBusinessDays;
  private final IntegerAttribute mostBusinessDays;
  private final InstantAttribute entered;
  private final IntegerAttribute minutes;
  private final IntegerAttribute openMinutes;
  private final IntegerAttribute leastOpenMinutes;
  private final CodeSetAttribute closed;
  private final CodeSetAttribute taken;
  private final CodeAttribute next;

  /** Found when first asked for, and then asked for of every subject. */
  private @Nullable List<Attribute<?>> needed;

  StageAttributes(Lifecycle lifecycle, List<String> acting) {
    this.acting = List.copyOf(acting);
    this.lifecycle = lifecycle;
    String id = "stage." + lifecycle.ref().id();
    List<String> codes = lifecycle.stages().stream().map(Stage::code).toList();
    this.stage = Attributes.code(id, codes, AttributeInfo.named("当前阶段", "Current stage"));
    this.since = day(id + ".since", "进入阶段日期", "In the stage since");
    this.timer = day(id + ".timer", "阶段计时起算日", "Time in the stage from");
    this.earliestTimer =
        day(id + ".earliest-timer", "阶段计时最早起算日", "Time in the stage from, earliest");
    this.latestTimer = day(id + ".latest-timer", "阶段计时最晚起算日", "Time in the stage from, latest");
    this.businessDays = days(id + ".business-days", "阶段内工作日数", "Business days in the stage");
    this.leastBusinessDays =
        days(id + ".least-business-days", "阶段内至少工作日数", "Business days in the stage, at least");
    this.mostBusinessDays =
        days(id + ".most-business-days", "阶段内至多工作日数", "Business days in the stage, at most");
    this.entered =
        Attributes.instant(id + ".entered", AttributeInfo.named("进入阶段时刻", "In the stage from"));
    this.minutes = minutes(id + ".minutes", "阶段内分钟数", "Minutes in the stage");
    this.openMinutes =
        minutes(id + ".open-minutes", "阶段内营业分钟数", "Minutes of opening hours in the stage");
    this.leastOpenMinutes =
        minutes(
            id + ".least-open-minutes",
            "阶段内至少营业分钟数",
            "Minutes of opening hours in the stage, at least");
    this.closed = codes(id + ".closed", codes, "不可再进入的阶段", "Stages closed to entry");
    List<String> toTake = acting.isEmpty() ? codes : acting; // where none stays, nobody asks
    this.taken = codes(id + ".taken", toTake, "本次停留中已执行的转换", "Taken in this stay");
    this.next = Attributes.code(id + ".next", codes, AttributeInfo.named(lifecycle.name()));
  }

  private static DateAttribute day(String id, String zh, String en) {
    return Attributes.date(id, AttributeInfo.named(zh, en));
  }

  private static CodeSetAttribute codes(String id, List<String> codes, String zh, String en) {
    return Attributes.codeSet(id, codes, AttributeInfo.named(zh, en));
  }

  private static IntegerAttribute days(String id, String zh, String en) {
    return Attributes.integer(id, AttributeInfo.named(zh, en).withUnit("days"));
  }

  private static IntegerAttribute minutes(String id, String zh, String en) {
    return Attributes.integer(id, AttributeInfo.named(zh, en).withUnit("minutes"));
  }

  /**
   * Handed in: {@code stage.<id>}, the stage; missing for who has not entered the lifecycle. A
   * closed list of the stages' codes. {@link LifecycleEngine#put} takes what stages of older
   * versions have become; one that nobody knows is missing, {@code unknown-code}.
   */
  public CodeAttribute stage() {
    return stage;
  }

  /**
   * Handed in: {@code stage.<id>.since}, the day on which the stage was entered. In the zone of the
   * facts; times of calendar days and months are counted from it.
   */
  public DateAttribute since() {
    return since;
  }

  /**
   * Handed in where the time in a stage may stand still ({@link Stage#pausedWhile}): {@code
   * stage.<id>.timer}, the day of entry moved on by as many days as the time has stood still up to
   * the as-of date; it takes the place of {@link #since}. Missing where it cannot be told of a day
   * whether it counted: of those that are {@link StagePauses#unsure}, and of all before the first
   * look is stored. A time that is up either way, or is not, is decided nonetheless: see {@link
   * #earliestTimer} and {@link #latestTimer}.
   */
  public DateAttribute timer() {
    return timer;
  }

  /**
   * Handed in beside {@link #timer}: {@code stage.<id>.earliest-timer}, the day from which time in
   * the stage is counted if all days counted of which that cannot be told. Before it is up, no time
   * is; the same as the timer where that is known.
   */
  public DateAttribute earliestTimer() {
    return earliestTimer;
  }

  /**
   * Handed in beside {@link #timer}: {@code stage.<id>.latest-timer}, the same if time stood still
   * on all of them. Once it is up, every time is.
   */
  public DateAttribute latestTimer() {
    return latestTimer;
  }

  /** Holds once so much time in the stage has passed; UNKNOWN where only some of it surely has. */
  Condition isUp(CalendarSpan span) {
    DayShift before = DayShift.before(span);
    if (!lifecycle.pauses()) {
      return since().isUpTo(before);
    }
    return timer()
        .isUpTo(before)
        .and(earliestTimer().isUpTo(before))
        .or(latestTimer().isUpTo(before));
  }

  /** The same of business days. */
  Condition areUp(int length) {
    Condition enough = businessDays().atLeast(length);
    if (lifecycle.pauses()) {
      return enough.and(mostBusinessDays().atLeast(length)).or(leastBusinessDays().atLeast(length));
    }
    Condition surely = businessDays().isMissing().and(leastBusinessDays().atLeast(length));
    return countsSeveral() ? enough.or(surely) : enough;
  }

  /**
   * Handed in: {@code stage.<id>.business-days}, the business days after the day of entry, up to
   * and with the as-of date; but for those on which the time in the stage stood still.
   *
   * <p>They stay missing where the calendar does not cover every day after that of entry, up to and
   * with the as-of date: then it cannot be told whether their time is up. Where it ends before the
   * as-of date, the business days up to its end are put if they are enough for every time that
   * leads out of the stage; otherwise as the {@link #leastBusinessDays least} that have passed, so
   * that what these are enough for is due all the same. Of who entered the stage before the
   * calendar's first day nothing is counted, and every time by business days stays {@link
   * StageReason#DAYS_NOT_COVERED}: a calendar that begins later says nothing of the days before,
   * and the mend is one that covers them.
   */
  public IntegerAttribute businessDays() {
    return businessDays;
  }

  /**
   * Handed in: {@code stage.<id>.least-business-days}, where {@link #businessDays} are missing
   * since the calendar ends too soon: the business days up to its end, which have surely passed.
   * Asked only by a lifecycle that waits for several numbers of business days in one stage, of
   * which some may be up and others not, or whose time may stand still: then always handed in, and
   * none of the days counted of which it cannot be told whether they did.
   */
  public IntegerAttribute leastBusinessDays() {
    return leastBusinessDays;
  }

  /**
   * Handed in beside {@link #businessDays} where the time in a stage may stand still: {@code
   * stage.<id>.most-business-days}, with all days of which it cannot be told whether they counted.
   * Missing where the calendar ends too soon.
   */
  public IntegerAttribute mostBusinessDays() {
    return mostBusinessDays;
  }

  /**
   * Handed in: {@code stage.<id>.entered}, the instant at which the stage was entered. From it
   * minutes and hours are counted; asked only by a lifecycle that counts them.
   */
  public InstantAttribute entered() {
    return entered;
  }

  /**
   * Handed in: {@code stage.<id>.minutes}, the whole minutes that have passed since the entry, up
   * to the as-of instant. So the instant as of which a population is told decides whether minutes
   * and hours are up, and not its day.
   */
  public IntegerAttribute minutes() {
    return minutes;
  }

  /**
   * Handed in: {@code stage.<id>.open-minutes}, the whole minutes of opening hours since the entry,
   * up to the as-of instant. Missing where the calendar does not cover the day of entry, or every
   * day up to the as-of instant: then it cannot be told how many they are.
   */
  public IntegerAttribute openMinutes() {
    return openMinutes;
  }

  /**
   * Handed in beside {@link #openMinutes}: {@code stage.<id>.least-open-minutes}, those up to the
   * calendar's end, which have surely passed. Missing where it does not cover the day of entry.
   */
  public IntegerAttribute leastOpenMinutes() {
    return leastOpenMinutes;
  }

  /** Holds once so much time has passed since the entry. */
  Condition hasPassed(ClockSpan span) {
    return minutes().atLeast(span.minutes());
  }

  /** Holds once the bank has been open for so many minutes since the entry. */
  Condition wasOpen(long atLeast) {
    return openMinutes().atLeast(atLeast).or(leastOpenMinutes().atLeast(atLeast));
  }

  /** Holds once so much time in the stage has passed. */
  Condition isUp(StageTime time) {
    return time instanceof StageTime.Days of
        ? isUp(of.span())
        : hasPassed(((StageTime.Elapsed) time).span());
  }

  /**
   * Handed in: {@code stage.<id>.closed}, the stages that may not be entered any more. Empty where
   * every stage may be entered again; needed only where one of them may not.
   */
  public CodeSetAttribute closed() {
    return closed;
  }

  /**
   * Handed in: {@code stage.<id>.taken}, the transitions that stay in the stage and were taken in
   * this stay already; asked only by a lifecycle that has such as need no event.
   */
  public CodeSetAttribute taken() {
    return taken;
  }

  /**
   * Yielded: {@code stage.<id>.next}, the stage after one step by the facts alone; the present one
   * if nothing is due; missing where missing data would decide. A host that leads subjects by a
   * book stores it and hands it in as {@link #stage} the next day.
   */
  public CodeAttribute next() {
    return next;
  }

  /**
   * Those that the lifecycle reads in a book. In a fixed order: {@link #stage} always, the others
   * where a transition asks for them. The book's catalogue has them by itself.
   */
  public List<Attribute<?>> needed() {
    List<Attribute<?>> known = needed;
    if (known == null) {
      known = List.copyOf(asked());
      needed = known; // whoever finds it again finds the same
    }
    return known;
  }

  private List<Attribute<?>> asked() {
    List<Attribute<?>> asked = new ArrayList<>();
    asked.add(stage());
    boolean times = uses(Trigger.AfterSpan.class) || asksHowLong(StageTime.Days.class);
    if (times && !lifecycle.pauses()) {
      asked.add(since());
    }
    if (tellsPauses()) {
      asked.addAll(List.of(timer(), earliestTimer(), latestTimer()));
    }
    asked.addAll(countedDays());
    asked.addAll(countedMinutes());
    if (lifecycle.hasEntryLimits()) {
      asked.add(closed());
    }
    if (acts()) {
      asked.add(taken());
    }
    return asked;
  }

  private List<Attribute<?>> countedMinutes() {
    boolean elapsed = uses(Trigger.AfterClock.class) || asksHowLong(StageTime.Elapsed.class);
    List<Attribute<?>> counted = new ArrayList<>();
    if (elapsed || lifecycle.countsOpeningHours()) {
      counted.add(entered());
    }
    if (elapsed) {
      counted.add(minutes());
    }
    if (lifecycle.countsOpeningHours()) {
      counted.addAll(List.of(openMinutes(), leastOpenMinutes()));
    }
    return counted;
  }

  private List<Attribute<?>> countedDays() {
    boolean counts = uses(Trigger.AfterBusinessDays.class);
    List<Attribute<?>> days = new ArrayList<>();
    if (counts) {
      days.add(businessDays());
    }
    if (countsSeveral() || (counts && lifecycle.pauses())) {
      days.add(leastBusinessDays());
    }
    if (counts && lifecycle.pauses()) {
      days.add(mostBusinessDays());
    }
    return days;
  }

  /** All by which what was decided before is handed in. */
  List<Attribute<?>> all() {
    List<Attribute<?>> all =
        new ArrayList<>(List.of(stage(), since(), businessDays(), leastBusinessDays(), closed()));
    all.addAll(List.of(entered(), minutes(), openMinutes(), leastOpenMinutes()));
    if (!acting.isEmpty()) {
      all.add(taken());
    }
    if (lifecycle.pauses()) {
      all.addAll(List.of(timer(), earliestTimer(), latestTimer(), mostBusinessDays()));
    }
    return all;
  }

  /** Whether a transition that needs no event counts time that may stand still. */
  boolean tellsPauses() {
    boolean counts = uses(Trigger.AfterSpan.class) || uses(Trigger.AfterBusinessDays.class);
    return lifecycle.pauses() && (counts || asksHowLong(StageTime.Days.class));
  }

  /** The transitions that stay in a stage. */
  List<String> acting() {
    return acting;
  }

  /** Whether one that stays in its stage needs no event, so that it is taken once in a stay. */
  boolean acts() {
    return lifecycle.transitions().stream()
        .anyMatch(each -> each.stays() && each.trigger().isAutomatic());
  }

  /** Whether a transition that needs no event asks how long the subject has been in the stage. */
  private boolean asksHowLong(Class<? extends StageTime> kind) {
    return lifecycle.transitions().stream()
        .filter(each -> each.trigger().isAutomatic())
        .flatMap(each -> each.dwell().bounds())
        .anyMatch(kind::isInstance);
  }

  /** Whether one stage waits for several numbers of business days. */
  boolean countsSeveral() {
    return lifecycle.stages().stream().anyMatch(stage -> waits(stage.code()).size() > 1);
  }

  private boolean uses(Class<? extends Trigger> kind) {
    return lifecycle.transitions().stream().map(Transition::trigger).anyMatch(kind::isInstance);
  }

  /** Puts a stored state into the facts of the subject, with days of the book's calendar. */
  <F extends Filling> F put(
      F facts,
      StageState stored,
      ZoneId zone,
      Optional<BusinessCalendar> calendar,
      Optional<BusinessClock> clock) {
    new StageFilling(lifecycle, this).put(facts, stored, zone, calendar, clock);
    return facts;
  }

  /** The numbers of business days that anything waits for that leads out of a stage. */
  Set<Integer> waits(String stage) {
    return lifecycle.transitions().stream()
        .filter(transition -> transition.from().contains(stage))
        .map(Transition::trigger)
        .filter(Trigger.AfterBusinessDays.class::isInstance)
        .map(Trigger.AfterBusinessDays.class::cast)
        .map(Trigger.AfterBusinessDays::length)
        .filter(length -> length > 0)
        .collect(Collectors.toSet());
  }
}

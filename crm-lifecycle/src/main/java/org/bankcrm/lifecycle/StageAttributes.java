package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.attribute.IntegerAttribute;

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

  private final String id;
  private final Lifecycle lifecycle;
  private final List<String> codes;

  /** The transitions that stay in a stage. */
  private final List<String> acting;

  StageAttributes(Lifecycle lifecycle, List<String> acting) {
    this.acting = List.copyOf(acting);
    this.lifecycle = lifecycle;
    this.id = "stage." + lifecycle.ref().id();
    this.codes = lifecycle.stages().stream().map(Stage::code).toList();
  }

  /** Handed in: {@code stage.<id>}, the stage; missing for who has not entered the lifecycle. */
  public CodeAttribute stage() {
    return Attributes.code(id, codes, AttributeInfo.named("当前阶段", "Current stage"));
  }

  /** Handed in: {@code stage.<id>.since}, the day on which the stage was entered. */
  public DateAttribute since() {
    return Attributes.date(id + ".since", AttributeInfo.named("进入阶段日期", "In the stage since"));
  }

  /**
   * Handed in where the time in a stage may stand still ({@link Stage#pausedWhile}): {@code
   * stage.<id>.timer}, the day of entry moved on by as many days as the time has stood still up to
   * the as-of date; it takes the place of {@link #since}. Missing before the first look is stored,
   * since it cannot be told whether the days before it counted.
   */
  public DateAttribute timer() {
    return Attributes.date(id + ".timer", AttributeInfo.named("阶段计时起算日", "Time in the stage from"));
  }

  /** From where time in the stage is counted. */
  DateAttribute clock() {
    return lifecycle.pauses() ? timer() : since();
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
    return Attributes.integer(
        id + ".business-days",
        AttributeInfo.named("阶段内工作日数", "Business days in the stage").withUnit("days"));
  }

  /**
   * Handed in: {@code stage.<id>.least-business-days}, where {@link #businessDays} are missing
   * since the calendar ends too soon: the business days up to its end, which have surely passed.
   * Asked only by a lifecycle that waits for several numbers of business days in one stage, of
   * which some may be up and others not.
   */
  public IntegerAttribute leastBusinessDays() {
    return Attributes.integer(
        id + ".least-business-days",
        AttributeInfo.named("阶段内至少工作日数", "Business days in the stage, at least").withUnit("days"));
  }

  /** Handed in: {@code stage.<id>.closed}, the stages that may not be entered any more. */
  public CodeSetAttribute closed() {
    return Attributes.codeSet(
        id + ".closed", codes, AttributeInfo.named("不可再进入的阶段", "Stages closed to entry"));
  }

  /**
   * Handed in: {@code stage.<id>.taken}, the transitions that stay in the stage and were taken in
   * this stay already; asked only by a lifecycle that has such as need no event.
   */
  public CodeSetAttribute taken() {
    return Attributes.codeSet(
        id + ".taken", acting, AttributeInfo.named("本次停留中已执行的转换", "Taken in this stay"));
  }

  /**
   * Yielded: {@code stage.<id>.next}, the stage after one step by the facts alone; the present one
   * if nothing is due; missing where missing data would decide.
   */
  public CodeAttribute next() {
    return Attributes.code(id + ".next", codes, AttributeInfo.named(lifecycle.name()));
  }

  /** Those that the lifecycle reads in a book. */
  public List<Attribute<?>> needed() {
    List<Attribute<?>> needed = new ArrayList<>();
    needed.add(stage());
    if (uses(Trigger.AfterSpan.class) || asksHowLong()) {
      needed.add(clock());
    }
    if (uses(Trigger.AfterBusinessDays.class)) {
      needed.add(businessDays());
    }
    if (countsSeveral()) {
      needed.add(leastBusinessDays());
    }
    if (lifecycle.hasEntryLimits()) {
      needed.add(closed());
    }
    if (acts()) {
      needed.add(taken());
    }
    return List.copyOf(needed);
  }

  /** All by which what was decided before is handed in. */
  List<Attribute<?>> all() {
    List<Attribute<?>> all =
        new ArrayList<>(List.of(stage(), since(), businessDays(), leastBusinessDays(), closed()));
    if (!acting.isEmpty()) {
      all.add(taken());
    }
    if (lifecycle.pauses()) {
      all.add(timer());
    }
    return all;
  }

  /** Whether one that stays in its stage needs no event, so that it is taken once in a stay. */
  private boolean acts() {
    return lifecycle.transitions().stream()
        .anyMatch(each -> each.stays() && each.trigger().isAutomatic());
  }

  /** Whether a transition that needs no event asks how long the subject has been in the stage. */
  private boolean asksHowLong() {
    return lifecycle.transitions().stream()
        .anyMatch(each -> each.trigger().isAutomatic() && !each.dwell().equals(Dwell.ANY));
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
      F facts, StageState state, ZoneId zone, Optional<BusinessCalendar> calendar) {
    List<Attribute<?>> needed = needed();
    if (needed.contains(closed())) {
      facts.put(closed(), state.closed(lifecycle));
    }
    Optional<StageState.Standing> standing = state.standing();
    if (standing.isPresent()) {
      facts.put(stage(), standing.get().stage());
      if (acts()) {
        SortedSet<String> taken = new TreeSet<>(state.taken());
        taken.retainAll(acting);
        facts.put(taken(), taken);
      }
      putTime(facts, state, zone, calendar);
    }
    return facts;
  }

  /** Where it cannot be told yet which days have counted, none of it is put. */
  private void putTime(
      Filling facts, StageState state, ZoneId zone, Optional<BusinessCalendar> calendar) {
    LocalDate since = state.standing().orElseThrow().day(zone);
    List<Attribute<?>> needed = needed();
    if (needed.contains(since())) {
      facts.put(since(), since);
    }
    boolean pauses = pauses(state);
    if (pauses && state.decidedUntil().isEmpty() && facts.asOfDate().isAfter(since)) {
      return;
    }
    StagePauses stood = pauses ? state.pausesUpTo(facts.asOfDate(), zone, false) : StagePauses.NONE;
    if (needed.contains(timer())) {
      facts.put(timer(), since.plusDays(stood.length()));
    }
    if (needed.contains(businessDays())) {
      calendar.ifPresent(days -> put(facts, state.stage().orElseThrow(), since, stood, days));
    }
  }

  private boolean pauses(StageState state) {
    return state.stage().flatMap(lifecycle::find).flatMap(Stage::pausedWhile).isPresent();
  }

  private void put(
      Filling facts, String stage, LocalDate since, StagePauses pauses, BusinessCalendar calendar) {
    LocalDate asOf = facts.asOfDate();
    LocalDate first = pauses.next(since);
    if (first.isAfter(asOf)) {
      facts.put(businessDays(), 0L); // no day that counts has come after the entry
    } else if (calendar.covers(first)) {
      LocalDate last = calendar.covered().toExclusive().minusDays(1);
      LocalDate until = asOf.isAfter(last) ? last : asOf;
      long counted =
          calendar.businessDaysBetween(first.minusDays(1), until)
              - pauses.businessDays(first, until, calendar);
      boolean whole = pauses.next(until).isAfter(asOf);
      if (whole || waits(stage).stream().allMatch(days -> days <= counted)) {
        facts.put(businessDays(), counted);
      } else if (countsSeveral()) {
        facts.put(leastBusinessDays(), counted);
      }
    }
  }

  /** The numbers of business days that anything waits for that leads out of a stage. */
  private Set<Integer> waits(String stage) {
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

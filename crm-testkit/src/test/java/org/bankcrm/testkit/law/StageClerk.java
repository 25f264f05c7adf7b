package org.bankcrm.testkit.law;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.EffectDue;
import org.bankcrm.lifecycle.EffectValue;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageAttributes;
import org.bankcrm.lifecycle.StageTime;
import org.bankcrm.lifecycle.Transition;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterSpan;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** One step of a lifecycle with calendar and rules in hand. */
final class StageClerk implements Clerk {

  private final Lifecycle lifecycle;
  private final StageAttributes attributes;
  private final ReferenceInterpreter customer;
  private final LocalDate today;
  private final Optional<String> stage;

  /** Whether time in a stage may stand still. */
  private final boolean pauses;

  StageClerk(Lifecycle lifecycle, ReferenceInterpreter customer) {
    this.lifecycle = lifecycle;
    this.attributes = lifecycle.attributes();
    this.customer = customer;
    this.today = customer.days().today();
    this.stage = value(attributes.stage());
    this.pauses = lifecycle.stages().stream().anyMatch(each -> each.pausedWhile().isPresent());
  }

  @SuppressWarnings("unchecked") // a value of the attribute's type
  private <T> Optional<T> value(Attribute<T> attribute) {
    boolean asked = attributes.needed().contains(attribute);
    return asked ? (Optional<T>) customer.value(attribute.ref()) : Optional.empty();
  }

  /** Whether what is stored is no stage of the lifecycle; then nothing is told. */
  private boolean isUnknown() {
    return customer.truth(attributes.stage().isAbsent(Absence.UNKNOWN_CODE)) == Truth.TRUE;
  }

  /** The ways out of the stage that need no event; every random one has a priority of its own. */
  private List<Transition> all(String from) {
    return lifecycle.transitions().stream()
        .filter(each -> each.trigger().isAutomatic() && each.from().contains(from))
        .sorted(Comparator.comparingInt(each -> each.priority().orElseThrow()))
        .toList();
  }

  private List<Transition> ways(String from) {
    return all(from).stream().filter(each -> !each.stays()).toList();
  }

  /** What is done within the stage. */
  private List<Transition> acts() {
    return stage.map(this::all).orElse(List.of()).stream()
        .filter(each -> each.stays() && open(each) == Truth.TRUE)
        .toList();
  }

  private static Truth and(Truth... parts) {
    List<Truth> all = List.of(parts);
    return all.contains(Truth.FALSE)
        ? Truth.FALSE
        : all.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
  }

  private Truth open(Transition way) {
    return and(due(way), dwell(way), way.stays() ? first(way) : entry(way), known(way), guard(way));
  }

  /** Whether it was not taken in this stay. */
  private Truth first(Transition way) {
    Optional<? extends Set<String>> taken = value(attributes.taken());
    return taken.map(codes -> Truth.of(!codes.contains(way.code()))).orElse(Truth.UNKNOWN);
  }

  /** Long enough in the stage, and not too long. */
  private Truth dwell(Transition way) {
    Truth from = way.dwell().atLeast().map(this::up).orElse(Truth.TRUE);
    Truth until = way.dwell().lessThan().map(this::up).orElse(Truth.FALSE);
    return and(from, until == Truth.UNKNOWN ? until : Truth.of(until == Truth.FALSE));
  }

  private Truth up(StageTime time) {
    return time instanceof StageTime.Days days
        ? up(days.span())
        : past(attributes.minutes(), minutes(((StageTime.Elapsed) time).span()));
  }

  private static long minutes(ClockSpan span) {
    return span.unit() == ClockSpan.Unit.HOURS ? 60L * span.length() : span.length();
  }

  /** Where time may have stood still, up in any case, or by what is known. */
  private Truth up(CalendarSpan time) {
    return pauses
        ? or(
            up(time, attributes.latestTimer()),
            and(up(time, attributes.timer()), up(time, attributes.earliestTimer())))
        : up(time, attributes.since());
  }

  private Truth up(CalendarSpan time, DateAttribute from) {
    return since(value(from).map(day -> ends(time, day)));
  }

  private static Truth or(Truth one, Truth other) {
    List<Truth> both = List.of(one, other);
    return both.contains(Truth.TRUE)
        ? Truth.TRUE
        : both.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether all is known that it waits for, since its effects tell it. */
  private Truth known(Transition way) {
    return Truth.of(
        way.effects().stream()
            .flatMap(effect -> effect.values().stream())
            .filter(own -> own.missing() == EffectValue.Missing.HOLD)
            .allMatch(own -> customer.value(own.attribute()).isPresent()));
  }

  private Truth guard(Transition way) {
    return way.when().map(customer::truth).orElse(Truth.TRUE);
  }

  private Truth entry(Transition way) {
    if (lifecycle.find(way.to()).orElseThrow().entries().isEmpty()) {
      return Truth.TRUE;
    }
    Optional<? extends Set<String>> closed = value(attributes.closed());
    return closed.map(codes -> Truth.of(!codes.contains(way.to()))).orElse(Truth.UNKNOWN);
  }

  private Truth due(Transition way) {
    if (way.trigger() instanceof AtDate date) {
      return since(day(date).map(day -> day.minusDays(-date.days())));
    } else if (!(way.trigger() instanceof AfterTime)) {
      return Truth.TRUE;
    }
    AfterTime time = (AfterTime) way.trigger();
    if (time instanceof AfterSpan of) {
      return up(of.span());
    } else if (time instanceof AfterClock of) {
      return past(attributes.minutes(), minutes(of.span()));
    } else if (time.length() == 0) {
      return Truth.TRUE;
    }
    return time instanceof AfterBusinessClock of
        ? or(
            past(attributes.openMinutes(), minutes(of.span())),
            past(attributes.leastOpenMinutes(), minutes(of.span())))
        : worked(time.length());
  }

  /** Where not all days are counted, those that are may be enough, and are never too few. */
  private Truth worked(long needed) {
    Optional<Long> all = value(attributes.businessDays());
    if (pauses) {
      return or(
          past(attributes.leastBusinessDays(), needed),
          and(
              past(attributes.businessDays(), needed),
              past(attributes.mostBusinessDays(), needed)));
    }
    boolean enough = value(attributes.leastBusinessDays()).orElse(0L) >= needed;
    return all.map(days -> Truth.of(days >= needed)).orElse(enough ? Truth.TRUE : Truth.UNKNOWN);
  }

  private Truth past(IntegerAttribute passed, long needed) {
    return value(passed).map(days -> Truth.of(days >= needed)).orElse(Truth.UNKNOWN);
  }

  /** Whether a day has come. */
  private Truth since(Optional<LocalDate> moved) {
    return moved.map(day -> Truth.of(!day.isAfter(today))).orElse(Truth.UNKNOWN);
  }

  @SuppressWarnings("unchecked") // the attribute is a date
  private Optional<LocalDate> day(AtDate date) {
    return (Optional<LocalDate>) customer.value(date.attribute());
  }

  /** The first way that is not surely closed, if it is surely open; else nobody moves. */
  private Optional<Transition> taken() {
    return possible().filter(way -> open(way) == Truth.TRUE);
  }

  private Optional<Transition> possible() {
    return stage.map(this::ways).orElse(List.of()).stream()
        .filter(way -> open(way) != Truth.FALSE)
        .findFirst();
  }

  private boolean isSettled() {
    return possible().map(way -> open(way) == Truth.TRUE).orElse(true);
  }

  private String to() {
    String first = lifecycle.stages().get(0).code();
    return stage.map(code -> taken().map(Transition::to).orElse(code)).orElse(first);
  }

  @Override
  public Map<String, Optional<?>> yields() {
    return Map.of(
        attributes.next().id(), Optional.of(to()).filter(code -> isSettled() && !isUnknown()));
  }

  @Override
  public String told() {
    if (isUnknown()) {
      return "stayed nowhere UNKNOWN_STAGE";
    }
    if (stage.isEmpty()) {
      return "moved enters " + effects(Optional.empty()) + " to " + to() + entered(to());
    }
    String within =
        acts().stream().map(act -> act.code() + " " + told(act.effects()) + " ").collect(joining());
    return taken()
        .map(
            way ->
                "moved "
                    + within
                    + way.code()
                    + " "
                    + effects(taken())
                    + " to "
                    + way.to()
                    + entered(way.to()))
        .orElseGet(
            () ->
                within.isEmpty()
                    ? "stayed " + stage.get() + " " + reason() + dueFromHere()
                    : "moved " + within + "to " + stage.get() + dueFromHere());
  }

  /** Those of the stage that is left, of the way and of the stage that is entered. */
  private String effects(Optional<Transition> way) {
    List<Effect> effects = new ArrayList<>();
    stage.flatMap(lifecycle::find).ifPresent(here -> effects.addAll(here.leaving()));
    way.ifPresent(each -> effects.addAll(each.effects()));
    effects.addAll(lifecycle.find(to()).orElseThrow().effects());
    return told(effects);
  }

  private String told(List<Effect> effects) {
    return effects.stream().flatMap(each -> told(each).stream()).toList().toString();
  }

  /** Nothing where a value is missing and nothing stands in its place. */
  private Optional<String> told(Effect effect) {
    List<Effect.Parameter> parameters = new ArrayList<>(effect.parameters());
    for (EffectValue own : effect.values()) {
      Optional<String> text = customer.value(own.attribute()).map(StageClerk::text);
      text.or(own::otherwise)
          .ifPresent(told -> parameters.add(new Effect.Parameter(own.code(), told)));
    }
    boolean whole = parameters.size() == effect.parameters().size() + effect.values().size();
    String due = effect.due().map(this::told).orElse("");
    return Optional.of(effect.code() + parameters + due).filter(each -> whole);
  }

  private static String text(Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** The day, or business days, which nobody counts without a calendar. */
  private String told(EffectDue due) {
    return due instanceof EffectDue.After after
        ? " by " + ends(after.span(), today)
        : " within " + ((EffectDue.AfterBusinessDays) due).length();
  }

  private String still(String code) {
    return lifecycle
        .find(code)
        .orElseThrow()
        .pausedWhile()
        .map(holds -> " still " + customer.truth(holds))
        .orElse("");
  }

  /** Each day is looked at where time may stand still. */
  private boolean stands(String code) {
    Optional<Condition> paused = lifecycle.find(code).orElseThrow().pausedWhile();
    return paused.filter(condition -> customer.truth(condition) != Truth.FALSE).isPresent();
  }

  private String entered(String code) {
    Instant now = customer.asOf();
    return " due "
        + nextDue(code, List.of(today), List.of(0L), Optional.of(now), Optional.of(0L), Set.of())
        + still(code);
  }

  private String dueFromHere() {
    boolean unsure = pauses && value(attributes.timer()).isEmpty();
    List<Long> worked =
        value(attributes.businessDays())
            .map(List::of)
            .orElseGet(
                () ->
                    unsure
                        ? known(attributes.mostBusinessDays(), attributes.leastBusinessDays())
                        : List.of());
    List<LocalDate> since =
        value(pauses ? attributes.timer() : attributes.since())
            .map(List::of)
            .orElseGet(
                () ->
                    unsure
                        ? known(attributes.earliestTimer(), attributes.latestTimer())
                        : List.of());
    Set<String> done = new HashSet<>();
    if (lifecycle.transitions().stream().anyMatch(Transition::stays)) {
      Optional<? extends Set<String>> taken = value(attributes.taken());
      taken.ifPresent(done::addAll);
    }
    acts().forEach(act -> done.add(act.code()));
    String here = stage.orElseThrow();
    Optional<Instant> entered = value(attributes.entered());
    Optional<Long> open = value(attributes.openMinutes());
    return " due " + nextDue(here, since, worked, entered, open, done) + still(here);
  }

  private <T> List<T> known(Attribute<T> one, Attribute<T> other) {
    return Stream.of(value(one), value(other)).flatMap(Optional::stream).toList();
  }

  /** The earliest instant ahead at which time opens a way. */
  private Optional<ZonedDateTime> nextDue(
      String code,
      List<LocalDate> since,
      List<Long> worked,
      Optional<Instant> entered,
      Optional<Long> open,
      Set<String> done) {
    Instant now = customer.asOf();
    List<Instant> days = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    for (Transition way : all(code)) {
      if (done.contains(way.code())) {
        continue;
      }
      Stream.of(way.dwell().atLeast(), way.dwell().lessThan())
          .flatMap(Optional::stream)
          .forEach(time -> times.addAll(ends(time, since, entered)));
      if (way.trigger() instanceof AtDate date) {
        day(date).ifPresent(day -> days.add(start(day.plusDays(date.days()))));
      } else if (way.trigger() instanceof AfterBusinessDays time) {
        worked.stream()
            .filter(past -> past >= 0 && past < time.length())
            .forEach(past -> times.add(start(today.plusDays(time.length() - past))));
      } else if (way.trigger() instanceof AfterBusinessClock time) {
        open.filter(past -> past >= 0 && past < minutes(time.span()))
            .ifPresent(past -> times.add(opened(minutes(time.span()) - past, entered)));
      } else if (way.trigger() instanceof AfterClock time) {
        times.addAll(ends(new StageTime.Elapsed(time.span()), since, entered));
      } else if (way.trigger() instanceof AfterSpan time) {
        times.addAll(ends(new StageTime.Days(time.span()), since, entered));
      }
    }
    times.stream()
        .filter(at -> at.isAfter(now))
        .forEach(at -> days.add(stands(code) ? start(today.plusDays(1)) : at));
    return days.stream()
        .filter(at -> at.isAfter(now))
        .min(Comparator.naturalOrder())
        .map(at -> at.atZone(customer.days().zone()));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(customer.days().zone()).toInstant();
  }

  private List<Instant> ends(StageTime time, List<LocalDate> since, Optional<Instant> entered) {
    return time instanceof StageTime.Elapsed of
        ? entered.map(at -> at.plusSeconds(60 * minutes(of.span()))).stream().toList()
        : since.stream().map(day -> start(ends(((StageTime.Days) time).span(), day))).toList();
  }

  /** As if it stayed open; the minute that runs began with the entry or on the clock. */
  private Instant opened(long left, Optional<Instant> entered) {
    Instant now = customer.asOf();
    long ofEntry =
        entered
            .filter(at -> !at.isAfter(now))
            .map(at -> Math.floorMod(micros(now) - micros(at), 60_000_000L))
            .orElse(0L);
    long onClock = Math.floorMod(micros(now), 60_000_000L);
    return now.minusNanos(1_000 * Math.max(ofEntry, onClock)).plusSeconds(60 * left);
  }

  private static long micros(Instant at) {
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
  }

  /** Of a month that is too short the last day. */
  private static LocalDate ends(CalendarSpan time, LocalDate since) {
    if (time.unit() == CalendarSpan.Unit.DAYS) {
      return since.plusDays(time.length());
    }
    YearMonth month = YearMonth.from(since).plusMonths(time.length());
    return month.atDay(Math.min(since.getDayOfMonth(), month.lengthOfMonth()));
  }

  private String reason() {
    Stage here = lifecycle.find(stage.orElseThrow()).orElseThrow();
    if (here.isFinal()) {
      return "FINAL_STAGE";
    }
    boolean open = ways(here.code()).stream().anyMatch(way -> open(way) == Truth.UNKNOWN);
    return open ? "MISSING_DATA" : "NOTHING_DUE";
  }
}

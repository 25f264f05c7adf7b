package org.bankcrm.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.lifecycle.Trigger.AfterBusinessClock;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterClock;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** The instants at which time moves a subject, as a book tells them. */
final class StageDays {

  private static final AttributeInfo DAY = AttributeInfo.named("日期", "Day");

  private final List<Attribute<?>> needed;
  private final List<Transition> automatic;

  private final StageAttributes attributes;

  /**
   * What is known of the time in a stage.
   *
   * @param since from where it is counted: one day, or the earliest and the latest
   * @param businessDays how many have passed: one number, or the most and the least
   * @param entered from when minutes and hours are counted
   * @param openMinutes how many minutes of opening hours have passed
   */
  record Passed(
      List<LocalDate> since,
      List<Long> businessDays,
      Optional<Instant> entered,
      Optional<Long> openMinutes) {

    /** Of a subject that enters its stage. */
    static Passed none(Reading reading) {
      return new Passed(
          List.of(reading.asOfDate()), List.of(0L), Optional.of(asOf(reading)), Optional.of(0L));
    }
  }

  /** To the microsecond, as instants are held. */
  private static Instant asOf(Reading reading) {
    return reading.asOf().truncatedTo(ChronoUnit.MICROS);
  }

  StageDays(Lifecycle lifecycle) {
    this.attributes = lifecycle.attributes();
    this.needed = attributes.needed();
    this.automatic =
        lifecycle.inOrder().stream().filter(each -> each.trigger().isAutomatic()).toList();
  }

  /** The day of an attribute with the days that are added. */
  static Optional<LocalDate> day(AtDate date, Reading reading) {
    return reading
        .value(Attributes.date(date.attribute().id(), DAY))
        .map(day -> day.plusDays(date.days()));
  }

  /** What is handed in of the subject's state, if the lifecycle needs it. */
  <T> Optional<T> value(Attribute<T> attribute, Reading reading) {
    return needed.contains(attribute) ? reading.value(attribute) : Optional.empty();
  }

  /** What was handed in of the time in the stage. */
  Passed passed(Reading reading) {
    boolean unsure = attributes.tellsPauses() && value(attributes.timer(), reading).isEmpty();
    return new Passed(
        known(
            reading,
            List.of(attributes.timer(), attributes.since()),
            List.of(attributes.earliestTimer(), attributes.latestTimer())),
        known(
            reading,
            List.of(attributes.businessDays()),
            unsure
                ? List.of(attributes.mostBusinessDays(), attributes.leastBusinessDays())
                : List.of()),
        value(attributes.entered(), reading),
        value(attributes.openMinutes(), reading));
  }

  private <T> List<T> known(
      Reading reading, List<? extends Attribute<T>> exact, List<? extends Attribute<T>> otherwise) {
    List<T> known = known(reading, exact);
    return known.isEmpty() ? known(reading, otherwise) : known;
  }

  private <T> List<T> known(Reading reading, List<? extends Attribute<T>> attributes) {
    return attributes.stream().flatMap(each -> value(each, reading).stream()).toList();
  }

  /**
   * The first instant after that of the facts at which time can move one who stands here.
   *
   * @param standsStill whether time may stand still, so that each day is looked at
   */
  Optional<ZonedDateTime> next(
      Stage stage, Set<String> taken, Passed passed, boolean standsStill, Reading reading) {
    Instant now = asOf(reading);
    Instant tomorrow = start(reading.asOfDate().plusDays(1), reading);
    return automatic.stream()
        .filter(way -> way.from().contains(stage.code()) && !taken.contains(way.code()))
        .flatMap(
            way -> {
              Stream<Instant> times =
                  Stream.concat(
                          due(way.trigger(), passed, reading),
                          way.dwell().bounds().flatMap(time -> up(time, passed, reading)))
                      .filter(at -> at.isAfter(now))
                      .map(at -> standsStill ? tomorrow : at);
              return Stream.concat(date(way.trigger(), reading).stream(), times);
            })
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo)
        .map(at -> at.atZone(reading.zone()));
  }

  private static Instant start(LocalDate day, Reading reading) {
    return LocalDays.startOf(day, reading.zone());
  }

  /** A day that is withheld is looked for every day. */
  private static Optional<Instant> date(Trigger trigger, Reading reading) {
    if (!(trigger instanceof AtDate date)) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        reading.isWithheld(Attributes.date(date.attribute().id(), DAY))
            ? Optional.of(reading.asOfDate().plusDays(1))
            : day(date, reading);
    return day.map(known -> start(known, reading));
  }

  private static Stream<Instant> up(StageTime time, Passed passed, Reading reading) {
    return time instanceof StageTime.Days of
        ? passed.since().stream().map(day -> start(of.span().after(day), reading))
        : passed.entered().map(((StageTime.Elapsed) time).span()::after).stream();
  }

  private static Stream<Instant> due(Trigger trigger, Passed passed, Reading reading) {
    if (trigger instanceof AfterClock time) {
      return passed.entered().map(time.span()::after).stream();
    } else if (trigger instanceof AfterBusinessClock time) {
      return passed.openMinutes().stream().flatMap(done -> opened(time, done, passed, reading));
    }
    return trigger instanceof AfterTime time
        ? days(time, passed, reading).map(day -> start(day, reading))
        : Stream.empty();
  }

  private static Stream<LocalDate> days(AfterTime time, Passed passed, Reading reading) {
    // a business day needs at least one calendar day; numbers that no calendar gives tell nothing
    return time instanceof AfterBusinessDays
        ? passed.businessDays().stream()
            .filter(done -> 0 <= done && done < time.length())
            .map(done -> reading.asOfDate().plusDays(time.length() - done))
        : passed.since().stream().map(day -> DueTime.day(time, day));
  }

  /**
   * Never too late, as the bank may be open without a break: the last whole minute was up where a
   * minute has passed since the entry or, for one who entered outside the hours, on the clock.
   */
  private static Stream<Instant> opened(
      AfterBusinessClock time, long done, Passed passed, Reading reading) {
    if (done < 0 || done >= time.length()) {
      return Stream.empty();
    }
    Instant now = asOf(reading);
    Instant since = passed.entered().filter(at -> !at.isAfter(now)).orElse(now);
    Instant byEntry = since.plus(Duration.between(since, now).truncatedTo(ChronoUnit.MINUTES));
    Instant onClock = now.truncatedTo(ChronoUnit.MINUTES);
    Instant whole = byEntry.isBefore(onClock) ? byEntry : onClock;
    return Stream.of(whole.plus(Duration.ofMinutes(time.length() - done)));
  }
}

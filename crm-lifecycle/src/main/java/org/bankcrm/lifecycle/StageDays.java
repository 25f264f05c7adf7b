package org.bankcrm.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.lifecycle.Trigger.AfterBusinessDays;
import org.bankcrm.lifecycle.Trigger.AfterTime;
import org.bankcrm.lifecycle.Trigger.AtDate;

/** The days on which time moves a subject, as a book tells them. */
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
   */
  record Passed(List<LocalDate> since, List<Long> businessDays) {}

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
                : List.of()));
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
   * The first day after the as-of date on which time can move one who stands here.
   *
   * @param standsStill whether time may stand still, so that each day is looked at
   */
  Optional<LocalDate> next(
      Stage stage, Set<String> taken, Passed passed, boolean standsStill, Reading reading) {
    LocalDate today = reading.asOfDate();
    return automatic.stream()
        .filter(way -> way.from().contains(stage.code()) && !taken.contains(way.code()))
        .flatMap(
            way -> {
              Stream<LocalDate> times =
                  Stream.concat(
                          due(way.trigger(), passed, reading),
                          passed.since().stream().flatMap(way.dwell()::turns))
                      .filter(day -> day.isAfter(today))
                      .map(day -> standsStill ? today.plusDays(1) : day);
              return Stream.concat(date(way.trigger(), reading).stream(), times);
            })
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }

  /** A day that is withheld is looked for every day. */
  private static Optional<LocalDate> date(Trigger trigger, Reading reading) {
    if (!(trigger instanceof AtDate date)) {
      return Optional.empty();
    }
    return reading.isWithheld(Attributes.date(date.attribute().id(), DAY))
        ? Optional.of(reading.asOfDate().plusDays(1))
        : day(date, reading);
  }

  private static Stream<LocalDate> due(Trigger trigger, Passed passed, Reading reading) {
    if (!(trigger instanceof AfterTime time)) {
      return Stream.empty();
    }
    // a business day needs at least one calendar day; numbers that no calendar gives tell nothing
    return time instanceof AfterBusinessDays
        ? passed.businessDays().stream()
            .filter(done -> 0 <= done && done < time.length())
            .map(done -> reading.asOfDate().plusDays(time.length() - done))
        : passed.since().stream().map(day -> DueDay.of(time, day));
  }
}

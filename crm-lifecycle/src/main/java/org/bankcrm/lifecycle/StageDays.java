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

  StageDays(Lifecycle lifecycle) {
    this.needed = lifecycle.attributes().needed();
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

  /**
   * The first day after the as-of date on which time can move one who stands here.
   *
   * @param since from where time is counted
   * @param standsStill whether it stands still, so that each day is looked at
   */
  Optional<LocalDate> next(
      Stage stage,
      Set<String> taken,
      Optional<LocalDate> since,
      Optional<Long> businessDays,
      boolean standsStill,
      Reading reading) {
    LocalDate today = reading.asOfDate();
    return automatic.stream()
        .filter(way -> way.from().contains(stage.code()) && !taken.contains(way.code()))
        .flatMap(
            way -> {
              Stream<LocalDate> times =
                  Stream.concat(
                          due(way.trigger(), since, businessDays, reading).stream(),
                          since.stream().flatMap(way.dwell()::turns))
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

  private static Optional<LocalDate> due(
      Trigger trigger, Optional<LocalDate> since, Optional<Long> businessDays, Reading reading) {
    if (!(trigger instanceof AfterTime time)) {
      return Optional.empty();
    }
    // a business day needs at least one calendar day; numbers that no calendar gives tell nothing
    return time instanceof AfterBusinessDays
        ? businessDays
            .filter(done -> 0 <= done && done < time.length())
            .map(done -> reading.asOfDate().plusDays(time.length() - done))
        : since.map(day -> DueDay.of(time, day));
  }
}

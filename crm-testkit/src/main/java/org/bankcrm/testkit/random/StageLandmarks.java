package org.bankcrm.testkit.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.StageAttributes;
import org.bankcrm.lifecycle.StageTime;
import org.bankcrm.lifecycle.Transition;
import org.bankcrm.lifecycle.Trigger;

/** Conditions that are just true of a subject for whom something falls due. */
final class StageLandmarks {

  private StageLandmarks() {}

  /** The days of entry on which time has just run out, and the dates that are waited for. */
  static List<Condition> of(Lifecycle lifecycle) {
    List<Condition> landmarks = new ArrayList<>();
    StageAttributes attributes = lifecycle.attributes();
    List<DateAttribute> clocks =
        Stream.of(
                attributes.since(),
                attributes.timer(),
                attributes.earliestTimer(),
                attributes.latestTimer())
            .filter(attributes.needed()::contains)
            .toList();
    for (Transition transition : lifecycle.transitions()) {
      landmarks(transition.trigger(), attributes, clocks).forEach(landmarks::add);
      Stream.of(transition.dwell().atLeast(), transition.dwell().lessThan())
          .flatMap(Optional::stream)
          .flatMap(time -> landmarks(time, attributes, clocks))
          .forEach(landmarks::add);
    }
    return landmarks;
  }

  private static Stream<Condition> landmarks(
      Trigger trigger, StageAttributes attributes, List<DateAttribute> clocks) {
    if (trigger instanceof Trigger.AtDate date) {
      DayShift day = DayShift.ofDays(-date.days());
      return Stream.of(new RelativeDate(date.attribute(), day, day));
    } else if (trigger instanceof Trigger.AfterBusinessDays time) {
      return landmarks(time, attributes);
    }
    if (trigger instanceof Trigger.AfterBusinessClock time) {
      return Stream.of(attributes.openMinutes(), attributes.leastOpenMinutes())
          .map(passed -> passed.atLeast(time.length()));
    } else if (trigger instanceof Trigger.AfterClock time) {
      return landmarks(new StageTime.Elapsed(time.span()), attributes, clocks);
    }
    return trigger instanceof Trigger.AfterSpan of
        ? landmarks(new StageTime.Days(of.span()), attributes, clocks)
        : Stream.empty();
  }

  private static Stream<Condition> landmarks(
      Trigger.AfterBusinessDays time, StageAttributes attributes) {
    return Stream.of(
            attributes.businessDays(),
            attributes.leastBusinessDays(),
            attributes.mostBusinessDays())
        .filter(attributes.needed()::contains)
        .map(passed -> passed.atLeast(time.length()));
  }

  private static Stream<Condition> landmarks(
      StageTime time, StageAttributes attributes, List<DateAttribute> clocks) {
    return time instanceof StageTime.Elapsed of
        ? Stream.of(attributes.minutes().atLeast(of.span().minutes()))
        : clocks.stream().map(from -> landmark(((StageTime.Days) time).span(), from));
  }

  private static Condition landmark(CalendarSpan span, DateAttribute from) {
    boolean months = span.unit() == CalendarSpan.Unit.MONTHS;
    DayShift entry =
        months ? DayShift.ofMonths(-span.length(), 0) : DayShift.ofDays(-span.length());
    return from.isWithin(entry, entry);
  }
}

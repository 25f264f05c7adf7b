package org.bankcrm.modelling.churn;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowPeriod;
import org.bankcrm.core.window.Windows;

/** One cut-off: its days, and how the outcome is read. */
final class CutOff {

  private static final IntegerAttribute COUNT =
      Attributes.integer("churn.events", AttributeInfo.named("结果期事件数", "Events in the horizon"));

  private final LocalDate day;
  private final LocalDate last;
  private final boolean isCensored;
  private final Occurrence comes;
  private final Windows outcome;

  CutOff(ChurnDefinition definition, WindowDefinition events, LocalDate day, LocalDate dataEnd) {
    DateRange horizon = definition.horizon().after(day);
    this.day = day;
    this.last = horizon.toExclusive().minusDays(1);
    this.isCensored = last.isAfter(dataEnd);
    this.comes = definition.comes();
    this.outcome =
        Windows.of(
            WindowDefinition.of(
                    COUNT,
                    events.over(),
                    Aggregate.count(),
                    WindowPeriod.between(horizon.fromInclusive(), last))
                .where(events.where()));
  }

  LocalDate day() {
    return day;
  }

  LocalDate last() {
    return last;
  }

  /**
   * What was told by the end of the day. What came later withdraws nothing yet: on that day it
   * counted.
   */
  List<Event> known(List<Event> events) {
    return events.stream().filter(event -> !event.date().isAfter(day)).toList();
  }

  Fate fate(List<Event> events) {
    if (isCensored) {
      return Fate.CENSORED;
    }
    Optional<Long> count = outcome.compute(events, last).get(COUNT);
    return count
        .map(n -> n > 0 == (comes == Occurrence.SOME) ? Fate.CAME : Fate.NOT_COME)
        .orElse(Fate.UNKNOWN);
  }
}

package org.bankcrm.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.DueNights;
import org.bankcrm.core.policy.ResultColumn;

/**
 * The columns that say of each row of results when it was decided, on which day it has to be
 * decided again at the latest, and by what it was decided.
 *
 * @param nights how many nights ahead is looked
 * @param dated attributes of which days of observation are always told
 */
record Standing(String decided, String due, String by, int nights, List<Attribute<?>> dated) {

  Standing {
    Names.check(decided, "decided");
    Names.check(due, "due");
    Names.check(by, "by");
    Checks.require(nights >= 1 && nights <= 366, "nights", "must be 1 to 366");
    dated = List.copyOf(dated);
  }

  List<String> columns() {
    return List.of(decided, due, by);
  }

  /** By what a night decides; another book, library, time of the day or table makes another. */
  static String by(DecisionEngine engine, Instant asOf, ZoneId zone, List<String> columns) {
    return String.join(
        " ",
        engine.book().hash(),
        LibraryVersion.current(),
        asOf.atZone(zone).toLocalTime().toString(),
        zone.getId(),
        Integer.toHexString(columns.hashCode()));
  }

  /** Of each row the day on which it is due; tomorrow where a column is reckoned by the time. */
  LocalDate[] due(Decisions portion, List<? extends ResultColumn<?>> results) {
    Population population = portion.population();
    LocalDate[] days = new LocalDate[population.size()];
    if (results.stream().anyMatch(ResultColumn::isOfTime)) {
      Arrays.fill(days, population.asOfDate().plusDays(1));
      return days;
    }
    List<Instant> next = DueNights.next(population, nights);
    DueNights due =
        portion.engine().dueNights(population, next, dated.toArray(Attribute<?>[]::new));
    for (int row = 0; row < days.length; row++) {
      days[row] = population.asOfDate().plusDays(1L + due.standing(row));
    }
    return days;
  }
}

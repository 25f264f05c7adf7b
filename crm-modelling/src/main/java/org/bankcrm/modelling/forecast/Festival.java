package org.bankcrm.modelling.forecast;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * A festival that moves from year to year, such as the lunar new year (春节): on which day it was,
 * and will be.
 *
 * <pre>{@code
 * Festival springFestival =
 *     Festival.of(
 *         "spring festival",
 *         List.of(LocalDate.of(2025, 1, 29), LocalDate.of(2026, 2, 17), LocalDate.of(2027, 2, 6)));
 * }</pre>
 *
 * <p>The days are data of the host's, as no calendar of the JDK knows them. It has one day in each
 * year from the first to the last, and of years before and after nothing is known: what asks for
 * them is refused and not taken for a year without the festival. Immutable and thread-safe.
 *
 * @param name for whoever reads the effects; 1 to 128 characters
 * @param days one in each year, at most 200
 */
public record Festival(String name, SortedSet<LocalDate> days) {

  private static final int MOST = 200;

  /**
   * Copies the days.
   *
   * @throws ModellingException if there are none or too many, a year has two, or a year between two
   *     others has none; the message names the year
   */
  public Festival {
    name = Checks.text(name, "name", 128);
    days = Collections.unmodifiableSortedSet(new TreeSet<>(requireNonNull(days, "days")));
    if (days.isEmpty() || days.size() > MOST) {
      throw new ModellingException(FitProblem.TOO_FEW, name + " has 1 to " + MOST + " days");
    }
    int year = days.first().getYear();
    for (LocalDate day : days) {
      if (day.getYear() != year) {
        boolean twice = day.getYear() < year;
        throw new ModellingException(
            twice ? FitProblem.TWICE : FitProblem.GAP,
            name + (twice ? " has two days in " + day.getYear() : " has no day in " + year));
      }
      year++;
    }
  }

  /** The festival of these days, in any order. */
  public static Festival of(String name, Collection<LocalDate> days) {
    return new Festival(name, new TreeSet<>(days));
  }

  /** The whole years that it is known for. */
  public DateRange covered() {
    return DateRange.of(
        LocalDate.of(days.first().getYear(), 1, 1), LocalDate.of(days.last().getYear() + 1, 1, 1));
  }
}

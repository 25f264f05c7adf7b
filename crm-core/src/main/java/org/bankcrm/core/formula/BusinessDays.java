package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * Business days from one day to another, by a business calendar that the book names: those after
 * the first day and not after the second, so that from a day to itself there are none, and from a
 * Friday to the Monday after it there is one. Below zero where the second day is the earlier one.
 *
 * <p>Where a day that has to be counted is not covered by the calendar there is no value, for the
 * reason {@code outside-calendar}.
 *
 * <pre>{@code
 * // since the complaint was made, up to the day of the decision
 * new BusinessDays(Optional.of(COMPLAINED.ref()), Optional.empty(), "cn-bank", Optional.empty());
 * }</pre>
 *
 * @param from the first day; empty for the as-of date
 * @param to the other day; empty for the as-of date
 * @param calendar what the book names the calendar by
 * @param zone in which instants are told their days; empty for the zone of the facts
 */
public record BusinessDays(
    Optional<AttributeRef> from, Optional<AttributeRef> to, String calendar, Optional<ZoneId> zone)
    implements Formula {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both days are the as-of date, an attribute has no days, or
   *     a zone stands beside dates alone
   */
  public BusinessDays {
    requireNonNull(calendar, "calendar");
    requireNonNull(zone, "zone");
    List<AttributeRef> read = LocalMoment.reads(from, to);
    Elapsed.checkEnds(read);
    LocalMoment.checkDays(read);
    LocalMoment.checkZone(read, 2, zone);
  }

  @Override
  public List<AttributeRef> reads() {
    return LocalMoment.reads(from, to);
  }

  @Override
  public Optional<String> countsBy() {
    return Optional.of(calendar);
  }

  @Override
  public void check(ValueType type) {
    Numbers.require(type.kind() == Kind.INTEGER, type, "a whole number (integer)");
  }

  @Override
  public boolean needsFacts() {
    return LocalMoment.needsFacts(reads(), 2, zone);
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    LocalDate first = LocalMoment.day(from, 0, zone, operands);
    LocalDate last = LocalMoment.day(to, reads().size() - 1, zone, operands);
    BusinessCalendar days = operands.calendar(calendar);
    return last.isBefore(first) ? between(last, first, days, -1) : between(first, last, days, 1);
  }

  private static OptionalLong between(
      LocalDate from, LocalDate to, BusinessCalendar days, int sign) {
    boolean told = from.equals(to) || (days.covers(from.plusDays(1)) && days.covers(to));
    return told
        ? OptionalLong.of((long) sign * days.businessDaysBetween(from, to))
        : OptionalLong.empty();
  }

  /** Outside of the calendar: all else has a value. */
  @Override
  public Absence absence(Operands operands) {
    return Absence.OUTSIDE_CALENDAR;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.businessDays(this);
  }
}

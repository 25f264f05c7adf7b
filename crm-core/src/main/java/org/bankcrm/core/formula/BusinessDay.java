package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * Whether the bank works on the day of a date or an instant, by a business calendar that the book
 * names: no on weekends and holidays, yes on make-up days.
 *
 * <p>A day that the calendar does not cover, because it begins too late or ends too early, is
 * neither: there is no value, for the reason {@code outside-calendar}. A book knows a calendar by
 * its business days; so a holiday in the middle of the week is told by this and {@link
 * DatePart.Part#WEEKDAY}.
 *
 * @param of a date or an instant; empty for the as-of date
 * @param calendar what the book names the calendar by
 * @param zone in which an instant is told its day; empty for the zone of the facts
 */
public record BusinessDay(Optional<AttributeRef> of, String calendar, Optional<ZoneId> zone)
    implements Formula {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the attribute has no days, or a zone stands beside a date
   */
  public BusinessDay {
    requireNonNull(calendar, "calendar");
    requireNonNull(zone, "zone");
    List<AttributeRef> read = of.stream().toList();
    LocalMoment.checkDays(read);
    LocalMoment.checkZone(read, 1, zone);
  }

  @Override
  public List<AttributeRef> reads() {
    return of.stream().toList();
  }

  @Override
  public Optional<String> countsBy() {
    return Optional.of(calendar);
  }

  @Override
  public void check(ValueType type) {
    Numbers.require(type.kind() == Kind.YES_NO, type, "yes or no (yesNo)");
  }

  @Override
  public boolean needsFacts() {
    return LocalMoment.needsFacts(reads(), 1, zone);
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    LocalDate day = LocalMoment.day(of, 0, zone, operands);
    return operands.calendar(calendar).covers(day)
        ? OptionalLong.of(operands.calendar(calendar).isBusinessDay(day) ? 1 : 0)
        : OptionalLong.empty();
  }

  /** Outside of the calendar: all else has a value. */
  @Override
  public Absence absence(Operands operands) {
    return Absence.OUTSIDE_CALENDAR;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.businessDay(this);
  }
}

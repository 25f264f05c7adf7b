package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * What a calendar or a clock shows of a date or an instant: the day of the week, the hour, the day
 * of the month.
 *
 * <p>A day of the week is a code of a closed list of just the seven {@code MONDAY} to {@code
 * SUNDAY}, in any order; all others are whole numbers. Instants are told by the calendar and the
 * clock of the zone: in the night in which the clocks go back an hour comes twice.
 *
 * <pre>{@code
 * // the hour of a transaction on the clocks of Shanghai, 0 to 23
 * new DatePart(Optional.of(BOOKED_AT.ref()), DatePart.Part.HOUR, Optional.of(SHANGHAI));
 * }</pre>
 *
 * @param of a date or an instant, of the hour an instant; empty for the as-of instant
 * @param part what is told of it
 * @param zone whose calendar and clock; empty for the zone of the facts
 */
public record DatePart(Optional<AttributeRef> of, Part part, Optional<ZoneId> zone)
    implements Formula {

  /** What is told. */
  public enum Part {
    /** The hour that the clock shows, 0 to 23. */
    HOUR("hour"),
    /** The day of the week, {@code MONDAY} to {@code SUNDAY}. */
    WEEKDAY("weekday"),
    /** The day of the month, 1 to 31. */
    DAY_OF_MONTH("dayOfMonth"),
    /** The days after it in its month: 0 on the last day, 27 or 28 on 1 February. */
    DAYS_LEFT_IN_MONTH("daysLeftInMonth"),
    /** The month, 1 to 12. */
    MONTH("month");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    /** The word for it in documents. */
    public String word() {
      return word;
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the attribute has no days, or, of the hour, no time; or a
   *     zone stands beside a date
   */
  public DatePart {
    requireNonNull(part, "part");
    requireNonNull(zone, "zone");
    List<AttributeRef> read = of.stream().toList();
    if (part == Part.HOUR) {
      LocalMoment.checkInstants(read);
    }
    LocalMoment.checkDays(read);
    LocalMoment.checkZone(read, 1, zone);
  }

  @Override
  public List<AttributeRef> reads() {
    return of.stream().toList();
  }

  @Override
  public void check(ValueType type) {
    if (part == Part.WEEKDAY) {
      boolean days = type.kind() == Kind.CODE && Weekday.areAll(type.codes());
      String expected = "a code with just the codes " + String.join(", ", Weekday.codes());
      Numbers.require(days, type, expected);
    } else {
      Numbers.require(type.kind() == Kind.INTEGER, type, "a whole number (integer)");
    }
  }

  @Override
  public boolean needsFacts() {
    return LocalMoment.needsFacts(reads(), 1, zone);
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    return OptionalLong.of(
        part == Part.HOUR
            ? LocalMoment.at(of, 0, zone, operands).getHour()
            : ofDay(type, LocalMoment.day(of, 0, zone, operands)));
  }

  private long ofDay(ValueType type, LocalDate day) {
    return switch (part) {
      case HOUR -> throw new IllegalStateException("a day has no hour");
      case WEEKDAY -> type.codes().indexOf(day.getDayOfWeek().name());
      case DAY_OF_MONTH -> day.getDayOfMonth();
      case DAYS_LEFT_IN_MONTH -> day.lengthOfMonth() - day.getDayOfMonth();
      case MONTH -> day.getMonthValue();
    };
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.datePart(this);
  }
}

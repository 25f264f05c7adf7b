package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * Completed years, months or days from one day to another, as a whole number; below zero where the
 * second day is the earlier one.
 *
 * <p>A year or month is completed on the same day of the month; where there is none, on the first
 * of the next month: whoever was born on 29 February completes a year on 1 March if the year has no
 * 29 February. Instants count as their days in the zone of the facts.
 *
 * @param unit what is counted
 * @param from the first day; empty for the as-of date
 * @param to the other day; empty for the as-of date
 */
public record Elapsed(Unit unit, Optional<AttributeRef> from, Optional<AttributeRef> to)
    implements Formula {

  /** What is counted. */
  public enum Unit {
    /** Completed calendar years. */
    YEARS(ChronoUnit.YEARS),
    /** Completed calendar months. */
    MONTHS(ChronoUnit.MONTHS),
    /** Calendar days: 1 from a day to the next. */
    DAYS(ChronoUnit.DAYS);

    private final ChronoUnit unit;

    Unit(ChronoUnit unit) {
      this.unit = unit;
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both days are the as-of date, or an attribute has no days
   */
  public Elapsed {
    requireNonNull(unit, "unit");
    if (from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("the time from the as-of date to itself says nothing");
    }
    Stream.of(from, to).flatMap(Optional::stream).forEach(Elapsed::checkDay);
  }

  private static void checkDay(AttributeRef day) {
    if (!day.type().kind().isOfDays()) {
      throw new IllegalArgumentException(
          day.id() + " is of type " + day.type() + ", not a date or an instant");
    }
  }

  @Override
  public List<AttributeRef> reads() {
    return Stream.of(from, to).flatMap(Optional::stream).toList();
  }

  @Override
  public void check(ValueType type) {
    Numbers.require(type.kind() == Kind.INTEGER, type, "a whole number (integer)");
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    LocalDate first = from.isPresent() ? operands.day(0) : operands.asOf();
    LocalDate last = to.isPresent() ? operands.day(reads().size() - 1) : operands.asOf();
    return OptionalLong.of(unit.unit.between(first, last));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.elapsed(this);
  }
}

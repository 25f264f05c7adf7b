package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * Completed years, months or days from one day to another, or hours, minutes or seconds from one
 * instant to another, as a whole number; below zero where the second is the earlier one.
 *
 * <p>A year or month is completed on the same day of the month; where there is none, on the first
 * of the next month: whoever was born on 29 February completes a year on 1 March if the year has no
 * 29 February. For years, months and days instants count as their days in the zone of the facts.
 * Hours, minutes and seconds are those of a stopwatch, whatever the clocks do: a day on which they
 * are changed has 23 or 25 hours. What is not completed does not count, on either side of zero: 9
 * minutes and 59 seconds are 9 minutes.
 *
 * @param unit what is counted
 * @param from the first day or instant; empty for the as-of date, of times for the as-of instant
 * @param to the other one; empty for the as-of date, of times for the as-of instant
 */
public record Elapsed(Unit unit, Optional<AttributeRef> from, Optional<AttributeRef> to)
    implements Formula {

  /** What is counted. */
  public enum Unit {
    /** Completed calendar years. */
    YEARS("years", ChronoUnit.YEARS),
    /** Completed calendar months. */
    MONTHS("months", ChronoUnit.MONTHS),
    /** Calendar days: 1 from a day to the next. */
    DAYS("days", ChronoUnit.DAYS),
    /** Completed hours between instants. */
    HOURS("hours", ChronoUnit.HOURS),
    /** Completed minutes between instants. */
    MINUTES("minutes", ChronoUnit.MINUTES),
    /** Completed seconds between instants. */
    SECONDS("seconds", ChronoUnit.SECONDS);

    private final String word;
    private final ChronoUnit unit;

    Unit(String word, ChronoUnit unit) {
      this.word = word;
      this.unit = unit;
    }

    /** The word for it in documents. */
    public String word() {
      return word;
    }

    /** Whether it is counted between instants, not between days. */
    public boolean isOfTime() {
      return unit.isTimeBased();
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both ends are the as-of date, or an attribute has no days,
   *     or, of times, is no instant
   */
  public Elapsed {
    requireNonNull(unit, "unit");
    List<AttributeRef> read = LocalMoment.reads(from, to);
    checkEnds(read);
    if (unit.isOfTime()) {
      LocalMoment.checkInstants(read);
    }
    LocalMoment.checkDays(read);
  }

  static void checkEnds(List<AttributeRef> read) {
    if (read.isEmpty()) {
      throw new IllegalArgumentException("the time from the as-of date to itself says nothing");
    }
  }

  @Override
  public List<AttributeRef> reads() {
    return LocalMoment.reads(from, to);
  }

  @Override
  public boolean needsFacts() {
    return unit.isOfTime()
        ? reads().size() < 2
        : LocalMoment.needsFacts(reads(), 2, Optional.empty());
  }

  @Override
  public void check(ValueType type) {
    Numbers.require(type.kind() == Kind.INTEGER, type, "a whole number (integer)");
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    int second = reads().size() - 1;
    if (unit.isOfTime()) {
      Instant first = from.isPresent() ? operands.instant(0) : operands.asOfInstant();
      Instant last = to.isPresent() ? operands.instant(second) : operands.asOfInstant();
      return OptionalLong.of(unit.unit.between(first, last));
    }
    LocalDate first = from.isPresent() ? operands.day(0) : operands.asOf();
    LocalDate last = to.isPresent() ? operands.day(second) : operands.asOf();
    return OptionalLong.of(unit.unit.between(first, last));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.elapsed(this);
  }
}

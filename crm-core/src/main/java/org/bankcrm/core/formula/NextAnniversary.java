package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.internal.value.Encoded;

/**
 * The next yearly return of a day, on the as-of date or after it: the next birthday. As in {@code
 * Anniversary}, the day itself is not its own anniversary, the first one is a year later; and what
 * is celebrated for 29 February in other years is stated. {@link Elapsed} of it tells the days
 * until then.
 *
 * <pre>{@code
 * Derivation.of(NEXT_BIRTHDAY, new NextAnniversary(BIRTH.ref(), LeapDay.MARCH_1, Optional.empty()));
 * Derivation.of(
 *     DAYS_TO_BIRTHDAY,
 *     new Elapsed(Unit.DAYS, Optional.empty(), Optional.of(NEXT_BIRTHDAY.ref())));
 * }</pre>
 *
 * @param of a date or an instant
 * @param leapDay when 29 February is celebrated in a year without one
 * @param zone in which an instant is told its day; empty for the zone of the facts
 */
public record NextAnniversary(AttributeRef of, LeapDay leapDay, Optional<ZoneId> zone)
    implements Formula {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the attribute has no days, or a zone stands beside a date
   */
  public NextAnniversary {
    requireNonNull(leapDay, "leapDay");
    requireNonNull(zone, "zone");
    LocalMoment.checkDays(List.of(of));
    LocalMoment.checkZone(List.of(of), 1, zone);
  }

  @Override
  public List<AttributeRef> reads() {
    return List.of(of);
  }

  @Override
  public void check(ValueType type) {
    Numbers.require(type.kind() == Kind.DATE, type, "a date");
  }

  @Override
  public boolean needsFacts() {
    return true;
  }

  @Override
  public OptionalLong value(ValueType type, Operands operands) {
    LocalDate day = LocalMoment.day(Optional.of(of), 0, zone, operands);
    LocalDate today = operands.asOf();
    int year = Math.max(today.getYear(), day.getYear() + 1);
    LocalDate next = leapDay.in(year, day);
    next = next.isBefore(today) ? leapDay.in(year + 1, day) : next;
    boolean held = next.toEpochDay() <= Encoded.greatest(ValueType.DATE);
    return held ? OptionalLong.of(next.toEpochDay()) : OptionalLong.empty();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.nextAnniversary(this);
  }
}

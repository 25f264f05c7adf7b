package org.bankcrm.core.formula;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * Whether an instant lies within hours of the day: a transaction at night, a login outside of
 * business hours.
 *
 * <p>By the clock of the zone, the first moment inclusive, the last exclusive, across midnight
 * where they end earlier than they begin ({@link DayHours}). In the night in which the clocks go
 * back an hour is shown twice, and both count; one that they leave out has no instant.
 *
 * <p>The result is yes or no; where the instant is missing, so is the result, for the same reason.
 *
 * @param of an instant; empty for the as-of instant
 * @param hours the hours
 * @param zone whose clock; empty for the zone of the facts
 */
public record TimeOfDay(Optional<AttributeRef> of, DayHours hours, Optional<ZoneId> zone)
    implements Formula {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the attribute is no instant
   */
  public TimeOfDay {
    requireNonNull(hours, "hours");
    requireNonNull(zone, "zone");
    LocalMoment.checkInstants(of.stream().toList());
  }

  @Override
  public List<AttributeRef> reads() {
    return of.stream().toList();
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
    boolean within = hours.contains(LocalMoment.at(of, 0, zone, operands).toLocalTime());
    return OptionalLong.of(within ? 1 : 0);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.timeOfDay(this);
  }
}

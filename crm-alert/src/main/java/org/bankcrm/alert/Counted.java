package org.bankcrm.alert;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;

/**
 * Which events an indicator counts, compiled. Immutable and thread-safe.
 *
 * @param place of its figure
 * @param indicator the indicator
 * @param where which count, or nothing for all
 * @param other which the reckoning asks for besides
 * @param counted whether events of the type at hand count, and not only the others
 */
record Counted(
    int place,
    Indicator indicator,
    Optional<CompiledCondition> where,
    Optional<CompiledCondition> other,
    boolean counted) {

  static Counted of(int place, Indicator indicator, AttributeCatalog payload, boolean counted) {
    List<Condition> asks = indicator.how().asks();
    boolean all = indicator.where().equals(Condition.always());
    return new Counted(
        place,
        indicator,
        all ? Optional.empty() : Optional.of(CompiledCondition.of(indicator.where(), payload)),
        asks.isEmpty() ? Optional.empty() : Optional.of(CompiledCondition.of(asks.get(0), payload)),
        counted);
  }

  boolean counts(EventValues event, Moment now) {
    return counted
        && (where.isEmpty() || where.get().isTrue(event))
        && isWithinHours(indicator.hours(), now);
  }

  private static boolean isWithinHours(Optional<DayHours> hours, Moment now) {
    return hours.isEmpty() || hours.get().contains(now.time());
  }

  boolean countsOther(EventValues event) {
    return other.isPresent() && other.get().isTrue(event);
  }
}

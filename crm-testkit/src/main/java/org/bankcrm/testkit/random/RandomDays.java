package org.bankcrm.testkit.random;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.RelativeDate;

/** Random tests of days as they are told from the day of the decision. */
final class RandomDays {

  private RandomDays() {}

  static Condition relative(AttributeRef ref, Seeded source) {
    DayShift from = shift(source);
    if (source.chance(20)) { // open at an end
      boolean begun = source.chance(50);
      return begun
          ? new RelativeDate(ref, Optional.of(from), Optional.empty())
          : new RelativeDate(ref, Optional.empty(), Optional.of(from));
    }
    DayShift to = shift(source);
    boolean refused =
        from.anchor() == to.anchor() && from.months() >= to.months() && from.days() > to.days();
    return refused ? new RelativeDate(ref, to, from) : new RelativeDate(ref, from, to);
  }

  private static DayShift shift(Seeded source) {
    DayShift.Anchor anchor = source.pick(List.of(DayShift.Anchor.values()));
    boolean far = source.chance(5);
    int months = source.chance(50) ? (int) source.signed(far ? 1_200 : 24) : 0;
    int days = source.chance(50) ? (int) source.signed(far ? 36_500 : 40) : 0;
    return new DayShift(anchor, months, days);
  }

  static Condition anniversary(AttributeRef ref, Seeded source) {
    int one = (int) source.signed(source.chance(50) ? 40 : 366);
    int other = (int) source.signed(source.chance(50) ? 40 : 366);
    Anniversary.LeapDay leapDay = source.pick(List.of(Anniversary.LeapDay.values()));
    return new Anniversary(ref, Math.min(one, other), Math.max(one, other), leapDay);
  }
}

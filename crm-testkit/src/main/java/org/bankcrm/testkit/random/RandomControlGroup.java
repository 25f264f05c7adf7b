package org.bankcrm.testkit.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Share;
import org.bankcrm.core.condition.Condition;

/** Random control groups of any share, some of them for a while only. */
public final class RandomControlGroup {

  private RandomControlGroup() {}

  /** The next group; the catalogue needs its inputs. */
  public static ControlGroup next(String id, Seeded source) {
    Share share = Share.ofFraction(BigDecimal.valueOf(source.below(1_000_001), 6));
    ControlGroup.Builder group =
        ControlGroup.builder(id, 1).name(id, id).salt("salt-" + source.below(1_000)).share(share);
    return (source.chance(30) ? group.period(period(source)) : group).build();
  }

  /** It begins or ends near a day on which random cases are decided. */
  private static DateRange period(Seeded source) {
    LocalDate turn = source.pick(RandomCases.DAYS).plusDays(source.signed(1));
    return source.chance(50)
        ? DateRange.of(turn, turn.plusYears(1))
        : DateRange.of(turn.minusYears(1), turn);
  }

  /** The bucket at which somebody is held out no more. */
  static Condition landmark(ControlGroup group) {
    return group.bucket().lessThan(group.partsPerMillion());
  }
}

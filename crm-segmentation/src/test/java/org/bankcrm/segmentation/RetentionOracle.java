package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.segmentation.TierRetention.Timing;
import org.bankcrm.segmentation.TierStanding.Reason;

/** What a ladder with retention does, told step by step as a clerk would. */
final class RetentionOracle {

  /** The rung earned, by place, and why. */
  record Earned(int place, Reason reason) {}

  private final TierRetention rules;
  private final List<Truth> met;
  private final List<Truth> kept;
  private final int bottom;
  private final int floor;
  private final LocalDate today;

  RetentionOracle(Retained given, List<Truth> met, List<Truth> kept, LocalDate today) {
    this.rules = given.ladder.retention().orElseThrow();
    this.met = met;
    this.kept = kept;
    this.bottom = met.size() - 1;
    this.floor = rules.floor().map(given::place).orElse(bottom);
    this.today = today;
  }

  Earned earned(Optional<Integer> before, Optional<LocalDate> below, Optional<LocalDate> review) {
    if (before.isEmpty()) {
      return new Earned(met.indexOf(Truth.TRUE), Reason.ENTERED);
    }
    int place = before.get();
    boolean due = review.isEmpty() || !review.get().isAfter(today);
    int better = met.subList(0, place).indexOf(Truth.TRUE);
    if (better >= 0) {
      boolean rises = rules.promotion() == Timing.AT_ONCE || due;
      return rises
          ? new Earned(better, Reason.PROMOTED)
          : new Earned(place, Reason.PROMOTION_AWAITS_REVIEW);
    }
    if (kept.get(place) == Truth.TRUE) {
      Reason reason = met.get(place) == Truth.TRUE ? Reason.KEPT : Reason.HELD;
      return new Earned(place, reason);
    }
    boolean unknown =
        kept.get(place) == Truth.UNKNOWN || met.subList(0, place).contains(Truth.UNKNOWN);
    return unknown ? new Earned(place, Reason.UNDECIDED) : falling(place, below, due);
  }

  private Earned falling(int place, Optional<LocalDate> below, boolean due) {
    if (place == floor) {
      return new Earned(place, Reason.AT_FLOOR);
    }
    boolean over =
        rules.graceDays() == 0
            || below.filter(day -> !day.plusDays(rules.graceDays()).isAfter(today)).isPresent();
    if (!over) {
      return new Earned(place, Reason.IN_GRACE);
    }
    if (rules.demotion() == Timing.ON_REVIEW && !due) {
      return new Earned(place, Reason.DEMOTION_AWAITS_REVIEW);
    }
    int lowest = place < floor ? floor : bottom;
    int to = place + 1;
    while (to < lowest && !rules.oneRungDown() && kept.get(to) == Truth.FALSE) {
      to++;
    }
    boolean open = to < lowest && !rules.oneRungDown() && kept.get(to) == Truth.UNKNOWN;
    return open ? new Earned(place, Reason.UNDECIDED) : new Earned(to, Reason.DEMOTED);
  }

  Optional<LocalDate> belowSince(int place, boolean same, Optional<LocalDate> stored) {
    if (place == floor || place == bottom || kept.get(place) == Truth.TRUE) {
      return Optional.empty();
    }
    Optional<LocalDate> known = same ? stored : Optional.empty();
    return kept.get(place) == Truth.FALSE ? known.or(() -> Optional.of(today)) : known;
  }
}

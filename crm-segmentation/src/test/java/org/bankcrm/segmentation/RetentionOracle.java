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
  private final List<Tier> tiers;

  RetentionOracle(Retained given, List<Truth> met, List<Truth> kept, LocalDate today) {
    this.rules = given.ladder.retention().orElseThrow();
    this.met = met;
    this.kept = kept;
    this.bottom = met.size() - 1;
    this.floor = rules.floor().map(given::place).orElse(bottom);
    this.today = today;
    this.tiers = given.ladder.tiers();
  }

  Earned earned(
      Optional<Integer> before,
      Optional<LocalDate> below,
      Optional<LocalDate> review,
      Optional<LocalDate> promised) {
    if (before.isEmpty()) {
      return new Earned(met.indexOf(Truth.TRUE), Reason.ENTERED);
    }
    int place = before.get();
    boolean runs = promised.filter(last -> !last.isBefore(today)).isPresent();
    boolean due = isDue(review);
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
    return unknown ? new Earned(place, Reason.UNDECIDED) : falling(place, below, due, runs);
  }

  private boolean isByAnniversary() {
    return rules.reviewDays().filter(days -> days.anniversaryOf().isPresent()).isPresent();
  }

  private boolean isDue(Optional<LocalDate> review) {
    return review.map(day -> !day.isAfter(today)).orElse(!isByAnniversary());
  }

  /** The rung that is promised to one who stands here. */
  private int promised(int place) {
    int rung = place;
    while (rung < bottom && tiers.get(rung).guaranteed().isEmpty()) {
      rung++;
    }
    return rung;
  }

  /** What the promise is, after a step or none. */
  Optional<LocalDate> promise(Optional<Integer> before, int place, Optional<LocalDate> stored) {
    Optional<LocalDate> old = stored.filter(last -> !last.isBefore(today));
    Optional<TierGuarantee> made = tiers.get(place).guaranteed();
    if (made.isEmpty() || before.filter(from -> from <= place).isPresent()) {
      return old;
    }
    LocalDate last = LocalDate.of(today.getYear() + made.get().length(), 12, 31);
    if (made.get().unit()
        == TierGuarantee.Unit.MONTHS) { // from 30 June: the 29th, or a month's end
      LocalDate month = LocalDate.of(2026, 6, 1).plusMonths(made.get().length());
      last =
          month.lengthOfMonth() < 30 ? month.plusMonths(1).minusDays(1) : month.withDayOfMonth(29);
    }
    return old.isPresent() && old.get().isAfter(last) ? old : Optional.of(last);
  }

  /** The next review, walking from day to day. */
  Optional<LocalDate> review(
      boolean same, Optional<LocalDate> stored, Optional<LocalDate> since, boolean settled) {
    boolean next = isDue(stored) && settled || isByAnniversary() && (stored.isEmpty() || !same);
    if (!rules.reviews() || !next) {
      return rules.reviews() ? stored : Optional.empty();
    }
    Optional<LocalDate> own = same ? since : Optional.of(today);
    if (isByAnniversary() && own.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = today.plusDays(1);
    while (!isReview(day, own)) {
      day = day.plusDays(1);
    }
    return Optional.of(day);
  }

  private boolean isReview(LocalDate day, Optional<LocalDate> own) {
    if (rules.reviewDays().isEmpty()) {
      return day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % 3 == 0;
    }
    TierReviews days = rules.reviewDays().get();
    LocalDate date = isByAnniversary() ? own.orElseThrow() : LocalDate.of(2024, 1, days.day());
    boolean month =
        isByAnniversary()
            ? date.getMonth() == day.getMonth() && day.getYear() > date.getYear()
            : days.months().contains(day.getMonthValue());
    return month && day.getDayOfMonth() == Math.min(date.getDayOfMonth(), day.lengthOfMonth());
  }

  /** The same day of a later month, or its last where it has none such. */
  private LocalDate graceEnds(LocalDate below) {
    LocalDate month = below.withDayOfMonth(1).plusMonths(rules.graceMonths());
    int day = Math.min(below.getDayOfMonth(), month.lengthOfMonth());
    return month.withDayOfMonth(day).plusDays(rules.graceDays());
  }

  private Earned falling(int place, Optional<LocalDate> below, boolean due, boolean runs) {
    if (place == floor) {
      return new Earned(place, Reason.AT_FLOOR);
    }
    if (runs && promised(place) == place) {
      return new Earned(place, Reason.GUARANTEED);
    }
    boolean over =
        rules.graceDays() + rules.graceMonths() == 0
            || below.filter(day -> !graceEnds(day).isAfter(today)).isPresent();
    if (!over) {
      return new Earned(place, Reason.IN_GRACE);
    }
    if (rules.demotion() == Timing.ON_REVIEW && !due) {
      return new Earned(place, Reason.DEMOTION_AWAITS_REVIEW);
    }
    int lowest = place < floor ? floor : bottom;
    lowest = runs ? Math.min(lowest, promised(place)) : lowest;
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

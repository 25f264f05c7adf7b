package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.segmentation.TierRetention.Timing;
import org.bankcrm.segmentation.TierStanding.Reason;

/** The days that a ladder with retention remembers of a customer, and those on which to look. */
final class RetentionMemory {

  /** What a date of the customer's own is read by. */
  static final AttributeInfo DATE = AttributeInfo.named("日期", "Date");

  private final TierLadder ladder;
  private final TierRetention retention;
  private final RetentionGates conditions;
  private final List<Gate> kept;
  private final Gate reviewDue;
  private final Choice earned;

  RetentionMemory(
      TierLadder ladder,
      RetentionGates conditions,
      List<Gate> kept,
      Gate reviewDue,
      Choice earned) {
    this.ladder = ladder;
    this.retention = ladder.retention().orElseThrow();
    this.conditions = conditions;
    this.kept = kept;
    this.reviewDue = reviewDue;
    this.earned = earned;
  }

  private int place(String code) {
    return ladder.codes().indexOf(code);
  }

  /** What is to be stored after a decision that led to a rung. */
  TierState next(int place, Optional<TierState> before, Reading reading) {
    String code = ladder.tiers().get(place).code();
    Optional<TierState> same = before.filter(state -> state.tier().equals(code));
    LocalDate today = reading.asOfDate();
    return new TierState(
        code,
        same.isPresent() ? same.flatMap(TierState::since) : Optional.of(today),
        belowSince(place, same, reading),
        retention.reviews() ? nextReview(same, reading) : Optional.empty(),
        guaranteed(place, before, reading));
  }

  /** What was promised on reaching the rung, or before, as long as it runs. */
  private Optional<LocalDate> guaranteed(int place, Optional<TierState> before, Reading reading) {
    LocalDate today = reading.asOfDate();
    Optional<LocalDate> stored =
        before.flatMap(TierState::guaranteedUntil).filter(day -> !day.isBefore(today));
    int from = before.map(TierState::tier).map(this::place).orElse(ladder.tiers().size());
    Optional<LocalDate> reached =
        ladder
            .tiers()
            .get(place)
            .guaranteed()
            .filter(any -> place < from)
            .map(promise -> promise.lastDay(today));
    return Stream.of(stored, reached).flatMap(Optional::stream).max(LocalDate::compareTo);
  }

  private Optional<LocalDate> belowSince(int place, Optional<TierState> same, Reading reading) {
    if (!conditions.canFallFrom(place)) {
      return Optional.empty();
    }
    Optional<LocalDate> stored = same.flatMap(TierState::belowSince);
    return switch (reading.truth(kept.get(place))) {
      case TRUE -> Optional.empty();
      case UNKNOWN -> stored;
      case FALSE -> stored.or(() -> Optional.of(reading.asOfDate()));
    };
  }

  private Optional<LocalDate> nextReview(Optional<TierState> same, Reading reading) {
    boolean held = reading.truth(reviewDue) == Truth.TRUE && reading.isSettled(earned);
    Optional<LocalDate> stored = ladder.state().readNextReview(reading);
    boolean begins = isBySince() && same.isEmpty();
    boolean first =
        stored.isEmpty() && retention.reviewDays().flatMap(TierReviews::anniversaryOf).isPresent();
    return held || begins || first
        ? reviewAfter(reading.asOfDate(), anniversary(same, reading))
        : stored;
  }

  /** Whether each rung begins a year of reviews of its own. */
  private boolean isBySince() {
    return retention
        .reviewDays()
        .flatMap(TierReviews::anniversaryOf)
        .filter(ref -> ref.id().equals(ladder.state().since().id()))
        .isPresent();
  }

  /** The date of the customer's own by which reviews go, if they go by one. */
  private Optional<LocalDate> anniversary(Optional<TierState> same, Reading reading) {
    if (isBySince()) {
      return same.isPresent() ? same.flatMap(TierState::since) : Optional.of(reading.asOfDate());
    }
    return retention
        .reviewDays()
        .flatMap(TierReviews::anniversaryOf)
        .flatMap(ref -> reading.value(Attributes.date(ref.id(), DATE)));
  }

  /** The first review day after a day; empty where the customer has no date for it. */
  private Optional<LocalDate> reviewAfter(LocalDate day, Optional<LocalDate> own) {
    if (retention.reviewDays().isPresent()) {
      return retention.reviewDays().get().after(day, own);
    }
    int months = retention.reviewMonths().orElseThrow();
    int begun = (day.getMonthValue() - 1) / months * months;
    return Optional.of(LocalDate.of(day.getYear(), begun + 1, 1).plusMonths(months));
  }

  /** By what is to be remembered alone, whatever the conditions that are withheld. */
  private Optional<LocalDate> nextLook(TierState next, Reading reading) {
    return Stream.of(
            next.belowSince().flatMap(day -> mayFall(next, reading)),
            next.nextReview(),
            next.guaranteedUntil().map(day -> day.plusDays(1)))
        .flatMap(Optional::stream)
        .filter(day -> day.isAfter(reading.asOfDate()))
        .min(LocalDate::compareTo);
  }

  /** The day to look again. */
  Optional<LocalDate> until(Reason reason, TierState next, Reading reading) {
    return switch (reason) {
      case GUARANTEED, IN_GRACE -> mayFall(next, reading);
      case PROMOTION_AWAITS_REVIEW, DEMOTION_AWAITS_REVIEW -> next.nextReview();
      case WITHHELD -> nextLook(next, reading);
      default -> Optional.empty();
    };
  }

  private LocalDate graceEnds(LocalDate below) {
    return retention.grace().map(grace -> grace.after(below)).orElse(below);
  }

  /** The first day on which neither promise nor grace nor a review keeps anybody from falling. */
  private Optional<LocalDate> mayFall(TierState next, Reading reading) {
    boolean promised = conditions.isPromised(place(next.tier()));
    Optional<LocalDate> promise =
        next.guaranteedUntil().filter(day -> promised).map(day -> day.plusDays(1));
    Optional<LocalDate> end =
        Stream.of(next.belowSince().map(this::graceEnds), promise)
            .flatMap(Optional::stream)
            .max(LocalDate::compareTo);
    if (retention.demotion() == Timing.AT_ONCE || end.isEmpty()) {
      return end;
    }
    Optional<LocalDate> told = next.nextReview().filter(review -> !review.isBefore(end.get()));
    Optional<TierState> same = ladder.state().read(reading);
    return told.or(() -> reviewAfter(end.get().minusDays(1), anniversary(same, reading)));
  }
}

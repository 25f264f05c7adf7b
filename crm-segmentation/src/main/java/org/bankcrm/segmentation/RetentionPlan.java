package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.segmentation.TierRetention.Timing;
import org.bankcrm.segmentation.TierStanding.Reason;

/**
 * A ladder with retention as the engine holds it, and how a customer's placement is read.
 *
 * <p>Two choices share their gates: the rung earned, and the rung where one given by hand comes
 * first.
 */
final class RetentionPlan {

  private final TierLadder ladder;
  private final TierRetention retention;
  private final RetentionGates conditions;
  private final List<Gate> met = new ArrayList<>();
  private final List<Gate> kept = new ArrayList<>();
  private final Gate reviewDue;
  private final Gate graceOver;
  private final Optional<Gate> promiseRuns;
  private final Choice placed;
  private final Choice earned;
  private final RetentionMemory memory;
  private final int overrides;
  private final int promotions;
  private final int demotions;
  private final LadderRoutes ways;
  private final LadderRoutes waysToKeep;

  RetentionPlan(TierLadder ladder, Planner planner) {
    this.ladder = ladder;
    this.retention = ladder.retention().orElseThrow();
    this.conditions = new RetentionGates(ladder);
    askOfEachRung(planner);
    requireState(planner);
    this.reviewDue = planner.gate(conditions.reviewDue(), RetentionGates.PLACE);
    this.graceOver = planner.gate(conditions.graceOver(), RetentionGates.PLACE);
    this.promiseRuns =
        conditions.promiseRuns().map(runs -> planner.gate(runs, RetentionGates.PLACE));
    this.overrides = conditions.overrides().size();
    this.promotions = conditions.promotions().size();
    this.demotions = conditions.demotions().size();
    List<Gate> gates = gates(planner);
    this.placed = choose(ladder.attribute(), gates, 0, planner);
    this.earned = choose(ladder.earnedAttribute(), gates, overrides, planner);
    this.memory = new RetentionMemory(ladder, conditions, kept, reviewDue, earned);
    this.ways = LadderRoutes.of(met, planner);
    this.waysToKeep = LadderRoutes.of(kept, planner);
  }

  /** So that the book requires all of it. */
  private void requireState(Planner planner) {
    for (Attribute<?> attribute : ladder.state().all()) {
      planner.gate(attribute.isKnown(), RetentionGates.PLACE, RetentionGates.NAME);
    }
    retention
        .reviewDays()
        .flatMap(TierReviews::anniversaryOf)
        .ifPresent(
            ref ->
                planner.gate(
                    Attributes.date(ref.id(), RetentionMemory.DATE).isKnown(),
                    RetentionGates.PLACE + "/reviews/anniversaryOf",
                    RetentionGates.NAME));
  }

  private List<Gate> gates(Planner planner) {
    return conditions.all().stream()
        .map(gate -> planner.gate(gate.condition(), gate.path(), placed(gate.code())))
        .toList();
  }

  /** The rung of the first of the gates from a place on; the lowest where all are closed. */
  private Choice choose(CodeAttribute rung, List<Gate> gates, int from, Planner planner) {
    List<String> codes = conditions.all().stream().map(ChoiceGate::code).toList();
    String bottom = ladder.tiers().get(ladder.tiers().size() - 1).code();
    return planner.choose(
        rung, gates.subList(from, gates.size()), codes.subList(from, codes.size()), bottom);
  }

  /** The conditions as the author wrote them come first, so that problems are told of these. */
  private void askOfEachRung(Planner planner) {
    for (int place = 0; place < ladder.tiers().size() - 1; place++) {
      Condition when = ladder.tiers().get(place).when().orElseThrow();
      met.add(planner.gate(when, RetentionGates.whenPath(place), reached(place)));
      Optional<Condition> hold = ladder.tiers().get(place).hold();
      if (hold.isPresent()) {
        planner.gate(hold.get(), RetentionGates.holdPath(place), held(place));
        kept.add(planner.gate(conditions.kept(place), RetentionGates.holdPath(place), held(place)));
      } else {
        kept.add(met.get(place));
      }
    }
  }

  private LocalizedText placed(String code) {
    return LocalizedText.joined("评定为“%s”", "Placed on “%s”", ladder.nameOf(code));
  }

  private LocalizedText reached(int place) {
    return LocalizedText.joined("达到“%s”", "“%s” reached", ladder.tiers().get(place).name());
  }

  private LocalizedText held(int place) {
    return LocalizedText.joined("保持“%s”", "“%s” kept", ladder.tiers().get(place).name());
  }

  FieldReaders<TierPlacement> fields() {
    List<String> codes = Outcomes.withNotAsked(ladder.codes());
    int[] ofPlaced = places(placed);
    int[] ofEarned = places(earned);
    return new FieldReaders<TierPlacement>()
        .one(TierFields.TIER, codes, reading -> rung(placed, ofPlaced, reading))
        .one(TierFields.EARNED, codes, reading -> rung(earned, ofEarned, reading))
        .yesNo(TierFields.SETTLED, reading -> LadderPlan.settled(placed, reading))
        .one(TierFields.NEXT_TIER, codes, reading -> next(ofEarned, reading))
        .one(
            TierFields.REASON,
            List.of(Reason.values()),
            reading -> toldReason(ofEarned, reading).ordinal())
        .one(TierFields.BEFORE, codes, reading -> before(reading, codes))
        .day(TierFields.UNTIL, each -> until(ofEarned, each))
        .day(TierFields.SINCE, each -> state(ofEarned, each).flatMap(TierState::since))
        .day(TierFields.BELOW_SINCE, each -> state(ofEarned, each).flatMap(TierState::belowSince))
        .day(TierFields.NEXT_REVIEW, each -> state(ofEarned, each).flatMap(TierState::nextReview))
        .day(
            TierFields.GUARANTEED_UNTIL,
            each -> state(ofEarned, each).flatMap(TierState::guaranteedUntil))
        .gathered(TierFields.STATE, each -> state(ofEarned, each).stream().toList());
  }

  private int before(Reading reading, List<String> codes) {
    return ladder.state().read(reading).map(TierState::tier).map(codes::indexOf).orElse(-1);
  }

  private Optional<LocalDate> until(int[] ofEarned, Reading reading) {
    Reason reason = toldReason(ofEarned, reading);
    if (reason == Reason.OVERRIDDEN) {
      return ladder.state().readOverride(reading).end();
    }
    return reason == Reason.NOT_ASKED
        ? Optional.empty()
        : state(ofEarned, reading).flatMap(next -> memory.until(reason, next, reading));
  }

  /** For each gate of a choice the rung to which it leads. */
  private int[] places(Choice choice) {
    return choice.codes().stream().mapToInt(ladder.codes()::indexOf).toArray();
  }

  private int rung(Choice choice, int[] places, Reading reading) {
    return reading.applies() == Truth.TRUE
        ? places[reading.chosen(choice)]
        : Outcomes.notAsked(reading.applies(), ladder.tiers().size());
  }

  private int next(int[] ofEarned, Reading reading) {
    return reading.applies() == Truth.TRUE ? ofEarned[reading.chosen(earned)] - 1 : -1;
  }

  private Reason toldReason(int[] ofEarned, Reading reading) {
    if (reading.applies() != Truth.TRUE) {
      return Reason.NOT_ASKED;
    }
    boolean byHand = reading.chosen(placed) < overrides;
    return byHand ? Reason.OVERRIDDEN : reason(ofEarned[reading.chosen(earned)], reading);
  }

  /**
   * What is to be stored of the customer; of one who was not asked what was stored. Nothing where
   * that is no rung of the ladder, so that it stays.
   */
  private Optional<TierState> state(int[] ofEarned, Reading reading) {
    if (ladder.state().isUnknown(reading)) {
      return Optional.empty();
    }
    Optional<TierState> before = ladder.state().read(reading);
    return reading.applies() == Truth.TRUE
        ? Optional.of(memory.next(ofEarned[reading.chosen(earned)], before, reading))
        : before;
  }

  TierPlacement read(Reading reading) {
    Tier tier = ladder.find(placed.codes().get(reading.chosen(placed))).orElseThrow();
    int place = place(earned.codes().get(reading.chosen(earned)));
    TierStanding standing = standing(place, reading);
    return new TierPlacement(
        ladder.ref(),
        tier.code(),
        tier.name(),
        tier.entitlements(),
        reading.isSettled(placed),
        place == 0
            ? Optional.empty()
            : Optional.of(ways.next(ladder, place - 1, from(standing, reading), reading)),
        standing);
  }

  private int place(String code) {
    return placed.attribute().type().codes().indexOf(code);
  }

  private TierStanding standing(int place, Reading reading) {
    Optional<TierState> before = ladder.state().read(reading);
    Optional<TierState> next =
        ladder.state().isUnknown(reading)
            ? Optional.empty()
            : Optional.of(memory.next(place, before, reading));
    Reason reason = reason(place, reading);
    boolean byHand = reading.chosen(placed) < overrides;
    Optional<TierOverride> override =
        byHand ? Optional.of(ladder.state().readOverride(reading)) : Optional.empty();
    boolean atRisk =
        reason == Reason.GUARANTEED
            || reason == Reason.IN_GRACE
            || reason == Reason.DEMOTION_AWAITS_REVIEW;
    return new TierStanding(
        byHand ? Reason.OVERRIDDEN : reason,
        ladder.tiers().get(place).code(),
        before.map(TierState::tier),
        byHand
            ? override.flatMap(TierOverride::end)
            : next.flatMap(known -> memory.until(reason, known, reading)),
        atRisk ? waysToKeep.read(place, reading) : List.of(),
        override,
        ladder.state().overrideLacks(reading),
        next);
  }

  /** Why the customer has earned the rung: by the group of the gate that opened. */
  private Reason reason(int place, Reading reading) {
    if (ladder.state().isUnknown(reading)) {
      return Reason.STORED_RUNG_UNKNOWN;
    }
    int chosen = reading.chosen(earned);
    if (chosen < promotions) {
      return Reason.PROMOTED;
    }
    if (chosen < promotions + demotions) {
      return Reason.DEMOTED;
    }
    boolean stayed = chosen < promotions + demotions + ladder.tiers().size();
    return stayed ? reasonToStay(place, reading) : Reason.ENTERED;
  }

  private Reason reasonToStay(int place, Reading reading) {
    boolean withheld =
        met.subList(0, Math.min(place + 1, met.size())).stream().anyMatch(reading::isWithheld)
            || (place < kept.size() && reading.isWithheld(kept.get(place)));
    return withheld ? Reason.WITHHELD : toldReasonToStay(place, reading);
  }

  private Reason toldReasonToStay(int place, Reading reading) {
    List<Truth> better = met.subList(0, place).stream().map(reading::truth).toList();
    if (better.contains(Truth.TRUE)) {
      return Reason.PROMOTION_AWAITS_REVIEW;
    }
    if (place == met.size() || reading.truth(met.get(place)) == Truth.TRUE) {
      return Reason.KEPT;
    }
    Truth keeps = reading.truth(kept.get(place));
    if (keeps == Truth.TRUE) {
      return Reason.HELD;
    }
    boolean unknown = keeps == Truth.UNKNOWN || better.contains(Truth.UNKNOWN);
    return unknown ? Reason.UNDECIDED : reasonNotToFall(place, reading);
  }

  /** Why one whose rung is known not to be kept has not come down. */
  private Reason reasonNotToFall(int place, Reading reading) {
    if (!conditions.canFallFrom(place)) {
      return Reason.AT_FLOOR;
    }
    if (conditions.isPromised(place) && runs(reading)) {
      return Reason.GUARANTEED;
    }
    if (reading.truth(graceOver) != Truth.TRUE) {
      return Reason.IN_GRACE;
    }
    boolean waits =
        retention.demotion() == Timing.ON_REVIEW && reading.truth(reviewDue) != Truth.TRUE;
    return waits ? Reason.DEMOTION_AWAITS_REVIEW : Reason.UNDECIDED;
  }

  private boolean runs(Reading reading) {
    return promiseRuns.filter(gate -> reading.truth(gate) == Truth.TRUE).isPresent();
  }

  /** The first day on which a better rung counts, where that is not at once. */
  private Optional<LocalDate> from(TierStanding standing, Reading reading) {
    boolean later = standing.override().isPresent() || reading.truth(reviewDue) != Truth.TRUE;
    Optional<LocalDate> review =
        retention.promotion() == Timing.ON_REVIEW && later
            ? standing.next().map(state -> state.nextReview().orElse(BankDates.OPEN_END))
            : Optional.empty();
    Optional<LocalDate> expiry = standing.override().map(TierOverride::expiry);
    return Stream.of(review, expiry).flatMap(Optional::stream).max(LocalDate::compareTo);
  }
}

package org.bankcrm.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.segmentation.ChoiceGate.Part;
import org.bankcrm.segmentation.TierRetention.Timing;

/**
 * The gates of a ladder with retention, in the order in which the first TRUE one counts: a rung
 * given by hand, a promotion, a demotion, staying, entering. Where a stored rung is none of the
 * ladder's, a gate before them is UNKNOWN.
 *
 * <p>The order is what makes missing values harmless. A demotion opens only where every rung from
 * the best down to the present one is known not to be met or kept; where that is UNKNOWN, the gate
 * of staying comes next, and is TRUE for everybody whose rung is known.
 */
final class RetentionGates {

  static final String PLACE = "/retention";
  static final LocalizedText NAME = LocalizedText.of("保级与复评", "Retention and reviews");

  private final List<Tier> tiers;
  private final List<String> codes;
  private final TierRetention retention;
  private final TierStateAttributes state;
  private final int floor;

  RetentionGates(TierLadder ladder) {
    this.tiers = ladder.tiers();
    this.codes = tiers.stream().map(Tier::code).toList();
    this.retention = ladder.retention().orElseThrow();
    this.state = ladder.state();
    this.floor = retention.floor().map(codes::indexOf).orElse(codes.size() - 1);
  }

  /** Whether a customer on this rung can come down at all. */
  boolean canFallFrom(int place) {
    return place != floor && place != bottom();
  }

  private int bottom() {
    return tiers.size() - 1;
  }

  /** Where the rung's condition stands in the document. */
  static String whenPath(int place) {
    return "/tiers/" + place + "/when";
  }

  static String holdPath(int place) {
    return "/tiers/" + place + "/hold";
  }

  /** The day has come, or none was told that a bank means; anniversaries wait until one is told. */
  Condition reviewDue() {
    DateAttribute review = state.nextReview();
    if (retention.reviewDays().flatMap(TierReviews::anniversaryOf).isPresent()) {
      return Condition.all(
          review.isKnown(), review.atLeast(BankDates.FIRST), review.isUpTo(DayShift.ofDays(0)));
    }
    return Condition.any(
        review.isMissing(), review.isUpTo(DayShift.ofDays(0)), review.moreThan(BankDates.LAST));
  }

  /** The days of grace have run; from a day that no bank means they do not. */
  Condition graceOver() {
    return retention
        .grace()
        .map(
            grace ->
                Condition.all(
                    state.belowSince().isKnown(),
                    state.belowSince().atLeast(BankDates.FIRST),
                    state.belowSince().isUpTo(DayShift.before(grace))))
        .orElse(Condition.always());
  }

  /** The place of the rung that is promised to one who stands here, if any can be. */
  private Optional<Integer> promised(int place) {
    return IntStream.range(place, tiers.size())
        .filter(each -> tiers.get(each).guaranteed().isPresent())
        .boxed()
        .findFirst();
  }

  /** Whether this very rung may be promised. */
  boolean isPromised(int place) {
    return tiers.get(place).guaranteed().isPresent();
  }

  /** A promise runs; one that ends on a day that no bank means is none. */
  Optional<Condition> promiseRuns() {
    return state
        .guaranteedUntil()
        .map(
            last ->
                Condition.all(
                    last.isKnown(), last.isFrom(DayShift.ofDays(0)), last.atMost(BankDates.LAST)));
  }

  /** Of those on rungs from the best on, no promise holds anybody back from coming down here. */
  private Optional<Condition> notPromised(int highest, int place) {
    List<String> bound =
        IntStream.range(highest, place)
            .filter(from -> promised(from).filter(rung -> rung < place).isPresent())
            .mapToObj(codes::get)
            .toList();
    return bound.isEmpty()
        ? Optional.empty()
        : promiseRuns().map(runs -> runs.not().or(state.current().isIn(bound).not()));
  }

  /** This is as far as those fall who were promised it. */
  private Optional<Condition> promised(int highest, int place) {
    List<String> bound =
        IntStream.range(highest, place)
            .filter(from -> promised(from).filter(rung -> rung == place).isPresent())
            .mapToObj(codes::get)
            .toList();
    return bound.isEmpty()
        ? Optional.empty()
        : promiseRuns().map(runs -> runs.and(state.current().isIn(bound)));
  }

  /** What keeps a customer on the rung: its condition or its hold condition. */
  Condition kept(int place) {
    Optional<Condition> when = tiers.get(place).when();
    return tiers
        .get(place)
        .hold()
        .flatMap(hold -> when.map(hold::or))
        .or(() -> when)
        .orElse(Condition.always());
  }

  List<ChoiceGate> overrides() {
    List<ChoiceGate> overrides = new ArrayList<>(List.of(unknown(state.override())));
    IntStream.range(0, tiers.size()).mapToObj(this::override).forEach(overrides::add);
    return List.copyOf(overrides);
  }

  /** Never TRUE, and UNKNOWN where what is stored is no rung of the ladder: nothing is settled. */
  private ChoiceGate unknown(CodeAttribute stored) {
    return gate(0, PLACE, stored.isAbsent(Absence.UNKNOWN_CODE), stored.is(codes.get(0)));
  }

  private ChoiceGate override(int place) {
    return gate(
        place,
        PLACE,
        state.override().isKnown(),
        state.override().is(codes.get(place)),
        state.overrideReason().isKnown(),
        state.overrideAuthor().isKnown(),
        state.overrideUntil().isKnown(),
        state.overrideUntil().isFrom(DayShift.ofDays(1)));
  }

  private ChoiceGate gate(int place, String path, Condition... conditions) {
    return new ChoiceGate(
        codes.get(place), path, List.of(conditions).stream().map(c -> new Part(PLACE, c)).toList());
  }

  List<ChoiceGate> promotions() {
    List<ChoiceGate> promotions = new ArrayList<>(List.of(unknown(state.current())));
    IntStream.range(0, bottom()).mapToObj(this::promotion).forEach(promotions::add);
    return List.copyOf(promotions);
  }

  private ChoiceGate promotion(int place) {
    List<Part> parts = new ArrayList<>(stoodOn(place + 1, bottom()));
    if (retention.promotion() == Timing.ON_REVIEW) {
      parts.add(new Part(PLACE, reviewDue()));
    }
    parts.add(new Part(whenPath(place), when(place)));
    return new ChoiceGate(codes.get(place), whenPath(place), parts);
  }

  private Condition when(int place) {
    return tiers.get(place).when().orElseThrow();
  }

  /** The rung before is known and one of these, both ends included. */
  private List<Part> stoodOn(int first, int last) {
    CodeAttribute current = state.current();
    return List.of(
        new Part(PLACE, current.isKnown()),
        new Part(PLACE, current.isIn(codes.subList(first, last + 1))));
  }

  List<ChoiceGate> demotions() {
    return IntStream.rangeClosed(1, bottom())
        .filter(place -> highestSource(place) < place)
        .mapToObj(this::demotion)
        .toList();
  }

  /** The best rung from which customers come down to this one; the rung itself if none do. */
  private int highestSource(int place) {
    if (retention.oneRungDown()) {
      return place - 1 == floor ? place : place - 1;
    }
    return place <= floor ? 0 : floor + 1;
  }

  private ChoiceGate demotion(int place) {
    int highest = highestSource(place);
    List<Part> parts = new ArrayList<>(stoodOn(highest, place - 1));
    if (retention.demotion() == Timing.ON_REVIEW) {
      parts.add(new Part(PLACE, reviewDue()));
    }
    if (retention.grace().isPresent()) {
      parts.add(new Part(PLACE, graceOver()));
    }
    notPromised(highest, place).ifPresent(condition -> parts.add(new Part(PLACE, condition)));
    for (int above = 0; above < place; above++) {
      parts.add(new Part(whenPath(above), when(above).not()));
      if (above >= highest) {
        addNotHeld(above, place, parts);
      }
    }
    if (!retention.oneRungDown() && place != floor && place != bottom()) {
      Condition kept = kept(place);
      parts.add(new Part(whenPath(place), promised(highest, place).map(kept::or).orElse(kept)));
    }
    return new ChoiceGate(codes.get(place), PLACE, parts);
  }

  /** The hold condition of a rung counts for those who stand on it or above. */
  private void addNotHeld(int above, int place, List<Part> parts) {
    Optional<Condition> hold = tiers.get(above).hold().map(Condition::not);
    boolean someBelow = above + 1 < place;
    hold.map(not -> someBelow ? state.current().isIn(codes.subList(above + 1, place)).or(not) : not)
        .ifPresent(condition -> parts.add(new Part(holdPath(above), condition)));
  }

  List<ChoiceGate> stays() {
    return IntStream.range(0, tiers.size())
        .mapToObj(place -> new ChoiceGate(codes.get(place), PLACE, stoodOn(place, place)))
        .toList();
  }

  List<ChoiceGate> entries() {
    return IntStream.range(0, bottom())
        .mapToObj(
            place ->
                new ChoiceGate(
                    codes.get(place),
                    whenPath(place),
                    List.of(
                        new Part(PLACE, state.current().isMissing()),
                        new Part(whenPath(place), when(place)))))
        .toList();
  }

  /** All of them, in their order. */
  List<ChoiceGate> all() {
    List<ChoiceGate> all = new ArrayList<>(overrides());
    all.addAll(promotions());
    all.addAll(demotions());
    all.addAll(stays());
    all.addAll(entries());
    return all;
  }
}

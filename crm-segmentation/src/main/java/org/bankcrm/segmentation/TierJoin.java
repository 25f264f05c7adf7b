package org.bankcrm.segmentation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.join.NamedJoin;
import org.bankcrm.core.language.Language;

/**
 * On which rung of a ladder a customer stands, as what is held of the customer.
 *
 * <p>What the state of a customer is of whom two records were kept:
 *
 * <ol>
 *   <li><b>The better rung stays</b>, with its first day and its next review.
 *   <li><b>Of two on one rung</b> the longer stay counts: the earlier first day; the later review,
 *       so that nobody is looked at sooner for having had two records; and the rung was not kept
 *       only since both did not keep it: not at all if one of both does, else since the later day.
 *   <li><b>No promise is taken back</b>: the later end of both guarantees stands, for the rung that
 *       stays. So a promise may become better by joining, and never worse. The next decision asks
 *       the conditions anew, of all that the customer has.
 * </ol>
 *
 * <p>A state joined with itself is itself, and neither the order nor the grouping of records
 * matters: three records come out as the first two and then the third do. Immutable and
 * thread-safe.
 */
public final class TierJoin extends NamedJoin<TierState> {

  private final TierLadder ladder;
  private final List<String> best;

  private TierJoin(TierLadder ladder) {
    super(TierParts.TIER, ladder.ref().id(), ladder.name());
    this.ladder = ladder;
    this.best = ladder.codes();
  }

  /**
   * The states of a ladder with retention.
   *
   * @param ladder the version that is in force: rungs of older ones are found by their codes
   */
  public static TierJoin of(TierLadder ladder) {
    return new TierJoin(ladder);
  }

  @Override
  public Map<String, Object> write(TierState state) {
    return state.toDocument();
  }

  @Override
  public TierState read(Object tree) {
    return TierState.parse(tree);
  }

  /**
   * @throws IllegalStateException if one of both stands on a rung that the ladder does not have
   */
  @Override
  public TierState join(TierState one, TierState other) {
    int order = place(one) - place(other);
    TierState better = order <= 0 ? one : other;
    boolean same = order == 0;
    return new TierState(
        ladder.state().present(better.tier()),
        same ? of(one.since(), other.since(), TierJoin::earlier) : better.since(),
        same ? both(one.belowSince(), other.belowSince()) : better.belowSince(),
        same ? of(one.nextReview(), other.nextReview(), TierJoin::later) : better.nextReview(),
        of(one.guaranteedUntil(), other.guaranteedUntil(), TierJoin::later));
  }

  private int place(TierState state) {
    int place = best.indexOf(ladder.state().present(state.tier()));
    if (place < 0) {
      throw new IllegalStateException(
          "a tier is none of the ladder's; let the ladder say what it has become (formerly)");
    }
    return place;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Of two days that are known; else the one that is. */
  private static Optional<LocalDate> of(
      Optional<LocalDate> one, Optional<LocalDate> other, BinaryOperator<LocalDate> choice) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(choice.apply(one.get(), other.get()))
        : one.or(() -> other);
  }

  private static Optional<LocalDate> both(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(later(one.get(), other.get()))
        : Optional.empty();
  }

  /**
   * The rung that stays, the promise that stands if there is one, then each customer who gives up a
   * rung, by their keys.
   */
  @Override
  public List<String> explain(Map<String, TierState> before, TierState after, Language language) {
    List<String> told = new ArrayList<>();
    Map<String, ?> rung = Map.of("ladder", name(), "tier", nameOf(after.tier()));
    told.add(language.say(TierSaying.TIER_STAYS, rung));
    after
        .guaranteedUntil()
        .ifPresent(
            day ->
                told.add(
                    language.say(TierSaying.PROMISE_STAYS, Map.of("ladder", name(), "day", day))));
    for (Map.Entry<String, TierState> each : new TreeMap<>(before).entrySet()) {
      String tier = ladder.state().present(each.getValue().tier());
      if (!tier.equals(after.tier())) {
        Map<String, ?> values =
            Map.of("ladder", name(), "tier", nameOf(tier), "customer", each.getKey());
        told.add(language.say(TierSaying.TIER_YIELDS, values));
      }
    }
    return List.copyOf(told);
  }

  private LocalizedText nameOf(String code) {
    return ladder.find(code).map(Tier::name).orElseGet(() -> LocalizedText.of(code, code));
  }
}

package org.bankcrm.modelling.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Intervals;
import org.bankcrm.segmentation.TierLadder;

/**
 * Codes 1, 2, … for a figure, by cuts that were taken from a population once and are kept: so
 * tomorrow's single customer gets the code that the same figure got then.
 *
 * <pre>{@code
 * RankCuts recency = RankCuts.quantiles(daysSincePurchase, 5, false);
 * recency.code(12);                // 5 of a customer who came lately, 1 of one who came long ago
 * recency.counts(daysOfToday);     // how many have each code now; the first is of those not known
 * recency.has(DAYS_SINCE, 5);      // the condition of a segment that says the same
 * }</pre>
 *
 * <p>Of n cuts there are n + 1 codes, the greatest being the best. A figure that equals a cut is
 * not above it: where more is better the code is 1 + the number of cuts below the figure, where
 * less is better n + 1 − that number. Equal figures have equal codes always; where many are equal,
 * cuts coincide and codes between them stay empty, which is told by {@link #counts}. Immutable and
 * thread-safe.
 *
 * @param cuts finite, none below the one before; 1 to 100
 * @param moreIsBetter whether a greater figure has a greater code; days since the last purchase
 *     have false
 */
public record RankCuts(List<Double> cuts, boolean moreIsBetter) {

  /**
   * Checks the cuts.
   *
   * @throws ModellingException if there are none or too many, one is not finite, or they descend
   */
  public RankCuts {
    cuts = List.copyOf(cuts);
    boolean fits = !cuts.isEmpty() && cuts.size() <= 100;
    for (int i = 0; i < cuts.size(); i++) {
      fits &= Double.isFinite(cuts.get(i)) && (i == 0 || cuts.get(i) >= cuts.get(i - 1));
    }
    if (!fits) {
      throw new ModellingException(
          FitProblem.OUT_OF_BOUNDS, "cuts must be 1 to 100 finite numbers that do not descend");
    }
  }

  /**
   * Cuts at equal shares of a population: of 5 groups those below which 20, 40, 60 and 80 per cent
   * lie, interpolated linearly between neighbours (type 7 of R. Hyndman and Y. Fan).
   *
   * @param values the figures of all; NaN is missing and takes no part
   * @param groups how many codes, 2 to 100
   * @throws ModellingException if all are missing or one is infinite
   */
  public static RankCuts quantiles(double[] values, int groups, boolean moreIsBetter) {
    Checks.within(groups, 2, 100, "groups");
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (sorted.length == 0) {
      throw new ModellingException(FitProblem.ALL_MISSING, "the figures to rank");
    }
    List<Double> cuts = new ArrayList<>();
    for (int i = 1; i < groups; i++) {
      double at = (double) i * (sorted.length - 1) / groups;
      int below = (int) at;
      double above = below + 1 < sorted.length ? sorted[below + 1] : sorted[below];
      cuts.add(sorted[below] + (at - below) * (above - sorted[below]) + 0.0);
    }
    return new RankCuts(cuts, moreIsBetter);
  }

  /** How many codes there are. */
  public int codes() {
    return cuts.size() + 1;
  }

  /** The code of a figure, 1 to {@link #codes}; 0 if it is NaN, which is missing. */
  public int code(double value) {
    if (Double.isNaN(value)) {
      return 0;
    }
    int below = 0;
    while (below < cuts.size() && cuts.get(below) < value) {
      below++;
    }
    return moreIsBetter ? below + 1 : codes() - below;
  }

  /** How many figures have each code; the first count is that of what is missing. */
  public List<Integer> counts(double[] values) {
    int[] counts = new int[codes() + 1];
    for (double value : values) {
      counts[code(value)]++;
    }
    return Arrays.stream(counts).boxed().toList();
  }

  /**
   * The condition, for policies, that an attribute has a code; empty if no figure has it.
   *
   * @param code 1 to {@link #codes}
   */
  public Optional<Condition> has(Attribute<?> attribute, int code) {
    return between(attribute, code, code);
  }

  /**
   * The condition, for policies, that an attribute has one of several codes in a row; empty if no
   * figure has.
   *
   * @param from the least code, 1 or more
   * @param to the greatest code, not below
   * @throws IllegalArgumentException if the attribute is not one of numbers
   */
  public Optional<Condition> between(Attribute<?> attribute, int from, int to) {
    Checks.within(from, 1, codes(), "from");
    Checks.within(to, from, codes(), "to");
    int first = moreIsBetter ? from - 1 : codes() - to;
    int last = moreIsBetter ? to - 1 : codes() - from;
    double above = first == 0 ? Double.NEGATIVE_INFINITY : cuts.get(first - 1);
    double upTo = last == cuts.size() ? Double.POSITIVE_INFINITY : cuts.get(last);
    return Intervals.aboveUpTo(attribute, above, upTo);
  }

  /**
   * The codes as a ladder that other policies read, {@code tier.<id>}: the best code is the first
   * rung, {@code R5} of five. It tells a customer what is wanting to the next one. A code that no
   * figure has, since cuts coincide, has no rung; whoever has no figure stands on the last one,
   * {@code UNRANKED}. A name is still to be given.
   *
   * @param id of the ladder, see {@link TierLadder#builder}
   * @param version of the ladder, 1 or more
   * @param attribute with the figure, one of numbers
   * @throws IllegalArgumentException if the attribute is not one of numbers
   */
  public TierLadder.Builder ladder(String id, int version, Attribute<?> attribute) {
    return ladder(id, version, codes(), code -> has(attribute, code));
  }

  static TierLadder.Builder ladder(
      String id, int version, int codes, IntFunction<Optional<Condition>> has) {
    TierLadder.Builder ladder = TierLadder.builder(id, version);
    for (int code = codes; code >= 1; code--) {
      String each = Integer.toString(code);
      has.apply(code)
          .ifPresent(when -> ladder.tier("R" + each, "第 " + each + " 档", "Rank " + each, when));
    }
    return ladder.otherwise("UNRANKED", "未定档", "Not ranked");
  }
}

package org.bankcrm.modelling.churn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.formula.Link;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Intervals;
import org.bankcrm.scoring.ModelGroup;
import org.bankcrm.scoring.ScoringModel;

/**
 * Brings probabilities to the rates that came, by steps that only rise: the isotonic regression,
 * found by pooling neighbours that violate the order (M. Ayer, H. Brunk, G. Ewing, W. Reid, E.
 * Silverman 1955; for probabilities B. Zadrozny, C. Elkan 2002). It takes no form for granted, and
 * wants some thousand customers; for fewer take {@link PlattScaling}.
 *
 * <p>Learn it from customers whom the model was not made from. Customers of one step become equal.
 * The first and the last step may be 0 or 1, which says that something is impossible or certain
 * because it was so among few: look at the counts. Immutable and thread-safe.
 *
 * @param steps by ascending probability, at least one
 */
public record IsotonicScaling(List<Step> steps) {

  private static final int MOST_CASES = 99;

  /**
   * Probabilities that become one.
   *
   * @param from the least of them; the step goes on up to the next
   * @param rate what they become: the share to whom the outcome came
   * @param customers how many it was learned from
   */
  public record Step(double from, double rate, long customers) {}

  /** Customers so far, and to how many the outcome came. */
  private static final class Block {
    private final double from;
    private long came;
    private long all;

    Block(double from) {
      this.from = from;
    }

    private boolean isBelow(Block next) {
      return came * next.all < next.came * all;
    }

    private void take(Block next) {
      came += next.came;
      all += next.all;
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no step, or they do not rise
   */
  public IsotonicScaling {
    steps = List.copyOf(steps);
    boolean rises = !steps.isEmpty();
    for (int i = 1; i < steps.size(); i++) {
      rises &= steps.get(i - 1).from() < steps.get(i).from();
      rises &= steps.get(i - 1).rate() < steps.get(i).rate();
    }
    if (!rises) {
      throw new IllegalArgumentException("steps must rise");
    }
  }

  /**
   * Learns it. Customers of equal probability share a step; the order of rows does not matter.
   *
   * @param probabilities from 0 to 1
   * @param came to whom the outcome came
   * @throws ModellingException if the columns differ in length, there is no row, or a probability
   *     is out of bounds
   */
  public static IsotonicScaling fit(double[] probabilities, boolean[] came) {
    if (probabilities.length != came.length) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "probabilities and outcomes");
    }
    TreeMap<Double, Block> blocks = blocks(probabilities, came);
    if (blocks.isEmpty()) {
      throw new ModellingException(FitProblem.TOO_FEW, "customers");
    }
    return new IsotonicScaling(
        pooled(blocks).stream()
            .map(block -> new Step(block.from, (double) block.came / block.all, block.all))
            .toList());
  }

  private static TreeMap<Double, Block> blocks(double[] probabilities, boolean[] came) {
    TreeMap<Double, Block> blocks = new TreeMap<>();
    for (int row = 0; row < came.length; row++) {
      if (!(probabilities[row] >= 0 && probabilities[row] <= 1)) {
        throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "the probability of row " + row);
      }
      Block block = blocks.computeIfAbsent(probabilities[row] + 0.0, Block::new);
      block.all++;
      block.came += came[row] ? 1 : 0;
    }
    return blocks;
  }

  private static List<Block> pooled(Map<Double, Block> blocks) {
    List<Block> pooled = new ArrayList<>();
    for (Block next : blocks.values()) {
      Block last = next;
      while (!pooled.isEmpty() && !pooled.get(pooled.size() - 1).isBelow(last)) {
        Block before = pooled.remove(pooled.size() - 1);
        before.take(last);
        last = before;
      }
      pooled.add(last);
    }
    return pooled;
  }

  /**
   * The rate that a probability becomes; what lies below all steps becomes the first.
   *
   * @param probability from 0 to 1
   */
  public double of(double probability) {
    double rate = steps.get(0).rate();
    for (Step step : steps) {
      rate = step.from() <= probability ? step.rate() : rate;
    }
    return rate;
  }

  /**
   * The steps as a policy that reads another model's probability; its name is still to be given. It
   * goes by that probability as the model rounds it.
   *
   * @param model that gives the probability; both stand in one book
   * @param id of the policy
   * @param version of the policy
   * @param digits of the rate, 0 to 9
   * @throws ModellingException if there are more than 100 steps
   */
  public ScoringModel.Builder policy(ScoringModel model, String id, int version, int digits) {
    if (steps.size() > MOST_CASES + 1) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, steps.size() + " steps");
    }
    BigDecimal first = rounded(steps.get(0).rate(), digits);
    ModelGroup.Builder group = ModelGroup.builder("rate", "实际发生率", "The rate that came", first);
    List<Step> descending = new ArrayList<>(steps.subList(1, steps.size()));
    Collections.reverse(descending);
    for (Step step : descending) {
      group.when(
          "概率 " + step.from() + " 及以上",
          "A chance of " + step.from() + " and over",
          Intervals.between(model.attribute(), step.from(), Double.POSITIVE_INFINITY, List.of())
              .get(0),
          rounded(step.rate(), digits));
    }
    return ScoringModel.builder(id, version).gives(Link.NUMBER, digits).group(group);
  }

  private static BigDecimal rounded(double rate, int digits) {
    return BigDecimal.valueOf(rate).setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}

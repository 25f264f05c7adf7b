package org.bankcrm.modelling.churn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * What contacting those above each probability would have brought, by what came: beside what was
 * expected it tells whether the threshold of {@link ContactCosts} can be trusted.
 *
 * <p>It knows what came to customers whom nobody contacted; what a contact changes stands in the
 * costs. Immutable and thread-safe.
 *
 * @param steps from nobody to everybody, one for each probability that there is
 */
public record ContactChoice(List<Step> steps) {

  /**
   * One way to choose: all customers of this probability or a higher one.
   *
   * @param from the least probability that is contacted; above 1 for nobody
   * @param contacted how many
   * @param came to how many of them the outcome came
   * @param expected what it was expected to bring more than leaving all alone
   * @param brought what it would have brought
   */
  public record Step(
      BigDecimal from, long contacted, long came, BigDecimal expected, BigDecimal brought) {}

  /** Copies the list. */
  public ContactChoice {
    steps = List.copyOf(steps);
  }

  /**
   * Looks at every way to choose.
   *
   * @param probabilities from 0 to 1
   * @param came to whom the outcome came
   * @param costs of contacts
   * @throws ModellingException if the columns differ in length, or a probability is out of bounds
   */
  public static ContactChoice of(double[] probabilities, boolean[] came, ContactCosts costs) {
    if (probabilities.length != came.length) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "probabilities and outcomes");
    }
    TreeMap<Double, long[]> counts = new TreeMap<>();
    for (int row = 0; row < came.length; row++) {
      if (!(probabilities[row] >= 0 && probabilities[row] <= 1)) {
        throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "the probability of row " + row);
      }
      long[] count = counts.computeIfAbsent(probabilities[row] + 0.0, p -> new long[2]);
      count[came[row] ? 1 : 0]++;
    }
    return new ContactChoice(steps(counts.descendingMap(), costs));
  }

  private static List<Step> steps(NavigableMap<Double, long[]> counts, ContactCosts costs) {
    List<Step> steps = new ArrayList<>();
    Step last = new Step(BigDecimal.valueOf(2), 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    steps.add(last);
    for (var each : counts.entrySet()) {
      last = next(last, BigDecimal.valueOf(each.getKey()), each.getValue(), costs);
      steps.add(last);
    }
    return steps;
  }

  /**
   * The step that takes in the customers of the next probability: how many not, and how many came.
   */
  private static Step next(Step last, BigDecimal probability, long[] count, ContactCosts costs) {
    BigDecimal not = BigDecimal.valueOf(count[0]);
    BigDecimal came = BigDecimal.valueOf(count[1]);
    return new Step(
        probability,
        last.contacted() + count[0] + count[1],
        last.came() + count[1],
        last.expected().add(costs.expected(probability).multiply(not.add(came))),
        last.brought().add(costs.gain().multiply(came)).subtract(costs.loss().multiply(not)));
  }

  /** The way that would have brought most; of equal ones that which contacts fewest. */
  public Step best() {
    Step best = steps.get(0);
    for (Step step : steps) {
      best = step.brought().compareTo(best.brought()) > 0 ? step : best;
    }
    return best;
  }

  /**
   * The way of a threshold.
   *
   * @param costs whose threshold it is
   */
  public Step at(ContactCosts costs) {
    Step chosen = steps.get(0);
    for (Step step : steps.subList(1, steps.size())) {
      chosen = costs.pays(step.from()) ? step : chosen;
    }
    return chosen;
  }

  /** The number of customers. */
  public long customers() {
    return steps.get(steps.size() - 1).contacted();
  }

  @Override
  public String toString() {
    return "ContactChoice of " + customers() + " customers";
  }
}

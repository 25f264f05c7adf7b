package org.bankcrm.core.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.plan.ColumnResults;

/**
 * What all policies of a book say of a population, in columns.
 *
 * <p>Truth values and choices are held, a few bits a customer; reasons are not, they are made again
 * for the customer who is asked about. Immutable and thread-safe.
 */
public final class Decisions {

  private final DecisionEngine engine;
  private final Population population;
  private final ColumnResults results;

  Decisions(DecisionEngine engine, Population population, ColumnResults results) {
    this.engine = engine;
    this.population = population;
    this.results = results;
  }

  /** The engine that decided. */
  public DecisionEngine engine() {
    return engine;
  }

  /** What was known of the customers. */
  public Population population() {
    return population;
  }

  /** The number of customers. */
  public int size() {
    return results.size();
  }

  /**
   * Whether what a policy yields as yes or no holds for a customer, by row from 0.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields no yes/no attribute
   */
  public Truth truth(int row, Policy<?> policy) {
    Objects.checkIndex(row, size());
    return results.truth(engine.planned(policy).firstYesNoNumber(), row);
  }

  /** What a policy decided for a customer, by row from 0. */
  public <R> R result(int row, Policy<R> policy) {
    return decision(row).result(policy);
  }

  /** The whole decision of one customer, by row from 0, made again from the population. */
  public Decision decision(int row) {
    return engine.decide(population.facts(row));
  }

  /**
   * The code that a policy chose for a customer, by row from 0: that of its first gate that is
   * TRUE.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields no choice
   */
  public String code(int row, Policy<?> policy) {
    Objects.checkIndex(row, size());
    PlannedPolicy planned = engine.planned(policy);
    int chosen = results.chosen(planned.firstChoiceNumber(), row);
    return planned.choices.get(0).codes.get(chosen);
  }

  /**
   * Whether the chosen code would be the same whatever the missing values are.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields no choice
   */
  public boolean isSettled(int row, Policy<?> policy) {
    Objects.checkIndex(row, size());
    return results.isSettled(engine.planned(policy).firstChoiceNumber(), row);
  }

  /**
   * How many customers have each outcome: {@code TRUE}, {@code FALSE} and {@code UNKNOWN} of a
   * policy that yields yes or no, otherwise the codes of its choice, in the author's order. The
   * numbers add up to {@link #size()}.
   */
  public Map<String, Long> counts(Policy<?> policy) {
    PlannedPolicy planned = engine.planned(policy);
    return planned.yesNo.isEmpty() ? countsOfChoice(planned) : countsOfTruth(planned);
  }

  /**
   * How many customers have this truth of what a policy yields as yes or no.
   *
   * @throws IllegalArgumentException if the policy is not in the book or yields no yes/no attribute
   */
  public long count(Policy<?> policy, Truth truth) {
    int gate = engine.planned(policy).firstYesNoNumber();
    return switch (truth) {
      case TRUE -> results.countTrue(gate);
      case UNKNOWN -> results.countUnknown(gate);
      case FALSE -> size() - results.countTrue(gate) - results.countUnknown(gate);
    };
  }

  private Map<String, Long> countsOfTruth(PlannedPolicy planned) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Truth truth : List.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN)) {
      counts.put(truth.name(), count(planned.policy, truth));
    }
    return counts;
  }

  private Map<String, Long> countsOfChoice(PlannedPolicy planned) {
    long[] chosen = results.countChosen(planned.firstChoiceNumber());
    List<String> codes = planned.choices.get(0).codes;
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      counts.merge(codes.get(i), chosen[i], Long::sum);
    }
    return counts;
  }

  /**
   * A word for each customer whose bit i says whether policy i of the list is TRUE for them.
   *
   * @param policies 1 to 64 policies that yield yes or no
   * @param target at least as long as there are customers
   */
  public void masks(List<? extends Policy<?>> policies, long[] target) {
    if (policies.isEmpty() || policies.size() > Long.SIZE || target.length < size()) {
      throw new IllegalArgumentException(
          "expected 1 to 64 policies and room for " + size() + " customers");
    }
    int[] gates =
        policies.stream().mapToInt(policy -> engine.planned(policy).firstYesNoNumber()).toArray();
    results.masks(gates, target);
  }

  @Override
  public String toString() {
    return "Decisions by " + engine.book().ref() + " of " + population;
  }
}

package org.bankcrm.core.policy;

import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.internal.plan.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * Decides one customer after the other in the same working memory, for callers who count every
 * byte: what it says of a customer lasts until the next one.
 *
 * <pre>{@code
 * Decider decider = engine.decider(); // one for each thread
 * int offers = decider.decide(facts).granted(positions);
 * }</pre>
 *
 * <p>It says the same as {@link DecisionEngine#decide}, whose {@link Decision} can be kept,
 * explained and recorded. Asked before a customer was decided, or after one was refused, every
 * answer throws an {@link IllegalStateException}: nobody is told of another customer. Not
 * thread-safe; {@code toString} shows nothing of the customer.
 */
public final class Decider {

  private final DecisionEngine engine;
  private final Evaluation evaluation;
  private boolean decided;
  private @Nullable PlannedPolicy last;

  Decider(DecisionEngine engine, Evaluation evaluation) {
    this.engine = engine;
    this.evaluation = evaluation;
  }

  /**
   * Decides a customer by all policies and forgets the one before.
   *
   * @return this
   * @throws IllegalArgumentException if the facts are of another catalogue than the book's
   */
  public Decider decide(Facts facts) {
    decided = false; // until it is, also where the facts are refused
    engine.checkCatalog(facts.catalog());
    engine.checkApproved(facts.asOfDate());
    engine.plan().evaluate(facts, evaluation);
    decided = true;
    return this;
  }

  private Evaluation decided() {
    if (!decided) {
      throw new IllegalStateException("no customer was decided");
    }
    return evaluation;
  }

  /** The same policy is most often asked for several things. */
  @SuppressWarnings("ReferenceEquality")
  private PlannedPolicy planned(Policy<?> policy) {
    PlannedPolicy found = last;
    if (found == null || found.policy != policy) {
      found = engine.planned(policy);
      last = found;
    }
    return found;
  }

  /** As {@link Decision#applies}. */
  public Truth applies(Policy<?> policy) {
    return planned(policy).applies(decided());
  }

  /** As {@link Decision#truth}. */
  public Truth truth(Policy<?> policy) {
    return decided().truth(planned(policy).firstYesNoNumber());
  }

  /** As {@link Decision#granted(int[])}. */
  public int granted(int[] positions) {
    return engine.grants().trueOf(decided(), positions);
  }

  /** As {@link Decision#firstNotTrue}. */
  public void firstNotTrue(int[] parts) {
    engine.firstNotTrue(decided(), parts);
  }

  /**
   * The code of the first gate that is TRUE, as {@link Decisions#code} tells it for a population.
   */
  public String code(Policy<?> policy) {
    PlannedPolicy planned = planned(policy);
    int chosen = decided().chosen(planned.firstChoiceNumber());
    return PlannedPolicy.instead(planned.applies(decided()))
        .orElse(planned.declared.choices.get(0).codes.get(chosen));
  }

  /** As {@link Decision#points}. */
  public long points(Policy<?> policy) {
    return decided().sum(planned(policy).firstSumNumber());
  }

  /** As {@link Decision#ranking}. */
  public long ranking(Policy<?> policy) {
    return decided().ranking(planned(policy).firstRankingNumber());
  }

  @Override
  public String toString() {
    return "Decider by " + engine.book().ref();
  }
}

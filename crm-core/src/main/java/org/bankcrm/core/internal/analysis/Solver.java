package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.internal.analysis.Formula.Join;
import org.bankcrm.core.internal.analysis.Search.Answer;

/**
 * Decides whether there is a customer for whom conditions come out as demanded. For one thread;
 * what it learns of conditions serves for later questions.
 */
public final class Solver {

  /**
   * What was found.
   *
   * @param answer whether there is such a customer
   * @param model the customer, if there is one
   */
  public record Found(Answer answer, Optional<Model> model) {
    /** Whether there is such a customer. */
    public boolean isPossible() {
      return answer == Answer.YES;
    }

    /** Whether it is proved that there is none. */
    public boolean isImpossible() {
      return answer == Answer.NO;
    }
  }

  /** A condition and how it has to come out. */
  public record Demanded(Condition condition, Demand demand) {}

  private static final Found IMPOSSIBLE = new Found(Answer.NO, Optional.empty());
  private static final Found UNDECIDED = new Found(Answer.OPEN, Optional.empty());

  private final Variables variables = new Variables();
  private final Budget budget;
  private final Formulas formulas;

  /**
   * A solver that knows nothing yet.
   *
   * @param question how many steps one question may take
   * @param all how many steps all questions may take together
   */
  public Solver(long question, long all) {
    this.budget = new Budget(question, all);
    this.formulas = new Formulas(variables, budget);
  }

  /** Whether there is no work left for any question. */
  public boolean isSpent() {
    return budget.isSpent();
  }

  /** Whether a customer can be like this, as far as the work allowed goes. */
  public Found find(Collection<Demanded> demands) {
    budget.begin();
    try {
      List<Formula> wanted = new ArrayList<>();
      for (Demanded each : demands) {
        wanted.add(formulas.of(each.condition(), each.demand()));
      }
      return find(wanted, new Store(), variables, budget);
    } catch (Budget.Spent e) {
      return UNDECIDED;
    }
  }

  /**
   * The numbers of an attribute's value, reasons why it is missing included, for which a condition
   * that reads nothing else comes out as demanded; empty where it reads something else, or for want
   * of work.
   */
  public Optional<Spans> values(Condition condition, Demand demand, AttributeRef attribute) {
    budget.begin();
    try {
      Variable value = variables.value(attribute);
      return new Projection(value, budget).of(formulas.of(condition, demand));
    } catch (Budget.Spent e) {
      return Optional.empty();
    }
  }

  /** The nearest change of a customer that makes the condition TRUE, as its changed values. */
  public Nearest.Moved nearest(Condition condition, Row row, Predicate<AttributeRef> mayChange) {
    budget.begin();
    try {
      Formula wanted = formulas.of(condition, Demand.TRUE);
      return new Nearest(condition, row, wanted, variables, budget).find(mayChange);
    } catch (Budget.Spent e) {
      return Nearest.Moved.none(Answer.OPEN);
    }
  }

  static Found find(List<Formula> wanted, Store store, Variables variables, Budget budget) {
    Search search = new Search(store, budget);
    List<Join> pending = new ArrayList<>();
    for (Formula each : wanted) {
      if (!search.assume(each, pending)) {
        return IMPOSSIBLE;
      }
    }
    List<Join> open = search.settled(pending);
    return open == null ? IMPOSSIBLE : new Rooms(store, search, variables, budget).find(open);
  }
}

package org.bankcrm.core.internal.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.Not;

/** The formulas of conditions, made once for each condition object. */
final class Formulas {

  private final Map<Demand, Map<Condition, Formula>> made = new EnumMap<>(Demand.class);
  private final Outcomes outcomes;
  private final Budget budget;

  Formulas(Variables variables, Budget budget) {
    this.outcomes = new Outcomes(variables, budget);
    this.budget = budget;
    for (Demand demand : Demand.values()) {
      made.put(demand, new IdentityHashMap<>());
    }
  }

  /** What must be so for the condition to come out as demanded. */
  Formula of(Condition condition, Demand demand) {
    Map<Condition, Formula> known = requireNonNull(made.get(demand));
    Formula formula = known.get(condition);
    if (formula == null) {
      formula = make(condition, demand);
      known.put(condition, formula);
    }
    return formula;
  }

  private Formula make(Condition condition, Demand demand) {
    budget.spend(1L + condition.parts().size());
    return condition instanceof Connective connective
        ? connective.accept(new Joined(demand))
        : ((Criterion) condition).accept(outcomes).of(demand);
  }

  /** A connective under a demand. */
  private final class Joined implements Connective.Visitor<Formula> {

    private final Demand demand;

    Joined(Demand demand) {
      this.demand = demand;
    }

    @Override
    public Formula all(All all) {
      return atLeast(all.parts().size(), all.parts());
    }

    @Override
    public Formula any(Any any) {
      return atLeast(1, any.parts());
    }

    @Override
    public Formula atLeast(AtLeast atLeast) {
      return atLeast(atLeast.count(), atLeast.parts());
    }

    @Override
    public Formula not(Not not) {
      return of(not.part(), demand.ofOpposite());
    }

    /** At least so many are TRUE, or so many are FALSE that no more than the rest can be. */
    private Formula atLeast(int count, List<Condition> parts) {
      List<Formula> formulas = new ArrayList<>(parts.size());
      for (Condition part : parts) { // a stream would need more stack for each that lies deeper
        formulas.add(of(part, demand));
      }
      int least = demand.isTowardsTrue() ? count : parts.size() - count + 1;
      return Formula.atLeast(least, formulas);
    }
  }
}

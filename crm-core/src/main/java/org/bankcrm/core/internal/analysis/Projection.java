package org.bankcrm.core.internal.analysis;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.internal.analysis.Formula.Join;
import org.bankcrm.core.internal.analysis.Formula.Literal;

/** The numbers of one variable for which a formula holds that tells of no other variable. */
final class Projection {

  private final Variable variable;
  private final Budget budget;

  Projection(Variable variable, Budget budget) {
    this.variable = variable;
    this.budget = budget;
  }

  /** The numbers; empty if the formula tells of other variables, too. */
  Optional<Spans> of(Formula formula) {
    budget.spend(1);
    if (formula instanceof Literal literal) {
      return literal.variable().equals(variable) ? Optional.of(literal.spans()) : Optional.empty();
    } else if (formula instanceof Join join) {
      return of(join);
    }
    return Optional.of(formula == Formula.Fixed.YES ? variable.all : Spans.NONE);
  }

  /** Goes up the stretches on which none of the parts changes, and counts those that hold. */
  private Optional<Spans> of(Join join) {
    SortedSet<Long> starts = new TreeSet<>();
    Spans[] parts = new Spans[join.parts().size()];
    for (int i = 0; i < parts.length; i++) {
      Optional<Spans> part = of(join.parts().get(i));
      if (part.isEmpty()) {
        return part;
      }
      parts[i] = part.get();
      for (int stretch = 0; stretch < parts[i].size(); stretch++) {
        starts.add(parts[i].first(stretch));
        if (parts[i].last(stretch) < Long.MAX_VALUE) {
          starts.add(parts[i].last(stretch) + 1);
        }
      }
    }
    return Optional.of(counted(starts, parts, join.count()));
  }

  private Spans counted(SortedSet<Long> starts, Spans[] parts, int least) {
    budget.spend((long) starts.size() * parts.length);
    long[] ends = new long[2 * starts.size()];
    int size = 0;
    boolean open = false;
    for (long start : starts) {
      int hold = 0;
      for (Spans part : parts) {
        hold += part.contains(start) ? 1 : 0;
      }
      if (open) {
        ends[size - 1] = start - 1;
      }
      open = hold >= least;
      if (open) {
        ends[size++] = start;
        ends[size++] = Long.MAX_VALUE;
      }
    }
    return Spans.ofAscending(ends, size).and(variable.all);
  }
}

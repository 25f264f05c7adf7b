package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.internal.analysis.Formula.Fixed;
import org.bankcrm.core.internal.analysis.Formula.Join;
import org.bankcrm.core.internal.analysis.Formula.Literal;

/**
 * Makes an AND, or an OR, in which each variable has one literal, no formula stands twice, and
 * short ones of the same kind are taken in.
 */
final class Merge {

  /** Longer lists stay by themselves, so that lists in lists do not grow without end. */
  private static final int MOST_TAKEN_IN = 64;

  private final boolean and;
  private final Map<Variable, List<Spans>> literals = new LinkedHashMap<>();
  private final Set<Formula> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Formula> joins = new ArrayList<>();

  private Merge(boolean and) {
    this.and = and;
  }

  static Formula of(boolean and, List<Formula> parts) {
    Merge merge = new Merge(and);
    parts.forEach(merge::add);
    return merge.made();
  }

  private void add(Formula part) {
    if (part instanceof Literal literal) {
      literals.computeIfAbsent(literal.variable(), v -> new ArrayList<>()).add(literal.spans());
    } else if (part instanceof Join join && isTakenIn(join)) {
      for (Formula inner : join.parts()) {
        add(inner);
      }
    } else if (seen.add(part)) {
      joins.add(part);
    }
  }

  private boolean isTakenIn(Join join) {
    return (and ? join.isAll() : join.count() == 1) && join.parts().size() <= MOST_TAKEN_IN;
  }

  private Formula made() {
    List<Formula> all = new ArrayList<>(literals.size() + joins.size());
    for (Map.Entry<Variable, List<Spans>> literal : literals.entrySet()) {
      Formula made = Formula.of(literal.getKey(), joined(literal.getValue()));
      if (made == (and ? Fixed.NO : Fixed.YES)) {
        return made;
      } else if (made instanceof Literal) {
        all.add(made);
      }
    }
    all.addAll(joins);
    if (all.isEmpty()) {
      return and ? Fixed.YES : Fixed.NO;
    }
    return all.size() == 1 ? all.get(0) : new Join(and ? all.size() : 1, all);
  }

  /** Halves joined with halves, so that many are not gone through once for each of them. */
  private Spans joined(List<Spans> all) {
    if (all.size() == 1) {
      return all.get(0);
    }
    int half = all.size() / 2;
    Spans first = joined(all.subList(0, half));
    Spans second = joined(all.subList(half, all.size()));
    return and ? first.and(second) : first.or(second);
  }
}

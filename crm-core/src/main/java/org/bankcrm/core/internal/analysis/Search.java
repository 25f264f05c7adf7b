package org.bankcrm.core.internal.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.bankcrm.core.internal.analysis.Formula.Join;
import org.bankcrm.core.internal.analysis.Formula.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a way in which formulas hold: narrows what variables may be as far as that follows,
 * then splits into cases, the first literal of the shortest alternative being so or not.
 */
final class Search {

  /** What becomes of a case in which all formulas hold. */
  interface End {
    Answer of(Store store);
  }

  /** Whether there is such a case. */
  enum Answer {
    YES,
    NO,
    /** Not by what could be looked at. */
    OPEN
  }

  /** How a formula stands by what is narrowed so far. */
  private enum Standing {
    HOLDS,
    FAILS,
    OPEN
  }

  /** The other case of a split, to come back to. */
  private record Other(int mark, List<Join> pending, @Nullable Literal without) {}

  private final Store store;
  private final Budget budget;

  Search(Store store, Budget budget) {
    this.store = store;
    this.budget = budget;
  }

  /** Takes for granted what is certain of a formula; the rest is pending. Fails if it cannot be. */
  boolean assume(Formula formula, List<Join> pending) {
    budget.spend(1);
    if (formula instanceof Literal literal) {
      return store.narrow(literal.variable(), literal.spans());
    } else if (formula instanceof Join join) {
      if (!join.isAll()) {
        pending.add(join);
        return true;
      }
      for (Formula part : join.parts()) {
        if (!assume(part, pending)) {
          return false;
        }
      }
      return true;
    }
    return formula == Formula.Fixed.YES;
  }

  /** What is left pending once all that follows is taken for granted; null if nothing can be. */
  @Nullable List<Join> settled(List<Join> pending) {
    List<Join> open = pending;
    int mark;
    do {
      mark = store.mark();
      List<Join> next = new ArrayList<>();
      for (Join join : open) {
        if (!settle(join, next)) {
          return null;
        }
      }
      open = next;
    } while (store.mark() > mark && !open.isEmpty());
    return open;
  }

  private boolean settle(Join join, List<Join> next) {
    int left = join.count();
    List<Formula> parts = new ArrayList<>();
    for (Formula part : join.parts()) {
      Standing standing = standing(part);
      left -= standing == Standing.HOLDS ? 1 : 0;
      if (standing == Standing.OPEN) {
        parts.add(part);
      }
    }
    if (left <= 0 || left > parts.size()) {
      return left <= 0;
    } else if (left < parts.size()) {
      next.add(parts.size() == join.parts().size() ? join : new Join(left, parts));
      return true;
    }
    return parts.stream().allMatch(part -> assume(part, next));
  }

  private Standing standing(Formula formula) {
    budget.spend(1);
    if (formula instanceof Literal literal) {
      Spans domain = store.of(literal.variable());
      if (!domain.meets(literal.spans())) {
        return Standing.FAILS;
      }
      return domain.isWithin(literal.spans()) ? Standing.HOLDS : Standing.OPEN;
    } else if (formula instanceof Join join) {
      return standing(join);
    }
    return formula == Formula.Fixed.YES ? Standing.HOLDS : Standing.FAILS;
  }

  private Standing standing(Join join) {
    int hold = 0;
    int open = 0;
    for (Formula part : join.parts()) {
      Standing standing = standing(part);
      hold += standing == Standing.HOLDS ? 1 : 0;
      open += standing == Standing.OPEN ? 1 : 0;
    }
    if (hold >= join.count()) {
      return Standing.HOLDS;
    }
    return hold + open < join.count() ? Standing.FAILS : Standing.OPEN;
  }

  /** Goes through the cases until the end is reached in one; the store stays as it is in that. */
  Answer through(List<Join> pending, End end) {
    Deque<Other> others = new ArrayDeque<>();
    boolean open = false;
    List<Join> at = settled(pending);
    while (true) {
      if (at != null && at.isEmpty()) {
        Answer answer = end.of(store);
        if (answer == Answer.YES) {
          return answer;
        }
        open |= answer == Answer.OPEN;
        at = null;
      }
      if (at == null && others.isEmpty()) {
        return open ? Answer.OPEN : Answer.NO;
      }
      at = at == null ? other(others.pop()) : split(at, others);
    }
  }

  private @Nullable List<Join> other(Other other) {
    budget.spend(1);
    store.undo(other.mark);
    Literal without = other.without;
    return without == null
            || store.narrow(without.variable(), without.variable().all.minus(without.spans()))
        ? settled(other.pending)
        : null;
  }

  private @Nullable List<Join> split(List<Join> pending, Deque<Other> others) {
    Join shortest = pending.get(0);
    for (Join join : pending) {
      shortest = join.parts().size() < shortest.parts().size() ? join : shortest;
    }
    Formula part = shortest.parts().get(0);
    List<Formula> rest = shortest.parts().subList(1, shortest.parts().size());
    List<Join> without = new ArrayList<>(pending);
    without.remove(shortest);
    List<Join> with = new ArrayList<>(without);
    without.add(new Join(shortest.count(), rest));
    others.push(new Other(store.mark(), without, part instanceof Literal literal ? literal : null));
    if (shortest.count() > 1) {
      with.add(new Join(shortest.count() - 1, rest));
    }
    return assume(part, with) ? settled(with) : null;
  }
}

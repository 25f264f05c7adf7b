package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ValueType;

/**
 * Makes a set of codes for which tests turn out as wanted: whether each code that is named is in
 * it, and how many others are.
 */
final class SetMaker {

  private static final int MOST_CODES = 10_000;

  private final ValueType type;
  private final Budget budget;
  private final Store store = new Store();
  private final Map<String, Variable> named = new LinkedHashMap<>();
  private final Variable others;

  /** How many codes there may be in all. */
  private Spans sizes = Spans.of(0, MOST_CODES);

  SetMaker(ValueType type, Collection<? extends Criterion> tests, Budget budget) {
    this.type = type;
    this.budget = budget;
    SortedSet<String> codes = new TreeSet<>();
    for (Criterion test : tests) {
      if (test instanceof CodeSetTest listed) {
        codes.addAll(listed.codes());
      }
    }
    budget.spend(codes.size());
    codes.forEach(code -> named.put(code, variable(1)));
    int left = (type.isClosed() ? type.codes().size() : MOST_CODES) - codes.size();
    this.others = variable(Math.max(0, left));
  }

  private Variable variable(int most) {
    return new Variable(named.size(), new Variable.Member(), Spans.of(0, most));
  }

  /** The set, which goes to {@code found}; or that there is none. */
  Search.Answer make(Map<Criterion, Boolean> tests, Collection<SortedSet<String>> found) {
    Search search = new Search(store, budget);
    List<Formula.Join> pending = new ArrayList<>();
    for (Map.Entry<Criterion, Boolean> test : tests.entrySet()) {
      if (!assume(test.getKey(), test.getValue(), search, pending)) {
        return Search.Answer.NO;
      }
    }
    return search.through(
        pending,
        held -> {
          budget.spend(named.size());
          Spans possible = sizes.and(Spans.of(least(), most()));
          if (possible.isEmpty()) {
            return Search.Answer.NO;
          }
          found.add(set(possible.least()));
          return Search.Answer.YES;
        });
  }

  private boolean assume(Criterion test, boolean holds, Search search, List<Formula.Join> pending) {
    if (test instanceof CodeSetSize size) {
      Spans wanted = Spans.of(size.atLeast(), size.atMost());
      sizes = holds ? sizes.and(wanted) : sizes.minus(wanted);
      return !sizes.isEmpty();
    }
    return search.assume(formula((CodeSetTest) test, holds), pending);
  }

  private Formula formula(CodeSetTest test, boolean holds) {
    budget.spend(named.size() + test.codes().size());
    return switch (test.test()) {
      case HAS_ANY -> holds ? hasAny(test) : hasNone(test);
      case HAS_NONE -> holds ? hasNone(test) : hasAny(test);
      case HAS_ALL -> holds ? hasAll(test) : lacksOne(test);
      case ONLY -> holds ? hasNoOther(test) : hasAnother(test);
      case EXACTLY ->
          holds
              ? Formula.all(hasAll(test), hasNoOther(test))
              : Formula.any(lacksOne(test), hasAnother(test));
    };
  }

  private List<Formula> listed(CodeSetTest test, Spans in) {
    return test.codes().stream().map(code -> Formula.of(of(code), in)).toList();
  }

  private Variable of(String code) {
    return named.getOrDefault(code, others);
  }

  private List<Formula> unlisted(CodeSetTest test, Spans in) {
    List<Formula> formulas = new ArrayList<>();
    named.forEach(
        (code, variable) -> {
          if (!test.codes().contains(code)) {
            formulas.add(Formula.of(variable, in));
          }
        });
    formulas.add(Formula.of(others, in.contains(0) ? in : Spans.of(1, MOST_CODES)));
    return formulas;
  }

  private Formula hasAny(CodeSetTest test) {
    return Formula.atLeast(1, listed(test, Variable.YES));
  }

  private Formula hasNone(CodeSetTest test) {
    return Formula.atLeast(test.codes().size(), listed(test, Variable.NO));
  }

  private Formula hasAll(CodeSetTest test) {
    return Formula.atLeast(test.codes().size(), listed(test, Variable.YES));
  }

  private Formula lacksOne(CodeSetTest test) {
    return Formula.atLeast(1, listed(test, Variable.NO));
  }

  private Formula hasNoOther(CodeSetTest test) {
    List<Formula> formulas = unlisted(test, Variable.NO);
    return Formula.atLeast(formulas.size(), formulas);
  }

  private Formula hasAnother(CodeSetTest test) {
    return Formula.atLeast(1, unlisted(test, Variable.YES));
  }

  private long least() {
    return store.of(others).least()
        + named.values().stream().mapToLong(each -> store.of(each).least()).sum();
  }

  private long most() {
    return store.of(others).greatest()
        + named.values().stream().mapToLong(each -> store.of(each).greatest()).sum();
  }

  /** As few as must be, then others, then named ones that may be in it, up to the size. */
  private SortedSet<String> set(long size) {
    SortedSet<String> set = new TreeSet<>();
    named.forEach(
        (code, variable) -> {
          if (store.of(variable).least() == 1) {
            set.add(code);
          }
        });
    long left = size - set.size();
    addOthers(Math.min(left, store.of(others).greatest()), set);
    for (Map.Entry<String, Variable> each : named.entrySet()) {
      if (set.size() < size && store.of(each.getValue()).greatest() == 1) {
        set.add(each.getKey());
      }
    }
    return set;
  }

  private void addOthers(long count, SortedSet<String> set) {
    budget.spend(count);
    long left = count;
    for (int i = 0; left > 0; i++) {
      String code = type.isClosed() ? type.codes().get(i) : "another" + (i == 0 ? "" : "-" + i);
      if (!named.containsKey(code)) {
        set.add(code);
        left--;
      }
    }
  }
}

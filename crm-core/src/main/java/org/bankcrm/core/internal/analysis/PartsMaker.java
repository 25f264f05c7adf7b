package org.bankcrm.core.internal.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Truth;

/**
 * Makes a list of parts for which tests turn out as wanted: finds what parts there can be, by how
 * the conditions of the tests come out for them, and adds one after the other, as few as do.
 */
final class PartsMaker {

  private static final int MOST_PARTS = 10_000;

  private final Budget budget;
  private final Variables variables = new Variables();
  private final Formulas formulas;

  /** A part that there can be, and how each condition comes out for it. */
  private record Kind(List<Truth> truths, Model part) {}

  /** How many parts are TRUE, and TRUE or UNKNOWN, up to a bound, and whether others are there. */
  private record Count(int met, int possible, boolean anyUnmet, boolean anyOpen) {
    static final Count NOTHING = new Count(0, 0, false, false);

    Count with(Truth truth, int most) {
      return switch (truth) {
        case TRUE ->
            new Count(Math.min(most, met + 1), Math.min(most, possible + 1), anyUnmet, anyOpen);
        case UNKNOWN -> new Count(met, Math.min(most, possible + 1), anyUnmet, true);
        case FALSE -> new Count(met, possible, true, anyOpen);
      };
    }

    Truth of(ElementTest test) {
      return switch (test.quantifier()) {
        case SOME -> met > 0 ? Truth.TRUE : anyOpen ? Truth.UNKNOWN : Truth.FALSE;
        case NONE -> met > 0 ? Truth.FALSE : anyOpen ? Truth.UNKNOWN : Truth.TRUE;
        case EVERY -> anyUnmet ? Truth.FALSE : anyOpen ? Truth.UNKNOWN : Truth.TRUE;
        case COUNT -> counted(test.atLeast(), test.atMost());
      };
    }

    private Truth counted(int atLeast, int atMost) {
      if (met >= atLeast && possible <= atMost) {
        return Truth.TRUE;
      }
      return possible < atLeast || met > atMost ? Truth.FALSE : Truth.UNKNOWN;
    }
  }

  /** A list so far: the counts of each condition, and the part that was added last. */
  private record Step(List<Count> counts, Optional<Step> before, Optional<Model> part, int size) {

    static Step nothing(int conditions) {
      List<Count> none = Collections.nCopies(conditions, Count.NOTHING);
      return new Step(none, Optional.empty(), Optional.empty(), 0);
    }
  }

  PartsMaker(Budget budget) {
    this.budget = budget;
    this.formulas = new Formulas(variables, budget);
  }

  /** The parts, as few as do; or that there are none. */
  Search.Answer make(
      Map<ElementTest, Set<Truth>> tests, OptionalLong asOf, List<List<Model>> found) {
    List<Condition> conditions =
        tests.keySet().stream().map(ElementTest::where).distinct().toList();
    List<Kind> kinds = new ArrayList<>();
    boolean complete = addKinds(conditions, List.of(), asOf, kinds);
    Optional<Step> last = fewest(conditions, tests, kinds);
    last.ifPresent(step -> found.add(parts(step)));
    if (last.isPresent()) {
      return Search.Answer.YES;
    }
    return complete ? Search.Answer.NO : Search.Answer.OPEN;
  }

  /** Adds the kinds of part that begin with these truths; false if some could not be settled. */
  private boolean addKinds(
      List<Condition> conditions, List<Truth> truths, OptionalLong asOf, List<Kind> kinds) {
    Solver.Found found = find(conditions, truths, asOf);
    if (found.model().isEmpty()) {
      return found.isImpossible();
    }
    if (truths.size() == conditions.size()) {
      kinds.add(new Kind(truths, found.model().get()));
      return true;
    }
    boolean complete = true;
    for (Truth truth : Truth.values()) {
      List<Truth> longer = new ArrayList<>(truths);
      longer.add(truth);
      complete &= addKinds(conditions, longer, asOf, kinds);
    }
    return complete;
  }

  private Solver.Found find(List<Condition> conditions, List<Truth> truths, OptionalLong asOf) {
    List<Formula> wanted = new ArrayList<>();
    for (int i = 0; i < truths.size(); i++) {
      Condition condition = conditions.get(i);
      switch (truths.get(i)) {
        case TRUE -> wanted.add(formulas.of(condition, Demand.TRUE));
        case FALSE -> wanted.add(formulas.of(condition, Demand.FALSE));
        case UNKNOWN -> {
          wanted.add(formulas.of(condition, Demand.NOT_TRUE));
          wanted.add(formulas.of(condition, Demand.NOT_FALSE));
        }
      }
    }
    Store store = new Store();
    asOf.ifPresent(day -> store.narrow(variables.asOf(), Spans.of(day)));
    return Solver.find(wanted, store, variables, budget);
  }

  /** Goes on from the shortest lists, so that the first that does has the fewest parts. */
  private Optional<Step> fewest(
      List<Condition> conditions, Map<ElementTest, Set<Truth>> tests, List<Kind> kinds) {
    int most = mostCounted(tests);
    Step nothing = Step.nothing(conditions.size());
    Map<List<Count>, Step> seen = new HashMap<>(Map.of(nothing.counts, nothing));
    Deque<Step> open = new ArrayDeque<>(List.of(nothing));
    while (!open.isEmpty()) {
      Step step = open.removeFirst();
      budget.spend((long) (1 + kinds.size()) * (1 + conditions.size()));
      if (isWanted(step, conditions, tests)) {
        return Optional.of(step);
      }
      for (Kind kind : step.size < MOST_PARTS ? kinds : List.<Kind>of()) {
        Step next = with(step, kind, most);
        if (seen.putIfAbsent(next.counts, next) == null) {
          open.addLast(next);
        }
      }
    }
    return Optional.empty();
  }

  private static Step with(Step step, Kind kind, int most) {
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < step.counts.size(); i++) {
      counts.add(step.counts.get(i).with(kind.truths.get(i), most));
    }
    return new Step(List.copyOf(counts), Optional.of(step), Optional.of(kind.part), step.size + 1);
  }

  private static boolean isWanted(
      Step step, List<Condition> conditions, Map<ElementTest, Set<Truth>> tests) {
    return tests.entrySet().stream()
        .allMatch(
            each -> {
              Count count = step.counts.get(conditions.indexOf(each.getKey().where()));
              return each.getValue().contains(count.of(each.getKey()));
            });
  }

  /** One more than the greatest number that a test parts, as far as lists can have so many. */
  private static int mostCounted(Map<ElementTest, Set<Truth>> tests) {
    int most = 1;
    for (ElementTest test : tests.keySet()) {
      most = test.atLeast() <= MOST_PARTS ? Math.max(most, test.atLeast()) : most;
      most = test.atMost() < MOST_PARTS ? Math.max(most, test.atMost() + 1) : most;
    }
    return most;
  }

  private static List<Model> parts(Step last) {
    List<Model> parts = new ArrayList<>();
    Optional<Step> at = Optional.of(last);
    while (at.isPresent()) {
      at.get().part.ifPresent(parts::add);
      at = at.get().before;
    }
    Collections.reverse(parts);
    return parts;
  }
}

package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.internal.analysis.Variable.Order;
import org.bankcrm.core.internal.analysis.Variable.Outcome;
import org.bankcrm.core.internal.analysis.Variable.Pair;
import org.bankcrm.core.internal.analysis.Variable.Value;
import org.bankcrm.core.internal.plan.AsOfReader;

/**
 * What is asked in a room beyond ranges. Of a value that may be missing nothing is asked beyond
 * that: let it be missing, and no test of it and no comparison with it says anything.
 */
final class Asked {

  private static final long MICROS_A_DAY = 86_400_000_000L;

  private final Store store;
  private final Variables variables;

  /** Whose values were narrowed. */
  final Set<AttributeRef> attributes = new LinkedHashSet<>();

  /** The tests of known values, with the number of how they have to come out. */
  final Map<Criterion, Long> outcomes = new LinkedHashMap<>();

  /** Comparisons of two known values. */
  final List<Variable> orders = new ArrayList<>();

  /** Comparisons of two known values that no order tells, and whether they have to hold. */
  private final Map<Criterion, Boolean> pairs = new LinkedHashMap<>();

  /** The attributes of which nothing is asked, since they are taken to be missing. */
  final Set<AttributeRef> lacking = new HashSet<>();

  private boolean ofAsOf;

  Asked(Set<Variable> room, Store store, Variables variables) {
    this.store = store;
    this.variables = variables;
    for (Variable variable : room) {
      if (variable.topic instanceof Value value) {
        attributes.add(value.attribute());
      } else if (variable.topic instanceof Outcome outcome) {
        addOutcome(variable, outcome);
      } else if (variable.topic instanceof Order order) {
        addOrder(variable, order);
      } else if (variable.topic instanceof Pair pair) {
        addPair(variable, pair);
      }
      ofAsOf |= variable.topic instanceof Variable.AsOfDate;
    }
  }

  private void addOutcome(Variable variable, Outcome outcome) {
    Spans left = store.of(variable);
    boolean isNarrowed = !left.equals(variable.all);
    if (isNarrowed && isKnown(outcome.attribute())) {
      outcomes.put(outcome.criterion(), left.least());
      ofAsOf |= Rooms.isOfAsOf(outcome);
    }
  }

  private void addOrder(Variable variable, Order order) {
    boolean left = isKnown(order.left());
    boolean right = isKnown(order.right());
    if (left && right && !store.of(variable).equals(variable.all)) {
      orders.add(variable);
    }
  }

  private void addPair(Variable variable, Pair pair) {
    boolean known = true;
    for (AttributeRef ref : pair.criterion().refs()) {
      known &= isKnown(ref);
    }
    if (known && !store.of(variable).equals(variable.all)) {
      pairs.put(pair.criterion(), store.of(variable).least() == 1);
    }
  }

  /** Comparisons with multiples, and whether they have to hold. */
  Map<ScaledComparison, Boolean> multiples() {
    Map<ScaledComparison, Boolean> multiples = new LinkedHashMap<>();
    pairs.forEach(
        (test, holds) -> {
          if (test instanceof ScaledComparison scaled) {
            multiples.put(scaled, holds);
          }
        });
    return multiples;
  }

  /** Comparisons of texts and sets, and whether they have to hold. */
  Map<Criterion, Boolean> objectPairs() {
    Map<Criterion, Boolean> others = new LinkedHashMap<>(pairs);
    others.keySet().removeAll(multiples().keySet());
    return others;
  }

  /** Whether the value cannot be missing; where it can, it is taken to be. */
  private boolean isKnown(AttributeRef attribute) {
    boolean known = !store.of(variables.value(attribute)).meets(Variable.ABSENT);
    if (!known) {
      lacking.add(attribute);
    }
    return known;
  }

  /** Whether what is asked depends on the as-of date. */
  boolean isOfAsOf() {
    return ofAsOf;
  }

  /** Whether lists of parts are asked of that depend on the as-of date. */
  boolean hasPartsOfAsOf() {
    return outcomes.keySet().stream().anyMatch(Asked::isPartsOfAsOf);
  }

  static boolean isPartsOfAsOf(Criterion test) {
    return test instanceof ElementTest && AsOfReader.isDated(test);
  }

  /** The tests of dates and instants. */
  List<Criterion> ofDays() {
    return outcomes.keySet().stream().filter(test -> isDay(test.refs().get(0))).toList();
  }

  /** The tests of one attribute. */
  Map<Criterion, Long> of(AttributeRef attribute) {
    Map<Criterion, Long> own = new LinkedHashMap<>(outcomes);
    own.keySet().removeIf(test -> !test.refs().get(0).equals(attribute));
    return own;
  }

  static boolean isDay(AttributeRef attribute) {
    return attribute.type().kind().isOfDays();
  }

  /** The days about which values that are compared with days from the as-of date are limited. */
  NavigableSet<Long> fixedDays(Budget budget) {
    NavigableSet<Long> days = new TreeSet<>();
    long slack = 2L + orders.size();
    for (AttributeRef attribute : attributes) {
      Spans left = store.of(variables.value(attribute)).minus(Variable.ABSENT);
      if (isDay(attribute) && !left.equals(Variable.known(attribute.type()))) {
        for (int i = 0; i < left.size(); i++) {
          budget.spend(4 * slack);
          for (long near = -slack; near <= slack; near++) {
            days.add(day(attribute, left.first(i)) + near);
            days.add(day(attribute, left.last(i)) + near);
          }
        }
      }
    }
    return days;
  }

  private static long day(AttributeRef attribute, long value) {
    return attribute.type().kind() == Kind.DATE ? value : Math.floorDiv(value, MICROS_A_DAY);
  }
}

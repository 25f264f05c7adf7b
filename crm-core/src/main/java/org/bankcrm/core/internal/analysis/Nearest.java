package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.internal.analysis.Model.Held;
import org.bankcrm.core.internal.analysis.Search.Answer;
import org.bankcrm.core.internal.plan.RowCondition;
import org.bankcrm.core.internal.value.Encoded;

/**
 * The nearest change of one customer that makes a condition TRUE: as few attributes as do, each
 * moved no further than needed, the first of them first.
 */
public final class Nearest {

  /**
   * What was found.
   *
   * @param answer whether there is a change
   * @param changed the attributes that are otherwise
   * @param model the customer afterwards, if there is a change
   */
  public record Moved(Answer answer, List<AttributeRef> changed, Optional<Model> model) {
    static Moved none(Answer answer) {
      return new Moved(answer, List.of(), Optional.empty());
    }

    /** Whether it is proved that there is no change. */
    public boolean isImpossible() {
      return answer == Answer.NO;
    }
  }

  private final Condition condition;
  private final Row row;
  private final Formula wanted;
  private final Variables variables;
  private final Budget budget;
  private final List<AttributeRef> changeable = new ArrayList<>();

  /** What is so of the customer, by the attributes. */
  private final Map<AttributeRef, Map<Variable, Spans>> actual = new LinkedHashMap<>();

  /** Whether something smaller was left open. */
  private boolean open;

  Nearest(Condition condition, Row row, Formula wanted, Variables variables, Budget budget) {
    this.condition = condition;
    this.row = row;
    this.wanted = wanted;
    this.variables = variables;
    this.budget = budget;
  }

  /** The customer after the change. */
  Moved find(Predicate<AttributeRef> mayChange) {
    look(mayChange);
    Solver.Found any = with(changeable, Map.of());
    if (!any.isPossible()) {
      return Moved.none(any.answer());
    }
    for (int size = 0; size <= changeable.size(); size++) {
      Optional<Moved> found = ofSize(size, 0, new ArrayList<>());
      if (open) {
        return Moved.none(Answer.OPEN);
      } else if (found.isPresent()) {
        return found.get();
      }
    }
    return Moved.none(Answer.OPEN);
  }

  /** At what the customer has, and what of it may change. */
  private void look(Predicate<AttributeRef> mayChange) {
    Set<AttributeRef> refs = new LinkedHashSet<>();
    condition.reads().forEach(ref -> refs.add(variables.ofAnyAge(ref)));
    for (AttributeRef ref : refs) {
      actual.put(ref, actual(ref));
      if (mayChange.test(ref) && ref.type().kind() != Kind.ELEMENTS) {
        changeable.add(ref);
      }
    }
  }

  private Optional<Moved> ofSize(int size, int from, List<AttributeRef> chosen) {
    if (chosen.size() == size) {
      Solver.Found found = with(chosen, Map.of());
      open |= found.answer() == Answer.OPEN;
      return found.model().map(model -> moved(chosen, model));
    }
    for (int i = from; i < changeable.size(); i++) {
      chosen.add(changeable.get(i));
      Optional<Moved> found = ofSize(size, i + 1, chosen);
      if (found.isPresent()) {
        return found;
      }
      chosen.remove(chosen.size() - 1);
    }
    return Optional.empty();
  }

  /** A customer for whom only the chosen attributes are otherwise, and some of them as given. */
  private Solver.Found with(List<AttributeRef> chosen, Map<Variable, Spans> given) {
    Store store = new Store();
    boolean fits = store.narrow(variables.asOf(), Spans.of(row.asOfDate().toEpochDay()));
    for (Map.Entry<AttributeRef, Map<Variable, Spans>> each : actual.entrySet()) {
      Map<Variable, Spans> settled =
          chosen.contains(each.getKey())
              ? Map.of(variables.age(each.getKey()), Spans.of(0))
              : each.getValue();
      for (Map.Entry<Variable, Spans> so : settled.entrySet()) {
        fits &= store.narrow(so.getKey(), so.getValue());
      }
    }
    for (Variable pair : variables.pairs()) {
      fits &= settle(pair, chosen, store);
    }
    for (Map.Entry<Variable, Spans> so : given.entrySet()) {
      fits &= store.narrow(so.getKey(), so.getValue());
    }
    return fits
        ? Solver.find(List.of(wanted), store, variables, budget)
        : new Solver.Found(Answer.NO, Optional.empty());
  }

  /** A comparison of two that stay as they are stays as it is; one alone keeps its text or set. */
  private boolean settle(Variable pair, List<AttributeRef> chosen, Store store) {
    Condition test = ((Variable.Pair) pair.topic).criterion();
    List<AttributeRef> kept = test.reads().stream().filter(ref -> !chosen.contains(ref)).toList();
    for (AttributeRef ref : kept) {
      Optional<Attribute<?>> attribute = row.catalog().find(ref.id());
      int position = attribute.map(row.catalog()::positionOf).orElse(-1);
      if (!ref.type().kind().isSingle() && position >= 0 && row.isKnown(position)) {
        store.give(ref, row.object(position));
      }
    }
    return !actual.keySet().containsAll(kept)
        || kept.size() < test.reads().size()
        || store.narrow(pair, Spans.of(actual(test, true)));
  }

  /** What is so of an attribute: its value, how old it is, and how tests of it come out. */
  private Map<Variable, Spans> actual(AttributeRef ref) {
    int position = row.catalog().positionOf(row.catalog().find(ref.id()).orElseThrow());
    Map<Variable, Spans> actual = new HashMap<>();
    Variable value = variables.value(ref);
    if (!row.isKnown(position)) {
      actual.put(value, Spans.of(Variable.number(row.absence(position))));
      return actual;
    }
    actual.put(value, Spans.of(number(ref, position)));
    long age = row.asOfDate().toEpochDay() - row.observedDay(position);
    actual.put(variables.age(ref), Spans.of(age));
    for (Variable outcome : variables.outcomes(ref)) {
      if (!Asked.isDay(ref)) {
        actual.put(outcome, Spans.of(actual(outcome)));
      }
    }
    return actual;
  }

  private int actual(Variable outcome) {
    return actual(((Variable.Outcome) outcome.topic).criterion(), outcome.all.greatest() == 1);
  }

  private int actual(Condition test, boolean two) {
    Truth truth = RowCondition.of(test, row.catalog()).truth(row);
    return two ? (truth == Truth.TRUE ? 1 : 0) : truth.ordinal();
  }

  private long number(AttributeRef ref, int position) {
    if (!ref.type().kind().isSingle()) {
      return 0;
    }
    return ref.type().isOpenCode()
        ? variables.code((String) row.object(position))
        : row.encoded(position);
  }

  /** Moves one attribute after the other as near to what it was as the others allow. */
  private Moved moved(List<AttributeRef> chosen, Model first) {
    Map<Variable, Spans> given = new LinkedHashMap<>();
    Model model = first;
    for (AttributeRef ref : chosen) {
      Variable value = variables.value(ref);
      Spans was = actual.getOrDefault(ref, Map.of()).get(value);
      boolean isNumber = !Variable.isAbsent(number(value, model));
      if (was != null && ref.type().isOrdered() && isNumber) {
        model = nearer(chosen, given, value, was.least(), model);
        given.put(value, Spans.of(number(value, model)));
      }
    }
    return new Moved(Answer.YES, List.copyOf(chosen), Optional.of(model));
  }

  private static long number(Variable value, Model model) {
    AttributeRef ref = ((Variable.Value) value.topic).attribute();
    Held held = model.values().get(ref.id());
    return held == null || held.value() instanceof Absence
        ? Variable.number(Absence.NOT_KNOWN)
        : Encoded.of(ref.type(), held.value());
  }

  /** Halves the distance as long as there is a customer within it; as unsigned numbers. */
  private Model nearer(
      List<AttributeRef> chosen, Map<Variable, Spans> given, Variable value, long was, Model far) {
    Model best = far;
    long low = 0;
    long high = distance(was, number(value, far));
    while (Long.compareUnsigned(low, high) < 0 && !Variable.isAbsent(was)) {
      long middle = low + Long.divideUnsigned(high - low, 2);
      Map<Variable, Spans> within = new LinkedHashMap<>(given);
      within.put(value, around(value, was, middle));
      Solver.Found found = with(chosen, within);
      open |= found.answer() == Answer.OPEN;
      if (found.model().isPresent()) {
        best = found.model().get();
        high = distance(was, number(value, best));
      } else {
        low = middle + 1;
      }
    }
    return best;
  }

  private static long distance(long one, long other) {
    return one > other ? one - other : other - one;
  }

  private static Spans around(Variable value, long was, long distance) {
    long least = value.all.minus(Variable.ABSENT).least();
    long most = value.all.greatest();
    long from = Long.compareUnsigned(distance, was - least) >= 0 ? least : was - distance;
    long to = Long.compareUnsigned(distance, most - was) >= 0 ? most : was + distance;
    return Spans.of(from, to);
  }
}

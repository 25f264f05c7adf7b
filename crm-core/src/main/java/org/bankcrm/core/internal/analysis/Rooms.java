package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.analysis.Formula.Join;
import org.bankcrm.core.internal.analysis.Formula.Literal;
import org.bankcrm.core.internal.analysis.Search.Answer;
import org.bankcrm.core.internal.analysis.Variable.Age;
import org.bankcrm.core.internal.analysis.Variable.Order;
import org.bankcrm.core.internal.analysis.Variable.Outcome;
import org.bankcrm.core.internal.analysis.Variable.Pair;
import org.bankcrm.core.internal.analysis.Variable.Topic;
import org.bankcrm.core.internal.analysis.Variable.Value;
import org.bankcrm.core.internal.plan.AsOfReader;

/**
 * What is asked of attributes that have nothing to do with one another, apart: each room is
 * searched by itself, so that the cases of one do not multiply those of another.
 */
final class Rooms {

  private static final String AS_OF = "";

  /** A room: what is pending in it, and its variables. */
  private record Room(List<Join> pending, Set<Variable> variables) {}

  private final Store store;
  private final Search search;
  private final Variables variables;
  private final Budget budget;

  /** For the name of an attribute another one in the same room; itself for the first of a room. */
  private final Map<String, String> beside = new LinkedHashMap<>();

  Rooms(Store store, Search search, Variables variables, Budget budget) {
    this.store = store;
    this.search = search;
    this.variables = variables;
    this.budget = budget;
  }

  Solver.Found find(List<Join> pending) {
    Customer customer = new Customer(store, variables, budget);
    boolean open = false;
    for (Room room : rooms(pending)) {
      Answer answer = search.through(room.pending, held -> customer.lives(room.variables));
      if (answer == Answer.NO) {
        return new Solver.Found(answer, Optional.empty());
      }
      open |= answer == Answer.OPEN;
    }
    Model model = customer.model();
    return open || model.isBeforeAllDays()
        ? new Solver.Found(Answer.OPEN, Optional.empty())
        : new Solver.Found(Answer.YES, Optional.of(model));
  }

  private Collection<Room> rooms(List<Join> pending) {
    Map<Join, Set<Variable>> ofJoin = new LinkedHashMap<>();
    Set<Variable> all = new LinkedHashSet<>(store.narrowed());
    for (Join join : pending) {
      Set<Variable> inside = new LinkedHashSet<>();
      gather(join, inside);
      ofJoin.put(join, inside);
      String first = names(inside.iterator().next().topic).get(0);
      inside.forEach(each -> names(each.topic).forEach(name -> join(first, name)));
      all.addAll(inside);
    }
    all.forEach(each -> joinAll(names(each.topic)));
    Map<String, Room> rooms = new LinkedHashMap<>();
    for (Variable each : all) {
      room(each, rooms).variables.add(each);
    }
    ofJoin.forEach((join, inside) -> room(inside.iterator().next(), rooms).pending.add(join));
    return rooms.values();
  }

  private Room room(Variable variable, Map<String, Room> rooms) {
    return rooms.computeIfAbsent(
        head(names(variable.topic).get(0)),
        name -> new Room(new ArrayList<>(), new LinkedHashSet<>()));
  }

  private void gather(Formula formula, Set<Variable> inside) {
    budget.spend(1);
    if (formula instanceof Literal literal) {
      inside.add(literal.variable());
    } else if (formula instanceof Join join) {
      for (Formula part : join.parts()) {
        gather(part, inside);
      }
    }
  }

  /**
   * The attributes that a variable tells of; what is told from the as-of date tells of that too.
   */
  private static List<String> names(Topic topic) {
    if (topic instanceof Value value) {
      return List.of(value.attribute().id());
    } else if (topic instanceof Age age) {
      return List.of(age.attribute().id());
    } else if (topic instanceof Order order) {
      return List.of(order.left().id(), order.right().id());
    } else if (topic instanceof Pair pair) {
      return pair.criterion().refs().stream().map(AttributeRef::id).toList();
    } else if (topic instanceof Outcome outcome) {
      AttributeRef attribute = outcome.attribute();
      return isOfAsOf(outcome) ? List.of(attribute.id(), AS_OF) : List.of(attribute.id());
    }
    return List.of(AS_OF);
  }

  static boolean isOfAsOf(Outcome outcome) {
    ValueType.Kind kind = outcome.attribute().type().kind();
    return kind.isOfDays()
        || (kind == ValueType.Kind.ELEMENTS && AsOfReader.isDated(outcome.criterion()));
  }

  private void joinAll(List<String> names) {
    names.forEach(name -> join(names.get(0), name));
  }

  private void join(String one, String other) {
    beside.put(head(one), head(other));
  }

  /** The name that stands for the room of this one; the way to it becomes shorter. */
  private String head(String name) {
    String at = name;
    while (!beside.getOrDefault(at, at).equals(at)) {
      String next = beside.getOrDefault(at, at);
      beside.put(at, beside.getOrDefault(next, next));
      at = next;
    }
    return at;
  }
}

package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values of attributes that lie to each other as comparisons of two attributes ask: the least such
 * values. Since every attribute may be raised to the next of its values without making another
 * comparison fail downwards, the least ones are found if there are any.
 */
final class Orders {

  private static final Spans APART = Spans.of(0).or(Spans.of(2));

  /** One value is at most the other, or less. */
  private record Edge(int from, int to, boolean isStrict) {}

  private final Store store;
  private final Budget budget;
  private final List<Variable> values = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  private Orders(Store store, Budget budget, Collection<Variable> values) {
    this.store = store;
    this.budget = budget;
    this.values.addAll(values);
  }

  /** The least values, all of which must be known; empty if there are none. */
  static Optional<Map<Variable, Long>> least(
      List<Variable> orders, Variables variables, Store store, Budget budget) {
    Set<Variable> values = new LinkedHashSet<>();
    for (Variable order : orders) {
      Variable.Order topic = (Variable.Order) order.topic;
      values.add(variables.value(topic.left()));
      values.add(variables.value(topic.right()));
    }
    return new Orders(store, budget, values).split(orders, 0, variables);
  }

  /** Two values that differ lie one way or the other. */
  private Optional<Map<Variable, Long>> split(List<Variable> orders, int at, Variables variables) {
    budget.spend(1 + edges.size());
    if (at == orders.size()) {
      return solve();
    }
    Variable.Order topic = (Variable.Order) orders.get(at).topic;
    int left = values.indexOf(variables.value(topic.left()));
    int right = values.indexOf(variables.value(topic.right()));
    Spans order = store.of(orders.get(at));
    List<Spans> cases = order.equals(APART) ? List.of(Spans.of(0), Spans.of(2)) : List.of(order);
    Optional<Map<Variable, Long>> found = Optional.empty();
    for (int i = 0; found.isEmpty() && i < cases.size(); i++) {
      int size = edges.size();
      add(cases.get(i), left, right);
      found = split(orders, at + 1, variables);
      edges.subList(size, edges.size()).clear();
    }
    return found;
  }

  private void add(Spans order, int left, int right) {
    if (!order.contains(2)) {
      edges.add(new Edge(left, right, !order.contains(1)));
    }
    if (!order.contains(0)) {
      edges.add(new Edge(right, left, !order.contains(1)));
    }
  }

  private Optional<Map<Variable, Long>> solve() {
    int size = values.size();
    budget.spend((long) size * size * size);
    boolean[][] reach = reach();
    Spans[] domains = new Spans[size];
    for (int i = 0; i < size; i++) {
      domains[i] = store.of(values.get(i)).minus(Variable.ABSENT);
      for (int j = 0; j < size; j++) {
        if (reach[i][j] && reach[j][i]) {
          domains[i] = domains[i].and(store.of(values.get(j)));
        }
      }
    }
    for (Edge edge : edges) {
      if (edge.isStrict && reach[edge.to][edge.from]) {
        return Optional.empty();
      }
    }
    return raised(domains);
  }

  private boolean[][] reach() {
    int size = values.size();
    boolean[][] reach = new boolean[size][size];
    for (int i = 0; i < size; i++) {
      reach[i][i] = true;
    }
    edges.forEach(edge -> reach[edge.from][edge.to] = true);
    for (int via = 0; via < size; via++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          reach[i][j] |= reach[i][via] && reach[via][j];
        }
      }
    }
    return reach;
  }

  /** Raises values until each edge holds; as often as there are values is enough. */
  private Optional<Map<Variable, Long>> raised(Spans[] domains) {
    if (Arrays.stream(domains).anyMatch(Spans::isEmpty)) {
      return Optional.empty();
    }
    long[] least = Arrays.stream(domains).mapToLong(Spans::least).toArray();
    for (int round = 0; round < least.length; round++) {
      for (Edge edge : edges) {
        long from = least[edge.from] + (edge.isStrict ? 1 : 0);
        least[edge.to] = domains[edge.to].atOrAfter(Math.max(from, least[edge.to]), Long.MAX_VALUE);
        if (least[edge.to] == Long.MAX_VALUE) {
          return Optional.empty();
        }
      }
    }
    Map<Variable, Long> found = new HashMap<>();
    for (int i = 0; i < least.length; i++) {
      found.put(values.get(i), least[i]);
    }
    return Optional.of(found);
  }
}

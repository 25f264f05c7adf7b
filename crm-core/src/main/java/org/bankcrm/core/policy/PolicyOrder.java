package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.ProblemList;

/** Puts policies after those that they need, otherwise in the order of the book. */
final class PolicyOrder {

  private final List<DeclaredPolicy> policies;
  private final ReadGraph graph;

  PolicyOrder(List<DeclaredPolicy> policies, ReadGraph graph) {
    this.policies = policies;
    this.graph = graph;
  }

  /** The policies in that order; those in a cycle are reported and left out. */
  List<DeclaredPolicy> ordered(ProblemList problems) {
    Map<DeclaredPolicy, List<DeclaredPolicy>> neededBy = new HashMap<>();
    Map<DeclaredPolicy, Integer> open = new HashMap<>();
    for (DeclaredPolicy policy : policies) {
      Set<DeclaredPolicy> needs = graph.needs(policy);
      needs.forEach(need -> neededBy.computeIfAbsent(need, n -> new ArrayList<>()).add(policy));
      open.put(policy, needs.size());
    }
    Queue<DeclaredPolicy> ready = new PriorityQueue<>(Comparator.comparingInt(p -> p.position));
    policies.stream().filter(policy -> graph.needs(policy).isEmpty()).forEach(ready::add);
    List<DeclaredPolicy> done = new ArrayList<>();
    while (!ready.isEmpty()) {
      done.add(ready.remove());
      neededBy.getOrDefault(done.get(done.size() - 1), List.of()).stream()
          .filter(other -> open.merge(other, -1, Integer::sum) == 0)
          .forEach(ready::add);
    }
    reportCycle(done, problems);
    return done;
  }

  private void reportCycle(List<DeclaredPolicy> done, ProblemList problems) {
    if (done.size() < policies.size()) {
      Set<DeclaredPolicy> ordered = new HashSet<>(done);
      List<DeclaredPolicy> left =
          policies.stream().filter(each -> !ordered.contains(each)).toList();
      String ids =
          left.stream().map(each -> each.policy.ref().id()).collect(Collectors.joining(", "));
      problems.add(
          left.get(0).path(),
          CoreProblem.CYCLE,
          "these policies need each other, or one that does: " + ids + ".",
          "Let one of them read attributes that are handed in instead.");
    }
  }
}

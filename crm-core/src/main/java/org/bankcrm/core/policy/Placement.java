package org.bankcrm.core.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.bankcrm.core.internal.plan.Plan;
import org.bankcrm.core.internal.plan.Weights;
import org.bankcrm.core.internal.value.Encoded;

/**
 * Where the plan put the parts of one policy: its population, gates, choices, bins, sums and
 * rankings by their numbers there. Immutable.
 */
final class Placement {

  private final DeclaredPolicy policy;

  /** What must not be told of the policy; empty where it reads nothing protected. */
  private final Optional<Shut> shut;

  private final int population;
  private final int[] bins;
  private final int[] sums;
  private final int[] rankings;
  private final int[] gates;
  private final int[] choices;

  /** Hands the parts to the plan, each after those that it is made of. */
  Placement(Plan.Builder plan, DeclaredPolicy policy, Optional<Shut> shut) {
    this.policy = policy;
    this.shut = shut;
    this.population = plan.within(policy.policy.head().population()); // all others stand under it
    this.bins = numbers(policy.bins, each -> plan.bins(each.conditions));
    this.sums = numbers(policy.sums, each -> sum(plan, each));
    this.rankings = numbers(policy.rankings, each -> ranking(plan, each));
    this.gates = // which may read the sums
        numbers(policy.gates, each -> plan.gate(each.condition));
    policy.yesNo.forEach((yes, gate) -> plan.yieldYesNo(yes.id(), gates[gate.index]));
    this.choices = numbers(policy.choices, each -> choice(plan, each));
  }

  private static <T> int[] numbers(List<T> parts, ToIntFunction<? super T> number) {
    int[] numbers = new int[parts.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number.applyAsInt(parts.get(i));
    }
    return numbers;
  }

  /** The gate of the population, or {@link Plan#NO_POPULATION}. */
  int population() {
    return population;
  }

  int of(Gate gate) {
    DeclaredPolicy.checkOwn(policy.gates, gate.index, gate, "gate");
    return gates[gate.index];
  }

  int of(Choice choice) {
    DeclaredPolicy.checkOwn(policy.choices, choice.index, choice, "choice");
    return choices[choice.index];
  }

  int of(Bins own) {
    DeclaredPolicy.checkOwn(policy.bins, own.index, own, "bins");
    return bins[own.index];
  }

  int of(Sum sum) {
    DeclaredPolicy.checkOwn(policy.sums, sum.index, sum, "sum");
    return sums[sum.index];
  }

  int of(Ranking ranking) {
    DeclaredPolicy.checkOwn(policy.rankings, ranking.index, ranking, "ranking");
    return rankings[ranking.index];
  }

  private int choice(Plan.Builder plan, Choice choice) {
    long[] codes =
        choice.codes.stream().mapToLong(c -> Encoded.of(choice.attribute.type(), c)).toArray();
    int[] chosen = numbers(choice.gates, gate -> gates[gate.index]);
    return plan.choose(choice.attribute.id(), chosen, codes, choice.held);
  }

  private int sum(Plan.Builder plan, Sum sum) {
    int scale = sum.digits();
    String id = sum.attribute.id();
    long base = PointSums.units(sum.base, scale);
    int[] of = numbers(sum.bins, this::of);
    long[][] points = PointSums.units(sum.points, scale);
    if (sum.model.isPresent()) {
      return plan.sum(id, of, points, weights(sum, sum.model.get()));
    }
    return sum.difference
        .map(each -> plan.sum(id, base, of, points, each.now(), each.before()))
        .orElseGet(() -> plan.sum(id, base, of, points));
  }

  private static Weights weights(Sum sum, Sum.Model model) {
    return new Weights(
        sum.bins.stream().flatMap(bins -> bins.factor.stream()).toList(),
        model.base().doubleValue(),
        model.digits(),
        model.by(),
        model.link(),
        PointSums.scale(sum.attribute.type()));
  }

  private int ranking(Plan.Builder plan, Ranking ranking) {
    return plan.rank(
        numbers(ranking.bins, this::of),
        shortfalls(ranking),
        groups(ranking),
        ranking.most,
        PointSums.least(ranking));
  }

  private boolean isShut(Bins own) {
    return shut.filter(closed -> closed.has(own)).isPresent();
  }

  /** What is withheld is in a group that is never told, since it lacks less than nothing. */
  private int[][] groups(Ranking ranking) {
    int last = ranking.groups.stream().flatMap(List::stream).mapToInt(i -> i).max().orElse(-1);
    int[][] groups = new int[ranking.groups.size()][];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = ranking.groups.get(i).stream().mapToInt(Integer::intValue).toArray();
      if (isShut(ranking.bins.get(i))) {
        Arrays.fill(groups[i], last + 1);
      }
    }
    return groups;
  }

  private long[][] shortfalls(Ranking ranking) {
    long[][] shortfalls = PointSums.units(ranking.shortfalls, ranking.scale);
    for (int i = 0; i < shortfalls.length; i++) {
      if (isShut(ranking.bins.get(i))) {
        Arrays.fill(shortfalls[i], Math.min(PointSums.least(ranking) - 1, -1));
      }
    }
    return shortfalls;
  }
}

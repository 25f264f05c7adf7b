package org.bankcrm.core.policy;

import java.util.Arrays;
import java.util.List;
import org.bankcrm.core.internal.plan.Plan;

/** Hands a policy's bins, sums and rankings to the plan and notes the numbers that they get. */
final class SumPlanner {

  private SumPlanner() {}

  static void plan(Plan.Builder builder, PlannedPolicy policy) {
    policy.binsNumbers = new int[policy.bins.size()];
    for (int i = 0; i < policy.binsNumbers.length; i++) {
      policy.binsNumbers[i] = builder.bins(policy.bins.get(i).conditions);
    }
    policy.sumNumbers = new int[policy.sums.size()];
    for (int i = 0; i < policy.sumNumbers.length; i++) {
      policy.sumNumbers[i] = plan(builder, policy, policy.sums.get(i));
    }
    policy.rankingNumbers = new int[policy.rankings.size()];
    for (int i = 0; i < policy.rankingNumbers.length; i++) {
      policy.rankingNumbers[i] = plan(builder, policy, policy.rankings.get(i));
    }
  }

  private static int plan(Plan.Builder builder, PlannedPolicy policy, Sum sum) {
    int scale = PointSums.scale(sum.attribute.type());
    return builder.sum(
        sum.attribute.id(),
        PointSums.units(sum.base, scale),
        numbers(policy, sum.bins),
        PointSums.units(sum.points, scale));
  }

  private static int plan(Plan.Builder builder, PlannedPolicy policy, Ranking ranking) {
    return builder.rank(
        numbers(policy, ranking.bins),
        shortfalls(policy, ranking),
        groups(policy, ranking),
        ranking.most,
        PointSums.least(ranking));
  }

  private static boolean isShut(PlannedPolicy policy, Bins bins) {
    return policy.shut.filter(shut -> shut.has(bins)).isPresent();
  }

  /** What is withheld is in a group that is never told, since it lacks less than nothing. */
  private static int[][] groups(PlannedPolicy policy, Ranking ranking) {
    int last = ranking.groups.stream().flatMap(List::stream).mapToInt(i -> i).max().orElse(-1);
    int[][] groups = new int[ranking.groups.size()][];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = ranking.groups.get(i).stream().mapToInt(Integer::intValue).toArray();
      if (isShut(policy, ranking.bins.get(i))) {
        Arrays.fill(groups[i], last + 1);
      }
    }
    return groups;
  }

  private static long[][] shortfalls(PlannedPolicy policy, Ranking ranking) {
    long[][] shortfalls = PointSums.units(ranking.shortfalls, ranking.scale);
    for (int i = 0; i < shortfalls.length; i++) {
      if (isShut(policy, ranking.bins.get(i))) {
        Arrays.fill(shortfalls[i], Math.min(PointSums.least(ranking) - 1, -1));
      }
    }
    return shortfalls;
  }

  private static int[] numbers(PlannedPolicy policy, List<Bins> bins) {
    int[] numbers = new int[bins.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = policy.number(bins.get(i));
    }
    return numbers;
  }
}

package org.bankcrm.core.policy;

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
        PointSums.units(ranking.shortfalls, ranking.scale),
        groups(ranking),
        ranking.most,
        PointSums.least(ranking));
  }

  private static int[][] groups(Ranking ranking) {
    return ranking.groups.stream()
        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static int[] numbers(PlannedPolicy policy, List<Bins> bins) {
    int[] numbers = new int[bins.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = policy.number(bins.get(i));
    }
    return numbers;
  }
}

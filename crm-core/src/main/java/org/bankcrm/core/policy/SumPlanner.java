package org.bankcrm.core.policy;

import java.util.List;
import org.bankcrm.core.internal.plan.Plan;

/** Hands a policy's bins, sums and rankings to the plan and notes the numbers that they get. */
final class SumPlanner {

  private SumPlanner() {}

  static void plan(Plan.Builder builder, PlannedPolicy policy) {
    policy.binsNumbers =
        policy.bins.stream().mapToInt(bins -> builder.bins(bins.conditions)).toArray();
    policy.sumNumbers = policy.sums.stream().mapToInt(sum -> plan(builder, policy, sum)).toArray();
    policy.rankingNumbers =
        policy.rankings.stream().mapToInt(ranking -> plan(builder, policy, ranking)).toArray();
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
        PointSums.shortfalls(ranking),
        ranking.groups.stream().mapToInt(Integer::intValue).toArray(),
        ranking.most,
        PointSums.least(ranking));
  }

  private static int[] numbers(PlannedPolicy policy, List<Bins> bins) {
    return bins.stream().mapToInt(policy::number).toArray();
  }
}

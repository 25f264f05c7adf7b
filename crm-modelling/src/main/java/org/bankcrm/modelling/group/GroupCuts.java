package org.bankcrm.modelling.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.segmentation.TierLadder;

/**
 * Cuts of each group of customers by itself, kept: deciles of assets within the branch, or who is
 * among the best 5 per cent of the own branch.
 *
 * <pre>{@code
 * GroupCuts top = GroupCuts.top(assets, branches, 0.05);
 * top.code(250_000, "B01");                    // 2: among the best, 1: not
 * top.between(ASSETS, BRANCH, 2, 2);           // the same as a condition for a segment
 * }</pre>
 *
 * <p>A group that the population did not have has no cuts, and its customers the code 0, as those
 * without a figure: nobody can say how they stand among their own. Immutable and thread-safe.
 *
 * @param cuts of each group by its name, all with the same number of codes and direction
 */
public record GroupCuts(SortedMap<String, RankCuts> cuts) {

  /**
   * Copies the map.
   *
   * @throws ModellingException if there is no group, or groups differ in codes or direction
   */
  public GroupCuts {
    cuts = Collections.unmodifiableSortedMap(new TreeMap<>(cuts));
    long kinds =
        cuts.values().stream().map(c -> List.of(c.codes(), c.moreIsBetter())).distinct().count();
    if (kinds == 0) {
      throw new ModellingException(FitProblem.ALL_MISSING, "the figures to rank");
    }
    if (kinds > 1) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "codes of the groups");
    }
  }

  /**
   * Cuts at equal shares of each group, see {@link RankCuts#quantiles}. A group whose figures are
   * all missing has none.
   *
   * @param values one for each customer; NaN is missing
   * @param groups the group of each customer
   * @param codes how many codes, 2 to 100
   * @throws ModellingException if the columns differ in length, all figures are missing or one is
   *     infinite
   */
  public static GroupCuts quantiles(
      double[] values, List<String> groups, int codes, boolean moreIsBetter) {
    SortedMap<String, RankCuts> cuts = new TreeMap<>();
    Ranks.members(values, groups)
        .forEach(
            (group, members) -> {
              double[] own = members.stream().mapToDouble(Double::doubleValue).toArray();
              cuts.put(group, RankCuts.quantiles(own, codes, moreIsBetter));
            });
    return new GroupCuts(cuts);
  }

  /**
   * One cut a group: the best of it have the code 2, all others the code 1, as {@link
   * Ranks#topWithin} tells them.
   *
   * @param values one for each customer, more is better; NaN is missing
   * @param groups the group of each customer
   * @param share how many are among the best, above 0, at most 1
   * @throws ModellingException if the columns differ in length, all figures are missing or the cut
   *     of a group is infinite
   */
  public static GroupCuts top(double[] values, List<String> groups, double share) {
    SortedMap<String, RankCuts> cuts = new TreeMap<>();
    Ranks.leastOfBest(values, groups, share)
        .forEach(
            (group, least) ->
                cuts.put(group, new RankCuts(List.of(StrictMath.nextDown(least)), true)));
    return new GroupCuts(cuts);
  }

  /**
   * The same groups, all with these cuts.
   *
   * @param same the cuts of each group
   */
  public GroupCuts with(RankCuts same) {
    SortedMap<String, RankCuts> all = new TreeMap<>();
    cuts.keySet().forEach(group -> all.put(group, same));
    return new GroupCuts(all);
  }

  /** How many codes there are. */
  public int codes() {
    return cuts.values().iterator().next().codes();
  }

  /**
   * The code of a figure in its group, 1 to {@link #codes}; 0 if it is NaN or the group has no
   * cuts.
   */
  public int code(double value, String group) {
    return Optional.ofNullable(cuts.get(group)).map(own -> own.code(value)).orElse(0);
  }

  /**
   * The condition, for policies, that a customer has one of several codes in a row within the own
   * group; empty if nobody can have.
   *
   * @param attribute with the figure, one of numbers
   * @param group with the group
   * @param from the least code, 1 or more
   * @param to the greatest code, not below
   */
  public Optional<Condition> between(
      Attribute<?> attribute, CodeAttribute group, int from, int to) {
    Checks.within(from, 1, codes(), "from");
    Checks.within(to, from, codes(), "to");
    List<Condition> ways = new ArrayList<>();
    for (Map.Entry<String, RankCuts> each : cuts.entrySet()) {
      each.getValue()
          .between(attribute, from, to)
          .ifPresent(range -> ways.add(group.is(each.getKey()).and(range)));
    }
    return ways.stream().reduce(Condition::or);
  }

  /**
   * The codes as a ladder, the best rung first, see {@link RankCuts#ladder}: a customer learns what
   * is wanting to the next code within the own group.
   *
   * @param id of the ladder, see {@link TierLadder#builder}
   * @param version of the ladder, 1 or more
   * @param attribute with the figure, one of numbers
   * @param group with the group
   */
  public TierLadder.Builder ladder(
      String id, int version, Attribute<?> attribute, CodeAttribute group) {
    return RankCuts.ladder(id, version, codes(), code -> between(attribute, group, code, code));
  }
}

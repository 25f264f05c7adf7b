package org.bankcrm.scoring;

import static org.bankcrm.core.document.ProblemCode.of;

import java.util.List;
import org.bankcrm.core.document.ProblemCode;

/** The problems that cards have of their own. */
final class CardProblems {

  static final List<ProblemCode> ALL =
      List.of(
          of("band-after-lowest", "最低档之后还有分档", "A band stands after the lowest one."),
          of("band-order", "分档未按分数从高到低排列", "The bands do not stand from the highest score down."),
          of("bin-gap", "分箱之间有空隙", "Values between two bins are in none."),
          of("bin-overlap", "分箱重叠", "Some values are in two bins."),
          of("empty-bin", "分箱为空", "No value is in the bin."),
          of("inexact-points", "分值的小数位数超出评分卡", "The points have more digits than the card."),
          of("misplaced-bin", "分箱的位置不对", "The bin stands in the wrong place."),
          of(
              "mixed-cause",
              "条件既可因有值又可因缺失而成立",
              "The condition may hold because of a value and because of none."),
          of(
              "mixed-reason",
              "同一理由既用于有值又用于缺失",
              "One reason would be told of what is known and of what is not."),
          of("no-lowest-band", "没有最低档", "There is no lowest band."),
          of("no-missing-bin", "没有“缺失”分箱", "There is no bin of what is missing."),
          of("no-other-bin", "没有“其余”分箱", "There is no bin of all others."),
          of("not-covered", "有的值不属于任何分箱", "Some values are in no bin."),
          of("unknown-reason", "没有这个理由", "The card has no such reason."),
          of("unreachable-band", "不可能到达的分档", "No score reaches the band."),
          of("unused-reason", "没有用到的理由", "No bin tells the reason."),
          of("wrong-condition", "条件不适合分箱", "The condition does not fit a bin."),
          of(
              "wrong-kind",
              "属性没有可供分箱的单一值",
              "The attribute has no single values that bins could divide."));

  private CardProblems() {}
}

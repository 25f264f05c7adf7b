package org.bankcrm.segmentation;

import static org.bankcrm.core.document.ProblemCode.of;

import java.util.List;
import org.bankcrm.core.document.ProblemCode;

/** The problems that ladders have of their own. */
final class LadderProblems {

  static final List<ProblemCode> ALL =
      List.of(
          of("hold-at-bottom", "最低等级不需要保级条件", "The bottom rung has a condition for staying on it."),
          of(
              "hold-without-retention",
              "有保级条件而没有升降规则",
              "There is a condition for staying, but the ladder looks at no past."),
          of("no-bottom-tier", "没有最低等级", "The ladder has no bottom rung."),
          of("step-without-review", "逐级下降需要评定日", "One rung at a time needs reviews."),
          of("tier-after-bottom", "最低等级之后还有等级", "A rung stands after the bottom one."),
          of("unknown-tier", "没有这个等级", "The ladder has no such rung."),
          of("unreachable-tier", "不可能到达的等级", "Nobody can reach the rung."),
          of("unused-review", "没有用到的评定日", "Nothing waits for the reviews."));

  private LadderProblems() {}
}

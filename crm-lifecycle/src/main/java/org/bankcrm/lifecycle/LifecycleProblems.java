package org.bankcrm.lifecycle;

import static org.bankcrm.core.document.ProblemCode.of;

import java.util.List;
import org.bankcrm.core.document.ProblemCode;

/** The problems that lifecycles have of their own, those included that are only warned of. */
final class LifecycleProblems {

  static final List<ProblemCode> ALL =
      List.of(
          of(
              "competing-transitions",
              "两条转换可能同时成立，且优先级相同",
              "Two transitions of the same priority can be open at once."),
          of("goes-backwards", "转换按次序倒退", "The transition goes back in the order of stages."),
          of("leaves-final-stage", "从终止阶段转出", "The transition leaves a final stage."),
          of("livelock", "阶段之间循环转换而不耗时间", "Transitions go round in a circle without taking time."),
          of(
              "missing-attribute",
              "缺少所需的属性",
              "The catalogue lacks an attribute that the lifecycle needs."),
          of("never-open", "转换的条件永不成立", "The condition of the transition never holds."),
          of("never-taken", "转换总被先行者抢先", "Another transition always goes before this one."),
          of(
              "no-calendar",
              "没有营业日历",
              "Business days are counted, but no calendar is named, or none was handed in."),
          of(
              "no-event",
              "条件读取事件的值，而转换并非由事件触发",
              "The condition reads what events carry, but no event sets the transition off."),
          of(
              "perhaps-competing",
              "两条转换或许会同时成立",
              "Whether two transitions can be open at once was not decided."),
          of(
              "perhaps-livelock",
              "阶段之间或许会循环转换",
              "Whether transitions go round in a circle was not decided."),
          of("trap", "阶段没有出口，又不是终止阶段", "Nothing leads out of the stage, which is not final."),
          of("unreachable-stage", "不可能到达的阶段", "Nothing leads to the stage."));

  private LifecycleProblems() {}
}

package org.bankcrm.lifecycle;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/** Why a subject stays, why something is refused, or why a transition is not open. */
public enum StageReason implements Labelled {
  /** Nothing that leads out of the stage is due. */
  NOTHING_DUE("目前没有到期或符合条件的转换", "Nothing is due"),
  /** The lifecycle has ended. */
  FINAL_STAGE("已处于终止阶段", "The lifecycle has ended"),
  /** Its time has not come. */
  NOT_DUE("尚未到期", "Not due yet"),
  /** The day that it waits for is missing. */
  DAY_MISSING("缺少所等待的日期", "The day that it waits for is missing"),
  /** The guard is FALSE. */
  GUARD_NOT_MET("不符合转换条件", "The condition is not met"),
  /** It cannot be told: the guard is UNKNOWN, and missing data would settle it. */
  MISSING_DATA("缺少数据，无法判定", "Missing data would settle it"),
  /** It would go, but one that goes before it cannot be told. */
  UNDECIDED_BEFORE("优先的转换尚无法判定", "One that goes before it cannot be told"),
  /** Business days are counted over days that the calendar does not cover. */
  DAYS_NOT_COVERED("工作日历未覆盖所需日期，无法判定", "The business calendar does not cover the days that count"),
  /** The stage it leads to was entered as often as is allowed. */
  ENTRIES_USED_UP("目标阶段的进入次数已达上限", "The stage was entered as often as is allowed"),
  /** It is told to nobody, since a protected value could be made out from it. */
  WITHHELD("受保护信息，不予说明", "Not told, to protect"),
  /** The lifecycle is not about the subject, which is not of its population. */
  NOT_APPLICABLE("该生命周期不适用于该对象", "The lifecycle does not apply to the subject"),
  /** No transition of the stage listens to the event. */
  NO_TRANSITION("当前阶段不接受该事件", "Nothing in this stage listens to the event"),
  /** What was due before the event leads to a stage in which nothing listens to it. */
  MOVED_BEFORE(
      "事件之前已到期的转换所到达的阶段不接受该事件", "What was due before it leads to a stage where nothing listens"),
  /** The event was decided before. */
  REPEATED_EVENT("重复事件，已处理过", "The event was decided before"),
  /** So many events share its instant that it cannot be told whether it was decided before. */
  TOO_MANY_AT_ONCE(
      "同一时刻的事件过多，无法判定是否重复", "Too many events at one instant to tell whether it is new"),
  /**
   * It happened before what was decided already. Whether it was decided then cannot be told;
   * replaying the log puts it in its place, once.
   */
  OUT_OF_ORDER("早于已处理的时间，须重放日志", "Earlier than what was decided; replay the log"),
  /** The lifecycle does not declare the type of the event. */
  UNKNOWN_EVENT("未声明的事件类型", "The type of event is not declared"),
  /** The event carries a value that the lifecycle does not declare. */
  UNKNOWN_PAYLOAD("事件携带未声明的数据项", "The event carries a value that is not declared"),
  /** The state names a stage that the lifecycle does not have. */
  UNKNOWN_STAGE("状态中的阶段不属于该生命周期", "The stage is none of this lifecycle's"),
  /** Transitions led round in a circle within one instant. */
  LIVELOCK("转换在同一时刻循环", "Transitions go round in a circle at one instant"),
  /** More moves were due at once than one call takes. */
  TOO_MANY_MOVES("一次到期的转换过多", "Too many moves are due at once");

  private final String zh;
  private final String en;

  StageReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Whether it says that something cannot be told, which is neither yes nor no. */
  public boolean isUndecided() {
    return switch (this) {
      case MISSING_DATA, DAY_MISSING, DAYS_NOT_COVERED, UNDECIDED_BEFORE -> true;
      default -> false;
    };
  }

  @Override
  public LocalizedText label() {
    return LocalizedText.of(zh, en);
  }
}

package org.bankcrm.customer.sources;

import org.bankcrm.core.Labelled;

/** By what one of several answers goes before the others 取值规则. */
public enum SurvivorshipCriterion implements Labelled {
  /** One that was found to be right goes before one that never was 已核实优先. */
  VERIFIED_FIRST,

  /** The source that stands further up in the bank's list; those not in it come last 来源优先级. */
  SOURCE_PRIORITY,

  /** The one that began to be true last; one without a beginning comes last 最近生效. */
  MOST_RECENT,

  /** The one that the bank came to know last 最近获知. */
  LAST_KNOWN,

  /** The one that was found to be right last 最近核实. */
  LAST_VERIFIED,

  /** The one that most sources give, word for word 多数一致. */
  MOST_FREQUENT,

  /** The one with most fields of the group 最完整. */
  MOST_COMPLETE,

  /** The one whose source comes first by its code, where all else is equal 来源代码顺序. */
  SOURCE_CODE
}

package org.bankcrm.customer.quality;

import org.bankcrm.core.Labelled;

/** What can be the matter with a field, the worst first. */
public enum QualityIssue implements Labelled {
  /** The stage needs it and no source gives it 缺失. */
  MISSING,

  /** The stage needs one of several fields and none is there 几项均缺失. */
  NONE_GIVEN,

  /** The stage forbids it and it is there 超范围采集. */
  NOT_WANTED,

  /** It has not its form, or contradicts another field 无效. */
  INVALID,

  /** The paper has ended 证件过期. */
  EXPIRED,

  /** Sources say different things 来源冲突. */
  CONFLICT,

  /** It was last confirmed too long ago 待重新核实. */
  STALE,

  /** It may be wrong: something to ask about 存疑. */
  DOUBTFUL,

  /** It is good, and has to be verified again soon 即将到期. */
  DUE_SOON
}

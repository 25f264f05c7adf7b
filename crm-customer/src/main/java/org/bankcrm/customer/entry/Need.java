package org.bankcrm.customer.entry;

import org.bankcrm.core.Labelled;

/** Whether a stage needs a field. */
public enum Need implements Labelled {
  /** It must be given 必填. */
  REQUIRED,

  /** It may be given 选填. */
  OPTIONAL,

  /** It may not be asked for, and what is given is refused 不得采集. */
  FORBIDDEN
}

package org.bankcrm.customer.portrait;

import org.bankcrm.core.Labelled;

/** What came of a policy, as far as it can be told without knowing its kind. */
public enum PortraitAnswer implements Labelled {
  /** It answers by yes or no: yes. */
  YES,

  /** Missing data would settle it, or whether it is about the customer at all. */
  UNKNOWN,

  /** No. */
  NO,

  /** It decided something that is no yes or no, such as a tier. */
  DECIDED,

  /** It is not about this customer. */
  NOT_APPLICABLE,

  /** It may not be told: it asks about something protected, or the view does not show it. */
  WITHHELD
}

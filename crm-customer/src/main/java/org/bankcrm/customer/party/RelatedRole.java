package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/**
 * What another party is to a customer, relatives and members of its household apart ({@link
 * FamilyRole}). It is read from the side of the customer: of a debtor, the one who answers for the
 * debt is {@code GUARANTOR}.
 */
public enum RelatedRole implements Labelled {
  /** Answers for the customer's debts 担保人. */
  GUARANTOR,

  /** The customer answers for its debts 被担保人. */
  DEBTOR,

  /** The customer works for it 雇主. */
  EMPLOYER,

  /** Works for the customer 雇员. */
  EMPLOYEE,

  /** Owns or controls so much of the customer in the end 受益所有人. */
  OWNER,

  /** The customer owns or controls so much of it in the end 拥有的单位. */
  OWNED,

  /** Holds an office in the customer 任职人员. */
  OFFICER,

  /** The customer holds an office in it 任职单位. */
  OFFICE_AT
}

package org.bankcrm.customer.party;

import org.bankcrm.core.Labelled;

/**
 * The size of an organisation in the national classes for statistics, in rising order.
 *
 * <p>The national classes 统计上大中小微型企业划分 depend on the industry besides staff and turnover, so the
 * bank tells the class and nothing here works it out.
 */
public enum OrganisationSize implements Labelled {
  /** Micro. */
  MICRO,

  /** Small. */
  SMALL,

  /** Medium. */
  MEDIUM,

  /** Large. */
  LARGE
}

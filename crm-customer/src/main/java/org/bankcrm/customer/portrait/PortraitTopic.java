package org.bankcrm.customer.portrait;

import org.bankcrm.core.Labelled;

/** The parts of a portrait, in the order in which a banker asks. */
public enum PortraitTopic implements Labelled {
  /** Who the customer is: names, papers, ways to reach them, work, means. */
  IDENTITY,

  /** Since when and where: branch, manager, household, former stage and tier. */
  RELATIONSHIP,

  /** What the customer has and owes. */
  HOLDINGS,

  /** What the customer did in the last months, and how customer and bank met. */
  BEHAVIOUR,

  /** What the customer allowed. */
  CONSENT,

  /** Tier and gap to the next, stage and how it came, groups. */
  STANDING,

  /** Scores with their reasons. */
  SCORES,

  /** Groups to which the customer belongs and signs that it shows, and those that it does not. */
  SIGNS,

  /** What may be offered, what comes first, and what closed the others. */
  OFFERS,

  /** Whether and how the customer may be approached. */
  CONTACT,

  /** The next days to think of: birthday, maturities, papers and reviews that end. */
  CARE,

  /** How complete and how old what is known is. */
  QUALITY,

  /** Facts and decisions that belong to none of these. */
  OTHERS
}

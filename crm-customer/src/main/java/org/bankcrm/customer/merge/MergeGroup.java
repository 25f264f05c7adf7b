package org.bankcrm.customer.merge;

import org.bankcrm.core.Labelled;

/** Fields that one rule is for. */
public enum MergeGroup implements Labelled {
  /** Names of people and organisations; the parts of a person's name always come together. */
  NAME,

  /** Birth or founding date, gender, nationality or country. */
  IDENTITY,

  /** Marital status, education and language. */
  LIFE,

  /** Work, and an organisation's industry and size. */
  WORK
}

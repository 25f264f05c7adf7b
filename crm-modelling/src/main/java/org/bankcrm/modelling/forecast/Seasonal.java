package org.bankcrm.modelling.forecast;

/** How a season acts on the level. */
public enum Seasonal {
  /** There is none. */
  NONE,
  /** It adds. */
  ADDITIVE,
  /** It multiplies, so that swings grow with the level. */
  MULTIPLICATIVE
}

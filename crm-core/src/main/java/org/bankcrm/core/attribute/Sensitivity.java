package org.bankcrm.core.attribute;

/** How carefully the value of an attribute is to be treated; explanations mask by it. */
public enum Sensitivity {
  /** May be shown to anyone who may see the decision. */
  NORMAL,
  /** Personal data: shown only on request for a purpose. */
  PERSONAL,
  /** Sensitive personal data, such as financial accounts or health: as PERSONAL, and logged. */
  SENSITIVE,
  /**
   * A characteristic that credit and price decisions must not use, such as gender or ethnicity;
   * never shown.
   */
  PROTECTED
}

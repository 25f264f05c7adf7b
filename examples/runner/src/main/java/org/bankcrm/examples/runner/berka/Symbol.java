package org.bankcrm.examples.runner.berka;

/** What a transaction or a standing order is for. */
public enum Symbol implements SourceCode {
  /** Nothing stands there. */
  EMPTY(""),

  /** One blank stands there; not the same as nothing. */
  BLANK(" "),

  /** Interest. */
  INTEREST("UROK"),

  /** Fee for the statement. */
  STATEMENT_FEE("SLUZBY"),

  /** Household payments. */
  HOUSEHOLD("SIPO"),

  /** Pension. */
  PENSION("DUCHOD"),

  /** Insurance premium. */
  INSURANCE("POJISTNE"),

  /** Loan instalment. */
  LOAN("UVER"),

  /** Leasing instalment. */
  LEASING("LEASING"),

  /** Penalty interest for a negative balance. */
  PENALTY_INTEREST("SANKC. UROK");

  private final String code;

  Symbol(String code) {
    this.code = code;
  }

  /** The code in the source's files. */
  @Override
  public String code() {
    return code;
  }
}

package org.bankcrm.examples.runner.berka;

/** How a loan stood at the end of the data, 1998-12-31. */
public enum LoanStatus implements SourceCode {
  /** Contract over, all paid. */
  PAID("A"),

  /** Contract over, not paid. */
  UNPAID("B"),

  /** Contract runs, all well so far. */
  RUNNING("C"),

  /** Contract runs, the client is in debt. */
  IN_DEBT("D");

  private final String code;

  LoanStatus(String code) {
    this.code = code;
  }

  /** The code in the source's files. */
  @Override
  public String code() {
    return code;
  }
}

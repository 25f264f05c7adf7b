package org.bankcrm.examples.runner.berka;

/** Which way the money of a transaction went. */
public enum TransactionKind implements SourceCode {
  /** Into the account. */
  CREDIT("PRIJEM"),

  /** Out of the account. */
  DEBIT("VYDAJ"),

  /** Taken out; a debit as well, which the published description leaves out. */
  WITHDRAWAL("VYBER");

  private final String code;

  TransactionKind(String code) {
    this.code = code;
  }

  /** The code in the source's files. */
  @Override
  public String code() {
    return code;
  }
}

package org.bankcrm.examples.runner.berka;

/** How often an account's statement is sent. */
public enum Statement implements SourceCode {
  /** Every month. */
  MONTHLY("POPLATEK MESICNE"),

  /** Every week. */
  WEEKLY("POPLATEK TYDNE"),

  /** After each transaction. */
  AFTER_TRANSACTION("POPLATEK PO OBRATU");

  private final String code;

  Statement(String code) {
    this.code = code;
  }

  /** The code in the source's files. */
  @Override
  public String code() {
    return code;
  }
}

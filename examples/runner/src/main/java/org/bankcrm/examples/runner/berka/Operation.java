package org.bankcrm.examples.runner.berka;

/** How a transaction was made. */
public enum Operation implements SourceCode {
  /** Nothing is said: interest. */
  NONE(""),

  /** Cash paid in. */
  CASH_CREDIT("VKLAD"),

  /** Collected from another bank. */
  FROM_OTHER_BANK("PREVOD Z UCTU"),

  /** Cash taken out, and what the bank itself takes. */
  CASH_WITHDRAWAL("VYBER"),

  /** Cash taken out by card. */
  CARD_WITHDRAWAL("VYBER KARTOU"),

  /** Sent to another bank. */
  TO_OTHER_BANK("PREVOD NA UCET");

  private final String code;

  Operation(String code) {
    this.code = code;
  }

  /** The code in the source's files. */
  @Override
  public String code() {
    return code;
  }
}

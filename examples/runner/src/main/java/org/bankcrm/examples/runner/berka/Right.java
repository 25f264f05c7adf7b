package org.bankcrm.examples.runner.berka;

/** What a client may do with an account. */
public enum Right implements SourceCode {
  /** Owns it; gives standing orders and may ask for a loan. */
  OWNER("OWNER"),

  /** May use it. */
  AUTHORISED("DISPONENT");

  private final String code;

  Right(String code) {
    this.code = code;
  }

  /** The code in the source's files. */
  @Override
  public String code() {
    return code;
  }
}

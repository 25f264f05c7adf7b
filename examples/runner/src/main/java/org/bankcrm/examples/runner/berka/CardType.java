package org.bankcrm.examples.runner.berka;

/** The kinds of card. */
public enum CardType implements SourceCode {
  /** For young clients. */
  JUNIOR("junior"),

  /** For anybody. */
  CLASSIC("classic"),

  /** For the best clients. */
  GOLD("gold");

  private final String code;

  CardType(String code) {
    this.code = code;
  }

  /** The code in the source's files. */
  @Override
  public String code() {
    return code;
  }
}

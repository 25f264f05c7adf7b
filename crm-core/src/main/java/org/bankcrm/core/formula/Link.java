package org.bankcrm.core.formula;

/**
 * What a model tells of the figure that it adds up. Computed in binary fractions, the same on every
 * Java machine.
 */
public enum Link {
  /** The figure itself. */
  NUMBER("number"),
  /** The chance whose log odds the figure is, from 0 to 1: {@code 1 / (1 + exp(-figure))}. */
  PROBABILITY("probability");

  private final String word;

  Link(String word) {
    this.word = word;
  }

  /** The word in documents. Never changes. */
  public String word() {
    return word;
  }

  /**
   * What is told.
   *
   * @param figure what was added up
   */
  public double of(double figure) {
    return this == NUMBER ? figure : 1 / (1 + StrictMath.exp(-figure));
  }
}

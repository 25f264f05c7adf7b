package org.bankcrm.scoring;

/** What is made of what several trees give. */
public enum Combining {
  /** They are added up, as boosted trees are. */
  SUM("sum"),
  /** They are averaged, as forests are; the base is added to the average. */
  MEAN("mean");

  private final String word;

  Combining(String word) {
    this.word = word;
  }

  /** The word in documents. Never changes. */
  public String word() {
    return word;
  }
}

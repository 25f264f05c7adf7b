package org.bankcrm.scoring;

import java.math.BigDecimal;

/**
 * What becomes of points above the figure they are compared with, where several characteristics
 * share a reason: whether the sum is signed.
 *
 * <p>It makes a difference only where a reason is told by more than one characteristic, and not
 * with {@link ReasonMethod#BELOW_MAXIMUM}, which nobody's points exceed. A customer whose salary
 * brings 12 points less than the mean and whose savings bring 20 more, both under "Income", has no
 * shortfall of "Income" if surpluses offset, and one of 12 if they are ignored.
 */
public enum Surplus {
  /**
   * It makes up for shortfalls under the same reason: the reason tells what its characteristics
   * lack in all, and is not told where they lack nothing. What a card does that says nothing.
   */
  OFFSETS("offsets"),
  /**
   * It counts as nothing lacking: the reason tells what the characteristics lack that are below,
   * whatever the others brought. Of a reason under which nothing is lacking, the shortfall is zero.
   */
  IGNORED("ignored");

  private final String word;

  Surplus(String word) {
    this.word = word;
  }

  /** The word for it in documents, such as {@code offsets}. */
  public String word() {
    return word;
  }

  /** What a difference adds to the shortfall of its reason; negative where points exceed. */
  BigDecimal counted(BigDecimal lacking) {
    return this == IGNORED ? lacking.max(BigDecimal.ZERO) : lacking;
  }
}

package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a customer's points on a characteristic are compared with, to tell what cost most.
 *
 * <p>The methods can rank the same customer's reasons quite differently, so a card declares one,
 * and it stands in the card's document. The second and third are the two that the commentary on
 * Regulation B (12 CFR 1002.9(b)(2)) names as acceptable.
 */
public enum ReasonMethod {
  /** The most points that the characteristic can bring. */
  BELOW_MAXIMUM("below-maximum", ""),
  /** The average points of all applicants. */
  BELOW_MEAN("below-mean", "mean"),
  /** The average points of applicants at or just above the cut-off. */
  BELOW_CUTOFF_MEAN("below-cutoff-mean", "cutoffMean"),
  /** Points that count as neither good nor bad. */
  BELOW_NEUTRAL("below-neutral", "neutral");

  private final String word;
  private final String key;

  ReasonMethod(String word, String key) {
    this.word = word;
    this.key = key;
  }

  /** The word for it in documents, such as {@code below-maximum}. */
  public String word() {
    return word;
  }

  /** The key of the figure that it needs of each characteristic; empty where it needs none. */
  String key() {
    return key;
  }

  /** What points are compared with, if the characteristic says it. */
  Optional<BigDecimal> baseline(Characteristic characteristic) {
    return switch (this) {
      case BELOW_MAXIMUM -> Optional.of(characteristic.mostPoints());
      case BELOW_MEAN -> characteristic.baselines().mean();
      case BELOW_CUTOFF_MEAN -> characteristic.baselines().cutoffMean();
      case BELOW_NEUTRAL -> characteristic.baselines().neutral();
    };
  }
}

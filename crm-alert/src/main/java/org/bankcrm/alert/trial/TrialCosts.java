package org.bankcrm.alert.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.bankcrm.core.Money;

/**
 * What mistakes cost the bank, by its own reckoning. Immutable and thread-safe.
 *
 * @param missed a case that no alert found
 * @param wrong an alert that was wrong: the work on it, and the customer's patience
 * @param dayOfDelay a day from the beginning of a case to the alert that found it; parts of a day
 *     cost their part
 */
public record TrialCosts(Money missed, Money wrong, Money dayOfDelay) {

  private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(1_440);

  /**
   * Checks the costs.
   *
   * @throws IllegalArgumentException if one is less than nothing, or they are in several currencies
   */
  public TrialCosts {
    boolean negative = Stream.of(missed, wrong, dayOfDelay).anyMatch(each -> each.signum() < 0);
    boolean mixed =
        Stream.of(wrong, dayOfDelay).anyMatch(each -> !each.currency().equals(missed.currency()));
    if (negative || mixed) {
      throw new IllegalArgumentException("costs of nothing or more, in one currency");
    }
  }

  /** The cost in parts of a day's minute, exact: what values are compared by. */
  BigDecimal exact(TrialCounts counts) {
    BigDecimal days = dayOfDelay.amount().multiply(BigDecimal.valueOf(counts.delay()));
    return missed
        .amount()
        .multiply(BigDecimal.valueOf(counts.missed()))
        .add(wrong.amount().multiply(BigDecimal.valueOf(counts.wrong())))
        .multiply(MINUTES_OF_A_DAY)
        .add(days);
  }

  /**
   * All that these counts cost: missed cases, wrong alerts and the delay of those that were found,
   * rounded half up, once, to the currency's smallest unit.
   *
   * @param counts of one trial
   */
  public Money of(TrialCounts counts) {
    int digits = Math.max(0, missed.currency().getDefaultFractionDigits());
    BigDecimal amount = exact(counts).divide(MINUTES_OF_A_DAY, digits, RoundingMode.HALF_UP);
    return Money.of(amount, missed.currency());
  }
}

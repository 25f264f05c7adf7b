package org.bankcrm.modelling.churn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bankcrm.core.check.Checks;

/**
 * What it brings or costs to contact a customer or to leave them alone, by whether the outcome
 * would have come: a cost matrix (C. Elkan, "The foundations of cost-sensitive learning", 2001).
 * All in one currency, costs below zero.
 *
 * <p>A contact pays where its expected profit is above that of leaving the customer alone: above
 * the probability (alone not − contacted not) / (contacted came − alone came + alone not −
 * contacted not). At that very probability both are worth the same, and nobody is contacted.
 * Arithmetic is exact. Immutable and thread-safe.
 *
 * @param contactedCame of a contacted customer to whom the outcome would have come
 * @param contactedNot of a contacted customer to whom it would not
 * @param aloneCame of one left alone to whom it comes
 * @param aloneNot of one left alone to whom it does not
 */
public record ContactCosts(
    BigDecimal contactedCame, BigDecimal contactedNot, BigDecimal aloneCame, BigDecimal aloneNot) {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if a contact gains where the outcome would not have come, or
   *     no more where it would: then everybody or nobody is contacted, and no threshold is needed
   */
  public ContactCosts {
    Checks.require(
        contactedNot.compareTo(aloneNot) <= 0,
        "a contact",
        "must not bring more than none where the outcome would not have come");
    Checks.require(
        contactedCame.subtract(aloneCame).compareTo(contactedNot.subtract(aloneNot)) > 0,
        "a contact",
        "must bring more where the outcome would have come than where it would not");
  }

  /**
   * The plain case: a contact costs the same whomever it reaches, and where the outcome would have
   * come it brings something.
   *
   * @param cost of a contact, zero or more
   * @param benefit what is saved or earned on the average by contacting one to whom it would have
   *     come, before the cost: what the customer is worth times the share who can be kept
   * @throws IllegalArgumentException if the benefit is not above zero, or the cost below it
   */
  public static ContactCosts of(BigDecimal cost, BigDecimal benefit) {
    return new ContactCosts(
        benefit.subtract(cost), cost.negate(), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /**
   * What contacting one to whom the outcome would have come brings more than leaving them alone.
   */
  public BigDecimal gain() {
    return contactedCame.subtract(aloneCame);
  }

  /** What contacting one to whom it would not have come costs more than leaving them alone. */
  public BigDecimal loss() {
    return aloneNot.subtract(contactedNot);
  }

  /**
   * The probability above which a contact pays, rounded down: of probabilities with so many digits
   * just those above it are above the exact one. At 1 or above it nobody is contacted: a contact
   * costs more than it can bring.
   *
   * @param digits 0 to 18
   */
  public BigDecimal threshold(int digits) {
    Checks.within(digits, 0, 18, "digits");
    return loss().divide(gain().add(loss()), digits, RoundingMode.DOWN);
  }

  /**
   * Whether a contact pays.
   *
   * @param probability that the outcome comes, taken as the exact number that it is
   */
  public boolean pays(BigDecimal probability) {
    return expected(probability).signum() > 0;
  }

  /**
   * What contacting is expected to bring more than leaving alone.
   *
   * @param probability that the outcome comes
   */
  public BigDecimal expected(BigDecimal probability) {
    return probability
        .multiply(gain())
        .subtract(BigDecimal.ONE.subtract(probability).multiply(loss()));
  }
}

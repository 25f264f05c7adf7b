package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.check.Checks;

/**
 * How a card tells what cost a customer most.
 *
 * <p>A characteristic's shortfall is what its points lack to the method's figure, and is negative
 * where they exceed it. Shortfalls of characteristics that share a code are added, negative ones as
 * {@code surplus} says: they offset others, or count as zero. What is below the least shortfall is
 * not told; of the rest the largest come first, and among equal ones the code that is declared
 * first.
 *
 * @param method what points are compared with
 * @param surplus what becomes of points above that, where characteristics share a code
 * @param most how many reasons are told at most, 1 to 8; lenders seldom gain by more than four
 * @param least the least shortfall that is told, zero or more; empty for anything above zero
 * @param codes the reasons, in the order in which ties are broken
 */
public record ReasonRules(
    ReasonMethod method,
    Surplus surplus,
    int most,
    Optional<BigDecimal> least,
    List<CodedText> codes) {

  /** The most reasons that can be told. */
  static final int MOST = 8;

  /** How many are told where nothing is said. */
  static final int USUAL = 4;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if {@code most} or {@code least} is out of bounds
   */
  public ReasonRules {
    requireNonNull(method, "method");
    requireNonNull(surplus, "surplus");
    Checks.within(most, 1, MOST, "most");
    least = least.map(figure -> Points.figure(figure, "least"));
    Checks.require(isShortfall(least.orElse(BigDecimal.ZERO)), "least", "must not be negative");
    codes = List.copyOf(codes);
  }

  /** What a characteristic of so many points adds to the shortfall of its reason. */
  BigDecimal shortfall(BigDecimal baseline, BigDecimal points) {
    return surplus.counted(baseline.subtract(points));
  }

  static boolean isShortfall(BigDecimal least) {
    return least.signum() >= 0;
  }

  /** The shortfall from which on a reason is told: the declared one, or the smallest there is. */
  BigDecimal threshold() {
    return least.orElse(Points.SMALLEST);
  }

  int place(String code) {
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }
}

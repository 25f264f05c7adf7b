package org.bankcrm.modelling.value;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;

/**
 * What a contract earns in each period while it lives: a deposit or a loan.
 *
 * <pre>{@code
 * Survival alive = Survival.fit(List.of(1_000L, 869L, 743L, 653L, 593L)).orElseThrow().model();
 * Contract.deposit(50_000, 0.012, 80, 10).value(alive, 0.03); // ten years, discounted at 3 %
 * }</pre>
 *
 * <p>The value is the sum over periods of survival × margin × discount. The margin of the i-th
 * period comes at its end, from contracts that live through it, and counts 1 / (1 + discount)^i.
 * Immutable and thread-safe.
 *
 * @param margins what each period earns, in the unit of money; a cost is negative
 */
public record Contract(List<Double> margins) {

  private static final int MOST_PERIODS = 1_200;

  /**
   * Checks the margins.
   *
   * @throws ModellingException if one is not finite, or there are none or more than 1,200
   */
  public Contract {
    margins = List.copyOf(margins);
    if (margins.isEmpty() || margins.size() > MOST_PERIODS) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "1 to 1,200 periods are needed");
    }
    if (!margins.stream().allMatch(Double::isFinite)) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "a margin is not finite");
    }
  }

  /**
   * A deposit whose balance stays.
   *
   * @param balance zero or more
   * @param margin what one period earns of the balance: 0.001 for 0.1 per cent a month
   * @param cost what one period costs whatever the balance
   * @param periods how many periods are looked at
   */
  public static Contract deposit(double balance, double margin, double cost, int periods) {
    Fitting.horizon(balance);
    Checks.within(periods, 1, MOST_PERIODS, "periods");
    List<Double> margins = new ArrayList<>();
    for (int i = 0; i < periods; i++) {
      margins.add(balance * margin - cost);
    }
    return new Contract(margins);
  }

  /**
   * A loan repaid in equal instalments at the end of each period.
   *
   * @param principal what is lent, zero or more
   * @param rate the interest of one period, zero or more: 0.004 a month
   * @param margin what one period earns of the balance at its beginning
   * @param cost what one period costs whatever the balance
   * @param periods how many instalments there are
   */
  public static Contract loan(
      double principal, double rate, double margin, double cost, int periods) {
    Fitting.horizon(principal);
    Fitting.horizon(rate);
    Checks.within(periods, 1, MOST_PERIODS, "periods");
    List<Double> margins = new ArrayList<>();
    for (int i = 0; i < periods; i++) {
      margins.add(principal * left(rate, i, periods) * margin - cost);
    }
    return new Contract(margins);
  }

  /** The share of the principal that is owed after so many of all instalments. */
  private static double left(double rate, int paid, int all) {
    if (rate == 0) {
      return 1 - (double) paid / all;
    }
    double log = Functions.log1p(rate);
    return Functions.expm1(-(all - paid) * log) / Functions.expm1(-all * log);
  }

  /**
   * The value of the contract today.
   *
   * @param survival what share of such contracts lives on
   * @param discount the discount of one period, zero or more
   */
  public double value(Survival survival, double discount) {
    Fitting.horizon(discount);
    double counts = 1;
    double sum = 0;
    for (int i = 1; i <= margins.size(); i++) {
      counts /= 1 + discount;
      sum += survival.after(i) * margins.get(i - 1) * counts;
    }
    return sum;
  }
}

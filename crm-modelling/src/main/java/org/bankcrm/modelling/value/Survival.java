package org.bankcrm.modelling.value;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.likelihood.Likelihoods;

/**
 * What share of contracts is still alive after so many periods.
 *
 * <pre>{@code
 * Survival cohort = Survival.fit(List.of(1_000L, 869L, 743L, 653L, 593L)).orElseThrow().model();
 * cohort.after(8); // the share of those 1,000 still there after eight years
 * }</pre>
 *
 * <p>It is for contracts whose end the bank sees: deposits that are closed, policies that lapse. Of
 * customers who leave without notice a {@link PurchaseModel} tells. A period is what the caller
 * means, the same throughout. Immutable and thread-safe.
 */
public final class Survival {

  private final IntToDoubleFunction share;
  private final String name;

  private Survival(String name, IntToDoubleFunction share) {
    this.name = name;
    this.share = share;
  }

  /**
   * The same share of those left goes on each period. It undervalues the faithful, since it treats
   * all customers alike.
   *
   * @param retention that share, 0 to 1
   * @throws ModellingException if it is out of bounds
   */
  public static Survival constant(double retention) {
    checkShare(retention);
    return new Survival("constant", n -> Functions.pow(retention, n));
  }

  /**
   * The shares as a table has them; after its end the last one-period retention goes on.
   *
   * @param shares what is left after the 1st, 2nd, … period, each 0 to 1 and none above the one
   *     before
   * @throws ModellingException if there is none, or one is out of bounds
   */
  public static Survival table(List<Double> shares) {
    if (shares.isEmpty()) {
      throw new ModellingException(FitProblem.TOO_FEW, "a table needs at least one share");
    }
    double before = 1;
    for (double each : shares) {
      checkShare(each);
      if (each > before) {
        throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "more are left than before");
      }
      before = each;
    }
    List<Double> table = List.copyOf(shares);
    return new Survival("table", n -> inTable(table, n));
  }

  private static double inTable(List<Double> table, int n) {
    if (n <= table.size()) {
      return n == 0 ? 1 : table.get(n - 1);
    }
    double last = table.get(table.size() - 1);
    double before = table.size() == 1 ? 1 : table.get(table.size() - 2);
    return last == 0 ? 0 : last * Functions.pow(last / before, n - table.size());
  }

  /**
   * The shifted beta-geometric model: each customer has a chance of their own to leave, so that
   * those who stay long are the faithful ones, and retention rises.
   *
   * <p>After P. Fader, B. Hardie, How to Project Customer Retention (2007).
   *
   * @param alpha above zero; alpha / (alpha + beta) is the share that leaves in the first period
   * @param beta above zero; the greater both are, the more customers are alike
   * @throws ModellingException unless both are above zero and finite
   */
  public static Survival betaGeometric(double alpha, double beta) {
    Fitting.positive(alpha, "alpha");
    Fitting.positive(beta, "beta");
    return new Survival(
        "beta-geometric",
        n -> Functions.exp(Functions.logRising(beta, n) - Functions.logRising(alpha + beta, n)));
  }

  /**
   * Fits {@link #betaGeometric}: the most likely model of a cohort, or why there is none.
   *
   * @param alive how many were alive at the start and after each period, at least three figures,
   *     none above the one before
   */
  public static Fit<Fitted<Survival>> fit(List<Long> alive) {
    for (int i = 1; i < alive.size(); i++) {
      if (alive.get(i) < 0 || alive.get(i) > alive.get(i - 1)) {
        return Fit.failed(FitProblem.OUT_OF_BOUNDS, "more are alive than before");
      }
    }
    if (alive.size() < 3 || alive.get(0).equals(alive.get(alive.size() - 1))) {
      return Fit.failed(FitProblem.TOO_FEW, "fewer than two periods, or nobody left");
    }
    return Likelihoods.fit(
        List.of("alpha", "beta"),
        p -> betaGeometric(p[0], p[1]),
        Survival::logLikelihood,
        alive,
        alive.get(0),
        new double[] {1, 1},
        new double[] {1, 10});
  }

  private double logLikelihood(List<Long> alive) {
    int last = alive.size() - 1;
    double sum = part(alive.get(last), after(last));
    for (int i = 1; i <= last; i++) {
      sum += part(alive.get(i - 1) - alive.get(i), after(i - 1) - after(i));
    }
    return sum;
  }

  private static double part(long count, double chance) {
    return count == 0 ? 0 : count * Functions.log(chance);
  }

  private static void checkShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "a share must be within 0 and 1");
    }
  }

  /**
   * The share, 0 to 1, that is alive after so many periods. In periods of one length, such as
   * years; after 0 periods it is 1.
   *
   * @param periods zero or more
   * @throws ModellingException if the number is negative
   */
  public double after(int periods) {
    if (periods < 0) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "periods must be zero or more");
    }
    return share.applyAsDouble(periods);
  }

  /**
   * The survival of contracts that have lived so long already: of those that are left then, what
   * share is left after so many more periods.
   *
   * @param lived how many periods, zero or more
   * @throws ModellingException if the number is negative, or none are left by then
   */
  public Survival given(int lived) {
    double left = after(lived);
    if (!(left > 0)) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "nobody lives so long");
    }
    return new Survival(name, n -> after(lived + n) / left);
  }

  @Override
  public String toString() {
    return "Survival " + name;
  }
}

package org.bankcrm.modelling.value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.likelihood.Likelihoods;

/**
 * The BG/BB model, for occasions that are counted (a yearly renewal, a monthly deposit): at each a
 * customer who is still there acts with a chance of their own, and before each may leave.
 *
 * <pre>{@code
 * Map<BgBb.History, Long> counts = Map.of(
 *     new BgBb.History(3, 4, 5), 120L,  // acted three times of five, the last time at the fourth
 *     new BgBb.History(0, 0, 5), 900L); // those who never came back
 * BgBb model = BgBb.fit(counts).orElseThrow().model();
 * model.expectedActs(new BgBb.History(3, 4, 5), 12); // in the next twelve months, if months count
 * }</pre>
 *
 * <p>After P. Fader, B. Hardie, J. Shang, Customer-Base Analysis in a Discrete-Time Noncontractual
 * Setting (2010). Immutable and thread-safe.
 *
 * @param alpha how the chances to act are distributed: alpha / (alpha + beta) is their mean
 * @param beta see alpha
 * @param gamma how the chances to leave are distributed: gamma / (gamma + delta) is their mean
 * @param delta see gamma
 */
public record BgBb(double alpha, double beta, double gamma, double delta) {

  private static final Comparator<History> ORDER =
      Comparator.comparingInt(History::occasions)
          .thenComparingInt(History::last)
          .thenComparingInt(History::acted);

  /**
   * What a customer did at the occasions so far.
   *
   * @param acted at how many occasions
   * @param last which was the last one, counted from 1; 0 if none was
   * @param occasions how many there were, 1 to 10,000
   */
  public record History(int acted, int last, int occasions) {
    /**
     * Checks the figures.
     *
     * @throws ModellingException if they are out of bounds, or the last occasion lies after the end
     */
    public History {
      boolean fits = occasions >= 1 && occasions <= 10_000 && acted >= 0 && last >= acted;
      if (!fits || (acted == 0) != (last == 0)) {
        throw new ModellingException(
            FitProblem.OUT_OF_BOUNDS, "acted, last and occasions do not fit each other");
      }
      if (last > occasions) {
        throw new ModellingException(FitProblem.AFTER_END, "last is greater than occasions");
      }
    }

    /** Figures of a customer are not printed. */
    @Override
    public String toString() {
      return "BgBb.History";
    }
  }

  /**
   * Checks the parameters.
   *
   * @throws ModellingException unless all are above zero and finite
   */
  public BgBb {
    Fitting.positive(alpha, "alpha");
    Fitting.positive(beta, "beta");
    Fitting.positive(gamma, "gamma");
    Fitting.positive(delta, "delta");
  }

  /**
   * The most likely model, with standard errors; or why there is none.
   *
   * @param counts how many customers have each history, zero or more
   */
  public static Fit<Fitted<BgBb>> fit(Map<History, Long> counts) {
    long customers = counts.values().stream().mapToLong(Long::longValue).sum();
    if (counts.values().stream().anyMatch(count -> count < 0)) {
      return Fit.failed(FitProblem.OUT_OF_BOUNDS, "a count must be zero or more");
    }
    if (counts.entrySet().stream().noneMatch(e -> e.getKey().acted() > 0 && e.getValue() > 0)) {
      return Fit.failed(FitProblem.TOO_FEW, "nobody acted");
    }
    List<Map.Entry<History, Long>> rows =
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).toList();
    return Likelihoods.fit(
        List.of("alpha", "beta", "gamma", "delta"),
        p -> new BgBb(p[0], p[1], p[2], p[3]),
        BgBb::logLikelihood,
        rows,
        customers,
        new double[] {1, 1, 0.5, 2},
        new double[] {1, 0.5, 1, 10});
  }

  private double logLikelihood(List<Map.Entry<History, Long>> rows) {
    double sum = 0;
    for (Map.Entry<History, Long> row : rows) {
      sum += row.getValue() * logLikelihood(row.getKey());
    }
    return sum;
  }

  /** The logarithm of the likelihood of a history. */
  public double logLikelihood(History h) {
    double sum = logStill(h, 0);
    for (int i = 0; i < h.occasions() - h.last(); i++) {
      double acted = logChance(alpha, beta, h.acted(), h.last() - h.acted() + i);
      sum = Functions.logAdd(sum, acted + logChance(gamma, delta, 1, h.last() + i));
    }
    return sum;
  }

  /** ln(B(a + n, b + m) / B(a, b)). */
  private static double logChance(double a, double b, int n, int m) {
    return Functions.logRising(a, n)
        + Functions.logRising(b, m)
        - Functions.logRising(a + b, (long) n + m);
  }

  /** That the customer did all this and is still there at so many occasions more. */
  private double logStill(History h, int more) {
    return logChance(alpha, beta, h.acted(), h.occasions() - h.acted())
        + logChance(gamma, delta, 0, h.occasions() + more);
  }

  /**
   * The probability, 0 to 1, that a customer will be there at the next occasion.
   *
   * @param h as of the last occasion
   */
  public double probabilityAlive(History h) {
    return Functions.exp(logStill(h, 1) - logLikelihood(h));
  }

  /**
   * How often a customer will act at the next occasions.
   *
   * @param next how many occasions are looked at, zero or more
   * @param h as of the last occasion
   * @return zero or more, and no more than the occasions
   */
  public double expectedActs(History h, int next) {
    return discountedActs(h, next, 0);
  }

  /**
   * How often a customer will act at the next occasions, each counted for less the later it comes.
   *
   * @param next how many occasions are looked at, zero or more
   * @param rate the discount from one occasion to the next, zero or more: at the i-th to come an
   *     act counts 1 / (1 + rate)^i
   */
  public double discountedActs(History h, int next, double rate) {
    Fitting.horizon(next);
    Fitting.horizon(rate);
    double acts = (alpha + h.acted()) / (alpha + beta + h.occasions());
    double stays = probabilityAlive(h);
    double counts = 1;
    double sum = 0;
    for (int i = 1; i <= next; i++) {
      counts /= 1 + rate;
      sum += stays * counts;
      stays *= (delta + h.occasions() + i) / (gamma + delta + h.occasions() + i);
    }
    return acts * sum;
  }
}

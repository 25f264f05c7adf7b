package org.bankcrm.modelling.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.likelihood.Likelihoods;

/**
 * The Gamma–Gamma model: what a customer spends at a purchase, whose mean differs among customers.
 *
 * <pre>{@code
 * GammaGamma spend = GammaGamma.fit(log.spend()).orElseThrow().model();
 * spend.expectedSpend(2, 80.0); // between the customer's own 80 and the mean of all
 * }</pre>
 *
 * <p>Amounts are binary fractions here: the model estimates, and nothing that it tells is booked.
 *
 * <p>After P. Fader, B. Hardie, The Gamma-Gamma Model of Monetary Value (note 025). It takes for
 * granted that how much is spent does not depend on how often; {@link Sample#correlation} shows how
 * true that is. Immutable and thread-safe.
 *
 * @param p the shape of one customer's purchases
 * @param q the shape of the customers' scales
 * @param v the scale of the customers' scales, in the unit of money
 */
public record GammaGamma(double p, double q, double v) {

  /**
   * Checks the parameters.
   *
   * @throws ModellingException unless all are above zero and finite
   */
  public GammaGamma {
    Fitting.positive(p, "p");
    Fitting.positive(q, "q");
    Fitting.positive(v, "v");
  }

  /**
   * The most likely model of those customers who bought again and spent something, with standard
   * errors; or why there is none.
   *
   * @param sample amounts in one currency
   */
  public static Fit<Fitted<GammaGamma>> fit(Sample sample) {
    if (sample.customers() < 3) {
      return Fit.failed(FitProblem.TOO_FEW, "fewer than three customers spent anything again");
    }
    double mean = sample.meanSpend();
    // the scale is searched in units of the mean, so that no currency is at the edge
    Fit<Fitted<GammaGamma>> inMeans =
        Likelihoods.fit(
            List.of("p", "q", "v"),
            x -> new GammaGamma(x[0], x[1], x[2] * mean),
            (model, data) -> data.logLikelihood(model),
            sample,
            sample.customers(),
            new double[] {2, 3, 1},
            new double[] {6, 4, .5});
    return inMeans.map(fitted -> inMoney(fitted, mean));
  }

  private static Fitted<GammaGamma> inMoney(Fitted<GammaGamma> fitted, double mean) {
    List<Estimate> estimates = new ArrayList<>(fitted.estimates());
    Estimate v = estimates.get(2);
    estimates.set(2, new Estimate(v.name(), fitted.model().v(), v.standardError() * mean));
    return new Fitted<>(
        fitted.model(), estimates, fitted.logLikelihood(), fitted.rows(), fitted.iterations());
  }

  /**
   * The logarithm of the likelihood of what one customer spent at x repeats, z on average.
   *
   * @param x repeats, 1 or more
   * @param z the mean amount, above zero
   */
  public double logLikelihood(long x, double z) {
    double px = p * x;
    return Functions.logGamma(px + q)
        - Functions.logGamma(px)
        - Functions.logGamma(q)
        + q * Functions.log(v)
        + (px - 1) * Functions.log(z)
        + px * Functions.log((double) x)
        - (px + q) * Functions.log(x * z + v);
  }

  /**
   * What a customer is expected to spend at each purchase to come: the mean of the own purchases
   * and of everybody's, the more of the own the more there are.
   *
   * @param x the repeats; 0 gives the mean of everybody
   * @param meanSpend the mean spent at these, zero or more; not looked at if there are none
   * @throws ModellingException if a figure is negative or not finite, or there is no mean because q
   *     is 1 or less and the customer did not buy again
   */
  public double expectedSpend(long x, double meanSpend) {
    if (x < 0 || (x > 0 && !(meanSpend >= 0 && Double.isFinite(meanSpend)))) {
      throw new ModellingException(
          FitProblem.OUT_OF_BOUNDS, "repeats and mean spend must be zero or more");
    }
    double weight = p * x + q - 1;
    if (!(weight > 0)) {
      throw new ModellingException(FitProblem.NOT_IDENTIFIED, "spend has no mean, as q is too low");
    }
    return p * (v + (x == 0 ? 0 : x * meanSpend)) / weight;
  }

  /** Customers who bought again, with what they spent. Immutable and thread-safe. */
  public static final class Sample {

    private record Row(long x, double z, long count) {}

    private final List<Row> rows;
    private final long customers;
    private final long leftOut;

    private Sample(Builder builder) {
      List<Row> gathered = new ArrayList<>();
      builder.cells.forEach((x, by) -> by.forEach((z, n) -> gathered.add(new Row(x, z, n))));
      rows = List.copyOf(gathered);
      customers = rows.stream().mapToLong(Row::count).sum();
      leftOut = builder.leftOut;
    }

    /** Starts a sample. */
    public static Builder builder() {
      return new Builder();
    }

    /** The customers who bought again and spent something. */
    public long customers() {
      return customers;
    }

    /**
     * The customers without a repeat, or who spent nothing; the model knows nothing of these. They
     * take part in the model of purchases all the same.
     */
    public long leftOut() {
      return leftOut;
    }

    /** The mean of the customers' means. In the unit of the amounts. */
    public double meanSpend() {
      return rows.stream().mapToDouble(r -> r.count() * r.z()).sum() / customers;
    }

    /**
     * The correlation of repeats and mean spend, which the model takes to be zero; NaN where either
     * does not vary. From −1 to 1. Far from zero, the model does not suit these customers.
     */
    public double correlation() {
      double meanX = rows.stream().mapToDouble(r -> r.count() * (double) r.x()).sum() / customers;
      double meanZ = meanSpend();
      double xz = 0;
      double xx = 0;
      double zz = 0;
      for (Row row : rows) {
        double x = row.x() - meanX;
        double z = row.z() - meanZ;
        xz += row.count() * x * z;
        xx += row.count() * x * x;
        zz += row.count() * z * z;
      }
      return xz / StrictMath.sqrt(xx * zz);
    }

    private double logLikelihood(GammaGamma model) {
      double sum = 0;
      for (Row row : rows) {
        sum += row.count() * model.logLikelihood(row.x(), row.z());
      }
      return sum;
    }

    @Override
    public String toString() {
      return "GammaGamma.Sample of " + customers;
    }

    /** Gathers customers; for one thread. */
    public static final class Builder {

      private final TreeMap<Long, TreeMap<Double, Long>> cells = new TreeMap<>();
      private long leftOut;

      private Builder() {}

      /**
       * Adds a customer.
       *
       * @param repeats the purchases after the first one
       * @param meanSpend the mean spent at these; whoever spent nothing is left out and counted
       * @throws ModellingException if a figure is negative or not finite
       */
      public Builder add(long repeats, double meanSpend) {
        if (repeats < 0 || !(meanSpend >= 0 && Double.isFinite(meanSpend))) {
          throw new ModellingException(
              FitProblem.OUT_OF_BOUNDS, "repeats and mean spend must be zero or more");
        }
        if (repeats == 0 || meanSpend == 0) {
          leftOut++;
        } else {
          Map<Double, Long> bySpend = cells.computeIfAbsent(repeats, x -> new TreeMap<>());
          bySpend.merge(meanSpend, 1L, Long::sum);
        }
        return this;
      }

      /** The sample; may be empty. */
      public Sample build() {
        return new Sample(this);
      }
    }
  }
}

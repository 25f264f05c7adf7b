package org.bankcrm.modelling.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.internal.Functions;

/**
 * A series that holidays, festivals or other {@link Regressors} move: a regression whose errors are
 * exponential smoothing, both fitted at once.
 *
 * <p>A figure is level, trend and season as in {@link EtsFit}, plus each regressor times its
 * effect; of logarithms an effect is a share instead: 0.12 raises the figure by 12.7 %, e⁰·¹² − 1.
 * Start values and effects of the greatest likelihood follow by least squares at each choice of the
 * smoothing parameters (Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing,
 * 2008, chapter 9); whether logarithms suit better is told by the likelihood of the figures
 * themselves (Box and Cox, An Analysis of Transformations, 1964). The same series gives the same
 * bits in whatever machine. Immutable and thread-safe.
 *
 * @param form what it is made of
 * @param model the smoothing of what the regressors leave, of logarithms if the form says so
 * @param effects of the regressors in their order, with standard errors
 * @param logLikelihood the greatest that was found, counted as in {@link EtsFit}
 * @param aicc Akaike's criterion for short series; of several forms the least is preferred
 * @param sigma2 the variance of the one-step errors, of logarithms if the form says so
 * @param series what it was fitted to
 * @param regressors what moved it, as far as it is known
 */
public record RegressionFit(
    Form form,
    Ets model,
    List<Estimate> effects,
    double logLikelihood,
    double aicc,
    double sigma2,
    Series series,
    Regressors regressors) {

  /**
   * What a regression is made of.
   *
   * @param logarithms whether it is one of the logarithms, so that all effects are shares
   * @param trend the trend
   * @param seasonal whether there is a season
   */
  public record Form(boolean logarithms, Ets.Trend trend, boolean seasonal) {
    Ets.Form smoothing() {
      return new Ets.Form(false, trend, seasonal ? Seasonal.ADDITIVE : Seasonal.NONE);
    }

    @Override
    public String toString() {
      return (logarithms ? "log " : "") + "regression + " + smoothing();
    }
  }

  /** Copies the list. */
  public RegressionFit {
    effects = List.copyOf(effects);
  }

  /**
   * Fits one form.
   *
   * @param series the oldest figure first
   * @param regressors known for each figure of it at least
   * @return the fit, or why there is none: too few figures ({@link EtsFit#fewest} and one more for
   *     each regressor), a regressor that ends too early or follows from season, trend and those
   *     before it, a constant series, figures that are not positive where logarithms are asked for,
   *     a season of more than 60, no likelihood that rises
   */
  public static Fit<RegressionFit> fit(Series series, Regressors regressors, Form form) {
    return new RegressionSearch(series, regressors).fit(form);
  }

  /**
   * Fits all forms that suit the series and takes the one of the least AICc. A form that cannot be
   * fitted is passed over; of two of the same AICc that stays which was tried first. Where there
   * are enough figures to see a season, regressors that move as it does are refused whatever the
   * form.
   *
   * @return the fit, or why the last form that was tried has none
   */
  public static Fit<RegressionFit> automatic(Series series, Regressors regressors) {
    return new RegressionSearch(series, regressors).automatic();
  }

  /**
   * The next figures. Intervals follow from a formula: the errors to come as smoothing takes them
   * on, and how uncertain start values and effects are; Student's distribution, as their size is
   * estimated too. That the smoothing parameters are estimated and the model may be the wrong one,
   * they do not tell. Of logarithms the forecast is the median.
   *
   * @param steps how many, 1 to 10,000
   * @param level the coverage, between 0 and 1, both exclusive
   * @return in the series' unit, not rounded; or that a regressor is not known so far ahead
   * @throws IllegalArgumentException if one is out of bounds
   */
  public Fit<Forecast> forecast(int steps, double level) {
    Checks.within(steps, 1, 10_000, "steps");
    Checks.require(level > 0 && level < 1, "level", "must be between 0 and 1");
    int until = series.size() + steps;
    Optional<Fit<Forecast>> tooShort = RegressionSearch.tooShort(regressors, until);
    return tooShort.orElseGet(() -> Fit.found(made(steps, level, regressors.first(until))));
  }

  private Forecast made(int steps, double level, double[][] known) {
    LinearEts linear = new LinearEts(model, series.season(), y(), known);
    LinearEts.Solved solved = linear.solve().orElseThrow(); // it was when it was fitted
    double[][] slopes = linear.slopes(steps);
    List<Double> alone = linear.alone(steps);
    double t = Functions.studentQuantile((1 + level) / 2, series.size() - parameters());
    List<Forecast.Step> out = new ArrayList<>();
    for (int h = 0; h < steps; h++) {
      double point = alone.get(h) + LinearEts.product(slopes[h], solved.places());
      double unsure = LinearEts.product(slopes[h], solved.pivots().solve(slopes[h]));
      double spread = model.spread(h + 1, series.season()) + unsure;
      double reach = t * StrictMath.sqrt(sigma2 * spread);
      out.add(new Forecast.Step(back(point), back(point - reach), back(point + reach)));
    }
    return new Forecast(form.toString(), level, out);
  }

  private int parameters() {
    return model.parameters() - 1 + effects.size(); // all but the size of errors
  }

  private double[] y() {
    return form.logarithms() ? RegressionSearch.logarithms(series) : series.array();
  }

  private double back(double figure) {
    return form.logarithms() ? Functions.exp(figure) : figure;
  }
}

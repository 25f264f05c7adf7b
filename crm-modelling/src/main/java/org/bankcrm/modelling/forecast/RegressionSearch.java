package org.bankcrm.modelling.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.internal.Functions;
import org.bankcrm.modelling.internal.Maximum;

/** Searches the most likely regression with errors of exponential smoothing. */
final class RegressionSearch {

  private static final int LONGEST_SEASON = 60;

  private final Series series;
  private final Regressors regressors;

  RegressionSearch(Series series, Regressors regressors) {
    this.series = series;
    this.regressors = regressors;
  }

  /** That a regressor ends before so many figures; empty if none does. */
  static <M> Optional<Fit<M>> tooShort(Regressors regressors, int until) {
    return regressors
        .shortest()
        .filter(column -> column.figures().size() < until)
        .map(
            column ->
                Fit.failed(
                    FitProblem.NOT_COVERED,
                    column.name()
                        + " is known for "
                        + column.figures().size()
                        + " figures, needed for "
                        + until));
  }

  static double[] logarithms(Series series) {
    return Arrays.stream(series.array()).map(Functions::log).toArray();
  }

  private int fewest(boolean seasonal) {
    Seasonal kind = seasonal ? Seasonal.ADDITIVE : Seasonal.NONE;
    return EtsFit.fewest(kind, series.season()) + regressors.columns().size();
  }

  Fit<RegressionFit> automatic() {
    boolean seasonal = series.season() > 1 && series.size() >= fewest(true);
    var refused = checked(new RegressionFit.Form(false, Ets.Trend.ADDITIVE, seasonal));
    return refused.orElseGet(() -> best(seasonal));
  }

  private Fit<RegressionFit> best(boolean seasonal) {
    Fit<RegressionFit> last = Fit.failed(FitProblem.TOO_FEW, "the series");
    Optional<RegressionFit> best = Optional.empty();
    for (RegressionFit.Form form : forms(seasonal)) {
      last = found(form);
      Optional<RegressionFit> model = last.model();
      if (model.isPresent() && best.map(b -> model.get().aicc() < b.aicc()).orElse(true)) {
        best = model;
      }
    }
    return best.isPresent() ? Fit.found(best.get()) : last;
  }

  private List<RegressionFit.Form> forms(boolean seasonal) {
    List<RegressionFit.Form> forms = new ArrayList<>();
    for (boolean logarithms : new boolean[] {false, true}) {
      for (Ets.Trend trend : Ets.Trend.values()) {
        for (boolean with : new boolean[] {false, true}) {
          if ((seasonal || !with) && (series.isPositive() || !logarithms)) {
            forms.add(new RegressionFit.Form(logarithms, trend, with));
          }
        }
      }
    }
    return forms;
  }

  Fit<RegressionFit> fit(RegressionFit.Form form) {
    return checked(form).orElseGet(() -> found(form));
  }

  /** Why the form cannot be fitted, as far as that can be told before. */
  private Optional<Fit<RegressionFit>> checked(RegressionFit.Form form) {
    if (series.size() < fewest(form.seasonal()) || (form.seasonal() && series.season() < 2)) {
      return failed(FitProblem.TOO_FEW, form + " needs more figures");
    }
    if (form.logarithms() && !series.isPositive()) {
      return failed(FitProblem.OUT_OF_BOUNDS, form + " needs positive figures");
    }
    if (form.seasonal() && series.season() > LONGEST_SEASON) {
      return failed(
          FitProblem.OUT_OF_BOUNDS, "with regressors a season has at most " + LONGEST_SEASON);
    }
    if (series.values().stream().distinct().count() == 1) {
      return failed(FitProblem.CONSTANT, "the series");
    }
    Optional<Fit<RegressionFit>> tooShort = tooShort(regressors, series.size());
    return tooShort.or(this::constant).or(() -> collinear(form));
  }

  private static Optional<Fit<RegressionFit>> failed(FitProblem reason, String detail) {
    return Optional.of(Fit.failed(reason, detail));
  }

  private Optional<Fit<RegressionFit>> constant() {
    return regressors.columns().stream()
        .filter(c -> c.figures().stream().limit(series.size()).distinct().count() == 1)
        .findFirst()
        .flatMap(column -> failed(FitProblem.CONSTANT, column.name()));
  }

  /** A regressor that level, trend, season and those before it tell already. */
  private Optional<Fit<RegressionFit>> collinear(RegressionFit.Form form) {
    LinearEts linear = linear(form, series.array(), start(form, -2));
    Optional<Integer> place = linear.dependent().map(at -> at - linear.starts());
    return place
        .filter(at -> at >= 0)
        .flatMap(at -> failed(FitProblem.COLLINEAR, regressors.columns().get(at).name()));
  }

  /** Where a search starts: only what the form has, in the order alpha, beta, gamma, phi. */
  private static double[] start(RegressionFit.Form form, double alpha) {
    DoubleStream.Builder start = DoubleStream.builder().add(alpha);
    if (form.trend() != Ets.Trend.NONE) {
      start.add(-3);
    }
    if (form.seasonal()) {
      start.add(-2);
    }
    if (form.trend() == Ets.Trend.DAMPED) {
      start.add(1);
    }
    return start.build().toArray();
  }

  private LinearEts linear(RegressionFit.Form form, double[] y, double[] x) {
    int at = 0;
    double alpha = EtsSearch.share(x[at++]);
    double beta = form.trend() == Ets.Trend.NONE ? 0 : alpha * EtsSearch.share(x[at++]);
    double gamma = form.seasonal() ? (1 - alpha) * EtsSearch.share(x[at++]) : 0;
    double phi = form.trend() == Ets.Trend.DAMPED ? EtsSearch.phi(x[at]) : 1;
    Ets smoothing = LinearEts.smoothing(form.smoothing(), alpha, beta, gamma, phi);
    return new LinearEts(smoothing, series.season(), y, regressors.first(y.length));
  }

  private Fit<RegressionFit> found(RegressionFit.Form form) {
    double[] y = form.logarithms() ? logarithms(series) : series.array();
    double jacobian = form.logarithms() ? Arrays.stream(y).sum() : 0;
    ToDoubleFunction<double[]> likelihood = x -> likelihood(linear(form, y, x));
    return starts(form, likelihood)
        .flatMap(from -> Maximum.ascend(likelihood, from).stream())
        .max(Comparator.comparingDouble(likelihood))
        .map(x -> made(form, linear(form, y, x), likelihood.applyAsDouble(x) - jacobian))
        .orElseGet(() -> Fit.failed(FitProblem.NOT_CONVERGED, form.toString()));
  }

  /** From both sides, and from close to zero, where alpha may end, only if that is likelier. */
  private static Stream<double[]> starts(
      RegressionFit.Form form, ToDoubleFunction<double[]> likelihood) {
    double[] low = start(form, -2);
    double[] high = start(form, 1);
    double[] edge = start(form, -6);
    double most = likelihood.applyAsDouble(edge);
    boolean likelier =
        most > likelihood.applyAsDouble(low) && most > likelihood.applyAsDouble(high);
    return likelier ? Stream.of(edge, low, high) : Stream.of(low, high);
  }

  private double likelihood(LinearEts linear) {
    double squares = linear.solve().map(LinearEts.Solved::squares).orElse(0.0);
    return squares > 0 ? -series.size() / 2.0 * Functions.log(squares) : Double.NEGATIVE_INFINITY;
  }

  private Fit<RegressionFit> made(RegressionFit.Form form, LinearEts linear, double likelihood) {
    LinearEts.Solved solved = linear.solve().orElseThrow();
    Ets model = linear.from(solved.places());
    int n = series.size();
    int k = model.parameters() + regressors.columns().size();
    double sigma2 = solved.squares() / (n - (k - 1));
    double aicc = 2.0 * k - 2 * likelihood + 2.0 * k * (k + 1) / (n - k - 1);
    List<Estimate> effects = effects(solved, linear.starts(), sigma2);
    return Fit.found(
        new RegressionFit(form, model, effects, likelihood, aicc, sigma2, series, regressors));
  }

  private List<Estimate> effects(LinearEts.Solved solved, int starts, double sigma2) {
    double[][] inverse = solved.pivots().inverse();
    List<Estimate> effects = new ArrayList<>();
    for (int i = 0; i < regressors.columns().size(); i++) {
      int at = starts + i;
      double error = StrictMath.sqrt(sigma2 * inverse[at][at]);
      effects.add(new Estimate(regressors.columns().get(i).name(), solved.places()[at], error));
    }
    return effects;
  }
}

package org.bankcrm.modelling.internal.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.Maximum;

/** Fits models of positive parameters by maximum likelihood. */
public final class Likelihoods {

  private Likelihoods() {}

  /**
   * The most likely model.
   *
   * @param names the parameters in their order
   * @param make a model of these parameters
   * @param likelihood the logarithm of the likelihood of the data
   */
  public static <M, D> Fit<Fitted<M>> fit(
      List<String> names,
      Function<double[], M> make,
      ToDoubleBiFunction<M, D> likelihood,
      D data,
      long rows,
      double[]... starts) {
    Maximum.Search search = Maximum.of(point -> known(make.apply(point), likelihood, data), starts);
    if (search.found().isEmpty()) {
      boolean edge = search.trouble().orElseThrow() == Maximum.Trouble.AT_THE_EDGE;
      return Fit.failed(
          edge ? FitProblem.NOT_IDENTIFIED : FitProblem.NOT_CONVERGED,
          "parameters " + String.join(", ", names));
    }
    Maximum best = search.found().get();
    M model = make.apply(best.point().stream().mapToDouble(Double::doubleValue).toArray());
    return Fit.found(
        new Fitted<>(model, estimates(names, best), best.value(), rows, best.iterations()));
  }

  private static List<Estimate> estimates(List<String> names, Maximum best) {
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      estimates.add(new Estimate(names.get(i), best.point().get(i), best.errors().get(i)));
    }
    return estimates;
  }

  /** The likelihood; NaN, from which the search turns away, where it cannot be computed. */
  private static <M, D> double known(M model, ToDoubleBiFunction<M, D> likelihood, D data) {
    try {
      return likelihood.applyAsDouble(model, data);
    } catch (ModellingException e) {
      return Double.NaN;
    }
  }
}

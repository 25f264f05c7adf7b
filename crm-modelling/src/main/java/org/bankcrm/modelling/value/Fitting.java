package org.bankcrm.modelling.value;

import java.util.List;
import java.util.function.Function;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.internal.likelihood.Likelihoods;

/** What the fits of purchase models have in common. */
final class Fitting {

  private static final int MANY = 20_000;
  private static final int FEW = 4_000;

  private Fitting() {}

  static <M extends PurchaseModel> Fit<Fitted<M>> fit(
      List<String> names, Function<double[], M> make, PurchaseSample sample, double[]... starts) {
    if (sample.repeaters() < 2) {
      return Fit.failed(FitProblem.TOO_FEW, "fewer than two customers bought again");
    }
    double[][] from = starts;
    if (sample.cells() > MANY) { // begin where a part of the customers leads
      Fit<Fitted<M>> part = fit(names, make, sample.thinned(FEW), starts);
      from = part.model().map(m -> new double[][] {point(m)}).orElse(starts);
    }
    return Likelihoods.fit(
        names, make, PurchaseModel::logLikelihood, sample, sample.customers(), from);
  }

  private static double[] point(Fitted<?> fitted) {
    return fitted.estimates().stream().mapToDouble(Estimate::value).toArray();
  }

  static double positive(double parameter, String name) {
    if (!(parameter > 0 && Double.isFinite(parameter))) {
      throw new ModellingException(
          FitProblem.OUT_OF_BOUNDS, name + " must be above zero and finite");
    }
    return parameter;
  }

  static double horizon(double horizon) {
    if (!(horizon >= 0 && Double.isFinite(horizon))) {
      throw new ModellingException(
          FitProblem.OUT_OF_BOUNDS, "a horizon must be zero or more and finite");
    }
    return horizon;
  }
}

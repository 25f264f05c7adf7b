package org.bankcrm.modelling.churn;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.scorecard.BinnedData;
import org.bankcrm.modelling.scorecard.BinnedPolicy;
import org.bankcrm.modelling.scorecard.Binner;
import org.bankcrm.modelling.scorecard.Bins;
import org.bankcrm.modelling.scorecard.LogisticFit;
import org.bankcrm.modelling.scorecard.LogisticModel;
import org.bankcrm.modelling.scorecard.LogisticRegression;
import org.bankcrm.modelling.scorecard.Smoothing;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.bankcrm.scoring.ScoringModel;

/**
 * The baseline model of a propensity: each feature in bins whose rates only rise or only fall, and
 * a logistic regression on their weights of evidence. Whatever else a bank tries has to beat it.
 *
 * <p>A small ridge keeps it steady where features tell nearly the same, as windows of 30 and of 90
 * days do. Immutable and thread-safe; the text form tells no value.
 *
 * @param data what it was made from, in bins
 * @param fit the regression before its probabilities were scaled
 * @param scaling by which they were scaled afterwards; empty if they were not
 * @param leftOut features that could not be binned, or have one bin only, with the reason
 */
public record FittedPropensity(
    BinnedData data,
    LogisticFit fit,
    Optional<PlattScaling> scaling,
    Map<String, FitProblem> leftOut) {

  private static final double RIDGE = 1e-4;

  /** Copies the map. */
  public FittedPropensity {
    requireNonNull(data, "data");
    requireNonNull(fit, "fit");
    requireNonNull(scaling, "scaling");
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
  }

  /**
   * Fits it.
   *
   * @param past rows with a known outcome, bad being those to whom it came
   * @param bins how many bins of a feature at most, 2 to 20
   * @return the model, or why there is none: one outcome only, no feature that tells anything
   */
  public static Fit<FittedPropensity> of(TrainingData past, int bins) {
    if (!hasBoth(past)) {
      return Fit.failed(FitProblem.ONE_CLASS, "the outcome");
    }
    Map<String, Bins> made = new LinkedHashMap<>();
    Map<String, FitProblem> leftOut = new LinkedHashMap<>();
    past.names().forEach(name -> bin(past, name, bins, made, leftOut));
    if (made.isEmpty()) {
      return Fit.failed(FitProblem.CONSTANT, "every feature");
    }
    BinnedData binned = BinnedData.of(past, made, Smoothing.half());
    return binned
        .fit(new LogisticRegression(RIDGE, 0, 100), binned.names())
        .map(fit -> new FittedPropensity(binned, fit, Optional.empty(), leftOut));
  }

  private static boolean hasBoth(TrainingData past) {
    long came = IntStream.range(0, past.rows()).filter(past::isBad).count();
    return came > 0 && came < past.rows();
  }

  private static void bin(
      TrainingData past,
      String name,
      int most,
      Map<String, Bins> made,
      Map<String, FitProblem> leftOut) {
    try {
      Bins bins = Binner.monotonic(most).bins(past, name);
      if (bins.size() > 1) {
        made.put(name, bins);
      } else {
        leftOut.put(name, FitProblem.CONSTANT);
      }
    } catch (ModellingException e) {
      leftOut.put(name, e.reason());
    }
  }

  /** The same with probabilities that were scaled, in place of any scaling before. */
  public FittedPropensity scaled(PlattScaling by) {
    return new FittedPropensity(data, fit, Optional.of(by), leftOut);
  }

  /** The regression, scaled if it was. */
  public LogisticModel model() {
    return scaling.map(by -> by.of(fit.model())).orElse(fit.model());
  }

  /**
   * The probabilities that the outcome comes to other customers, or to these.
   *
   * @param others with the features
   * @return by row, from 0 to 1
   */
  public double[] probabilities(TrainingData others) {
    return data.with(others).probabilities(model());
  }

  /**
   * The policy, to which its name is still to be given: {@code model.<id>} is the probability. Add
   * it to the book whose windows it reads; offers take it as their propensity.
   *
   * @param book that has the features
   * @param id of the policy
   * @param version of the policy
   * @param digits of the probability, 0 to 9; four tell ten thousand apart
   * @throws IllegalArgumentException if the book lacks a feature
   */
  public ScoringModel.Builder policy(PolicyBook book, String id, int version, int digits) {
    Map<String, Attribute<?>> attributes = new LinkedHashMap<>();
    for (String name : fit.model().names()) {
      book.catalog().find(name).ifPresent(attribute -> attributes.put(name, attribute));
    }
    return BinnedPolicy.of(data, model(), id, version, digits, attributes);
  }

  @Override
  public String toString() {
    return "FittedPropensity by " + fit.model().names();
  }
}

package org.bankcrm.modelling.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Link;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.scoring.ModelFactor;
import org.bankcrm.scoring.ScoringModel;

/**
 * Makes a policy of a logistic regression on columns of numbers.
 *
 * <p>What the regression adds for a column the policy adds for the attribute, in the same unit;
 * columns that were made logarithms are told by their names, and the policy takes the logarithm
 * itself. Of a customer with a value missing it says nothing, unless something stands for it. Pure
 * functions, and thread-safe.
 */
public final class LogisticPolicy {

  /** What documents hold behind the point; a coefficient loses less than 10^-18 by it. */
  private static final int DIGITS = 18;

  private LogisticPolicy() {}

  /**
   * The policy, to which its name is still to be given. It gives the probability that the
   * regression gives, but for the rounding of each coefficient to 18 digits after the point; for a
   * column counted in millions, bring the column to a larger unit first.
   *
   * @param model of columns of numbers
   * @param id of the policy
   * @param version of the policy
   * @param digits of the probability, 0 to 9
   * @param attributes the number of each column, in its unit; amounts in whole units of the
   *     currency
   * @param missing what stands for a missing number of a column, in its unit, such as its mean;
   *     without one the policy then tells nothing
   * @throws ModellingException if a coefficient is not finite
   * @throws IllegalArgumentException if a column has no attribute
   */
  public static ScoringModel.Builder of(
      LogisticModel model,
      String id,
      int version,
      int digits,
      Map<String, Attribute<?>> attributes,
      Map<String, Double> missing) {
    return of(model, id, version, digits, attributes, missing, Set.of());
  }

  /**
   * The same for a regression of which some columns are the natural logarithms of one more than the
   * attribute's number, such as amounts; what lies below zero counts as zero.
   *
   * @param model of columns of numbers
   * @param id of the policy
   * @param version of the policy
   * @param digits of the probability, 0 to 9
   * @param attributes the number of each column, in its unit and no logarithm
   * @param missing what stands for a missing number of a column, of these columns a logarithm
   * @param logarithms the names of these columns
   * @throws ModellingException if a coefficient is not finite
   * @throws IllegalArgumentException if a column has no attribute
   */
  public static ScoringModel.Builder of(
      LogisticModel model,
      String id,
      int version,
      int digits,
      Map<String, Attribute<?>> attributes,
      Map<String, Double> missing,
      Set<String> logarithms) {
    ScoringModel.Builder policy =
        ScoringModel.builder(id, version)
            .gives(Link.PROBABILITY, digits)
            .base(exact(model.intercept(), "the intercept"));
    for (String name : model.names()) {
      ModelFactor.Builder factor = factor(model, name, attributes, missing);
      policy.factor(
          logarithms.contains(name)
              ? factor.curve(Curve.LN_OF_ONE_MORE).least(BigDecimal.ZERO)
              : factor);
    }
    return policy;
  }

  private static ModelFactor.Builder factor(
      LogisticModel model,
      String name,
      Map<String, Attribute<?>> attributes,
      Map<String, Double> missing) {
    Attribute<?> attribute =
        Optional.<Attribute<?>>ofNullable(attributes.get(name))
            .orElseThrow(() -> new IllegalArgumentException("no attribute for column " + name));
    double times = model.coefficient(name);
    String id = "f" + (1 + model.names().indexOf(name));
    ModelFactor.Builder factor =
        ModelFactor.builder(id, attribute, exact(times, name))
            .name(attribute.info().name().zh(), attribute.info().name().en());
    return Optional.ofNullable(missing.get(name))
        .map(instead -> factor.ifMissing(exact(times * instead, name)))
        .orElse(factor);
  }

  private static BigDecimal exact(double number, String what) {
    if (!Double.isFinite(number)) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, what);
    }
    BigDecimal exact = BigDecimal.valueOf(number);
    return exact.scale() > DIGITS ? exact.setScale(DIGITS, RoundingMode.HALF_EVEN) : exact;
  }
}

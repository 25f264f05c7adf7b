package org.bankcrm.modelling.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.formula.Link;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.scoring.ModelGroup;
import org.bankcrm.scoring.ScoringModel;

/**
 * Makes a policy of a logistic regression on weights of evidence that gives its probability: each
 * bin is a case with what it adds to the log odds. For points and reasons fit for a letter make a
 * {@link FittedCard} instead.
 */
public final class BinnedPolicy {

  /** What a bin adds is rounded to so many digits after the point. */
  private static final int DIGITS = 12;

  private BinnedPolicy() {}

  /**
   * The policy, to which its name is still to be given. It gives the probability that the
   * regression gives, but for the rounding of what each bin adds to 12 digits after the point. What
   * is missing has a bin of its own, so that there always is a result; words tell which parts raise
   * or lower it against the customers that it was made from.
   *
   * @param data the customers that the bins were made from
   * @param model of weights of evidence of these columns
   * @param id of the policy
   * @param version of the policy
   * @param digits of the probability, 0 to 9
   * @param attributes the attribute of each column
   * @throws ModellingException if a coefficient is not finite
   * @throws IllegalArgumentException if a column has no attribute, or one that does not fit its
   *     bins
   */
  public static ScoringModel.Builder of(
      BinnedData data,
      LogisticModel model,
      String id,
      int version,
      int digits,
      Map<String, Attribute<?>> attributes) {
    ScoringModel.Builder policy =
        ScoringModel.builder(id, version)
            .gives(Link.PROBABILITY, digits)
            .base(exact(model.intercept(), "the intercept"));
    for (String name : model.names()) {
      Attribute<?> attribute = attributes.get(name);
      if (attribute == null) {
        throw new IllegalArgumentException("there is no attribute for the column " + name);
      }
      policy.group(group(data, model, name, attribute));
    }
    return policy;
  }

  private static ModelGroup.Builder group(
      BinnedData data, LogisticModel model, String name, Attribute<?> attribute) {
    BinTable table = data.table(name);
    double times = model.coefficient(name);
    double missing = table.rows().get(table.rows().size() - 1).woe();
    var label = attribute.info().name();
    ModelGroup.Builder group =
        ModelGroup.builder(CardLine.code(name), label.zh(), label.en(), BigDecimal.ZERO)
            .usual(exact(usual(data, name, times), name))
            .when("不详", "Not known", attribute.isMissing(), exact(times * missing, name));
    for (CardLine.Case each : new CardLine(table, attribute, times).cases()) {
      group.when(each.zh(), each.en(), each.when(), exact(times * each.woe(), name));
    }
    return group;
  }

  /** What the customers that it was made from get by a column, on the average. */
  private static double usual(BinnedData data, String name, double times) {
    List<BinTable.Row> rows = data.table(name).rows();
    double all = 0;
    double sum = 0;
    for (BinTable.Row row : rows) {
      all += row.all();
      sum += row.all() * row.woe();
    }
    return times * sum / all;
  }

  private static BigDecimal exact(double number, String what) {
    if (!Double.isFinite(number)) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, what);
    }
    return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}

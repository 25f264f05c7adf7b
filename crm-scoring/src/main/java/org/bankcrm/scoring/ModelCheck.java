package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.policy.Draft;

/** What must hold of the parts of a model together. */
final class ModelCheck {

  /** The most factors, groups and trees, each. */
  static final int MOST = 200;

  /** The most digits of a result: doubles hold as many of any chance. */
  static final int MOST_DIGITS = 9;

  /** Of what is added up exactly, in units of the finest part. */
  private static final BigDecimal BOUND = BigDecimal.TEN.pow(18);

  private ModelCheck() {}

  static void checkNumber(Draft factor) {
    Attribute<?> attribute = factor.get(ModelForm.ATTRIBUTE);
    if (!Factor.isNumber(attribute.ref())) {
      factor.problem(
          "/attribute",
          CoreProblem.WRONG_TYPE,
          "'" + attribute.id() + "' is of type " + attribute.type() + ", no number.",
          "Put what is no number into a group of cases.");
    }
  }

  static void checkBounds(Draft factor) {
    if (!Factor.isOrdered(factor.find(ModelForm.LEAST), factor.find(ModelForm.MOST))) {
      factor.problem("/most", CoreProblem.OUT_OF_RANGE, "'most' lies below 'least'.", "");
    }
  }

  static void checkPer(Draft factor) {
    if (!isPerSound(factor)) {
      factor.problem("/per", CoreProblem.OUT_OF_RANGE, "'per' must be above zero.", "");
    }
  }

  private static boolean isPerSound(Draft factor) {
    return factor.find(ModelForm.PER).map(per -> per.signum() > 0).orElse(true);
  }

  static void checkCurve(Draft factor) {
    Curve curve = factor.get(ModelForm.CURVE);
    boolean bears = Factor.bears(curve, factor.find(ModelForm.LEAST), factor.find(ModelForm.PER));
    if (isPerSound(factor) && !bears) {
      factor.problem(
          "/curve",
          CoreProblem.OUT_OF_RANGE,
          "the curve '" + curve.word() + "' has no value for all numbers that there may be.",
          "Say the 'least' number, one for which it has a value.");
    }
  }

  static void checkTree(Draft tree) {
    TreeCheck.of(tree.get(ModelForm.TESTS), tree.get(ModelForm.LEAVES)).check(tree::problem);
  }

  static void checkSome(Draft model) {
    int parts =
        model.size(ModelForm.FACTORS) + model.size(ModelForm.GROUPS) + model.size(ModelForm.TREES);
    if (parts == 0) {
      model.problem(
          "/factors",
          CoreProblem.MISSING_KEY,
          "a model needs factors, groups or trees.",
          "Add one of them.");
    }
  }

  static void checkMean(Draft model) {
    boolean others = model.size(ModelForm.FACTORS) + model.size(ModelForm.GROUPS) > 0;
    if (model.get(ModelForm.COMBINE) == Combining.MEAN && others) {
      model.problem(
          "/combine",
          CoreProblem.MISPLACED_KEY,
          "only trees are averaged, and the model has other parts.",
          "Take the other parts out, or let the trees be added up.");
    }
  }

  static void checkSize(Draft model) {
    List<List<BigDecimal>> adds =
        Stream.of(
                model.get(ModelForm.FACTORS).stream().map(ModelPlan::adds),
                model.get(ModelForm.GROUPS).stream().map(ModelPlan::adds),
                model.get(ModelForm.TREES).stream().map(ModelPlan::adds))
            .flatMap(each -> each)
            .toList();
    int digits =
        adds.stream().flatMap(List::stream).mapToInt(BigDecimal::scale).reduce(0, Math::max);
    BigDecimal most =
        adds.stream().map(ModelCheck::largest).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (most.movePointRight(digits).compareTo(BOUND) >= 0) {
      model.problem(
          "",
          CoreProblem.OUT_OF_RANGE,
          "what groups, leaves and gaps add has more than 18 digits in all.",
          "Round what they add.");
    }
  }

  private static BigDecimal largest(List<BigDecimal> adds) {
    return adds.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
  }
}

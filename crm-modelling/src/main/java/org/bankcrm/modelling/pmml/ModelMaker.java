package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Figure.Adds;
import org.bankcrm.modelling.pmml.Figure.Group;
import org.bankcrm.modelling.pmml.Figure.Leaf;
import org.bankcrm.modelling.pmml.Figure.Piece;
import org.bankcrm.modelling.pmml.Figure.Test;
import org.bankcrm.modelling.pmml.Figure.Tree;
import org.bankcrm.modelling.pmml.Figure.Weighed;
import org.bankcrm.scoring.DecisionTree;
import org.bankcrm.scoring.ModelFactor;
import org.bankcrm.scoring.ModelGroup;
import org.bankcrm.scoring.ScoringModel;

/** Makes a policy of a sum; constants are rounded as far as a policy holds digits. */
final class ModelMaker {

  /** What documents hold after the point of a coefficient. */
  private static final int FACTOR_DIGITS = 18;

  /** All that a policy adds up, in units of its last digit, stays below 10^18. */
  private static final int SUM_DIGITS = 17;

  private static final MathContext TOLD = new MathContext(2, RoundingMode.UP);
  private static final int MOST_PARTS = 200;
  private static final int MOST_NAME = 80;
  private static final BigDecimal MOST_ADDED = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal LEAST_KEPT = new BigDecimal("1e-9");

  private final Element model;
  private final Told told;
  private final int digits;
  private BigDecimal rounding = BigDecimal.ZERO;

  ModelMaker(Element model, Told told) {
    this.model = model;
    this.told = told;
    this.digits = digits(told.figure());
  }

  /** By how much rounded constants may change the figure. */
  BigDecimal rounding() {
    return rounding.round(TOLD);
  }

  ScoringModel make(ScoringModel.Builder policy, LocalizedText name, Condition of, int shown) {
    Figure figure = told.figure();
    check(figure);
    policy.name(name).gives(told.link(), shown).base(factor(figure.base(), "intercept"));
    if (!of.equals(Condition.always())) {
      policy.population(of);
    }
    int number = 0;
    for (Piece piece : figure.parts()) {
      number++;
      if (piece instanceof Weighed weighed) {
        policy.factor(factor(weighed, "f" + number));
      } else if (piece instanceof Group group) {
        policy.group(group(group, "g" + number));
      } else if (piece instanceof Tree tree) {
        policy.tree(tree(tree, "t" + number));
      }
    }
    return policy.build();
  }

  private void check(Figure figure) {
    if (figure.isConstant()) {
      throw model.notTheSame("the model says the same of everybody.", "Add what it goes by.");
    }
    for (Class<?> kind : List.of(Weighed.class, Group.class, Tree.class)) {
      long parts = figure.parts().stream().filter(kind::isInstance).count();
      if (parts > MOST_PARTS) {
        throw Refused.at(
            model,
            PmmlProblem.TOO_LARGE,
            "the model becomes " + parts + " parts of one kind.",
            "A policy has " + MOST_PARTS + " of each.");
      }
    }
  }

  private static Stream<BigDecimal> adds(Piece piece) {
    if (piece instanceof Weighed weighed) {
      return weighed.ifMissing().stream();
    }
    return piece instanceof Group group
        ? Stream.concat(group.cases().stream().map(Adds::adds), Stream.of(group.otherwise()))
        : ((Tree) piece).leaves().stream().map(Leaf::adds);
  }

  private int digits(Figure figure) {
    BigDecimal most = BigDecimal.ZERO;
    for (Piece piece : figure.parts()) {
      most = most.add(adds(piece).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max));
    }
    if (most.compareTo(MOST_ADDED) > 0) {
      throw Refused.at(
          model,
          PmmlProblem.TOO_LARGE,
          "what cases and leaves add is more than a thousand million.",
          "Count in larger units.");
    }
    int before = most.signum() == 0 ? 0 : Math.max(0, most.precision() - most.scale());
    return SUM_DIGITS - before;
  }

  /** Each part can be off by half a unit of the last digit, or not at all. */
  private UnaryOperator<BigDecimal> rounded(Piece piece) {
    boolean exact = adds(piece).allMatch(each -> each.stripTrailingZeros().scale() <= digits);
    rounding = exact ? rounding : rounding.add(new BigDecimal("0.5").movePointLeft(digits));
    return each ->
        each.setScale(Math.min(Math.max(0, each.scale()), digits), RoundingMode.HALF_EVEN);
  }

  private BigDecimal factor(BigDecimal number, String what) {
    BigDecimal kept =
        number.scale() > FACTOR_DIGITS
            ? number.setScale(FACTOR_DIGITS, RoundingMode.HALF_EVEN)
            : number;
    BigDecimal lost = kept.subtract(number).abs();
    boolean base = what.equals("intercept");
    boolean small = !base && lost.compareTo(number.abs().multiply(LEAST_KEPT)) > 0;
    if (small || kept.precision() - kept.scale() > FACTOR_DIGITS) {
      throw model.notTheSame(
          "the coefficient of '" + what + "' has digits beyond those of a policy.",
          "Count the field in other units.");
    }
    rounding = base ? rounding.add(lost) : rounding;
    return kept;
  }

  private ModelFactor.Builder factor(Weighed weighed, String id) {
    ModelFactor.Builder factor =
        ModelFactor.builder(id, weighed.attribute(), factor(weighed.times(), weighed.label()))
            .name(name(weighed.label()), name(weighed.label()));
    if (weighed.curve() != Curve.STRAIGHT) {
      factor.curve(weighed.curve());
    }
    weighed.least().ifPresent(factor::least);
    weighed.most().ifPresent(factor::most);
    UnaryOperator<BigDecimal> rounded = rounded(weighed);
    weighed.ifMissing().map(rounded).ifPresent(factor::ifMissing);
    return factor;
  }

  private ModelGroup.Builder group(Group group, String id) {
    UnaryOperator<BigDecimal> rounded = rounded(group);
    String label = name(group.label());
    ModelGroup.Builder made =
        ModelGroup.builder(id, label, label, rounded.apply(group.otherwise()));
    for (Adds each : group.cases()) {
      made.when(name(each.label()), name(each.label()), each.when(), rounded.apply(each.adds()));
    }
    return made;
  }

  private DecisionTree.Builder tree(Tree tree, String id) {
    UnaryOperator<BigDecimal> rounded = rounded(tree);
    String label = tree.label().isEmpty() ? id : name(tree.label());
    DecisionTree.Builder made = DecisionTree.builder(id, label, label);
    for (Test test : tree.tests()) {
      made.test(test.code(), test.when(), test.yes(), test.no());
    }
    tree.leaves().forEach(leaf -> made.leaf(leaf.code(), rounded.apply(leaf.adds())));
    return made;
  }

  /** What people call it: never blank, and not too long. */
  static String name(String label) {
    String name = label.isBlank() ? "-" : label.strip();
    return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME - 1) + "…";
  }
}

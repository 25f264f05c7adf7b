package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.formula.Link;
import org.bankcrm.scoring.Combining;
import org.bankcrm.scoring.DecisionTree;
import org.bankcrm.scoring.ModelFactor;
import org.bankcrm.scoring.ModelGroup;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.scoring.TreeLeaf;
import org.bankcrm.scoring.TreeTest;

/** Goes through a model part by part with a pocket calculator. */
final class ModelClerk implements Clerk {

  private final ScoringModel model;
  private final ReferenceInterpreter customer;

  /** What is added exactly, and what is weighed; empty where it cannot be told. */
  private final List<Optional<BigDecimal>> exact = new ArrayList<>();

  private final List<Double> weighed = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  ModelClerk(ScoringModel model, ReferenceInterpreter customer) {
    this.model = model;
    this.customer = customer;
    model.factors().forEach(this::take);
    model.groups().forEach(each -> take(each.id(), ofGroup(each)));
    model.trees().forEach(each -> take(each.id(), ofTree(each)));
  }

  private void take(String id, Optional<BigDecimal> adds) {
    exact.add(adds);
    adds.ifPresent(number -> tell(id, number));
  }

  private void tell(String id, BigDecimal number) {
    String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    told.add(id + " " + plain);
  }

  private void take(ModelFactor factor) {
    Optional<?> value = customer.find(factor.attribute().id());
    if (value.isEmpty()) {
      take(factor.id(), factor.ifMissing());
      return;
    }
    double adds = weighed(factor, number(value.get()));
    exact.add(Optional.of(BigDecimal.ZERO));
    weighed.add(adds);
    tell(factor.id(), new BigDecimal(Double.toString(adds)).setScale(6, RoundingMode.HALF_EVEN));
  }

  private static double number(Object value) {
    return value instanceof Money money
        ? money.amount().doubleValue()
        : ((Number) value).doubleValue();
  }

  private static double weighed(ModelFactor factor, double number) {
    double held = number;
    if (factor.weighed().least().isPresent()) {
      held = Math.max(held, factor.weighed().least().get().doubleValue());
    }
    if (factor.weighed().most().isPresent()) {
      held = Math.min(held, factor.weighed().most().get().doubleValue());
    }
    if (factor.weighed().per().isPresent()) {
      held = held / factor.weighed().per().get().doubleValue();
    }
    double bent =
        switch (factor.weighed().curve()) {
          case STRAIGHT -> held;
          case LN -> StrictMath.log(held);
          case LN_OF_ONE_MORE -> StrictMath.log1p(held);
          case ROOT -> StrictMath.sqrt(held);
          case SQUARE -> held * held;
          case HALVING -> held <= 0 ? 1 : StrictMath.pow(.5, held);
          case FADING -> held <= 0 ? 1 : held >= 1 ? 0 : 1 - held;
        };
    double adds = bent * factor.weighed().times().doubleValue();
    return adds > 1e300 ? 1e300 : adds < -1e300 ? -1e300 : adds;
  }

  private Optional<BigDecimal> ofGroup(ModelGroup group) {
    for (ModelGroup.Case each : group.cases()) {
      Truth truth = customer.truth(each.when());
      if (truth != Truth.FALSE) {
        return truth == Truth.TRUE ? Optional.of(each.adds()) : Optional.empty();
      }
    }
    return Optional.of(group.otherwise());
  }

  /** The one leaf that is left, if just one is. */
  private Optional<BigDecimal> ofTree(DecisionTree tree) {
    List<BigDecimal> left = leaves(tree.tests().get(0).code(), tree);
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  private List<BigDecimal> leaves(String code, DecisionTree tree) {
    for (TreeLeaf leaf : tree.leaves()) {
      if (leaf.code().equals(code)) {
        return List.of(leaf.adds());
      }
    }
    TreeTest test =
        tree.tests().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    Truth side = side(test);
    List<BigDecimal> left = new ArrayList<>();
    if (side != Truth.FALSE) {
      left.addAll(leaves(test.yes(), tree));
    }
    if (side != Truth.TRUE) {
      left.addAll(leaves(test.no(), tree));
    }
    return left;
  }

  private Truth side(TreeTest test) {
    boolean gap =
        test.when().reads().stream().anyMatch(ref -> customer.truth(missing(ref)) == Truth.TRUE);
    return test.missing().isPresent() && gap
        ? (test.missing().get() == TreeTest.Side.YES ? Truth.TRUE : Truth.FALSE)
        : customer.truth(test.when());
  }

  private static Presence missing(AttributeRef ref) {
    return new Presence(ref, false);
  }

  private Optional<BigDecimal> value() {
    if (exact.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    double figure =
        exact.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    for (double adds : weighed) {
      figure += adds;
    }
    int by = model.combining() == Combining.MEAN ? model.trees().size() : 1;
    double whole = model.base().doubleValue() + figure / by;
    double given = model.gives() == Link.NUMBER ? whole : 1 / (1 + StrictMath.exp(-whole));
    double units = Math.rint(given * Math.pow(10, model.digits()));
    BigDecimal most = BigDecimal.TEN.pow(18).subtract(BigDecimal.ONE);
    BigDecimal held =
        Double.isInfinite(units)
            ? most.multiply(BigDecimal.valueOf(Math.signum(units)))
            : new BigDecimal(units).min(most).max(most.negate());
    return Optional.of(held.movePointLeft(model.digits()).setScale(model.digits()));
  }

  @Override
  public Map<String, Optional<?>> yields() {
    Attribute<?> attribute = model.attribute();
    Optional<?> value =
        model.digits() == 0
            ? value().map(BigDecimal::longValueExact)
            : value().map(attribute.type()::normalise);
    return Map.of(attribute.id(), value);
  }

  @Override
  public String told() {
    return value() + " by " + told;
  }
}

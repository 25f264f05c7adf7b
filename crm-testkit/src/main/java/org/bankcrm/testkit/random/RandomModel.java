package org.bankcrm.testkit.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.formula.Link;
import org.bankcrm.scoring.Combining;
import org.bankcrm.scoring.DecisionTree;
import org.bankcrm.scoring.ModelFactor;
import org.bankcrm.scoring.ModelGroup;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.scoring.TreeTest;

/**
 * Random models: numbers with coefficients on every curve, cases, and trees of up to eight leaves
 * that are added up or averaged. Pure functions of the source.
 */
public final class RandomModel {

  /** Curves that have no value for all numbers. */
  private static final Set<Curve> BOUNDED = Set.of(Curve.LN, Curve.LN_OF_ONE_MORE, Curve.ROOT);

  private final List<Attribute<?>> numbers;

  /** Of what a test may say where customers go of whom it is missing. */
  private final Set<String> gaps;

  private final Function<Seeded, Condition> conditions;

  private RandomModel(
      List<Attribute<?>> numbers, Set<String> gaps, Function<Seeded, Condition> conditions) {
    this.numbers = numbers;
    this.gaps = gaps;
    this.conditions = conditions;
  }

  /**
   * Models that weigh the numbers among these attributes, and ask such conditions; what is missing
   * has a side of its own only where a test reads no other attributes than these.
   */
  public static RandomModel over(
      Collection<? extends Attribute<?>> read, Function<Seeded, Condition> conditions) {
    List<Attribute<?>> numbers = new ArrayList<>();
    read.stream().filter(each -> Factor.isNumber(each.ref())).forEach(numbers::add);
    Set<String> gaps = read.stream().map(Attribute::id).collect(Collectors.toUnmodifiableSet());
    return new RandomModel(List.copyOf(numbers), gaps, conditions);
  }

  /** The next model. */
  public ScoringModel next(String id, Seeded source) {
    ScoringModel.Builder model =
        ScoringModel.builder(id, 1)
            .name(id, id)
            .gives(source.chance(50) ? Link.PROBABILITY : Link.NUMBER, source.below(7))
            .base(small(source));
    boolean mean = source.chance(25);
    int trees = mean ? source.between(1, 3) : source.below(3);
    for (int i = 0; i < trees; i++) {
      model.tree(tree("t" + i, source));
    }
    if (!mean) {
      addOthers(model, trees == 0, source);
    }
    return model.combine(mean ? Combining.MEAN : Combining.SUM).build();
  }

  private void addOthers(ScoringModel.Builder model, boolean needed, Seeded source) {
    int factors = numbers.isEmpty() ? 0 : source.below(4);
    int groups = source.between(needed && factors == 0 ? 1 : 0, 2);
    for (int i = 0; i < factors; i++) {
      model.factor(factor("f" + i, source));
    }
    for (int i = 0; i < groups; i++) {
      model.group(group("g" + i, source));
    }
  }

  /** Within five, of up to three digits. */
  private static BigDecimal small(Seeded source) {
    return BigDecimal.valueOf(source.signed(5_000), 3);
  }

  private ModelFactor.Builder factor(String id, Seeded source) {
    BigDecimal times = BigDecimal.valueOf(source.signed(9_999), source.between(3, 9));
    ModelFactor.Builder factor =
        ModelFactor.builder(id, source.pick(numbers), times).name(id, id).usual(small(source));
    Curve curve = source.pick(List.of(Curve.values()));
    factor.curve(curve);
    boolean bounded = BOUNDED.contains(curve);
    if (bounded || source.chance(30)) {
      factor.least(BigDecimal.valueOf(source.between(1, 100), source.below(3)));
    }
    if (source.chance(30)) {
      factor.most(BigDecimal.valueOf(source.between(100, 9_000)));
    }
    if (source.chance(40)) {
      factor.per(BigDecimal.valueOf(source.between(1, 400), source.below(2)));
    }
    if (source.chance(50)) {
      factor.ifMissing(small(source));
    }
    return factor;
  }

  private ModelGroup.Builder group(String id, Seeded source) {
    ModelGroup.Builder group = ModelGroup.builder(id, id, id, small(source)).usual(small(source));
    int cases = source.between(1, 3);
    for (int i = 0; i < cases; i++) {
      group.when(id + i, id + i, conditions.apply(source), small(source));
    }
    return group;
  }

  /** Leaves are split at random until there are enough. */
  private DecisionTree.Builder tree(String id, Seeded source) {
    DecisionTree.Builder tree = DecisionTree.builder(id, id, id).usual(small(source));
    List<String> open = new ArrayList<>(List.of("0"));
    int tests = source.between(1, 7);
    for (int i = 0; i < tests; i++) {
      String code = open.remove(i == 0 ? 0 : source.below(open.size()));
      addTest(tree, code, source);
      open.add(code + "1");
      open.add(code + "0");
    }
    open.forEach(leaf -> tree.leaf(leaf, small(source)));
    return tree;
  }

  private void addTest(DecisionTree.Builder tree, String code, Seeded source) {
    Condition when = conditions.apply(source);
    if (gaps.containsAll(when.attributeIds()) && source.chance(50)) {
      TreeTest.Side side = source.pick(List.of(TreeTest.Side.values()));
      tree.test(code, when, code + "1", code + "0", side);
    } else {
      tree.test(code, when, code + "1", code + "0");
    }
  }
}

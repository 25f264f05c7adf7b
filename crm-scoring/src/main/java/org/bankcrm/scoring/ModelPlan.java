package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.Bins;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy.Outcome;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.core.policy.Sum;

/** A model as the engine holds it, and how what it says of a customer is read. */
final class ModelPlan {

  private static final int TOLD_DIGITS = 6;
  private static final LocalizedText OTHERS = LocalizedText.of("其余", "All others");

  private final ScoringModel model;
  private final List<Line> lines = new ArrayList<>();
  private final Sum sum;

  /** A part: its bins, what each adds, and how the customer's is told. */
  private record Line(
      Bins bins,
      List<BigDecimal> adds,
      Set<AttributeRef> compared,
      IntFunction<Set<AttributeRef>> asked,
      BiFunction<Reading, Integer, ModelScore.Part> told) {

    static Line of(
        Bins bins,
        List<BigDecimal> adds,
        Collection<Condition> conditions,
        BiFunction<Reading, Integer, ModelScore.Part> told) {
      Set<AttributeRef> asked = Wanted.asked(conditions);
      return new Line(bins, adds, Wanted.compared(conditions), bin -> asked, told);
    }
  }

  ModelPlan(ScoringModel model, Planner planner) {
    this.model = model;
    model.factors().forEach(each -> add(each, planner));
    model.groups().forEach(each -> add(each, planner));
    List<DecisionTree> trees = model.trees();
    for (int i = 0; i < trees.size(); i++) {
      add(trees.get(i), "/trees/" + i, planner);
    }
    this.sum =
        planner.model(
            model.attribute(),
            model.base(),
            lines.stream().map(Line::bins).toList(),
            lines.stream().map(Line::adds).toList(),
            model.combining() == Combining.MEAN ? trees.size() : 1,
            model.gives());
  }

  /** What a factor adds beside what it weighs: where the number is missing, and where not. */
  static List<BigDecimal> adds(ModelFactor factor) {
    return List.of(factor.ifMissing().orElse(BigDecimal.ZERO), BigDecimal.ZERO);
  }

  static List<BigDecimal> adds(ModelGroup group) {
    return Stream.concat(
            group.cases().stream().map(ModelGroup.Case::adds), Stream.of(group.otherwise()))
        .toList();
  }

  static List<BigDecimal> adds(DecisionTree tree) {
    return tree.leaves().stream().map(TreeLeaf::adds).toList();
  }

  private void add(ModelFactor factor, Planner planner) {
    boolean bears = factor.ifMissing().isPresent();
    String path = "/factors/" + lines.size();
    Bins bins = planner.weigh(factor.weighed(), bears, path, factor.name());
    lines.add(
        Line.of(bins, adds(factor), bins.conditions(), (reading, bin) -> told(factor, reading)));
  }

  private static ModelScore.Part told(ModelFactor factor, Reading reading) {
    BigDecimal adds =
        reading
            .value(factor.attribute())
            .map(value -> rounded(factor.weighed().ofValue(value)))
            .or(factor::ifMissing)
            .orElse(BigDecimal.ZERO);
    return new ModelScore.Part(factor.id(), factor.name(), Optional.empty(), adds, factor.usual());
  }

  private static BigDecimal rounded(double adds) {
    return Points.plain(BigDecimal.valueOf(adds).setScale(TOLD_DIGITS, RoundingMode.HALF_EVEN));
  }

  private void add(ModelGroup group, Planner planner) {
    String path = "/groups/" + (lines.size() - model.factors().size()) + "/cases";
    List<Condition> conditions = group.cases().stream().map(ModelGroup.Case::when).toList();
    List<LocalizedText> labels =
        Stream.concat(group.cases().stream().map(ModelGroup.Case::name), Stream.of(OTHERS))
            .toList();
    Bins bins = planner.bins(conditions, path, group.name(), labels);
    List<ModelScore.Part> parts = new ArrayList<>();
    for (BigDecimal adds : adds(group)) {
      Optional<LocalizedText> where = Optional.of(labels.get(parts.size()));
      parts.add(new ModelScore.Part(group.id(), group.name(), where, adds, group.usual()));
    }
    lines.add(Line.of(bins, adds(group), conditions, (reading, bin) -> parts.get(bin)));
  }

  private void add(DecisionTree tree, String path, Planner planner) {
    Map<String, Condition> tests = new LinkedHashMap<>();
    tree.tests().forEach(test -> tests.put(path + "/tests/" + tests.size() + "/when", test.when()));
    List<Condition> ways = tree.ways();
    List<LocalizedText> labels = tree.leaves().stream().map(TreeLeaf::label).toList();
    Bins bins = planner.leaves(ways, tests, path + "/leaves", tree.name(), labels);
    List<ModelScore.Part> parts = new ArrayList<>();
    for (TreeLeaf leaf : tree.leaves()) {
      Optional<LocalizedText> where = Optional.of(leaf.label());
      parts.add(new ModelScore.Part(tree.id(), tree.name(), where, leaf.adds(), tree.usual()));
    }
    List<Set<AttributeRef>> asked = ways.stream().map(way -> Wanted.asked(List.of(way))).toList();
    lines.add(
        new Line(
            bins, adds(tree), Wanted.compared(ways), asked::get, (reading, bin) -> parts.get(bin)));
  }

  Outcome<ModelScore> outcome() {
    Outcome<ModelScore> outcome = this::read;
    int digits = model.digits();
    return outcome.with(
        new FieldReaders<ModelScore>()
            .number(
                ModelFields.VALUE,
                ValueType.decimal(digits),
                units -> BigDecimal.valueOf(units, digits),
                this::units));
  }

  private long units(Reading reading) {
    return reading
        .sum(sum)
        .map(value -> value.unscaledValue().longValueExact())
        .orElse(ResultColumn.NO_VALUE);
  }

  private ModelScore read(Reading reading) {
    boolean asked = reading.applies() == Truth.TRUE;
    return new ModelScore(
        model.ref(),
        asked ? reading.sum(sum) : Optional.empty(),
        asked ? parts(reading) : List.of(),
        asked ? missing(reading) : new TreeSet<>(reading.missingToApply()),
        reading.applies());
  }

  /** None where one is withheld: the others would tell it, since the whole is told. */
  private List<ModelScore.Part> parts(Reading reading) {
    if (lines.stream().anyMatch(line -> reading.isWithheld(line.bins()))) {
      return List.of();
    }
    return lines.stream()
        .filter(line -> reading.isSettled(line.bins()))
        .map(line -> line.told().apply(reading, reading.bin(line.bins())))
        .toList();
  }

  private TreeSet<String> missing(Reading reading) {
    TreeSet<String> missing = new TreeSet<>();
    for (Line line : lines) {
      if (!reading.isWithheld(line.bins())) {
        Set<AttributeRef> wanted =
            reading.isSettled(line.bins())
                ? line.asked().apply(reading.bin(line.bins()))
                : line.compared();
        wanted.stream().filter(reading::isMissing).map(AttributeRef::id).forEach(missing::add);
      }
    }
    return missing;
  }
}

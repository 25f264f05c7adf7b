package org.bankcrm.modelling.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.scorecard.GermanCredit.Line;
import org.bankcrm.modelling.scorecard.GermanCredit.Row;
import org.bankcrm.modelling.validation.Calibration;
import org.bankcrm.modelling.validation.PopulationStability;
import org.bankcrm.modelling.validation.ScoredSample;
import org.bankcrm.scoring.Bin;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringKinds;
import org.junit.jupiter.api.Test;

/** The reference card for the German credit data: scaled from its model, and as a document. */
class GermanCreditTest {

  private static final double INTERCEPT = -0.8700999065347164;
  private static final Offset<Double> PRINTED = within(5e-10);

  private static Map<String, List<Line>> byVariable() {
    Map<String, List<Line>> byVariable = new LinkedHashMap<>();
    GermanCredit.card()
        .forEach(l -> byVariable.computeIfAbsent(l.variable(), v -> new ArrayList<>()).add(l));
    return byVariable;
  }

  private static boolean isNumber(String variable) {
    return GermanCredit.of(variable) instanceof IntegerAttribute;
  }

  private static Condition condition(Line line) {
    if (GermanCredit.of(line.variable()) instanceof CodeAttribute codes) {
      return codes.isIn(List.of(line.bin().split("\\|")));
    }
    String[] ends = line.bin().substring(1, line.bin().length() - 1).split(",");
    Optional<Range.Bound> from =
        ends[0].equals("-inf") ? Optional.empty() : Optional.of(bound(ends[0], true));
    Optional<Range.Bound> to =
        ends[1].equals("inf") ? Optional.empty() : Optional.of(bound(ends[1], false));
    return new Comparison(GermanCredit.of(line.variable()).ref(), new Range(from, to));
  }

  private static Range.Bound bound(String text, boolean inclusive) {
    return new Range.Bound(Long.parseLong(text), inclusive);
  }

  private static Scorecard scaled() {
    WoeModel model = WoeModel.of(Modelled.BAD, INTERCEPT);
    byVariable().forEach((variable, lines) -> model.characteristic(woe(variable, lines)));
    Scorecard.Builder card = model.scorecard("german", 1, Scaling.of(600, 19, 50));
    card.name("德国信贷", "German credit");
    GermanCredit.NAMES.forEach(name -> card.reason(name, name, name));
    card.reason("UNKNOWN", "资料不全", "Something is not known");
    return card.build();
  }

  private static WoeCharacteristic woe(String variable, List<Line> lines) {
    WoeCharacteristic characteristic =
        WoeCharacteristic.of(variable, GermanCredit.of(variable), lines.get(0).coefficient())
            .name(variable, variable)
            .reason(variable)
            .missing(0, "UNKNOWN");
    lines.forEach(l -> characteristic.bin(l.bin(), l.bin(), condition(l), l.weight()));
    return isNumber(variable) ? characteristic.otherImpossible() : characteristic.other(0);
  }

  @Test
  void scaling_ofTheModel_givesThePointsOfTheReference() {
    Scorecard card = scaled();
    assertThat(card.base()).isEqualByComparingTo("450");
    List<Integer> points = new ArrayList<>();
    for (Characteristic each : card.characteristics()) {
      each.bins().stream().map(Bin::points).forEach(p -> points.add(p.intValueExact()));
    }
    assertThat(points).isEqualTo(GermanCredit.card().stream().map(Line::points).toList());
  }

  /** Written by hand from the reference's rounded points, as a bank would keep it. */
  private static Map<String, Object> document() {
    List<Object> characteristics = new ArrayList<>();
    byVariable().forEach((v, lines) -> characteristics.add(characteristic(v, lines)));
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("kind", "scorecard");
    card.put("id", "german");
    card.put("version", 1L);
    card.put("name", name("德国信贷"));
    card.put("base", 450L);
    card.put("characteristics", characteristics);
    card.put("reasons", reasons());
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("book", "credit");
    book.put("version", 1L);
    book.put("name", name("信贷"));
    book.put("attributes", DocumentWriter.tree(GermanCredit.CATALOG));
    book.put("policies", List.of(card));
    return book;
  }

  private static Map<String, Object> name(String text) {
    return Map.of("zh", text, "en", text);
  }

  private static Map<String, Object> reasons() {
    List<Object> codes = new ArrayList<>();
    GermanCredit.NAMES.forEach(n -> codes.add(Map.of("code", n, "text", name(n))));
    codes.add(Map.of("code", "UNKNOWN", "text", name("未知")));
    return Map.of("method", "below-maximum", "codes", codes);
  }

  private static Map<String, Object> characteristic(String variable, List<Line> lines) {
    List<Object> rows = new ArrayList<>();
    rows.add(Map.of("missing", true, "points", 0L, "reason", "UNKNOWN"));
    for (Line line : lines) {
      rows.add(
          Map.of(
              "label",
              name(line.bin()),
              "when",
              DocumentWriter.tree(condition(line)),
              "points",
              (long) line.points()));
    }
    rows.add(
        isNumber(variable) ? Map.of("impossible", true) : Map.of("otherwise", true, "points", 0L));
    return Map.of(
        "id",
        variable,
        "name",
        name(variable),
        "attribute",
        "loan." + variable,
        "reason",
        variable,
        "bins",
        rows);
  }

  @Test
  void document_ofTheCard_givesTheReferencePointsOfAllCustomers() {
    PolicyBook book = PolicyBook.parse(document(), ScoringKinds.all());
    Scorecard card = (Scorecard) book.find("german").orElseThrow();
    List<Facts> customers = GermanCredit.customers();
    List<Row> scores = GermanCredit.scores();
    assertThat(customers).hasSize(1_000);
    DecisionEngine engine = book.compile();
    Decisions all = engine.decideAll(population(customers));
    long[] points = new long[customers.size()];
    all.points(card, points);
    for (int row = 0; row < points.length; row++) {
      assertThat(points[row]).isEqualTo(scores.get(row).rounded());
      Score one = engine.decide(customers.get(row)).result(card);
      assertThat(one.points().orElseThrow().longValueExact()).isEqualTo(points[row]);
    }
  }

  private static Population population(List<Facts> customers) {
    Facts first = customers.get(0);
    PopulationBuilder builder =
        Population.builder(GermanCredit.CATALOG, first.asOf(), first.zone());
    for (int row = 0; row < customers.size(); row++) {
      builder.add(CustomerId.of("loan-" + row), customers.get(row));
    }
    return builder.build();
  }

  @Test
  void scoreOf_eachProbability_isTheExactScoreOfTheReference() {
    Scaling scaling = Scaling.of(600, 19, 50);
    for (Row row : GermanCredit.scores()) {
      assertThat(scaling.scoreOf(row.probability())).isCloseTo(row.exact(), within(1e-6));
    }
  }

  private static List<Row> rows(boolean train) {
    Predicate<Row> wanted = row -> row.train() == train;
    return GermanCredit.scores().stream().filter(wanted).toList();
  }

  private static ScoredSample byProbability(boolean train) {
    ScoredSample.Builder sample = ScoredSample.whereMoreIsWorse();
    rows(train).forEach(row -> sample.add(row.probability(), row.bad()));
    return sample.build();
  }

  private static ScoredSample byScore(boolean train) {
    ScoredSample.Builder sample = ScoredSample.whereMoreIsBetter();
    rows(train).forEach(row -> sample.add(row.rounded(), row.bad()));
    return sample.build();
  }

  @Test
  void discrimination_isThatOfTheReference() {
    assertThat(byProbability(true).auc()).isCloseTo(0.8394449371, PRINTED);
    assertThat(byProbability(true).gini()).isCloseTo(0.6788898742, PRINTED);
    assertThat(byProbability(true).ks()).isCloseTo(0.5487580273, PRINTED);
    assertThat(byProbability(false).auc()).isCloseTo(0.7876334192, PRINTED);
    assertThat(byProbability(false).gini()).isCloseTo(0.5752668384, PRINTED);
    assertThat(byProbability(false).ks()).isCloseTo(0.5012881855, PRINTED);
    assertThat(byScore(true).auc()).isCloseTo(0.8394790438, PRINTED);
    assertThat(byScore(true).ks()).isCloseTo(0.5494693965, PRINTED);
    assertThat(byScore(false).auc()).isCloseTo(0.7875808402, PRINTED);
    assertThat(byScore(false).ks()).isCloseTo(0.4965034965, PRINTED);
  }

  private static Calibration calibration(boolean train) {
    Calibration.Builder sample = Calibration.builder();
    rows(train).forEach(row -> sample.add(row.probability(), row.bad()));
    return sample.build();
  }

  @Test
  void calibration_isThatOfTheReference() {
    assertThat(calibration(true).brierScore()).isCloseTo(0.1449288903, PRINTED);
    assertThat(calibration(true).logLoss()).isCloseTo(0.4437596648, PRINTED);
    assertThat(calibration(true).meanProbability()).isCloseTo(0.2985714286, PRINTED);
    assertThat(calibration(false).brierScore()).isCloseTo(0.1703923471, PRINTED);
    assertThat(calibration(false).logLoss()).isCloseTo(0.5098082490, PRINTED);
    assertThat(calibration(false).meanProbability()).isCloseTo(0.2868666795, PRINTED);
    assertThat(calibration(true).inGroups(10).groups())
        .hasSize(10)
        .allMatch(group -> group.customers() >= 65 && group.customers() <= 75);
  }

  private static List<Long> counts(boolean train, boolean rounded) {
    List<Double> scores =
        rows(train).stream().map(row -> rounded ? (double) row.rounded() : row.exact()).toList();
    return PopulationStability.counts(scores, List.of(400.0, 450.0, 500.0, 550.0, 600.0, 650.0));
  }

  @Test
  void stability_isThatOfTheReference() {
    assertThat(counts(true, false)).containsExactly(183L, 103L, 108L, 102L, 87L, 66L, 51L);
    assertThat(counts(false, false)).containsExactly(77L, 48L, 40L, 55L, 31L, 29L, 20L);
    assertThat(PopulationStability.of(counts(true, false), counts(false, false)).index())
        .isCloseTo(0.0173395422, PRINTED);
    assertThat(PopulationStability.of(counts(true, true), counts(false, true)).index())
        .isCloseTo(0.0136474132, PRINTED);
  }
}

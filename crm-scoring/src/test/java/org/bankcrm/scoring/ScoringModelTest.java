package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedBin;
import org.bankcrm.core.formula.Curve;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

class ScoringModelTest {

  private static final IntegerAttribute TENURE = integer("tenure");
  private static final MoneyAttribute INCOME =
      Attributes.money(
          "income",
          Currency.getInstance("CNY"),
          AttributeInfo.named("收入", "Income").withSensitivity(Sensitivity.SENSITIVE));
  private static final RealAttribute DRIFT =
      Attributes.real("drift", AttributeInfo.named("趋势", "Drift"));
  private static final CodeAttribute CHANNEL =
      Attributes.code("channel", List.of("APP", "BRANCH"), AttributeInfo.named("渠道", "Channel"));
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(TENURE, INCOME, DRIFT, CHANNEL);

  private static IntegerAttribute integer(String id) {
    return Attributes.integer(id, AttributeInfo.named(id, id));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }

  private static ModelFactor.Builder tenure() {
    return ModelFactor.builder("tenure", TENURE, dec("-0.03")).name("月数", "Months");
  }

  private static ModelFactor.Builder income() {
    return ModelFactor.builder("income", INCOME, dec("-0.4")).name("收入", "Income");
  }

  private static ScoringModel.Builder logistic() {
    return ScoringModel.builder("churn", 1)
        .name("流失概率", "Chance of leaving")
        .gives(Link.PROBABILITY, 6)
        .base(dec("3"));
  }

  private static Facts facts(UnaryOperator<Facts.Builder> values) {
    Facts.Builder builder =
        Facts.builder(CATALOG, Instant.parse("2026-06-01T00:00:00Z"), ZoneId.of("UTC"));
    return values.apply(builder).build();
  }

  private static Decision decide(ScoringModel model, UnaryOperator<Facts.Builder> values) {
    PolicyRef ref = PolicyRef.of("book", 1);
    return PolicyBook.builder(ref, LocalizedText.of("书", "Book"), CATALOG)
        .add(model)
        .build()
        .compile()
        .decide(facts(values));
  }

  /** log odds 3 - 0.03 × 24 - 0.4 ln 20,000 + 0.5 = -1.181395… */
  @Test
  void decide_logisticRegression_isTheChanceOfItsLogOdds() {
    ScoringModel model =
        logistic()
            .factor(tenure())
            .factor(income().curve(Curve.LN).least(BigDecimal.ONE))
            .group(
                ModelGroup.builder("channel", "渠道", "Channel", dec("0.5"))
                    .when("手机", "App", CHANNEL.is("APP"), dec("-0.25")))
            .build();
    Decision decision =
        decide(
            model, f -> f.put(TENURE, 24L).put(INCOME, Money.yuan(20_000)).put(CHANNEL, "BRANCH"));
    ModelScore score = decision.result(model);
    assertThat(score.value()).contains(dec("0.234801"));
    assertThat(score.parts())
        .extracting(ModelScore.Part::id, part -> part.adds().toPlainString())
        .containsExactly(
            tuple("tenure", "-0.72"), tuple("income", "-3.961395"), tuple("channel", "0.5"));
    assertThat(decision.value(model.attribute()).map(Object::toString)).contains("0.234801");
  }

  /** The months stand for the time since something happened: what is left of 1.2 after it. */
  @Test
  void decide_aFactorThatDecays_addsWhatIsLeft() {
    ModelFactor.Builder half =
        ModelFactor.builder("click", TENURE, dec("1.2"))
            .name("点击", "Click")
            .curve(Curve.HALVING)
            .per(dec("12"))
            .ifMissing(BigDecimal.ZERO);
    ModelFactor.Builder line =
        ModelFactor.builder("visit", TENURE, dec("10"))
            .name("到访", "Visit")
            .curve(Curve.FADING)
            .per(dec("40"))
            .ifMissing(BigDecimal.ZERO);
    ScoringModel model =
        ScoringModel.builder("interest", 1)
            .name("兴趣", "Interest")
            .gives(Link.NUMBER, 3)
            .factor(half)
            .factor(line)
            .build();
    ModelScore score = decide(model, f -> f.put(TENURE, 24L)).result(model);
    assertThat(score.parts())
        .extracting(ModelScore.Part::id, part -> part.adds().toPlainString())
        .containsExactly(tuple("click", "0.3"), tuple("visit", "4"));
    assertThat(score.value()).contains(dec("4.300"));
    assertThat(decide(model, f -> f.put(TENURE, 0L)).result(model).value()).contains(dec("11.200"));
    assertThat(decide(model, f -> f.put(TENURE, 48L)).result(model).value()).contains(dec("0.075"));
    assertThat(decide(model, f -> f).result(model).value()).contains(dec("0.000"));
    PolicyBook book = PolicyBook.of("b", 1, CATALOG, model);
    assertThat(PolicyBook.parse(book.toDocument(), ScoringKinds.all())).isEqualTo(book);
  }

  @Test
  void decide_boundsAndGaps_countAsTheModelSays() {
    ScoringModel model =
        ScoringModel.builder("sum", 1)
            .name("合计", "Sum")
            .gives(Link.NUMBER, 2)
            .factor(tenure().least(dec("10")).most(dec("100")).ifMissing(dec("7.25")))
            .factor(
                ModelFactor.builder("drift", DRIFT, dec("2"))
                    .name("趋势", "Drift")
                    .curve(Curve.SQUARE))
            .build();
    assertThat(decide(model, f -> f.put(TENURE, 5L).put(DRIFT, -1.5)).result(model).value())
        .contains(dec("4.20")); // -0.03 × 10 + 2 × 2.25
    assertThat(decide(model, f -> f.put(TENURE, 500L).put(DRIFT, 0.0)).result(model).value())
        .contains(dec("-3.00"));
    assertThat(decide(model, f -> f.put(DRIFT, 0.0)).result(model).value()).contains(dec("7.25"));
    ModelScore open = decide(model, f -> f.put(TENURE, 5L)).result(model);
    assertThat(open.value()).isEmpty();
    assertThat(open.missing()).containsExactly("drift");
    assertThat(open.parts()).extracting(ModelScore.Part::id).containsExactly("tenure");
    Optional<BigDecimal> most = decide(model, f -> f.put(DRIFT, 1e200)).result(model).value();
    assertThat(most).contains(dec("9999999999999999.99"));
  }

  private static DecisionTree.Builder tree(String id, String loyal) {
    return DecisionTree.builder(id, "树", "Tree")
        .test("old", TENURE.atLeast(60), "loyal", "rich", TreeTest.Side.NO)
        .test("rich", INCOME.atLeast(Money.yuan(10_000)), "sought", "plain")
        .leaf("loyal", dec(loyal))
        .leaf("sought", "抢手", "Sought", dec("0.6"))
        .leaf("plain", dec("0.3"));
  }

  /** Whoever is told that something is missing would think that the answer hung on it. */
  @Test
  void decide_tree_namesWhatIsMissingOnTheWayToTheLeafAlone() {
    ScoringModel model =
        logistic()
            .tree(
                DecisionTree.builder("one", "树", "Tree")
                    .test("old", TENURE.atLeast(60), "loyal", "rich")
                    .test("rich", DRIFT.atLeast(1.5), "up", "down", TreeTest.Side.NO)
                    .leaf("loyal", dec("0.1"))
                    .leaf("up", dec("0.2"))
                    .leaf("down", dec("0.3")))
            .build();
    assertThat(decide(model, f -> f.put(TENURE, 80L)).result(model).missing()).isEmpty();
    assertThat(decide(model, f -> f.put(TENURE, 8L)).result(model).missing())
        .containsExactly("drift");
  }

  @Test
  void decide_forest_averagesWhatItsTreesGive() {
    ScoringModel model =
        ScoringModel.builder("forest", 1)
            .name("森林", "Forest")
            .gives(Link.NUMBER, 4)
            .tree(tree("one", "0.1"))
            .tree(tree("two", "0.2"))
            .combine(Combining.MEAN)
            .build();
    assertThat(decide(model, f -> f.put(TENURE, 80L)).result(model).value())
        .contains(dec("0.1500"));
    ModelScore gap = decide(model, f -> f.put(INCOME, Money.yuan(9_999))).result(model);
    assertThat(gap.value()).contains(dec("0.3000"));
    assertThat(gap.parts().get(0).where()).contains(LocalizedText.of("plain", "plain"));
    assertThat(gap.missing()).containsExactly("tenure");
    ModelScore open = decide(model, f -> f.put(TENURE, 1L)).result(model);
    assertThat(open.value()).isEmpty();
    assertThat(open.missing()).contains("income");
  }

  /** What a number adds tells the number. */
  @Test
  void explain_sensitiveNumber_isNotToldByWhatItAdds() {
    ScoringModel model = logistic().factor(income()).factor(tenure()).build();
    Decision decision = decide(model, f -> f.put(TENURE, 10L).put(INCOME, Money.yuan(3)));
    List<ExplainedBin> full = decision.explain(model, Disclosure.FULL).policy().bins();
    assertThat(full.get(0).points()).contains(dec("-1.200000"));
    assertThat(full.get(0).path()).isEqualTo("/factors/0");
    List<ExplainedBin> names = decision.explain(model, Disclosure.NAMES).policy().bins();
    assertThat(names.get(0).points()).isEmpty();
    assertThat(names.get(1).points()).contains(dec("-0.300000"));
  }

  /** The way to the last leaf as that to any other. */
  @Test
  void explain_tree_tellsTheWayQuestionByQuestion() {
    ScoringModel model = logistic().tree(tree("one", "0.1")).build();
    Decision decision = decide(model, f -> f.put(TENURE, 10L).put(INCOME, Money.yuan(3)));
    ExplainedBin full = decision.explain(model, Disclosure.FULL).policy().bins().get(0);
    assertThat(full.name()).contains(LocalizedText.of("树：plain", "Tree: plain"));
    assertThat(full.path()).isEqualTo("/trees/0/leaves/2");
    assertThat(full.root().orElseThrow().truth()).isEqualTo(Truth.TRUE);
    assertThat(decision.explain(model, Disclosure.FULL).render(Locale.ENGLISH))
        .contains("tenure 10, is less than 60 — true")
        .contains("Income CNY 3.00, is less than CNY 10,000.00 — true");
    String names = decision.explain(model, Disclosure.NAMES).render(Locale.ENGLISH);
    assertThat(names).contains("Income ***, is less than").doesNotContain("3.00");
  }

  @Test
  void build_partsThatDoNotFit_areAllTold() {
    ScoringModel.Builder model =
        logistic()
            .factor(income().curve(Curve.ROOT))
            .factor(tenure().least(dec("2")).most(dec("1")))
            .factor(
                ModelFactor.builder("channel", (Attribute<?>) CHANNEL, BigDecimal.ONE)
                    .name("渠道", "Channel"))
            .tree(
                DecisionTree.builder("loop", "环", "Loop")
                    .test("a", TENURE.atLeast(1), "x", "y")
                    .test("b", TENURE.atLeast(2), "b", "z")
                    .leaf("x", BigDecimal.ONE)
                    .leaf("y", BigDecimal.ONE)
                    .leaf("z", BigDecimal.ONE))
            .tree(
                DecisionTree.builder("gap", "断", "Gap")
                    .test("a", TENURE.atLeast(1), "x", "nowhere")
                    .leaf("x", BigDecimal.ONE)
                    .leaf("y", BigDecimal.ONE))
            .combine(Combining.MEAN);
    assertThatThrownBy(model::build)
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("/factors/0/curve")
        .hasMessageContaining("/factors/1/most")
        .hasMessageContaining("/factors/2/attribute")
        .hasMessageContaining("/trees/0/tests/1")
        .hasMessageContaining("/trees/1/tests/0/no")
        .hasMessageContaining("/combine");
  }

  @Test
  void build_withoutAnyPart_isRefused() {
    assertThatThrownBy(() -> logistic().build())
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("a model needs factors, groups or trees");
  }

  @Test
  void document_isReadBack() {
    ScoringModel model = logistic().factor(tenure()).tree(tree("one", "0.1")).build();
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), CATALOG)
            .add(model)
            .build();
    Map<String, Object> document = book.toDocument();
    assertThat(PolicyBook.parse(document, ScoringKinds.all())).isEqualTo(book);
  }

  /** What is added has more digits than any value: a drift of 1e300 times a coefficient. */
  @Test
  void record_ofAVeryLargePart_isReadBack() {
    ScoringModel model =
        logistic().factor(ModelFactor.builder("drift", DRIFT, dec("7")).name("趋势", "D")).build();
    Decision decision = decide(model, f -> f.put(DRIFT, 1e290));
    DecisionRecord record = DecisionRecord.of(decision, Disclosure.FULL);
    assertThat(record.toDocument().toString()).contains("7" + "0".repeat(200));
    assertThat(DecisionRecord.parse(record.toDocument())).isEqualTo(record);
  }
}

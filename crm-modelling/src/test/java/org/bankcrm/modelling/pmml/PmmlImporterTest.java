package org.bankcrm.modelling.pmml;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.ScoreReason;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PmmlImporterTest {

  private static final MoneyAttribute INCOME =
      Attributes.money(
          "party.income", Currency.getInstance("CNY"), AttributeInfo.named("收入", "Income"));
  private static final IntegerAttribute AGE =
      Attributes.integer("party.age", AttributeInfo.named("年龄", "Age"));
  private static final CodeAttribute JOB =
      Attributes.code("party.job", List.of("staff", "own"), AttributeInfo.named("职业", "Job"));

  private static final String FIELDS =
      """
      <DataDictionary>
        <DataField name="Income" optype="continuous" dataType="double"/>
        <DataField name="Age" optype="continuous" dataType="integer"/>
        <DataField name="Job" optype="categorical" dataType="string">
          <Value value="staff"/><Value value="own"/>
        </DataField>
      </DataDictionary>
      """;

  private static final String SCHEMA =
      """
      <MiningSchema>
        <MiningField name="Income"/><MiningField name="Age"/><MiningField name="Job"/>
      </MiningSchema>
      """;

  private static final String REGRESSION =
      """
      <RegressionModel functionName="classification" normalizationMethod="logit">
      """
          + SCHEMA
          + """
            <RegressionTable intercept="-2" targetCategory="left">
              <NumericPredictor name="Income" coefficient="-0.0001"/>
              <NumericPredictor name="Age" coefficient="0.05"/>
              <CategoricalPredictor name="Job" value="own" coefficient="0.7"/>
            </RegressionTable>
            <RegressionTable intercept="0" targetCategory="stayed"/>
          </RegressionModel>
          """;

  private static final String CARD =
      """
      <Scorecard modelName="Loan" functionName="regression" initialScore="100"
          reasonCodeAlgorithm="pointsBelow" baselineMethod="neutral">
      """
          + SCHEMA
          + """
            <Characteristics>
              <Characteristic name="age" reasonCode="YOUNG" baselineScore="20">
                <Attribute partialScore="5">
                  <SimplePredicate field="Age" operator="isMissing"/></Attribute>
                <Attribute partialScore="10">
                  <SimplePredicate field="Age" operator="lessThan" value="30"/></Attribute>
                <Attribute partialScore="25"><True/></Attribute>
              </Characteristic>
              <Characteristic name="income" reasonCode="LOW" baselineScore="30">
                <Attribute partialScore="40">
                  <SimplePredicate field="Income" operator="greaterOrEqual" value="5000"/>
                </Attribute>
                <Attribute partialScore="12"><True/></Attribute>
              </Characteristic>
            </Characteristics>
          </Scorecard>
          """;

  private static byte[] pmml(String model) {
    return ("<PMML xmlns='http://www.dmg.org/PMML-4_4' version='4.4'>" + FIELDS + model + "</PMML>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static PmmlImporter importer() {
    return PmmlImporter.of("m", 1)
        .name("模型", "Model")
        .field("Income", INCOME)
        .field("Age", AGE)
        .field("Job", JOB);
  }

  private static Facts.Builder facts(PolicyBook book) {
    return book.facts(Instant.parse("2026-01-31T00:00:00Z"), ZoneOffset.UTC);
  }

  private static List<Problem> problems(byte[] document) {
    return catchThrowableOfType(
            InvalidPolicyException.class, () -> importer().category("left").read(document))
        .problems();
  }

  @Test
  void regression_ofTwoCategories_becomesAModelOverTheBanksAttributes() {
    PmmlImport taken = importer().category("left").digits(4).read(pmml(REGRESSION));
    ScoringModel model = (ScoringModel) taken.policy();
    PolicyBook book = taken.book(PolicyRef.of("book", 1));
    Facts of = facts(book).put(INCOME, Money.yuan(8_000)).put(AGE, 40).put(JOB, "own").build();
    assertThat(book.compile().decide(of).result(model).value())
        .contains(new BigDecimal("0.4750")); // 1 / (1 + e^0.1)
    assertThat(taken.rounding()).isZero();
    assertThat(taken.attributes().values()).containsExactly(AGE, INCOME, JOB);
    Facts unknown = facts(book).put(AGE, 40).put(JOB, "own").build();
    assertThat(book.compile().decide(unknown).result(model).value()).isEmpty();
    assertThat(importer().category("stayed").read(pmml(REGRESSION)).policy()).isNotEqualTo(model);
  }

  @Test
  void scorecard_withReasons_tellsThemByTheDistanceFromTheBaseline() {
    PmmlImport taken = importer().missingReasons("-UNKNOWN").read(pmml(CARD));
    Scorecard card = (Scorecard) taken.policy();
    PolicyBook book = taken.book(PolicyRef.of("book", 1));
    Score poor =
        book.compile()
            .decide(facts(book).put(AGE, 25).put(INCOME, Money.yuan(4_000)).build())
            .result(card);
    assertThat(poor.points()).contains(new BigDecimal("122"));
    assertThat(poor.reasons()).extracting(ScoreReason::code).containsExactly("LOW", "YOUNG");
    Score unknown =
        book.compile().decide(facts(book).put(INCOME, Money.yuan(5_000)).build()).result(card);
    assertThat(unknown.points()).contains(new BigDecimal("145"));
    assertThat(unknown.reasons()).extracting(ScoreReason::code).containsExactly("YOUNG-UNKNOWN");
  }

  @Test
  void scorecard_withoutReasons_isAModelOfTheSamePoints() {
    PmmlImport taken = importer().withoutReasons().digits(0).read(pmml(CARD));
    PolicyBook book = taken.book(PolicyRef.of("book", 1));
    assertThat(
            book.compile()
                .decide(facts(book).put(INCOME, Money.yuan(5_000)).build())
                .result((ScoringModel) taken.policy())
                .value())
        .contains(new BigDecimal("145"));
  }

  @Test
  void scorecard_whoseReasonsAreOfBoth_isRefusedWithTheWayOut() {
    assertThat(problems(pmml(CARD)))
        .extracting(Problem::message)
        .containsExactly(
            "the reason 'YOUNG' would be told of what is known and of what is not.",
            "the reason 'LOW' would be told of what is known and of what is not.");
  }

  @Test
  void field_withoutAnAttribute_getsOneOfItsName() {
    PmmlImport taken =
        PmmlImporter.of("m", 1)
            .category("left")
            .read(
                new String(pmml(REGRESSION), StandardCharsets.UTF_8)
                    .replace("\"Income\"", "\"In 月 come (CNY)\"")
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(taken.attributes().values().stream().map(each -> each.id() + " " + each.type()))
        .containsExactly("Age integer", "In-come-CNY- real", "Job code[staff, own]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<RegressionModel | <NeuralNetwork | 'NeuralNetwork' is not supported here.",
        "coefficient=\"0.05\" | coefficient=\"NaN\" |"
            + " 'coefficient' is 'NaN', which is no number.",
        "coefficient=\"0.05\" | exponent=\"3\" coefficient=\"0.05\" |"
            + " 'exponent' is '3', which is not supported.",
        "name=\"Age\" coefficient | name=\"Ages\" coefficient | there is no field 'Ages' here.",
        "value=\"own\" coefficient | value=\"owner\" coefficient |"
            + " 'owner' is no value of the field.",
        "normalizationMethod=\"logit\" | normalizationMethod=\"cauchit\" |"
            + " 'normalizationMethod' is 'cauchit', which is not supported.",
        "dataType=\"double\" | dataType=\"float\" | 'dataType' is 'float', which is not supported.",
        "targetCategory=\"left\" | targetCategory=\"gone\" | the model has no category 'left'.",
        "<MiningField name=\"Age\"/> | <MiningField name=\"Age\" invalidValueTreatment=\"asMissing\"/> |"
            + " 'invalidValueTreatment' is 'asMissing', which is not supported.",
        "<MiningField name=\"Age\"/> | <MiningField name=\"Age\" invalidValueReplacement=\"3\"/> |"
            + " the attribute 'invalidValueReplacement' is not supported here.",
        "version='4.4' | version='3.2' | 'version' is '3.2', which is not supported.",
        "intercept=\"-2\" | mathContext=\"float\" intercept=\"-2\" |"
            + " the attribute 'mathContext' is not supported here.",
      })
  void read_ofWhatNoPolicyHolds_isRefusedByName(String was, String is, String message) {
    String document = new String(pmml(REGRESSION), StandardCharsets.UTF_8);
    String end =
        was.startsWith("<Reg")
            ? document.replace("</RegressionModel", "</NeuralNetwork")
            : document;
    List<Problem> problems = problems(end.replace(was, is).getBytes(StandardCharsets.UTF_8));
    assertThat(problems).extracting(Problem::message).contains(message);
    assertThat(problems).allMatch(each -> each.path().matches("/.* \\(\\d+:\\d+\\)"));
  }

  @Test
  void problems_ofADocument_areToldAllAtOnceWithTheirPlaces() {
    String document =
        new String(pmml(REGRESSION), StandardCharsets.UTF_8)
            .replace("\"0.05\"", "\"x\"")
            .replace("\"0.7\"", "\"y\"");
    assertThat(problems(document.getBytes(StandardCharsets.UTF_8)))
        .extracting(Problem::path)
        .containsExactly(
            "/PMML/RegressionModel/RegressionTable/NumericPredictor[2] (14:6)",
            "/PMML/RegressionModel/RegressionTable/CategoricalPredictor (15:6)");
  }

  @Test
  void read_ofEntitiesFilesAndEndlessDocuments_isRefused() {
    String laughs =
        "<!DOCTYPE PMML [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><PMML>&b;</PMML>";
    String file = "<!DOCTYPE PMML SYSTEM \"file:///etc/passwd\"><PMML/>";
    for (String each : List.of(laughs, file)) {
      assertThat(problems(each.getBytes(StandardCharsets.UTF_8)))
          .extracting(Problem::message)
          .containsExactly(
              "the document has a document type, by which entities and files could come in.");
    }
    assertThat(message("<PMML>&unknown;</PMML>"))
        .isIn("the document is no XML.", "the document has an entity of its own.");
    assertThat(message("<a>".repeat(300))).startsWith("there are more than 200 elements in each");
    assertThat(message("<PMML>" + "<a/>".repeat(200_001) + "</PMML>"))
        .isEqualTo("there are more than 200000 elements.");
    assertThat(message("<PMML>" + "x".repeat(2 << 20) + "</PMML>"))
        .isEqualTo("there are more than 1048576 characters in an element.");
    String attributes = IntStream.range(0, 300).mapToObj(i -> " a" + i + "=''").collect(joining());
    assertThat(message("<a" + attributes + "/>")).startsWith("there are more than 40 attributes");
    assertThat(message("<PMML>" + "&lt;".repeat(200_000) + "</PMML>")).doesNotContain("no XML");
    assertThat(message("<PMML ")).isEqualTo("the document is no XML.");
    assertThat(problems(new byte[XmlReader.MOST_BYTES + 1]).get(0).message())
        .isEqualTo("the document has more than 33554432 bytes.");
  }

  private static String message(String document) {
    return problems(document.getBytes(StandardCharsets.UTF_8)).get(0).message();
  }

  @Test
  void tree_largerThanAPolicy_isRefused() {
    StringBuilder nodes = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      nodes.append("<Node score='1'><SimplePredicate field='Age' operator='equal' value='");
      nodes.append(i).append("'/></Node>");
    }
    String tree =
        "<TreeModel functionName='regression' noTrueChildStrategy='returnLastPrediction'>"
            + SCHEMA
            + "<Node score='0'><True/>"
            + nodes
            + "</Node></TreeModel>";
    assertThat(problems(pmml(tree)))
        .extracting(Problem::message)
        .containsExactly("the tree becomes more than 99 tests.");
  }
}

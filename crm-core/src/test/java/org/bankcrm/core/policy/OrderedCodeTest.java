package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.analysis.CompiledCondition;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.OrderedCodeAttribute;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.ConditionText;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.PartsFormula;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that go from the lowest to the highest, whatever their letters say. */
class OrderedCodeTest {

  private static final List<String> GRADES = List.of("LOW", "MID", "HIGH", "ALARM");
  private static final OrderedCodeAttribute RISK =
      Attributes.orderedCode("risk", GRADES, AttributeInfo.named("风险等级", "Risk"));
  private static final OrderedCodeAttribute BORNE =
      Attributes.orderedCode("borne", GRADES, AttributeInfo.named("承受能力", "Risk borne"));
  private static final CodeAttribute STAGE =
      Attributes.code("stage", GRADES, AttributeInfo.named("阶段", "Stage"));
  private static final CodeAttribute CITY =
      Attributes.openCode("city", AttributeInfo.named("城市", "City"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(RISK, BORNE, STAGE, CITY);
  private static final Instant DAY = Instant.parse("2024-02-29T10:00:00Z");

  private static Truth truth(Condition condition, String risk) {
    Facts facts = Facts.builder(CATALOG, DAY, ZoneOffset.UTC).put(RISK, risk).build();
    return CompiledCondition.of(condition, CATALOG).truth(facts);
  }

  @ParameterizedTest
  @CsvSource({
    "LOW, false, false, true, true, false",
    "MID, true, false, true, false, true",
    "HIGH, true, true, false, false, true",
    "ALARM, true, true, false, false, false"
  })
  void comparisons_goByTheList(
      String risk, boolean least, boolean more, boolean most, boolean less, boolean between) {
    assertThat(truth(RISK.atLeast("MID"), risk)).isEqualTo(Truth.of(least));
    assertThat(truth(RISK.moreThan("MID"), risk)).isEqualTo(Truth.of(more));
    assertThat(truth(RISK.atMost("MID"), risk)).isEqualTo(Truth.of(most));
    assertThat(truth(RISK.lessThan("MID"), risk)).isEqualTo(Truth.of(less));
    assertThat(truth(RISK.between("MID", "HIGH"), risk)).isEqualTo(Truth.of(between));
    assertThat(truth(RISK.freshWithin(9).atLeast("MID"), risk)).isEqualTo(Truth.of(least));
    assertThat(truth(RISK.atMost(BORNE), risk)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void suitability_isTheGradeOfTheProductAgainstThatOfTheCustomer() {
    Condition suits = RISK.atMost(BORNE);
    for (String risk : GRADES) {
      for (String borne : GRADES) {
        Facts facts =
            Facts.builder(CATALOG, DAY, ZoneOffset.UTC).put(RISK, risk).put(BORNE, borne).build();
        assertThat(CompiledCondition.of(suits, CATALOG).truth(facts))
            .isEqualTo(Truth.of(GRADES.indexOf(risk) <= GRADES.indexOf(borne)));
      }
    }
  }

  private static Map<String, Object> book(Object when) {
    Map<String, Object> book =
        new LinkedHashMap<>(
            PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), CATALOG)
                .add(Gated.of("g", Condition.always()))
                .build()
                .toDocument());
    Map<String, Object> policy = new LinkedHashMap<>(first(book));
    policy.put("when", when);
    book.put("policies", List.of(policy));
    return book;
  }

  @SuppressWarnings("unchecked") // the book has one policy
  private static Map<String, Object> first(Map<String, Object> book) {
    return (Map<String, Object>) ((List<?>) book.get("policies")).get(0);
  }

  private static List<String> problems(Object book) {
    return catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(book, List.of(Gated.KIND)))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void documents_ofOrderedCodes_areReadAsTheyWereWritten() {
    Condition when =
        RISK.atLeast("MID")
            .and(RISK.lessThan("ALARM"))
            .and(RISK.atMost(BORNE))
            .and(RISK.isNot("HIGH"))
            .and(
                new Comparison(
                    RISK.ref(),
                    new Range(
                        Optional.of(new Range.Bound("LOW", false)),
                        Optional.of(new Range.Bound("HIGH", true)))));
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), CATALOG)
            .add(Gated.of("g", when))
            .build();
    PolicyBook read = PolicyBook.parse(book.toDocument(), List.of(Gated.KIND));
    assertThat(read).isEqualTo(book);
    assertThat(read.hash()).isEqualTo(book.hash());
    assertThat(read.catalog().find("risk").orElseThrow()).isInstanceOf(OrderedCodeAttribute.class);
    assertThat(read.catalog().find("stage").orElseThrow())
        .isNotInstanceOf(OrderedCodeAttribute.class);
  }

  @Test
  void slips_areToldWithTheirMend() {
    assertThat(problems(book(Map.of("attribute", "stage", "atLeast", "MID"))))
        .singleElement()
        .asString()
        .contains("has no test 'atLeast'")
        .contains("If the codes are listed from the lowest to the highest")
        .contains("\"ordered\": true");
    assertThat(problems(book(Map.of("attribute", "city", "lessThan", "X"))))
        .singleElement()
        .asString()
        .contains("Only a closed list of codes can have an order");
    assertThat(problems(book(Map.of("attribute", "risk", "atLeast", "MIDD"))))
        .singleElement()
        .asString()
        .contains("Did you mean 'MID'?");
    assertThat(problems(book(Map.of("attribute", "risk", "atLeast", "HIGH", "atMost", "LOW"))))
        .singleElement()
        .asString()
        .contains("[empty-range]");
    assertThat(problems(book(Map.of("attribute", "risk", "atMost", Map.of("attribute", "stage")))))
        .singleElement()
        .asString()
        .contains("ordered code", "[type-mismatch]");
    assertThat(problems(book(Map.of("attribute", "risk", "atleast", "MID"))))
        .singleElement()
        .asString()
        .contains("The word for 'atleast' here is 'atLeast'.");
  }

  @ParameterizedTest
  @CsvSource({
    "code, codes, false, ordered",
    "codeSet, codes, true, ordered",
    "code, open, true, ordered",
    "integer, codes, true, codes"
  })
  void ordered_whereItHasNoMeaning_isTold(String type, String list, boolean ordered, String at) {
    Map<String, Object> attribute =
        new LinkedHashMap<>(Map.of("id", "x", "type", type, "name", Map.of("zh", "x", "en", "x")));
    attribute.put(list, list.equals("codes") ? List.of("A", "B") : Boolean.TRUE);
    attribute.put("ordered", ordered);
    Map<String, Object> book = new LinkedHashMap<>(book(Map.of("constant", true)));
    book.put("attributes", List.of(attribute));
    assertThat(problems(book)).anySatisfy(each -> assertThat(each).contains("/0/" + at));
  }

  @Test
  void analysis_knowsTheOrder() {
    Analysis analysis = Analysis.standard();
    assertThat(analysis.implies(RISK.atLeast("HIGH"), RISK.moreThan("LOW")).isYes()).isTrue();
    assertThat(analysis.implies(RISK.atLeast("MID"), RISK.atLeast("HIGH")).isNo()).isTrue();
    assertThat(analysis.overlap(RISK.moreThan("MID"), RISK.lessThan("HIGH")).isNo()).isTrue();
    assertThat(analysis.canHold(RISK.moreThan("ALARM")).isNo()).isTrue();
    assertThat(analysis.canHold(RISK.moreThan(BORNE).and(BORNE.is("ALARM"))).isNo()).isTrue();
    Condition chain = RISK.moreThan(BORNE).and(BORNE.is("HIGH"));
    assertThat(analysis.implies(chain, RISK.is("ALARM")).isYes()).isTrue();
    assertThat(
            analysis
                .covers(RISK.isKnown(), List.of(RISK.atMost("MID"), RISK.atLeast("HIGH")))
                .isYes())
        .isTrue();
    assertThat(
            analysis
                .covers(RISK.isKnown(), List.of(RISK.lessThan("MID"), RISK.atLeast("HIGH")))
                .isNo())
        .isTrue();
  }

  @Test
  void words_tellTheOrderInBothLanguages() {
    assertThat(zh(RISK.atLeast("MID"))).isEqualTo("风险等级不低于 MID");
    assertThat(en(RISK.atLeast("MID"))).isEqualTo("Risk is MID or higher");
    assertThat(zh(RISK.moreThan("MID"))).isEqualTo("风险等级高于 MID");
    assertThat(en(RISK.moreThan("MID"))).isEqualTo("Risk is higher than MID");
    assertThat(zh(RISK.atMost("MID").not())).isEqualTo("风险等级高于 MID");
    assertThat(en(RISK.lessThan("MID"))).isEqualTo("Risk is lower than MID");
    assertThat(zh(RISK.between("MID", "HIGH"))).isEqualTo("风险等级介于 MID 至 HIGH 之间");
    assertThat(en(RISK.between("MID", "HIGH"))).isEqualTo("Risk is between MID and HIGH");
    assertThat(zh(RISK.atMost(BORNE))).isEqualTo("风险等级不高于承受能力");
    assertThat(en(RISK.atMost(BORNE))).isEqualTo("Risk is at most Risk borne");
  }

  private static String zh(Condition condition) {
    return ConditionText.describe(condition, CATALOG, Locale.CHINESE);
  }

  private static String en(Condition condition) {
    return ConditionText.describe(condition, CATALOG, Locale.ENGLISH);
  }

  @Test
  void highest_ofParts_ofEvents_andOfAttributes_goesByTheList() {
    ElementsAttribute loans =
        Attributes.elements(
            "loans", AttributeCatalog.of(STAGE, RISK), AttributeInfo.named("贷款", "Loans"));
    OrderedCodeAttribute worst =
        Attributes.orderedCode("worst", GRADES, AttributeInfo.named("最差", "Worst"));
    OrderedCodeAttribute both =
        Attributes.orderedCode("both", GRADES, AttributeInfo.named("较高", "Higher"));
    AttributeCatalog catalog =
        AttributeCatalog.of(loans, worst, BORNE, both)
            .deriving(
                Derivation.of(worst, PartsFormula.of(loans, Aggregate.max(RISK))),
                Derivation.of(both, Formula.greatest(worst, BORNE)));
    Facts.Builder facts = Facts.builder(catalog, DAY, ZoneOffset.UTC).put(BORNE, "MID");
    facts.put(loans, List.of(loan(loans, "HIGH"), loan(loans, "LOW"), loan(loans, "MID")));
    assertThat(facts.build().get(worst)).contains("HIGH");
    assertThat(facts.build().get(both)).contains("HIGH");

    DateAttribute booked = Attributes.date("booked", AttributeInfo.named("日", "Day"));
    EventType reviews =
        new EventType(
            "reviews",
            LocalizedText.of("评级", "Reviews"),
            booked,
            AttributeCatalog.of(booked, RISK));
    Windows windows =
        Windows.of(WindowDefinition.of(worst, reviews, Aggregate.max(RISK), CalendarSpan.days(30)));
    List<Event> events =
        List.of(
            reviews.on(LocalDate.of(2024, 2, 19)).put(RISK, "LOW").build(),
            reviews.on(LocalDate.of(2024, 2, 20)).put(RISK, "ALARM").build(),
            reviews.on(LocalDate.of(2024, 2, 21)).put(RISK, "HIGH").build());
    EventHistory all = EventHistory.from(LocalDate.of(2020, 1, 1));
    assertThat(windows.compute(events, LocalDate.of(2024, 2, 29), all).get(worst))
        .contains("ALARM");
  }

  private static Facts loan(ElementsAttribute loans, String risk) {
    return Facts.builder(loans.parts(), DAY, ZoneOffset.UTC).put(RISK, risk).build();
  }

  @Test
  void unordered_hasNoRanges() {
    Range range = new Range(Optional.of(new Range.Bound("LOW", true)), Optional.empty());
    assertThatThrownBy(() -> new Comparison(STAGE.ref(), range))
        .hasMessageContaining("which has no order");
    assertThat(RISK).isNotEqualTo(Attributes.code("risk", GRADES, RISK.info()));
    assertThat(RISK.type().toString()).isEqualTo("ordered code[LOW, MID, HIGH, ALARM]");
    assertThat(RISK.described(RISK.info())).isEqualTo(RISK);
  }
}

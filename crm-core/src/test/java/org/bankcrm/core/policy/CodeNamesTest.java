package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.OrderedCodeAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of a book's own attributes are told by the names that its author gives them. */
class CodeNamesTest {

  private static final OrderedCodeAttribute RISK =
      Attributes.orderedCode(
          "risk",
          List.of("R1", "R2", "R3"),
          named(
              "风险等级", "Risk", Map.of("R1", text("保守型", "Careful"), "R2", text("稳健型", "Balanced"))));
  private static final CodeSetAttribute PRODUCTS =
      Attributes.openCodeSet(
          "products", named("持有产品", "Products", Map.of("FND", text("基金", "Fund"))));
  private static final CodeAttribute KIND =
      Attributes.code(
          "kind",
          List.of("TD", "CA"),
          named("种类", "Kind", Map.of("TD", text("定期存款", "Term deposit"))));
  private static final ElementsAttribute ACCOUNTS =
      Attributes.elements(
          "accounts", AttributeCatalog.of(KIND), AttributeInfo.named("账户", "Accounts"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(RISK, PRODUCTS, ACCOUNTS);
  private static final Gated GATED =
      Gated.of(
          "g",
          RISK.atLeast("R2").and(PRODUCTS.hasAny("FND", "GLD")).and(ACCOUNTS.some(KIND.is("TD"))));
  private static final PolicyBook BOOK = book(CATALOG, GATED);

  private static LocalizedText text(String zh, String en) {
    return LocalizedText.of(zh, en);
  }

  private static AttributeInfo named(String zh, String en, Map<String, LocalizedText> names) {
    return AttributeInfo.named(zh, en).withCodeNames(names);
  }

  private static PolicyBook book(AttributeCatalog catalog, Gated gated) {
    return PolicyBook.builder(PolicyRef.of("book", 1), text("书", "Book"), catalog)
        .add(gated)
        .build();
  }

  private static Explanation explained() {
    DecisionEngine engine = BOOK.compile();
    Instant now = Instant.parse("2024-02-29T10:00:00Z");
    Facts account = Facts.builder(ACCOUNTS.parts(), now, ZoneOffset.UTC).put(KIND, "CA").build();
    Facts facts =
        BOOK.facts(now, ZoneOffset.UTC)
            .put(RISK, "R1")
            .put(PRODUCTS, new TreeSet<>(List.of("FND", "X")))
            .put(ACCOUNTS, List.of(account))
            .build();
    return engine.explain(facts, GATED, Disclosure.FULL);
  }

  @Test
  void sentences_sayTheNames_andCodesThatHaveNone() {
    assertThat(explained().render(Locale.CHINESE))
        .contains("风险等级：保守型，须不低于稳健型", "基金", "GLD", "种类为定期存款")
        .doesNotContain("R1", "R2", "FND", "TD");
    assertThat(explained().render(Locale.ENGLISH))
        .contains("Careful", "Balanced", "Fund", "Kind is Term deposit")
        .doesNotContain("R1", "R2", "FND", "TD");
  }

  @Test
  void storedExplanations_sayTheNamesOfTheirDay() {
    Explanation read = Explanation.parse(explained().toDocument());
    assertThat(read).isEqualTo(explained());
    assertThat(read.render(Locale.CHINESE)).isEqualTo(explained().render(Locale.CHINESE));
  }

  @Test
  void documents_areReadAsTheyWereWritten() {
    PolicyBook read = PolicyBook.parse(BOOK.toDocument(), List.of(Gated.KIND));
    assertThat(read).isEqualTo(BOOK);
    assertThat(read.hash()).isEqualTo(BOOK.hash());
    Map<String, LocalizedText> turned = new LinkedHashMap<>();
    new TreeMap<>(RISK.info().codeNames()).descendingMap().forEach(turned::put);
    assertThat(RISK.info().withCodeNames(turned)).isEqualTo(RISK.info());
    assertThat(RISK.described(RISK.info().withCodeNames(Map.of()))).isNotEqualTo(RISK);
  }

  /** What else is said of an attribute leaves its names as they are. */
  @Test
  void changedInfos_keepTheNames() {
    AttributeInfo changed = RISK.info().withUnit("u").withPurposes(List.of("p")).asChangeable();
    assertThat(changed.freshFor(3).withSensitivity(RISK.info().sensitivity()).codeNames())
        .isEqualTo(RISK.info().codeNames())
        .hasSize(2);
    CodeAttribute constants =
        Attributes.code("sense", Disclosed.values(), RISK.info().withCodeNames(Map.of()));
    assertThat(constants.label("R1").orElseThrow().label()).isEqualTo(text("一", "One"));
    assertThat(constants.described(RISK.info().withCodeNames(Map.of("R1", text("甲", "First")))))
        .extracting(each -> each.label("R1").orElseThrow().label())
        .isEqualTo(text("甲", "First"));
  }

  private enum Disclosed implements org.bankcrm.core.Labelled {
    R1;

    @Override
    public LocalizedText label() {
      return text("一", "One");
    }
  }

  @Test
  void names_ofWhatCannotBe_areRefused() {
    AttributeInfo info = RISK.info();
    assertThatThrownBy(() -> Attributes.code("risk", List.of("R1"), info))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Attributes.openCode("risk", named("x", "x", Map.of("", text("x", "x")))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Attributes.integer("risk", info))
        .hasMessage("names of codes are of attributes that have codes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code|codeNames|R4|/attributes/0/codeNames/R4: 'R4' is not one of 'R1' or 'R2'.",
        "code|codeNames|r2|The word for 'r2' here is 'R2'.",
        "code|labels|R1|The word for 'labels' here is 'codeNames'.",
        "integer|codeNames|R1|/attributes/0/codeNames: 'codeNames' has no meaning here."
      })
  void slips_areToldWhereTheyStand(String type, String key, String code, String told) {
    Map<String, Object> name = Map.of("zh", "名", "en", "Name");
    Map<String, Object> attribute =
        new LinkedHashMap<>(Map.of("id", "x", "type", type, "name", name));
    if (type.equals("code")) {
      attribute.put("codes", List.of("R1", "R2"));
    }
    attribute.put(key, Map.of(code, name));
    assertThat(problems(attribute)).singleElement().asString().contains(told);
  }

  @Test
  void namesThatAreNone_areToldWithTheForm() {
    Map<String, Object> attribute =
        new LinkedHashMap<>(
            Map.of("id", "x", "type", "code", "open", true, "name", Map.of("zh", "x", "en", "x")));
    attribute.put("codeNames", List.of("R1"));
    assertThat(problems(attribute))
        .singleElement()
        .asString()
        .contains("/codeNames", "Write {\"CODE\": {\"zh\": \"…\", \"en\": \"…\"}, …}.");
    attribute.put("codeNames", Map.of("R1", "保守型"));
    assertThat(problems(attribute))
        .singleElement()
        .asString()
        .contains("/codeNames/R1", "Write {\"zh\": \"保守型\", \"en\": \"…\"}.");
    attribute.put("codeNames", Map.of("R\n1", Map.of("zh", "x", "en", "x")));
    assertThat(problems(attribute)).isNotEmpty();
  }

  private static List<String> problems(Map<String, Object> attribute) {
    Map<String, Object> tree =
        new LinkedHashMap<>(
            book(AttributeCatalog.of(), Gated.of("g", Condition.always())).toDocument());
    tree.put("attributes", List.of(attribute));
    return catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(tree, List.of(Gated.KIND)))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }
}

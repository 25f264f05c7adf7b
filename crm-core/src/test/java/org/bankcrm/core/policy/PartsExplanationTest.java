package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedParts;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.PartsFormula;
import org.junit.jupiter.api.Test;

/** Explanations say which parts of a customer counted. */
class PartsExplanationTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final CodeAttribute KIND =
      Attributes.code("kind", List.of("TERM", "FUND"), info("种类", "Kind"));
  private static final MoneyAttribute BALANCE =
      Attributes.money("balance", CNY, info("余额", "Balance"));
  private static final DateAttribute MATURES = Attributes.date("matures", info("到期日", "Maturity"));
  private static final AttributeCatalog PARTS = AttributeCatalog.of(KIND, BALANCE, MATURES);
  private static final ElementsAttribute HOLDINGS =
      Attributes.elements("holdings", PARTS, info("持有产品", "Holdings"));
  private static final MoneyAttribute SOON =
      Attributes.money("soon", CNY, info("即将到期金额", "Maturing"));
  private static final MoneyAttribute MEAN =
      Attributes.money("mean", CNY, info("平均余额", "Average balance"));
  private static final DateAttribute FIRST = Attributes.date("first", info("最早到期日", "First due"));
  private static final IntegerAttribute MANY = Attributes.integer("many", info("件数", "Pieces"));
  private static final DecimalAttribute SHARE = Attributes.decimal("share", 2, info("占比", "Share"));

  private static final PartsFormula MATURING =
      PartsFormula.of(HOLDINGS, Aggregate.sum(BALANCE))
          .where(KIND.is("TERM").and(MATURES.inNextDays(30)));

  private static AttributeInfo info(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  private static AttributeCatalog catalog(ElementsAttribute list, MoneyAttribute soon) {
    return AttributeCatalog.of(list, soon, MEAN, FIRST, MANY, SHARE)
        .deriving(
            Derivation.of(
                soon, PartsFormula.of(list, Aggregate.sum(BALANCE)).where(MATURING.where())));
  }

  private static AttributeCatalog catalog() {
    return catalog(HOLDINGS, SOON)
        .deriving(
            Derivation.of(
                MEAN, PartsFormula.of(HOLDINGS, Aggregate.average(BALANCE, RoundingMode.HALF_UP))),
            Derivation.of(FIRST, PartsFormula.of(HOLDINGS, Aggregate.min(MATURES))),
            Derivation.of(MANY, PartsFormula.of(HOLDINGS, Aggregate.count())),
            Derivation.of(SHARE, Formula.ratio(SOON, MEAN, RoundingMode.HALF_UP)));
  }

  private static Facts.Builder part(AttributeCatalog catalog) {
    return Facts.builder(PARTS, DAY.atStartOfDay(ZONE).toInstant(), ZONE);
  }

  private static Explanation explained(
      AttributeCatalog catalog, Condition when, Disclosure disclosure, Facts.Builder... parts) {
    Gated gated = Gated.of("g", when);
    DecisionEngine engine =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("策略", "Book"), catalog)
            .add(gated)
            .build()
            .compile();
    ElementsAttribute list = (ElementsAttribute) catalog.find("holdings").orElseThrow();
    Facts facts =
        engine
            .book()
            .facts(DAY.atStartOfDay(ZONE).toInstant(), ZONE)
            .put(list, Arrays.stream(parts).map(Facts.Builder::build).toList())
            .build();
    return engine.explain(facts, gated, disclosure);
  }

  private static Facts.Builder[] three() {
    return new Facts.Builder[] {
      part(PARTS)
          .put(KIND, "TERM")
          .put(MATURES, DAY.plusDays(30))
          .put(BALANCE, Money.ofMinor(500_000, CNY)),
      part(PARTS).put(KIND, "FUND").put(BALANCE, Money.ofMinor(100, CNY)),
      part(PARTS).put(KIND, "TERM").put(MATURES, DAY)
    };
  }

  @Test
  void render_ofASum_saysWhichPartsCountAndWhatTheyAdd() {
    Condition when = SOON.atLeast(Money.ofMinor(100_000, CNY));
    Explanation explanation = explained(catalog(), when, Disclosure.FULL, three());
    assertThat(explanation.render(Locale.CHINESE))
        .endsWith(
            """
              即将到期金额：“持有产品”的余额合计
                以下条件全部成立：
                  种类为 TERM
                  到期日在今天至未来 30 天内
                共 3 项：2 项计入，1 项不计入
                第 1 项：余额 5,000.00 元 —— 计入
                  以下条件全部成立 —— 成立
                    种类 TERM，为 TERM —— 成立
                    到期日 2026年7月30日，在今天至未来 30 天内（2026年6月30日至2026年7月30日） —— 成立
                第 2 项：余额 1.00 元 —— 不计入
                  以下条件全部成立 —— 不成立
                    种类 FUND，为 TERM —— 不成立
                    到期日缺失，在今天至未来 30 天内（2026年6月30日至2026年7月30日） —— 无法判断
                第 3 项：余额缺失 —— 计入
                  以下条件全部成立 —— 成立
                    种类 TERM，为 TERM —— 成立
                    到期日 2026年6月30日，在今天至未来 30 天内（2026年6月30日至2026年7月30日） —— 成立
            """);
    assertThat(explanation.render(Locale.ENGLISH))
        .contains(
            """
              Maturing: the sum of Balance of Holdings
                All of these hold:
                  Kind is TERM
                  Maturity is today or in the next 30 days
                3 there: 2 count, 1 does not
                No. 1: Balance CNY 5,000.00 — counts
            """);
  }

  @Test
  void render_ofAllParts_saysNoCondition() {
    Condition when = MANY.atLeast(3L).and(FIRST.isKnown()).and(MEAN.isKnown());
    Explanation explanation = explained(catalog(), when, Disclosure.FULL, three());
    assertThat(explanation.render(Locale.CHINESE))
        .endsWith(
            """
              件数：“持有产品”的数量
                共 3 项：3 项计入
              最早到期日：“持有产品”中最早的到期日
                共 3 项：3 项计入
                第 1 项：到期日 2026年7月30日 —— 计入
                第 2 项：到期日缺失 —— 计入
                第 3 项：到期日 2026年6月30日 —— 计入
              平均余额：“持有产品”的余额平均值
                共 3 项：3 项计入
                第 1 项：余额 5,000.00 元 —— 计入
                第 2 项：余额 1.00 元 —— 计入
                第 3 项：余额缺失 —— 计入
            """);
    assertThat(explanation.render(Locale.ENGLISH))
        .contains(
            """
              Pieces: the number of Holdings
                3 there: 3 count
              First due: the earliest Maturity of Holdings
            """,
            "  Average balance: the mean of Balance of Holdings\n");
    assertThat(explained(catalog(), when, Disclosure.FULL).render(Locale.CHINESE))
        .endsWith("  平均余额：“持有产品”的余额平均值\n    共 0 项\n");
  }

  /** What the catalogue computes of figures is told by these. */
  @Test
  void figures_ofWhatIsComputedOfOthers_areTheirs() {
    Condition when = SHARE.moreThan(BigDecimal.ONE);
    assertThat(explained(catalog(), when, Disclosure.FULL, three()).policy().figures())
        .extracting(ExplainedParts::attribute)
        .containsExactlyInAnyOrder(SOON, MEAN);
    assertThat(explained(catalog(), when, Disclosure.CODES, three()).policy().figures()).isEmpty();
    Condition none = Condition.always();
    assertThat(explained(catalog(), none, Disclosure.FULL, three()).policy().figures()).isEmpty();
  }

  @Test
  void figures_ofWhatIsSensitive_showNoPartsUnlessAllMayBeSeen() {
    AttributeInfo secret = HOLDINGS.info().withSensitivity(Sensitivity.SENSITIVE);
    MoneyAttribute soon = SOON.described(SOON.info().withSensitivity(Sensitivity.SENSITIVE));
    AttributeCatalog catalog = catalog(HOLDINGS.described(secret), soon);
    Condition when = soon.atLeast(Money.ofMinor(100_000, CNY));
    Explanation names = explained(catalog, when, Disclosure.NAMES, three());
    assertThat(names.policy().figures())
        .singleElement()
        .satisfies(figure -> assertThat(figure.parts().parts()).isEmpty());
    assertThat(names.render(Locale.CHINESE)).doesNotContain("5,000", "计入").contains("合计（***）");
    assertThat(names.toDocument().toString()).doesNotContain("5000");
    Explanation full = explained(catalog, when, Disclosure.FULL, three());
    assertThat(full.render(Locale.CHINESE)).contains("5,000.00", "计入");
    AttributeInfo shut = SOON.info().withSensitivity(Sensitivity.PROTECTED);
    AttributeCatalog hidden = catalog(HOLDINGS, SOON.described(shut));
    assertThat(
            explained(hidden, SOON.described(shut).isKnown(), Disclosure.FULL, three())
                .policy()
                .figures())
        .isEmpty();
  }

  @Test
  void parse_ofFigures_isEqualAndRefusesDamage() {
    Condition when = SOON.isKnown().and(MANY.is(3L)).and(FIRST.isKnown());
    Explanation explanation = explained(catalog(), when, Disclosure.FULL, three());
    Map<String, Object> document = explanation.toDocument();
    assertThat(Explanation.parse(document)).isEqualTo(explanation);
    assertThat(Explanation.parse(document).render(Locale.ENGLISH))
        .isEqualTo(explanation.render(Locale.ENGLISH));
    Map<String, Object> damaged = new TreeMap<>(document);
    damaged.put("figures", List.of(Map.of("attribute", "soon", "figure", "TOTAL")));
    assertThat(catchThrowable(() -> Explanation.parse(damaged)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("/figures/0");
  }
}

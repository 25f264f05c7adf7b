package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.ExplainedWindow;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.formula.Ratio;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowPeriod;
import org.bankcrm.core.window.Windows;
import org.junit.jupiter.api.Test;

/** Explanations say of which days the values tell that windows compute. */
class WindowExplanationTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateAttribute BOOKED = Attributes.date("booked", info("记账日", "Booked"));
  private static final MoneyAttribute AMOUNT =
      Attributes.money("amount", java.util.Currency.getInstance("CNY"), info("金额", "Amount"));
  private static final EventType TRANSACTIONS =
      new EventType(
          "transactions",
          LocalizedText.of("账户交易", "Transactions"),
          BOOKED,
          AttributeCatalog.of(BOOKED, AMOUNT));
  private static final IntegerAttribute SALARIES =
      Attributes.integer("salaries", info("代发次数", "Salaries"));
  private static final IntegerAttribute CARDS =
      Attributes.integer("cards", info("刷卡笔数", "Card payments"));
  private static final IntegerAttribute CARDS_BEFORE =
      Attributes.integer("cards-before", info("同期刷卡笔数", "Card payments before"));
  private static final IntegerAttribute FESTIVAL =
      Attributes.integer("festival", info("国庆刷卡笔数", "Holiday payments"));
  private static final IntegerAttribute FAITH =
      Attributes.integer(
          "faith", info("宗教捐款", "Gifts to a church").withSensitivity(Sensitivity.PROTECTED));
  private static final DecimalAttribute GROWTH =
      Attributes.decimal("growth", 2, info("刷卡同比", "Growth of card payments"));

  private static AttributeInfo info(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  private static WindowDefinition count(IntegerAttribute yields, WindowPeriod period) {
    return WindowDefinition.of(yields, TRANSACTIONS, Aggregate.count(), period);
  }

  private static final WindowPeriod MONTH = WindowPeriod.toDate(CalendarPeriod.MONTH);
  private static final Windows WINDOWS =
      Windows.of(
          count(SALARIES, WindowPeriod.complete(3, CalendarPeriod.MONTH)),
          count(CARDS, MONTH),
          count(CARDS_BEFORE, MONTH.earlier(CalendarSpan.months(12))),
          count(
              FESTIVAL, WindowPeriod.between(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
          count(FAITH, WindowPeriod.last(CalendarSpan.days(30))));

  private static Explanation explained(Condition when, LocalDate asOf, Disclosure disclosure) {
    Gated gated = Gated.of("g", when);
    Ratio growth = new Ratio(CARDS.ref(), CARDS_BEFORE.ref(), RoundingMode.HALF_UP);
    AttributeCatalog catalog =
        AttributeCatalog.of(SALARIES, CARDS, CARDS_BEFORE, FESTIVAL, FAITH, GROWTH)
            .deriving(Derivation.of(GROWTH, growth));
    DecisionEngine engine =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("策略", "Book"), catalog)
            .windows(WINDOWS)
            .add(gated)
            .build()
            .compile();
    Facts facts =
        engine.book().facts(asOf.atStartOfDay(ZONE).toInstant(), ZONE).put(SALARIES, 2L).build();
    return engine.explain(facts, gated, disclosure);
  }

  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  @Test
  void render_ofWindows_saysTheDaysInBothLanguages() {
    Condition when = SALARIES.atLeast(2L).and(CARDS.moreThan(CARDS_BEFORE)).and(FESTIVAL.is(1L));
    Explanation explanation = explained(when, DAY, Disclosure.FULL);
    assertThat(explanation.render(Locale.CHINESE))
        .endsWith(
            """
              代发次数：由“账户交易”计算，最近 3 个完整月（2023年12月1日至2024年2月29日）
              刷卡笔数：由“账户交易”计算，本月至今（2024年2月1日至2024年2月29日）
              同期刷卡笔数：由“账户交易”计算，本月至今的上年同期（2023年2月1日至2023年2月28日）
              国庆刷卡笔数：由“账户交易”计算，固定时段（尚未开始）
            """);
    assertThat(explanation.render(Locale.ENGLISH))
        .endsWith(
            """
              Salaries: from Transactions, the last 3 complete months (2023-12-01 to 2024-02-29)
              Card payments: from Transactions, the month so far (2024-02-01 to 2024-02-29)
              Card payments before: from Transactions, the month so far, a year earlier \
            (2023-02-01 to 2023-02-28)
              Holiday payments: from Transactions, fixed days (not begun yet)
            """);
  }

  /** What the catalogue computes of windows is told by these. */
  @Test
  void windows_ofWhatIsComputedOfOthers_areTheirs() {
    Condition when = GROWTH.moreThan(new java.math.BigDecimal("1.2"));
    assertThat(explained(when, DAY, Disclosure.FULL).policy().windows())
        .extracting(ExplainedWindow::attribute)
        .isEqualTo(List.of(CARDS, CARDS_BEFORE));
    assertThat(explained(Condition.always(), DAY, Disclosure.FULL).policy().windows()).isEmpty();
  }

  @Test
  void windows_ofWhatIsNotTold_areNotTold() {
    Condition when = SALARIES.atLeast(2L);
    assertThat(explained(when, DAY, Disclosure.CODES).policy().windows()).isEmpty();
    for (Disclosure disclosure : List.of(Disclosure.NAMES, Disclosure.FULL)) {
      assertThat(explained(when, DAY, disclosure).policy().windows())
          .extracting(ExplainedWindow::attribute)
          .isEqualTo(List.of(SALARIES));
      assertThat(explained(FAITH.atLeast(1L), DAY, disclosure).policy().windows()).isEmpty();
    }
  }

  @Test
  void parse_ofWindows_isEqualAndRefusesDamage() {
    Condition when = SALARIES.atLeast(2L).and(CARDS_BEFORE.is(1L)).and(FESTIVAL.is(1L));
    Explanation explanation = explained(when, DAY, Disclosure.FULL);
    Map<String, Object> document = explanation.toDocument();
    assertThat(Explanation.parse(document)).isEqualTo(explanation);
    assertThat(Explanation.parse(document).render(Locale.ENGLISH))
        .isEqualTo(explanation.render(Locale.ENGLISH));
    Map<String, Object> damaged = new TreeMap<>(document);
    damaged.put(
        "windows", List.of(Map.of("attribute", "salaries", "over", Map.of("zh", "x", "en", "x"))));
    assertThat(catchThrowable(() -> Explanation.parse(damaged)))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("/windows/0");
  }
}

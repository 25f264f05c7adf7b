package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** What is told of the ways to a rung where several are enough. */
class TierWaysTest {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final MoneyAttribute ASSETS =
      Attributes.money("assets", CNY, AttributeInfo.named("资产", "Assets").asChangeable());
  private static final MoneyAttribute PAID =
      Attributes.money("paid", CNY, AttributeInfo.named("缴费", "Paid").asChangeable());
  private static final MoneyAttribute SALARY =
      Attributes.money("salary", CNY, AttributeInfo.named("代发工资", "Salary"));

  private static Money yuan(String amount) {
    return Money.of(new BigDecimal(amount), CNY);
  }

  private static Condition atLeast(MoneyAttribute figure, String amount) {
    return figure.atLeast(yuan(amount));
  }

  private static Decision decide(TierLadder ladder, String assets, String paid, String salary) {
    PolicyBook book = PolicyBook.of("b", 1, AttributeCatalog.of(ASSETS, PAID, SALARY), ladder);
    Facts facts =
        book.facts(Instant.parse("2028-02-29T04:00:00Z"), ZoneId.of("Asia/Shanghai"))
            .put(ASSETS, yuan(assets))
            .put(PAID, yuan(paid))
            .put(SALARY, yuan(salary))
            .build();
    return book.compile().decide(facts);
  }

  private static TierLadder gold(Condition when) {
    return TierLadder.builder("value", 1)
        .name("等级", "Tiers")
        .tier("GOLD", "金卡", "Gold", when)
        .otherwise("BASE", "普通", "Base")
        .build();
  }

  @Test
  void words_ofTwoWaysOfOneFigure_tellBothTheNearestFirst() {
    TierLadder ladder = gold(atLeast(ASSETS, "200000").or(atLeast(PAID, "30000")));
    Decision decision = decide(ladder, "160000.01", "29999.99", "0");
    assertThat(decision.words(ladder, Locale.ENGLISH))
        .endsWith("For Gold: Paid CNY 0.01 more, or Assets CNY 39,999.99 more.");
    assertThat(decision.words(ladder, Locale.CHINESE))
        .endsWith("升至金卡还需：缴费增加 0.01 元，或资产增加 39,999.99 元。");
    assertThat(decision.letter(ladder, Locale.ENGLISH).orElseThrow())
        .endsWith("For Gold: Paid CNY 0.01 more, or Assets CNY 39,999.99 more.");
    assertThat(decision.result(ladder).next().orElseThrow().shortest().orElseThrow().gaps())
        .extracting(Gap::attribute)
        .containsExactly("paid");
  }

  @Test
  void letter_tellsOnlyTheWaysThatAreInTheCustomersHands() {
    TierLadder ladder = gold(atLeast(SALARY, "10000").or(atLeast(PAID, "30000")));
    Decision decision = decide(ladder, "0", "0", "9999");
    assertThat(decision.words(ladder, Locale.ENGLISH))
        .endsWith("For Gold: Salary CNY 1.00 more, or Paid CNY 30,000.00 more.");
    assertThat(decision.letter(ladder, Locale.ENGLISH).orElseThrow())
        .endsWith("For Gold: Paid CNY 30,000.00 more.");
  }

  @Test
  void words_ofAWayOfSeveralFigures_keepThemTogether() {
    TierLadder ladder =
        gold(atLeast(ASSETS, "200").and(atLeast(SALARY, "20")).or(atLeast(PAID, "30")));
    Decision decision = decide(ladder, "0", "0", "0");
    assertThat(decision.words(ladder, Locale.ENGLISH))
        .endsWith(
            "For Gold: Paid CNY 30.00 more; or Assets CNY 200.00 more, Salary CNY 20.00 more.");
    assertThat(decision.words(ladder, Locale.CHINESE)).contains("；或资产");
  }

  @Test
  void words_ofManyWays_tellThreeAndHowManyMore() {
    Condition many =
        Condition.any(
            IntStream.rangeClosed(1, 5)
                .mapToObj(
                    i ->
                        Condition.all(
                            atLeast(ASSETS, String.valueOf(100 * i)),
                            atLeast(PAID, String.valueOf(100 * (6 - i)))))
                .toArray(Condition[]::new));
    TierLadder ladder = gold(many);
    assertThat(decide(ladder, "0", "0", "0").words(ladder, Locale.ENGLISH))
        .endsWith("; or in 2 other ways.");
    assertThat(decide(ladder, "0", "0", "0").words(ladder, Locale.CHINESE)).endsWith("；另有 2 种途径。");
  }

  /** To pay and to save as well would do, but nobody has to. */
  @Test
  void words_ofAWayThatAsksForMoreThanAnother_leaveItOut() {
    TierLadder ladder =
        gold(atLeast(PAID, "30").or(atLeast(PAID, "30").and(atLeast(ASSETS, "200"))));
    assertThat(decide(ladder, "0", "0", "0").words(ladder, Locale.ENGLISH))
        .endsWith("For Gold: Paid CNY 30.00 more.");
  }
}

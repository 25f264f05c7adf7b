package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** The example of the module's README, compiled and run. */
class ReadmeExampleTest {

  private static final MoneyAttribute AUM = money("balance.aum", "管理资产", "Assets");
  private static final MoneyAttribute DEPOSITS = money("balance.deposits", "存款", "Deposits");
  private static final MoneyAttribute INVESTMENTS =
      money("balance.investments", "投资", "Investments");

  private static MoneyAttribute money(String id, String zh, String en) {
    return Attributes.money(id, Currency.getInstance("CNY"), AttributeInfo.named(zh, en));
  }

  @Test
  void example_ofTheReadme_runs() {
    AttributeCatalog catalog = AttributeCatalog.of(AUM, DEPOSITS, INVESTMENTS);
    Facts facts =
        Facts.builder(catalog, Instant.parse("2026-06-30T16:00:00Z"), ZoneId.of("Asia/Shanghai"))
            .put(AUM, yuan(420_000))
            .put(DEPOSITS, yuan(420_000))
            .put(INVESTMENTS, yuan(0))
            .build();

    // example
    Segment savers =
        Segment.builder("saver", 1)
            .name("储蓄型客户", "Savers")
            .when(DEPOSITS.atLeast(yuan(50_000)).and(INVESTMENTS.lessThan(yuan(10_000))))
            .build(); // or every problem at once
    TierLadder value =
        TierLadder.builder("value", 1)
            .name("价值等级", "Value tiers")
            .tier("DIAMOND", "钻石客户", "Diamond", AUM.atLeast(yuan(1_000_000)))
            .tier(
                "GOLD",
                "金卡客户",
                "Gold",
                AUM.atLeast(yuan(200_000)),
                Entitlement.of("lounge-visits", "贵宾厅（次/年）", "Lounge visits a year", 2))
            .otherwise("ORDINARY", "普通客户", "Ordinary")
            .build();
    Segment goldSavers =
        Segment.builder("gold-saver", 1)
            .name("金卡及以上储户", "Savers of gold and above")
            .when(savers.isIn().and(value.isAtLeast("GOLD")))
            .build();

    DecisionEngine engine =
        PolicyBook.builder(PolicyRef.of("demo", 1), LocalizedText.of("示例", "Demo"), catalog)
            .add(savers)
            .add(value)
            .add(goldSavers)
            .build()
            .compile();
    Decision decision = engine.decide(facts);

    decision.result(goldSavers).isIn(); // true
    TierPlacement tier = decision.result(value);
    tier.code(); // GOLD
    tier.entitlements().find("lounge-visits"); // 2 a year
    Gap gap = tier.next().orElseThrow().shortest().orElseThrow().gaps().get(0);
    gap.amount(); // CNY 580000.00 more for DIAMOND
    // end

    assertThat(decision.result(goldSavers).isIn()).isTrue();
    assertThat(tier.code()).isEqualTo("GOLD");
    assertThat(tier.entitlements().find("lounge-visits").orElseThrow().quantity()).hasValue(2);
    assertThat(gap.amount()).contains(yuan(580_000));
  }

  @Test
  void readme_showsThisVeryCode() throws IOException {
    Path module = Path.of(System.getProperty("crm.root"), "crm-segmentation");
    String source =
        Files.readString(
            module.resolve("src/test/java/org/bankcrm/segmentation/ReadmeExampleTest.java"));
    String example =
        source
            .substring(source.indexOf("// example\n") + 11, source.indexOf("    // end\n"))
            .stripTrailing()
            .stripIndent();
    assertThat(example).hasLineCount(38);
    assertThat(Files.readString(module.resolve("README.md"))).contains(example);
  }
}

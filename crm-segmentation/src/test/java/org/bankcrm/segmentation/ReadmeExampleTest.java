package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** The example of the module's README, compiled and run. */
class ReadmeExampleTest {

  private static final MoneyAttribute AUM = money("balance.aum", "管理资产", "Assets");
  private static final MoneyAttribute DEPOSITS = money("balance.deposits", "存款", "Deposits");
  private static final MoneyAttribute INVESTMENTS =
      money("balance.investments", "投资", "Investments");

  private static final AttributeCatalog CATALOG = AttributeCatalog.of(AUM, DEPOSITS, INVESTMENTS);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

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

  private static DecisionEngine engineOf(AttributeCatalog catalog, Policy<?>... policies) {
    return Books.engineOf(catalog, List.of(policies));
  }

  private static Segment savers() {
    return Books.segment("saver", DEPOSITS.atLeast(yuan(50_000)));
  }

  @Test
  void example_ofListsAndFamilies_runs() {
    AttributeCatalog catalog = CATALOG;
    ZoneId zone = ZONE;
    LocalDate asOfDate = AS_OF;
    Instant asOf = asOfDate.atStartOfDay(zone).toInstant();
    Segment savers = savers();

    // example
    StaticLists lists =
        StaticLists.of(
            new StaticList(
                "litigation",
                LocalizedText.of("涉诉客户", "Litigation"),
                List.of(ListEntry.of(CustomerId.of("C7"), "E1001", "case 2026-18", asOfDate))));
    Segment rich =
        Segment.builder("rich", 1)
            .name("富裕客户", "The rich")
            .when(AUM.atLeast(yuan(500_000)))
            .exclude(lists.contains("litigation")) // wins, and where it is not known nobody is in
            .build();
    Segment quiet = // also: Segment.union(…), Segment.intersection(…)
        Segment.builder("quiet", 1).name("静默富裕客户", "Quiet").when(rich.except(savers)).build();
    SegmentFamily wealth =
        SegmentFamily.exclusive("wealth", 1) // or overlapping
            .name("财富分类", "Wealth")
            .segments(quiet, savers) // the first that a customer is in counts
            .remainder("OTHER", "其他客户", "Others")
            .build();

    AttributeCatalog listed = catalog.with(List.of(lists.attribute()));
    Facts.Builder known = Facts.builder(listed, asOf, zone).put(AUM, yuan(600_000));
    lists.fill(known, CustomerId.of("C7")); // the lists that C7 is on as of that day
    // end

    known.put(DEPOSITS, yuan(0));
    DecisionEngine engine = engineOf(listed, rich, quiet, savers, wealth);
    assertThat(engine.decide(known.build()).result(wealth).codes()).containsExactly("OTHER");
    lists.fill(known, CustomerId.of("C8"));
    assertThat(engine.decide(known.build()).result(wealth).codes()).containsExactly("quiet");
  }

  @Test
  void example_ofRetention_runs() {
    AttributeCatalog catalog = CATALOG;
    ZoneId zone = ZONE;
    LocalDate asOfDate = AS_OF;
    Instant asOf = asOfDate.atStartOfDay(zone).toInstant();

    // example
    TierLadder tiers =
        TierLadder.builder("tiers", 1)
            .name("价值等级", "Value tiers")
            .tier("GOLD", "金卡客户", "Gold", AUM.atLeast(yuan(200_000)))
            .heldWhile(AUM.atLeast(yuan(150_000))) // hysteresis
            .otherwise("ORDINARY", "普通客户", "Ordinary")
            .retention(
                TierRetention.atOnce() // up at once, down on the first review after the grace
                    .withGraceDays(90)
                    .demotingOnReview()
                    .reviewedEveryMonths(3))
            .build();

    AttributeCatalog remembering = catalog.with(tiers.state().all());
    Facts.Builder today = Facts.builder(remembering, asOf, zone).put(AUM, yuan(140_000));
    tiers.state().fill(today, TierState.of("GOLD", asOfDate.minusYears(1))); // what you stored
    TierPlacement placed = engineOf(remembering, tiers).decide(today.build()).result(tiers);

    placed.code(); // GOLD
    placed.standing().reason(); // IN_GRACE
    placed.standing().until(); // the day on which the customer may come down
    placed.standing().keeping(); // what would keep the tier: CNY 10000.00 more
    placed.standing().next(); // what you store now
    // end

    assertThat(placed.code()).isEqualTo("GOLD");
    assertThat(placed.standing().reason()).isEqualTo(TierStanding.Reason.IN_GRACE);
    assertThat(placed.standing().until()).contains(LocalDate.of(2026, 10, 1));
    Gap toKeep = placed.standing().keeping().get(0).gaps().get(0);
    assertThat(toKeep.amount()).contains(yuan(10_000));
  }

  @Test
  void readme_showsThisVeryCode() throws IOException {
    Path module = Path.of(System.getProperty("crm.root"), "crm-segmentation");
    String source =
        Files.readString(
            module.resolve("src/test/java/org/bankcrm/segmentation/ReadmeExampleTest.java"));
    String readme = Files.readString(module.resolve("README.md"));
    String[] parts = source.split("    // example\n", -1);
    assertThat(parts).hasSize(4);
    for (int i = 1; i < parts.length; i++) {
      String code = parts[i].substring(0, parts[i].indexOf("    // end\n"));
      assertThat(readme).contains(code.stripTrailing().stripIndent());
    }
  }
}

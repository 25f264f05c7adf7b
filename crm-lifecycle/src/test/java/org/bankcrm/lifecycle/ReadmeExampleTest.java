package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.lifecycle.port.InMemoryStageStore;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.lifecycle.port.StoredStage;
import org.junit.jupiter.api.Test;

/** The example of the module's README, compiled and run. */
class ReadmeExampleTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final MoneyAttribute TURNOVER =
      Attributes.money(
          "turnover", Currency.getInstance("CNY"), AttributeInfo.named("月均交易额", "Turnover"));
  private static final MoneyAttribute AMOUNT =
      Attributes.money(
          "event.amount", Currency.getInstance("CNY"), AttributeInfo.named("金额", "Amount"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(TURNOVER);

  private static Facts facts(String asOf) {
    return Facts.builder(CATALOG, Instant.parse(asOf), SHANGHAI).put(TURNOVER, yuan(0)).build();
  }

  @Test
  void example_ofTheReadme_runs() {
    StageStore store = new InMemoryStageStore();

    // example
    Lifecycle relationship =
        Lifecycle.builder("relationship", 1)
            .name("客户关系", "Relationship")
            .subject("customer")
            .stage(Stage.of("ACTIVE", "活跃客户", "Active"))
            .stage(Stage.of("DORMANT", "睡眠客户", "Dormant").withStrategy("唤醒", "Wake them"))
            .stage(Stage.of("CLOSED", "销户", "Closed").asFinal())
            .ignores("PAID", "付款", "Payment")
            .payload(AMOUNT)
            .transition(
                Transition.of("falls-asleep", "转为睡眠", "Falls asleep")
                    .from("ACTIVE")
                    .to("DORMANT")
                    .afterMonths(6)
                    .when(TURNOVER.lessThan(yuan(1))))
            .transition(
                Transition.of("wakes", "唤醒", "Wakes up")
                    .from("DORMANT")
                    .to("ACTIVE")
                    .goingBack()
                    .on("PAID")
                    .when(AMOUNT.atLeast(yuan(100))))
            .transition(
                Transition.of("is-closed", "清理睡眠户", "Is closed")
                    .from("DORMANT")
                    .to("CLOSED")
                    .afterMonths(12))
            .build(); // or every problem at once

    LifecycleEngine engine = LifecycleEngine.of(CATALOG, relationship);
    StageKey key = new StageKey("relationship", "customer-1");
    StoredStage before = store.load(key);
    StageResult entered = engine.tick(before.state(), facts("2025-01-10T16:00:00Z"));
    store.save(key, before.version(), entered); // false: another process was faster

    StageResult later = engine.tick(entered.state(), facts("2026-02-01T16:00:00Z"));
    later.decision().stage(); // DORMANT, since 11 July 2025 although nobody looked before
    later.decision().nextDue(); // look again on 11 July 2026
    StageEvent payment =
        StageEvent.of("tx-815", "PAID", Instant.parse("2026-03-01T02:00:00Z"))
            .with(AMOUNT, yuan(500));
    StageResult woken = engine.on(later.state(), payment, facts("2026-03-01T02:00:00Z"));
    woken.decision().stage(); // ACTIVE; the same event again changes nothing
    // end

    assertThat(later.decision().stage()).contains("DORMANT");
    assertThat(later.changes().get(0).move().day()).isEqualTo("2025-07-11");
    assertThat(later.decision().nextDue()).contains(LocalDate.parse("2026-07-11"));
    assertThat(woken.decision().stage()).contains("ACTIVE");
    assertThat(store.load(key).version()).isEqualTo(1);
  }

  @Test
  void readme_showsThisVeryCode() throws IOException {
    Path module = Path.of(System.getProperty("crm.root"), "crm-lifecycle");
    String source =
        Files.readString(
            module.resolve("src/test/java/org/bankcrm/lifecycle/ReadmeExampleTest.java"));
    String example =
        source
            .substring(source.indexOf("// example\n") + 11, source.indexOf("    // end\n"))
            .stripTrailing()
            .stripIndent();
    assertThat(Files.readString(module.resolve("README.md"))).contains(example);
  }
}

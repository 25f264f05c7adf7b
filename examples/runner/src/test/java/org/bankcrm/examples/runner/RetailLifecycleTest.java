package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleDiagram;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageReason;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lifecycle of the retail book, from the first contact to the last. */
class RetailLifecycleTest {

  private static final PolicyBook BOOK = BookFiles.retail();
  private static final Lifecycle LIFECYCLE = (Lifecycle) BOOK.find("relationship").orElseThrow();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static IntegerAttribute number(String id) {
    return (IntegerAttribute) BOOK.catalog().find(id).orElseThrow();
  }

  /** Facts of a person with these numbers; nothing else is known. */
  private static Facts facts(String day, Map<String, Long> numbers) {
    Instant asOf = Instant.parse(day + "T15:59:59Z");
    Facts.Builder facts = Facts.builder(BOOK.catalog(), asOf, ZONE);
    facts.put(BankAttributes.KIND, "INDIVIDUAL");
    numbers.forEach((id, value) -> facts.put(number(id), value));
    return facts.build();
  }

  private static Map<String, Long> usage(long products, long transactions, long sinceLast) {
    return Map.of(
        "relationship.tenure-days", 300L,
        "holding.product-count", products,
        "txn.count-90d", transactions,
        "txn.days-since-last", sinceLast);
  }

  @Test
  void lint_findsNothing() {
    assertThat(LIFECYCLE.lint()).isEmpty();
  }

  @Test
  void stages_haveAStrategyInBothLanguages() {
    assertThat(LIFECYCLE.stages())
        .extracting(Stage::code)
        .containsExactly(
            "LEAD",
            "PROSPECT",
            "NEW",
            "ACTIVE",
            "AT_RISK",
            "DORMANT",
            "CHURNED",
            "WON_BACK",
            "CLOSED");
    assertThat(LIFECYCLE.stages()).allMatch(stage -> stage.strategy().isPresent());
  }

  @Test
  void lifeOfACustomer_goesThroughTheStages() {
    LifecycleEngine engine = LifecycleEngine.of(BOOK, LIFECYCLE);
    MoneyAttribute amount = (MoneyAttribute) LIFECYCLE.payload().find("event.amount").orElseThrow();
    StageState state = StageState.none();
    List<String> path = new ArrayList<>();
    List<StageResult> results = new ArrayList<>();
    results.add(engine.tick(state, facts("2024-01-10", Map.of())));
    results.add(
        engine.on(
            last(results),
            StageEvent.of("e1", "CONTACT_ANSWERED", Instant.parse("2024-01-12T02:00:00Z")),
            facts("2024-01-12", Map.of())));
    results.add(
        engine.on(
            last(results),
            StageEvent.of("e2", "ACCOUNT_OPENED", Instant.parse("2024-02-01T02:00:00Z")),
            facts("2024-02-01", usage(1, 0, 400))));
    results.add(engine.tick(last(results), facts("2024-04-30", usage(2, 12, 3))));
    results.add(engine.tick(last(results), facts("2025-01-31", usage(2, 0, 200))));
    results.add(
        engine.on(
            last(results),
            StageEvent.of("e3", "TRANSACTION", Instant.parse("2025-02-10T02:00:00Z"))
                .with(amount, yuan(99)),
            facts("2025-02-10", usage(2, 1, 0))));
    results.add(engine.tick(last(results), facts("2026-03-31", usage(2, 0, 400))));
    results.add(engine.tick(last(results), facts("2026-06-30", usage(2, 5, 1))));
    results.add(
        engine.on(
            last(results),
            StageEvent.of("e4", "RELATIONSHIP_ENDED", Instant.parse("2026-07-01T02:00:00Z")),
            facts("2026-07-01", usage(0, 0, 10))));
    results.forEach(
        result ->
            result
                .changes()
                .forEach(change -> path.add(change.move().day() + " " + change.move().to())));
    assertThat(path)
        .containsExactly(
            "2024-01-10 LEAD",
            "2024-01-12 PROSPECT",
            "2024-02-01 NEW",
            "2024-04-30 ACTIVE",
            "2025-01-31 DORMANT",
            "2026-01-31 CHURNED",
            "2026-06-30 WON_BACK",
            "2026-07-01 CLOSED");
  }

  /** Whose account only lets money through is no friend who came back. */
  @ParameterizedTest
  @CsvSource({
    "20000, 1000, CHURNED", // 5 % stays
    "20000, -1000, CHURNED",
    "20000, 1001, WON_BACK",
    "9999, 0, WON_BACK", // too little to ask questions
  })
  void comesBack_withMoneyThatPassesThrough_staysLost(long in, long net, String expected) {
    Map<String, Long> numbers = new HashMap<>(usage(1, 5, 1));
    numbers.putAll(Map.of("relationship.tenure-days", 900L, "txn.count-30d", 5L));
    numbers.put("txn.count-365d", 5L);
    Facts facts = withMoney("2026-06-30", numbers, in, net);
    StageState lost = StageState.in("CHURNED", Instant.parse("2025-06-30T02:00:00Z"));
    StageResult result = LifecycleEngine.of(BOOK, LIFECYCLE).tick(lost, facts);
    assertThat(result.state().stage()).contains(expected);
  }

  private static Facts withMoney(String day, Map<String, Long> numbers, long in, long net) {
    Facts.Builder facts = Facts.builder(BOOK.catalog(), Instant.parse(day + "T15:59:59Z"), ZONE);
    facts.put(BankAttributes.KIND, "INDIVIDUAL");
    numbers.forEach((id, value) -> facts.put(number(id), value));
    facts.put(money("txn.credit-sum-30d"), yuan(in)).put(money("txn.net-flow-30d"), yuan(net));
    return facts.build();
  }

  private static MoneyAttribute money(String id) {
    return (MoneyAttribute) BOOK.catalog().find(id).orElseThrow();
  }

  private static StageState last(List<StageResult> results) {
    return results.get(results.size() - 1).state();
  }

  @Test
  void decide_withoutAStage_entersTheFirst() {
    DecisionEngine engine = BOOK.compile();
    Facts facts = facts("2026-06-30", usage(3, 20, 1));
    assertThat(engine.decide(facts).result(LIFECYCLE).stage()).contains("LEAD");
  }

  @Test
  void decide_organisation_hasNoStageAndTellsThatItDoesNotApply() {
    Facts firm =
        Facts.builder(BOOK.catalog(), Instant.parse("2026-06-30T15:59:59Z"), ZONE)
            .put(BankAttributes.KIND, "ORGANISATION")
            .put(number("holding.product-count"), 3L)
            .build();
    StageDecision told = BOOK.compile().decide(firm).result(LIFECYCLE);
    assertThat(told.stage()).isEmpty();
    assertThat(told).isInstanceOf(StageDecision.Stayed.class);
    assertThat(((StageDecision.Stayed) told).reason()).isEqualTo(StageReason.NOT_APPLICABLE);
  }

  /** Whoever never traded is asleep after half a year with the bank, and not on the first day. */
  @ParameterizedTest
  @CsvSource({
    "never, 179, ACTIVE",
    "never, 180, DORMANT",
    "before-history, 5000, ",
    "not-known, 5000, ",
    "never, , "
  })
  void decide_withoutATransaction_goesByTheReasonAndTheTenure(
      String reason, @Nullable Long tenure, @Nullable String stage) {
    Facts.Builder facts =
        Facts.builder(BOOK.catalog(), Instant.parse("2026-06-30T15:59:59Z"), ZONE)
            .put(BankAttributes.KIND, "INDIVIDUAL")
            .put(number("holding.product-count"), 1L)
            .absent(number("txn.days-since-last"), Absence.find(reason).orElseThrow())
            .put(number("txn.count-90d"), 0L)
            .put(number("holding.closed-180d"), 0L)
            .put(number("contact.complaints-open"), 0L)
            .put(number("txn.salary-count-365d"), 0L);
    LifecycleEngine.of(BOOK, LIFECYCLE)
        .put(facts, StageState.in("ACTIVE", Instant.parse("2026-06-01T00:00:00Z")), ZONE);
    MoneyAttribute flow = (MoneyAttribute) BOOK.catalog().find("txn.net-flow-90d").orElseThrow();
    facts.put(flow, yuan(0));
    if (tenure != null) {
      facts.put(number("relationship.tenure-days"), tenure);
    }
    StageDecision told = BOOK.compile().decide(facts.build()).result(LIFECYCLE);
    assertThat(told.stage()).contains(stage == null ? "ACTIVE" : stage);
    boolean open =
        told instanceof StageDecision.Stayed stayed && stayed.reason() == StageReason.MISSING_DATA;
    assertThat(open).isEqualTo(stage == null);
  }

  @Test
  void needed_isWhatTheBookAdds() {
    assertThat(LIFECYCLE.attributes().needed())
        .extracting(Attribute::id)
        .containsExactly("stage.relationship", "stage.relationship.since");
  }

  @Test
  void diagram_hasEveryStage() {
    String drawn = LifecycleDiagram.of(LIFECYCLE, Locale.CHINESE).mermaid();
    assertThat(LIFECYCLE.stages()).allMatch(stage -> drawn.contains(stage.name().zh()));
  }
}

package org.bankcrm.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.core.explanation.Bank.AGE;
import static org.bankcrm.core.explanation.Bank.AUM;
import static org.bankcrm.core.explanation.Bank.BALANCE;
import static org.bankcrm.core.explanation.Bank.DEBT;
import static org.bankcrm.core.explanation.Bank.INCOME;
import static org.bankcrm.core.explanation.Bank.KIND;
import static org.bankcrm.core.explanation.Bank.LOANS;
import static org.bankcrm.core.explanation.Bank.OPENED;
import static org.bankcrm.core.explanation.Bank.OVERDUE;
import static org.bankcrm.core.explanation.Bank.PRODUCTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.language.Language;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static ExplainedGate full(Condition condition) {
    return Bank.gate(condition, Disclosure.FULL);
  }

  private static List<String> missing(Condition condition) {
    return full(condition).missing().stream().map(MissingAttribute::id).toList();
  }

  private static List<String> decisive(Condition condition) {
    return full(condition).decisive().stream().map(ExplanationNode::path).toList();
  }

  /** A number of conditions among others would otherwise run on into them. */
  @Test
  void reasons_ofSomeAmongOthers_standInBrackets() {
    Condition some = Condition.atLeast(2, AGE.atLeast(70), AUM.lessThan(yuan(1)), OVERDUE.isTrue());
    Explanation told = Bank.explain(some.and(AGE.atMost(20)), Disclosure.FULL);
    assertThat(reasons(told)).matches("（以下 3 项条件须至少满足 2 项：[^（）]*）；年龄 34 岁，须不超过 20 岁");
    assertThat(reasons(Bank.explain(some, Disclosure.FULL))).startsWith("以下 3 项条件须至少满足 2 项：");
    Condition none = some.not().and(AGE.atLeast(20));
    assertThat(reasons(Bank.explain(none, Disclosure.FULL))).matches("（.*；.*）；年龄至少 20 岁（34 岁）");
  }

  private static String reasons(Explanation told) {
    String path = told.policy().gates().get(0).path();
    return told.reasons(path, Phrasebook.of(Language.of(Locale.CHINESE))).orElseThrow();
  }

  @Test
  void render_ofARule_isWhatABranchManagerReads() {
    Explanation explanation = Bank.explain(Rules.highValue(), Disclosure.FULL);

    assertThat(explanation.render(Locale.CHINA))
        .isEqualTo(
            """
            高净值客户（high-value@3），截至 2026年3月2日（Asia/Shanghai）
              高净值：否
              条件 /when —— 不满足
                以下条件须全部满足 —— 不满足
                  总资产 21,000.00 元，须至少 25,000.00 元 —— 不满足
                  年龄 34 岁，须介于 25 至 65 岁之间 —— 满足
                  以下条件须至少满足一项 —— 满足
                    月收入缺失，须至少 8,000.00 元 —— 无法判断
                    客户类型 PERSON，不得为 STAFF —— 满足
                  以下条件均不得成立 —— 满足
                    有逾期贷款：否，为“是” —— 不成立
                    年龄 34 岁，低于 18 岁 —— 不成立
            """);
    assertThat(explanation.render(Locale.FRANCE))
        .startsWith(
            """
            High value (high-value@3), as of 2026-03-02 (Asia/Shanghai)
              High value: no
              Condition /when — not met
                All of these must hold — not met
                  Total assets CNY 21,000.00, needs at least CNY 25,000.00 — not met
            """);
  }

  @Test
  void node_mirrorsTheAuthorsConditionAsData() {
    ExplanationNode leaf = full(Rules.highValue()).root().children().get(0);

    assertThat(leaf.operator()).isEqualTo(Operator.RANGE);
    assertThat(leaf.path()).isEqualTo("/when/all/0");
    assertThat(leaf.truth()).isEqualTo(Truth.FALSE);
    assertThat(leaf.clause().attribute()).contains(AUM);
    assertThat(leaf.clause().operands()).containsExactly(new Operand(Role.FROM, yuan(25_000)));
    assertThat(leaf.actuals()).containsExactly(ActualValue.shown(yuan(21_000)));
    assertThat(leaf.children()).isEmpty();
  }

  @Test
  void toDocument_holdsTheSameForScreens() {
    Asked policy = Asked.of("rich", AUM.atLeast(yuan(25_000)).and(INCOME.isKnown()));
    Facts facts = Bank.customer().build();
    Map<String, Object> tree =
        Bank.engine(policy).explain(facts, policy, Disclosure.NAMES).toDocument();

    assertThat(tree)
        .containsEntry("policy", "rich@3")
        .containsEntry("disclosure", "NAMES")
        .containsEntry("asOf", "2026-03-02T01:00:00Z")
        .containsEntry(
            "yields", List.of(Map.of("attribute", "asked.rich", "state", "SHOWN", "value", false)))
        .containsEntry("references", List.of());
    assertThat(tree.get("gates"))
        .isEqualTo(
            List.of(
                Map.of(
                    "missing",
                    List.of(),
                    "condition",
                    Map.of(
                        "path", "/when",
                        "truth", "FALSE",
                        "operator", "ALL",
                        "parts", List.of(assets(), income())))));
  }

  private static Map<String, Object> assets() {
    return Map.of(
        "path", "/when/all/0",
        "truth", "FALSE",
        "operator", "RANGE",
        "attribute", "holding.aum",
        "constants", Map.of("FROM", "CNY 25000.00"),
        "found", List.of(Map.of("state", "SHOWN", "value", "CNY 21000.00")));
  }

  private static Map<String, Object> income() {
    return Map.of(
        "path", "/when/all/1",
        "truth", "FALSE",
        "operator", "KNOWN",
        "attribute", "party.income",
        "found", List.of(Map.of("state", "MISSING")));
  }

  @Test
  void relativeDate_saysTheDaysThatWereMeant() {
    Clause clause = full(OPENED.inLastDays(30)).root().clause();

    assertThat(clause.operand(Role.FIRST_DAY)).contains(LocalDate.of(2026, 2, 1));
    assertThat(clause.operand(Role.LAST_DAY)).contains(LocalDate.of(2026, 3, 2));
  }

  @Test
  void staleValue_isMissingAndSaysSince() {
    ExplainedGate gate = full(DEBT.freshWithin(90).atLeast(yuan(1)));

    assertThat(gate.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(gate.root().actuals())
        .containsExactly(ActualValue.stale(Optional.of(LocalDate.of(2025, 3, 1))));
    assertThat(gate.missing()).extracting(MissingAttribute::id).containsExactly("holding.debt");
  }

  @Test
  void missing_ofASettledOutcome_isEmpty() {
    assertThat(missing(INCOME.atLeast(yuan(1)).and(AUM.atLeast(yuan(90_000))))).isEmpty();
    assertThat(missing(INCOME.atLeast(yuan(1)).or(AUM.atLeast(yuan(1))))).isEmpty();
    assertThat(missing(INCOME.isMissing())).isEmpty();
  }

  @Test
  void missing_ofAnOpenOutcome_isWhatMattersInTheAuthorsOrder() {
    Condition settledAside =
        Condition.any(DEBT.freshWithin(1).atLeast(yuan(1)), AUM.atLeast(yuan(1)));
    Condition open =
        Condition.all(
            settledAside,
            PRODUCTS.some(BALANCE.atLeast(yuan(90_000))).not(),
            INCOME.atLeast(yuan(1)),
            INCOME.atMost(yuan(9)),
            DEBT.freshWithin(1).atLeast(INCOME));

    assertThat(missing(open))
        .containsExactly("products/product.balance", "party.income", "holding.debt");
  }

  @Test
  void decisive_ofAllThatFailed_isWhatFailed() {
    assertThat(decisive(Rules.highValue())).containsExactly("/when/all/0");
  }

  @Test
  void decisive_goesThroughNegationsAndCounts() {
    Condition adult = AGE.atLeast(18);
    Condition overdue = OVERDUE.isTrue();
    Condition staff = KIND.is("STAFF");

    assertThat(decisive(Condition.all(adult, overdue.not())))
        .containsExactly("/when/all/0", "/when/all/1/not");
    assertThat(decisive(Condition.any(adult, overdue.not(), staff)))
        .containsExactly("/when/any/0", "/when/any/1/not");
    assertThat(decisive(Condition.any(staff, overdue)))
        .containsExactly("/when/any/0", "/when/any/1");
    assertThat(decisive(Condition.all(adult, staff).not())).containsExactly("/when/not/all/1");
    assertThat(decisive(Condition.atLeast(2, adult, staff, overdue)))
        .containsExactly("/when/of/1", "/when/of/2");
    assertThat(decisive(INCOME.atLeast(yuan(1)))).isEmpty();
  }

  @Test
  void parts_areCountedAndTheFirstTenExplained() {
    List<Facts> many = IntStream.rangeClosed(1, 25).mapToObj(i -> Bank.product("FUND", i)).toList();
    Facts facts = Bank.customer().put(PRODUCTS, many).build();
    Explanation explanation =
        Bank.explain(PRODUCTS.some(BALANCE.atLeast(yuan(24))), facts, Disclosure.FULL);
    PartTruths parts = explanation.gates().get(0).root().parts().orElseThrow();

    assertThat(List.of(parts.met(), parts.notMet(), parts.unknown())).containsExactly(2, 23, 0);
    assertThat(parts.first()).hasSize(10);
    assertThat(parts.first().get(3).actuals()).containsExactly(ActualValue.shown(yuan(4)));
    assertThat(explanation.render(Locale.ENGLISH)).contains("and 15 more");
  }

  @Test
  void parts_ofAMissingList_areNotThere() {
    Facts nothing = Facts.builder(Bank.CATALOG, Bank.AS_OF, Bank.SHANGHAI).build();
    Condition rule = PRODUCTS.every(BALANCE.atLeast(yuan(1)));
    ExplainedGate gate = Bank.explain(rule, nothing, Disclosure.FULL).gates().get(0);

    assertThat(gate.root().parts()).isEmpty();
    assertThat(gate.root().actuals()).containsExactly(ActualValue.missing());
    assertThat(gate.missing()).extracting(MissingAttribute::id).containsExactly("products");
  }

  @Test
  void parts_ofAPersonalList_areSeenOnlyInFull() {
    Condition rule = LOANS.some(BALANCE.atLeast(yuan(1)));

    assertThat(Bank.gate(rule, Disclosure.FULL).root().parts()).isPresent();
    ExplanationNode named = Bank.gate(rule, Disclosure.NAMES).root();
    assertThat(named.parts()).isEmpty();
    assertThat(named.actuals()).containsExactly(ActualValue.masked());
  }

  @Test
  void yieldedAttribute_refersToItsPolicyAndLacksWhatThatLacks() {
    Asked saver = Asked.of("saver", INCOME.atLeast(yuan(1)));
    Asked twice = Asked.of("twice", saver.yesNo().isTrue(), saver.yesNo().isFalse());
    Asked offer = Asked.of("offer", saver.yesNo().isTrue().and(twice.chosen().is("A")));
    Facts facts = Bank.customer().build();
    Explanation explanation =
        Bank.engine(offer, twice, saver).explain(facts, offer, Disclosure.NAMES);
    ExplanationNode leaf = explanation.gates().get(0).root().children().get(0);

    assertThat(leaf.yieldedBy()).contains(saver.ref());
    assertThat(leaf.actuals()).containsExactly(ActualValue.missing());
    assertThat(explanation.missing())
        .containsExactly(
            new MissingAttribute(
                "party.income", Optional.of(INCOME.info().name()), Absence.NOT_KNOWN));
    assertThat(explanation.references())
        .extracting(ExplainedPolicy::ref)
        .containsExactly(saver.ref(), twice.ref());
    assertThat(explanation.render(Locale.CHINESE))
        .contains("高净值：缺失，须为“是” —— 无法判断（见 saver@3）\n", "\n  尚缺的信息：月收入\n");
  }

  @Test
  void choice_tellsWhatItChoseAndBlamesNoLaterGate() {
    Asked tiers =
        Asked.of("tiers", AUM.atLeast(yuan(90_000)), AGE.atLeast(18), INCOME.atLeast(yuan(1)));
    Facts facts = Bank.customer().build();
    Explanation explanation = Bank.engine(tiers).explain(facts, tiers, Disclosure.NAMES);

    assertThat(explanation.missing()).isEmpty();
    assertThat(explanation.render(Locale.ENGLISH))
        .isEqualTo(
            """
            High value (tiers@3), as of 2026-03-02 (Asia/Shanghai)
              Tier: B
              A — not met
                Total assets CNY 21,000.00, needs at least CNY 90,000.00 — not met
              B — met
                Age 34 years, needs at least 18 years — met
              C — cannot be told
                Monthly income missing, needs at least CNY 1.00 — cannot be told
            """);
  }

  @Test
  void choice_thatIsOpen_lacksWhatItsFirstGatesLack() {
    Asked tiers =
        Asked.of("tiers", INCOME.atLeast(yuan(1)), AGE.atLeast(18), DEBT.freshWithin(1).isKnown());
    Facts facts = Bank.customer().build();
    Explanation explanation = Bank.engine(tiers).explain(facts, tiers, Disclosure.CODES);

    assertThat(explanation.missing())
        .containsExactly(new MissingAttribute("party.income", Optional.empty(), Absence.NOT_KNOWN));
    assertThat(explanation.policy().yields().get(0).value()).isEqualTo(ActualValue.missing());
  }
}

package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy is not asked about customers whom it is not about, and says so. */
class PopulationTest {

  private static final CodeAttribute KIND =
      Attributes.code(
          "party.kind",
          List.of("INDIVIDUAL", "ORGANISATION"),
          AttributeInfo.named("客户类型", "Kind of customer"));
  private static final IntegerAttribute SAVINGS =
      Attributes.integer("savings", AttributeInfo.named("存款", "Savings"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(KIND, SAVINGS);
  private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
  private static final LocalizedText NAME = LocalizedText.of("零售", "Retail");

  private static final Gated SAVER = Gated.of("saver", KIND.is("INDIVIDUAL"), SAVINGS.atLeast(50L));
  private static final Condition IS_SAVER = Gated.yielded("saver").isTrue();
  private static final Gated OTHERS = Gated.of("others", IS_SAVER.not());
  private static final Gated FOREIGN =
      Gated.of("foreign", Gated.yielded("saver").isAbsent(Absence.NOT_APPLICABLE));
  private static final Gated OPEN =
      Gated.of("open", Gated.yielded("saver").isAbsent(Absence.NOT_KNOWN));
  private static final DecisionEngine ENGINE = book(SAVER, OTHERS, FOREIGN, OPEN).compile();

  private static final Facts RICH = facts().put(KIND, "INDIVIDUAL").put(SAVINGS, 90).build();
  private static final Facts POOR = facts().put(KIND, "INDIVIDUAL").put(SAVINGS, 10).build();
  private static final Facts COMPANY = facts().put(KIND, "ORGANISATION").put(SAVINGS, 90).build();
  private static final Facts NOBODY = facts().put(SAVINGS, 90).build();

  private static Facts.Builder facts() {
    return Facts.builder(CATALOG, NOW, ZoneOffset.UTC);
  }

  private static PolicyBook book(Policy<?>... policies) {
    return PolicyBook.builder(PolicyRef.of("retail", 1), NAME, CATALOG)
        .addAll(List.of(policies))
        .build();
  }

  private static void assertTruths(
      Facts facts, Truth applies, Truth saver, Truth others, Truth foreign, Truth open) {
    Decision decision = ENGINE.decide(facts);
    assertThat(decision.applies(SAVER)).isEqualTo(applies);
    assertThat(decision.truth(SAVER)).isEqualTo(saver);
    assertThat(decision.truth(OTHERS)).isEqualTo(others);
    assertThat(decision.truth(FOREIGN)).isEqualTo(foreign);
    assertThat(decision.truth(OPEN)).isEqualTo(open);
  }

  @Test
  void decide_customersInAndOutOfThePopulation_opensNoGateOutside() {
    assertTruths(RICH, Truth.TRUE, Truth.TRUE, Truth.FALSE, Truth.FALSE, Truth.FALSE);
    assertTruths(POOR, Truth.TRUE, Truth.FALSE, Truth.TRUE, Truth.FALSE, Truth.FALSE);
    assertTruths(COMPANY, Truth.FALSE, Truth.UNKNOWN, Truth.UNKNOWN, Truth.TRUE, Truth.FALSE);
    assertTruths(NOBODY, Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN, Truth.FALSE, Truth.TRUE);
  }

  @Test
  void absence_ofAYield_saysWhetherThePolicyApplies() {
    assertThat(ENGINE.decide(RICH).absence(Gated.yielded("saver"))).isEmpty();
    assertThat(ENGINE.decide(COMPANY).absence(Gated.yielded("saver")))
        .contains(Absence.NOT_APPLICABLE);
    assertThat(ENGINE.decide(NOBODY).absence(Gated.yielded("saver"))).contains(Absence.NOT_KNOWN);
  }

  @Test
  void missingToApply_populationUnknown_namesWhatWouldSettleIt() {
    assertThat(ENGINE.decide(NOBODY).missingToApply(SAVER)).containsExactly("party.kind");
    assertThat(ENGINE.decide(NOBODY).missingToApply(OTHERS)).isEmpty();
    assertThat(ENGINE.decide(COMPANY).missingToApply(SAVER)).isEmpty();
    assertThat(ENGINE.decide(facts().put(KIND, "INDIVIDUAL").build()).missingToApply(SAVER))
        .isEmpty();
  }

  @Test
  void counts_ofAPopulation_haveAPlaceForThoseOutside() {
    Decisions all =
        ENGINE.decideAll(
            Population.builder(CATALOG, NOW, ZoneOffset.UTC)
                .add(CustomerId.of("1"), RICH)
                .add(CustomerId.of("2"), POOR)
                .add(CustomerId.of("3"), COMPANY)
                .add(CustomerId.of("4"), NOBODY)
                .build());

    assertThat(all.counts(SAVER))
        .isEqualTo(Map.of("TRUE", 1L, "FALSE", 1L, "UNKNOWN", 1L, "NOT_APPLICABLE", 1L));
    assertThat(all.counts(OTHERS)).containsOnlyKeys("TRUE", "FALSE", "UNKNOWN");
    assertThat(all.applies(2, SAVER)).isEqualTo(Truth.FALSE);
  }

  @Test
  void firstNotTrue_notAsked_isMinusTwo() {
    int[] parts = new int[4];

    ENGINE.decide(COMPANY).firstNotTrue(parts);

    assertThat(parts[0]).isEqualTo(-2);
    ENGINE.decide(POOR).firstNotTrue(parts);
    assertThat(parts[0]).isZero();
  }

  private static String explained(Facts facts, Locale locale) {
    return ENGINE.explain(facts, SAVER, Disclosure.FULL).render(locale);
  }

  @Test
  void explain_notAsked_saysSoAndWhy() {
    assertThat(explained(COMPANY, Locale.ENGLISH))
        .contains("Does not apply to this customer and was not asked", "does not apply")
        .contains("Kind of customer")
        .doesNotContain("Savings");
    assertThat(explained(COMPANY, Locale.CHINESE)).contains("不适用于该客户，未作评估", "不适用");
    assertThat(explained(NOBODY, Locale.ENGLISH)).contains("cannot be told, so it was not asked");
    Explanation open = ENGINE.explain(NOBODY, SAVER);
    assertThat(open.missing()).extracting(each -> each.id()).containsExactly("party.kind");
    assertThat(open.gates()).isEmpty();
    assertThat(open.toDocument()).containsEntry("applies", "UNKNOWN");
  }

  @Test
  void record_ofADecision_keepsThatItWasNotAsked() {
    DecisionRecord record = DecisionRecord.of(ENGINE.decide(COMPANY));

    assertThat(record.outcomes().get(SAVER.ref()).applies()).isEqualTo(Truth.FALSE);
    assertThat(record.outcomes().get(SAVER.ref()).unsettled()).isEmpty();
    assertThat(
            DecisionRecord.of(ENGINE.decide(NOBODY))
                .outcomes()
                .get(SAVER.ref())
                .unsettled()
                .values())
        .allMatch(open -> open.missing().equals(List.of("party.kind")))
        .isNotEmpty();
    assertThat(DecisionRecord.parse(record.toDocument())).isEqualTo(record);
    assertThat(record.verify(ENGINE, COMPANY)).isEmpty();
    assertThat(record.verify(ENGINE, NOBODY))
        .extracting(RecordDifference::part)
        .contains("outcomes/saver@1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "Li Lei", "false", ""})
  void parse_recordWithAnotherWordForNotAsked_isRefusedWithoutRepeatingIt(String word) {
    Map<String, Object> stored =
        new LinkedHashMap<>(DecisionRecord.of(ENGINE.decide(COMPANY)).toDocument());
    Map<String, Object> outcome =
        new LinkedHashMap<>(Map.of("policy", "saver@1", "yields", Map.of(), "applies", word));
    stored.put("outcomes", List.of(outcome));

    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, () -> DecisionRecord.parse(stored));

    assertThat(refused.problems()).extracting(Problem::path).containsExactly("/outcomes/0/applies");
    assertThat(refused).hasMessageNotContaining("Li Lei");
  }

  @Test
  void compile_populationThatReadsItsOwnYield_isACycle() {
    Gated circle = Gated.of("circle", Gated.yielded("circle").isTrue(), Condition.always());

    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> book(circle).compile());

    assertThat(refused.problems()).extracting(each -> each.code().word()).containsExactly("cycle");
  }

  @Test
  void compile_populationThatReadsWhatNobodyKnows_isRefusedWithItsPlace() {
    Condition strange =
        Attributes.integer("strange", AttributeInfo.named("奇", "Strange")).atLeast(1L);
    Gated policy = Gated.of("p", strange, Condition.always());

    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> book(policy).compile());

    assertThat(refused.problems())
        .extracting(Problem::path)
        .containsExactly("/policies/p/population");
  }
}

package org.bankcrm.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.core.explanation.Bank.GENDER;
import static org.bankcrm.core.explanation.Bank.NAME;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.api.Test;

/** Planted values stay where they were planted. */
class DisclosureTest {

  private static final String NAME_CANARY = "canary-4711";
  private static final List<String> PERSONAL =
      List.of(NAME_CANARY, "98,765.43", "9876543", "98765.43");

  private static Facts customer() {
    return Bank.customer()
        .put(NAME, NAME_CANARY)
        .put(Bank.INCOME, Money.ofMinor(9_876_543, Bank.CNY))
        .build();
  }

  /** Every kind of rule, none with a canary among its constants. */
  private static List<Condition> rules() {
    return Stream.of(Rules.ranges(), Rules.lists(), Rules.joined()).flatMap(List::stream).toList();
  }

  private static List<String> texts(Condition rule, Disclosure disclosure) {
    Explanation explanation = Bank.explain(rule, customer(), disclosure);
    List<String> texts = new ArrayList<>();
    texts.add(explanation.render(Locale.CHINESE));
    texts.add(explanation.render(Locale.ENGLISH));
    texts.add(explanation.gates().toString());
    texts.add(explanation.toString());
    if (disclosure != Disclosure.FULL) {
      texts.add(explanation.toDocument().toString());
    }
    return texts;
  }

  @Test
  void codesAndNames_holdNoPersonalValue() {
    for (Disclosure disclosure : List.of(Disclosure.CODES, Disclosure.NAMES)) {
      for (Condition rule : rules()) {
        for (String text : texts(rule, disclosure)) {
          assertThat(text).doesNotContain(PERSONAL).doesNotContain("777,777");
        }
      }
    }
  }

  @Test
  void full_showsPersonalValuesWhenRendered_neverInToString() {
    List<String> texts = texts(NAME.startsWith("can", Folding.NONE), Disclosure.FULL);

    assertThat(texts.subList(0, 2)).allSatisfy(text -> assertThat(text).contains(NAME_CANARY));
    assertThat(texts.subList(2, 4)).allSatisfy(text -> assertThat(text).doesNotContain(PERSONAL));
  }

  @Test
  void toString_ofEveryPart_showsNoOutcome() {
    for (Condition rule : rules()) {
      Explanation explanation = Bank.explain(rule, customer(), Disclosure.FULL);
      assertThat(explanation.policy().toString() + explanation.gates())
          .contains("ExplainedPolicy of ", "ExplainedGate at ")
          .doesNotContain("TRUE", "FALSE", "UNKNOWN");
      assertThat(explanation.gates().get(0).root().toString()).startsWith("ExplanationNode at ");
    }
    assertThat(new PartTruths(0, 0, 0, List.of())).hasToString("PartTruths");
    assertThat(
            new ExplainedBin(
                Optional.empty(),
                "/bins/1",
                Optional.of(BigDecimal.TEN),
                Optional.empty(),
                List.of()))
        .hasToString("ExplainedBin");
  }

  @Test
  void codes_holdNoAttributeAndNoConstant() {
    for (Condition rule : rules()) {
      assertCodesOnly(Bank.explain(rule, customer(), Disclosure.CODES).gates().get(0).root());
    }
  }

  private static void assertCodesOnly(ExplanationNode node) {
    assertThat(node.clause()).isEqualTo(node.clause().bare());
    assertThat(node.actuals()).isEmpty();
    assertThat(node.parts()).isEmpty();
    node.children().forEach(DisclosureTest::assertCodesOnly);
  }

  @Test
  void protectedAttributes_areNeverShownNorWhatDependsOnThem() {
    Condition rule = GENDER.is("FEMALE").or(GENDER.is("MALE").not());
    for (Disclosure disclosure : Disclosure.values()) {
      for (String text : texts(rule, disclosure).subList(0, 2)) {
        assertThat(text).doesNotContain("FEMALE", "MALE", "Gender", "性别");
      }
      ExplanationNode root = Bank.gate(rule, disclosure).root();
      assertThat(root.operator()).isEqualTo(Operator.WITHHELD);
      assertThat(root.truth()).isEqualTo(Truth.UNKNOWN);
      assertThat(root.children()).isEmpty();
    }
  }

  @Test
  void comparisonWithAProtectedAttribute_showsNeither() {
    CodeAttribute spouse =
        Attributes.code("party.spouse", GENDER.type().codes(), Bank.named("配偶性别", "Spouse"));
    AttributeCatalog catalog = AttributeCatalog.of(GENDER, spouse);
    Facts facts =
        Facts.builder(catalog, Bank.AS_OF, Bank.SHANGHAI)
            .put(GENDER, "FEMALE")
            .put(spouse, "MALE")
            .build();
    Explanation explanation = Bank.explain(spouse.is(GENDER).not(), facts, Disclosure.FULL);

    assertThat(explanation.render(Locale.UK))
        .endsWith("Condition /when\n    /when not told, to protect\n")
        .doesNotContain("Spouse", "Gender");
  }

  @Test
  void textsThatCouldForgeALine_areEscapedAndShortened() {
    Facts facts =
        Bank.customer().put(NAME, "x\n  Condition /when — met\u202e" + "y".repeat(99)).build();
    Condition rule = NAME.is("x", Folding.NONE);
    Explanation explanation = Bank.explain(rule, facts, Disclosure.FULL);

    assertThat(explanation.render(Locale.UK))
        .contains("Name \"x\\u000a  Condition /when — met\\u202eyyy")
        .contains("yyy…\", must be \"x\" — not met")
        .hasLineCount(4);
  }

  @Test
  void levels_followSensitivity() {
    assertThat(Disclosure.CODES.showsValues(Sensitivity.NORMAL)).isFalse();
    assertThat(Disclosure.NAMES.showsValues(Sensitivity.NORMAL)).isTrue();
    assertThat(Disclosure.NAMES.showsValues(Sensitivity.PERSONAL)).isFalse();
    assertThat(Disclosure.NAMES.showsConstants(Sensitivity.SENSITIVE)).isTrue();
    assertThat(Disclosure.FULL.showsValues(Sensitivity.SENSITIVE)).isTrue();
    assertThat(Disclosure.FULL.showsValues(Sensitivity.PROTECTED)).isFalse();
    assertThat(Disclosure.FULL.showsConstants(Sensitivity.PROTECTED)).isFalse();
  }
}

package org.bankcrm.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleFormsTest {
  private static final Rule CARD = new Rule.Flag(Field.CARD);
  private static final Rule NO_AGE = new Rule.Missing(Field.AGE);
  private static final Rule TEACHER = new Rule.OneOf(Field.OCCUPATION, List.of(5));
  private static final Rule CITIES = new Rule.OneOf(Field.CITY_TIER, List.of(0, 3));
  private static final Rule RICH = new Rule.AtLeast(Field.AUM, 5_000_000_000L);
  private static final Rule YOUNG = new Rule.Below(Field.AGE, 30);
  private static final Rule SOME_AUM = new Rule.Between(Field.AUM, 100_000, 500_000);

  @Test
  void text_ofEveryForm_isSql() {
    Rule rule = new Rule.Any(List.of(CARD, NO_AGE, TEACHER, CITIES, RICH, not(YOUNG), SOME_AUM));
    assertThat(RuleText.of(rule))
        .isEqualTo(
            "(card OR (age IS NULL) OR (occupation = 5) OR (cityTier IN (0,3))"
                + " OR (aum >= 5000000000) OR (NOT (age < 30))"
                + " OR (aum BETWEEN 100000 AND 500000))");
  }

  @Test
  void java_ofTests_knowsTheMarkOfTheMissing() {
    assertThat(JavaSource.of(CARD)).isEqualTo("c.card()");
    assertThat(JavaSource.of(NO_AGE)).isEqualTo("c.age() == MISSING_INT");
    assertThat(JavaSource.of(CITIES)).isEqualTo("(1 << c.cityTier() & 0b1001) != 0");
    assertThat(JavaSource.of(RICH)).isEqualTo("c.aum() >= 5_000_000_000L");
    assertThat(JavaSource.of(YOUNG)).isEqualTo("c.age() < 30 && c.age() != MISSING_INT");
  }

  @Test
  void java_ofNegations_asksWhetherTheValueIsKnown() {
    assertThat(JavaSource.of(not(YOUNG))).isEqualTo("c.age() >= 30");
    assertThat(JavaSource.of(not(NO_AGE))).isEqualTo("c.age() != MISSING_INT");
    assertThat(JavaSource.of(not(TEACHER))).isEqualTo("c.occupation() != 5");
    assertThat(JavaSource.of(not(SOME_AUM)))
        .isEqualTo("(c.aum() < 100_000 && c.aum() != MISSING_LONG) || c.aum() > 500_000");
  }

  @Test
  void java_ofGroups_putsParenthesesWhereNeeded() {
    Rule either = new Rule.Any(List.of(CARD, SOME_AUM));
    assertThat(
            JavaSource.of(new Rule.All(List.of(either, not(new Rule.Any(List.of(CARD, TEACHER)))))))
        .isEqualTo(
            "(c.card() || (c.aum() >= 100_000 && c.aum() <= 500_000))"
                + " && !c.card() && c.occupation() != 5");
  }

  @Test
  void document_ofTests_isWhatTheLibraryReads() {
    assertThat(ConditionDocument.of(CARD)).isEqualTo(Map.of("attribute", "card", "is", true));
    assertThat(ConditionDocument.of(NO_AGE)).isEqualTo(Map.of("attribute", "age", "known", false));
    assertThat(ConditionDocument.of(TEACHER))
        .isEqualTo(Map.of("attribute", "occupation", "is", "5"));
    assertThat(ConditionDocument.of(CITIES))
        .isEqualTo(Map.of("attribute", "cityTier", "in", List.of("0", "3")));
    assertThat(ConditionDocument.of(YOUNG)).isEqualTo(Map.of("attribute", "age", "lessThan", 30L));
    assertThat(ConditionDocument.of(RICH))
        .isEqualTo(Map.of("attribute", "aum", "atLeast", 5_000_000_000L));
    assertThat(ConditionDocument.of(SOME_AUM))
        .isEqualTo(Map.of("attribute", "aum", "atLeast", 100_000L, "atMost", 500_000L));
  }

  @Test
  void document_ofGroups_keepsNotWhereItWasWritten() {
    Rule rule = not(new Rule.All(List.of(CARD, new Rule.Any(List.of(YOUNG, CITIES)))));
    Map<String, Object> any =
        Map.of("any", List.of(ConditionDocument.of(YOUNG), ConditionDocument.of(CITIES)));
    assertThat(ConditionDocument.of(rule))
        .isEqualTo(Map.of("not", Map.of("all", List.of(ConditionDocument.of(CARD), any))));
  }

  private static Rule not(Rule rule) {
    return new Rule.Not(rule);
  }
}

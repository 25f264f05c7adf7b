package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.scoring.Attrs.AGE;
import static org.bankcrm.scoring.Attrs.HOUSING;
import static org.bankcrm.scoring.Attrs.INCOME;
import static org.bankcrm.scoring.Attrs.RATIO;
import static org.bankcrm.scoring.Attrs.STAFF;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.OrderedTerm;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.junit.jupiter.api.Test;

class ScorecardTest {

  private static final Scorecard CARD = Cards.sample().build();
  private static final DecisionEngine ENGINE = Attrs.book(CARD).compile();

  private static Score score(Facts.Builder facts) {
    return ENGINE.decide(facts.build()).result(CARD);
  }

  private static List<String> reasons(Score score) {
    return score.reasons().stream().map(r -> r.code() + " " + r.shortfall()).toList();
  }

  @Test
  void decide_everythingKnown_addsUpToTheScore() {
    Score score = score(Cards.customer());
    assertThat(score.points()).contains(BigDecimal.valueOf(460)); // 400 + 40 + 0 + 20
    assertThat(score.contributions().stream().map(c -> c.bin().en() + " " + c.points()))
        .containsExactly("25 to 59 40", "Other 0", "Light, with income 20");
    assertThat(score.grade().orElseThrow().code()).isEqualTo("A");
    assertThat(score.action()).map(CodedText::code).contains("APPROVE");
    assertThat(score.isSettled()).isTrue();
    assertThat(score.isDeclined()).isFalse();
    assertThat(reasons(score)).containsExactly("HOUSING 25");
    assertThat(score.letterReasons())
        .containsExactly(new CodedText("HOUSING", LocalizedText.of("居住情况", "Housing situation")));
    assertThat(score.missing()).isEmpty();
  }

  @Test
  void decide_pointsUnderTheBound_haveTheGradeBelow() {
    Facts.Builder facts = Cards.customer().put(AGE, 60); // 450
    assertThat(score(facts).grade().orElseThrow().code()).isEqualTo("B");
    facts.put(RATIO, new BigDecimal("0.40")); // 420
    assertThat(score(facts).grade().orElseThrow().code()).isEqualTo("C");
  }

  @Test
  void decide_valueMissing_hasThePointsOfItsOwnBin() {
    Facts.Builder facts = Cards.customer(HOUSING);
    Score score = score(facts);
    assertThat(score.points()).contains(BigDecimal.valueOf(455));
    assertThat(score.contributions().get(1).bin().zh()).isEqualTo("缺失");
    assertThat(score.isSettled()).isTrue();
  }

  @Test
  void decide_freeConditionUndecided_leavesPointsOpenAndSaysWhatIsMissing() {
    Score score = score(Cards.customer(INCOME));
    assertThat(score.points()).isEmpty();
    assertThat(score.grade()).isEmpty();
    assertThat(score.unsettled()).containsExactly("burden");
    assertThat(score.missing()).containsExactly("party.income");
    assertThat(score.contributions()).hasSize(2);
    assertThat(score.reasons()).isEmpty();
    assertThat(score.isSettled()).isFalse();
  }

  @Test
  void decide_ruleKnocksOut_declinesWhateverThePoints() {
    Facts facts = Cards.customer(INCOME).put(STAFF, true).build();
    Decision decision = ENGINE.decide(facts);
    Score score = decision.result(CARD);
    assertThat(score.points()).isEmpty();
    assertThat(score.isDeclined()).isTrue();
    assertThat(score.grade().orElseThrow().code()).isEqualTo("X");
    assertThat(score.letterReasons())
        .containsExactly(
            new CodedText("STAFF", LocalizedText.of("员工不适用", "Staff apply elsewhere")));
    assertThat(decision.value(CARD.gradeAttribute().orElseThrow())).contains("X");
    assertThat(decision.value(CARD.attribute())).isEmpty();
  }

  @Test
  void decide_ruleUndecided_isToldAndHasNoGrade() {
    Facts facts = Cards.customer(STAFF).build();
    Decision decision = ENGINE.decide(facts);
    Score score = decision.result(CARD);
    assertThat(score.points()).contains(BigDecimal.valueOf(460));
    assertThat(score.grade()).isEmpty();
    assertThat(score.undecided()).extracting(CodedText::code).containsExactly("STAFF");
    assertThat(score.missing()).containsExactly("party.staff");
    assertThat(score.isSettled()).isFalse();
    assertThat(decision.value(CARD.gradeAttribute().orElseThrow())).isEmpty();
    assertThat(decision.value((IntegerAttribute) CARD.attribute())).contains(460L);
  }

  @Test
  void decide_severalRules_tellsEachInTheCardsOrder() {
    Score score = score(Cards.customer(STAFF).put(AGE, 17));
    assertThat(score.knockedOut()).extracting(CodedText::code).containsExactly("MINOR");
    assertThat(score.undecided()).extracting(CodedText::code).containsExactly("STAFF");
    assertThat(score.isDeclined()).isTrue();
    assertThat(score.grade().orElseThrow().code()).isEqualTo("X"); // either rule declines
  }

  @Test
  void decide_equalShortfalls_tellsTheReasonDeclaredFirst() {
    // age 25 to 59 costs nothing; housing rent costs 25, debt 30; with age under 25 also 30
    Facts.Builder facts = Cards.customer().put(AGE, 20).put(RATIO, BigDecimal.ONE);
    assertThat(reasons(score(facts))).containsExactly("AGE 30", "DEBT 30", "HOUSING 25");
  }

  private static Scorecard by(ReasonMethod method) {
    return Cards.sample().reasonsBy(method).build();
  }

  private static List<String> reasons(Scorecard card, Facts facts) {
    return reasons(Attrs.book(card).compile().decide(facts).result(card));
  }

  /** Age under 25 has 10 points, rent 0, a heavy burden -10. */
  private static Facts handWorked() {
    return Cards.customer().put(AGE, 20).put(RATIO, BigDecimal.ONE).build();
  }

  @Test
  void reasons_eachMethod_ranksAsWorkedByHand() {
    assertThat(reasons(by(ReasonMethod.BELOW_MAXIMUM), handWorked()))
        .containsExactly("AGE 30", "DEBT 30", "HOUSING 25");
    assertThat(reasons(by(ReasonMethod.BELOW_MEAN), handWorked()))
        .containsExactly("AGE 22.5", "DEBT 18.25", "HOUSING 12");
    assertThat(reasons(by(ReasonMethod.BELOW_CUTOFF_MEAN), handWorked()))
        .containsExactly("HOUSING 24", "AGE 10"); // debt costs nothing against -10
    assertThat(reasons(by(ReasonMethod.BELOW_NEUTRAL), handWorked()))
        .containsExactly("AGE 20", "DEBT 15");
  }

  @Test
  void reasonsByMethod_ofOneScore_tellsWhatEachMethodWouldHaveSaid() {
    Score score = ENGINE.decide(handWorked()).result(CARD);
    for (ReasonMethod method : ReasonMethod.values()) {
      assertThat(reasons(by(method), handWorked()))
          .isEqualTo(
              CARD.reasonsByMethod(score).get(method).stream()
                  .map(r -> r.code() + " " + r.shortfall())
                  .toList());
    }
    Score open = score(Cards.customer(INCOME));
    assertThatThrownBy(() -> CARD.reasonsByMethod(open))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reasonsByMethod_withoutTheFigures_leavesTheMethodOut() {
    Scorecard.Builder builder =
        Cards.started()
            .characteristic(
                Characteristic.builder("staff", STAFF)
                    .name("员工", "Staff")
                    .reason("STAFF")
                    .missing(0, "UNKNOWN")
                    .bin("是", "Yes", STAFF.isTrue(), 1)
                    .bin("否", "No", STAFF.isFalse(), 2)
                    .otherImpossible()
                    .neutral(BigDecimal.TEN))
            .reason("STAFF", "员工", "Staff")
            .reason("UNKNOWN", "资料不全", "Something is not known");
    Scorecard card = builder.build();
    Score score = Attrs.book(card).compile().decide(handWorked()).result(card);
    assertThat(card.reasonsByMethod(score).keySet())
        .containsExactly(ReasonMethod.BELOW_MAXIMUM, ReasonMethod.BELOW_NEUTRAL);
    assertThat(score.grade()).isEmpty();
    assertThat(card.gradeAttribute()).isEmpty();
  }

  @Test
  void reasons_leastAndMost_areKept() {
    Scorecard all = Cards.sample().leastShortfall(BigDecimal.ZERO).build();
    assertThat(reasons(all, Cards.customer().build()))
        .containsExactly("HOUSING 25", "AGE 0", "DEBT 0");
    Scorecard first = Cards.sample().leastShortfall(BigDecimal.ZERO).mostReasons(1).build();
    assertThat(reasons(first, Cards.customer().build())).containsExactly("HOUSING 25");
    Scorecard large = Cards.sample().leastShortfall(BigDecimal.valueOf(26)).build();
    assertThat(reasons(large, Cards.customer().build())).isEmpty();
  }

  @Test
  void reasons_sharedByCharacteristics_areAdded() {
    Scorecard.Builder builder =
        Cards.started()
            .characteristic(Cards.age().reason("PERSON"))
            .characteristic(Cards.housing().reason("PERSON"))
            .characteristic(Cards.burden())
            .reason("DEBT", "债务", "Debts")
            .reason("PERSON", "个人情况", "Personal situation")
            .reason("UNKNOWN", "资料不全", "Something is not known");
    assertThat(reasons(builder.build(), handWorked())).containsExactly("PERSON 55", "DEBT 30");
    assertThat(reasons(builder.reasonsBy(ReasonMethod.BELOW_CUTOFF_MEAN).build(), handWorked()))
        .containsExactly("PERSON 34");
  }

  /**
   * Against the means, age lacks 22.5 and housing exceeds by what the customer's own home brings.
   */
  @Test
  void reasons_sharedByASurplusAndAShortfall_areNettedOrNot() {
    Scorecard.Builder builder =
        Cards.started()
            .characteristic(Cards.age().reason("PERSON"))
            .characteristic(Cards.housing().reason("PERSON"))
            .characteristic(Cards.burden())
            .reason("DEBT", "债务", "Debts")
            .reason("PERSON", "个人情况", "Personal situation")
            .reason("UNKNOWN", "资料不全", "Something is not known")
            .reasonsBy(ReasonMethod.BELOW_MEAN);
    Facts owner =
        Cards.customer().put(AGE, 20).put(RATIO, BigDecimal.ONE).put(HOUSING, "OWN").build();

    assertThat(reasons(builder.build(), owner)).containsExactly("DEBT 18.25", "PERSON 9.5");
    assertThat(reasons(builder.surplus(Surplus.OFFSETS).build(), owner))
        .containsExactly("DEBT 18.25", "PERSON 9.5");
    Scorecard ignoring = builder.surplus(Surplus.IGNORED).build();
    assertThat(reasons(ignoring, owner)).containsExactly("PERSON 22.5", "DEBT 18.25");
    Score score = Attrs.book(ignoring).compile().decide(owner).result(ignoring);
    assertThat(reasons(score)).containsExactly("PERSON 22.5", "DEBT 18.25");
    assertThat(ignoring.reasonsByMethod(score).get(ReasonMethod.BELOW_MEAN))
        .isEqualTo(score.reasons());
  }

  @Test
  void surplus_asUsual_isLeftOutOfTheDocument() {
    Scorecard offsets = Cards.sample().surplus(Surplus.OFFSETS).build();
    assertThat(offsets).isEqualTo(CARD);
    Scorecard ignored = Cards.sample().surplus(Surplus.IGNORED).build();
    assertThat(ignored).isNotEqualTo(CARD);
    assertThat(ignored.reasonRules().surplus()).isEqualTo(Surplus.IGNORED);
    assertThat(Attrs.book(ignored).toDocument().toString()).contains("surplus=ignored");
    assertThat(Attrs.book(offsets).toDocument().toString()).doesNotContain("surplus");
  }

  @Test
  void bounds_ofTheCard_areThoseOfItsBins() {
    assertThat(CARD.mostPoints()).isEqualByComparingTo("485");
    assertThat(CARD.fewestPoints()).isEqualByComparingTo("390");
    assertThat(CARD.characteristics().get(0).mostPoints()).isEqualByComparingTo("40");
    assertThat(CARD.characteristics().get(1).fewestPoints()).isEqualByComparingTo("-5");
  }

  @Test
  void maximum_ofBinsThatTakeEverything_leavesOutTheBinOfOthers() {
    Scorecard.Builder builder =
        Cards.started()
            .characteristic(Cards.age().other(1_000))
            .reason("AGE", "年龄", "Age")
            .reason("UNKNOWN", "资料不全", "Something is not known");
    Scorecard card = builder.build();
    assertThat(card.characteristics().get(0).mostPoints()).isEqualByComparingTo("40");
    assertThat(reasons(card, Cards.customer().build())).isEmpty();
  }

  @Test
  void decide_pointsWithDigits_areExact() {
    Scorecard.Builder builder =
        Cards.started()
            .scale(2)
            .base(new BigDecimal("0.1"))
            .characteristic(
                Characteristic.builder("income", INCOME)
                    .name("收入", "Income")
                    .reason("INCOME")
                    .missing(new BigDecimal("-0.05"), "UNKNOWN")
                    .bin("低", "Low", INCOME.lessThan(yuan(5_000)), new BigDecimal("0.2"))
                    .bin("高", "High", INCOME.atLeast(yuan(5_000)), new BigDecimal("12.34"))
                    .otherImpossible())
            .reason("INCOME", "收入", "Income")
            .reason("UNKNOWN", "资料不全", "Something is not known");
    Scorecard card = builder.build();
    DecisionEngine engine = Attrs.book(card).compile();
    Facts low = Cards.customer().put(INCOME, yuan(4_999)).build();
    assertThat(engine.decide(low).result(card).points()).contains(new BigDecimal("0.30"));
    assertThat(reasons(engine.decide(low).result(card))).containsExactly("INCOME 12.14");
    Facts none = Attrs.facts().build();
    assertThat(engine.decide(none).result(card).points()).contains(new BigDecimal("0.05"));
  }

  @Test
  void toString_ofResults_showsNoFigureOfTheCustomer() {
    Score score = score(Cards.customer());
    assertThat(score).hasToString("Score by retail@3");
    assertThat(score.contributions().get(0)).hasToString("Contribution of age");
    assertThat(score.reasons().get(0)).hasToString("ScoreReason[***]");
  }

  @Test
  void decide_valueTooOld_countsAsMissing() {
    OrderedTerm<Money> income = INCOME.freshWithin(90);
    Scorecard.Builder builder =
        Cards.started()
            .characteristic(
                Characteristic.builder("income", income)
                    .name("收入", "Income")
                    .reason("INCOME")
                    .missing(-7, "UNKNOWN")
                    .bin("有", "Some", income.moreThan(yuan(0)), 10)
                    .other(0))
            .reason("INCOME", "收入", "Income")
            .reason("UNKNOWN", "资料不全", "Something is not known");
    Scorecard card = builder.build();
    DecisionEngine engine = Attrs.book(card).compile();
    LocalDate today = LocalDate.of(2026, 7, 1); // in Shanghai
    Facts fresh = Attrs.facts().put(INCOME, yuan(1), today.minusDays(90)).build();
    Facts stale = Attrs.facts().put(INCOME, yuan(1), today.minusDays(91)).build();
    assertThat(engine.decide(fresh).result(card).points()).contains(BigDecimal.valueOf(410));
    assertThat(engine.decide(stale).result(card).points()).contains(BigDecimal.valueOf(393));
  }

  @Test
  void attributes_ofOneCard_haveNamesOfTheirOwn() {
    assertThat(CARD.attribute().info().name().en()).isEqualTo("Retail score");
    assertThat(CARD.gradeAttribute().orElseThrow().info().name())
        .isEqualTo(LocalizedText.of("零售评分：等级", "Retail score: grade"));
    Scorecard longer = Cards.sample().name("评", "n".repeat(4_096)).build();
    assertThat(longer.gradeAttribute().orElseThrow().info().name())
        .isEqualTo(LocalizedText.of("评：等级", "n".repeat(4_088) + "…: grade"));
  }

  @Test
  void otherPolicies_readScoreAndGrade() {
    Decision decision = ENGINE.decide(Cards.customer().build());
    assertThat(decision.value((IntegerAttribute) CARD.attribute())).contains(460L);
    assertThat(decision.value(CARD.gradeAttribute().orElseThrow())).contains("A");
    Scorecard.Builder second =
        Scorecard.builder("second", 1)
            .name("二次评分", "Second score")
            .characteristic(
                Characteristic.free("first")
                    .name("首次评分", "First score")
                    .reason("FIRST")
                    .missingWhen(CARD.attribute().isMissing(), BigDecimal.ZERO, "UNKNOWN")
                    .bin("高", "High", CARD.isAtLeast(BigDecimal.valueOf(460)), 3)
                    .bin("良", "Good", CARD.isGrade("B"), 2)
                    .other(1))
            .reason("FIRST", "首次评分", "First score")
            .reason("UNKNOWN", "资料不全", "Something is not known");
    Scorecard reader = second.build();
    DecisionEngine both = Attrs.book(reader, CARD).compile();
    assertThat(both.decide(Cards.customer().build()).result(reader).points())
        .contains(BigDecimal.valueOf(3));
    assertThat(both.decide(Cards.customer().put(AGE, 60).build()).result(reader).points())
        .contains(BigDecimal.valueOf(2));
  }
}

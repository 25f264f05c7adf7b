package org.bankcrm.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.scoring.Attrs.AGE;
import static org.bankcrm.scoring.Attrs.CITY;
import static org.bankcrm.scoring.Attrs.HOUSING;
import static org.bankcrm.scoring.Attrs.INCOME;
import static org.bankcrm.scoring.Attrs.NOTE;
import static org.bankcrm.scoring.Attrs.RATIO;
import static org.bankcrm.scoring.Attrs.STAFF;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.junit.jupiter.api.Test;

/** Everything that a builder refuses, with its place and code. */
class BuilderTest {

  private static List<Problem> problems(Scorecard.Builder card) {
    try {
      Attrs.book(card.build()).compile();
    } catch (InvalidPolicyException e) {
      return e.problems();
    }
    return List.of();
  }

  private static List<String> told(Scorecard.Builder card) {
    return problems(card).stream().map(p -> p.path() + " " + p.code().word()).toList();
  }

  /** What is told of a card of this one characteristic. */
  private static List<Problem> of(Characteristic.Builder characteristic) {
    return problems(
        Cards.started()
            .characteristic(characteristic.name("特征", "Line").reason("R"))
            .reason("R", "原因", "ScoreReason")
            .reason("UNKNOWN", "资料不全", "Something is not known"));
  }

  private static List<String> toldOf(Characteristic.Builder characteristic) {
    return of(characteristic).stream()
        .map(
            p -> p.path().replace("/policies/retail/characteristics/0", "") + " " + p.code().word())
        .toList();
  }

  private static String messageOf(Characteristic.Builder characteristic) {
    List<Problem> problems = of(characteristic);
    assertThat(problems).hasSize(1);
    return problems.get(0).message();
  }

  private static Characteristic.Builder ages(Condition... bins) {
    Characteristic.Builder builder = Characteristic.builder("age", AGE).missing(0, "UNKNOWN");
    for (int i = 0; i < bins.length; i++) {
      builder.bin("第" + i, "no. " + i, bins[i], i);
    }
    return builder;
  }

  @Test
  void build_nothingGiven_tellsAllThatIsNeeded() {
    assertThat(told(Scorecard.builder("Card!", 0)))
        .containsExactly(
            "/policies/Card!/name missing-key",
            "/policies/Card!/characteristics missing-key",
            "/policies/Card!/id invalid-id",
            "/policies/Card!/version out-of-range",
            "/policies/Card!/reasons/codes missing-key");
    assertThat(told(Cards.started().characteristic(Characteristic.builder("age", AGE))))
        .containsExactly(
            "/policies/retail/reasons/codes missing-key",
            "/policies/retail/characteristics/0/name missing-key",
            "/policies/retail/characteristics/0/reason missing-key",
            "/policies/retail/characteristics/0/bins missing-key");
  }

  @Test
  void build_badValues_areRefusedInTheirPlaces() {
    CodedText.Builder action = Cards.APPROVE;
    Scorecard.Builder card =
        Cards.sample()
            .purpose("", "")
            .scale(7)
            .knockOut("K O", "规则", "Rule", STAFF.isTrue())
            .declined("", "拒", "Out", action)
            .mostReasons(9)
            .reason("", "原因", "ScoreReason")
            .band(1, "A A", "优", "Good", action)
            .characteristic(Cards.age().name("", "x").mean(new BigDecimal("1e-7")))
            .characteristic(Cards.age().bin("", "", AGE.is(1L), 0));
    assertThat(told(card))
        .containsExactly(
            "/policies/retail/reasons/codes/4/code blank-text",
            "/policies/retail/reasons/most out-of-range",
            "/policies/retail/knockOuts/2/reason wrong-value",
            "/policies/retail/declined/grade blank-text",
            "/policies/retail/characteristics/3/id duplicate-code",
            "/policies/retail/characteristics/3/name/zh blank-text",
            "/policies/retail/characteristics/3/mean out-of-range",
            "/policies/retail/characteristics/4/id duplicate-code",
            "/policies/retail/characteristics/4/bins/4/label/zh blank-text",
            "/policies/retail/characteristics/4/bins/4/label/en blank-text",
            "/policies/retail/bands/2/otherwise band-after-lowest",
            "/policies/retail/bands/3/grade wrong-value",
            "/policies/retail/purpose/zh blank-text",
            "/policies/retail/purpose/en blank-text",
            "/policies/retail/scale out-of-range");
    assertThat(told(Cards.sample().characteristic(Cards.age().mean(new BigDecimal("1e-7")))))
        .containsExactly(
            "/policies/retail/characteristics/3/id duplicate-code",
            "/policies/retail/characteristics/3/mean out-of-range");
  }

  @Test
  void build_badIds_areRefused() {
    assertThat(told(Cards.sample().characteristic(Characteristic.builder("a b", AGE))))
        .contains("/policies/retail/characteristics/3/name missing-key");
    assertThat(
            told(
                Cards.withReasons(
                    Cards.started()
                        .characteristic(Cards.housing())
                        .characteristic(Cards.burden())
                        .characteristic(
                            Characteristic.builder("a b", AGE)
                                .name("年龄", "Age")
                                .reason("AGE")
                                .missing(0, "UNKNOWN")
                                .other(0)))))
        .containsExactly(
            "/policies/retail/characteristics/2/id wrong-value",
            "/policies/retail/characteristics/2/bins wrong-size");
  }

  @Test
  void ranges_gap_isToldWithTheValuesLeftOut() {
    Characteristic.Builder ages = ages(AGE.lessThan(25L), AGE.between(30L, 39L)).other(0);
    assertThat(toldOf(ages)).containsExactly("/bins/2/when bin-gap");
    assertThat(messageOf(ages))
        .isEqualTo("between bins 1 (no. 0) and 2 (no. 1) no bin takes 25 to 29.");
    Characteristic.Builder one = ages(AGE.lessThan(25L), AGE.moreThan(25L)).other(0);
    assertThat(messageOf(one)).endsWith("no bin takes 25.");
  }

  @Test
  void ranges_overlap_isToldWithTheValuesClaimedTwice() {
    Characteristic.Builder ages = ages(AGE.atLeast(25L), AGE.atMost(25L)).otherImpossible();
    assertThat(toldOf(ages)).containsExactly("/bins/2/when bin-overlap");
    assertThat(messageOf(ages)).isEqualTo("bins 1 (no. 0) and 2 (no. 1) both take 25.");
    Characteristic.Builder within =
        ages(AGE.between(0L, 99L), AGE.between(20L, 29L), AGE.between(40L, 49L)).other(0);
    assertThat(toldOf(within))
        .containsExactly("/bins/2/when bin-overlap", "/bins/3/when bin-overlap");
  }

  @Test
  void ranges_endsBetweenTwoValues_meetWithoutGap() {
    // no whole number lies between 24.x and 25, no cent between 0.395 and 0.40
    assertThat(of(ages(AGE.atMost(24L), AGE.moreThan(24L)).otherImpossible())).isEmpty();
    Characteristic.Builder ratio =
        Characteristic.builder("ratio", RATIO)
            .missing(0, "UNKNOWN")
            .bin("轻", "Light", RATIO.atMost(new BigDecimal("0.395")), 1)
            .bin("重", "Heavy", RATIO.atLeast(new BigDecimal("0.396")), 0)
            .otherImpossible();
    assertThat(of(ratio)).isEmpty();
  }

  @Test
  void others_impossibleWhereTheyAreNot_isRefused() {
    assertThat(messageOf(ages(AGE.between(0L, 99L)).otherImpossible()))
        .isEqualTo("there can be others: no bin takes everything up to -1, everything from 100.");
    Characteristic.Builder city =
        Characteristic.builder("city", CITY)
            .missing(0, "UNKNOWN")
            .bin("京", "Capital", CITY.is("beijing"), 1)
            .otherImpossible();
    assertThat(messageOf(city)).contains("codes that are not listed");
    Characteristic.Builder housing =
        Characteristic.builder("housing", HOUSING)
            .missing(0, "UNKNOWN")
            .bin("租", "Rented", HOUSING.is("RENT"), 1)
            .otherImpossible();
    assertThat(messageOf(housing)).endsWith("no bin takes OWN, FREE.");
    Characteristic.Builder free =
        Characteristic.free("free")
            .missingWhen(AGE.isMissing(), BigDecimal.ZERO, "UNKNOWN")
            .bin("长", "Old", AGE.moreThan(18L), 1)
            .otherImpossible();
    assertThat(toldOf(free)).containsExactly("/bins/2 not-covered");
    assertThat(messageOf(free))
        .isEqualTo("there can be others: no bin takes a customer of whom party.age=0.");
  }

  @Test
  void others_whereBinsAreProvedToTakeEverybody_needNoPoints() {
    Characteristic.Builder free =
        Characteristic.free("free")
            .missingWhen(AGE.isMissing(), BigDecimal.ZERO, "UNKNOWN")
            .bin("长", "Old", AGE.moreThan(18L), 1)
            .bin("幼", "Young", AGE.lessThan(19L), 2)
            .otherImpossible();
    assertThat(toldOf(free)).isEmpty();
  }

  @Test
  void codes_listedTwice_areRefused() {
    Characteristic.Builder city =
        Characteristic.builder("city", CITY)
            .missing(0, "UNKNOWN")
            .bin("北", "North", CITY.isIn(List.of("beijing", "xian")), 1)
            .bin("西", "West", CITY.isIn(List.of("chengdu", "xian")), 2)
            .other(0);
    assertThat(toldOf(city)).containsExactly("/bins/2/when bin-overlap");
    assertThat(messageOf(city)).endsWith("both take xian.");
  }

  @Test
  void bins_thatNobodyFallsInto_areRefused() {
    Characteristic.Builder ratio =
        Characteristic.builder("ratio", RATIO)
            .missing(0, "UNKNOWN")
            .bin("无", "None", RATIO.is(new BigDecimal("0.001")), 1)
            .other(0);
    assertThat(toldOf(ratio)).containsExactly("/bins/1/when empty-bin");
  }

  @Test
  void bins_ofAnotherForm_areRefused() {
    assertThat(toldOf(ages(AGE.lessThan(25L).not()).other(0)))
        .containsExactly("/bins/1/when wrong-condition");
    assertThat(toldOf(ages(INCOME.lessThan(yuan(1))).other(0)))
        .containsExactly("/bins/1/when wrong-condition");
    assertThat(toldOf(ages(AGE.freshWithin(30).lessThan(25L)).other(0)))
        .containsExactly("/bins/1/when wrong-condition");
    assertThat(toldOf(ages(Condition.never()).other(0)))
        .containsExactly("/bins/1/when wrong-condition");
    Characteristic.Builder note =
        Characteristic.builder("note", NOTE)
            .missing(0, "UNKNOWN")
            .bin("空", "Empty", NOTE.is("", Folding.NONE), 1)
            .other(0);
    assertThat(toldOf(note)).containsExactly("/attribute wrong-kind");
  }

  @Test
  void missing_inTheOtherForm_isRefused() {
    Characteristic.Builder one =
        Characteristic.builder("age", AGE)
            .missingWhen(AGE.isMissing(), BigDecimal.ZERO, "UNKNOWN")
            .bin("全", "All", AGE.atLeast(0L), 1)
            .other(0);
    assertThat(toldOf(one)).containsExactly("/bins/0/when misplaced-key");
    Characteristic.Builder free =
        Characteristic.free("free")
            .missing(0, "UNKNOWN")
            .bin("全", "All", AGE.atLeast(0L), 1)
            .other(0);
    assertThat(toldOf(free)).containsExactly("/bins/0/when missing-key");
  }

  @Test
  void points_ofTooManyDigitsOrTooLarge_areRefused() {
    BigDecimal half = new BigDecimal("0.5");
    BigDecimal huge = new BigDecimal("1e10");
    Characteristic.Builder age =
        Characteristic.builder("age", AGE)
            .missing(half, "UNKNOWN")
            .bin("负", "Below", AGE.lessThan(0L), huge)
            .bin("正", "Above", AGE.atLeast(0L), half)
            .other(half);
    assertThat(toldOf(age))
        .containsExactly(
            "/bins/0/points inexact-points",
            "/bins/1/points out-of-range",
            "/bins/2/points inexact-points",
            "/bins/3/points inexact-points");
    assertThat(told(Cards.sample().base(new BigDecimal("400.5"))))
        .containsExactly("/policies/retail/base inexact-points");
    assertThat(told(Cards.sample().base(new BigDecimal("1e1000000"))))
        .containsExactly("/policies/retail/base limit-exponent");
  }

  @Test
  void reasons_thatDoNotMatch_areRefused() {
    assertThat(told(Cards.sample().characteristic(Cards.age().reason("NONE"))))
        .containsExactly(
            "/policies/retail/characteristics/3/id duplicate-code",
            "/policies/retail/characteristics/3/reason unknown-reason");
    assertThat(told(Cards.sample().reason("AGE", "又", "Again")))
        .containsExactly("/policies/retail/reasons/codes/4/code duplicate-code");
    assertThat(told(Cards.sample().reason("MORE", "又", "More")))
        .containsExactly("/policies/retail/reasons/codes/4/code unused-reason");
    assertThat(toldOf(ages(AGE.atLeast(0L)).other(0).neutral(BigDecimal.ONE))).isEmpty();
    Scorecard.Builder byMean =
        Cards.started()
            .reasonsBy(ReasonMethod.BELOW_MEAN)
            .characteristic(ages(AGE.atLeast(0L)).other(0).name("年龄", "Age").reason("AGE"))
            .reason("AGE", "年龄", "Age")
            .reason("UNKNOWN", "资料不全", "Something is not known");
    assertThat(told(byMean)).containsExactly("/policies/retail/characteristics/0/mean missing-key");
  }

  @Test
  void reasons_negativeLeast_isRefused() {
    assertThat(told(Cards.sample().leastShortfall(BigDecimal.valueOf(-1))))
        .containsExactly("/policies/retail/reasons/least out-of-range");
  }

  @Test
  void shortfalls_ofTheFinestDigits_areRanked() {
    Scorecard.Builder card =
        Cards.sample()
            .reasonsBy(ReasonMethod.BELOW_MEAN)
            .characteristic(
                Characteristic.builder("income", INCOME)
                    .name("收入", "Income")
                    .reason("AGE")
                    .missing(0, "UNKNOWN")
                    .bin("有", "Some", INCOME.moreThan(yuan(0)), 10)
                    .other(0)
                    .mean(new BigDecimal("5.000001")));
    Scorecard fine = card.build();
    Facts young = Cards.customer().put(AGE, 20).put(INCOME, yuan(0)).build();
    assertThat(Attrs.book(fine).compile().decide(young).result(fine).reasons())
        .extracting(reason -> reason.code() + " " + reason.shortfall())
        .containsExactly("AGE 27.500001", "HOUSING 12", "DEBT 3.25");
  }

  @Test
  void reasons_ofWhatIsKnownAndOfWhatIsNot_areNeverOne() {
    Characteristic.Builder income =
        Characteristic.builder("income", INCOME)
            .name("收入", "Income")
            .reason("AGE")
            .missing(0, "AGE")
            .bin("有", "Some", INCOME.moreThan(yuan(0)), 10)
            .other(0);
    assertThat(told(Cards.sample().characteristic(income)))
        .containsExactly("/policies/retail/characteristics/3/bins/0/reason mixed-reason");
    Characteristic.Builder without =
        Characteristic.builder("income", INCOME).name("收入", "Income").reason("AGE").other(0);
    assertThat(told(Cards.sample().characteristic(without)))
        .containsExactly(
            "/policies/retail/characteristics/3/bins no-missing-bin",
            "/policies/retail/characteristics/3/bins wrong-size");
    Characteristic.Builder undeclared =
        Characteristic.builder("income", INCOME)
            .name("收入", "Income")
            .reason("AGE")
            .missing(0, "NO_INCOME")
            .bin("有", "Some", INCOME.moreThan(yuan(0)), BigDecimal.TEN, "RICH")
            .other(BigDecimal.ZERO, "POOR");
    assertThat(told(Cards.sample().characteristic(undeclared)))
        .containsExactly(
            "/policies/retail/characteristics/3/bins/0/reason unknown-reason",
            "/policies/retail/characteristics/3/bins/1/reason unknown-reason",
            "/policies/retail/characteristics/3/bins/2/reason unknown-reason");
  }

  @Test
  void conditions_thatMayHoldForAValueOrForTheWantOfOne_areRefused() {
    Condition poorOrUnknown = INCOME.lessThan(yuan(5)).or(INCOME.isMissing());
    assertThat(told(Cards.sample().knockOut("POOR", "收入低", "Income too low", poorOrUnknown)))
        .containsExactly("/policies/retail/knockOuts/2/when mixed-cause");
    assertThat(told(Cards.sample().knockOut("BLANK", "收入不明", "No income", INCOME.isMissing())))
        .isEmpty();
    Characteristic.Builder free =
        Characteristic.free("income")
            .name("收入", "Income")
            .reason("DEBT")
            .missingWhen(AGE.atLeast(0L), BigDecimal.ZERO, "UNKNOWN")
            .bin("低", "Low", poorOrUnknown, 1)
            .bin("明", "Known", INCOME.isKnown(), 2)
            .other(0);
    assertThat(told(Cards.sample().characteristic(free)))
        .containsExactly(
            "/policies/retail/characteristics/3/bins/0/when wrong-condition",
            "/policies/retail/characteristics/3/bins/1/when mixed-cause",
            "/policies/retail/characteristics/3/bins/2/when mixed-cause");
  }

  @Test
  void rules_withoutGradeOrBands_areRefused() {
    Scorecard.Builder rules =
        Cards.withReasons(
            Cards.started()
                .knockOut("STAFF", "员工", "Staff", STAFF.isTrue())
                .characteristic(Cards.age())
                .characteristic(Cards.housing())
                .characteristic(Cards.burden()));
    assertThat(told(rules))
        .containsExactly(
            "/policies/retail/declined missing-key", "/policies/retail/bands wrong-size");
    assertThat(told(Cards.sample().knockOut("STAFF", "又", "Again", AGE.lessThan(1L))))
        .containsExactly("/policies/retail/knockOuts/2/reason duplicate-code");
  }

  @Test
  void bands_outOfOrder_areRefused() {
    CodedText.Builder action = Cards.REVIEW;
    assertThat(told(Cards.sample().otherwise("D", "更差", "Poorer", action)))
        .containsExactly("/policies/retail/bands/2/otherwise band-after-lowest");
    assertThat(told(Cards.sample().band(500, "D", "更差", "Poorer", action)))
        .containsExactly(
            "/policies/retail/bands/2/otherwise band-after-lowest",
            "/policies/retail/bands/3/from no-lowest-band",
            "/policies/retail/bands/3/from unreachable-band");
  }

  @Test
  void limits_ofBinsAndBands_areKept() {
    List<Condition> many = new ArrayList<>();
    for (long i = 0; i < 100; i++) {
      many.add(AGE.is(i));
    }
    assertThat(toldOf(ages(many.toArray(Condition[]::new)).other(0)))
        .containsExactly("/bins limit-list");
    assertThat(toldOf(ages(many.subList(0, 99).toArray(Condition[]::new)).other(0))).isEmpty();
  }

  @Test
  void conditions_forOtherPolicies_areRefusedWhereThereIsNothing() {
    Scorecard card = Cards.sample().build();
    assertThatThrownBy(() -> card.isAtLeast(new BigDecimal("459.5")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 digits");
    assertThatThrownBy(() -> card.isGrade("Q")).isInstanceOf(IllegalArgumentException.class);
    Scorecard plain =
        Cards.withReasons(
                Cards.started()
                    .characteristic(Cards.age())
                    .characteristic(Cards.housing())
                    .characteristic(Cards.burden()))
            .build();
    assertThatThrownBy(() -> plain.isGrade("A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no grades");
  }

  @Test
  void equals_byValue() {
    assertThat(Cards.sample().build()).isEqualTo(Cards.sample().build());
    assertThat(Cards.sample().build()).hasSameHashCodeAs(Cards.sample().build());
    assertThat(Cards.sample().base(new BigDecimal("400.0")).build())
        .isEqualTo(Cards.sample().build());
    assertThat(Cards.sample().base(401).build()).isNotEqualTo(Cards.sample().build());
  }
}

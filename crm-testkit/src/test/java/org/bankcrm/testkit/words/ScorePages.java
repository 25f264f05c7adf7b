package org.bankcrm.testkit.words;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.testkit.words.Said.AGE;
import static org.bankcrm.testkit.words.Said.ASSETS;
import static org.bankcrm.testkit.words.Said.PAST_DUE;
import static org.bankcrm.testkit.words.Said.STAFF;

import java.math.BigDecimal;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.formula.Link;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.DecisionTree;
import org.bankcrm.scoring.ModelFactor;
import org.bankcrm.scoring.ModelGroup;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;

/** What is said of scores. */
final class ScorePages {

  private static final CodedText.Builder APPROVE = CodedText.of("APPROVE", "批准", "Approve");
  private static final CodedText.Builder REFUSE = CodedText.of("REFUSE", "拒绝", "Refuse");

  private ScorePages() {}

  private static Characteristic.Builder wealth() {
    return Characteristic.free("wealth")
        .name("资产", "Wealth")
        .reason("LITTLE")
        .missingWhen(ASSETS.isMissing().and(STAFF.isMissing()), BigDecimal.ZERO, "UNKNOWN")
        .bin("五万以上", "Above 50,000", ASSETS.moreThan(yuan(50_000)), 80)
        .other(30);
  }

  private static Characteristic.Builder late() {
    return Characteristic.builder("late", PAST_DUE)
        .name("逾期", "Late payments")
        .reason("LATE")
        .missing(10, "UNKNOWN")
        .bin("无逾期", "None", PAST_DUE.is(0), 100)
        .other(20);
  }

  private static Scorecard.Builder card(String id) {
    return Scorecard.builder(id, 1)
        .name("信用评分", "Credit score")
        .base(1_000)
        .characteristic(wealth())
        .characteristic(late())
        .reason("LITTLE", "资产较少", "Assets are low")
        .reason("LATE", "有逾期未还款项", "A payment is past due")
        .reason("UNKNOWN", "部分情况不明", "Not all is known");
  }

  static Said models() {
    ScoringModel chance =
        ScoringModel.builder("chance", 1)
            .name("流失概率", "Chance of leaving")
            .population(AGE.atLeast(18))
            .gives(Link.PROBABILITY, 4)
            .base(new BigDecimal("-1.5"))
            .factor(
                ModelFactor.builder("late", PAST_DUE, new BigDecimal("0.2"))
                    .name("逾期", "Late payments")
                    .ifMissing(BigDecimal.ZERO)
                    .usual(new BigDecimal("0.1")))
            .group(
                ModelGroup.builder("staff", "身份", "Who it is", BigDecimal.ZERO)
                    .when("员工", "Staff", STAFF.isTrue(), new BigDecimal("-2")))
            .build();
    ScoringModel figure =
        ScoringModel.builder("figure", 1)
            .name("预计余额", "Balance to come")
            .gives(Link.NUMBER, 0)
            .tree(
                DecisionTree.builder("wealth", "资产", "Wealth")
                    .test("rich", ASSETS.moreThan(yuan(50_000)), "most", "least")
                    .leaf("most", BigDecimal.valueOf(80_000))
                    .leaf("least", BigDecimal.valueOf(1_000)))
            .build();
    return Said.of(chance, figure)
        .add("model: raised", chance, f -> f.put(PAST_DUE, 9L).put(STAFF, false))
        .add("model: raised and lowered", chance, f -> f.put(PAST_DUE, 9L).put(STAFF, true))
        .add("model: a gap that it bears", chance, f -> f.put(STAFF, false))
        .add("model: open", chance, f -> f.put(PAST_DUE, 0L).absent(STAFF, Absence.NOT_KNOWN))
        .add("model: a figure", figure, f -> f.put(ASSETS, yuan(60_000)))
        .add("model: a figure, open", figure, f -> {})
        .add("model: does not apply", chance, f -> f.put(AGE, 17L));
  }

  static Said scores() {
    Scorecard plain = card("plain").build();
    Scorecard graded =
        card("graded")
            .population(AGE.atLeast(18))
            .knockOut("STAFF", "员工另行审批", "Staff are decided elsewhere", STAFF.isTrue())
            .declined("X", "否决", "Declined", REFUSE)
            .band(1_150, "A", "优良", "Excellent", APPROVE)
            .otherwise("B", "一般", "Fair", APPROVE)
            .build();
    return Said.of(plain, graded)
        .add("score: without grades", plain, f -> f.put(ASSETS, yuan(9)).put(PAST_DUE, 9L))
        .add("score: graded", graded, f -> f.put(ASSETS, yuan(60_000)).put(PAST_DUE, 9L))
        .add("score: nothing lost", graded, f -> f.put(ASSETS, yuan(60_000)).put(PAST_DUE, 0L))
        .add("score: declined", graded, f -> f.put(ASSETS, yuan(60_000)).put(STAFF, true))
        .add("score: missing counts", graded, f -> f.put(ASSETS, yuan(60_000)))
        .add(
            "score: may be declined",
            graded,
            f -> f.put(ASSETS, yuan(60_000)).put(PAST_DUE, 0L).absent(STAFF, Absence.NOT_KNOWN))
        .add("score: points open", graded, f -> f.put(PAST_DUE, 5L))
        .add("score: all open", graded, f -> f.put(PAST_DUE, 0L))
        .add("score: without grades, open", plain, f -> {})
        .add("score: does not apply", graded, f -> f.put(AGE, 17L));
  }
}

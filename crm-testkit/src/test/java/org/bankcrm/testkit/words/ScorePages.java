package org.bankcrm.testkit.words;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.testkit.words.Said.AGE;
import static org.bankcrm.testkit.words.Said.ASSETS;
import static org.bankcrm.testkit.words.Said.PAST_DUE;
import static org.bankcrm.testkit.words.Said.STAFF;

import java.math.BigDecimal;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.Scorecard;

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

package org.bankcrm.scoring;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.scoring.Attrs.AGE;
import static org.bankcrm.scoring.Attrs.HOUSING;
import static org.bankcrm.scoring.Attrs.INCOME;
import static org.bankcrm.scoring.Attrs.RATIO;
import static org.bankcrm.scoring.Attrs.STAFF;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;

/** A card of three characteristics, worked by hand. */
final class Cards {

  static final CodedText.Builder APPROVE = CodedText.of("APPROVE", "批准", "Approve");
  static final CodedText.Builder REVIEW = CodedText.of("REVIEW", "人工审核", "Review by hand");
  static final CodedText.Builder DECLINE = CodedText.of("DECLINE", "拒绝", "Decline");

  private Cards() {}

  /** Age: 10 under 25, 40 from 25 to 59, 30 from 60, missing 5. */
  static Characteristic.Builder age() {
    return Characteristic.builder("age", AGE)
        .name("年龄", "Age")
        .reason("AGE")
        .missing(5, "UNKNOWN")
        .bin("不满25岁", "Under 25", AGE.lessThan(25L), 10)
        .bin("25至59岁", "25 to 59", AGE.between(25L, 59L), 40)
        .bin("60岁及以上", "60 and over", AGE.atLeast(60L), 30)
        .otherImpossible()
        .mean(new BigDecimal("32.5"))
        .cutoffMean(new BigDecimal("20"))
        .neutral(new BigDecimal("30"));
  }

  /** Housing: owned 25, free 15, others 0, missing -5. */
  static Characteristic.Builder housing() {
    return Characteristic.builder("housing", HOUSING)
        .name("住房", "Housing")
        .reason("HOUSING")
        .missing(-5, "UNKNOWN")
        .bin("自有", "Owned", HOUSING.is("OWN"), 25)
        .bin("免费", "Free", HOUSING.is("FREE"), 15)
        .other(0)
        .mean(new BigDecimal("12"))
        .cutoffMean(new BigDecimal("24"))
        .neutral(new BigDecimal("0"));
  }

  /** Free: a ratio of debt under 0.40 with some income 20, under 0.40 without 5, others -10. */
  static Characteristic.Builder burden() {
    Condition light = RATIO.lessThan(new BigDecimal("0.40"));
    return Characteristic.free("burden")
        .name("负担", "Burden")
        .reason("DEBT")
        .missingWhen(RATIO.isMissing(), BigDecimal.valueOf(-2), "UNKNOWN")
        .bin("轻且有收入", "Light, with income", light.and(INCOME.moreThan(yuan(0))), 20)
        .bin("轻", "Light", light, 5)
        .other(-10)
        .mean(new BigDecimal("8.25"))
        .cutoffMean(new BigDecimal("-10"))
        .neutral(new BigDecimal("5"));
  }

  static Scorecard.Builder started() {
    return Scorecard.builder("retail", 3).name("零售评分", "Retail score").base(400);
  }

  static Scorecard.Builder withReasons(Scorecard.Builder card) {
    return card.reason("HOUSING", "居住情况", "Housing situation")
        .reason("AGE", "年龄段的信用记录", "Credit record of the age group")
        .reason("DEBT", "现有债务相对收入偏高", "Debts are high for the income")
        .reason("UNKNOWN", "资料不全", "Something is not known");
  }

  static Scorecard.Builder withBands(Scorecard.Builder card) {
    return card.band(460, "A", "优", "Excellent", APPROVE)
        .band(430, "B", "良", "Good", REVIEW)
        .otherwise("C", "差", "Poor", DECLINE);
  }

  static Scorecard.Builder sample() {
    Scorecard.Builder card =
        started()
            .knockOut("STAFF", "员工不适用", "Staff apply elsewhere", STAFF.isTrue())
            .knockOut("MINOR", "未满十八周岁", "Under eighteen", AGE.lessThan(18L))
            .declined("X", "不予受理", "Not accepted", DECLINE)
            .characteristic(age())
            .characteristic(housing())
            .characteristic(burden());
    return withBands(withReasons(card));
  }

  /** A customer of whom all but these attributes is known. */
  static Facts.Builder customer(Attribute<?>... missing) {
    Facts all =
        Attrs.facts()
            .put(AGE, 30)
            .put(HOUSING, "RENT")
            .put(RATIO, new BigDecimal("0.39"))
            .put(INCOME, yuan(8_000))
            .put(STAFF, false)
            .build();
    Facts.Builder left = Attrs.facts();
    for (Attribute<?> attribute : Attrs.CATALOG.attributes()) {
      if (!List.of(missing).contains(attribute)) {
        copy(all, left, attribute);
      }
    }
    return left;
  }

  static <T> void copy(Facts from, Facts.Builder to, Attribute<T> attribute) {
    to.put(attribute, from.get(attribute));
  }
}

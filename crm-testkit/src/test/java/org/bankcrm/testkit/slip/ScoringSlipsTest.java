package org.bankcrm.testkit.slip;

import java.math.BigDecimal;
import java.util.Map;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.ReasonMethod;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringKinds;

class ScoringSlipsTest extends SlipsOfKinds {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final CodedText.Builder ACTION = CodedText.of("ACT", "处理", "Act");

  private static final Slips<Scorecard.Builder> SLIPS = slips();

  ScoringSlipsTest() {
    super(SLIPS);
  }

  private static Scorecard.Builder sound() {
    return Scorecard.builder("card", 1)
        .name("评分", "Card")
        .purpose("准入", "Admission")
        .knockOut("MINOR", "未成年", "Minor", AGE.lessThan(18L))
        .declined("X", "拒绝", "Declined", ACTION)
        .characteristic(age("age").otherImpossible())
        .reason("AGE", "年龄", "Age")
        .reason("UNKNOWN", "不详", "Not known")
        .band(30, "A", "优", "Good", ACTION)
        .otherwise("B", "差", "Poor", ACTION);
  }

  /** A characteristic without its last row. */
  private static Characteristic.Builder age(String id) {
    return Characteristic.builder(id, AGE)
        .name("年龄", "Age")
        .reason("AGE")
        .missing(5, "UNKNOWN")
        .bin("青年", "Young", AGE.lessThan(40L), 20)
        .bin("中年", "Older", AGE.atLeast(40L), 40);
  }

  private static Pages age(Pages card) {
    return card.again("characteristics", 0).put("id", "more");
  }

  private static Slips<Scorecard.Builder> slips() {
    Slips<Scorecard.Builder> slips =
        new Slips<>(ScoringSlipsTest::sound, AttributeCatalog.of(AGE), ScoringKinds.all());
    addFigures(slips);
    addRules(slips);
    addCharacteristics(slips);
    return slips.lacking(
        () -> Scorecard.builder("No Id", 0),
        d -> {
          d.put("id", "No Id").put("version", 0L);
          d.without("name", "purpose", "scale", "base", "knockOuts", "declined");
          d.without("characteristics", "bands").in("reasons").without("codes", "most", "least");
        });
  }

  private static void addFigures(Slips<Scorecard.Builder> slips) {
    slips
        .slip("name", b -> b.name("", "x"), d -> d.put("name", "", "x"))
        .slip("purpose", b -> b.purpose("x", " "), d -> d.put("purpose", "x", " "))
        .slip("scale", b -> b.scale(9), d -> d.put("scale", 9L))
        .slip(
            "digits of the base",
            b -> b.base(new BigDecimal("0.5")),
            d -> d.put("base", new BigDecimal("0.5")))
        .slip("size of the base", b -> b.base(10_000_000_000L), d -> d.put("base", 10_000_000_000L))
        .slip("most reasons", b -> b.mostReasons(0), d -> d.in("reasons").put("most", 0L))
        .slip(
            "least shortfall",
            b -> b.leastShortfall(BigDecimal.valueOf(-1)),
            d -> d.in("reasons").put("least", -1L))
        .slip(
            "method without figures",
            b -> b.reasonsBy(ReasonMethod.BELOW_MEAN),
            d -> d.in("reasons").put("method", ReasonMethod.BELOW_MEAN.word()))
        .slip(
            "reason twice",
            b -> b.reason("AGE", "年龄", "Age"),
            d -> d.in("reasons").again("codes", 0))
        .slip(
            "reason of no code",
            b -> b.reason("", "年龄", "Age"),
            d -> d.in("reasons").again("codes", 0).put("code", ""))
        .slip(
            "reason of nothing",
            b -> b.reason("DEBT", "年龄", "Age"),
            d -> d.in("reasons").again("codes", 0).put("code", "DEBT"));
  }

  private static void addRules(Slips<Scorecard.Builder> slips) {
    slips
        .slip(
            "rule twice",
            b -> b.knockOut("MINOR", "未成年", "Minor", AGE.lessThan(18L)),
            d -> d.again("knockOuts", 0))
        .slip(
            "rule of no code",
            b -> b.knockOut("a b", "未成年", "Minor", AGE.lessThan(18L)),
            d -> d.again("knockOuts", 0).put("reason", "a b"))
        .slip(
            "grade of the declined",
            b -> b.declined("A", "拒绝", "Declined", ACTION),
            d -> d.in("declined").put("grade", "A"))
        .slip(
            "action of no code",
            b -> b.band(20, "C", "优", "Good", CodedText.of("A B", "处理", "Act")),
            d ->
                d.again("bands", 0)
                    .put("from", 20L)
                    .put("grade", "C")
                    .in("action")
                    .put("code", "A B")
                    .put("text", "处理", "Act"))
        .slip(
            "action without words",
            b -> b.band(20, "C", "优", "Good", CodedText.of("ACT", "", " ")),
            d ->
                d.again("bands", 0)
                    .put("from", 20L)
                    .put("grade", "C")
                    .in("action")
                    .put("text", "", " "))
        .slip(
            "grade of no code",
            b -> b.band(20, "", "", "Good", ACTION),
            d -> d.again("bands", 0).put("from", 20L).put("grade", "").put("name", "", "Good"))
        .slip(
            "band twice",
            b -> b.band(20, "A", "优", "Good", ACTION),
            d -> d.again("bands", 0).put("from", 20L))
        .slip(
            "band that goes up",
            b -> b.band(35, "C", "优", "Good", ACTION),
            d -> d.again("bands", 0).put("from", 35L).put("grade", "C"))
        .slip(
            "two lowest bands",
            b -> b.otherwise("C", "差", "Poor", ACTION),
            d -> d.again("bands", 1).put("grade", "C"));
  }

  private static void addCharacteristics(Slips<Scorecard.Builder> slips) {
    slips
        .slip(
            "characteristic twice",
            b -> b.characteristic(age("age").otherImpossible()),
            d -> d.again("characteristics", 0))
        .slip(
            "characteristic without words",
            b -> b.characteristic(age("more").name("", "").otherImpossible()),
            d -> age(d).put("name", "", ""))
        .slip("no last row", b -> b.characteristic(age("more")), d -> age(d).remove("bins", 3))
        .slip(
            "no such reason",
            b -> b.characteristic(age("more").reason("DEBT").otherImpossible()),
            d -> age(d).put("reason", "DEBT"))
        .slip(
            "values that no bin takes",
            b ->
                b.characteristic(
                    age("more").bin("老年", "Old", AGE.atLeast(50L), 1).otherImpossible()),
            d ->
                age(d)
                    .add(
                        "bins",
                        3,
                        Map.of(
                            "label",
                            Map.of("zh", "老年", "en", "Old"),
                            "when",
                            DocumentWriter.tree(AGE.atLeast(50L)),
                            "points",
                            1L)))
        .slip(
            "mean of many digits",
            b -> b.characteristic(age("more").mean(new BigDecimal("0.00000001")).otherImpossible()),
            d -> age(d).put("mean", new BigDecimal("0.00000001")))
        .slip(
            "bins without end",
            b -> b.characteristic(bins()),
            d -> {
              Pages more = age(d);
              for (int i = 0; i < 100; i++) {
                more.add("bins", 3, more.in("bins", 2).object());
              }
            });
  }

  private static Characteristic.Builder bins() {
    Characteristic.Builder builder = age("more");
    for (int i = 0; i < 100; i++) {
      builder.bin("中年", "Older", AGE.atLeast(40L), 40);
    }
    return builder.otherImpossible();
  }
}

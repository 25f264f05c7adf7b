package org.bankcrm.core.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Absence;

/** The tests of one attribute. */
public final class TestLanguage {

  private static final Row ATTRIBUTE =
      Row.needed("attribute", Told.attributeId(), "所判断的属性", "the attribute that is tested");
  private static final List<String> ENDS = List.of("atLeast", "moreThan", "atMost", "lessThan");

  private static final Told OPERAND =
      Told.ref("operand", "该类型的值，或另一属性", "a value of its type, or another attribute");
  private static final Told VALUES =
      Told.ref(
          "valuesOrOther",
          "该类型的值的列表，不得重复；代码也可为另一代码集合属性",
          "a list of values of its type, none of them twice; of a code also another attribute that is a"
              + " set of codes");
  private static final Told CODES =
      Told.ref(
          "codesOrOther",
          "代码列表，不得重复，或另一代码集合、代码属性",
          "a list of codes, none of them twice, or another attribute that is a set of codes or a"
              + " code");
  private static final Told LITERAL = Told.ref("literal", "文本", "a text");

  private static final Row FOLDING =
      Row.maybe(
          "folding",
          Told.word(List.of("case", "widthAndCase")),
          "不计的差异：大小写，或全半角与大小写；仅用于文本",
          "which differences do not count; of texts alone");

  /** What may stand beside the test of a text. */
  public static final Outline FOLDED = Outline.of(FOLDING);

  /** Another attribute as the value. */
  public static final Outline OTHER =
      Outline.of(
          Row.needed(
              "attribute",
              Told.attributeId(),
              "同类型的另一属性；数字可为整数或小数，金额须同币种",
              "another attribute of the same type; of numbers a whole one or a decimal, of amounts one"
                  + " of the same currency"),
          ConditionLanguage.FRESH,
          Row.usually(
              "times",
              Told.decimal(),
              "1",
              "所乘的系数，例如 0.7 为七成；仅用于整数、小数和金额",
              "its factor, such as 0.7 for 70 %; of whole numbers, decimals and amounts alone"),
          Row.usually(
              "plus",
              Told.decimal(),
              "0",
              "再加的数；金额以元等主币单位计；仅用于整数、小数和金额",
              "what is added to it; of amounts in whole units of the currency; of whole numbers,"
                  + " decimals and amounts alone"));

  private static final Outline SIZE =
      Outline.of(
              Row.maybe("atLeast", ConditionLanguage.COUNT, "至少", "the fewest"),
              Row.maybe("atMost", ConditionLanguage.COUNT, "至多", "the most"))
          .notEmpty();

  private static final Outline RETURN =
      Outline.of(
          Row.usually(
              "fromDays",
              Told.whole(-366, 366),
              "0",
              "自决策日起的首日；负数为已过",
              "the first day from the as-of date on; negative for days past"),
          Row.needed("toDays", Told.whole(-366, 366), "末日（含）", "the last day"),
          Row.needed(
              "leapDay",
              Told.word(List.of("february28", "march1")),
              "平年里 2 月 29 日算在哪天",
              "when 29 February is celebrated in a year without one"));

  /** The tests, each by its key; ends of a range may stand together. */
  public static final List<Saying> TESTS =
      List.of(
          test("is", OPERAND, "等于", "It is the value.", "\"stage\", \"is\": \"ACTIVE\"", FOLDING),
          test(
              "isNot",
              OPERAND,
              "不等于",
              "It is not the value.",
              "\"occupation\", \"isNot\": \"Teacher\", \"folding\": \"case\"",
              FOLDING),
          test(
              "in",
              VALUES,
              "属于其中之一",
              "It is one of the values.",
              "\"stage\", \"in\": [\"NEW\", \"ACTIVE\"]",
              FOLDING),
          test(
              "notIn",
              VALUES,
              "不属于其中任何一个",
              "It is none of the values.",
              "\"age\", \"notIn\": [18, 65]",
              FOLDING),
          range(
              "atLeast",
              "大于或等于",
              "It is the value or more.",
              "\"age\", \"atLeast\": 18, \"lessThan\": 65"),
          range(
              "moreThan",
              "大于",
              "It is more than the value.",
              "\"assets\", \"moreThan\": {\"attribute\": \"income\", \"times\": 2.5, \"plus\": 100}"),
          range("atMost", "小于或等于", "It is the value or less.", "\"rate\", \"atMost\": 0.25"),
          range(
              "lessThan",
              "小于",
              "It is less than the value.",
              "\"joined\", \"lessThan\": \"2026-01-31\""),
          test(
              "hasAny",
              CODES,
              "含有其中至少一个",
              "It has at least one of the codes.",
              "\"channels\", \"hasAny\": [\"APP\", \"PHONE\"]"),
          test(
              "hasAll",
              CODES,
              "含有其中全部",
              "It has all of the codes.",
              "\"channels\", \"hasAll\": [\"APP\", \"PHONE\"]"),
          test(
              "hasNone",
              CODES,
              "不含其中任何一个",
              "It has none of the codes.",
              "\"channels\", \"hasNone\": [\"BRANCH\"]"),
          test(
              "hasOnly",
              CODES,
              "除此之外没有其他",
              "It has no codes but these.",
              "\"channels\", \"hasOnly\": [\"APP\", \"PHONE\"]"),
          test(
              "isExactly",
              CODES,
              "恰为这些",
              "It has just these codes.",
              "\"channels\", \"isExactly\": [\"APP\"]"),
          test(
              "size",
              Told.object(SIZE),
              "代码个数在范围之内",
              "It has so many codes.",
              "\"channels\", \"size\": {\"atLeast\": 1, \"atMost\": 2}"),
          test(
              "startsWith",
              LITERAL,
              "以此开头",
              "It begins so.",
              "\"occupation\", \"startsWith\": \"Teach\"",
              FOLDING),
          test(
              "endsWith",
              LITERAL,
              "以此结尾",
              "It ends so.",
              "\"occupation\", \"endsWith\": \"er\"",
              FOLDING),
          test(
              "contains",
              LITERAL,
              "含有此文本",
              "It has the text in it.",
              "\"occupation\", \"contains\": \"教师\", \"folding\": \"widthAndCase\"",
              FOLDING),
          test(
              "known",
              Told.yesNo(false),
              "有值或无值",
              "There is a value, or there is none.",
              "\"age\", \"known\": true"),
          test(
              "absent",
              Told.word(Stream.of(Absence.values()).map(Absence::word).toList()),
              "因此原因而缺失",
              "It is missing for this reason.",
              "\"joined\", \"absent\": \"never\""),
          test(
              "within",
              SpanLanguage.SPAN,
              "日期在相对决策日的一段之内",
              "It is one of these days, told from the as-of date.",
              "\"joined\", \"within\": {\"lastMonths\": 12}"),
          test(
              "anniversary",
              Told.object(RETURN),
              "每年的同一日在这几天之内",
              "It returns, year by year, within these days.",
              "\"birth\", \"anniversary\": {\"toDays\": 7, \"leapDay\": \"march1\"}"));

  private TestLanguage() {}

  private static Saying test(
      String key, Told value, String zh, String en, String example, Row... more) {
    List<Row> rows = new ArrayList<>(List.of(ATTRIBUTE, ConditionLanguage.FRESH));
    rows.add(Row.needed(key, value, zh, en));
    rows.addAll(List.of(more));
    return Saying.of(key, Outline.of(rows), zh, en, "{\"attribute\": " + example + "}");
  }

  private static Saying range(String key, String zh, String en, String example) {
    List<Row> rows = new ArrayList<>(List.of(ATTRIBUTE, ConditionLanguage.FRESH));
    ENDS.forEach(end -> rows.add(Row.maybe(end, OPERAND, "区间的一端", "an end of the range")));
    return Saying.of(key, Outline.of(rows), zh, en, "{\"attribute\": " + example + "}");
  }

  static Map<String, Object> schema() {
    List<Trees.Choice> choices =
        TESTS.stream().filter(test -> !ENDS.contains(test.marker())).map(Saying::choice).toList();
    Map<String, Object> range =
        TESTS.stream()
            .filter(test -> ENDS.contains(test.marker()))
            .findFirst()
            .orElseThrow()
            .keys()
            .schema();
    return Trees.first(choices, Trees.with(range, "allOf", rangeRules()));
  }

  /** A lower end, an upper end or both; another attribute stands alone. */
  private static List<Map<String, Object>> rangeRules() {
    List<Map<String, Object>> each = ENDS.stream().map(key -> Trees.required(key)).toList();
    List<Map<String, Object>> others =
        ENDS.stream()
            .map(
                key ->
                    Trees.with(
                        Trees.required(key),
                        "properties",
                        Trees.tree(key, Trees.tree("type", "object"))))
            .toList();
    return List.of(
        Trees.tree("anyOf", each),
        Trees.tree("not", Trees.required("atLeast", "moreThan")),
        Trees.tree("not", Trees.required("atMost", "lessThan")),
        Trees.tree("if", Trees.tree("anyOf", others), "then", Trees.tree("oneOf", each)));
  }
}

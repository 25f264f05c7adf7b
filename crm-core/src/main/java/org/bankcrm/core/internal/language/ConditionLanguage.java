package org.bankcrm.core.internal.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;

/** What conditions can say beside the tests of one attribute. */
public final class ConditionLanguage {

  private static final Told PARTS = Told.ref("conditions", "条件列表", "a list of conditions");
  private static final Told PART_LIST =
      Told.ref("word", "明细属性的编号", "the id of an attribute that is a list of parts");
  static final Told COUNT = Told.ref("count", "整数，0 或以上", "a whole number from 0 on");
  private static final Told DAY =
      Told.parsed(
          LocalizedText.of("日期，例如 2026-01-31", "a day such as 2026-01-31"),
          "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

  static final Row FRESH =
      Row.maybe(
          "freshWithinDays",
          Told.ref("days", "整数，0 至 36500", "a whole number from 0 to 36500"),
          "更早观测的值视为缺失（日历天数）",
          "a value observed more calendar days ago counts as missing");

  private static final Row WHERE =
      Row.needed(
          "where",
          Told.condition(),
          "对每一明细所问的条件，读取明细自身的属性",
          "what is asked of each part; it reads their attributes");

  /** The sayings in their order. */
  public static final List<Saying> SAYINGS =
      List.of(
          Saying.of(
              "all",
              Outline.of(Row.needed("all", PARTS, "须全部成立的条件", "what must all hold")),
              "全部条件成立",
              "All of the conditions hold.",
              "{\"all\": [{\"attribute\": \"age\", \"atLeast\": 18},"
                  + " {\"attribute\": \"staff\", \"is\": false}]}"),
          Saying.of(
              "any",
              Outline.of(Row.needed("any", PARTS, "至少一项成立的条件", "of what one must hold")),
              "至少一个条件成立",
              "At least one of the conditions holds.",
              "{\"any\": [{\"attribute\": \"staff\", \"is\": true},"
                  + " {\"attribute\": \"assets\", \"atLeast\": \"CNY 50000.00\"}]}"),
          Saying.of(
              "not",
              Outline.of(Row.needed("not", Told.condition(), "不得成立的条件", "what must not hold")),
              "条件不成立；条件未知时结果仍为未知",
              "The condition does not hold; where it is unknown, so is this.",
              "{\"not\": {\"attribute\": \"stage\", \"is\": \"DORMANT\"}}"),
          Saying.of(
              "of",
              Outline.of(
                  Row.needed("atLeast", Told.whole(1, 64), "至少须成立的个数", "how many must hold"),
                  Row.needed(
                      "of",
                      Told.list(Told.condition(), 1, 64, false),
                      "所计的条件",
                      "the conditions that are counted")),
              "若干条件中至少若干个成立",
              "At least so many of the conditions hold.",
              "{\"atLeast\": 2, \"of\": [{\"attribute\": \"staff\", \"is\": true},"
                  + " {\"attribute\": \"age\", \"atLeast\": 60},"
                  + " {\"attribute\": \"channels\", \"hasAny\": [\"APP\"]}]}"),
          Saying.of(
              "constant",
              Outline.of(
                  Row.needed(
                      "constant", Told.yesNo(false), "对所有客户都成立或都不成立", "what holds for everybody")),
              "对所有客户恒成立或恒不成立",
              "It holds for everybody, or for nobody.",
              "{\"constant\": true}"),
          Saying.of(
              "asOf",
              Outline.of(
                  Row.needed(
                      "asOf",
                      Told.object(
                          Outline.of(
                                  Row.maybe("from", DAY, "首日（含）", "the first day"),
                                  Row.maybe("before", DAY, "截止日（不含）", "the first day that is out"))
                              .notEmpty()),
                      "决策日须在其间",
                      "the days")),
              "决策日处于一段日期之内",
              "The day of the decision is one of these.",
              "{\"asOf\": {\"from\": \"2026-11-01\", \"before\": \"2026-12-01\"}}"),
          elements("some", "至少一项明细满足条件", "At least one of the parts meets the condition."),
          elements(
              "every",
              "每项明细都满足条件；没有明细时成立",
              "Every part meets the condition; it holds where there is none."),
          elements("no", "没有明细满足条件", "No part meets the condition."),
          Saying.of(
              "count",
              countKeys(),
              "满足条件的明细个数在范围之内",
              "So many of the parts meet the condition.",
              "{\"count\": \"accounts\", \"where\": {\"attribute\": \"kind\", \"is\": \"DEPOSIT\"},"
                  + " \"atLeast\": 2, \"atMost\": 5}"));

  private ConditionLanguage() {}

  private static Saying elements(String word, String zh, String en) {
    return Saying.of(
        word,
        Outline.of(
            Row.needed(word, PART_LIST, "所看的明细", "the parts that are looked at"), WHERE, FRESH),
        zh,
        en,
        "{\""
            + word
            + "\": \"accounts\","
            + " \"where\": {\"attribute\": \"balance\", \"atLeast\": \"CNY 1000.00\"}}");
  }

  private static Outline countKeys() {
    return Outline.of(
        Row.needed("count", PART_LIST, "所数的明细", "the parts that are counted"),
        WHERE,
        Row.maybe("atLeast", COUNT, "至少；与 atMost 至少写一个", "the fewest; this or 'atMost' or both"),
        Row.maybe("atMost", COUNT, "至多", "the most"),
        FRESH);
  }

  /** The schemas of conditions by their names. */
  private static Map<String, Object> condition() {
    return Trees.with(
        Trees.tree(
            "description",
            "What must hold of a customer. Missing values make a test unknown, as in SQL."
                + " / 对客户须成立的条件；值缺失时判断结果为未知，与 SQL 相同"),
        "allOf",
        List.of(Trees.first(choices(), needsOne())));
  }

  static Map<String, Object> definitions() {
    return Trees.tree(
        "condition",
        condition(),
        "conditions",
        Trees.tree(
            "type", "array", "items", Trees.ref("condition"), "minItems", 1, "maxItems", 10_000),
        "attributeTest",
        TestLanguage.schema(),
        "otherAttribute",
        TestLanguage.OTHER.schema(),
        "valuesOrOther",
        orOther(Trees.ref("values")),
        "codesOrOther",
        orOther(Trees.ref("words")),
        "span",
        SpanLanguage.schema(),
        "dayShift",
        SpanLanguage.SHIFT.schema());
  }

  private static Map<String, Object> orOther(Map<String, Object> list) {
    return Trees.tree(
        "if", Trees.tree("type", "object"), "then", Trees.ref("otherAttribute"), "else", list);
  }

  private static List<Trees.Choice> choices() {
    return Stream.concat(
            Stream.of(new Trees.Choice(Trees.required("attribute"), Trees.ref("attributeTest"))),
            SAYINGS.stream().map(ConditionLanguage::choice))
        .toList();
  }

  private static Trees.Choice choice(Saying saying) {
    Trees.Choice plain = saying.choice();
    return saying.marker().equals("count")
        ? new Trees.Choice(
            plain.test(),
            Trees.with(
                plain.then(),
                "anyOf",
                List.of(Trees.required("atLeast"), Trees.required("atMost"))))
        : plain;
  }

  /** What has none of the keys is no condition; editors offer them. */
  private static Map<String, Object> needsOne() {
    List<Map<String, Object>> any =
        Stream.concat(Stream.of("attribute"), SAYINGS.stream().map(Saying::marker))
            .map(key -> Trees.required(key))
            .toList();
    return Trees.tree("type", "object", "anyOf", any);
  }
}

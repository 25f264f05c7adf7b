package org.bankcrm.core.internal.language;

import java.util.List;
import java.util.Map;

/** Days told from the as-of date. */
public final class SpanLanguage {

  private static final List<String> NAMED = List.of("thisMonth", "thisYear");
  private static final Row FIRST =
      Row.usually(
          "from",
          Told.whole(0, 36_500),
          "0",
          "首日，为决策日之后的天数；1 表示不含决策日",
          "the first day, in days after the as-of date; 1 leaves that date out");

  /** A day told from the as-of date. */
  public static final Outline SHIFT =
      Outline.of(
          Row.needed(
              "anchor",
              Told.word(
                  List.of(
                      "asOf", "monthStart", "monthEnd", "yearStart", "yearEnd", "asOfOrMonthEnd")),
              "起算日",
              "where to start"),
          Row.usually(
              "months",
              Told.whole(-1_200, 1_200),
              "0",
              "再移动的月数；月末不足时取当月最后一天",
              "then by months, clipped to the month's last day"),
          Row.usually("days", Told.whole(-36_500, 36_500), "0", "最后移动的天数", "then by days"));

  private static final Told SHIFTED =
      Told.ref("dayShift", "相对决策日的日期", "a day told from the as-of date");

  /** What stands under {@code within} where it is no word. */
  public static final Outline KEYS =
      Outline.of(
              Row.maybe("from", SHIFTED, "首日（含）；未写则不限", "the first day; left out, any before"),
              Row.maybe("to", SHIFTED, "末日（含）；未写则不限", "the last day; left out, any after"))
          .notEmpty()
          .or(
              counted(
                  "lastDays",
                  36_500,
                  "截至决策日的天数，决策日计入其中",
                  "so many days, of which the as-of date is the last"))
          .or(
              counted(
                  "nextDays",
                  36_500,
                  "自决策日起，至其后第几天（含）",
                  "from the as-of date to so many days after it, which belongs to them",
                  FIRST))
          .or(
              counted(
                  "lastMonths",
                  1_200,
                  "截至决策日的月数，决策日计入其中",
                  "so many months, of which the as-of date is the last day"))
          .or(
              counted(
                  "nextMonths",
                  1_200,
                  "自决策日起，至其后第几个月的同日（含）",
                  "from the as-of date to the same day so many months after, which belongs to them",
                  FIRST));

  static final Told SPAN =
      Told.ref(
          "span",
          "`thisMonth`、`thisYear`，或相对决策日的一段日期",
          "`thisMonth`, `thisYear`, or days told from the as-of date");

  /** Tests with spans. */
  public static final List<String> EXAMPLES =
      List.of(
          "{\"attribute\": \"joined\", \"within\": \"thisYear\"}",
          "{\"attribute\": \"joined\", \"within\": {\"lastDays\": 30}}",
          "{\"attribute\": \"seen\", \"within\": {\"lastMonths\": 3}}",
          "{\"attribute\": \"joined\", \"within\": {\"nextDays\": 10, \"from\": 1}}",
          "{\"attribute\": \"joined\", \"within\": {\"nextMonths\": 2}}",
          "{\"attribute\": \"joined\", \"within\": {\"to\": {\"anchor\": \"monthStart\","
              + " \"months\": -6, \"days\": -1}}}");

  private SpanLanguage() {}

  private static Outline.Variant counted(String key, int most, String zh, String en, Row... more) {
    return Outline.Variant.withKey(
        key, Outline.of(more).after(List.of(Row.needed(key, Told.whole(1, most), zh, en))));
  }

  static Map<String, Object> schema() {
    return Trees.tree(
        "if", Trees.tree("type", "string"),
        "then", Trees.tree("enum", NAMED),
        "else", KEYS.schema());
  }
}

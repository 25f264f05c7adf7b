package org.bankcrm.core.internal.language;

import java.util.List;
import org.bankcrm.core.LocalizedText;

/** Which days a window looks at. */
public final class PeriodLanguage {

  /** The days as of which the examples are told. */
  public static final List<String> AS_OF = List.of("2026-05-15", "2026-06-30", "2024-02-29");

  /**
   * An example.
   *
   * @param keys as a window has them
   * @param days the first and the last day as of each of {@link #AS_OF}
   */
  public record Example(String keys, List<String> days) {}

  /** An example of each. */
  public static final List<Example> EXAMPLES =
      List.of(
          example(
              "\"lastDays\": 90",
              "2026-02-15 – 2026-05-15",
              "2026-04-02 – 2026-06-30",
              "2023-12-02 – 2024-02-29"),
          example(
              "\"lastMonths\": 3",
              "2026-02-16 – 2026-05-15",
              "2026-04-01 – 2026-06-30",
              "2023-12-01 – 2024-02-29"),
          example(
              "\"toDate\": \"month\"",
              "2026-05-01 – 2026-05-15",
              "2026-06-01 – 2026-06-30",
              "2024-02-01 – 2024-02-29"),
          example(
              "\"toDate\": \"month\", \"earlier\": {\"years\": 1}",
              "2025-05-01 – 2025-05-15",
              "2025-06-01 – 2025-06-30",
              "2023-02-01 – 2023-02-28"),
          example(
              "\"toDate\": \"week\"",
              "2026-05-11 – 2026-05-15",
              "2026-06-29 – 2026-06-30",
              "2024-02-26 – 2024-02-29"),
          example(
              "\"completeMonths\": 3",
              "2026-02-01 – 2026-04-30",
              "2026-04-01 – 2026-06-30",
              "2023-12-01 – 2024-02-29"),
          example(
              "\"completeQuarters\": 1",
              "2026-01-01 – 2026-03-31",
              "2026-04-01 – 2026-06-30",
              "2023-10-01 – 2023-12-31"),
          example(
              "\"completeYears\": 1",
              "2025-01-01 – 2025-12-31",
              "2025-01-01 – 2025-12-31",
              "2023-01-01 – 2023-12-31"),
          example(
              "\"whole\": \"month\", \"earlier\": {\"years\": 1}",
              "2025-05-01 – 2025-05-31",
              "2025-06-01 – 2025-06-30",
              "2023-02-01 – 2023-02-28"),
          example(
              "\"between\": {\"from\": \"2024-01-01\", \"to\": \"2024-03-31\"}",
              "2024-01-01 – 2024-03-31",
              "2024-01-01 – 2024-03-31",
              "2024-01-01 – 2024-02-29"));

  private static final List<String> CALENDAR = List.of("week", "month", "quarter", "year");

  /** How much earlier. */
  private static final Outline EARLIER =
      Outline.of(
              Row.maybe("years", Told.whole(1, 10), "提前的年数", "so many years"),
              Row.maybe("quarters", Told.whole(1, 40), "提前的季数", "so many quarters"),
              Row.maybe("months", Told.whole(1, 120), "提前的月数", "so many months"),
              Row.maybe("weeks", Told.whole(1, 522), "提前的周数", "so many weeks"),
              Row.maybe("days", Told.whole(1, 3_660), "提前的天数", "so many days"))
          .oneOf(List.of("years", "quarters", "months", "weeks", "days"));

  private static final Told DAY =
      Told.parsed(
          LocalizedText.of("日期，例如 2026-01-31", "a day such as 2026-01-31"),
          "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");

  private static final Outline BETWEEN =
      Outline.of(
          Row.needed("from", DAY, "首日，含当日", "the first day"),
          Row.needed("to", DAY, "末日，含当日", "the last day, which belongs to it"));

  /** The keys by which a window says at which days it looks. */
  static final List<Row> ROWS =
      List.of(
          Row.maybe(
              "lastDays",
              Told.whole(1, 3_660),
              "截至决策日的天数，含决策日",
              "the days that end with the as-of date, which belongs to them"),
          Row.maybe(
              "lastMonths",
              Told.whole(1, 120),
              "截至决策日的滚动月数",
              "the rolling months that end with the as-of date"),
          Row.maybe(
              "toDate",
              Told.word(CALENDAR),
              "本周（周一起）、本月、本季或本年至今：自首日至决策日",
              "the week (from Monday), month, quarter or year so far: from its first day to the"
                  + " as-of date"),
          complete("completeWeeks", 520, "周", "weeks"),
          complete("completeMonths", 120, "月", "months"),
          complete("completeQuarters", 40, "季", "quarters"),
          complete("completeYears", 10, "年", "years"),
          Row.maybe(
              "whole",
              Told.word(CALENDAR),
              "决策日所在周、月、季或年的同期整期，须另写 `earlier`，如上年同月",
              "the whole week, month, quarter or year in which the as-of date lies, so much"
                  + " `earlier`, which must be there: the same month a year before"),
          Row.maybe("between", Told.object(BETWEEN), "固定日期，首尾均含", "fixed days, both ends included"),
          Row.maybe(
              "earlier",
              Told.object(EARLIER),
              "整体提前多久，如上年同期；`toDate`、`whole`、`complete…` 须按整期提前，固定日期不得提前。"
                  + "月末对月末，2 月 29 日的上年同期止于 2 月 28 日",
              "all of it so much earlier, such as a year; calendar periods by whole ones, fixed days"
                  + " never. An end of a month stays one: a year before 29 February is 28 February"));

  /** Those of which a window has just one. */
  static final List<String> KEYS =
      ROWS.stream().map(Row::key).filter(key -> !key.equals("earlier")).toList();

  private PeriodLanguage() {}

  private static Example example(String keys, String... days) {
    return new Example(keys, List.of(days));
  }

  /** One is complete as of its last day, for the as-of date counts whole. */
  private static Row complete(String key, int most, String zh, String en) {
    return Row.maybe(
        key,
        Told.whole(1, most),
        "最近的完整" + zh + "数；期末日当日即算完整",
        "the last " + en + " that are complete; one is as of its last day");
  }
}

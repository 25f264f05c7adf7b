package org.bankcrm.core.internal.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;

/** Types of events, and the windows that compute attributes from them. */
public final class WindowLanguage {

  private static final List<String> ALL =
      List.of(
          "count",
          "sum",
          "average",
          "min",
          "max",
          "distinct",
          "daysSinceLast",
          "ratioToBefore",
          "trend");

  private static final Row ROUNDING =
      Row.needed(
          "rounding",
          Told.word(List.of("halfUp", "halfEven", "halfDown", "up", "down", "ceiling", "floor")),
          "舍入方式",
          "how the result is rounded");
  private static final Row OF =
      Row.needed("of", CatalogLanguage.ID, "所汇总的事件属性", "the attribute of the events");
  private static final Row TOTAL =
      Row.maybe(
          "of",
          CatalogLanguage.ID,
          "所汇总的事件属性；未写则计笔数",
          "whose sum it is; left out, the number of events");
  private static final Row PARTS =
      Row.needed(
          "parts", Told.whole(2, 120), "窗口等分的段数", "into how many equal parts the window is cut");

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

  private static final List<Row> PERIODS =
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

  private static final List<Row> WHAT =
      List.of(
          Row.needed(
              "attribute",
              CatalogLanguage.ID,
              "所计算的属性，须在目录中",
              "the attribute of the catalogue that is computed"),
          Row.needed("over", BookLanguage.ID, "事件类型", "the type of events"),
          Row.maybe(
              "where",
              Told.condition(),
              "计入哪些事件；读取事件自身的属性，不得使用相对日期",
              "which events count; it reads their own attributes, and no relative days"));

  private static final List<Row> HOW =
      List.of(Row.needed("aggregate", Told.word(ALL), "汇总方式", "how they are added up"));

  /** The keys of a type of event. */
  public static final Outline EVENT =
      Outline.of(
          Row.needed("id", BookLanguage.ID, "编号", "its id"),
          Row.needed("name", Told.localized(), "名称", "what people call it"),
          Row.needed(
              "date",
              CatalogLanguage.ID,
              "事件归属日期的属性",
              "the attribute that is the day on which an event counts"),
          Row.needed(
              "attributes",
              Told.ref("partAttributes", "属性列表", "a list of attributes"),
              "事件自身的属性",
              "the attributes of each event"));

  /** The keys of a window. */
  public static final Outline WINDOW =
      shaped(Outline.of())
          .or(with(List.of("sum", "min", "max", "distinct"), OF))
          .or(with(List.of("average"), OF, ROUNDING))
          .or(with(List.of("ratioToBefore"), TOTAL, ROUNDING))
          .or(with(List.of("trend"), TOTAL, PARTS, ROUNDING));

  /** A type of event, as examples have it. */
  public static final String EVENT_EXAMPLE =
      "{\"id\": \"purchase\", \"name\": {\"zh\": \"消费\", \"en\": \"Purchase\"}, \"date\": \"booked\","
          + " \"attributes\": [{\"id\": \"booked\", \"type\": \"date\","
          + " \"name\": {\"zh\": \"记账日\", \"en\": \"Booked\"}},"
          + " {\"id\": \"amount\", \"type\": \"money\", \"currency\": \"CNY\","
          + " \"name\": {\"zh\": \"金额\", \"en\": \"Amount\"}}]}";

  /** A window over it, of which it is told what it computes. */
  public static final String WINDOW_EXAMPLE =
      "{\"attribute\": \"purchases\", \"over\": \"purchase\","
          + " \"where\": {\"attribute\": \"amount\", \"atLeast\": \"CNY 100.00\"},"
          + " \"aggregate\": \"count\", \"lastDays\": 90}";

  private WindowLanguage() {}

  private static Outline.Variant with(List<String> words, Row... more) {
    return Outline.Variant.withWord("aggregate", words, shaped(Outline.of(more)));
  }

  /** One is complete as of its last day, for the as-of date counts whole. */
  private static Row complete(String key, int most, String zh, String en) {
    return Row.maybe(
        key,
        Told.whole(1, most),
        "最近的完整" + zh + "数；期末日当日即算完整",
        "the last " + en + " that are complete; one is as of its last day");
  }

  private static Outline shaped(Outline more) {
    return more.after(Stream.of(WHAT, PERIODS, HOW).flatMap(List::stream).toList())
        .oneOf(PERIODS.stream().map(Row::key).filter(key -> !key.equals("earlier")).toList());
  }

  /** The schemas by their names. */
  static Map<String, Object> definitions() {
    return Trees.tree("event", EVENT.schema(), "window", WINDOW.schema());
  }
}

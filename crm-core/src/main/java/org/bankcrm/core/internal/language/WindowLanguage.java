package org.bankcrm.core.internal.language;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
              "the attributes of each event"),
          CatalogLanguage.DERIVED);

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

  private static Outline shaped(Outline more) {
    return more.after(Stream.of(WHAT, PeriodLanguage.ROWS, HOW).flatMap(List::stream).toList())
        .oneOf(PeriodLanguage.KEYS);
  }

  /** The schemas by their names. */
  static Map<String, Object> definitions() {
    return Trees.tree("event", EVENT.schema(), "window", WINDOW.schema());
  }
}

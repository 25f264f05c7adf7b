package org.bankcrm.core.internal.language;

import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.ValueType.Kind;

/** The attributes of a catalogue. */
public final class CatalogLanguage {

  /**
   * A type of attribute.
   *
   * @param kind the type
   * @param says what its values are
   * @param value how a value is written in a condition; empty if conditions have none
   * @param example an attribute of the type
   */
  public record TypeTold(Kind kind, LocalizedText says, String value, String example) {}

  /** What is computed of parts or of events. */
  static final Row DERIVED =
      Row.maybe(
          "derived",
          BookLanguage.few("derivation", BookLanguage.MOST_DERIVED),
          "由同一明细或事件的其他属性计算的属性",
          "how some of them are computed from others of the same part or event");

  /** The types in their order, with an attribute of each that examples read. */
  public static final List<TypeTold> EXAMPLES =
      List.of(
          type(
              Kind.INTEGER,
              "整数",
              "whole numbers",
              "18",
              "age",
              "年龄",
              "Age",
              ", \"unit\": \"years\", \"sensitivity\": \"personal\""),
          type(
              Kind.DECIMAL,
              "固定小数位数的精确小数",
              "exact numbers of so many digits after the point",
              "0.25",
              "rate",
              "利率",
              "Rate",
              ", \"scale\": 4"),
          type(
              Kind.MONEY,
              "一种货币的金额，写作文本",
              "amounts of one currency, written as text",
              "\"CNY 500000.00\"",
              "assets",
              "资产",
              "Assets",
              ", \"currency\": \"CNY\""),
          type(
              Kind.REAL,
              "模型的输出（二进制浮点数）",
              "what models yield (binary floating-point)",
              "0.5",
              "churn",
              "流失概率",
              "Churn",
              ", \"changeable\": false"),
          type(
              Kind.YES_NO,
              "是或否",
              "yes or no",
              "true",
              "staff",
              "员工",
              "Staff",
              ", \"purposes\": [\"service\"]"),
          type(
              Kind.CODE,
              "一个代码，来自所列代码，或不限（open）；标明 ordered 的还可用 atLeast、moreThan、atMost、lessThan",
              "a code of those listed, or any (open); ordered ones have atLeast, moreThan, atMost and"
                  + " lessThan besides",
              "\"ACTIVE\"",
              "stage",
              "阶段",
              "Stage",
              ", \"codes\": [\"NEW\", \"ACTIVE\", \"DORMANT\"], \"codeNames\": {\"DORMANT\": {\"zh\":"
                  + " \"睡眠\", \"en\": \"Dormant\"}}"),
          type(
              Kind.CODE_SET,
              "若干代码",
              "a set of codes",
              "[\"APP\"]",
              "channels",
              "渠道",
              "Channels",
              ", \"codes\": [\"APP\", \"BRANCH\", \"PHONE\"]"),
          type(
              Kind.DATE,
              "日期",
              "days",
              "\"2026-01-31\"",
              "joined",
              "开户日",
              "Joined",
              ", \"freshForDays\": 90"),
          type(
              Kind.INSTANT,
              "时点（UTC）",
              "points in time (UTC)",
              "\"2026-01-31T16:00:00Z\"",
              "seen",
              "最近登录",
              "Last seen",
              ""),
          type(
              Kind.TEXT,
              "文本",
              "texts",
              "\"Teacher\"",
              "occupation",
              "职业",
              "Occupation",
              ", \"sensitivity\": \"personal\""),
          type(
              Kind.ELEMENTS,
              "明细列表，例如账户，各有自身的属性",
              "a list of parts such as accounts, which have attributes of their own",
              "",
              "accounts",
              "账户",
              "Accounts",
              ", \"parts\": [{\"id\": \"kind\", \"type\": \"code\", \"codes\": [\"DEPOSIT\", \"FUND\"],"
                  + " \"name\": {\"zh\": \"种类\", \"en\": \"Kind\"}},"
                  + " {\"id\": \"balance\", \"type\": \"money\", \"currency\": \"CNY\","
                  + " \"name\": {\"zh\": \"余额\", \"en\": \"Balance\"}}]"));

  /** Further attributes that examples read. */
  public static final List<String> MORE_EXAMPLES =
      List.of(
          example("income", "money", "收入", "Income", ", \"currency\": \"CNY\""),
          example("birth", "date", "出生日期", "Date of birth", ", \"sensitivity\": \"personal\""),
          example("deposits", "money", "存款余额", "Deposits", ", \"currency\": \"CNY\""),
          example("purchases", "integer", "近 90 天消费笔数", "Purchases of 90 days", ""));

  private static final List<String> WORDS =
      EXAMPLES.stream().map(told -> told.kind().word()).toList();
  private static final List<String> PART_WORDS = WORDS.subList(0, WORDS.size() - 1);

  static final Told ID =
      Told.ref(
          "attributeId",
          "属性编号：以字母开头，限字母、数字、'.'、'_' 与 '-'，至多 128 个字符",
          "an id: letters, digits, '.', '_' and '-', beginning with a letter, at most 128 characters");
  private static final Told WORD = Told.text(128);

  /** The keys of an attribute. */
  public static final Outline ATTRIBUTE = typed().or(elements()).after(common(WORDS));

  /** The keys of an attribute of a part or an event. */
  static final Outline PART = typed().after(common(PART_WORDS));

  private CatalogLanguage() {}

  private static TypeTold type(
      Kind kind,
      String zh,
      String en,
      String value,
      String id,
      String zhName,
      String enName,
      String more) {
    return new TypeTold(
        kind, LocalizedText.of(zh, en), value, example(id, kind.word(), zhName, enName, more));
  }

  private static String example(String id, String type, String zh, String en, String more) {
    return "{\"id\": \""
        + id
        + "\", \"type\": \""
        + type
        + "\", \"name\": {\"zh\": \""
        + zh
        + "\", \"en\": \""
        + en
        + "\"}"
        + more
        + "}";
  }

  private static List<Row> common(List<String> types) {
    return List.of(
        Row.needed("id", ID, "编号，条件以此引用", "the id by which conditions read it"),
        Row.needed("type", Told.word(types), "类型", "its type"),
        Row.needed("name", Told.localized(), "名称", "what people call it"),
        Row.maybe("unit", WORD, "数值的单位，例如天", "what a number counts, such as days"),
        Row.usually(
            "sensitivity",
            Told.word(List.of("normal", "personal", "sensitive", "protected")),
            "\"normal\"",
            "敏感程度",
            "how much it must be protected"),
        Row.maybe(
            "purposes",
            Told.ref("words", "用途列表，不得重复", "a list of purposes, none of them twice"),
            "许可用途；未写则不限",
            "the purposes it may be used for; left out, any"),
        Row.usually(
            "changeable",
            Told.yesNo(false),
            "false",
            "客户能否自行改变",
            "whether the customer can change it"),
        Row.maybe(
            "freshForDays",
            Told.ref("days", "整数，0 至 36500", "a whole number from 0 to 36500"),
            "观测值的有效日历天数；未写则不限",
            "for how many calendar days an observed value counts; left out, for ever"));
  }

  private static Told codeNames() {
    return Told.ref(
        "codeNames",
        "对象：每个代码对应各语言文本（`zh`、`en`，可另加）",
        "an object: to each code a text in `zh`, `en` and if need be more");
  }

  private static Outline typed() {
    Outline plain = Outline.of();
    return plain
        .or(
            ofType(
                Kind.DECIMAL,
                Outline.of(
                    Row.needed("scale", Told.whole(0, 18), "小数位数", "digits after the point"))))
        .or(ofType(Kind.MONEY, Outline.of(currency())))
        .or(ofType(Kind.CODE, codes(List.of(ordered()))))
        .or(ofType(Kind.CODE_SET, codes(List.of())));
  }

  private static Outline.Variant ofType(Kind kind, Outline keys) {
    return Outline.Variant.withWord("type", List.of(kind.word()), keys);
  }

  private static Row currency() {
    return Row.needed(
        "currency",
        Told.parsed(
            LocalizedText.of("ISO 4217 货币代码，例如 CNY", "an ISO 4217 code such as CNY"), "^[A-Z]{3}$"),
        "货币",
        "the currency");
  }

  private static Row ordered() {
    return Row.maybe(
        "ordered",
        Told.yesNo(true),
        "代码由低到高排列，可比较高低；与 codes 同用",
        "the codes are listed from the lowest to the highest, and are compared so; beside 'codes'");
  }

  private static Outline codes(List<Row> more) {
    return Outline.of(more).after(codes()).oneOf(List.of("codes", "open"));
  }

  private static List<Row> codes() {
    return List.of(
        Row.maybe(
            "codes",
            Told.ref("words", "代码列表，不得重复", "a list of codes, none of them twice"),
            "全部可能的代码，依次序",
            "all codes that there are, in their order"),
        Row.maybe("open", Told.yesNo(true), "任何代码都可能出现", "any code may occur"),
        Row.maybe(
            "codeNames",
            codeNames(),
            "代码的名称，可只列一部分；说明与文句以名称代替代码，数据与结果列仍为代码",
            "what people call the codes, some or all; explanations and sentences say the names, data"
                + " and columns of results keep the codes"),
        Row.maybe(
            "usualNames",
            codeNames(),
            "标准目录中代码的通用名称，由程序写出；`codeNames` 优先，不计入手册的散列值",
            "what the standard catalogue calls the codes, written by programs; `codeNames` come"
                + " first, and the hash of the book leaves it out"));
  }

  private static Outline.Variant elements() {
    return Outline.Variant.withWord(
        "type",
        List.of("elements"),
        Outline.of(
            Row.needed(
                "parts",
                Told.ref(
                    "partAttributes",
                    "属性列表，其中不再有明细",
                    "a list of attributes, none of them of parts again"),
                "每项明细的属性",
                "the attributes of each part"),
            DERIVED));
  }

  /** The schemas of the catalogue by their names. */
  static Map<String, Object> definitions() {
    return Trees.tree(
        "attributeId",
        Trees.tree("type", "string", "maxLength", 128, "pattern", "^[A-Za-z][A-Za-z0-9._-]*$"),
        "attribute",
        ATTRIBUTE.schema(),
        "partAttribute",
        PART.schema(),
        "codeNames",
        Trees.tree("type", "object", "additionalProperties", Trees.ref("localized")),
        "partAttributes",
        Trees.tree("type", "array", "items", Trees.ref("partAttribute")));
  }
}

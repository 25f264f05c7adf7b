package org.bankcrm.core.internal.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;

/** The outermost object of a book, and what all parts of the language share. */
public final class BookLanguage {

  static final Told ID =
      Told.ref(
          "id",
          "编号：1 至 128 个字符，限 a-z、0-9、'.' 与 '-'，以字母或数字开头",
          "an id: 1 to 128 of a-z, 0-9, '.' and '-', beginning with a letter or digit");

  private static final List<Row> HEADER =
      List.of(
          Row.needed("book", ID, "手册编号", "the id of the book"),
          Row.needed("version", Told.whole(1, 999_999_999), "手册版本号", "its version"),
          Row.needed("name", Told.localized(), "名称", "what people call it"));

  /** The most calendars of one book. */
  public static final int MOST_CALENDARS = 100;

  /** The most attributes that a book computes. */
  public static final int MOST_DERIVED = 1_000;

  private static final int MOST_EVENTS = 100;

  private static final List<Row> CONTENT =
      List.of(
          Row.maybe(
              "catalogue",
              Told.text(128),
              "手册所用标准目录的名称，例如 bank.CNY；attributes 只列另加的属性",
              "the standard catalogue that it builds on, such as bank.CNY; 'attributes' then lists"
                  + " what is added"),
          Row.maybe(
              "attributes",
              many("attribute"),
              "所提供的客户属性目录",
              "the catalogue of what is handed in about a customer"),
          Row.maybe(
              "derived",
              few("derivation", MOST_DERIVED),
              "由同一客户的其他属性计算的属性",
              "how attributes are computed from others of the same customer"),
          Row.maybe(
              "events",
              few("event", MOST_EVENTS),
              "窗口所读取的事件类型",
              "the types of events that windows read"),
          Row.maybe(
              "windows", many("window"), "由事件计算的属性", "how attributes are computed from events"),
          Row.maybe(
              "calendars",
              few("calendar", MOST_CALENDARS),
              "计算工作日所依据的营业日历",
              "the business calendars by which it counts"),
          Row.maybe("policies", many("policy"), "策略，次序不限", "the policies, in any order"));

  /** The keys of a book. */
  public static final Outline BOOK = Outline.of(CONTENT).after(HEADER);

  private BookLanguage() {}

  static Told few(String member, int most) {
    return Told.of(
        Trees.with(many(member).schema(), "maxItems", most),
        "列表，至多 " + most + " 项",
        "a list of at most " + most);
  }

  private static Told many(String member) {
    return Told.of(
        Trees.tree("type", "array", "items", Trees.ref(member), "maxItems", 10_000),
        "列表",
        "a list");
  }

  /**
   * The schema of a book in one document, or of one of the files over which it is spread.
   *
   * @param policies the kinds of policy: what tells them by their words
   * @param head the keys of policies of any kind
   * @param derivation the keys of an attribute that is computed
   * @param calendar the keys of a business calendar
   * @param part whether the header may stand in another file
   */
  public static Map<String, Object> schema(
      Map<String, Outline> policies,
      Outline head,
      Outline derivation,
      Outline calendar,
      List<String> looseKinds,
      boolean part) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", part ? "Part of a policy book / 策略手册的一部分" : "Policy book / 策略手册");
    schema.put(
        "description",
        "What no schema can tell (names that nothing defines, values that a type does not have,"
            + " ranges upside down, limits of a whole book) is told by the parser."
            + " / 无法以模式表达的问题由解析器指出。");
    schema.putAll(BOOK.schema());
    if (part) {
      schema.remove("required");
      schema.put("dependentRequired", header());
    }
    Map<String, Object> definitions = definitions(policies, head, looseKinds);
    definitions.put("derivation", derivation.schema());
    definitions.put("calendar", calendar.schema());
    schema.put("$defs", definitions);
    return schema;
  }

  private static Map<String, Object> header() {
    return Trees.tree(
        "book", List.of("version", "name"), "version", List.of("book"), "name", List.of("book"));
  }

  private static Map<String, Object> definitions(
      Map<String, Outline> policies, Outline head, List<String> looseKinds) {
    Map<String, Object> all = new LinkedHashMap<>(shared());
    all.putAll(CatalogLanguage.definitions());
    all.putAll(ConditionLanguage.definitions());
    all.putAll(WindowLanguage.definitions());
    List<String> words = new ArrayList<>(policies.keySet());
    words.addAll(looseKinds);
    List<Trees.Choice> kinds = new ArrayList<>();
    policies.forEach(
        (word, outline) -> {
          all.put("policy-" + word, outline.after(List.of(kind(List.of(word)))).schema());
          kinds.add(new Trees.Choice(isKind(word), Trees.ref("policy-" + word)));
        });
    all.put("policy", Trees.first(kinds, head.after(List.of(kind(words))).open()));
    return all;
  }

  private static Row kind(List<String> words) {
    return Row.needed("kind", Told.word(words), "策略类型", "the kind of policy");
  }

  private static Map<String, Object> isKind(String word) {
    return Trees.with(
        Trees.required("kind"), "properties", Trees.tree("kind", Trees.tree("const", word)));
  }

  private static Map<String, Object> shared() {
    Map<String, Object> shared = new LinkedHashMap<>(names());
    shared.put("days", Told.whole(0, 36_500).schema());
    shared.put("count", Told.whole(0, Integer.MAX_VALUE).schema());
    shared.putAll(values());
    return shared;
  }

  static Map<String, Object> names() {
    Outline localized =
        Outline.of(
            Row.needed("zh", Told.text(4_096), "中文", "Chinese"),
            Row.needed("en", Told.text(4_096), "英文", "English"));
    return Trees.tree(
        "id",
        Trees.tree("type", "string", "pattern", "^[a-z0-9][a-z0-9.-]{0,127}$"),
        "localized",
        Trees.with(
            localized.schema(),
            "patternProperties",
            Trees.tree("^(?!(zh|en)$)" + LocalizedText.TAGS + "$", Told.text(4_096).schema())),
        "word",
        Told.text(128).schema(),
        "words",
        Told.list(Told.ref("word", "代码", "a code"), 1, 10_000, true).schema());
  }

  private static Map<String, Object> values() {
    return Trees.tree(
        "literal",
        Trees.tree("type", "string", "minLength", 1, "maxLength", 4_096),
        "value",
        Trees.tree(
            "type",
            List.of("string", "number", "boolean"),
            "description",
            "A value of the attribute's type: numbers as numbers, money like \"CNY 500000.00\","
                + " days like \"2026-01-31\". / 属性类型的值：数字、金额 \"CNY 500000.00\"、日期"),
        "values",
        Told.list(Told.ref("value", "值", "a value"), 1, 10_000, true).schema(),
        "operand",
        Trees.tree(
            "if", Trees.tree("type", "object"),
            "then", Trees.ref("otherAttribute"),
            "else", Trees.ref("value")));
  }
}

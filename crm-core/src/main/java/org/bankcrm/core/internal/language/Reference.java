package org.bankcrm.core.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.notation.ConditionReader;

/** The reference of the language, a page for people who write books. */
public final class Reference {

  /**
   * A kind of policy.
   *
   * @param keys its keys
   * @param results what conditions may read of its policies, if that is known
   * @param problems the problems of its own
   * @param note what there is to tell besides
   * @param example a whole policy as JSON, which reads what the book of the page has
   */
  public record KindTold(
      Outline keys,
      Optional<List<ResultTold>> results,
      List<ProblemCode> problems,
      Optional<LocalizedText> note,
      Optional<String> example) {}

  /**
   * What conditions may read of a policy.
   *
   * @param id its id, in which ID stands for that of the policy
   * @param type its type
   * @param name what people call it, of the policy in the example
   * @param handedIn whether the host hands it in and the policy reads it
   * @param past the words that may stand before the id, where the run before is asked for
   */
  public record ResultTold(
      String id, ValueType.Kind type, LocalizedText name, boolean handedIn, List<String> past) {}

  /** Every week of the year from Monday to Friday. */
  private static final String CALENDAR_EXAMPLE =
      "{\"id\": \"china\", \"from\": \"2026-01-01\", \"before\": \"2027-01-01\","
          + " \"sha256\": \"285eccee3005c13644b5f6d5a4f78505857573ed065a791b9ba85033ff04d038\"}";

  private static final String DERIVED_EXAMPLE =
      "{\"attribute\": \"age\", \"years\": {\"from\": \"birth\"}},\n"
          + "  {\"attribute\": \"deposits\", \"sum\": {\"over\": \"accounts\", \"of\": \"balance\","
          + " \"where\": {\"attribute\": \"kind\", \"is\": \"DEPOSIT\"}}}";

  private final Page page;

  private Reference(Page page) {
    this.page = page;
  }

  /**
   * The page.
   *
   * @param locale the reader's
   * @param head the keys of every kind of policy
   * @param derivation the keys of an attribute that is computed
   * @param calendar the keys of a business calendar
   * @param kinds the kinds of policy by their words
   * @param limits what documents may have at most, by the numbers that hold unless others are named
   */
  public static String of(
      Locale locale,
      Outline head,
      Outline derivation,
      Outline calendar,
      Map<String, KindTold> kinds,
      Map<LocalizedText, Integer> limits) {
    Page page = new Page(locale);
    Reference reference = new Reference(page);
    reference.book();
    reference.attributes();
    reference.derived(derivation);
    reference.windows();
    reference.calendars(calendar);
    reference.conditions();
    reference.past();
    reference.policies(head, kinds);
    reference.limits(limits);
    page.heading(2, "问题代码", "Codes of problems");
    page.paragraph("各类文档都可能出现的问题：", "Problems that any document may have:");
    reference.problems(List.of(CoreProblem.values()));
    return page.toString();
  }

  private void book() {
    page.heading(1, "策略手册的语言", "The language of policy books");
    page.paragraph(ReferenceTexts.LANGUAGE);
    page.heading(2, "手册", "The book");
    page.paragraph(
        "手册可分为多个文件：只有一个文件带有编号、版本与名称，其余各键可写在任意文件中。",
        "A book may be spread over several files: one of them has its id, version and name, and each may"
            + " have any of the other keys.");
    page.keys(page.say("手册", "Book"), BookLanguage.BOOK);
    page.paragraph(
        "下面这本手册列出了本页示例所用的全部属性、事件与窗口。",
        "This book has all the attributes, events and windows that the examples of this page read.");
    page.examples(example());
  }

  private static List<String> example() {
    List<String> lines = new ArrayList<>();
    lines.add("{\"book\": \"example\", \"version\": 1,");
    lines.add(" \"name\": {\"zh\": \"示例\", \"en\": \"Example\"},");
    lines.add(" \"attributes\": [");
    List<String> attributes =
        Stream.concat(
                CatalogLanguage.EXAMPLES.stream().map(CatalogLanguage.TypeTold::example),
                CatalogLanguage.MORE_EXAMPLES.stream())
            .toList();
    lines.add("  " + String.join(",\n  ", attributes) + "],");
    lines.add(" \"derived\": [\n  " + DERIVED_EXAMPLE + "],");
    lines.add(" \"events\": [\n  " + WindowLanguage.EVENT_EXAMPLE + "],");
    lines.add(" \"windows\": [\n  " + WindowLanguage.WINDOW_EXAMPLE + "],");
    lines.add(" \"calendars\": [\n  " + CALENDAR_EXAMPLE + "]}");
    return lines;
  }

  private void attributes() {
    page.heading(2, "属性", "Attributes");
    page.keys(page.say("属性", "Attribute"), CatalogLanguage.ATTRIBUTE);
    page.heading(3, "类型", "Types");
    page.table(
        List.of(
            page.say("类型", "Type"),
            page.say("值", "Values"),
            page.say("条件中的写法", "In conditions"),
            page.say("可用的判断", "Tests")),
        CatalogLanguage.EXAMPLES.stream().map(this::type).toList());
  }

  private List<String> type(CatalogLanguage.TypeTold type) {
    String tests =
        ConditionReader.testsOf(type.kind()).stream().collect(Collectors.joining("`, `", "`", "`"));
    String quantifiers = type.value().isEmpty() ? ", `some`, `every`, `no`, `count`" : "";
    return List.of(
        "`" + type.kind().word() + "`",
        page.say(type.says()),
        type.value().isEmpty() ? "–" : "`" + type.value() + "`",
        tests + quantifiers);
  }

  private void derived(Outline keys) {
    page.heading(2, "计算属性", "Computed attributes");
    page.paragraph(ReferenceTexts.DERIVED);
    page.paragraph(ReferenceTexts.SUMMED);
    page.keys(page.say("计算属性", "Computed attribute"), keys);
  }

  private void windows() {
    page.heading(2, "事件与窗口", "Events and windows");
    page.keys(page.say("事件类型", "Type of event"), WindowLanguage.EVENT);
    page.keys(page.say("窗口", "Window"), WindowLanguage.WINDOW);
    page.heading(3, "窗口所看的日期", "The days of a window");
    page.paragraph(ReferenceTexts.WINDOW_DAYS);
    page.paragraph(ReferenceTexts.WINDOW_MONTHS);
    List<String> heads = new ArrayList<>(List.of(page.say("写法", "Keys")));
    PeriodLanguage.AS_OF.forEach(day -> heads.add(page.say("决策日 " + day, "As of " + day)));
    page.table(heads, PeriodLanguage.EXAMPLES.stream().map(Reference::days).toList());
  }

  private static List<String> days(PeriodLanguage.Example example) {
    List<String> cells = new ArrayList<>(List.of("`" + example.keys() + "`"));
    cells.addAll(example.days());
    return cells;
  }

  private void calendars(Outline keys) {
    page.heading(2, "营业日历", "Business calendars");
    page.paragraph(
        "手册写明所依据的营业日历的名称、日期范围与散列值；日期本身由使用方提供，不符者拒绝。",
        "A book names the business calendars that it relies on, with the days that count and their"
            + " hash. The days themselves are handed in by the host; others are refused.");
    page.keys(page.say("营业日历", "Business calendar"), keys);
  }

  private void conditions() {
    page.heading(2, "条件", "Conditions");
    page.paragraph(
        "条件的结果为真、假或未知；值缺失时判断为未知，与 SQL 相同。",
        "A condition is true, false or unknown. The test of a missing value is unknown, as in SQL.");
    tests();
    page.heading(3, "另一属性作为值", "Another attribute as the value");
    page.keys(page.say("另一属性", "Other attribute"), TestLanguage.OTHER);
    page.heading(3, "文本不计的差异（`folding`）", "Differences of texts that do not count (`folding`)");
    page.keys("`folding`", TestLanguage.FOLDED);
    page.heading(3, "相对决策日的日期（`within`）", "Days told from the as-of date (`within`)");
    page.keys("`within`", SpanLanguage.KEYS);
    page.keys(page.say("日期", "Day"), SpanLanguage.SHIFT);
    page.examples(SpanLanguage.EXAMPLES);
    page.heading(3, "组合、明细与决策日", "Connectives, parts and the day of the decision");
    ConditionLanguage.SAYINGS.forEach(this::saying);
  }

  private void tests() {
    page.heading(3, "属性的判断", "Tests of an attribute");
    page.paragraph(
        "属性旁写一个判断；区间的上下两端可并写。",
        "Beside the attribute stands one test; both ends of a range may stand together.");
    page.table(
        List.of(page.say("判断", "Test"), page.say("含义", "Meaning"), page.say("值", "Value")),
        TestLanguage.TESTS.stream().map(this::test).toList());
    page.examples(TestLanguage.TESTS.stream().flatMap(test -> test.examples().stream()).toList());
    TestLanguage.TESTS.forEach(test -> page.inner("`" + test.marker() + "`", row(test)));
  }

  private void past() {
    page.heading(3, "上期结果", "Results of the run before");
    page.paragraph(ReferenceTexts.PAST);
    page.table(
        List.of(page.say("属性", "Attribute"), page.say("类型", "Type"), page.say("含义", "Meaning")),
        PastLanguage.ALL.stream()
            .map(
                each ->
                    List.of("`" + each.id() + "`", page.say(each.type()), page.say(each.says())))
            .toList());
    page.examples(PastLanguage.EXAMPLES);
  }

  private List<String> test(Saying test) {
    Row value = row(test);
    boolean folding = test.keys().rows().stream().anyMatch(row -> row.key().equals("folding"));
    String more = page.say("；文本可加 `folding`", "; of texts with `folding`");
    return List.of(
        "`" + test.marker() + "`",
        page.say(test.says()),
        page.say(value.value().words()) + (folding ? more : ""));
  }

  private static Row row(Saying test) {
    return test.keys().rows().stream()
        .filter(row -> row.key().equals(test.marker()))
        .findFirst()
        .orElseThrow();
  }

  private void saying(Saying saying) {
    page.heading(4, "`" + saying.marker() + "`", "`" + saying.marker() + "`");
    page.paragraph(page.say(saying.says()), page.say(saying.says()));
    page.keys("`" + saying.marker() + "`", saying.keys());
    page.examples(saying.examples());
  }

  private void policies(Outline head, Map<String, KindTold> kinds) {
    page.heading(2, "策略", "Policies");
    page.paragraph(ReferenceTexts.POLICIES);
    page.keys(page.say("策略", "Policy"), head);
    kinds.forEach(
        (word, kind) -> {
          page.heading(3, "`" + word + "`", "`" + word + "`");
          page.keys("`" + word + "`", kind.keys().without(head));
          kind.results().ifPresent(this::results);
          if (!kind.problems().isEmpty()) {
            page.paragraph("此类策略特有的问题：", "Problems of its own:");
            problems(kind.problems());
          }
          kind.note().ifPresent(note -> page.paragraph(note.zh(), note.en()));
          kind.example().ifPresent(example -> page.examples(List.of(example.split("\n"))));
        });
  }

  private void results(List<ResultTold> results) {
    if (results.isEmpty()) {
      page.paragraph("其结果不能在条件中读取。", "Conditions read nothing of what it gives.");
      return;
    }
    page.paragraph(ReferenceTexts.RESULTS);
    page.table(
        List.of(
            page.say("属性", "Attribute"),
            page.say("类型", "Type"),
            page.say("名称", "Name"),
            page.say("前缀", "Prefixes")),
        results.stream().map(this::result).toList());
  }

  private List<String> result(ResultTold result) {
    String past =
        result.handedIn()
            ? page.say("策略用到时由使用方提供", "handed in by the host where the policy goes by it")
            : result.past().stream().collect(Collectors.joining("`, `", "`", "`"));
    return List.of(
        "`" + result.id() + "`", "`" + result.type().word() + "`", page.say(result.name()), past);
  }

  private void limits(Map<LocalizedText, Integer> limits) {
    page.heading(2, "上限", "Limits");
    page.paragraph("未另行指定时的上限：", "What a document may have at most unless other limits are named:");
    page.table(
        List.of(page.say("对象", "Of"), page.say("上限", "Most")),
        limits.entrySet().stream()
            .map(limit -> List.of(page.say(limit.getKey()), "" + limit.getValue()))
            .toList());
  }

  private void problems(List<? extends ProblemCode> problems) {
    page.table(
        List.of(page.say("代码", "Code"), page.say("含义", "Meaning")),
        problems.stream()
            .map(problem -> List.of("`" + problem.word() + "`", page.say(problem)))
            .toList());
  }
}

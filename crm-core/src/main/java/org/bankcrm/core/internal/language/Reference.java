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
    page.paragraph(
        "本页由程序生成。文档是由对象、列表、文本、数字与是否值组成的树，任何 JSON 或 YAML 读取器都能给出；" + "未列出的键一律拒绝，值不作任何自动转换。",
        "This page is made from the program. A document is a tree of objects, lists, texts, numbers and"
            + " yes or no, as any reader of JSON or YAML gives it; keys that are not listed are refused,"
            + " and no value is taken for another.");
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
    page.paragraph(
        "由同一客户的其他属性计算，随事实自动得出，无须也不得另行提供。只读所提供的属性和其他计算属性，不读本手册策略的结果（其后才得出）：按客户等级查的表，须用所提供的等级属性。运算精确，只在写明处舍入一次；"
            + "除 `otherwise` 外，所读之值缺失，结果亦缺失，原因相同。"
            + "明细与事件的属性也可如此计算，写在其 `derived` 之下；事件没有决策日和时区，须写明所看属性，时点还须写明时区。"
            + "时刻以当地时钟所示为准，夏令时结束之夜重复的一小时出现两次。",
        "Computed from other attributes of the same customer whenever facts are made, and handed in by"
            + " nobody. They read what is handed in and one another, never what policies of the book give,"
            + " before or now: a table by tier goes by an attribute with the tier that is handed in."
            + " Exact: rounded once, where it is said. Where something that is read is missing,"
            + " so is the result, for the same reason, but for `otherwise`."
            + " Attributes of parts and of events can be computed so too, under their `derived`;"
            + " events have neither as-of date nor zone, so what is read is named, and of instants"
            + " the zone. Times of the day are what the clock on the wall shows: the hour that comes"
            + " twice when the clocks go back counts twice.");
    page.paragraph(
        "`count`、`sum`、`average`、`min`、`max`、`distinct` 汇总一个明细列表（例如账户）中满足 `where` 的各项。列表缺失，"
            + "结果亦缺失；空列表的项数与合计为 0，平均值、最小值、最大值不适用。明细中未知的值不当作零："
            + "无论其取何值结果都相同时才有结果，否则缺失，原因为计入或可能计入的各项中最先注明的原因；"
            + "确定不满足 `where` 的明细，缺少什么都不影响结果。只汇总有值的明细，须在 `where` 中写明 `\"known\": true`。",
        "`count`, `sum`, `average`, `min`, `max` and `distinct` sum up the parts in a list, such as"
            + " accounts, for which `where` holds. Where the list is missing, so is the result; of an"
            + " empty one count and sum are 0, mean, least and greatest are not applicable. What is not"
            + " known of a part is not zero: there is a result only if it is the same whatever that may"
            + " be, and otherwise it is missing, for the first reason that was told of the parts that"
            + " count or may count; a part for which `where` certainly does not hold may lack anything."
            + " Who means only the parts that have a value says so in `where`: `\"known\": true`.");
    page.keys(page.say("计算属性", "Computed attribute"), keys);
  }

  private void windows() {
    page.heading(2, "事件与窗口", "Events and windows");
    page.keys(page.say("事件类型", "Type of event"), WindowLanguage.EVENT);
    page.keys(page.say("窗口", "Window"), WindowLanguage.WINDOW);
    page.heading(3, "窗口所看的日期", "The days of a window");
    page.paragraph(
        "日期均为整日，首末日均计入；决策日当日全天计入，因此期末日当日该期即算完整："
            + "6 月 30 日所看的最近 3 个完整月是 4 月至 6 月，至 7 月 30 日不变。"
            + "固定日期在开始之前没有值（不适用），在结束之前计至决策日。"
            + "“与前一窗口之比”所比的是紧接其前的同样长度；本期至今与整期则比上一期的同期。",
        "Days are whole, the first and the last belong to the window. All of the as-of date counts,"
            + " so a period is complete as of its last day: as of 30 June the last 3 complete months"
            + " are April to June, and so they are up to 30 July. Fixed days have no value before"
            + " they begin (not applicable), and are told as far as they have come until they end. A"
            + " ratio to the window before takes as much just before; of a period so far, or whole,"
            + " the same of the period before.");
    page.paragraph(
        "`lastMonths` 为滚动月：自上月同日的次日起算，月内每天都在移动；`completeMonths` 为自然月，每月各计一次。"
            + "每月只记一次的事件（如月末余额）、以及与月平均的比较，用 `completeMonths`；只有整月末才决策时两者相同。"
            + "`average` 是所记事件的平均：没有事件的月份不作零计入，三个月中只有两个月有余额，即为两者之平均；没有任何事件则缺失。"
            + "要把空缺的月份算作零，请改用 `sum` 比较合计。",
        "`lastMonths` are rolling months, from the day after the same day of the month before, and"
            + " move every day; `completeMonths` are those of the calendar, each once. Of what is told"
            + " once a month, such as balances at its end, and for a comparison with the mean of"
            + " months, write `completeMonths`; as of the last day of a month both are the same."
            + " `average` is the mean of the events that there are: a month without one does not count"
            + " as zero, so of balances of two months among three it is the mean of the two; without"
            + " any event it is missing. Who means months without one as zero compares"
            + " the `sum` instead.");
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
    page.heading(3, "属性的判断", "Tests of an attribute");
    page.paragraph(
        "属性旁写一个判断；区间的上下两端可并写。",
        "Beside the attribute stands one test; both ends of a range may stand together.");
    page.table(
        List.of(page.say("判断", "Test"), page.say("含义", "Meaning"), page.say("值", "Value")),
        TestLanguage.TESTS.stream().map(this::test).toList());
    page.examples(TestLanguage.TESTS.stream().flatMap(test -> test.examples().stream()).toList());
    TestLanguage.TESTS.forEach(test -> page.inner("`" + test.marker() + "`", row(test)));
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

  private void past() {
    page.heading(3, "上期结果", "Results of the run before");
    page.paragraph(
        "条件可读取手册中任一策略在上一次运行中给出的结果：客群、客群族、等级、评分、评级、阶段等，写法是在该结果的编号前加一个词，"
            + "无须列入 `attributes`。`before.`、`since.` 由使用方提供（`decide` 自动保存并读入）；没有上一次运行、或当时没有该客户的，"
            + "其值缺失，原因为 `before-history`，不视为新进；当时未定的为 `not-known`，不适用的为 `not-applicable`。"
            + "策略可读取自己的上期结果，但不能读取自己的 `rank.`、`change.`。",
        "A condition may read what any policy of the book gave in the run before: segments, families,"
            + " tiers, scores, grades, stages. It is written with a word before the id of the result,"
            + " and not listed under `attributes`. `before.` and `since.` are handed in by the host"
            + " (`decide` keeps and reads them by itself); where there was no run before, or none that"
            + " knew the customer, they are missing, `before-history`, and nobody is newly in; what was"
            + " open then is `not-known`, what did not apply `not-applicable`. A policy may read what it"
            + " gave before itself, but not its own `rank.` and `change.`.");
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
    page.paragraph(
        "每条策略都有 `kind`（策略类型）与以下各键；各类策略的编号可能更短。各类策略之后的示例与本页开头的手册合在一起即为一本完整的手册。",
        "Every policy has `kind` and these keys; the ids of some kinds are shorter. The examples of"
            + " the kinds, together with the book at the head of this page, are one sound book.");
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
    page.paragraph(
        "条件可读取以下属性。`ID` 为策略的编号，其余编号与名称取自下面的示例；前缀写在编号之前，读取上期结果。",
        "Conditions may read these attributes. `ID` stands for the id of the policy, what else is"
            + " in the ids and the names is that of the example below; prefixes stand before the"
            + " id and tell of the run before.");
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

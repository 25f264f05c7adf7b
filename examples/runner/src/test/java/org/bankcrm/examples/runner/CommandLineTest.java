package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.LibraryVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The commands as a person at a terminal meets them. */
class CommandLineTest {

  private static final String HEADER = "id,party.age,holding.aum,holding.products\n";

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(args);
  }

  private String[] decide(Path customers, String... more) {
    List<String> args =
        new java.util.ArrayList<>(List.of("decide", "--book", DemoCommand.retailBook().toString()));
    args.addAll(List.of("--customers", customers.toString(), "--as-of", "2026-06-30"));
    args.addAll(List.of("--out", dir.resolve("out").toString()));
    args.addAll(List.of(more));
    return args.toArray(new String[0]);
  }

  private Path customers(String rows) throws IOException {
    return Files.writeString(dir.resolve("customers.csv"), HEADER + rows);
  }

  @Test
  void demo_twice_writesTheSameBytes() throws IOException {
    assertThat(run("demo", "--customers", "60", "--out", dir.resolve("a").toString())).isZero();
    assertThat(run("demo", "--customers", "60", "--out", dir.resolve("b").toString())).isZero();

    assertThat(Files.readString(dir.resolve("a/decisions.csv")))
        .isEqualTo(Files.readString(dir.resolve("b/decisions.csv")))
        .hasLineCount(61);
    for (String name : Report.NAMES) {
      assertThat(Files.readString(dir.resolve("a").resolve(name)))
          .as(name)
          .isEqualTo(Files.readString(dir.resolve("b").resolve(name)))
          .contains("tier-value");
    }
    assertThat(out.toString()).contains("60 customers by");
  }

  @Test
  void demo_thenDecideItsCustomers_agrees() throws IOException {
    run("demo", "--customers", "60", "--out", dir.resolve("a").toString());
    assertThat(out.toString()).contains("Decided by the alerts of 60 customers, of whom");
    Path customers = dir.resolve("a/customers.csv");
    assertThat(run(decide(customers, "--alerts", dir.resolve("a/warn").toString()))).isZero();

    String decided = Files.readString(dir.resolve("a/decisions.csv"));
    assertThat(Files.readString(dir.resolve("out/decisions.csv"))).isEqualTo(decided);
    assertThat(run(decide(customers))).isZero();
    assertThat(Files.readString(dir.resolve("out/decisions.csv"))).isNotEqualTo(decided);
  }

  /** The alerts of the demo are those that warn finds in its files. */
  @Test
  void demo_thenWarnOfItsEvents_findsTheSame() throws IOException {
    Path demo = dir.resolve("a");
    run("demo", "--customers", "40", "--out", demo.toString());
    List<String> warn =
        List.of(
            "warn", "--book", "../books/warnings", "--until", "2026-06-30", "--from", "2026-02-01");
    List<String> args = new ArrayList<>(warn);
    for (String each : List.of("events", "customers", "actions")) {
      args.addAll(List.of("--" + each, demo.resolve(each + ".csv").toString()));
    }
    args.addAll(List.of("--out", dir.resolve("b").toString()));
    assertThat(run(args.toArray(String[]::new))).as("%s", err).isZero();
    for (String each :
        List.of("alerts.csv", "news.csv", "standing.csv", "alerts.jsonl", "book.json")) {
      assertThat(Files.readString(demo.resolve("warn").resolve(each)))
          .as(each)
          .isEqualTo(Files.readString(dir.resolve("b").resolve(each)));
    }
  }

  @Test
  void demo_inChinese_speaksChinese() throws IOException {
    run("demo", "--customers", "20", "--lang", "zh", "--out", dir.toString());

    assertThat(Files.readString(dir.resolve("report.html"))).contains("客户经营报告");
    assertThat(out.toString()).contains("位客户");
  }

  @Test
  void decide_badRows_areToldAndCounted() throws IOException {
    Path file = customers("A,forty,1.00,\nB,40,1.00,FUND\nB,41,,\nC,41\nD,41,1e99,\nE,30,5.00,-\n");
    assertThat(run(decide(file))).isZero();

    assertThat(out.toString()).contains("6 rows read = 2 decided + 4 left out");
    assertThat(err.toString())
        .contains("Line 2 left out: column 2, 'party.age': expected a whole number such as 42")
        .contains("Line 4 left out: column 1, 'id': the customer is in line 3 already")
        .contains("Line 5 left out: has 2 fields, the header 4")
        .contains("Line 6 left out: column 3, 'holding.aum': expected an amount such as 1234.5")
        .doesNotContain("forty");
    assertThat(Files.readAllLines(dir.resolve("out/bad-rows.csv")))
        .hasSize(5)
        .startsWith("line,id,problem,file")
        .anyMatch(line -> line.startsWith("4,B,"))
        .anyMatch(line -> line.startsWith("5,C,"));
    assertThat(Files.readString(dir.resolve("out/decisions.csv"))).hasLineCount(3);
  }

  @Test
  void decide_fileFromASpreadsheet_isReadPastItsByteOrderMark() throws IOException {
    Path file = Files.writeString(dir.resolve("c.csv"), "\uFEFF" + HEADER + "A,40,1.00,\n");
    assertThat(run(decide(file))).isZero();
    assertThat(out.toString()).contains("1 row read = 1 decided + 0 left out");
  }

  @Test
  void decide_fileThatIsNotUtf8_isRefused() throws IOException {
    Path file = Files.writeString(dir.resolve("c.csv"), HEADER, StandardCharsets.UTF_8);
    Files.write(file, "张三,40,1.00,\n".getBytes("GBK"), StandardOpenOption.APPEND);
    assertThat(run(decide(file))).isEqualTo(1);
    assertThat(err.toString()).contains("not in UTF-8").doesNotContain("Exception");
  }

  @Test
  void decide_quoteThatIsNotClosed_isToldWithTheLinesItTook() throws IOException {
    assertThat(run(decide(customers("A,40,1.00,\nB,\"41,1.00,\nC,42,1.00,\n")))).isZero();
    assertThat(err.toString()).contains("Line 3 left out: the quote that opens in line 3");
    assertThat(out.toString()).contains("3 rows read = 2 decided + 1 left out");
  }

  @Test
  void decide_semicolonsForCommas_areTold() throws IOException {
    Path file = Files.writeString(dir.resolve("c.csv"), "id;party.age\nA;40\n");
    assertThat(run(decide(file))).isEqualTo(1);
    assertThat(err.toString()).contains("parted by commas");
  }

  @Test
  void decide_parquetFileThatNothingHereReads_isToldWhatDoes() throws IOException {
    Path file = Files.writeString(dir.resolve("c.csv"), "PAR1 and what follows");
    assertThat(run(decide(file))).isEqualTo(1);
    assertThat(err.toString()).contains("'" + file + "'", "examples/parquet/run decide");
  }

  @Test
  void decide_numbersThatOnlyJavaReads_areBad() throws IOException {
    assertThat(run(decide(customers("A,４０,1.00,\nB,0x1f,1.00,\nC,40,1.00f,\nD,40,1.00,\n"))))
        .isZero();
    assertThat(out.toString()).contains("4 rows read = 1 decided + 3 left out");
  }

  @Test
  void decide_daysOfObservation_areCheckedByThemselves() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("c.csv"),
            "id,party.age,party.age@observed\nA,40,2026-07-01\nB,40,soon\nC,40,2026-06-30\n");
    assertThat(run(decide(file))).isZero();
    assertThat(err.toString())
        .contains("Line 2 left out: column 3, 'party.age@observed': expected a day")
        .contains("Line 3 left out: column 3, 'party.age@observed': expected a day");
    assertThat(out.toString()).contains("3 rows read = 1 decided + 2 left out");
  }

  @Test
  void decide_inChinese_tellsBadRowsAndColumnsInChinese() throws IOException {
    assertThat(run(decide(customers("A,forty,1.00,\nB,1\nC,40,1.00,\n"), "--lang", "zh"))).isZero();
    assertThat(err.toString())
        .contains("第 2 行未处理：第 2 列“party.age”：应为整数，如 42")
        .contains("第 3 行未处理：有 2 个字段，表头有 4 个")
        .contains("没有对应的列，所有客户均缺失");
    assertThat(out.toString()).contains("读入 3 行 = 已决策 1 行 + 未处理 2 行");
  }

  @Test
  void decide_intoAFile_isRefusedInWords() throws IOException {
    Path inTheWay = Files.writeString(dir.resolve("out"), "");
    assertThat(run(decide(customers("A,40,1.00,\n")))).isEqualTo(1);
    assertThat(err.toString()).contains("'" + inTheWay + "' is in the way");
  }

  @Test
  void version_ofEveryCommand_isThatOfTheLibrary() {
    for (String name : Main.commandLine().getSubcommands().keySet()) {
      assertThat(run(name, "--version")).isZero();
    }
    int commands = Main.commandLine().getSubcommands().size();
    assertThat(out.toString()).hasLineCount(commands).contains("crm " + LibraryVersion.current());
  }

  @Test
  void decide_strict_stopsAtTheFirstBadRow() throws IOException {
    Files.createDirectory(dir.resolve("book"));
    Files.writeString(
        dir.resolve("book/book.json"),
        "{\"book\":\"b\",\"version\":1,\"name\":{\"zh\":\"书\",\"en\":\"Book\"},"
            + "\"attributes\":[{\"id\":\"age\",\"type\":\"integer\","
            + "\"name\":{\"zh\":\"年龄\",\"en\":\"Age\"}}]}");
    Path file = Files.writeString(dir.resolve("c.csv"), "id,age\nA,40\nB,forty\nC,42\n");
    List<String> args =
        List.of(
            "decide",
            "--book",
            dir.resolve("book").toString(),
            "--customers",
            file.toString(),
            "--as-of",
            "2026-06-30",
            "--strict",
            "--out",
            dir.resolve("out").toString());
    assertThat(run(args.toArray(new String[0]))).isEqualTo(1);
    assertThat(err.toString()).contains("Line 3");
    assertThat(dir.resolve("out/run.json")).doesNotExist();
    Files.writeString(file, "id,age\n");
    assertThat(run(args.toArray(new String[0]))).isEqualTo(1);
    assertThat(err.toString()).contains("has a header and no row");
    Files.writeString(file, "id,age\nA,40\n");
    assertThat(run(args.toArray(new String[0]))).isZero();
  }

  @Test
  void decide_columnThatIsNoAttribute_isTold() throws IOException {
    Path file = Files.writeString(dir.resolve("c.csv"), "id,party.agee\nA,40\n");
    assertThat(run(decide(file))).isZero();
    assertThat(err.toString()).contains("not read: party.agee").contains("party.age");
  }

  private String explained(
      Path file, String customer, String policy, String language, String... more) {
    out.getBuffer().setLength(0);
    String book = DemoCommand.retailBook().toString();
    String who = file.toString();
    List<String> arguments = new ArrayList<>(List.of("explain", "--book", book));
    arguments.addAll(List.of("--customers", who, "--as-of", "2026-06-30"));
    arguments.addAll(List.of("--customer", customer, "--policy", policy, "--lang", language));
    arguments.addAll(List.of(more));
    assertThat(run(arguments.toArray(String[]::new))).isZero();
    return out.toString().replaceAll("\\R {4}", language.equals("zh") ? "" : " ");
  }

  @Test
  void explain_customer_tellsWhyInBothLanguages() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("c.csv"), "id,party.kind,holding.aum\nA,INDIVIDUAL,7000000.00\n");
    assertThat(explained(file, "A", "value", "en"))
        .contains("Value tiers (value@1)", "Ordinary: ", "May be higher once this is known: ")
        .doesNotContain("/tiers/");
    assertThat(explained(file, "A", "value", "zh")).contains("普通客户：", "可能更高：最长逾期天数");
    String[] whole = {"--conditions", "--details"};
    assertThat(explained(file, "A", "value", "en", whole))
        .contains("“Private banking” reached", "Assets under management ***")
        .doesNotContain("7,000,000.00");
    assertThat(explained(file, "A", "value", "zh", whole)).contains("须至少");
    String[] all = {"--conditions", "--details", "--disclosure", "FULL"};
    assertThat(explained(file, "A", "value", "en", all)).contains("7,000,000.00");
  }

  /** A ladder's conditions fill pages; asked for without details there is a line for each rung. */
  @Test
  void explain_conditionsOfLadder_tellOneEntryForEachRung() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("c.csv"),
            "id,party.kind,holding.aum,credit.days-past-due\n"
                + "A,INDIVIDUAL,170000.00,0\nB,INDIVIDUAL,7000000.00,\n");
    assertThat(explained(file, "A", "value", "en", "--conditions"))
        .contains(
            "Private banking — not reached: Assets under management needs at least CNY 6,000,000.00.",
            "Kept: Assets under management is at least CNY 150,000.00",
            "Ordinary — reached: ",
            "Basic — open to all.",
            "--policy value")
        .doesNotContain("170,000.00", "Placed on")
        .matches(text -> text.lines().count() < 25);
    assertThat(explained(file, "B", "value", "zh", "--conditions"))
        .contains("私人银行客户 —— 能否达到尚无法判定，尚缺：最长逾期天数。", "基础客户 —— 不设条件")
        .doesNotContain("7,000,000.00");
    String[] codes = {"--conditions", "--disclosure", "CODES"};
    assertThat(explained(file, "A", "value", "en", codes))
        .contains("Private banking — not reached. Not kept.", "Ordinary — reached.")
        .doesNotContain("Assets");
  }

  /** Where contacts were not handed in, the page says so, and how. */
  @Test
  void explain_contactsNotGiven_tellsWhy() throws IOException {
    Path file = Files.writeString(dir.resolve("c.csv"), "id,party.kind\nA,INDIVIDUAL\n");
    assertThat(explained(file, "A", "retail-contact", "en")).contains("--contacts FILE.csv");
    assertThat(explained(file, "A", "retail-contact", "zh")).contains("未提供联络文件");
    assertThat(explained(file, "A", "value", "en")).doesNotContain("--contacts");
  }

  @Test
  void explain_letter_tellsWhatTheCustomerMayBeTold() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("c.csv"), "id,party.kind,holding.aum\nA,INDIVIDUAL,7000000.00\n");
    assertThat(explained(file, "A", "value", "en", "--letter")).contains("Your tier: Ordinary.");
    assertThat(explained(file, "A", "saver", "en", "--letter")).isEmpty();
  }

  /** Of whatever kind the policy is: that it is not about the customer, or may not be. */
  @Test
  void explain_whoIsNotOfThePopulation_tellsThatItDoesNotApply() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("c.csv"),
            "id,party.kind,holding.aum\nA,ORGANISATION,7000000.00\nB,,1.00\n");
    for (String policy :
        List.of("value", "saver", "consumer-credit", "relationship", "cash-fund", "retail")) {
      assertThat(explained(file, "A", policy, "zh"))
          .as(policy)
          .contains("不适用于该客户")
          .doesNotContain("7,000,000.00", "基础分", "无推荐", "等级未定");
      assertThat(explained(file, "A", policy, "en"))
          .as(policy)
          .contains("Not about this customer")
          .doesNotContain("7,000,000.00", "No offer");
      assertThat(explained(file, "A", policy, "en", "--conditions"))
          .as(policy)
          .contains("Does not apply", "Kind of customer");
      assertThat(explained(file, "B", policy, "en"))
          .as(policy)
          .contains("Whether it applies cannot be told. Missing: Kind of customer");
    }
  }

  @Test
  void explain_nobody_isRefused() throws IOException {
    Path file = customers("A,40,1.00,\n");
    int code =
        run(
            "explain",
            "--book",
            DemoCommand.retailBook().toString(),
            "--customers",
            file.toString(),
            "--as-of",
            "2026-06-30",
            "--customer",
            "Z");
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("no such customer");
  }

  @Test
  void check_brokenBook_tellsEveryProblem() throws IOException {
    Files.writeString(
        dir.resolve("book.json"),
        "{\"book\":\"b\",\"version\":1,\"name\":{\"zh\":\"书\",\"en\":\"Book\"},"
            + "\"attributes\":[{\"id\":\"age\",\"type\":\"integer\","
            + "\"name\":{\"zh\":\"年龄\",\"en\":\"Age\"}}]}");
    Files.writeString(
        dir.resolve("segments.json"),
        "{\"policies\":[{\"kind\":\"segment\",\"id\":\"s\",\"version\":1,"
            + "\"name\":{\"zh\":\"甲\",\"en\":\"S\"},\"when\":{\"all\":["
            + "{\"attribute\":\"agee\",\"atLeast\":1},{\"attribute\":\"age\",\"atLeast\":\"1\"}]}}]}");
    assertThat(run("check", "--book", dir.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("segments.json#/policies/0/when/all/0")
        .contains("segments.json#/policies/0/when/all/1")
        .contains("agee");
  }

  /** A slip of typing, an attribute that is not there and a cycle are all told at once. */
  @Test
  void check_slipsOfAllKinds_areToldInOneRoundWithTheirFiles() throws IOException {
    Files.writeString(
        dir.resolve("book.json"),
        """
        {"book": "b", "version": 1, "name": {"zh": "书", "en": "Book"}, "attributes": [
          {"id": "age", "type": "integer", "name": {"zh": "年龄", "en": "Age"}}]}""");
    Files.writeString(dir.resolve("a.json"), segments("slip", "age", "\"50\""));
    Files.writeString(dir.resolve("b.json"), segments("lost", "agee", "50"));
    Files.writeString(dir.resolve("c.json"), segments("one", "segment.two", null));
    Files.writeString(dir.resolve("d.json"), segments("two", "segment.one", null));
    assertThat(run("check", "--book", dir.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("a.json#/policies/0/when/atLeast", "Write 50.")
        .contains("b.json#/policies/0/when/attribute", "Did you mean 'age'?")
        .contains("c.json#/policies/0", "one, two");
    Files.writeString(dir.resolve("e.json"), "{");
    err.getBuffer().setLength(0);
    assertThat(run("check", "--book", dir.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("a.json#/policies/0/when/atLeast", "c.json#/policies/0", "e.json")
        .doesNotContain("agee"); // it may stand in the file that could not be read
  }

  private static String segments(String id, String attribute, String atLeast) {
    String test = atLeast == null ? "\"is\": true" : "\"atLeast\": " + atLeast;
    return "{\"policies\": [{\"kind\": \"segment\", \"id\": \""
        + id
        + "\", \"version\": 1, \"name\": {\"zh\": \"甲\", \"en\": \"S\"}, \"when\": {\"attribute\": \""
        + attribute
        + "\", "
        + test
        + "}}]}";
  }

  @Test
  void check_againstTheBookInForce_tellsWhatWouldBeLost() throws IOException {
    Path retail = DemoCommand.retailBook();
    assertThat(run("check", "--book", retail.toString(), "--against", retail.toString())).isZero();
    assertThat(out.toString()).contains("nothing that is stored or handed in would be lost");
    Path next = Files.createDirectory(dir.resolve("next"));
    for (Path each :
        Files.list(retail).filter(file -> file.toString().endsWith(".json")).toList()) {
      String text = Files.readString(each).replace("DIAMOND", "BRILLIANT");
      Files.writeString(next.resolve(each.getFileName()), text);
    }
    assertThat(run("check", "--book", next.toString(), "--against", retail.toString()))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("/version: the book in force has version")
        .contains("there is no 'DIAMOND' any more, and customers may be stored with it: tiers")
        .contains("[lost-code]");
    run("check", "--book", next.toString(), "--against", retail.toString(), "--lang", "zh");
    assertThat(out.toString()).contains("发布前请注意", "不再有代码“DIAMOND”", "formerly");
  }

  @Test
  void check_retailBook_isSound() {
    assertThat(run("check", "--book", DemoCommand.retailBook().toString())).isZero();
    assertThat(out.toString()).contains("is sound");
  }

  @Test
  void check_policyThatReadsSomethingProtected_isMinded() throws IOException {
    String name = "\"name\":{\"zh\":\"甲\",\"en\":\"A\"}";
    Files.writeString(
        dir.resolve("book.json"),
        ("{'book':'b','version':1,NAME,'attributes':[{'id':'creed','type':'yesNo',NAME,"
                + "'sensitivity':'protected'},{'id':'age','type':'integer',NAME}],'policies':["
                + "{'kind':'segment','id':'one','version':1,NAME,'decides':'service',"
                + "'when':{'attribute':'creed','is':true}},"
                + "{'kind':'segment','id':'two','version':1,NAME,"
                + "'when':{'attribute':'age','atLeast':18}}]}")
            .replace('\'', '"')
            .replace("NAME", name));
    assertThat(run("check", "--book", dir.toString())).isZero();
    assertThat(out.toString())
        .contains("Mind /policies/one: it reads something protected")
        .doesNotContain("Mind /policies/two");
    assertThat(run("check", "--book", dir.toString(), "--lang", "zh")).isZero();
    assertThat(out.toString()).contains("注意 /policies/one：该策略直接或经由其他策略读取受保护的属性");
    assertThat(out.toString()).contains("creed（甲）：是否（yesNo）", "age（甲）：整数（integer）");
  }

  @Test
  void check_balancesInRollingMonths_areMinded() throws IOException {
    String name = "\"name\":{\"zh\":\"余额\",\"en\":\"Balance\"}";
    Files.writeString(
        dir.resolve("book.json"),
        ("{'book':'b','version':1,NAME,'attributes':[MEAN],'events':[{'id':'balances',NAME,"
                + "'date':'on','attributes':[{'id':'on','type':'date',NAME},"
                + "{'id':'balance','type':'money','currency':'CNY',NAME}]}],'windows':[{"
                + "'attribute':'mean','over':'balances','aggregate':'average','of':'balance',"
                + "'rounding':'halfUp','lastMonths':3}],'policies':[{'kind':'segment','id':'s',"
                + "'version':1,NAME,'when':{'attribute':'mean','atLeast':'CNY 1.00'}}]}")
            .replace("MEAN", "{'id':'mean','type':'money','currency':'CNY',NAME}")
            .replace('\'', '"')
            .replace("NAME", name));
    assertThat(run("check", "--book", dir.toString())).isZero();
    assertThat(out.toString()).contains("Mind /windows/0/lastMonths: mean", "rolling months");
    assertThat(run("check", "--book", dir.toString(), "--lang", "zh")).isZero();
    assertThat(out.toString()).contains("注意 /windows/0/lastMonths：mean", "滚动月");
  }

  @Test
  void arguments_wrong_areExitCodeTwo() {
    assertThat(run("decide")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void decide_unclosedQuoteInTheLastColumn_losesNoOtherCustomer() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      rows.append("C").append(i).append(i == 10 ? ",40,1.00,\"FUND\n" : ",40,1.00,FUND\n");
    }
    assertThat(run(decide(customers(rows.toString())))).isZero();
    assertThat(out.toString()).contains("1,000 rows read = 999 decided + 1 left out");
    assertThat(err.toString()).contains("Line 12 left out: the quote that opens in line 12");
    assertThat(run(decide(customers(rows.toString()), "--strict"))).isEqualTo(1);
  }

  @Test
  void decide_textAfterAClosingQuote_isABadRowAndNoEnd() throws IOException {
    assertThat(run(decide(customers("A,40,1.00,\n\"上\"海,41,1.00,\nC,42,1.00,\n")))).isZero();
    assertThat(out.toString()).contains("3 rows read = 2 decided + 1 left out");
    assertThat(err.toString()).contains("Line 3 left out: text follows a closing quote");
  }

  @Test
  void decide_quotedHeaderBehindAByteOrderMark_keepsItsColumn() throws IOException {
    Path file =
        Files.writeString(dir.resolve("c.csv"), "\uFEFF\"party.age\",\"id\"\n40,A\nforty,B\n");
    assertThat(run(decide(file))).isZero();
    assertThat(err.toString()).contains("column 1, 'party.age'");
  }

  @Test
  void decide_allRowsBad_isRefusedAndWritesNothing() throws IOException {
    assertThat(run(decide(customers("A,40,1.00,\n")))).isZero();
    String before = Files.readString(dir.resolve("out/decisions.csv"));
    assertThat(run(decide(customers("A,forty,1.00,\n")))).isEqualTo(1);
    assertThat(err.toString()).contains("None of the 1 row read could be decided");
    assertThat(Files.readString(dir.resolve("out/decisions.csv"))).isEqualTo(before);
  }

  @Test
  void decide_neededColumnAbsentUnderStrict_isRefused() throws IOException {
    assertThat(run(decide(customers("A,40,1.00,\n"), "--strict"))).isEqualTo(1);
    assertThat(err.toString()).contains("--strict: attributes that the book reads have no column");
  }

  @Test
  void decide_firstOfTwoBad_doesNotLoseTheSecond() throws IOException {
    assertThat(run(decide(customers("A,forty,1.00,\nA,40,1.00,\nA,41,1.00,\n")))).isZero();
    assertThat(out.toString()).contains("3 rows read = 1 decided + 2 left out");
    assertThat(err.toString()).contains("Line 4 left out: column 1, 'id'", "in line 3 already");
  }

  @Test
  void decide_moreDigitsThanTheCurrencyHas_areRefusedZerosToo() throws IOException {
    assertThat(run(decide(customers("A,40,200.000,\nB,40,1.355,\nC,40,200.00,\n")))).isZero();
    assertThat(out.toString()).contains("3 rows read = 1 decided + 2 left out");
  }

  @Test
  void decide_outOverTheInput_isRefusedAndKeepsIt() throws IOException {
    Path out = Files.createDirectory(dir.resolve("out"));
    Path file = Files.writeString(out.resolve("decisions.csv"), HEADER + "A,40,1.00,\n");
    String before = Files.readString(file);
    assertThat(run(decide(file))).isEqualTo(1);
    assertThat(err.toString()).contains("would replace the file").contains("which is read");
    Path link = Files.createLink(dir.resolve("linked.csv"), file);
    assertThat(run(decide(link))).isEqualTo(1);
    Path symbolic = Files.createSymbolicLink(dir.resolve("symbolic.csv"), file);
    assertThat(run(decide(symbolic))).isEqualTo(1);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void decide_gb18030_isReadWhenAskedFor() throws IOException {
    Path file = Files.write(dir.resolve("c.csv"), "id,party.age,备注\nA,40,基金\n".getBytes("GB18030"));
    assertThat(run(decide(file))).isEqualTo(1);
    assertThat(err.toString()).contains("c.csv': line 1 has bytes", "UTF-8", "--encoding");
    assertThat(run(decide(file, "--encoding", "gb18030"))).isZero();
    assertThat(err.toString()).contains("not read: 备注");
    assertThat(out.toString()).contains("1 row read = 1 decided + 0 left out");
  }

  @Test
  void decide_utf16_isToldAndReadWhenAskedFor() throws IOException {
    Path file = Files.write(dir.resolve("c.csv"), (HEADER + "A,40,1.00,\n").getBytes("UTF-16"));
    assertThat(run(decide(file))).isEqualTo(1);
    assertThat(err.toString()).contains("begins with the mark of UTF-16").contains("--encoding");
    assertThat(run(decide(file, "--encoding", "UTF-16"))).isZero();
  }

  @Test
  void decide_badByte_leavesYesterdaysResultsAndNoOthers() throws IOException {
    assertThat(run(decide(customers("A,40,1.00,\n")))).isZero();
    String before = Files.readString(dir.resolve("out/run.json"));
    Path file = customers("B,40,1.00,\n".repeat(20_000));
    Files.write(file, new byte[] {(byte) 0xC0, (byte) 0xAF}, StandardOpenOption.APPEND);
    assertThat(run(decide(file))).isEqualTo(1);
    assertThat(err.toString()).contains("customers.csv': line 20002 has bytes");
    assertThat(Files.readString(dir.resolve("out/run.json"))).isEqualTo(before);
    assertThat(Files.readAllLines(dir.resolve("out/decisions.csv"))).hasSize(2);
    try (var files = Files.list(dir.resolve("out"))) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "decisions.csv",
              "bad-rows.csv",
              "report.html",
              "figures.csv",
              "figures.json",
              "run.json",
              "state.csv",
              "effects.csv");
    }
  }

  @Test
  void decide_files_withoutCustomers_areTold() throws IOException {
    assertThat(run(decide(Files.writeString(dir.resolve("a.csv"), "")))).isEqualTo(1);
    assertThat(err.toString()).contains("is empty");
    assertThat(run(decide(customers("")))).isZero();
    assertThat(err.toString()).contains("has a header and no row");
    assertThat(run(decide(Files.writeString(dir.resolve("b.csv"), "x,party.age\nA,40\n"))))
        .isEqualTo(1);
    assertThat(err.toString()).contains("there is no column 'id'; the columns are x, party.age");
    assertThat(run(decide(Files.writeString(dir.resolve("d.csv"), "张三,40\nA,40\n")))).isEqualTo(1);
    assertThat(err.toString()).contains("none of the 2 columns").doesNotContain("张三");
    assertThat(run(decide(Files.writeString(dir.resolve("e.csv"), "id,id,party.age,\nA,A,40,\n"))))
        .isEqualTo(1);
    assertThat(err.toString()).contains("column 2, 'id', is there twice, first as column 1");
    assertThat(
            run(decide(Files.writeString(dir.resolve("f.csv"), "id,party.age,\rA,40,\rB,40,\r"))))
        .isZero();
    assertThat(err.toString()).contains("not read: column 3 (without a name)");
  }

  @Test
  void decide_forSpreadsheets_hasAMarkAndNoFormulas() throws IOException {
    Path file = customers("=cmd|'/C',40,1.00,\n-5,41,1.00,\n");
    assertThat(run(decide(file))).isZero();
    assertThat(err.toString()).contains("1 id begins with = + - or @");
    assertThat(run(decide(file, "--excel"))).isZero();
    assertThat(Files.readString(dir.resolve("out/decisions.csv")))
        .startsWith("\uFEFFid,")
        .contains("\n'=cmd")
        .contains("\n-5,");
  }

  @Test
  void decide_asOfThatIsNoDay_isToldInWords() throws IOException {
    Path file = customers("A,40,1.00,\n");
    for (String day : List.of("2026-02-31", "+999999999-12-31", "9999-12-31", "1.1.2026")) {
      assertThat(run(decide(file, "--as-of=" + day))).isEqualTo(2);
      assertThat(run(decide(file, "--zone=Mars/Base"))).isEqualTo(2);
    }
    assertThat(err.toString())
        .contains("'2026-02-31' is no day from 1900-01-01 to 2199-12-31, written like 2026-03-31")
        .contains("'Mars/Base' is no zone such as Asia/Shanghai")
        .doesNotContain("java.", "Exception");
  }

  @Test
  void decide_outInTheBook_isRefused() throws IOException {
    Path book = dir.resolve("book");
    Files.createDirectory(book);
    Files.writeString(book.resolve("b.json"), "{}");
    Path file = customers("A,40,1.00,\n");
    int code =
        run(
            "decide",
            "--book",
            book.toString(),
            "--customers",
            file.toString(),
            "--as-of",
            "2026-06-30",
            "--out",
            book.resolve("deep/out").toString());
    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("--out must not be the book's directory");
    assertThat(book.resolve("deep")).doesNotExist();
  }

  @Test
  void check_inChinese_namesFilesAndKindsOfProblem() throws IOException {
    Files.writeString(dir.resolve("b.json"), "null");
    Files.writeString(dir.resolve("c.JSON"), "[]");
    Files.createDirectory(dir.resolve("sub"));
    Files.writeString(dir.resolve("sub/d.json"), "{\"a\":1,\"a\":2}");
    Files.writeString(dir.resolve("notes.txt"), "");
    Files.write(dir.resolve("e.json"), new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'});
    assertThat(run("check", "--book", dir.toString(), "--lang", "zh")).isEqualTo(1);
    assertThat(out.toString()).contains("已读入 4 个文件", "sub/d.json", "未读入", "notes.txt");
    assertThat(err.toString())
        .contains("4 个问题", "b.json：文件内是null。", "文件内是数组", "不是 UTF-8", "键 \"a\" 写了两次")
        .doesNotContain("java.util");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1，\"b\":2}|，|,",
        "{\"a\"：1}|：|:",
        "{“a”:1}|“|\"",
        "｛\"a\":1}|｛|{",
        "{\"a\":【1]}|【|["
      })
  void check_chinesePunctuation_isToldWithTheMarkOfJson(String text, String wide, String mark)
      throws IOException {
    Files.writeString(dir.resolve("b.json"), text);
    assertThat(run("check", "--book", dir.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("the Chinese '" + wide + "' where JSON has '" + mark + "'.");
    run("check", "--book", dir.toString(), "--lang", "zh");
    assertThat(err.toString()).contains("写了中文符号“" + wide + "”，JSON 须用半角的“" + mark + "”。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1 \"b\":2}|a comma is missing before '\"'|“\"”之前缺少逗号",
        "{\"a\":[1 2]}|a comma is missing before '2'|“2”之前缺少逗号",
        "{\"a\" 1}|a colon is missing before '1'|“1”之前缺少冒号",
        "{\"a\":{1}}|the name of a key in double quotes, but found '1'|加双引号的键名，却是“1”",
        "{\"a\":1 ,}|(line 1, column 8): the comma before '}' is one too many|“}”之前多了一个逗号",
        "{\"a\":[1,]}|(line 1, column 8): the comma before ']' is one too many|“]”之前多了一个逗号",
        "{'a':1}|a text stands in double quotes, not between '|文本须加双引号，而不是 '",
        "{\"a\":'b'}|a text stands in double quotes, not between '|文本须加双引号，而不是 '",
        "{\"a\":３}|here stands the full-width '３' where JSON has '3'|全角的“３”，JSON 须用半角的“3”",
        "{\"a\":\u00A01}|here stands U+00A0, which is no space of JSON|不可见的字符 U+00A0",
        "{\"a\":\u30001}|here stands U+3000, which is no space of JSON|不可见的字符 U+3000",
        "{\"a\":2,5}|(line 1, column 7): a comma stands in a number; decimals|数字中写了逗号",
        "{\"a\":.5}|a number begins with a digit, such as 0.5|数字须以数码开头，例如 0.5",
        "{\"a\":\"CNY 5”,\"b\":\"c\"}|(line 1, column 12): the Chinese '”' does not close|中文引号“””不能结束文本",
        "{\"a\":\"b”}|(line 1, column 8): the Chinese '”' does not close|中文引号“””不能结束文本",
        "{\"a\":}|expected a value, but found '}'|此处须写一个值，却是“}”",
        "{\"a\":1|the file ends before all is closed|闭合之前已结束",
        "{\"a\":[1}|expected ']' to close what was opened last, but found '}'|须以“]”闭合，却是“}”",
        "{\"a\":yes}|'yes' is no value|“yes”不是值",
        "{\"a\":01}|a number is not written as JSON has it|数字的写法不合 JSON"
      })
  void check_noJson_isToldInOurWordsWithItsPlace(String text, String en, String zh)
      throws IOException {
    Files.writeString(dir.resolve("b.json"), text);
    assertThat(run("check", "--book", dir.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("(line 1, column ", en).doesNotContain("Unexpected");
    run("check", "--book", dir.toString(), "--lang", "zh");
    assertThat(err.toString()).contains(zh);
  }

  @Test
  void check_hiddenFiles_areNoPart() throws IOException {
    Files.createDirectory(dir.resolve(".git"));
    Files.writeString(dir.resolve(".git/x.json"), "null");
    assertThat(run("check", "--book", dir.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("has no .json file");
  }

  @Test
  void help_ofTheCommand_tellsTheExitCodeOfADefect() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("70", "a defect of this program");
  }

  private int check(String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("check", "--book", dir + "/b"));
    args.addAll(List.of(more));
    return run(args.toArray(new String[0]));
  }

  private void book(String name, String text) throws IOException {
    Path file = dir.resolve("b").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(dir.resolve("b/book.json"), "{\"book\": \"b\", \"version\": 1}");
    Files.writeString(file, text);
  }

  @Test
  void check_fileDeeperThanIsLooked_isRefusedAndNotPassedOver() throws IOException {
    book("d/".repeat(16) + "exclusions.json", "{}");
    assertThat(check()).isEqualTo(1);
    assertThat(err.toString()).contains("is too deep");
  }

  @Test
  void check_linkToNothing_isRefusedAndNotPassedOver() throws IOException {
    book("a.json", "{}");
    Files.createSymbolicLink(dir.resolve("b/exclusions.json"), dir.resolve("nowhere"));
    assertThat(check()).isEqualTo(1);
    assertThat(err.toString()).contains("exclusions.json' is no regular file");
  }

  @Test
  void check_whatIsNoJson_isToldWithoutClassesOfTheReader() throws IOException {
    List<String> texts =
        List.of(
            "",
            "{",
            "{}{}",
            "[".repeat(2_000),
            "{\"a\": NaN}",
            "// c\n{}",
            "{\"a\": 1e99999999999}",
            "{\"a\": " + "9".repeat(2_000) + "}");
    for (int i = 0; i < texts.size(); i++) {
      book(i + ".json", texts.get(i));
    }
    assertThat(check()).isEqualTo(1);
    assertThat(err.toString())
        .contains("crm: 9 problems", "the file is empty.", "a number is beyond all bounds.")
        .doesNotContain("`", "Feature", "Source", "java", "Constraints", "(1000");
  }

  @Test
  void explain_customerWhoseRowHasAStrayQuote_isFoundAndToldSo() throws IOException {
    String file = customers("A,40,1.00,\nB,\"41,1.00,\n\"C\"x,42,1.00,\n").toString();
    String book = DemoCommand.retailBook().toString();
    String[] args = {
      "explain", "--book", book, "--customers", file, "--as-of", "2026-06-30", "--customer", "B"
    };
    assertThat(run(args)).isEqualTo(1);
    assertThat(err.toString()).contains("line 3, cannot be read: the quote that opens in line 3");
    args[8] = "C";
    assertThat(run(args)).isEqualTo(1);
    assertThat(err.toString()).contains("The ids of 1 row cannot be told; the first is line 4");
  }

  @Test
  void decide_rowsOfSeveralLines_areToldWithTheLongest() throws IOException {
    Path file = customers("A,40,1.00,\nB,41,1.00,\"\nC,42,1.00,\n\"\nD,43,1.00,\n");
    assertThat(run(decide(file, "--multiline"))).isZero();
    assertThat(err.toString())
        .contains("Rows of several lines: 1, the longest of 3 lines, from line 3");
  }

  @Test
  void decide_textTooLong_isToldWithTheLimit() throws IOException {
    String page = "id,party.residence.city\nA," + "x".repeat(4_097) + "\nB,x\n";
    Path file = Files.writeString(dir.resolve("c.csv"), page);
    String book = DemoCommand.retailBook().toString();
    String[] args = {
      "explain", "--book", book, "--customers", file.toString(), "--as-of", "2026-06-30"
    };
    List<String> ofOne = new ArrayList<>(List.of(args));
    ofOne.addAll(List.of("--customer", "A"));
    assertThat(run(ofOne.toArray(String[]::new))).isEqualTo(1);
    assertThat(err.toString()).contains("text of at most 4,096 characters");
  }

  /** No policy asks where customers live: what the column holds spoils nobody's decision. */
  @Test
  void decide_columnThatNoPolicyReads_isNotLookedAt() throws IOException {
    String page = "id,party.residence.city\nA," + "x".repeat(4_097) + "\nB,x\n";
    assertThat(run(decide(Files.writeString(dir.resolve("c.csv"), page)))).isZero();
    assertThat(out.toString()).contains("2 decided");
  }

  @Test
  void arguments_emptyOrNoNumbers_areToldInWords() {
    assertThat(run("check", "--book", "")).isEqualTo(2);
    assertThat(run("demo", "--customers", "many")).isEqualTo(2);
    assertThat(run("demo", "--seed", "9".repeat(30))).isEqualTo(2);
    assertThat(err.toString())
        .contains("expected a file or directory but found nothing", "'many' is no whole number")
        .doesNotContain("is not an int", "is not a long", "java");
  }
}

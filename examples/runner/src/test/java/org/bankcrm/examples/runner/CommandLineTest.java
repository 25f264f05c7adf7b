package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.bankcrm.core.LibraryVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    assertThat(run("demo", "--customers", "150", "--out", dir.resolve("a").toString())).isZero();
    assertThat(run("demo", "--customers", "150", "--out", dir.resolve("b").toString())).isZero();

    assertThat(Files.readString(dir.resolve("a/decisions.csv")))
        .isEqualTo(Files.readString(dir.resolve("b/decisions.csv")))
        .hasLineCount(151);
    assertThat(untimed(dir.resolve("a/report.html")))
        .isEqualTo(untimed(dir.resolve("b/report.html")))
        .contains("Chart.js", "Value");
    assertThat(out.toString()).contains("150 customers by");
  }

  /** The page without the seconds that deciding took. */
  private static String untimed(Path page) throws IOException {
    return Files.readString(page).replaceAll("<b>\\d+\\.\\d{3}</b>", "");
  }

  @Test
  void demo_thenDecideItsCustomers_agrees() throws IOException {
    run("demo", "--customers", "150", "--out", dir.resolve("a").toString());
    assertThat(run(decide(dir.resolve("a/customers.csv")))).isZero();

    assertThat(Files.readString(dir.resolve("out/decisions.csv")))
        .isEqualTo(Files.readString(dir.resolve("a/decisions.csv")));
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
        .contains("Line 2 left out: column 'party.age': expected integer")
        .contains("Line 4 left out: column 'id': the customer is in the file twice")
        .contains("Line 5 left out: has 2 fields, the header 4")
        .contains("Line 6 left out: column 'holding.aum': expected money(CNY)")
        .doesNotContain("forty");
    assertThat(Files.readString(dir.resolve("out/bad-rows.csv"))).hasLineCount(5);
    assertThat(Files.readString(dir.resolve("out/decisions.csv"))).hasLineCount(3);
  }

  @Test
  void decide_fileFromASpreadsheet_isReadPastItsByteOrderMark() throws IOException {
    Path file = Files.writeString(dir.resolve("c.csv"), "\uFEFF" + HEADER + "A,40,1.00,\n");
    assertThat(run(decide(file))).isZero();
    assertThat(out.toString()).contains("1 rows read = 1 decided + 0 left out");
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
    assertThat(err.toString()).contains("Line 3 left out", "goes on to line 5", "quote");
  }

  @Test
  void decide_semicolonsForCommas_areTold() throws IOException {
    Path file = Files.writeString(dir.resolve("c.csv"), "id;party.age\nA;40\n");
    assertThat(run(decide(file))).isEqualTo(1);
    assertThat(err.toString()).contains("parted by commas");
  }

  @Test
  void decide_numbersThatOnlyJavaReads_areBad() throws IOException {
    assertThat(run(decide(customers("A,４０,1.00,\nB,0x1f,1.00,\nC,40,1.00f,\n")))).isZero();
    assertThat(out.toString()).contains("3 rows read = 0 decided + 3 left out");
  }

  @Test
  void decide_daysOfObservation_areCheckedByThemselves() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("c.csv"),
            "id,party.age,party.age@observed\nA,40,2026-07-01\nB,40,soon\nC,40,2026-06-30\n");
    assertThat(run(decide(file))).isZero();
    assertThat(err.toString())
        .contains("Line 2 left out: column 'party.age@observed': expected a day")
        .contains("Line 3 left out: column 'party.age@observed': expected a day");
    assertThat(out.toString()).contains("3 rows read = 1 decided + 2 left out");
  }

  @Test
  void decide_inChinese_tellsBadRowsAndColumnsInChinese() throws IOException {
    assertThat(run(decide(customers("A,forty,1.00,\nB,1\n"), "--lang", "zh"))).isZero();
    assertThat(err.toString())
        .contains("第 2 行未处理：列“party.age”：应为 integer 类型的值")
        .contains("第 3 行未处理：有 2 个字段，表头有 4 个")
        .contains("没有对应的列，所有客户均缺失");
    assertThat(out.toString()).contains("读入 2 行 = 已决策 0 行 + 未处理 2 行");
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
    assertThat(out.toString()).hasLineCount(6).contains("crm " + LibraryVersion.current());
  }

  @Test
  void decide_strict_stopsAtTheFirstBadRow() throws IOException {
    assertThat(run(decide(customers("A,forty,1.00,\n"), "--strict"))).isEqualTo(1);
    assertThat(err.toString()).contains("Line 2");
  }

  @Test
  void decide_columnThatIsNoAttribute_isTold() throws IOException {
    Path file = Files.writeString(dir.resolve("c.csv"), "id,party.agee\nA,40\n");
    assertThat(run(decide(file))).isZero();
    assertThat(err.toString()).contains("not read: party.agee").contains("party.age");
  }

  @Test
  void explain_customer_tellsWhyInBothLanguages() throws IOException {
    Path file = customers("A,40,7000000.00,FUND\n");
    List<String> args =
        List.of(
            "explain",
            "--book",
            DemoCommand.retailBook().toString(),
            "--customers",
            file.toString(),
            "--as-of",
            "2026-06-30",
            "--customer",
            "A",
            "--policy",
            "value");
    assertThat(run(args.toArray(new String[0]))).isZero();
    assertThat(out.toString()).contains("7,000,000.00");

    List<String> chinese = new java.util.ArrayList<>(args);
    chinese.addAll(List.of("--lang", "zh"));
    assertThat(run(chinese.toArray(new String[0]))).isZero();
    assertThat(out.toString()).contains("需要至少");
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

  @Test
  void check_retailBook_isSound() {
    assertThat(run("check", "--book", DemoCommand.retailBook().toString())).isZero();
    assertThat(out.toString()).contains("is sound");
  }

  @Test
  void arguments_wrong_areExitCodeTwo() {
    assertThat(run("decide")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
  }
}

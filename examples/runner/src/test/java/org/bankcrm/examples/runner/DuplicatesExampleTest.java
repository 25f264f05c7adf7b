package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.bankcrm.customer.matching.MatchRecord;
import org.bankcrm.customer.matching.PairLists;
import org.bankcrm.testkit.duplicates.PlantedDuplicates;
import org.bankcrm.testkit.duplicates.Slips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The guide's file of customers, which a seed gives, and what {@code crm duplicates} refuses. */
class DuplicatesExampleTest {

  private static final Path EXAMPLES = Path.of("../matching");
  private static final List<String> COLUMNS =
      List.of("name", "resident-id", "birth-date", "gender", "phone", "address", "email");

  @TempDir private Path dir = Path.of("");

  private static String customers(PlantedDuplicates planted) {
    StringBuilder text = new StringBuilder("客户号,姓名,身份证号,出生日期,性别,手机号,地址,邮箱\n");
    for (MatchRecord record : planted.records()) {
      text.append(record.id());
      COLUMNS.forEach(c -> text.append(',').append(record.values().getOrDefault(c, "")));
      text.append('\n');
    }
    return text.toString();
  }

  private static String truth(PlantedDuplicates planted) {
    StringBuilder text = new StringBuilder("left,right\n");
    for (PairLists.Pair pair : new TreeSet<>(planted.truth())) {
      text.append(pair.left()).append(',').append(pair.right()).append('\n');
    }
    return text.toString();
  }

  @Test
  void files_ofTheGuide_areThoseOfTheirSeed() throws IOException {
    PlantedDuplicates planted = PlantedDuplicates.chinese(2026, 600, Slips.usual());
    if (Boolean.getBoolean("crm.renew")) {
      Files.createDirectories(EXAMPLES);
      Files.writeString(EXAMPLES.resolve("customers.csv"), customers(planted));
      Files.writeString(EXAMPLES.resolve("truth.csv"), truth(planted));
    }
    assertThat(EXAMPLES.resolve("customers.csv")).hasContent(customers(planted));
    assertThat(EXAMPLES.resolve("truth.csv")).hasContent(truth(planted));
  }

  private String run(int expected, String csv, String... more) throws IOException {
    Path file = Files.writeString(dir.resolve("in.csv"), csv);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> args = new java.util.ArrayList<>(List.of("duplicates", file.toString()));
    args.addAll(List.of("--out", dir.resolve("out").toString()));
    args.addAll(List.of(more));
    assertThat(command.execute(args.toArray(String[]::new))).as(err + "" + out).isEqualTo(expected);
    return err + "" + out;
  }

  /** Two equal rows are one customer, though nothing can be learned of one pair. */
  @Test
  void rows_thatAreFew_areComparedByTheWeightsOfThePolicy() throws IOException {
    String rows =
        """
        姓名,证件号码,手机,地址,出生日期
        𠮷野家,11010519491231002X,13800138001,北京市朝阳区建国路1号,1949-12-31
        𠮷野家,11010519491231002x,１３８００１３８００１,北京市朝陽區建國路１號,1949-12-31
        """;
    assertThat(run(0, rows))
        .contains("fewer than 24 matches: the weights of the policy stay", "1 match, 0 to be");
    assertThat(run(0, "\uFEFF" + rows, "--lang", "zh")).contains("仍用规则自带的权重");
  }

  @ParameterizedTest
  @CsvSource({
    "'a,b\n1,2\n', fewer than two columns",
    "'id,name,phone\n1,王,1\n1,王,1\n', stands in line 2 before",
    "'id,name,phone\n,王,1\n2,王,1\n', the id is empty",
    "'id,name,phone\n1,王\n2,王,1\n', line 2",
    "'id,name,phone\n', no row",
    "'id,name,phone\n1,王,1\n', has one record",
    "'id,name,phone,name\n1,王,1,王\n', 'column 4, ''name'', is there twice'",
    "'id,name,phone\n1,王,1\n1,王,1\n2 ,王\n1,王,2\n', line 4: has 2 fields",
    "'id,name,phone\n1,王,1\n1,王,1\n \t,王,1\n', 'line 4: the id is empty'"
  })
  void duplicates_ofABadFile_tellsTheLine(String csv, String told) throws IOException {
    assertThat(run(1, csv)).contains(told).doesNotContain("王");
  }

  @Test
  void duplicates_ofTheAuthorsSlips_areTold() throws IOException {
    String csv = "id,name,phone\n1,王小明,13912345678\n2,王小明,13912345678\n";
    assertThat(run(1, csv, "--column", "nmae=name")).contains("reads no column 'nmae'");
    assertThat(run(1, csv, "--column", "email=mial")).contains("no column 'mial'");
    assertThat(run(1, csv, "--policy", "no-such")).contains("no-such");
    Path policy = Files.writeString(dir.resolve("policy.json"), "{\"format\": 1, \"id\": \"x\"}");
    assertThat(run(1, csv, "--policy", policy.toString())).contains("/fields");
    assertThat(run(0, csv, "--given-weights")).contains("1 match", "1 customer stands");
    assertThat(run(0, csv, "--given-weights", "--lang", "zh")).contains("同一客户 1 对");
    assertThat(dir.resolve("out/pairs.csv")).content().doesNotContain("王", "139");
  }

  /** What people decided stands above what the fields say. */
  @Test
  void duplicates_withListsOfPeoplesDecisions_keepToThem() throws IOException {
    String csv =
        "id,name,phone,生日\n1,王小明,13912345678,1980-02-29\n2,王小明,13912345678,1980-02-29\n"
            + "3,李雷,13812345678,1990-01-01\n4,韩梅梅,13712345678,1991-01-01\n";
    Path always = Files.writeString(dir.resolve("always.csv"), "a,b\n3,4\n");
    Path never = Files.writeString(dir.resolve("never.csv"), "a,b\n2,1\n");
    String told =
        run(0, csv, "--given-weights", "--always", always.toString(), "--never", never.toString());
    assertThat(told).contains("1 customer stands");
    assertThat(dir.resolve("out/clusters.csv")).content().contains("1,3", "1,4");
    assertThat(run(1, csv, "--always", never.toString(), "--never", never.toString()))
        .contains("one customer and that it is two");
    Files.writeString(never, "a,b\n2,1\n2,9\n8,1\n");
    assertThat(run(1, csv, "--never", never.toString()))
        .contains("line 3: names a record", "line 4: names a record");
  }

  /**
   * By a sign in the cell, by columns that are called alike, by those that are told, or not at all.
   */
  @ParameterizedTest
  @CsvSource({
    "'手机号,备注', '18600001111|13812345678,x', '13812345678|17755553333,y', ''",
    "'手机号,联系电话', '18600001111,13812345678', '13812345678,', ''",
    "'手机号,家里', '18600001111,13812345678', '13812345678,17755553333', 'phone=手机号,家里'"
  })
  void duplicates_withSeveralPhones_matchByAnyOfThem(
      String columns, String one, String other, String told) throws IOException {
    String rows = "1,王小明,1980-02-29,%s\n2,王晓明,1980-02-29,%s\n";
    String csv = "编号,姓名,生日," + columns + "\n" + rows.formatted(one, other);
    String[] more = told.isEmpty() ? new String[0] : new String[] {"--column", told};
    List<String> args = new java.util.ArrayList<>(List.of("--given-weights"));
    args.addAll(List.of(more));
    String out = run(0, csv, args.toArray(String[]::new));
    assertThat(out).contains("1 match");
    assertThat(dir.resolve("out/clusters.csv")).content().contains("1,1", "1,2");
    assertThat(cell("phone")).isEqualTo("equal");
    assertThat(dir.resolve("out/pairs.csv")).content().doesNotContain("186", "138");
    run(0, csv.replaceFirst("13812345678", "15099887766"), args.toArray(String[]::new));
    assertThat(cell("phone")).isEqualTo("different");
  }

  /** What the first pair says of a field. */
  private String cell(String column) throws IOException {
    List<String> lines = Files.readAllLines(dir.resolve("out/pairs.csv"));
    return lines.get(1).split(",")[List.of(lines.get(0).split(",")).indexOf(column)];
  }

  /** A policy of the bank's own: addresses in two columns, names before and after a marriage. */
  @Test
  void duplicates_byAPolicyWithSeveralColumns_matchByAnyOfThem() throws IOException {
    Path policy =
        Files.writeString(
            dir.resolve("several.json"),
            """
            {"format": 1, "id": "own", "name": {"zh": "自有", "en": "Own"},
             "fields": [
              {"id": "name", "name": {"zh": "姓名", "en": "Name"}, "columns": ["now", "former"],
               "several": {"columns": true}},
              {"id": "address", "name": {"zh": "地址", "en": "Address"}, "columns": ["home", "work"],
               "several": {"columns": true, "separator": ";"}, "cleaning": ["no-blanks"]},
              {"id": "birth", "name": {"zh": "生日", "en": "Birth"}}],
             "passes": [{"id": "by-address", "keys": [{"field": "address"}]}]}
            """);
    String csv =
        "id,now,former,home,work,birth\n1,Li,Wang,A 路 1 号;B 路 2 号,,1980\n"
            + "2,Wang,,C 路 3 号,B路2号,1980\n3,Zhao,,D 路 4 号,,1980\n";
    String out = run(0, csv, "--policy", policy.toString(), "--given-weights");
    assertThat(out).contains("1 match", "now: column 'now'", "work: column 'work'");
    assertThat(dir.resolve("out/clusters.csv")).content().contains("1,1", "1,2");
    assertThat(run(1, csv, "--policy", policy.toString(), "--column", "birth=home,work"))
        .contains("no column 'home,work'");
  }

  @Test
  void duplicates_ofAFileInTheEncodingOfSpreadsheets_areFound() throws IOException {
    String csv = "编号,姓名,手机号\r\n1,王小明,13912345678\r\n2,王小明,13912345678\r\n";
    assertThat(run(0, csv, "--given-weights")).contains("1 match");
    Path file = dir.resolve("gb.csv");
    Files.write(file, csv.getBytes(java.nio.charset.Charset.forName("GB18030")));
    CommandLine command = Main.commandLine();
    StringWriter err = new StringWriter();
    command.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
    String out = dir.resolve("gb").toString();
    assertThat(command.execute("duplicates", file.toString(), "--out", out)).isEqualTo(1);
    assertThat(err.toString()).contains("gb.csv", "--encoding");
    assertThat(
            command.execute("duplicates", file.toString(), "--out", out, "--encoding", "GB18030"))
        .isZero();
  }

  @Test
  void duplicates_ofMissingValuesEverywhere_findNothing() throws IOException {
    String csv = "id,name,phone,地址\n1,,,\n2,未知,13800000000,无\n3,,,test\n";
    assertThat(run(0, csv, "--given-weights")).contains("Pairs: 0 matches");
  }
}

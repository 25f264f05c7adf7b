package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.quality.QualityRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command about the quality of data, as a person at a terminal meets it. */
class QualityCommandTest {

  private static final String HEADER =
      "customer,stage,branch,source,known_on,verified_on,name,手机号码,email\n";
  private static final String ROW = "c-1,lead,b/1,branch,2026-06-01,,李雷,13800138000,\n";

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String csv, String... more) throws IOException {
    return run(csv.getBytes(StandardCharsets.UTF_8), more);
  }

  private int run(byte[] csv, String... more) throws IOException {
    Path file = dir.resolve("c.csv");
    Files.write(file, csv);
    List<String> args =
        new ArrayList<>(
            List.of("quality", file.toString(), "--as-of", "2026-06-30", "--out", dir + "/out"));
    args.addAll(Arrays.asList(more));
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(args.toArray(String[]::new));
  }

  private String text(String name) throws IOException {
    return Files.readString(dir.resolve("out").resolve(name));
  }

  @Test
  void quality_ofAFile_writesScoresAndListsWithoutValues() throws IOException {
    String csv = HEADER + ROW + "c-2,线索,,web,2026-06-02,,CANARY 7391,1380013800,canary@7391\n";
    assertThat(run(csv)).as(err.toString()).isZero();
    assertThat(text("quality.csv"))
        .contains("c-1,b/1,lead,100,", "c-2,,lead,0,0,0,0,3,", "Name: wrong or contradicted");
    assertThat(text("worklist-b%2F1.csv"))
        .hasLineCount(1); // nothing to do, and an old list is gone
    assertThat(text("worklist.csv")).hasLineCount(4);
    assertThat(text("issues.csv")).contains("mobile,Mobile number,invalid,");
    assertThat(out.toString()).contains("2 customers, of whom 1 has nothing to mend");
    try (Stream<Path> files = Files.list(dir.resolve("out"))) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(each)).doesNotContain("CANARY", "7391", "138001", "李雷");
      }
    }
    assertThat(out.toString() + err).doesNotContain("CANARY", "7391", "李雷");
  }

  @Test
  void quality_twice_isTheSameBytes_inAnyOrderOfRows() throws IOException {
    String other = "c-1,lead,b/1,mobile,2026-06-02,2026-06-03,李磊,13900139000,\n";
    assertThat(run(HEADER + ROW + other)).as(err.toString()).isZero();
    String first = text("quality.csv") + text("worklist-b%2F1.csv");
    assertThat(run(HEADER + other + ROW)).isZero();
    assertThat(text("quality.csv") + text("worklist-b%2F1.csv")).isEqualTo(first);
    assertThat(first).contains("sources disagree");
  }

  @Test
  void quality_withChineseWords_inTheEncodingOfSpreadsheets() throws IOException {
    byte[] csv = (HEADER + ROW).getBytes(Charset.forName("GB18030"));
    assertThat(run(csv, "--encoding", "GB18030", "--lang", "zh", "--excel"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("共 1 位客户，其中 1 位数据无需整改", "网点 b/1");
  }

  @Test
  void quality_withRulesAndNamesOfTheBank() throws IOException {
    Path rules = dir.resolve("rules.json");
    Files.writeString(rules, MemoryText.write(QualityRules.ofOrganisations().toDocument()));
    String csv = "customer,stage,known_on,公司\nc-1,lead,2026-06-01,福州样例有限公司\n";
    assertThat(run(csv, "--rules", rules.toString(), "--map", "公司=legal-name"))
        .as(err.toString())
        .isZero();
    assertThat(text("quality.csv")).contains("c-1,,lead,75,");
    assertThat(run(csv, "--party", "organisations")).isZero();
    assertThat(out.toString()).contains("Passed over, as no field has such a name: 公司");
    Files.writeString(rules, "{\"format\": 1, \"rounding\": \"up\"}");
    assertThat(run(csv, "--rules", rules.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("/rounding", "/profile");
    Files.writeString(rules, "{\"format\": 1,");
    assertThat(run(csv, "--rules", rules.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("rules.json", "not readable as JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c-1,guest,,web,2026-06-01,,,,|the stage is none of lead",
        "c 1,lead,,web,2026-06-01,,,,|the customer is no key",
        "c-1,lead,a b,web,2026-06-01,,,,|the branch is no key",
        "c-1,lead,,The Web,2026-06-01,,李雷,,|the source is no code",
        "c-1,lead,,web,2026-02-30,,李雷,,|known_on: expected a day",
        "c-1,lead,,web,,,李雷,,|neither known_on nor verified_on",
        "c-1,lead,,web,2026-07-01,,李雷,,|known_on",
        "c-1,lead,,web,2026-06-01,2026-07-01,李雷,,|verified_on is later than --as-of",
        "c-1,vip,,web,2026-06-01,2026-07-01,李雷,,|the stage is none of lead, prospect and "
            + "account-holder; verified_on is later than --as-of",
        "c-1,lead,,web,2026-06-01|has 5 fields, the header 9",
        "'c-1,lead,,web,2026-06-01,,\"李雷,,'|the quote that opens in line 2 is not closed"
      })
  void quality_ofBadRowsAlone_isRefusedWithTheirLines(String row, String told) throws IOException {
    assertThat(run(HEADER + row + "\n")).isEqualTo(1);
    assertThat(err.toString()).contains("line 2: " + told).doesNotContain("李雷");
    assertThat(dir.resolve("out/quality.csv")).doesNotExist();
  }

  /** Every bad row is told with all that is wrong with it, and no good one waits for its mend. */
  @Test
  void quality_ofSomeBadRows_judgesTheOthersAndLosesNone() throws IOException {
    String csv =
        HEADER
            + ROW
            + "c-2,guest,a b,The Web,2026-02-30,,CANARY7391,,\n"
            + "c-3,lead,,web\n"
            + "c-4,lead,,web,2026-06-01,,韩梅梅,13900139000,\n"
            + "c-1,prospect,b/1,web,2026-06-01,,,,\n"
            + "c-5,lead,,web,2026-06-01,,\"李磊,13900139000,\n";
    assertThat(run(csv)).as(err.toString()).isZero();
    assertThat(text("quality.csv")).hasLineCount(3).contains("c-1,b/1,lead", "c-4,,lead");
    assertThat(text("bad-rows.csv"))
        .hasLineCount(5)
        .contains(
            "3,c-2,\"the stage is none",
            "the branch is no key",
            "the source is no code",
            "known_on: expected a day",
            "4,,\"has 4 fields, the header 9\"",
            "6,c-1,an earlier row gives this customer another branch or stage",
            "7,,the quote that opens in line 7")
        .doesNotContain("CANARY", "李磊");
    assertThat(text("run.json")).contains("\"rows\":6", "\"leftOut\":4");
    assertThat(err.toString()).contains("Line 3 left out", "Line 7 left out");
    assertThat(out.toString()).contains("4 rows were left out, and the others judged");
    assertThat(run(csv, "--strict")).isEqualTo(1);
    assertThat(err.toString()).contains("has 4 rows that cannot be read", "line 7: ");
  }

  /**
   * As spreadsheets on Windows write it: a mark, two signs at the end of lines, breaks in cells.
   */
  @Test
  void quality_ofAFileFromWindows_isRead() throws IOException {
    String csv = "\uFEFF" + (HEADER + ROW).replace("\n", "\r\n");
    assertThat(run(csv)).as(err.toString()).isZero();
    String broken = HEADER.replace("email", "address") + ROW.replace(",\n", ",\"文三路\n1号\"\n");
    assertThat(run(broken.replace("\n", "\r\n"), "--multiline")).as(err.toString()).isZero();
    assertThat(text("quality.csv")).hasLineCount(2);
  }

  @Test
  void quality_ofBadColumns_isRefused() throws IOException {
    assertThat(run("customer,name\nc-1,李雷\n")).isEqualTo(1);
    assertThat(err.toString()).contains("no column 'stage'");
    assertThat(run("customer,stage,known_on,姓名,name\nc-1,lead,2026-06-01,a,b\n")).isEqualTo(1);
    assertThat(err.toString()).contains("'姓名' and 'name' both hold the field name");
    assertThat(run(HEADER + ROW, "--map", "name=nam")).isEqualTo(1);
    assertThat(err.toString()).contains("'nam' is no field of the rules");
    assertThat(run(HEADER + ROW, "--map", "nam=name")).isEqualTo(1);
    assertThat(err.toString()).contains("no column 'nam'");
    assertThat(run(HEADER.replace("email", "name") + ROW)).isEqualTo(1);
    assertThat(err.toString()).contains("its header: column 9, 'name', is there twice");
    assertThat(run(HEADER.replace("email", "\"email") + ROW)).isEqualTo(1);
    assertThat(err.toString()).contains("its header: the quote that opens in line 1");
    assertThat(run(HEADER.replace(',', ';') + ROW)).isEqualTo(1);
    assertThat(err.toString()).contains("fields must be parted by commas");
    assertThat(run("")).isEqualTo(1);
    assertThat(err.toString()).contains("the file is empty");
    assertThat(run(HEADER)).isEqualTo(1);
    assertThat(err.toString()).contains("has a header and no row");
  }

  @Test
  void quality_ofWhatCanBeNoValue_isJudgedAndNotLost() throws IOException {
    assertThat(run(HEADER + "c-1,lead,,web,2026-06-01,,李\u202e雷," + "1".repeat(1_001) + ",\n"))
        .as(err.toString())
        .isZero();
    assertThat(text("quality.csv")).contains("c-1,,lead,0,0,0,0,2,");
  }

  @Test
  void name_ofAList_isOneForEachBranch() {
    assertThat(QualitySheets.name(Optional.of(BranchId.of("../x"))))
        .isEqualTo("worklist-%2E%2E%2Fx.csv");
    assertThat(QualitySheets.name(Optional.of(BranchId.of("a%b")))).isEqualTo("worklist-a%25b.csv");
    assertThat(QualitySheets.name(Optional.empty())).isEqualTo("worklist.csv");
  }
}

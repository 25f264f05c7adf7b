package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.examples.runner.berka.BerkaFacts;
import org.bankcrm.examples.runner.berka.TinyBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BerkaCommandTest {

  private static final Path BOOK =
      Path.of(System.getProperty("crm.root", "../.."), "examples", "books", "berka");

  @TempDir Path data;
  @TempDir Path out;

  private final StringWriter told = new StringWriter();
  private final StringWriter complained = new StringWriter();

  private int run(String asOf, String... more) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(told)).setErr(new PrintWriter(complained));
    List<String> arguments =
        new ArrayList<>(
            List.of("berka", "--data", data.toString(), "--out", out.toString(), "--as-of", asOf));
    arguments.addAll(List.of(more));
    return command.execute(arguments.toArray(new String[0]));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(out.resolve(file));
  }

  @Test
  void book_bundledAndInItsDirectory_isTheSameAndCompiles() {
    PolicyBook book = BookFiles.berka();
    assertThat(book).isEqualTo(BookFiles.read(BOOK));
    assertThat(book.compile().requiredAttributes()).isNotEmpty();
  }

  @Test
  void book_catalogue_isWhatIsTold() {
    TreeSet<String> listed = new TreeSet<>();
    BookFiles.berka().catalog().attributes().stream().map(Attribute::id).forEach(listed::add);
    assertThat(BerkaFacts.attributeIds()).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void berka_tinyBank_isDecidedAndReported() throws IOException {
    new TinyBank().in(data);
    assertThat(run("1993-04-30")).isZero();
    assertThat(complained.toString()).isEmpty();
    List<String> decisions = lines("decisions.csv");
    assertThat(decisions).hasSize(3);
    List<String> header = List.of(decisions.get(0).split(",", -1));
    List<String> owner = List.of(decisions.get(1).split(",", -1));
    List<String> authorised = List.of(decisions.get(2).split(",", -1));
    assertThat(owner.get(0)).isEqualTo("1");
    assertThat(owner.get(header.indexOf("segment.overdrawn"))).isEqualTo("yes");
    assertThat(owner.get(header.indexOf("segment.pension"))).isEqualTo("yes");
    assertThat(owner.get(header.indexOf("segment.loan-in-debt"))).isEqualTo("unknown");
    assertThat(owner.get(header.indexOf("segment.order-payer"))).isEqualTo("yes");
    assertThat(authorised.get(header.indexOf("segment.authorised"))).isEqualTo("yes");
    assertThat(authorised.get(header.indexOf("segment.overdrawn"))).isEqualTo("no");
    assertThat(authorised.get(header.indexOf("tier.value"))).isEqualTo("BASIC");
    assertThat(authorised.get(header.indexOf("tier.value.settled"))).isEqualTo("yes");
    assertThat(lines("bad-rows.csv")).containsExactly("file,line,problem");
    assertThat(told.toString())
        .contains("2 clients = 2 customers + 0 without")
        .contains("8 transactions = 8 told of customers + 0 after the day + 0 of accounts")
        .doesNotContain("Mind:");
    assertThat(Files.readString(out.resolve("report.html"))).contains("Value tiers");
  }

  @Test
  void berka_itsCustomers_areDecidedAlikeFromTheirCsv() throws IOException {
    new TinyBank().in(data);
    assertThat(run("1993-04-30")).isZero();
    Path again = Files.createDirectory(out.resolve("again"));
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(told))
            .setErr(new PrintWriter(complained))
            .execute(
                "decide",
                "--book",
                BOOK.toString(),
                "--customers",
                out.resolve("customers.csv").toString(),
                "--as-of",
                "1993-04-30",
                "--out",
                again.toString());
    assertThat(code).isZero();
    assertThat(again.resolve("decisions.csv"))
        .hasSameTextualContentAs(out.resolve("decisions.csv"));
  }

  @Test
  void berka_chinese_speaksChinese() throws IOException {
    new TinyBank().in(data);
    assertThat(run("1993-04-30", "--lang", "zh")).isZero();
    assertThat(told.toString()).contains("客户 2 = 已成为客户 2").contains("价值等级").contains("养老金客户");
    assertThat(Files.readString(out.resolve("report.html"))).contains("价值等级");
  }

  @Test
  void berka_dayAfterTheLog_tellsSoAndLeavesBehaviourOpen() throws IOException {
    new TinyBank().in(data);
    assertThat(run("1993-05-01")).isZero();
    assertThat(told.toString()).contains("Mind: the log of transactions ends on 1993-04-30");
    List<String> decisions = lines("decisions.csv");
    int column = List.of(decisions.get(0).split(",", -1)).indexOf("segment.inactive");
    assertThat(decisions.get(1).split(",", -1)[column]).isEqualTo("unknown");
  }

  @Test
  void berka_badRow_isToldWithFileAndLine() throws IOException {
    new TinyBank().plus("client", "3;\"999999\";1").in(data);
    assertThat(run("1993-04-30")).isZero();
    assertThat(complained.toString())
        .contains("client.asc, line 4 left out: column 'birth_number'");
    assertThat(lines("bad-rows.csv")).hasSize(2);
    assertThat(told.toString()).contains("3 rows = 2 used + 1 left out");
  }

  @Test
  void berka_badRowAndStrict_stops() throws IOException {
    new TinyBank().plus("client", "3;\"999999\";1").in(data);
    assertThat(run("1993-04-30", "--strict")).isEqualTo(1);
    assertThat(complained.toString()).startsWith("crm: client.asc, line 4");
  }

  @Test
  void berka_missingFiles_areNamed() {
    assertThat(run("1993-04-30")).isEqualTo(1);
    assertThat(complained.toString())
        .startsWith("crm: There is no file district.asc or district.asc.gz");
  }
}

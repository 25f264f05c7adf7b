package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the scorecard commands tell of customers who moved and of a score in place of another. */
class ScorecardMonitoringTest {

  private static final Path APPLICANTS = Path.of("../../examples/modelling/applicants.csv");

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(
        Stream.of(words)
            .flatMap(word -> Stream.of(word.split(" ")))
            .map(word -> word.startsWith("@") ? dir.resolve(word.substring(1)).toString() : word)
            .toArray(String[]::new));
  }

  /** Everybody twelve years older, and nothing else: the age moves, and no other column. */
  @Test
  void score_besideEarlierCustomers_tellsWhatMoved() throws IOException {
    String all = "--outcome result --bad bad --leave-out id --out @card";
    assertThat(run("scorecard fit --data " + APPLICANTS, all)).as(err.toString()).isZero();
    List<String> lines = Files.readAllLines(APPLICANTS);
    List<String> older = new ArrayList<>(List.of(lines.get(0)));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", 3);
      String age = cells[1].isEmpty() ? "" : Integer.toString(12 + Integer.parseInt(cells[1]));
      older.add(cells[0] + "," + age + "," + cells[2]);
    }
    Files.write(dir.resolve("older.csv"), older);
    String score = "scorecard score --card @card --data @older.csv --out @s --before ";
    assertThat(run(score + APPLICANTS)).as(err.toString()).isZero();
    ModelTable shift = ModelTable.read(dir.resolve("s/shift.csv"));
    for (int row = 0; row < shift.rows(); row++) {
      String index = shift.column("index").get(row);
      if (!index.isEmpty()) {
        boolean age = shift.column("column").get(row).equals("age");
        assertThat(Double.parseDouble(index)).matches(each -> age ? each > .25 : each == 0);
      }
    }
    List<String> moved =
        out.toString().lines().filter(line -> line.contains("has moved by")).toList();
    assertThat(moved.get(0)).startsWith("age has moved by 1.2");
    assertThat(moved).hasSize(6);
    long before =
        shift.column("before").stream().filter(c -> !c.isEmpty()).mapToLong(Long::parseLong).sum();
    assertThat(before).isEqualTo(6 * 2_000);
  }

  /** Ten customers: eight are approved by each; one comes in, one goes, and who goes is bad. */
  @Test
  void report_againstThePresentScore_tellsWhomItSwaps() throws IOException {
    String rows =
        Stream.of(
                ".1,.1,good",
                ".2,.2,good",
                ".3,.3,bad",
                ".4,.4,good",
                ".5,.5,good",
                ".5,.5,good",
                ".6,.6,good",
                ".7,.9,good",
                ".9,.7,bad",
                ".95,.95,bad")
            .map(row -> row.replaceAll("(^|,)\\.", "$10."))
            .collect(Collectors.joining("\n"));
    Files.writeString(dir.resolve("p.csv"), "probability,present,result\n" + rows + "\n");
    String report = "scorecard report --data @p.csv --outcome result --bad bad --out @r --against";
    assertThat(run(report + " present")).as(err.toString()).isZero();
    assertThat(Files.readAllLines(dir.resolve("r/report-swap.csv")))
        .startsWith(
            "decision,customers,bad,bad_percent,bar",
            "approved by both,7,1,14.28571429,######",
            "swapped in,1,0,0,")
        .contains("declined by both,1,1,100,########################################");
    assertThat(out.toString())
        .contains("1 customer in, of whom 0.0% turned bad, for 1 out, of whom 100.0% did");
    ModelTable gains = ModelTable.read(dir.resolve("r/report-gains.csv"));
    assertThat(gains.column("bad_caught_percent")).endsWith("100");
    assertThat(run(report + " present --approve 1")).isEqualTo(1);
    assertThat(err.toString()).contains("--approve: a share is above 0");
    assertThat(run(report + " result")).isEqualTo(1);
    assertThat(err.toString()).contains("line 2: column 'result' has no number");
  }
}

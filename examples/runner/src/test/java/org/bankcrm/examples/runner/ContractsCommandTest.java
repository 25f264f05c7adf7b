package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that values deposits and loans. */
class ContractsCommandTest {

  private static final String HEADER = "id,kind,amount,rate,margin,cost,periods,lived";

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String words) {
    err.getBuffer().setLength(0);
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(
        Stream.of(("contracts --out @out " + words).split(" "))
            .map(word -> word.startsWith("@") ? dir.resolve(word.substring(1)).toString() : word)
            .toArray(String[]::new));
  }

  private void contracts(String... rows) throws IOException {
    Files.writeString(dir.resolve("c.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  /** Two periods each, of nine in ten that stay: earned at the end, from those who live through. */
  @Test
  void values_byHand_areSurvivalTimesMarginTimesDiscount() throws IOException {
    contracts("d,deposit,1000,0,0.01,2,2,7", "l,loan,1000,0,0.01,0,2,0");
    assertThat(run("--data @c.csv --retention 0.9 --discount 0.05")).as(err.toString()).isZero();
    ModelTable told = ModelTable.read(dir.resolve("out/values.csv"));
    List<Double> values = told.complete("value");
    assertThat(values.get(0)).isCloseTo(8 * (.9 / 1.05 + .81 / 1.1025), within(1e-6));
    assertThat(values.get(1)).isCloseTo(10 * .9 / 1.05 + 5 * .81 / 1.1025, within(1e-6));
    assertThat(Files.readAllLines(dir.resolve("out/survival.csv"))).hasSize(4);
    assertThat(out.toString()).contains("28.2 are left after 12 periods", "Value of 2 contracts");
  }

  /** Of a fitted cohort, who has stayed for long is worth more. */
  @Test
  void values_byACohort_growWithHowLongAContractHasLived() throws IOException {
    contracts("a,deposit,1000,0,0.01,0,12,0", "b,deposit,1000,0,0.01,0,12,24");
    Files.writeString(dir.resolve("h.csv"), "alive\n1000\n869\n743\n653\n593\n551\n517\n491\n");
    assertThat(run("--data @c.csv --cohort @h.csv")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("BETA_GEOMETRIC: alpha 0.66");
    List<Double> values = ModelTable.read(dir.resolve("out/values.csv")).complete("value");
    assertThat(values.get(1)).isGreaterThan(values.get(0) * 1.2);
  }

  @Test
  void badInput_isRefusedByNameAndPlace() throws IOException {
    contracts("a,deposit,1000,0,0.01,0,12,0", "a,deposit,1000,0,0.01,0,12,0");
    refused("--data @c.csv", "by one of --cohort and --retention");
    refused("--data @c.csv --retention .9", "line 3: the id is empty or stands there before");
    refused("--data @c.csv --retention 1.5", "line 3");
    contracts("a,bond,1000,0,0.01,0,12,0");
    refused("--data @c.csv --retention .9", "line 2: column 'kind' is neither deposit nor loan");
    contracts("a,loan,-1,0,0.01,0,12,0");
    refused("--data @c.csv --retention .9", "line 2: column 'amount' has no number");
    contracts("a,loan,1,0,0.01,0,1.5,0");
    refused("--data @c.csv --retention .9", "line 2: column 'periods' has no number");
    contracts("a,loan,1,0,0.01,0,12,0");
    refused("--data @c.csv --retention 1.5", "a share must be within 0 and 1");
    refused("--data @c.csv --retention .9 --discount -1", "out of");
    Files.writeString(dir.resolve("h.csv"), "alive\n10\n10\n10\n");
    refused("--data @c.csv --cohort @h.csv", "nobody left");
    Files.writeString(dir.resolve("h.csv"), "alive\n10\n1.5\n");
    refused("--data @c.csv --cohort @h.csv", "line 3: column 'alive' has no number");
  }

  private void refused(String words, String message) {
    assertThat(run(words)).as(words).isEqualTo(1);
    assertThat(err.toString()).as(words).contains(message);
    assertThat(dir.resolve("out")).doesNotExist();
  }
}

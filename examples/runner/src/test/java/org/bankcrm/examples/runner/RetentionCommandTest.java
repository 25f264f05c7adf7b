package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionCommandTest {

  private static final Path HERE = Path.of("../retention");

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  private int run(Path policy, Path parts, String day, String... more) {
    List<String> all = new ArrayList<>(List.of("retention", policy.toString()));
    all.addAll(List.of("--parts", parts.toString(), "--as-of", day));
    all.addAll(List.of("--out", dir.resolve("out").toString()));
    all.addAll(List.of(more));
    return terminal.run(all);
  }

  private String plan(String day, String... more) throws IOException {
    assertThat(run(HERE.resolve("retention.json"), HERE.resolve("parts.csv"), day, more))
        .as(terminal.err.toString())
        .isZero();
    return Files.readString(dir.resolve("out/plan.csv"));
  }

  /**
   * On either side of the last day: a duty of 29 February ends on 1 March, a limit the day before.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-28|c-1,customer.party,p-1,KEEP,DUTY,2026-03-01,identity",
        "2026-03-01|c-1,customer.party,p-1,DELETE,EXPIRED,,identity",
        "2026-06-29|l-3,lead,l-3,KEEP,NOT_DUE,2026-06-30,leads",
        "2026-06-30|l-3,lead,l-3,DELETE,EXPIRED,,leads",
        "2026-06-30|c-1,core.decision,d-1,PSEUDONYMISE,EXPIRED,,decisions",
        "2026-06-30|c-2,core.decision,d-2,KEEP,DUTY,2026-07-01,decisions",
        "2026-06-30|c-2,customer.party,p-2,KEEP,NOT_STARTED,,identity",
        "2026-06-30|c-2,branch-notes,n-2,KEEP,NO_RULE,,",
        "2026-06-30|l-4,lead,l-4,DELETE,EXPIRED,,leads"
      })
  void plan_ofADay_keepsAndErasesByTheRules(String day, String row) throws IOException {
    assertThat(plan(day)).contains("\n" + row + ",");
  }

  /** What a rule never begins for would be kept for ever, and nobody would know. */
  @Test
  void rule_thatCountsFromADayThatNothingHas_isTold() throws IOException {
    plan("2026-06-30");
    assertThat(terminal.out.toString()).doesNotContain("counts from");
    Path other = dir.resolve("other.json");
    String text = Files.readString(HERE.resolve("retention.json"));
    Files.writeString(other, text.replaceFirst("\"last\"", "\"booked\""));
    assertThat(run(other, HERE.resolve("parts.csv"), "2026-06-30")).isZero();
    assertThat(terminal.out.toString())
        .contains("Rule 'transactions' counts from 'booked'")
        .doesNotContain("Rule 'identity'", "Rule 'contacts'");
  }

  @Test
  void hold_thatStands_keepsAndIsNamed() throws IOException {
    String[] holds = {"--holds", HERE.resolve("holds.csv").toString()};
    assertThat(plan("2026-06-30", holds))
        .contains("l-4,lead,l-4,KEEP,HOLD,,h-1,A lawsuit is pending");
    assertThat(terminal.out.toString()).contains("branch-notes").doesNotContain("l-4", "d-1");
  }

  @Test
  void request_ofACustomer_isPlannedForThemAlone() throws IOException {
    String plan = plan("2026-06-30", "--request", "c-2", "--lang", "zh");
    assertThat(plan)
        .contains("c-2,customer.interactions,i-2,DELETE,REQUESTED,,contacts,营销触达记录最多保存两年")
        .doesNotContain("c-1", "l-3");
    assertThat(
            run(
                HERE.resolve("retention.json"),
                HERE.resolve("parts.csv"),
                "2026-06-30",
                "--request",
                "c-9"))
        .isEqualTo(1);
  }

  @Test
  void slips_inThePolicy_areToldWithPlaceAndMend() throws IOException {
    Path bad = dir.resolve("bad.json");
    Files.writeString(
        bad,
        Files.readString(HERE.resolve("retention.json"))
            .replace("\"core.decision\"", "\"core.decisions\"")
            .replace("\"P2Y\"", "\"2Y\"")
            .replace("\"PSEUDONYMISE\"", "\"PSEUDONYMIZE\"")
            .replace("\"atMost\": \"P6M\"", "\"atmost\": \"P6M\""));
    assertThat(run(bad, HERE.resolve("parts.csv"), "2026-06-30")).isEqualTo(1);
    assertThat(terminal.err.toString())
        .contains("/rules/2/kinds", "/rules/2/then", "/rules/3/atMost", "/rules/4", "'atMost'");
    assertThat(dir.resolve("out")).doesNotExist();
  }

  /** A plan of the rest might erase what must stay; nothing of the rows is told. */
  @Test
  void row_thatIsBad_refusesTheFile() throws IOException {
    Path bad = dir.resolve("bad.csv");
    Files.writeString(
        bad,
        """
        customer,kind,key,closed
        ,loan,k-1,2026-01-01
        CANARY,Loan Book,k-1,2026-01-01
        CANARY,loan,k 1,2026-01-01
        CANARY,loan,k-1,2026-02-29
        CANARY,loan,k-2,2026-07-01
        CANARY,loan,k-2,
        """);
    assertThat(run(HERE.resolve("retention.json"), bad, "2026-06-30")).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("6").doesNotContain("CANARY", "k-2");
    Files.writeString(bad, "customer,kind,key,Closed on\nc,loan,k,2026-01-01\n");
    assertThat(run(HERE.resolve("retention.json"), bad, "2026-06-30")).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("Closed on");
    assertThat(dir.resolve("out")).doesNotExist();
  }
}

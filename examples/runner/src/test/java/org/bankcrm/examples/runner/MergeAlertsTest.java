package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was warned of two records becomes one with them. */
class MergeAlertsTest {

  private static final String COLUMNS = "customer,id,type,at,event.ratio\n";

  private static final String USED = "2,LIMIT_USED,2026-03-02T02:00:00Z,95.00\n";
  private static final String COMPLAINT = "1,COMPLAINT,2026-03-01T02:00:00Z,\n";
  private static final String AGAIN = "3,COMPLAINT,2026-03-05T02:00:00Z,\n";

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  @BeforeEach
  void writeCustomers() throws IOException {
    Files.writeString(dir.resolve("who.csv"), "id,party.kind\nc-1,INDIVIDUAL\nc-2,INDIVIDUAL\n");
  }

  private Path warn(String name, String rows, String until, String... more) throws IOException {
    Path events = Files.writeString(dir.resolve(name + ".csv"), COLUMNS + rows);
    List<String> args = new ArrayList<>(List.of("warn", "--book", "../books/warnings"));
    args.addAll(List.of("--events", events.toString(), "--until", until));
    args.addAll(List.of("--out", dir.resolve(name).toString()));
    args.addAll(List.of(more));
    assertThat(terminal.run(args)).as("%s", terminal.err).isZero();
    return dir.resolve(name);
  }

  private Path first(String name, String rows) throws IOException {
    Path who = dir.resolve("who.csv");
    return warn(name, rows, "2026-03-03", "--from", "2026-03-01", "--customers", who.toString());
  }

  private int merge(Path run, String... more) {
    List<String> args = new ArrayList<>(List.of("merge", "../merge/c-1.json", "../merge/c-2.json"));
    args.addAll(List.of("--id", "m-17", "--by", "E4711", "--alerts", run.toString()));
    args.addAll(List.of("--out", dir.resolve("merged").toString()));
    args.addAll(List.of(more));
    return terminal.run(args);
  }

  private static String alerts(Path run) throws IOException {
    return Files.readString(run.resolve("alerts.csv"));
  }

  @Test
  void alerts_afterTheMerge_areThoseOfOneWhoHadAllEvents() throws IOException {
    Path run = first("two", "c-1," + COMPLAINT + "c-2," + USED + "c-3,9" + COMPLAINT.substring(1));
    assertThat(alerts(run)).contains("customer,c-2,limit-used,");
    assertThat(merge(run)).as("%s", terminal.err).isZero();
    assertThat(terminal.out.toString())
        .contains("the figures of 2 records become those of one customer")
        .contains("Limit used up: the alert of c-2");
    Path merged = dir.resolve("merged/warn");
    assertThat(alerts(merged)).contains("customer,c-1,limit-used,").doesNotContain("c-2");
    assertThat(Files.readString(merged.resolve("standing.csv"))).doesNotContain("c-2,");
    Path next = warn("next", "c-1," + AGAIN, "2026-03-06", "--state", merged.toString());
    Files.writeString(dir.resolve("who.csv"), "id,party.kind\nc-1,INDIVIDUAL\n");
    Path whole =
        first("one", "c-1," + COMPLAINT + "c-1," + USED + "c-3,9" + COMPLAINT.substring(1));
    Path after = warn("after", "c-1," + AGAIN, "2026-03-06", "--state", whole.toString());
    assertThat(alerts(next)).contains("c-1,repeated-complaints,").isEqualTo(alerts(after));
    for (String each : List.of("alerts.jsonl", "standing.csv")) {
      assertThat(next.resolve(each)).as(each).hasSameBinaryContentAs(after.resolve(each));
    }
  }

  @Test
  void twoOpenAlertsOfOnePolicy_becomeOne() throws IOException {
    Path run = first("two", "c-1," + USED + "c-2," + USED.replace("T02", "T01"));
    assertThat(alerts(run).lines()).hasSize(3);
    assertThat(merge(run)).as("%s", terminal.err).isZero();
    assertThat(alerts(dir.resolve("merged/warn")).lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("customer,c-1,limit-used,")
        .contains("2026-03-02T09:00"); // the older one
    assertThat(terminal.out.toString()).contains("c-1", "is given up");
  }

  @Test
  void mistakes_areToldBeforeAnythingIsWritten() throws IOException {
    Path run = first("two", "c-1," + USED);
    assertThat(merge(run, "--calendar", "x=y.json")).isNotZero();
    Files.writeString(
        run.resolve("state.jsonl"), Files.readString(run.resolve("state.jsonl")) + "x");
    assertThat(merge(run)).isNotZero();
    assertThat(merge(dir)).isNotZero();
    List<String> undo = List.of("merge", "x.json", "--undo", "y.json", "--alerts", run.toString());
    assertThat(terminal.run(undo)).isNotZero();
    assertThat(terminal.err.toString())
        .contains(
            "was changed after its run", "alerts are not taken apart", "complete run of crm warn");
    assertThat(dir.resolve("merged")).doesNotExist();
  }
}

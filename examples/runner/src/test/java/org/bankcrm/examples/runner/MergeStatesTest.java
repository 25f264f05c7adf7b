package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.sources.AliasLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a night kept of two records becomes one with them, and apart again. */
class MergeStatesTest {

  private static final Path ONE = Path.of("../merge/c-1.json");
  private static final Path TWO = Path.of("../merge/c-2.json");
  private static final Path BOOK = Path.of("../books/promises");
  private static final Path CUSTOMERS = Path.of("../merge/customers.csv");

  @TempDir private Path dir = Path.of("");

  private record Run(int code, String out, String err) {}

  private static Run run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = command.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  private Path night(Path customers, String day, String name, Object... more) {
    Path out = dir.resolve(name);
    Stream<?> args =
        Stream.of("decide", "--book", BOOK, "--customers", customers, "--as-of", day, "--out", out);
    Run run = run(Stream.concat(args, Arrays.stream(more)).toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return out;
  }

  private Run merge(Path night, String name, Object... more) {
    Stream<?> args =
        Stream.of(
            "merge",
            ONE,
            TWO,
            "--id",
            "m-17",
            "--by",
            "E4711",
            "--run",
            night,
            "--book",
            BOOK,
            "--out",
            dir.resolve(name));
    return run(Stream.concat(args, Arrays.stream(more)).toArray());
  }

  private Run undo(Path merged, Path night, String name, Object... more) {
    Stream<?> args =
        Stream.of(
            "merge",
            merged.resolve("survivor.json"),
            "--undo",
            merged.resolve("merge.json"),
            "--run",
            night,
            "--book",
            BOOK,
            "--aliases",
            merged.resolve("aliases.json"),
            "--out",
            dir.resolve(name));
    return run(Stream.concat(args, Arrays.stream(more)).toArray());
  }

  private static List<String> state(Path run) throws IOException {
    return Files.readAllLines(run.resolve("state.csv"));
  }

  private Path customers(String name, String rows) throws IOException {
    return Files.writeString(dir.resolve(name), "id,waiting,assets,settled\n" + rows);
  }

  @Test
  void states_joinedAndUndone_areWhatTheyWereToTheByte() throws IOException {
    Path night = night(CUSTOMERS, "2026-06-29", "night");
    Run merged = merge(night, "merged");
    assertThat(merged.err()).isEmpty();
    assertThat(merged.out()).contains("Gold", "c-1", "2026-06-14T16:00:00Z");
    List<String> joined = state(dir.resolve("merged"));
    assertThat(joined).hasSize(4).contains("c-2,,").contains(state(night).get(3));
    assertThat(joined.get(1)).startsWith("c-1,").contains("GOLD", "2026-06-14T16:00:00Z");
    Run undone = undo(dir.resolve("merged"), dir.resolve("merged"), "apart");
    assertThat(undone.err()).isEmpty();
    assertThat(undone.out()).contains("Everything is in one of the records");
    for (String name : List.of("state.csv", "decisions.csv", "figures.csv", "run.json")) {
      if (!name.equals("run.json")) {
        assertThat(dir.resolve("apart").resolve(name)).hasSameBinaryContentAs(night.resolve(name));
      }
    }
    Run twice =
        run(
            "merge",
            dir.resolve("merged/survivor.json"),
            "--undo",
            dir.resolve("merged/merge.json"),
            "--aliases",
            dir.resolve("apart/aliases.json"));
    assertThat(twice.err()).contains("was undone already");
  }

  @Test
  void nextNight_takesTheJoinedStates_andRowsOfFormerKeys() throws IOException {
    merge(night(CUSTOMERS, "2026-06-29", "night"), "merged");
    Path merged = dir.resolve("merged");
    Path rows = customers("next.csv", "c-1,no,CNY 1000.00,no\nc-2,no,CNY 1.00,no\nc-3,no,,no\n");
    Path aliases = merged.resolve("aliases.json");
    Path next = night(rows, "2026-06-30", "next", "--yesterday", merged, "--aliases", aliases);
    assertThat(Files.readString(next.resolve("bad-rows.csv"))).contains("c-2", "former key");
    assertThat(Files.readString(next.resolve("decisions.csv")))
        .contains("c-1", "GOLD", "OVERDUE") // the promise of c-2, and its 15 days
        .doesNotContain("c-2");
    Run told = undo(merged, next, "apart");
    assertThat(told.out()).contains("STATE/lifecycle.stage.complaint=ID");
    Run chosen = undo(merged, next, "apart-2", "--choose", "STATE/lifecycle.stage.complaint=c-2");
    assertThat(chosen.out()).as(chosen.err()).contains("c-2: ").doesNotContain("lifecycle.");
    assertThat(state(dir.resolve("apart-2")).get(1)).startsWith("c-1,").contains("OPEN");
    assertThat(state(dir.resolve("apart-2")).toString()).contains("c-2,\"{").contains("OVERDUE");
  }

  @Test
  void survivorWithoutARow_hasOneUntilItIsUndone() throws IOException {
    Path rows =
        Files.writeString(
            dir.resolve("two.csv"),
            String.join(
                    "\n",
                    Files.readAllLines(CUSTOMERS).stream()
                        .filter(line -> !line.startsWith("c-1,"))
                        .toList())
                + "\n");
    Path night = night(rows, "2026-06-29", "night");
    assertThat(merge(night, "merged").code()).isZero();
    assertThat(state(dir.resolve("merged")).get(3)).startsWith("c-1,").contains("GOLD");
    undo(dir.resolve("merged"), dir.resolve("merged"), "apart");
    assertThat(dir.resolve("apart/state.csv")).hasSameBinaryContentAs(night.resolve("state.csv"));
  }

  @Test
  void stagesThatDiffer_areAskedFor() throws IOException {
    Path rows =
        Files.writeString(
            dir.resolve("two.csv"),
            Files.readString(CUSTOMERS).replace("OPEN,2026-06-15", "OVERDUE,2026-06-15"));
    Path night = night(rows, "2026-06-29", "night");
    assertThat(merge(night, "merged").err())
        .contains("OPEN, OVERDUE", "--strongest complaint=OPEN,OVERDUE,SETTLED");
    assertThat(merge(night, "m2", "--strongest", "complaint=OVERDUE,OPEN").err())
        .contains("each once");
    assertThat(merge(night, "m3", "--strongest", "cmplaint=OVERDUE,OPEN").err())
        .contains("no lifecycle 'cmplaint'");
    Object[] order = {"--strongest", "complaint=OVERDUE,OPEN,SETTLED"};
    assertThat(merge(night, "m4", order).code()).isZero();
    assertThat(state(dir.resolve("m4")).get(1)).contains("OVERDUE");
    assertThat(undo(dir.resolve("m4"), dir.resolve("m4"), "apart", order).code()).isZero();
    assertThat(dir.resolve("apart/state.csv")).hasSameBinaryContentAs(night.resolve("state.csv"));
  }

  @Test
  void mistakes_areToldWithTheMend() throws IOException {
    Path night = night(CUSTOMERS, "2026-06-29", "night");
    Run half = run("merge", ONE, TWO, "--id", "m", "--by", "e", "--run", night, "--lang", "zh");
    assertThat(half.err()).contains("--book 须同时给出");
    Path later = night(CUSTOMERS, "2026-07-01", "later");
    assertThat(merge(later, "m").err()).contains("as of 2026-07-01", "2026-06-30");
    Files.writeString(
        night.resolve("state.csv"), Files.readString(night.resolve("state.csv")) + "x");
    assertThat(merge(night, "m").err()).contains("was changed after its run");
  }

  @Test
  void mergeOfAFormerKey_isRefused() throws IOException {
    Path night = night(CUSTOMERS, "2026-06-29", "night");
    merge(night, "merged");
    Path aliases = dir.resolve("merged/aliases.json");
    assertThat(merge(night, "again", "--aliases", aliases).err())
        .contains("was merged with another customer before");
  }

  /** A file whose rows stand under a former key tells what one tells that was written anew. */
  @Test
  void rowsOfFormerKeys_countAsThoseOfTheCustomer() throws IOException {
    Path cases = Path.of("../books/activity/cases");
    String events = Files.readString(cases.resolve("transactions.csv"));
    Path customers =
        Files.writeString(dir.resolve("some.csv"), "id,age\nC001,34\nC002,51\nC004,67\n");
    Path renamed =
        Files.writeString(dir.resolve("renamed.csv"), events.replace("\nC003,", "\nC001,"));
    Path aliases =
        Files.writeString(
            dir.resolve("aliases.json"),
            MergeFiles.text(
                AliasLedger.empty()
                    .plus(
                        CustomerId.of("C003"),
                        CustomerId.of("C001"),
                        Instant.parse("2026-06-30T00:00:00Z"))
                    .toDocument()));
    Path raw = cases.resolve("transactions.csv");
    Path followed = activity(customers, raw, "2026-06-30", "a", "--aliases", aliases);
    Path before = activity(customers, raw, "2026-06-29", "b", "--aliases", aliases);
    Path alone = activity(customers, raw, "2026-06-29", "c");
    Path anew = activity(customers, renamed, "2026-06-30", "d");
    assertThat(followed.resolve("decisions.csv"))
        .hasSameBinaryContentAs(anew.resolve("decisions.csv"));
    assertThat(before.resolve("decisions.csv"))
        .hasSameBinaryContentAs(alone.resolve("decisions.csv"));
    assertThat(Files.readString(followed.resolve("decisions.csv")))
        .isNotEqualTo(Files.readString(alone.resolve("decisions.csv")));
  }

  private Path activity(Path customers, Path events, String day, String name, Object... more) {
    Path out = dir.resolve(name);
    Stream<?> args =
        Stream.of(
            "decide",
            "--book",
            "../books/activity",
            "--customers",
            customers,
            "--as-of",
            day,
            "--events",
            "card.txn=" + events,
            "--complete-from",
            "card.txn=2024-01-01",
            "--out",
            out);
    Run run = run(Stream.concat(args, Arrays.stream(more)).toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return out;
  }
}

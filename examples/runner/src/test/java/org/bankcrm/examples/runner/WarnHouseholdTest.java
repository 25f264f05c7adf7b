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

/** Alerts of households: what happens to all members together, and what is known of the home. */
class WarnHouseholdTest {

  private static final String BOOK =
      """
      {"book": "homes", "version": 1, "name": {"zh": "家庭预警", "en": "Homes"},
       "attributes": [
        {"id": "home.assets", "type": "money", "currency": "CNY",
         "name": {"zh": "家庭资产", "en": "Assets of the home"}, "sensitivity": "sensitive"},
        {"id": "home.members", "type": "integer", "name": {"zh": "人数", "en": "Members"}}],
       "policies": [
        {"kind": "alert", "id": "home-outflow", "version": 1, "subject": "household",
         "name": {"zh": "家庭资金外流", "en": "Money leaves the home"},
         "population": {"attribute": "home.members", "atLeast": 2},
         "payload": [
          {"id": "event.amount", "type": "money", "currency": "CNY",
           "name": {"zh": "金额", "en": "Amount"}}],
         "indicators": [
          {"id": "signal.out", "name": {"zh": "转出合计", "en": "Paid out"}, "types": ["OUT"],
           "sum": {"of": "event.amount", "within": {"days": 1}}}],
         "levels": [
          {"code": "WARNING", "name": {"zh": "警示", "en": "Warning"},
           "raise": {"all": [
            {"attribute": "signal.out", "atLeast": "CNY 1000"},
            {"attribute": "home.assets", "atMost": "CNY 5000"}]},
           "tell": "RM"}],
         "coolDown": {"hours": 24}}]}
      """;

  private static final String EVENTS =
      """
      customer,id,type,at,event.amount
      a-1,e1,OUT,2026-03-02T02:00:00Z,600
      a-2,e1,OUT,2026-03-02T03:00:00Z,500
      b-1,e1,OUT,2026-03-02T02:00:00Z,600
      b-2,e1,OUT,2026-03-02T03:00:00Z,500
      s-1,e1,OUT,2026-03-02T02:00:00Z,2000
      x-1,e1,OUT,2026-03-02T02:00:00Z,9000
      """;

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(dir.resolve("book"));
    Files.writeString(dir.resolve("book/book.json"), BOOK);
    Files.writeString(dir.resolve("events.csv"), EVENTS);
    Files.writeString(
        dir.resolve("homes.csv"), "customer,household\na-1,A\na-2,A\nb-1,B\nb-2,B\ns-1,S\n");
    Files.writeString(
        dir.resolve("known.csv"),
        "id,home.assets,home.members\nA,4000,2\nB,90000,2\nS,100,1\nQ,100,3\n");
  }

  private int run(String... more) {
    List<String> all = new ArrayList<>(List.of("warn", "--book", dir.resolve("book").toString()));
    all.addAll(List.of("--events", dir.resolve("events.csv").toString()));
    all.addAll(List.of("--subjects", "household=" + dir.resolve("homes.csv")));
    all.addAll(List.of("--out", dir.resolve("out").toString()));
    all.addAll(List.of(more));
    return terminal.run(all);
  }

  private String known(String kind) {
    return kind + "=" + dir.resolve("known.csv");
  }

  /** A pays out too much for what it has; B has more, S is one person alone, X is of no home. */
  @Test
  void household_isWarnedOfByItsMembersTogetherAndByWhatIsKnownOfIt() throws IOException {
    assertThat(run("--facts-of", known("household"), "--tell", "A", "--disclosure", "FULL"))
        .as(terminal.err.toString())
        .isZero();
    List<String> alerts = Files.readAllLines(dir.resolve("out/alerts.csv"));
    assertThat(alerts).hasSize(2);
    assertThat(alerts.get(1))
        .startsWith("household,A,home-outflow,Money leaves the home,2026-03-02T11");
    assertThat(terminal.out.toString())
        .contains("A: Money leaves the home: Warning. Open", "RM was told.", "CNY 4,000.00")
        .contains("Paid out CNY 1,100.00");
    assertThat(terminal.err.toString()).contains("1"); // an event of nobody's home
  }

  @Test
  void evidence_belowFull_keepsWhatIsSensitiveToItself() {
    assertThat(run("--facts-of", known("household"), "--tell", "A")).isZero();
    assertThat(terminal.out.toString())
        .contains("Assets of the home ***", "Paid out CNY 1,100.00")
        .doesNotContain("4,000");
    assertThat(run("--facts-of", known("household"), "--tell", "A", "--disclosure", "CODES"))
        .isZero();
    assertThat(terminal.out.toString().lines().filter(line -> line.startsWith("A:")))
        .last()
        .asString()
        .doesNotContain("***", "Paid out");
  }

  @Test
  void household_ofWhichNothingIsKnown_isNotWarnedOfAndThatIsTold() throws IOException {
    assertThat(run()).isZero();
    assertThat(Files.readAllLines(dir.resolve("out/alerts.csv"))).hasSize(1);
    assertThat(terminal.err.toString()).contains("home.assets", "home.members");
  }

  @Test
  void factsOf_aKindThatTheBookHasNot_isRefused() {
    assertThat(run("--facts-of", known("hosehold"), "--lang", "zh")).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("hosehold", "household", "--customers");
  }
}

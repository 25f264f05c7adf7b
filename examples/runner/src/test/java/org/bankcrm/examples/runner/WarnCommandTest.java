package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarnCommandTest {

  private static final String COLUMNS =
      "customer,id,type,at,event.amount,event.way,event.counterparty,event.purpose,event.balance,"
          + "event.ratio,event.paid";

  private static final List<String> FILES = List.of("alerts.csv", "alerts.jsonl", "state.jsonl");

  @TempDir private Path dir = Path.of("");

  private final Terminal terminal = new Terminal();

  private int run(String out, Path events, String... more) throws IOException {
    Path customers = dir.resolve("customers.csv");
    Files.writeString(customers, "id,party.kind\nc-1,INDIVIDUAL\nc-2,INDIVIDUAL\nc-3,INDIVIDUAL\n");
    List<String> all = new ArrayList<>(List.of("warn", "--book", "../books/warnings"));
    all.addAll(List.of("--events", events.toString(), "--out", dir.resolve(out).toString()));
    if (!List.of(more).contains("--state")) {
      all.addAll(List.of("--customers", customers.toString()));
    }
    all.addAll(List.of(more));
    return terminal.run(all);
  }

  private Path events(String name, List<String> rows) throws IOException {
    Path file = dir.resolve(name);
    Files.writeString(file, COLUMNS + "\n" + String.join("\n", rows) + "\n");
    return file;
  }

  private String written(String out, String file) throws IOException {
    return Files.readString(dir.resolve(out).resolve(file));
  }

  /**
   * Money that passes through c-1 on 2 March, in Shanghai, and a purchase of c-2 just at midnight.
   */
  private static List<String> passing() {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String hour = "2026-03-02T0" + i;
      rows.add("c-1,in" + i + ",PAYMENT," + hour + ":00:00Z,20000,IN,S" + i + ",TRANSFER,20000,,");
      rows.add("c-1,out" + i + ",PAYMENT," + hour + ":30:00Z,19800,OUT,P" + i + ",TRANSFER,200,,");
    }
    rows.add("c-2,buy1,PAYMENT,2026-03-02T15:59:59.999999Z,50,OUT,P1,PURCHASE,900,,");
    rows.add("c-2,buy2,PAYMENT,2026-03-02T16:00:00Z,50,OUT,P2,PURCHASE,850,,");
    rows.add("c-3,wrong1,COMPLAINT,2026-03-01T02:00:00Z,,,,,,,");
    rows.add("c-3,wrong2,COMPLAINT,2026-03-03T02:00:00Z,,,,,,,");
    return rows;
  }

  @Test
  void warn_ofEventsInAnyOrder_raisesTheSameToTheByte() throws IOException {
    List<String> rows = passing();
    assertThat(run("one", events("a.csv", rows))).as(terminal.err.toString()).isZero();
    Collections.shuffle(rows, new Random(5));
    rows.add(rows.get(0)); // repeated
    assertThat(run("other", events("b.csv", rows))).isZero();
    for (String each : FILES) {
      assertThat(written("other", each)).as(each).isEqualTo(written("one", each));
    }
    assertThat(written("one", "alerts.csv"))
        .contains(
            "customer,c-1,pass-through-account,Pass-through account,2026-03-02T11:30:00+08:00,"
                + "CRITICAL,yes,OPEN,,HEAD_OF_RISK,yes,")
        .contains("customer,c-3,repeated-complaints,Complaint after complaint,");
    assertThat(terminal.out.toString()).contains("16 counted + 1 that were there already");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-01", "2026-03-02"})
  void warn_inTwoRuns_givesWhatOneRunGives(String middle) throws IOException {
    List<String> rows = passing();
    String[] first = {"--from", "2026-03-01", "--until", middle};
    assertThat(run("whole", events("all.csv", rows), "--from", "2026-03-01")).isZero();
    assertThat(run("first", events("all.csv", rows), first)).isZero();
    String next = LocalDate.parse(middle).plusDays(1).toString();
    List<String> rest = rows.stream().filter(row -> isOn(row, next)).toList();
    String state = dir.resolve("first").toString();
    assertThat(run("second", events("rest.csv", rest), "--state", state, "--until", "2026-03-03"))
        .as(terminal.err.toString())
        .isZero();
    for (String each : FILES) {
      assertThat(written("second", each)).as(each).isEqualTo(written("whole", each));
    }
  }

  /** Whether it is of the day in Shanghai or later. */
  private static boolean isOn(String row, String day) {
    Instant at = Instant.parse(row.split(",")[3]);
    return !at.isBefore(Instant.parse(day + "T00:00:00Z").minusSeconds(8 * 3600));
  }

  @Test
  void warn_ofBadRows_tellsEachWithItsColumnAndGoesOn() throws IOException {
    List<String> rows = passing();
    rows.add("c-1,x1,PAYMENT,2026-02-30T01:00:00Z,1,IN,S1,TRANSFER,1,,");
    rows.add("c-1,x2,PAYMENT,2026-03-02T01:00:00Z,1.005,INN,S1,TRANSFER,1,,");
    rows.add(",x3,PAYMENT,2026-03-02T01:00:00Z,1,IN,S1,TRANSFER,1,,");
    rows.add("c-1,in1,PAYMENT,2026-03-02T01:00:00Z,77,IN,S1,TRANSFER,1,,");
    rows.add("c-1,x5,PAY MENT,2026-03-02T01:00:00Z,1,IN,S1,TRANSFER,1,,");
    rows.add("c-1,x6");
    rows.add("c-1,x7,payment,2026-03-02T01:00:00Z,,,,,,,");
    assertThat(run("bad", events("bad.csv", rows), "--lang", "zh")).isZero();
    List<String> bad = written("bad", "bad-rows.csv").lines().skip(1).toList();
    assertThat(bad).hasSize(6);
    assertThat(String.join("\n", bad)).contains("event.amount", "event.way", "第 4 列“at”");
    assertThat(written("bad", "alerts.csv")).contains("c-1,pass-through-account,快进快出账户");
    assertThat(terminal.out.toString()).contains("未处理 6");
    assertThat(terminal.err.toString()).contains("任何指标都不计入的事件类型：payment");
    assertThat(terminal.err.toString()).doesNotContain("INN", "1.005", "PAY MENT");
  }

  @Test
  void actions_ofPeople_acknowledgeAndClose() throws IOException {
    Path actions = dir.resolve("actions.csv");
    Files.writeString(
        actions,
        """
        subject,id,policy,at,kind,by,reason,until,outcome
        c-1,a1,pass-through-account,2026-03-02T08:00:00Z,ACKNOWLEDGE,rm-1,,,
        c-1,a2,pass-through-account,2026-03-02T09:00:00Z,CLOSE,rm-1,lent his card,,TRUE
        c-1,a3,no-such-policy,2026-03-02T09:00:00Z,CLOSE,rm-1,,,TRUE
        c-1,a4,takeover,2026-03-02T09:00:00Z,OVERRIDE,rm-1,,2026-04-01,
        c-2,a5,takeover,2026-03-02T09:00:00Z,ACKNOWLEDGE,rm-1,,,
        c-1,a6,takeover,2026-03-02T09:00:00Z,CLOSE,rm-1,,,UNREVIEWED
        """);
    String[] more = {"--actions", actions.toString()};
    assertThat(run("acted", events("a.csv", passing()), more)).isZero();
    assertThat(written("acted", "alerts.csv")).contains("COOLING,,AML,no,TRUE");
    assertThat(written("acted", "bad-rows.csv").lines()).hasSize(4);
    assertThat(written("acted", "bad-rows.csv")).contains("expected one of TRUE, FALSE, UNCLEAR\"");
    assertThat(terminal.out.toString())
        .contains("6 rows read: 2 counted + 1 without an alert to which it could be done + 3 left");
  }

  @Test
  void counterparty_asSubject_isWarnedOfAcrossCustomers() throws IOException {
    List<String> rows =
        Stream.iterate(1, i -> i + 1)
            .limit(8)
            .map(i -> "k-" + i + ",e1,PAYMENT,2026-03-02T0" + i + ":00:00Z,9,OUT,RING,TRANSFER,1,,")
            .toList();
    String[] more = {"--subject-of", "counterparty=event.counterparty"};
    assertThat(run("ring", events("ring.csv", rows), more)).as(terminal.err.toString()).isZero();
    assertThat(written("ring", "alerts.csv")).contains("counterparty,RING,counterparty-ring,");
    assertThat(terminal.out.toString()).contains("at most 1 alert within any 24 hours");
  }

  @Test
  void late_eventWithinAnHour_isPutInItsPlace_andAnOlderOneIsTold() throws IOException {
    List<String> rows = passing();
    assertThat(run("d1", events("a.csv", rows), "--until", "2026-03-03")).isZero();
    List<String> late =
        List.of(
            "c-2,l1,PAYMENT,2026-03-03T15:30:00Z,50,OUT,P2,PURCHASE,800,,",
            "c-2,l2,PAYMENT,2026-03-03T10:30:00Z,50,OUT,P2,PURCHASE,800,,",
            "c-2,l3,PAYMENT,2026-03-04T10:30:00Z,50,OUT,P2,PURCHASE,700,,",
            "c-2,l4,PAYMENT,2026-03-06T10:30:00Z,50,OUT,P2,PURCHASE,600,,");
    String state = dir.resolve("d1").toString();
    int code = run("d2", events("b.csv", late), "--state", state, "--until", "2026-03-04");
    assertThat(code).as(terminal.err.toString()).isZero();
    assertThat(terminal.out.toString())
        .contains("1 counted + 1 late, put in their places + 1 too late", "+ 1 after the last day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--from|2026-03-09|goes on with 2026-03-04",
        "--zone|Europe/Berlin|was run in the zone",
        "--until|2026-03-01|is before the first day"
      })
  void state_thatDoesNotFit_isRefused(String option, String value, String told) throws IOException {
    assertThat(run("d1", events("a.csv", passing()))).isZero();
    String state = dir.resolve("d1").toString();
    assertThat(run("d2", events("a.csv", passing()), "--state", state, option, value)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains(told);
    assertThat(dir.resolve("d2/alerts.csv")).doesNotExist();
  }

  @Test
  void state_thatWasTouched_isRefused() throws IOException {
    assertThat(run("d1", events("a.csv", passing()))).isZero();
    Path state = dir.resolve("d1/state.jsonl");
    String text = Files.readString(state);
    Files.writeString(
        state, text.replaceFirst("\"watch\":\\{\"format\":1", "\"watch\":{\"format\":7"));
    String from = dir.resolve("d1").toString();
    assertThat(run("d2", events("a.csv", passing()), "--state", from)).isEqualTo(1);
    assertThat(terminal.err.toString()).contains("state.jsonl").contains("was changed");
  }
}

package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a run keeps for the next one. */
class StateFilesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final BusinessCalendar CHINA =
      BusinessCalendar.of(
              DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
          .withHolidays(List.of(LocalDate.of(2026, 1, 7)))
          .withMakeUpDays(List.of(LocalDate.of(2026, 1, 10)));

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeBook() throws IOException {
    Files.createDirectories(dir.resolve("book"));
    String calendar = MemoryText.write(BookCalendar.of("china", CHINA).toDocument());
    String book =
        Files.readString(Path.of("src/test/resources/state-book.json"))
            .replace("\"CALENDAR\"", calendar);
    Files.writeString(dir.resolve("book/book.json"), book);
    Files.writeString(
        dir.resolve("china.json"),
        "{\"from\": \"2026-01-01\", \"before\": \"2027-01-01\", \"weekend\": [\"SATURDAY\","
            + " \"SUNDAY\"], \"holidays\": [\"2026-01-07\"], \"makeUpDays\": [\"2026-01-10\"]}");
  }

  private int run(String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(args);
  }

  private int decide(LocalDate day, String name, String customers, String... more)
      throws IOException {
    Path file = Files.writeString(dir.resolve("customers.csv"), customers);
    List<String> args =
        new ArrayList<>(List.of("decide", "--book", dir.resolve("book").toString()));
    args.addAll(List.of("--customers", file.toString(), "--as-of", day.toString()));
    args.addAll(List.of("--out", dir.resolve(name).toString()));
    args.addAll(List.of(more));
    return run(args.toArray(new String[0]));
  }

  private int decideAfter(String yesterday, LocalDate day, String name, String customers)
      throws IOException {
    String calendar = "china=" + dir.resolve("china.json");
    String before = dir.resolve(yesterday).toString();
    return decide(day, name, customers, "--yesterday", before, "--calendar", calendar);
  }

  private Map<String, String> column(String file, String name) throws IOException {
    Map<String, String> column = new TreeMap<>();
    try (CsvTable table =
        CsvTable.of(Files.newInputStream(dir.resolve(file)), CsvTable.Format.PLAIN)) {
      int place = table.next().fields().indexOf(name);
      assertThat(place).as(name).isPositive();
      while (table.hasNext()) {
        List<String> fields = table.next().fields();
        column.put(fields.get(0), fields.get(place));
      }
    }
    return column;
  }

  private static String customers(long... yuan) {
    StringBuilder rows = new StringBuilder("id,assets\n");
    for (int i = 0; i < yuan.length; i++) {
      rows.append((char) ('A' + i)).append(',').append(yuan[i]).append(".00\n");
    }
    return rows.toString();
  }

  @Test
  void tier_ofTheDayBefore_isKeptWithItsFirstDay() throws IOException {
    assertThat(decide(FIRST, "d1", customers(500))).isZero();
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(500))).isZero();
    assertThat(column("d2/state.csv", "tier.value").get("A"))
        .contains("\"tier\":\"GOLD\",\"since\":\"2026-01-05\"");
    assertThat(out.toString())
        .contains("State of 2026-01-05 (", "1 row read = 1 counted + 0 left out")
        .contains("(next time: --yesterday");
  }

  @Test
  void customer_leftOutForANight_isNotNewTheNightAfter() throws IOException {
    decide(FIRST, "d1", customers(500, 500));
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", "id,assets\nA,much\nB,500.00\n"))
        .isZero();
    assertThat(column("d2/state.csv", "tier.value")).containsOnlyKeys("A", "B");
    assertThat(column("d2/decisions.csv", "tier.value")).containsOnlyKeys("B");
    assertThat(decideAfter("d2", FIRST.plusDays(2), "d3", customers(500, 500))).isZero();
    assertThat(column("d3/state.csv", "tier.value").get("A")).contains("\"since\":\"2026-01-05\"");
  }

  @Test
  void businessDays_areThoseOfTheCalendar() throws IOException {
    // Monday 5 January; the 7th is a holiday, Saturday the 10th is worked: 6, 8, 9, 10 are four
    decide(FIRST, "d0", customers(1));
    String name = "d0";
    List<String> stages = new ArrayList<>();
    for (int day = 1; day <= 6; day++) {
      String next = "d" + day;
      assertThat(decideAfter(name, FIRST.plusDays(day), next, customers(1))).isZero();
      stages.add(column(next + "/decisions.csv", "stage.care.next").get("A"));
      name = next;
    }
    assertThat(stages).containsExactly("NEW", "NEW", "NEW", "NEW", "CALL", "CALL");
  }

  @Test
  void lifecycle_thatCountsBusinessDays_wantsItsCalendar() throws IOException {
    decide(FIRST, "d1", customers(1));
    String before = dir.resolve("d1").toString();
    assertThat(decide(FIRST.plusDays(1), "d2", customers(1), "--yesterday", before)).isEqualTo(1);
    assertThat(err.toString()).contains("give it as --calendar china=FILE.json");
  }

  @Test
  void calendar_ofOtherDays_isRefused() throws IOException {
    Path file = dir.resolve("china.json");
    Files.writeString(file, Files.readString(file).replace("[\"2026-01-07\"]", "[]"));
    assertThat(decide(FIRST, "d1", customers(1), "--calendar", "china=" + file)).isEqualTo(1);
    assertThat(err.toString()).contains("have the SHA-256");
    Files.writeString(file, Files.readString(file).replace("makeUpDays", "makeupDays"));
    assertThat(decide(FIRST, "d1", customers(1), "--calendar", "china=" + file)).isEqualTo(1);
    assertThat(err.toString()).contains("is no business calendar: expected a JSON object");
  }

  @Test
  void earlierRun_thatIsNotWhole_orNotEarlier_isRefused() throws IOException {
    decide(FIRST, "d1", customers(500));
    assertThat(decideAfter("d1", FIRST, "d2", customers(500))).isEqualTo(1);
    assertThat(err.toString()).contains("was decided as of 2026-01-05, which is not before");
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d1", customers(500))).isEqualTo(1);
    assertThat(err.toString()).contains("would replace the file");
    Path state = dir.resolve("d1/state.csv");
    Files.writeString(state, Files.readString(state).replace("GOLD", "BASE"));
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(500))).isEqualTo(1);
    assertThat(err.toString()).contains("was changed after its run");
    Files.delete(dir.resolve("d1/run.json"));
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(500))).isEqualTo(1);
    assertThat(err.toString()).contains("has no run.json, so that run is not complete");
  }

  @Test
  void state_thatDoesNotFitTheBook_leavesTheCustomerOutAndGoesOn() throws Exception {
    decide(FIRST, "d1", customers(500, 500));
    changeState("d1", text -> text.replaceFirst("GOLD", "SIL VER"));
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(500, 500))).isZero();
    assertThat(err.toString())
        .contains("Line 2 left out: what '")
        .contains("kept of the customer as 'tier.value' cannot be read, or does not fit the book")
        .doesNotContain("SIL VER");
    assertThat(column("d2/state.csv", "tier.value").get("A")).contains("SIL VER");
  }

  /** The customer is placed by the conditions for now, and what was kept stays as it is. */
  @Test
  void state_ofARungThatNobodyKnows_isNotOverwritten() throws Exception {
    decide(FIRST, "d1", customers(500, 500));
    changeState("d1", text -> text.replaceFirst("GOLD", "SILVER"));
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(500, 500))).isZero();
    assertThat(err.toString()).doesNotContain("left out").doesNotContain("SILVER");
    assertThat(column("d2/state.csv", "tier.value").get("A")).contains("SILVER");
    assertThat(column("d2/decisions.csv", "tier.value").get("A")).isEqualTo("GOLD");
    assertThat(column("d2/state.csv", "tier.value").get("B")).contains("GOLD");
  }

  @Test
  void state_ofABadRowOrTwoRows_leavesTheCustomerOut() throws Exception {
    decide(FIRST, "d1", customers(500, 500, 500));
    changeState("d1", text -> text + "A,,\nB,x\n");
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(500, 500, 500))).isZero();
    assertThat(column("d2/decisions.csv", "tier.value")).containsOnlyKeys("C");
    assertThat(err.toString()).contains("has a bad row, or several");
  }

  /** Changes the state as if the run itself had written it so. */
  private void changeState(String name, UnaryOperator<String> change) throws Exception {
    change(name, "state.csv", change);
  }

  private void change(String name, String file, UnaryOperator<String> change) throws Exception {
    Path state = dir.resolve(name).resolve(file);
    String before = sha256(state);
    Files.writeString(state, change.apply(Files.readString(state)));
    Path mark = dir.resolve(name).resolve("run.json");
    Files.writeString(mark, Files.readString(mark).replace(before, sha256(state)));
  }

  private static String sha256(Path file) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(hash);
  }

  @Test
  void column_thatYesterdayTellsAsWell_isRefused() throws IOException {
    decide(FIRST, "d1", customers(500));
    String both = "id,assets,tier.value.current\nA,1.00,GOLD\n";
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", both)).isEqualTo(1);
    assertThat(err.toString()).contains("column 'tier.value.current' is told by");
  }

  @Test
  void resultsOfTheDayBefore_areReadByTheBook() throws IOException {
    decide(FIRST, "d1", customers(500, 499, 500));
    assertThat(column("d1/decisions.csv", "segment.newly-rich"))
        .containsEntry("A", "unknown")
        .containsEntry("B", "no");
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(500, 500, 1, 500))).isZero();
    assertThat(column("d2/decisions.csv", "segment.newly-rich"))
        .containsEntry("A", "no")
        .containsEntry("B", "yes")
        .containsEntry("C", "no")
        .containsEntry("D", "unknown");
    assertThat(column("d2/decisions.csv", "segment.was-gold"))
        .containsEntry("A", "yes")
        .containsEntry("B", "no")
        .containsEntry("D", "unknown");
  }

  /** Saturday the 10th is worked: two business days after it come on Tuesday the 13th. */
  @Test
  void effects_areWrittenWithTheirDay_andRemindersOnceInAStay() throws IOException {
    decide(FIRST, "d0", customers(1));
    for (int day = 1; day <= 9; day++) {
      assertThat(decideAfter("d" + (day - 1), FIRST.plusDays(day), "d" + day, customers(1)))
          .isZero();
    }
    String head =
        "id,lifecycle,transition,from,to,day,effect,parameters,due,due-in-business-days\n";
    assertThat(Files.readString(dir.resolve("d4/effects.csv"))).isEqualToNormalizingNewlines(head);
    assertThat(Files.readString(dir.resolve("d5/effects.csv")))
        .isEqualToNormalizingNewlines(
            head
                + "A,care,calls,NEW,CALL,2026-01-10,note,,2026-01-11,\n"
                + "A,care,calls,NEW,CALL,2026-01-10,task,role=RM|queue=care,2026-01-13,\n");
    assertThat(Files.readString(dir.resolve("d6/effects.csv"))).isEqualToNormalizingNewlines(head);
    assertThat(Files.readString(dir.resolve("d7/effects.csv")))
        .isEqualToNormalizingNewlines(head + "A,care,reminds,CALL,CALL,2026-01-12,remind,,,\n");
    assertThat(Files.readString(dir.resolve("d8/effects.csv"))).isEqualToNormalizingNewlines(head);
    assertThat(column("d9/state.csv", "stage.care").get("A"))
        .contains("\"taken\":[{\"transition\":\"reminds\"}]")
        .contains("\"since\":\"2026-01-10T");
  }

  @Test
  void resultsSince_areKeptNightAfterNight_andUnknownOfWhomTheFirstRunMet() throws IOException {
    decide(FIRST, "n0", customers(500, 1));
    for (int night = 1; night <= 5; night++) {
      String customers = night == 3 ? "id,assets\nA,500.00\nB,\n" : customers(500, 500);
      LocalDate day = FIRST.plusDays(night);
      assertThat(decideAfter("n" + (night - 1), day, "n" + night, customers)).isZero();
    }
    assertThat(column("n4/decisions.csv", "segment.rich-for-days"))
        .containsEntry("A", "unknown") // rich on the first night, nobody knows since when
        .containsEntry("B", "unknown"); // the night before could not tell
    assertThat(column("n5/decisions.csv", "segment.rich-for-days")).containsEntry("B", "yes");
    assertThat(column("n5/state.csv", "before").get("B"))
        .contains("\"segment.rich\":{\"value\":\"yes\",\"since\":\"2026-01-06\"}");
  }

  @Test
  void rungsFallen_areCountedFromTheRunBefore() throws IOException {
    decide(FIRST, "d1", customers(900, 900, 500));
    assertThat(column("d1/decisions.csv", "segment.fell")).containsEntry("A", "unknown");
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(1, 500, 1, 1))).isZero();
    assertThat(column("d2/decisions.csv", "segment.fell"))
        .containsEntry("A", "yes")
        .containsEntry("B", "no")
        .containsEntry("C", "no")
        .containsEntry("D", "unknown");
  }

  @Test
  void firstRun_ofABankThatKnowsWhatWasBefore_takesItFromColumns() throws IOException {
    String head = "id,assets,before.segment.rich,since.segment.rich\n";
    assertThat(decide(FIRST, "d1", head + "A,500.00,true,2025-12-01\nB,500.00,false,\n")).isZero();
    assertThat(column("d1/decisions.csv", "segment.rich-for-days"))
        .containsEntry("A", "yes")
        .containsEntry("B", "no");
    assertThat(column("d1/decisions.csv", "segment.newly-rich")).containsEntry("B", "yes");
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(500, 500))).isZero();
    assertThat(column("d2/decisions.csv", "segment.rich-for-days")).containsEntry("A", "yes");
    assertThat(column("d2/state.csv", "before").get("B")).contains("\"since\":\"2026-01-05\"");
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d3", head + "A,500.00,true,\n")).isEqualTo(1);
    assertThat(err.toString()).contains("column 'before.segment.rich' is told by");
  }

  @Test
  void earlierRun_thatKeptNoResults_isToldAndNothingIsNew() throws Exception {
    decide(FIRST, "d1", customers(500));
    changeState("d1", text -> text.replaceFirst(",before", ",other"));
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(500))).isZero();
    assertThat(err.toString()).contains("kept no results: what the book reads as before.");
    assertThat(column("d2/decisions.csv", "segment.newly-rich")).containsEntry("A", "unknown");
  }

  @Test
  void resultThatTheBookHasNoMore_isNotKnown() throws Exception {
    decide(FIRST, "d1", customers(500, 500));
    changeState("d1", text -> text.replaceFirst("MID", "OLD"));
    assertThat(decideAfter("d1", FIRST.plusDays(1), "d2", customers(1, 1))).isZero();
    assertThat(column("d2/decisions.csv", "segment.fell"))
        .containsEntry("A", "unknown")
        .containsEntry("B", "no");
    assertThat(err.toString()).doesNotContain("OLD");
  }

  @Test
  void bookThatReadsNothingOfYesterday_isComparedAllTheSame() throws Exception {
    for (String day : List.of("2026-06-29", "2026-06-30")) {
      List<String> args = new ArrayList<>(List.of("decide", "--book", "../books/activity"));
      args.addAll(List.of("--customers", "../books/activity/cases/customers.csv"));
      args.addAll(List.of("--as-of", day, "--out", dir.resolve(day).toString()));
      if (day.endsWith("30")) {
        args.addAll(List.of("--yesterday", dir.resolve("2026-06-29").toString()));
      }
      assertThat(run(args.toArray(new String[0]))).isZero();
    }
    assertThat(Files.readString(dir.resolve("2026-06-30/report.html")))
        .contains("Beside: 29 June 2026", "2026-06-29");
  }

  /**
   * Night after night by files is the same as night after night in Java, and for stages by hand.
   */
  @Test
  void nights_byFiles_areThoseInJava() throws IOException {
    DecisionEngine engine = BookFiles.read(dir.resolve("book")).compile();
    TierLadder ladder = engine.book().find("value", TierLadder.class).orElseThrow();
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      Map<String, TierState> tiers = new TreeMap<>();
      Map<String, StageByHand> stages = new TreeMap<>();
      LocalDate day = FIRST;
      for (int night = 0; night < 10; night++, day = day.plusDays(1 + random.nextInt(9))) {
        long[] yuan = {random.nextInt(1_000), random.nextInt(1_000), random.nextInt(1_000)};
        String name = "n" + seed + "-" + night;
        int code =
            night == 0
                ? decide(day, name, customers(yuan))
                : decideAfter("n" + seed + "-" + (night - 1), day, name, customers(yuan));
        assertThat(code).as(err.toString()).isZero();
        for (int i = 0; i < yuan.length; i++) {
          String id = String.valueOf((char) ('A' + i));
          TierState tier = next(engine, ladder, day, yuan[i], Optional.ofNullable(tiers.get(id)));
          tiers.put(id, tier);
          assertThat(
                  TierState.parse(
                      MemoryText.read(column(name + "/state.csv", "tier.value").get(id))))
              .isEqualTo(tier);
          StageByHand stage = stages.computeIfAbsent(id, each -> new StageByHand());
          stage.step(day);
          assertThat(column(name + "/decisions.csv", "stage.care.next").get(id))
              .as("seed %d night %d of %s as of %s", seed, night, id, day)
              .isEqualTo(stage.stage);
        }
      }
    }
  }

  private static TierState next(
      DecisionEngine engine,
      TierLadder ladder,
      LocalDate day,
      long yuan,
      Optional<TierState> before) {
    Facts.Builder facts =
        Facts.builder(
            engine.book().catalog(),
            LocalDays.startOf(day.plusDays(1), ZONE).minusNanos(1_000),
            ZONE);
    @SuppressWarnings("unchecked") // money, as the book has it
    Attribute<Money> assets =
        (Attribute<Money>) engine.book().catalog().find("assets").orElseThrow();
    facts.put(assets, Money.yuan(yuan));
    before.ifPresent(state -> ladder.state().fill(facts, state));
    return engine.decide(facts.build()).result(ladder).standing().next().orElseThrow();
  }

  /** The lifecycle of the book as a clerk would keep it. */
  private static final class StageByHand {
    private String stage = "";
    private LocalDate since = LocalDate.MIN;
    private int calls;

    void step(LocalDate day) {
      if (stage.isEmpty()) {
        enter("NEW", day);
      } else if (stage.equals("NEW") && worked(day) >= 4 && calls < 2) {
        calls++;
        enter("CALL", day);
      } else if (stage.equals("CALL") && !day.isBefore(since.plusDays(10))) {
        enter("NEW", day);
      }
    }

    private void enter(String entered, LocalDate day) {
      stage = entered;
      since = day;
    }

    private long worked(LocalDate day) {
      return since.plusDays(1).datesUntil(day.plusDays(1)).filter(CHINA::isBusinessDay).count();
    }
  }
}

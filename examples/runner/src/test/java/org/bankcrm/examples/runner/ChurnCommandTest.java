package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.EventType;
import org.bankcrm.scoring.ScoringModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ChurnCommandTest {

  private static final Path EXAMPLE = Path.of("../../examples/modelling/churn");
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(List<String> args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(args.toArray(String[]::new));
  }

  private List<String> args(String command, String events, String... more) {
    List<String> args = new ArrayList<>(List.of("churn", command));
    if (!command.equals("score")) {
      args.addAll(List.of("--book", EXAMPLE.resolve("book").toString()));
    }
    args.addAll(List.of("--churn", definition().toString()));
    args.addAll(List.of("--customers", EXAMPLE.resolve("customers.csv").toString()));
    args.addAll(List.of("--events", "purchase=" + events));
    args.addAll(List.of("--from", "2025-01-01", "--until", "2026-06-30"));
    args.addAll(List.of(more));
    return args;
  }

  private Path definition() {
    Path own = dir.resolve("churn.json");
    return Files.exists(own) ? own : EXAMPLE.resolve("churn.json");
  }

  private static String purchases() {
    return EXAMPLE.resolve("../transactions.csv").toString();
  }

  private String in(String name) {
    return dir.resolve(name).toString();
  }

  private void fit(String name) {
    String[] more = {
      "--cutoff",
      "2025-06-30",
      "--cutoff",
      "2025-09-30",
      "--cutoff",
      LAST.toString(),
      "--out",
      in(name)
    };
    assertThat(run(args("fit", purchases(), more))).as(err.toString()).isZero();
  }

  /**
   * A fitted propensity feeds the arbitration: the likelier gone is called, the other one is not.
   */
  @Test
  void fit_putsAModelIntoTheBookByWhichOffersGo() {
    fit("fit");
    PolicyBook before = BookFiles.read(EXAMPLE.resolve("book"));
    PolicyBook book = BookFiles.readOld(dir.resolve("fit/book.json"));
    ScoringModel model = book.find("churn", ScoringModel.class).orElseThrow();
    assertThat(model.ref().version()).isEqualTo(2);
    assertThat(book.policies()).hasSameSizeAs(before.policies());
    DecisionEngine engine = book.compile();
    OfferArbitration best = book.find("best", OfferArbitration.class).orElseThrow();
    Decision silent = engine.decide(facts(book, List.of(170)));
    Decision lively = engine.decide(facts(book, List.of(2, 9, 16, 23, 30, 37, 44, 51, 58, 65)));
    for (Decision each : List.of(silent, lively)) {
      BigDecimal chance = each.result(model).value().orElseThrow();
      Optional<String> expected =
          chance.compareTo(new BigDecimal("0.375")) > 0 ? Optional.of("care") : Optional.of("tip");
      var chosen = each.result(best).chosen().orElseThrow();
      assertThat(Optional.of(chosen.campaign())).isEqualTo(expected);
      assertThat(chosen.priority().orElseThrow())
          .isEqualByComparingTo(
              expected.get().equals("care")
                  ? chance.multiply(BigDecimal.valueOf(400))
                  : BigDecimal.valueOf(150));
    }
    assertThat(silent.result(model).value().orElseThrow())
        .isGreaterThan(lively.result(model).value().orElseThrow());
  }

  private static Facts facts(PolicyBook book, List<Integer> daysAgo) {
    EventType purchase = book.windows().eventType("purchase");
    var amount = purchase.attributes().money("amount");
    Facts.Builder facts = book.facts(LocalDays.startOf(LAST, ZoneOffset.UTC), ZoneOffset.UTC);
    book.windows()
        .compute(
            daysAgo.stream()
                .map(days -> purchase.on(LAST.minusDays(days)).put(amount, Money.yuan(500)).build())
                .toList(),
            LAST)
        .putInto(facts);
    return facts.put(book.catalog().date("customer.since"), LocalDate.of(2025, 1, 1)).build();
  }

  /** What the command scores is what the table's own rows have, and equal runs are equal bytes. */
  @Test
  void score_afterAFit_isWhatTheFitGives() throws IOException {
    fit("a");
    fit("b");
    for (String name :
        List.of("book.json", "scores.csv", "bins.csv", "validation.csv", "run.json")) {
      assertThat(dir.resolve("b").resolve(name)).hasSameBinaryContentAs(dir.resolve("a/" + name));
    }
    assertThat(dir.resolve("a/contacts.csv")).doesNotExist();
    List<String> args = args("score", purchases(), "--fit", in("a"), "--out", in("s"));
    args.set(args.indexOf("2026-06-30"), LAST.toString());
    assertThat(run(args)).as(err.toString()).isZero();
    List<String> fitted =
        Files.readAllLines(dir.resolve("a/scores.csv")).stream()
            .filter(line -> line.contains(LAST.toString()))
            .toList();
    List<String> scored = Files.readAllLines(dir.resolve("s/scores.csv"));
    assertThat(scored).hasSize(fitted.size() + 1);
    for (int i = 0; i < fitted.size(); i++) {
      String[] then = fitted.get(i).split(",", -1);
      String[] now = scored.get(i + 1).split(",", -1);
      assertThat(now[0]).isEqualTo(then[0]);
      assertThat(Math.abs(Double.parseDouble(now[2]) - Double.parseDouble(then[3])))
          .isLessThan(6e-5);
    }
  }

  @Test
  void definition_ofManySlips_isToldInBothLanguages() throws IOException {
    Files.writeString(
        dir.resolve("churn.json"),
        "{\"format\": 1, \"churn\": \"churn@1\", \"name\": {\"zh\": \"流失\", \"en\": \"Gone\"},"
            + " \"events\": \"buys.365d\", \"comes\": \"NONE\", \"joined\": \"months.with.us\","
            + " \"horizonDays\": 30, \"horizonMonths\": 1, \"features\": [\"customer.since\"]}");
    String[] more = {"--cutoff", "2025-12-31", "--out", in("t")};
    assertThat(run(args("table", purchases(), more))).isEqualTo(1);
    assertThat(err.toString())
        .contains("no window of the book gives 'buys.365d'.", "only one of 'horizonDays'")
        .contains("months.with.us is integer, not a date.", "customer.since", "no number");
    String[] chinese = {"--cutoff", "2025-12-31", "--out", in("t"), "--lang", "zh"};
    assertThat(run(args("table", purchases(), chinese))).isEqualTo(1);
    assertThat(err.toString()).contains("手册中没有窗口得出“buys.365d”。", "下列键只能写一个");
    assertThat(dir.resolve("t")).doesNotExist();
  }

  /** Whoever cannot be told is counted by the reason, and events of others are told. */
  @Test
  void score_ofCustomersFromBeforeTheData_saysThatTheyAreLeftOut() throws IOException {
    fit("fit");
    List<String> args = args("score", purchases(), "--fit", in("fit"), "--out", in("s"));
    args.set(args.indexOf("2025-01-01"), "2026-03-01");
    Files.writeString(
        dir.resolve("two.csv"), "customer,joined\nC0001,2025-05-01\nC0494,2026-03-02\n");
    args.set(args.indexOf(EXAMPLE.resolve("customers.csv").toString()), in("two.csv"));
    assertThat(run(args)).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("2026-06-30: A window looks back before the data begin 1; ")
        .contains("are of nobody among the customers", "1 customer scored as of 2026-06-30.");
  }

  @Test
  void table_withAColumnOfEventsThatMeansNothing_saysThatItIsNotRead() throws IOException {
    Files.writeString(dir.resolve("slip.csv"), "customer,date,amout\nC0001,2025-09-01,5\n");
    String[] more = {"--cutoff", "2025-12-31", "--out", in("t")};
    List<String> args = args("table", in("slip.csv"), more);
    assertThat(run(args)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("slip.csv that mean nothing, not read: amout");
  }

  @Test
  void sentences_ofALookAhead_areChineseToo() {
    ProblemSentences chinese = ProblemSentences.inChinese();
    assertThat(
            chinese.said(
                "'visits' goes by 'visits.today', which is handed in, so that its value on the cut-off"
                    + " day is not known."))
        .contains("“visits”取决于由系统提供的“visits.today”，其在观察日的值不可知。");
    assertThat(
            chinese.said(
                "'a' is computed, so that the first day of a customer cannot be put there."))
        .isPresent();
    assertThat(chinese.said("Name a date that the host hands in.")).isPresent();
    assertThat(chinese.said("'per' must be above zero.")).contains("“per”须大于零。");
  }

  @Test
  void fit_ofOneOutcomeOrNoKnownOne_isRefusedByItsName() throws IOException {
    String[] censored = {"--cutoff", "2025-12-31", "--cutoff", "2026-06-30", "--out", in("f")};
    assertThat(run(args("fit", purchases(), censored))).isEqualTo(1);
    assertThat(err.toString()).contains("The data end before the time that is asked about.");
    String[] once = {"--cutoff", "2025-12-31", "--out", in("f")};
    assertThat(run(args("fit", purchases(), once))).isEqualTo(1);
    assertThat(err.toString()).contains("Give two cut-offs at least");
    Files.writeString(dir.resolve("none.csv"), "customer,date,amount\nC0001,2025-09-01,5\n");
    String[] all = {"--cutoff", "2025-09-30", "--cutoff", "2025-12-31", "--out", in("f")};
    assertThat(run(args("fit", in("none.csv"), all))).isEqualTo(1);
    assertThat(err.toString()).contains("All customers have the same outcome.");
    assertThat(dir.resolve("f")).doesNotExist();
  }

  @Test
  void options_thatDoNotFit_areRefused() throws IOException {
    String[] late = {"--cutoff", "2026-07-01", "--out", in("t")};
    assertThat(run(args("table", purchases(), late))).isEqualTo(1);
    assertThat(err.toString()).contains("the cut-off 2026-07-01 lies after 2026-06-30");
    List<String> other = args("table", purchases(), "--cutoff", "2025-12-31", "--out", in("t"));
    other.set(other.indexOf("purchase=" + purchases()), "visit=" + purchases());
    assertThat(run(other)).isEqualTo(1);
    assertThat(err.toString()).contains("Events of purchase are read");
    Files.writeString(dir.resolve("bad.csv"), "customer,date,amount\nC0001,2025-02-30,5\n");
    String[] bad = {"--cutoff", "2025-12-31", "--out", in("t")};
    assertThat(run(args("table", in("bad.csv"), bad))).isEqualTo(1);
    assertThat(err.toString()).contains("line 2");
    String[] cost = {
      "--cutoff", "2025-09-30", "--cutoff", "2025-12-31", "--cost", "5", "--out", in("t")
    };
    assertThat(run(args("fit", purchases(), cost))).isEqualTo(1);
    assertThat(err.toString()).contains("Give both --cost and --benefit");
  }
}

package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.TierLadder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The commands about ranks and groups: what they tell, what they refuse, and the book they write.
 */
class GroupCommandsTest {

  private static final String MODELLING = "../../examples/modelling/";

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String command) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(
        Stream.of(command.split(" "))
            .map(word -> word.endsWith(".csv") && !word.contains("/") ? file(word) : word)
            .map(word -> word.startsWith("@") ? MODELLING + word.substring(1) : word)
            .map(word -> word.startsWith("out/") ? dir.resolve(word).toString() : word)
            .toArray(String[]::new));
  }

  /** A name of a file in the directory of the test, or of the examples. */
  private String file(String name) {
    return name.startsWith("@") ? name : dir.resolve(name).toString();
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(dir.resolve(name), String.join("\n", lines) + "\n");
  }

  private PolicyBook book(String name) {
    Path home = dir.resolve(name);
    Path file = home.resolve("book.json");
    return BookFiles.compile(new BookFiles.Found(home, List.of(file), List.of())).book();
  }

  /** Decides a row of a file by the cells of the columns that the attributes are named after. */
  private static Decision decided(
      PolicyBook book, DecisionEngine engine, ModelTable table, int row) {
    Facts.Builder facts = book.facts(Instant.EPOCH, ZoneOffset.UTC);
    for (Attribute<?> each : book.catalog().attributes()) {
      String cell = table.column(each.info().name().en()).get(row);
      if (!cell.isEmpty()) {
        put(facts, each, cell);
      }
    }
    return engine.decide(facts.build());
  }

  private static void put(Facts.Builder facts, Attribute<?> attribute, String cell) {
    if (attribute instanceof CodeAttribute code) {
      facts.put(code, cell);
    } else if (attribute instanceof IntegerAttribute whole) {
      facts.put(whole, Long.parseLong(cell));
    } else if (attribute instanceof DecimalAttribute decimal) {
      facts.put(decimal, new BigDecimal(cell));
    } else {
      facts.put((RealAttribute) attribute, Double.parseDouble(cell));
    }
  }

  /** Tomorrow's single customer gets from the book what the population got today. */
  @Test
  void codes_withinBranches_areThoseOfTheBook() {
    String command = "ranks codes --data @customers.csv --by assets --within branch --top 0.05";
    assertThat(run(command + " --out out/a")).as(err.toString()).isZero();
    PolicyBook book = book("out/a");
    DecisionEngine engine = book.compile();
    TierLadder ladder = (TierLadder) book.find("rank").orElseThrow();
    Segment top = (Segment) book.find("top").orElseThrow();
    ModelTable table = ModelTable.read(Path.of(MODELLING + "customers.csv"));
    ModelTable ranks = ModelTable.read(dir.resolve("out/a/ranks.csv"));
    for (int row = 0; row < table.rows(); row++) {
      Decision decision = decided(book, engine, table, row);
      String code = ranks.column("code").get(row);
      assertThat(decision.result(ladder).code())
          .isEqualTo(code.isEmpty() ? "UNRANKED" : "R" + code);
      assertThat(decision.result(top).isIn()).isEqualTo(ranks.column("top").get(row).equals("yes"));
    }
    assertThat(ranks.column("top").stream().filter("yes"::equals).count()).isEqualTo(61);
  }

  @Test
  void codes_byGivenCuts_goByThem() {
    String command = "ranks codes --data @customers.csv --by assets --cuts 50000,200000,1000000";
    assertThat(run(command + " --out out/a --lang zh")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("共 4 档", "未定档客户 27 位");
    ModelTable ranks = ModelTable.read(dir.resolve("out/a/ranks.csv"));
    for (int row = 0; row < ranks.rows(); row++) {
      String cell = ranks.column("value").get(row);
      if (!cell.isEmpty()) {
        double value = Double.parseDouble(cell);
        int code = value > 1_000_000 ? 4 : value > 200_000 ? 3 : value > 50_000 ? 2 : 1;
        assertThat(ranks.column("code").get(row)).isEqualTo(Integer.toString(code));
      }
    }
  }

  @Test
  void codes_ofLess_turnTheOrder() throws IOException {
    write("c.csv", "id,days", "a,1", "b,2", "c,3", "d,4");
    assertThat(run("ranks codes --data c.csv --by days --codes 2 --less-is-better --out out/a"))
        .as(err.toString())
        .isZero();
    assertThat(ModelTable.read(dir.resolve("out/a/ranks.csv")).column("code"))
        .containsExactly("2", "2", "1", "1");
  }

  @Test
  void rfm_ofTransactions_isThatOfTheBook() {
    String command =
        "ranks rfm --transactions @transactions.csv --until 2026-06-30 --segments"
            + " @rfm-segments.csv --out out/a";
    assertThat(run(command)).as(err.toString()).isZero();
    PolicyBook book = book("out/a");
    DecisionEngine engine = book.compile();
    Scorecard card = (Scorecard) book.find("rfm").orElseThrow();
    SegmentFamily family = (SegmentFamily) book.find("rfm-segments").orElseThrow();
    ModelTable told = ModelTable.read(dir.resolve("out/a/rfm.csv"));
    List<Attribute<?>> attributes = new ArrayList<>(book.catalog().attributes());
    for (int row = 0; row < told.rows(); row++) {
      Facts.Builder facts = book.facts(Instant.EPOCH, ZoneOffset.UTC);
      for (Attribute<?> each : attributes) {
        String name = each.id().equals("rfm.amount") ? "monetary" : "frequency";
        put(
            facts,
            each,
            told.column(each.id().equals("rfm.recency-days") ? "recency" : name).get(row));
      }
      Decision decision = engine.decide(facts.build());
      assertThat(decision.result(card).points().orElseThrow().toPlainString())
          .isEqualTo(told.column("cell").get(row));
      assertThat(decision.result(family).codes()).containsExactly(told.column("segment").get(row));
    }
    assertThat(told.rows()).isEqualTo(500);
  }

  @Test
  void groups_areFoundAgainByTheirRules_andByTheSameBytes() throws IOException {
    String command =
        "groups find --data @customers.csv --by age --by assets --by app_logins --by debt --log"
            + " assets --out ";
    assertThat(run(command + "out/a")).as(err.toString()).isZero();
    assertThat(run(command + "out/b")).isZero();
    for (String name :
        List.of("choice.csv", "groups.csv", "members.csv", "book.json", "run.json")) {
      assertThat(dir.resolve("out/b/" + name)).hasSameBinaryContentAs(dir.resolve("out/a/" + name));
    }
    PolicyBook book = book("out/a");
    DecisionEngine engine = book.compile();
    SegmentFamily family = (SegmentFamily) book.find("groups").orElseThrow();
    ModelTable table = ModelTable.read(Path.of(MODELLING + "customers.csv"));
    List<String> members = ModelTable.read(dir.resolve("out/a/members.csv")).column("group");
    int same = 0;
    for (int row = 0; row < table.rows(); row++) {
      List<String> codes = decided(book, engine, table, row).result(family).codes();
      same += codes.equals(List.of(members.get(row))) ? 1 : 0;
    }
    assertThat(same).isGreaterThan(1_100);
  }

  @Test
  void groups_thatOtherCustomersWouldNotGive_areRefused() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,x,y"));
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      lines.add(
          String.format(
              Locale.ROOT, "C%d,%.6f,%.6f", i, random.nextGaussian(), random.nextGaussian()));
    }
    write("c.csv", lines.toArray(String[]::new));
    assertThat(run("groups find --data c.csv --by x --by y --out out/a")).isEqualTo(1);
    assertThat(err.toString()).contains("No number of groups is stable (0.8 or more)", "2: ");
    assertThat(dir.resolve("out/a")).doesNotExist();
    assertThat(run("groups find --data c.csv --by x --by y --groups 2 --out out/a")).isZero();
    assertThat(out.toString()).contains("As asked: 2 groups");
  }

  @Test
  void alike_isThatOfTheBook() {
    String command =
        "groups alike --data @customers.csv --group fund --is yes --by age --by assets --log assets"
            + " --out out/a";
    assertThat(run(command)).as(err.toString()).isZero();
    PolicyBook book = book("out/a");
    DecisionEngine engine = book.compile();
    ScoringModel model = (ScoringModel) book.find("alike").orElseThrow();
    ModelTable table = ModelTable.read(Path.of(MODELLING + "customers.csv"));
    ModelTable told = ModelTable.read(dir.resolve("out/a/alike.csv"));
    List<String> ids = told.column("id");
    for (int row = 0; row < table.rows(); row += 7) {
      double value =
          decided(book, engine, table, row).result(model).value().orElseThrow().doubleValue();
      int place = ids.indexOf(table.column("id").get(row));
      assertThat(value)
          .isCloseTo(Double.parseDouble(told.column("likeness").get(place)), within(1e-6));
    }
    assertThat(told.column("likeness")).isSortedAccordingTo((a, b) -> compare(b, a));
  }

  private static int compare(String one, String other) {
    return Double.compare(Double.parseDouble(one), Double.parseDouble(other));
  }

  @Test
  void products_countARowTwiceOnce() throws IOException {
    write("h.csv", "customer,product", "a,card", "a,loan", "a,loan", "b,card", "c,fund");
    assertThat(run("groups products --holdings h.csv --customers 10 --least 1 --out out/a"))
        .as(err.toString())
        .isZero();
    List<String> pairs = Files.readAllLines(dir.resolve("out/a/pairs.csv"));
    assertThat(pairs).hasSize(2);
    assertThat(pairs.get(1)).startsWith("card,loan,2,1,1,5,");
    assertThat(run("groups products --holdings h.csv --customers 2 --out out/b")).isEqualTo(1);
    assertThat(err.toString()).contains("--customers is 2, but the file has 3");
  }

  @Test
  void badInput_isRefusedByNameAndPlace() throws IOException {
    write("c.csv", "id,x,y,g", "a,1,-1,A", "b,2,2,B", "a,3,3,A");
    write("d.csv", "id,x,y,g", "a,1,-1,A", "b,2,2,B", "c,,3,A");
    write("e.csv", "id,x,h", "a,1,", "b,2,");
    refused("ranks codes --data c.csv --by x", "line 4: the customer stands in line 2 already");
    refused("ranks codes --data d.csv --by x --cuts 5,5", "each greater than the one before");
    refused("ranks codes --data d.csv --by x --cuts 5,", "each greater than the one before");
    refused("ranks codes --data d.csv --by x --top 2", "a share is above 0 and at most 1");
    refused("ranks codes --data d.csv --by x --top .1 --less-is-better", "cannot stand beside");
    refused("ranks codes --data d.csv --by x --customer z", "has no customer with the id");
    refused("ranks codes --data d.csv --by x --codes 1", "--codes must be from 2 to 100");
    refused("ranks codes --data e.csv --by x --within h", "the figures to rank");
    refused("ranks codes --data d.csv --by g", "line 2: column 'g' has no number");
    refused("ranks codes --data d.csv --by z", "no column 'z'; it has id, x, y, g");
    refused("groups find --data d.csv --by x --by y --log y", "line 2: column 'y' is negative");
    refused("groups find --data d.csv --by x --groups 1", "--groups must be from 2 to 50");
    refused("groups find --data d.csv --by x --groups 4", "fewer different customers");
    refused("groups alike --data d.csv --by x --group g --is Z", "never has 'Z' (--is)");
    refused("groups alike --data d.csv --by x --group g --is A", "outside of it");
    refused("groups alike --data d.csv --by x --by x --group g --is A", "'x' twice");
    refused("groups find --data d.csv --by x --by x", "'x' twice");
    refused("groups find --data d.csv --by x --log y", "which no --by names");
    refused("ranks codes --data d.csv --by x --codes 5 --cuts 1,2", "Give one of the two");
    refused("ranks codes --data d.csv --by x --top 0", "a share is above 0 and at most 1");
    write("t.csv", "customer,date,amount", "a,2026-07-01,3");
    refused("ranks rfm --transactions t.csv --until 2026-06-30", "all transactions are after");
    write("t.csv", "customer,date,amount", "a,2026-01-01,-3");
    write("s.csv", "segment,zh,en,recency,frequency,monetary", "a,甲,A,4-6,1,1");
    String rfm = "ranks rfm --transactions t.csv --until 2026-06-30";
    refused(rfm, "line 2: the amount is negative");
    refused(rfm + " --segments s.csv", "line 2: column 'recency' is no code such as 3");
    write("s.csv", "segment,zh,en,recency,frequency,monetary", "A b,甲,A,4,1,1");
    refused(rfm + " --segments s.csv", "line 2: a segment needs an id");
  }

  private void refused(String command, String message) {
    err.getBuffer().setLength(0);
    assertThat(run(command + " --out out/x")).as(command).isEqualTo(1);
    assertThat(err.toString()).as(command).contains(message);
    assertThat(dir.resolve("out/x")).doesNotExist();
  }
}

package org.bankcrm.examples.hosts.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.BookLoss;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierPlacement;
import org.bankcrm.segmentation.TierStanding.Reason;
import org.bankcrm.segmentation.port.TierKey;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host of the guide "embedding", which shows its files. */
class BranchDeskTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2028-02-29T04:00:00Z");
  private static final CustomerId LI = CustomerId.of("c-1");
  private static final Path ROOT = Path.of("../..");
  private static final String SOURCES = "src/main/java/org/bankcrm/examples/hosts/";

  private final JdbcConnectionPool database =
      JdbcConnectionPool.create("jdbc:h2:mem:desk;LOCK_TIMEOUT=10000", "sa", "");
  private final JdbcStores stores = JdbcStores.of(database);

  @BeforeEach
  void makeTables() throws SQLException {
    run("create table customer (id varchar(20) primary key, birth date, assets decimal(18, 2))");
    run(
        "create table payment (id varchar(20), customer varchar(20), amount decimal(18, 2), booked"
            + " date)");
    run("insert into customer values ('c-1', date '1990-02-28', 160000.01)");
    run("insert into payment values ('p-1', 'c-1', 29999.99, date '2028-02-01')");
    stores.createTables();
  }

  @AfterEach
  void dropAll() throws SQLException {
    run("drop all objects");
    database.dispose();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String book() throws IOException {
    return Files.readString(
        Path.of("src/main/resources/org/bankcrm/examples/hosts/desk/book.json"));
  }

  private Decision decide(DecisionEngine engine, String request) throws SQLException {
    return new BranchDesk(database, engine, ZONE).decide(request, LI, NOW);
  }

  private static TierPlacement placed(Decision decision) {
    return decision.result(decision.engine().book().find("value", TierLadder.class).orElseThrow());
  }

  @Test
  void decide_ofTheTables_keepsDecisionAndTier() throws Exception {
    DecisionEngine engine = Books.read(book());
    Decision decision = decide(engine, "r-1");
    TierLadder ladder = engine.book().find("value", TierLadder.class).orElseThrow();
    assertThat(decision.words(ladder, Locale.ENGLISH))
        .contains("For Gold: Paid within 90 days CNY 0.01 more, or Assets CNY 39,999.99 more.");
    assertThat(stores.tiers().load(new TierKey("value", LI)).state().orElseThrow().tier())
        .isEqualTo("ORDINARY");
    assertThat(stores.decisions().find("r-1")).isPresent();
    run("insert into payment values ('p-2', 'c-1', 0.01, date '2028-02-29')");
    assertThat(placed(decide(engine, "r-2")).standing().reason()).isEqualTo(Reason.PROMOTED);
  }

  @Test
  void decide_ofARequestAskedAgain_isTheSameDecisionThoughTheDayIsAnother() throws Exception {
    DecisionEngine engine = Books.read(book());
    BranchDesk desk = new BranchDesk(database, engine, ZONE);
    Decision first = desk.decide("r-1", LI, NOW);
    run("update customer set assets = 300000");
    Decision again = desk.decide("r-1", LI, NOW.plusSeconds(100_000));
    assertThat(again.facts()).isEqualTo(first.facts());
    assertThat(placed(again).code()).isEqualTo(placed(first).code()).isEqualTo("ORDINARY");
    assertThat(stores.decisions().of(LI, NOW, NOW.plusSeconds(1_000_000))).hasSize(1);
    run("insert into customer values ('c-2', date '1990-02-28', 1)");
    assertThatThrownBy(() -> desk.decide("r-1", CustomerId.of("c-2"), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decide_ofNobody_isRefusedAndKeepsNothing() throws Exception {
    BranchDesk desk = new BranchDesk(database, Books.read(book()), ZONE);
    assertThatThrownBy(() -> desk.decide("r-1", CustomerId.of("nobody"), NOW))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(stores.decisions().find("r-1")).isEmpty();
  }

  @Test
  void decide_byManyAtOnce_losesNothing() throws Exception {
    DecisionEngine engine = Books.read(book());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Decision>> all =
          IntStream.range(0, 12)
              .<Callable<Decision>>mapToObj(i -> () -> decide(engine, "r-" + i))
              .toList();
      for (var each : threads.invokeAll(all)) {
        assertThat(each.get()).isNotNull();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(stores.decisions().of(LI, NOW, NOW.plusSeconds(1))).hasSize(12);
    // the very same save made again changes nothing
    assertThat(stores.tiers().load(new TierKey("value", LI)).version()).isBetween(1L, 12L);
  }

  @Test
  void decide_ofOneRequestManyTimesAtOnce_answersAllAlike() throws Exception {
    DecisionEngine engine = Books.read(book());
    // whoever comes second asks on another day, as clocks of two machines do around midnight
    List<Instant> times = List.of(NOW, NOW.plusSeconds(100_000));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 20; round++) {
        String request = "r-" + round;
        List<Callable<Decision>> all =
            IntStream.range(0, 4)
                .<Callable<Decision>>mapToObj(
                    i ->
                        () ->
                            new BranchDesk(database, engine, ZONE)
                                .decide(request, LI, times.get(i % 2)))
                .toList();
        Set<Facts> facts = new HashSet<>();
        for (var each : threads.invokeAll(all)) {
          facts.add(each.get().facts());
        }
        assertThat(facts).hasSize(1);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(stores.decisions().of(LI, NOW, NOW.plusSeconds(1_000_000))).hasSize(20);
  }

  @Test
  void publish_ofARungThatIsRenamed_isToldBeforeAndStopsNobodyAfter() throws Exception {
    DecisionEngine inForce = Books.read(book());
    run("update customer set assets = 300000");
    assertThat(placed(decide(inForce, "r-1")).code()).isEqualTo("GOLD");
    String text = book().replaceFirst("\"version\": 1", "\"version\": 2").replace("GOLD", "PLUS");
    DecisionEngine lossy = Books.read(text);
    assertThat(Books.losses(lossy, inForce))
        .extracting(BookLoss::path)
        .containsExactly("/policies/value/tiers");
    TierPlacement unsettled = placed(decide(lossy, "r-2"));
    assertThat(unsettled.standing().reason()).isEqualTo(Reason.STORED_RUNG_UNKNOWN);
    assertThat(unsettled.settled()).isFalse();
    assertThat(stores.tiers().load(new TierKey("value", LI)).state().orElseThrow().tier())
        .isEqualTo("GOLD");
    DecisionEngine sound =
        Books.read(
            text.replace(
                "\"tiers\": [",
                "\"formerly\": [{\"was\": \"GOLD\", \"is\": \"PLUS\"}], \"tiers\": ["));
    assertThat(Books.losses(sound, inForce)).isEmpty();
    TierPlacement kept = placed(decide(sound, "r-3"));
    assertThat(kept.code()).isEqualTo("PLUS");
    assertThat(kept.standing().reason()).isEqualTo(Reason.KEPT);
    assertThat(stores.tiers().load(new TierKey("value", LI)).state().orElseThrow().tier())
        .isEqualTo("PLUS");
  }

  @Test
  void read_ofABrokenBook_tellsAllProblemsAtOnce() throws IOException {
    String text = book().replace("\"assets\", \"atLeast\"", "\"asset\", \"atLeest\"");
    assertThatThrownBy(
            () -> Books.read(text.replace("\"contact\": \"touch\"", "\"contact\": \"t\"")))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            refused -> assertThat(refused.problems()).hasSizeGreaterThan(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedding.md", "embedding.zh-CN.md"})
  void guide_showsTheFilesOfThisHost(String page) throws IOException {
    String text = Files.readString(ROOT.resolve("docs").resolve(page));
    for (String file : List.of("desk/Books.java", "desk/BranchDesk.java")) {
      assertThat(text).contains("```java\n" + Files.readString(Path.of(SOURCES + file)) + "```\n");
    }
    String json = Files.readString(Path.of(SOURCES + "Json.java"));
    String block = text.substring(text.indexOf("JsonMapper.builder("));
    for (String line : block.substring(0, block.indexOf("```")).lines().toList()) {
      assertThat(json).contains(line.strip());
    }
  }
}

package org.bankcrm.examples.hosts.nightly;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.examples.hosts.Json;
import org.bankcrm.segmentation.Flow;
import org.bankcrm.segmentation.MembershipChanges;
import org.bankcrm.segmentation.MigrationMatrix;
import org.bankcrm.segmentation.Mover;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyBatchTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant YESTERDAY = Instant.parse("2026-06-29T02:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-06-30T02:00:00Z");
  private static final String HEADER =
      "id,party.age,holding.aum,holding.deposits,party.risk-appetite,party.risk-valid-until,"
          + "consent.granted,consent.refused,contact.gentle.marketing.mobile.open";
  private static final String MAY = ",C2,2026-12-31,marketing|marketing:mobile,-,yes";

  @TempDir Path directory;

  private final NightlyBatch batch = new NightlyBatch(Json.resource("/nightly-book.json"), 2);
  private final TierLadder value = (TierLadder) batch.book().find("value").orElseThrow();
  private final Segment saver = (Segment) batch.book().find("saver").orElseThrow();
  private final Campaign fund = (Campaign) batch.book().find("cash-fund").orElseThrow();

  @Test
  void night_twoDays_writesResultsAndChangesThatAddUp() throws Exception {
    Decisions before =
        night(
            YESTERDAY,
            "C1,40,300000,60000" + MAY,
            "C2,30,900000.00,10000" + MAY,
            "C3,50,100,100" + MAY,
            "C4,50,100,100" + MAY);
    Decisions after =
        night(
            TODAY,
            "C2,30,1000000.00,50000" + MAY, // up to DIAMOND, now a saver
            "C1,40,199999.99,60000" + MAY, // down
            "C3,50,100,50000" + MAY, // a saver, and likely to buy
            "C5,50,100,," + MAY.substring(1)); // new, deposits missing
    Path results = directory.resolve("results.csv");
    new Results(after).write(results);

    assertThat(Files.readAllLines(results))
        .containsExactly(
            "id,saver,value,propensity,propensity grade,gentle,cash-fund,cash-fund stopped at",
            "C2,TRUE,DIAMOND,110,LOW,TRUE,FAIL,ELIGIBILITY",
            "C1,TRUE,ORDINARY,140,HIGH,TRUE,PASS,",
            "C3,TRUE,ORDINARY,140,HIGH,TRUE,PASS,",
            "C5,UNKNOWN,ORDINARY,140,HIGH,TRUE,UNKNOWN,ELIGIBILITY");

    Changes changes = new Changes(before, after);
    MembershipChanges tiers = changes.of(value);
    assertThat(tiers.movers())
        .extracting(Mover::customer, Mover::from, Mover::to)
        .containsExactly(
            tuple(CustomerId.of("C1"), "GOLD", "ORDINARY"),
            tuple(CustomerId.of("C2"), "GOLD", "DIAMOND"));
    assertThat(tiers.joined()).containsExactly(CustomerId.of("C5"));
    assertThat(tiers.departed()).containsExactly(CustomerId.of("C4"));
    assertAddsUp(tiers, before.size(), after.size());
    assertAddsUp(changes.of(saver), before.size(), after.size());
    assertThat(changes.opened(fund)).containsExactly(CustomerId.of("C3"));
    assertThat(changes.closed(fund)).isEmpty();
  }

  /** Neither "false" nor "unknown": the policies are about grown-ups. */
  @Test
  void write_whoIsOutsideAPopulation_isToldApart() throws Exception {
    Map<String, Object> book = new LinkedHashMap<>(Json.resource("/nightly-book.json"));
    List<Object> policies = new ArrayList<>();
    for (Object policy : (List<?>) requireNonNull(book.get("policies"))) {
      Map<Object, Object> limited = new LinkedHashMap<>((Map<?, ?>) policy);
      limited.put("population", Map.of("attribute", "party.age", "atLeast", 18));
      policies.add(limited);
    }
    book.put("policies", policies);
    NightlyBatch grownUps = new NightlyBatch(book, 2);
    Path rows = file("C1,17,300000,60000" + MAY, "C2,,300000,60000" + MAY, "C3,18,1,1" + MAY);
    CustomerFile customers = new CustomerFile(grownUps.catalog(), TODAY, SHANGHAI);
    assertThat(table(grownUps.decide(customers.read(rows, 3))))
        .containsExactly(
            "id,saver,value,propensity,propensity grade,gentle,cash-fund,cash-fund stopped at",
            "C1,NOT_APPLICABLE,NOT_APPLICABLE,,NOT_APPLICABLE,NOT_APPLICABLE,NOT_APPLICABLE,"
                + "NOT_APPLICABLE",
            "C2,UNKNOWN,UNDECIDED,,UNDECIDED,UNKNOWN,UNKNOWN,UNDECIDED",
            "C3,FALSE,ORDINARY,110,LOW,TRUE,FAIL,ELIGIBILITY");
  }

  @Test
  void decide_anyNumberOfThreads_decidesTheSame() throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 2_000; i++) {
      rows.append("\nC").append(i).append(',').append(i % 90).append(',').append(i * 1_009L);
      rows.append(',').append(i * 97L).append(i % 3 == 0 ? ",,,,," : MAY);
    }
    Population everybody = read(TODAY, Files.writeString(directory.resolve("many.csv"), rows));
    Decisions alone = batch.decide(everybody);
    Decisions shared = new NightlyBatch(Json.resource("/nightly-book.json"), 7).decide(everybody);
    assertThat(everybody.size()).isEqualTo(2_000);
    assertThat(shared.counts(value)).isEqualTo(alone.counts(value));
    assertThat(table(shared)).isEqualTo(table(alone));
  }

  @Test
  void read_badRows_areToldWithLineAndColumnAndLeftOut() throws Exception {
    CustomerFile file = new CustomerFile(batch.catalog(), TODAY, SHANGHAI);
    Path path =
        file(
            "C1,40,1,1" + MAY,
            "C2,Li Lei,1,1" + MAY,
            "C3,40,1.999,1" + MAY,
            "C1,40,1,1" + MAY,
            "C6,40,1,1,C9,2026-12-31,-,-,yes");
    Population good = file.read(path, 2);
    assertThat(good.size() + file.badRows().size()).isEqualTo((int) file.rows()).isEqualTo(5);
    assertThat(file.badRows())
        .containsExactly(
            "line 3, party.age: expected a whole number in digits, such as 42.",
            "line 4, holding.aum: the text is not an amount of money.",
            "line 5, expected a customer once, and this id came before",
            "line 6, party.risk-appetite: the text is not one of the codes that the attribute lists.");
  }

  @Test
  void read_quoteThatSwallowsRows_stopsTheNight() throws Exception {
    Path path =
        Files.writeString(directory.resolve("bad.csv"), "id,party.age\nC1,\"4\nC2,44\nC3,45");
    assertThatThrownBy(() -> read(TODAY, path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the quote that opens in line 2 is not closed in it");
  }

  @Test
  void read_unknownColumn_stopsTheNight() throws Exception {
    Path path = Files.writeString(directory.resolve("bad.csv"), "id,shoe.size\nC1,44");
    assertThatThrownBy(() -> read(TODAY, path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no attribute for the column 'shoe.size'");
  }

  private static void assertAddsUp(MembershipChanges changes, int before, int after) {
    MigrationMatrix matrix = changes.matrix();
    List<String> outcomes = matrix.outcomes();
    for (String outcome : outcomes) {
      long row = outcomes.stream().mapToLong(to -> matrix.count(outcome, to)).sum();
      long column = outcomes.stream().mapToLong(from -> matrix.count(from, outcome)).sum();
      assertThat(row + matrix.departed(outcome)).isEqualTo(matrix.before(outcome));
      assertThat(column + matrix.joined(outcome)).isEqualTo(matrix.after(outcome));
    }
    assertThat(changes.flows().stream().mapToLong(Flow::opening).sum()).isEqualTo(before);
    assertThat(changes.flows().stream().mapToLong(Flow::closing).sum()).isEqualTo(after);
    assertThat(matrix.moved()).isEqualTo(changes.movers().size());
  }

  private Decisions night(Instant asOf, String... rows) throws IOException, InterruptedException {
    return batch.decide(read(asOf, file(rows)));
  }

  private Population read(Instant asOf, Path file) {
    CustomerFile customers = new CustomerFile(batch.catalog(), asOf, SHANGHAI);
    Population population = customers.read(file, 3);
    assertThat(customers.badRows()).isEmpty();
    return population;
  }

  private Path file(String... rows) throws IOException {
    return Files.writeString(
        directory.resolve("customers.csv"), HEADER + "\n" + String.join("\n", rows));
  }

  private List<String> table(Decisions decisions) throws IOException {
    Path file = directory.resolve("table.csv");
    new Results(decisions).write(file);
    return Files.readAllLines(file);
  }
}

package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.testkit.bank.SyntheticBank;
import org.junit.jupiter.api.Test;

/** What terminal, page and files show of all kinds of policy, on a small synthetic bank. */
class ViewsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int CUSTOMERS = 200;

  private static final DecisionEngine ENGINE = BookFiles.retail().compile();
  private static final Outcomes OUTCOMES = new Outcomes(ENGINE);
  private static final List<List<String>> ROWS = decide();
  private static final long ORGANISATIONS = organisations();

  /** Whom the scorecard is not about either. */
  private static final long MINORS = minors();

  private static List<List<String>> decide() {
    Map<CustomerId, Facts> customers = new LinkedHashMap<>();
    SyntheticBank bank = SyntheticBank.of(7, CUSTOMERS, AsOf.endOf(AS_OF, ZONE), ZONE);
    DemoFacts facts = new DemoFacts(ENGINE, bank);
    for (CustomerRecord customer : (Iterable<CustomerRecord>) bank.customers()::iterator) {
      customers.put(customer.id(), facts.of(customer));
    }
    return Portions.rows(OUTCOMES.add(Portions.of(ENGINE, customers)), CUSTOMERS);
  }

  private static long organisations() {
    long count =
        SyntheticBank.of(7, CUSTOMERS, AsOf.endOf(AS_OF, ZONE), ZONE)
            .customers()
            .filter(customer -> customer.party() instanceof Organisation)
            .count();
    assertThat(count).isPositive();
    return count;
  }

  private static long minors() {
    return SyntheticBank.of(7, CUSTOMERS, AsOf.endOf(AS_OF, ZONE), ZONE)
        .customers()
        .filter(customer -> customer.party() instanceof Individual)
        .map(customer -> ((Individual) customer.party()).birthDate().orElseThrow())
        .filter(birth -> birth.isAfter(AS_OF.minusYears(18)))
        .count();
  }

  private static Block block(String id) {
    return OUTCOMES.blocks(Locale.ENGLISH).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> rows(Block block) {
    return block.rows().stream().map(Row::texts).toList();
  }

  private static long sum(Block block, int column) {
    return rows(block).stream().mapToLong(row -> number(row.get(column))).sum();
  }

  private static long number(String cell) {
    return Long.parseLong(cell.replace(",", ""));
  }

  @Test
  void header_hasAColumnForEachCell_namedOnce() {
    assertThat(ROWS).allMatch(row -> row.size() == OUTCOMES.header().size());
    assertThat(new HashSet<>(OUTCOMES.header())).hasSameSizeAs(OUTCOMES.header());
    assertThat(OUTCOMES.header())
        .contains(
            "tier.value",
            "score.consumer-credit",
            "grade.consumer-credit",
            "stage.relationship.next",
            "campaign.travel-card.stopped-at",
            "offer.retail.campaign");
  }

  @Test
  void everybody_countsOnceInTiersGradesStagesAndOffers() {
    for (String id :
        List.of(
            "tier-value",
            "family-main-need",
            "points-consumer-credit",
            "grades-consumer-credit",
            "stage-relationship",
            "offers-retail")) {
      Block block = block(id);
      assertThat(sum(block, 1)).as(id).isEqualTo(CUSTOMERS);
      long byHand = number(row(block("segments"), "Credit decided by hand").get(1));
      boolean credit = id.contains("consumer-credit");
      assertThat(number(row(block, "Does not apply").get(1)))
          .as(id)
          .isGreaterThanOrEqualTo(ORGANISATIONS + (credit ? Math.max(MINORS, byHand) : 0))
          .isLessThanOrEqualTo(ORGANISATIONS + (credit ? MINORS + byHand : 0));
      assertThat(rows(block)).as(id).anyMatch(row -> row.get(0).equals("Undecided"));
    }
  }

  /** In, not in, undecided and not applicable; open, shut (some of them later), and so on. */
  @Test
  void rows_ofSegmentsAndWays_addUpToAllCustomers() {
    for (List<String> row : rows(block("segments"))) {
      assertThat(number(row.get(1)) + numbers(row, 3, 4, 5)).as(row.get(0)).isEqualTo(CUSTOMERS);
    }
    for (List<String> row : rows(block("contact-retail-contact"))) {
      assertThat(number(row.get(1)) + numbers(row, 3, 5, 6)).as(row.get(0)).isEqualTo(CUSTOMERS);
      assertThat(number(row.get(4))).isLessThanOrEqualTo(number(row.get(3)));
    }
    assertThat(number(row(block("segments"), "Savers").get(5))).isEqualTo(ORGANISATIONS);
    assertThat(number(row(block("segments"), "Small firms").get(5)))
        .isEqualTo(CUSTOMERS - ORGANISATIONS);
    assertThat(number(row(block("segments"), "Past due").get(5))).isZero();
  }

  private static List<String> row(Block block, String label) {
    return rows(block).stream()
        .filter(row -> row.get(0).equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(block.id() + " has no row '" + label + "'"));
  }

  private static long numbers(List<String> row, int... columns) {
    return IntStream.of(columns).mapToLong(column -> number(row.get(column))).sum();
  }

  /** What files say of a company: that it does not apply, where it does not, and never "no". */
  @Test
  void cells_ofAnOrganisation_tellWhatDoesNotApply() {
    List<String> header = OUTCOMES.header();
    List<List<String>> organisations =
        ROWS.stream()
            .filter(row -> row.get(header.indexOf("segment.saver")).equals("not-applicable"))
            .toList();
    assertThat(organisations).hasSize((int) ORGANISATIONS);
    for (List<String> row : organisations) {
      for (String column : List.of("segment.young", "campaign.cash-fund", "segment.at-risk")) {
        assertThat(row.get(header.indexOf(column))).as(column).isEqualTo("not-applicable");
      }
      for (String column :
          List.of(
              "tier.value",
              "family.main-need",
              "grade.consumer-credit",
              "stage.relationship.next",
              "campaign.cash-fund.stopped-at",
              "offer.retail.campaign")) {
        assertThat(row.get(header.indexOf(column))).as(column).isEqualTo("NOT_APPLICABLE");
      }
      assertThat(row.get(header.indexOf("segment.overdue"))).isIn("yes", "no", "unknown");
      assertThat(row.get(header.indexOf("segment.employer"))).isIn("yes", "no", "unknown");
    }
  }

  /** Of whom not even the kind is known, nothing is said that a banker could take for a no. */
  @Test
  void cells_ofSomebodyUnknown_areUndecidedAndCountInTheirOwnRows() {
    Outcomes outcomes = new Outcomes(ENGINE);
    Facts nobody = Facts.builder(ENGINE.book().catalog(), AsOf.endOf(AS_OF, ZONE), ZONE).build();
    Decisions alone = Portions.of(ENGINE, Map.of(CustomerId.of("N"), nobody));
    List<String> row = Portions.rows(outcomes.add(alone), 1).get(0);
    List<String> header = outcomes.header();
    assertThat(row.get(header.indexOf("segment.saver"))).isEqualTo("unknown");
    for (String column :
        List.of(
            "tier.value",
            "family.main-need",
            "grade.consumer-credit",
            "stage.relationship.next",
            "campaign.cash-fund.stopped-at",
            "offer.retail.campaign")) {
      assertThat(row.get(header.indexOf(column))).as(column).isEqualTo("UNDECIDED");
    }
    for (Block block : outcomes.blocks(Locale.ENGLISH)) {
      rows(block).stream()
          .filter(each -> each.get(0).equals("Undecided"))
          .forEach(each -> assertThat(each.get(1)).as(block.id()).isEqualTo("1"));
    }
    List<String> fund = firstRow(outcomes, "campaigns");
    assertThat(fund.get(1)).isEqualTo("1");
    assertThat(fund.subList(4, fund.size()))
        .containsExactly("0", "0", "0", "0", "0", "0", "1", "0");
    List<String> population = firstRow(outcomes, "gates-maturity-fund");
    assertThat(population.subList(0, 6))
        .containsExactly("Whom it is about", "1", "0", "0", "1", "0");
  }

  private static List<String> firstRow(Outcomes outcomes, String block) {
    return outcomes.blocks(Locale.ENGLISH).stream()
        .filter(each -> each.id().equals(block))
        .findFirst()
        .orElseThrow()
        .rows()
        .get(0)
        .texts();
  }

  @Test
  void stages_beforeAndMoves_giveTheStagesNow() {
    for (List<String> row : rows(block("stage-relationship"))) {
      assertThat(number(row.get(3)) + number(row.get(4)) - number(row.get(5)))
          .isEqualTo(number(row.get(1)));
    }
    assertThat(sum(block("moves-relationship"), 1)).isEqualTo(sum(block("stage-relationship"), 4));
  }

  @Test
  void campaigns_dropOffs_addUpToTheAudience() {
    for (List<String> row : rows(block("campaigns"))) {
      long all = number(row.get(2));
      for (int gate = 4; gate < row.size(); gate++) {
        all += number(row.get(gate));
      }
      assertThat(all).isEqualTo(CUSTOMERS);
      assertThat(number(row.get(row.size() - 1)))
          .isIn(ORGANISATIONS, CUSTOMERS - ORGANISATIONS); // of the one for firms
    }
  }

  @Test
  void gates_ofEachCampaign_beginWithWhomItIsAboutAndAddUp() {
    for (Campaign campaign : Views.all(ENGINE.book(), Campaign.class)) {
      long reached = CUSTOMERS;
      for (List<String> row : rows(block("gates-" + campaign.ref().id()))) {
        assertThat(number(row.get(1))).isEqualTo(reached).isEqualTo(numbers(row, 2, 3, 4, 5));
        reached = number(row.get(2));
      }
      List<String> first = rows(block("gates-" + campaign.ref().id())).get(0);
      boolean forFirms = campaign.ref().id().equals("firm-loan");
      assertThat(number(first.get(5)))
          .isEqualTo(forFirms ? CUSTOMERS - ORGANISATIONS : ORGANISATIONS);
    }
  }

  @Test
  void blocks_inBothLanguages_haveTheSameFigures() {
    List<Block> chinese = OUTCOMES.blocks(Locale.CHINESE);
    List<Block> english = OUTCOMES.blocks(Locale.ENGLISH);
    assertThat(chinese).extracting(Block::id).isEqualTo(english.stream().map(Block::id).toList());
    for (int i = 0; i < chinese.size(); i++) {
      assertThat(chinese.get(i).rows()).hasSameSizeAs(english.get(i).rows());
      assertThat(chinese.get(i).title()).isNotEqualTo(english.get(i).title());
      for (int row = 0; row < chinese.get(i).rows().size(); row++) {
        Row one = chinese.get(i).rows().get(row);
        Row other = english.get(i).rows().get(row);
        assertThat(one.code()).isEqualTo(other.code());
        assertThat(one.cells())
            .extracting(Cell::number)
            .isEqualTo(other.cells().stream().map(Cell::number).toList());
      }
      int width = chinese.get(i).columns().size();
      assertThat(chinese.get(i).rows()).allMatch(row -> row.cells().size() == width);
    }
  }

  @Test
  void words_ofEveryPolicy_areShortSentencesInBothLanguages() {
    SyntheticBank bank = SyntheticBank.of(7, 20, AsOf.endOf(AS_OF, ZONE), ZONE);
    DemoFacts facts = new DemoFacts(ENGINE, bank);
    for (CustomerRecord customer : (Iterable<CustomerRecord>) bank.customers()::iterator) {
      Decision decision = ENGINE.decide(facts.of(customer));
      for (Policy<?> policy : ENGINE.book().policies()) {
        assertThat(decision.words(policy, Locale.CHINESE)).endsWith("。").hasSizeLessThan(400);
        assertThat(decision.words(policy, Locale.ENGLISH)).endsWith(".").hasSizeLessThan(800);
      }
    }
  }
}

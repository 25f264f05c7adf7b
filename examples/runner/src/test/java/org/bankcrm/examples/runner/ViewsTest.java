package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.CustomerRecord;
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

  private static List<List<String>> decide() {
    List<List<String>> rows = new ArrayList<>();
    SyntheticBank bank = SyntheticBank.of(7, CUSTOMERS, AsOf.endOf(AS_OF, ZONE), ZONE);
    DemoFacts facts = new DemoFacts(ENGINE, bank);
    for (CustomerRecord customer : (Iterable<CustomerRecord>) bank.customers()::iterator) {
      rows.add(OUTCOMES.add(ENGINE.decide(facts.of(customer))));
    }
    return rows;
  }

  private static Block block(String id) {
    return OUTCOMES.blocks(Locale.ENGLISH).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(Block block, int column) {
    return block.rows().stream().mapToLong(row -> number(row.get(column))).sum();
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
        List.of("tier-value", "grades-consumer-credit", "stage-relationship", "offers-retail")) {
      assertThat(sum(block(id), 1)).as(id).isEqualTo(CUSTOMERS);
    }
  }

  @Test
  void stages_beforeAndMoves_giveTheStagesNow() {
    for (List<String> row : block("stage-relationship").rows()) {
      assertThat(number(row.get(3)) + number(row.get(4)) - number(row.get(5)))
          .isEqualTo(number(row.get(1)));
    }
    assertThat(sum(block("moves-relationship"), 1)).isEqualTo(sum(block("stage-relationship"), 4));
  }

  @Test
  void campaigns_dropOffs_addUpToTheAudience() {
    for (List<String> row : block("campaigns").rows()) {
      long all = number(row.get(2));
      for (int gate = 4; gate < row.size(); gate++) {
        all += number(row.get(gate));
      }
      assertThat(all).isEqualTo(CUSTOMERS);
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
      int width = chinese.get(i).columns().size();
      assertThat(chinese.get(i).rows()).allMatch(row -> row.size() == width);
    }
  }

  @Test
  void tellings_ofEveryPolicy_speakBothLanguages() {
    SyntheticBank bank = SyntheticBank.of(7, 20, AsOf.endOf(AS_OF, ZONE), ZONE);
    DemoFacts facts = new DemoFacts(ENGINE, bank);
    for (CustomerRecord customer : (Iterable<CustomerRecord>) bank.customers()::iterator) {
      Decision decision = ENGINE.decide(facts.of(customer));
      for (Policy<?> policy : ENGINE.book().policies()) {
        assertThat(Telling.of(decision, policy, Locale.CHINESE).map(String::lines).isPresent())
            .isEqualTo(Telling.of(decision, policy, Locale.ENGLISH).isPresent());
      }
      Campaign campaign = Views.all(ENGINE.book(), Campaign.class).get(0);
      assertThat(Telling.of(decision, campaign, Locale.CHINESE).orElseThrow())
          .contains("资格", "触达预算");
    }
  }
}

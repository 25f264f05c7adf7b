package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignGate;
import org.bankcrm.campaign.DropOff;
import org.bankcrm.campaign.NextBestOffer;
import org.bankcrm.campaign.OfferArbitration;
import org.bankcrm.campaign.OfferStanding;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.testkit.bank.SyntheticBank;
import org.junit.jupiter.api.Test;

/** The six campaigns of the retail book on a synthetic bank. */
class RetailCampaignsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int CUSTOMERS = 1_500;

  private static final Decisions DECISIONS = decide();

  private static Decisions decide() {
    PolicyBook book = BookFiles.retail();
    Instant end = AsOf.endOf(AS_OF, ZONE);
    DecisionEngine engine = book.compile();
    PopulationBuilder population = Population.builder(book.catalog(), end, ZONE);
    SyntheticBank bank = SyntheticBank.of(2026, CUSTOMERS, end, ZONE);
    DemoFacts facts = new DemoFacts(engine, bank);
    for (CustomerRecord customer : (Iterable<CustomerRecord>) bank.customers()::iterator) {
      population.add(customer.id(), facts.of(customer));
    }
    return engine.decideAll(population.build());
  }

  private static List<Campaign> campaigns() {
    return DECISIONS.engine().book().policies().stream()
        .filter(Campaign.class::isInstance)
        .map(Campaign.class::cast)
        .toList();
  }

  @Test
  void campaigns_areTheSix() {
    assertThat(campaigns().stream().map(campaign -> campaign.ref().id()))
        .containsExactly(
            "maturity-fund", "cash-fund", "travel-card", "birthday-care", "retention", "win-back");
  }

  @Test
  void dropOff_ofEachCampaign_addsUpAndLeavesSomebody() {
    Set<CampaignGate> stops = EnumSet.noneOf(CampaignGate.class);
    for (Campaign campaign : campaigns()) {
      DropOff dropOff = DropOff.of(DECISIONS, campaign, 3);
      assertThat(dropOff.eligible()).as(campaign.ref().id()).isPositive();
      long stopped = 0;
      for (DropOff.GateDrop gate : dropOff.gates()) {
        stopped += gate.failed() + gate.unknown();
        if (gate.failed() > 0) {
          stops.add(gate.gate());
        }
      }
      assertThat(stopped + dropOff.eligible()).isEqualTo(CUSTOMERS);
    }
    assertThat(stops).containsAll(EnumSet.range(CampaignGate.ELIGIBILITY, CampaignGate.CONTACT));
  }

  @Test
  void nextBestOffer_isOneOfTheOpenCampaigns_andEachIsChosenBySomebody() {
    DecisionEngine engine = DECISIONS.engine();
    OfferArbitration offers = (OfferArbitration) engine.book().find("retail").orElseThrow();
    Set<String> chosen = new HashSet<>();
    for (int row = 0; row < DECISIONS.size(); row++) {
      NextBestOffer best = DECISIONS.result(row, offers);
      assertThat(best.standings()).hasSize(6);
      for (Campaign campaign : campaigns()) {
        boolean closed =
            best.find(campaign.ref().id()).orElseThrow() instanceof OfferStanding.Closed;
        assertThat(closed).isEqualTo(!DECISIONS.result(row, campaign).isEligible());
      }
      best.chosen().ifPresent(ranked -> chosen.add(ranked.campaign()));
    }
    assertThat(chosen).hasSize(6);
  }
}

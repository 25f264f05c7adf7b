package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.examples.runner.DecidedBank.CUSTOMERS;
import static org.bankcrm.examples.runner.DecidedBank.DECISIONS;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.DropOff;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.offer.NextBestOffer;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.campaign.offer.OfferStanding;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.junit.jupiter.api.Test;

/** The six campaigns of the retail book on a synthetic bank. */
class RetailCampaignsTest {

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
    long organisations = DecidedBank.rows("ORGANISATION").size();
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
      assertThat(dropOff.notApplicable()).isEqualTo(organisations);
      assertThat(dropOff.undecided()).isZero(); // of everybody it is known what kind they are
      assertThat(stopped + dropOff.eligible() + organisations).isEqualTo(CUSTOMERS);
    }
    assertThat(stops).containsAll(EnumSet.range(CampaignGate.ELIGIBILITY, CampaignGate.CONTACT));
  }

  @Test
  void nextBestOffer_isOneOfTheOpenCampaigns_andEachIsChosenBySomebody() {
    DecisionEngine engine = DECISIONS.engine();
    OfferArbitration offers = (OfferArbitration) engine.book().find("retail").orElseThrow();
    Set<String> chosen = new HashSet<>();
    for (int row : DecidedBank.rows("INDIVIDUAL")) {
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

  @Test
  void nextBestOffer_ofAnOrganisation_doesNotApplyAndWeighsNothing() {
    OfferArbitration offers =
        (OfferArbitration) DECISIONS.engine().book().find("retail").orElseThrow();
    for (int row : DecidedBank.rows("ORGANISATION")) {
      NextBestOffer best = DECISIONS.result(row, offers);
      assertThat(best.applies()).isEqualTo(Truth.FALSE);
      assertThat(best.standings()).isEmpty();
    }
  }
}

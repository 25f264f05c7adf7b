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
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.testkit.bank.SyntheticBank;
import org.junit.jupiter.api.Test;

/** The eight campaigns of the retail book on a synthetic bank. */
class RetailCampaignsTest {

  /** The one that is about organisations. */
  private static final String FOR_FIRMS = "firm-loan";

  private static List<Campaign> campaigns() {
    return DECISIONS.engine().book().policies().stream()
        .filter(Campaign.class::isInstance)
        .map(Campaign.class::cast)
        .toList();
  }

  @Test
  void campaigns_areTheEight() {
    assertThat(campaigns().stream().map(campaign -> campaign.ref().id()))
        .containsExactly(
            "maturity-fund",
            "cash-fund",
            "travel-card",
            "birthday-care",
            "retention",
            "win-back",
            "first-account",
            FOR_FIRMS);
  }

  @Test
  void dropOff_ofEachCampaign_addsUpAndLeavesSomebody() {
    Set<CampaignGate> stops = EnumSet.noneOf(CampaignGate.class);
    for (Campaign campaign : campaigns()) {
      DropOff dropOff = DropOff.of(DECISIONS, campaign, 3);
      boolean none = campaign.ref().id().equals("first-account"); // no leads in this bank
      assertThat(dropOff.eligible() > 0).as(campaign.ref().id()).isEqualTo(!none);
      long others = others(campaign);
      long stopped = 0;
      for (DropOff.GateDrop gate : dropOff.gates()) {
        stopped += gate.failed() + gate.unknown();
        if (gate.failed() > 0) {
          stops.add(gate.gate());
        }
      }
      assertThat(dropOff.notApplicable()).isEqualTo(others);
      assertThat(dropOff.undecided()).isZero(); // of everybody it is known what kind they are
      assertThat(stopped + dropOff.eligible() + others).isEqualTo(CUSTOMERS);
    }
    assertThat(stops).containsAll(EnumSet.range(CampaignGate.ELIGIBILITY, CampaignGate.CONTACT));
  }

  /** Whom it is not about. */
  private static long others(Campaign campaign) {
    boolean forFirms = campaign.ref().id().equals(FOR_FIRMS);
    return DecidedBank.rows(forFirms ? "INDIVIDUAL" : "ORGANISATION").size();
  }

  @Test
  void nextBestOffer_isOneOfTheOpenCampaigns_andEachIsChosenBySomebody() {
    DecisionEngine engine = DECISIONS.engine();
    OfferArbitration offers = (OfferArbitration) engine.book().find("retail").orElseThrow();
    Set<String> chosen = new HashSet<>();
    for (int row : DecidedBank.rows("INDIVIDUAL")) {
      NextBestOffer best = DECISIONS.result(row, offers);
      assertThat(best.standings()).hasSize(7);
      for (Campaign campaign : campaigns().subList(0, 7)) { // those for persons
        boolean closed =
            best.find(campaign.ref().id()).orElseThrow() instanceof OfferStanding.Closed;
        assertThat(closed).isEqualTo(!DECISIONS.result(row, campaign).isEligible());
      }
      best.chosen().ifPresent(ranked -> chosen.add(ranked.campaign()));
    }
    assertThat(chosen).hasSize(6).doesNotContain("first-account");
  }

  /** Leads have a campaign of their own: whoever allows marketing is turned to, and nobody else. */
  @Test
  void firstAccount_ofABankWithLeads_isForThemAlone() {
    DecisionEngine engine = DECISIONS.engine();
    SyntheticBank bank = DemoCommand.bank(2026, 600);
    DemoFacts facts = new DemoFacts(engine, bank);
    Campaign campaign = (Campaign) engine.book().find("first-account").orElseThrow();
    int offered = 0;
    for (CustomerRecord customer : (Iterable<CustomerRecord>) bank.customers()::iterator) {
      Decision decision = engine.decide(facts.of(customer));
      if (decision.result(campaign).isEligible()) {
        assertThat(customer.customerSince()).isEmpty();
        assertThat(decision.facts().get(BankAttributes.CONSENTS).orElseThrow())
            .contains("marketing");
        offered++;
      }
    }
    assertThat(offered).isPositive();
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

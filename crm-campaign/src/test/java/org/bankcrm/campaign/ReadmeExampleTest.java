package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateVerdict;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.offer.Factor;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.campaign.offer.NextBestOffer;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.campaign.offer.OfferStanding;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;
import org.bankcrm.customer.party.ContactPointId;
import org.junit.jupiter.api.Test;

/** The example of the module's README, compiled and run. */
class ReadmeExampleTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Product FUND =
      Product.of(ProductId.of("F-1"), ProductKind.FUND, LocalizedText.of("货币基金", "Cash fund"))
          .withRiskRating(RiskRating.R1);

  @Test
  void example_ofTheReadme_runs() {
    Instant now = Instant.parse("2026-06-30T14:00:00Z"); // 22:00 in Shanghai
    ConsentLedger ledger =
        ConsentLedger.of(
            List.of(
                new ConsentEvent(
                    ConsentDecision.GRANTED,
                    ConsentScope.of(Purpose.MARKETING),
                    Instant.parse("2026-01-05T02:00:00Z"),
                    "marketing-notice@4",
                    "form-17")));
    ContactHistory history = ContactHistory.empty();

    // example
    ContactPolicy gentle =
        ContactPolicy.builder("gentle", 1, SHANGHAI)
            .name("温和触达", "Gentle contact")
            .govern(Purpose.MARKETING, Channel.MOBILE)
            .cap(ContactCap.of(2, ContactWindow.calendarWeek()))
            .quiet(LocalTime.of(21, 0), LocalTime.of(9, 0))
            .build(); // or every problem at once
    Campaign cash =
        Campaign.builder("cash-fund", 1)
            .name("零钱理财", "Cash fund for savers")
            .period(DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1)))
            .offer(Offer.of("货币基金", "Cash fund", FUND))
            .channels(CampaignChannel.of(Channel.MOBILE))
            .contact("gentle")
            .eligible("adult", "年满18周岁", "at least 18", BankAttributes.AGE.atLeast(18))
            .build();
    OfferArbitration offers =
        OfferArbitration.builder("offers", 1)
            .name("下一最佳推荐", "Next best offer")
            .offer(cash.arbitrated().with(FactorKind.VALUE, Factor.constant(120)))
            .build();

    AttributeCatalog asked = AttributeCatalog.of(BankAttributes.AGE);
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("demo", 1), LocalizedText.of("示例", "Demo"), asked)
            .addAll(List.of(gentle, cash, offers))
            .build(); // its catalogue has what the campaigns need beside the age
    DecisionEngine engine = book.compile();

    Facts.Builder facts = Facts.builder(book.catalog(), now, SHANGHAI);
    facts.put(BankAttributes.AGE, 40L).put(BankAttributes.RISK_APPETITE, "C2");
    facts.put(BankAttributes.RISK_VALID_UNTIL, LocalDate.of(2026, 12, 31));
    ConsentFacts.put(facts, ledger, now, Map.of(Channel.MOBILE, phoneOf("C1")));
    ContactFacts.put(facts, gentle, history, now);
    Decision decision = engine.decide(facts.build());

    Eligibility eligibility = decision.result(cash);
    eligibility.isEligible(); // false: it is 22:00 in Shanghai
    GateVerdict stop = eligibility.stop().orElseThrow();
    stop.gate(); // CONTACT
    stop.passesFrom(); // 9:00 tomorrow
    NextBestOffer best = decision.result(offers);
    best.chosen(); // none
    best.find("cash-fund"); // closed by CONTACT
    // end

    assertThat(eligibility.isEligible()).isFalse();
    assertThat(stop.gate()).isEqualTo(CampaignGate.CONTACT);
    assertThat(stop.passesFrom()).contains(Instant.parse("2026-07-01T01:00:00Z"));
    assertThat(best.chosen()).isEmpty();
    assertThat(best.find("cash-fund"))
        .contains(
            new OfferStanding.Closed(
                "cash-fund", cash.offer().name(), CampaignGate.CONTACT, Verdict.FAIL));
  }

  private static ContactPointId phoneOf(String customer) {
    return ContactPointId.of(customer + "-mobile");
  }

  @Test
  void readme_showsThisVeryCode() throws IOException {
    Path module = Path.of(System.getProperty("crm.root"), "crm-campaign");
    String source =
        Files.readString(
            module.resolve("src/test/java/org/bankcrm/campaign/ReadmeExampleTest.java"));
    String example =
        source
            .substring(source.indexOf("// example\n") + 11, source.indexOf("    // end\n"))
            .stripTrailing()
            .stripIndent();
    assertThat(example).hasLineCount(44);
    assertThat(Files.readString(module.resolve("README.md"))).contains(example);
  }
}

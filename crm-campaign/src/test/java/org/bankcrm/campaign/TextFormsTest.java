package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetStanding;
import org.bankcrm.campaign.contact.ContactAnswer;
import org.bankcrm.campaign.contact.ContactClause;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactStanding;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.control.Holdout;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateStop;
import org.bankcrm.campaign.gate.GateVerdict;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.campaign.offer.OfferStanding;
import org.bankcrm.campaign.port.BudgetAnswer;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.consent.Purpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed of a customer's results: the policy, and neither outcome nor date nor key. */
class TextFormsTest {

  private static final Instant AT = Instant.parse("2026-06-30T04:00:00Z");
  private static final LocalizedText NAME = LocalizedText.of("基金", "Fund");
  private static final ContactLane LANE =
      ContactLane.of("gentle", Purpose.MARKETING, Channel.SMS, Optional.empty());
  private static final ContactClause CLAUSE =
      new ContactClause(ContactClause.Kind.CAP, "/caps/0", NAME);
  private static final GateReason REASON =
      new GateReason(
          CampaignGate.CONTACT,
          Optional.of(Channel.SMS),
          "contact",
          NAME,
          false,
          Verdict.FAIL,
          Optional.of(AT),
          List.of());
  private static final BudgetClaim CLAIM =
      new BudgetClaim("call-77", "summer", "C77", AT, AT.plusSeconds(60));

  static Stream<Object> results() {
    return Stream.of(
        new ContactAnswer.Allowed(AT),
        new ContactAnswer.NotApplicable(PolicyRef.of("gentle", 1)),
        new ContactAnswer.Undecided(PolicyRef.of("gentle", 1), List.of("party.age")),
        new ContactAnswer.Refused(List.of(CLAUSE), Optional.of(AT)),
        new LaneStanding(LANE, Verdict.FAIL, Optional.of(AT), Optional.empty()),
        new ContactStanding(
            PolicyRef.of("gentle", 1),
            List.of(new LaneStanding(LANE, Verdict.FAIL, Optional.of(AT), Optional.empty()))),
        REASON,
        new GateVerdict(CampaignGate.CONTACT, Verdict.FAIL, List.of(REASON), Optional.of(AT)),
        new GateStop(CampaignGate.CONTACT, Verdict.FAIL, List.of(REASON)),
        new OfferStanding.Ranked(
            "fund",
            NAME,
            1,
            Channel.SMS,
            List.of(Channel.SMS),
            Optional.of(BigDecimal.TEN),
            List.of()),
        new OfferStanding.GroupTaken("fund", NAME, "wealth", "cash"),
        new OfferStanding.NoPriority("fund", NAME, FactorKind.VALUE, true),
        new OfferStanding.NoChannel("fund", NAME),
        new OfferStanding.Withheld("fund", NAME),
        new OfferStanding.Closed("fund", NAME, CampaignGate.CONSENT, Verdict.UNKNOWN),
        new ContactHistory.Contact(AT, LANE.contact(), Optional.of(InteractionId.of("call-77"))),
        new ContactHistory.Complaint(AT, true),
        new Holdout(PolicyRef.of("retail", 1), Holdout.Status.HELD_OUT, List.of()),
        new BudgetStanding(PolicyRef.of("calls", 1), Verdict.FAIL, Optional.of(AT)),
        CLAIM,
        new BudgetAnswer.Reserved(CLAIM),
        new BudgetAnswer.Refused(BudgetCap.overall(0, ContactWindow.ofDays(1))));
  }

  @ParameterizedTest
  @MethodSource("results")
  void toString_ofAResult_showsNothingOfTheCustomer(Object result) {
    assertThat(result.toString())
        .isNotEmpty()
        .doesNotContainIgnoringCase(
            "2026", "77", "FAIL", "PASS", "UNKNOWN", "Allowed", "Refused", "Reserved")
        .doesNotContainIgnoringCase("Closed", "Taken", "NoPriority", "NoChannel", "Ranked", "true");
  }
}

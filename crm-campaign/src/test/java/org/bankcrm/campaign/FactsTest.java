package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactHistory.Complaint;
import org.bankcrm.campaign.contact.ContactHistory.Contact;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.contact.ContactStanding;
import org.bankcrm.campaign.contact.ContactStanding.LaneStanding;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.BudgetFacts;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.InMemoryContactBudget;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.RiskRating;
import org.bankcrm.customer.party.ContactPointId;
import org.junit.jupiter.api.Test;

class FactsTest {

  private static final ContactPolicy GENTLE =
      ContactPolicy.builder("gentle", 1, Samples.ZONE)
          .name("温和触达", "Gentle contact")
          .govern(Purpose.MARKETING, Channel.SMS, Channel.PHONE)
          .cap(ContactCap.of(1, ContactWindow.ofDays(7)).over(Channel.SMS))
          .quiet(LocalTime.of(21, 0), LocalTime.of(9, 0))
          .holdWhileComplaintOpen()
          .build();
  private static final AttributeCatalog CATALOG = Samples.catalog(List.of(), List.of(GENTLE));

  private static final ContactLane SMS =
      ContactLane.of("gentle", Purpose.MARKETING, Channel.SMS, Optional.empty());
  private static final ContactLane PHONE =
      ContactLane.of("gentle", Purpose.MARKETING, Channel.PHONE, Optional.empty());

  private static Facts contactFacts(ContactHistory history, Instant at) {
    Facts.Builder facts = Facts.builder(CATALOG, at, Samples.ZONE);
    ContactFacts.put(facts, GENTLE, history, at);
    return facts.build();
  }

  private static ConsentEvent event(ConsentDecision decision, ConsentScope scope, String at) {
    return new ConsentEvent(decision, scope, Instant.parse(at), "notice@1", "proof-1");
  }

  private static Facts consents(ConsentLedger ledger, Map<Channel, ContactPointId> points) {
    Facts.Builder facts = Samples.facts(CATALOG);
    ConsentFacts.put(facts, ledger, Samples.AS_OF, points);
    return facts.build();
  }

  @Test
  void contact_openAndShut_areToldWithTheNextInstant() {
    Facts facts =
        contactFacts(ContactHistory.empty().plus(Samples.AS_OF, SMS.contact()), Samples.AS_OF);
    assertThat(facts.get(SMS.open())).contains(false);
    assertThat(facts.get(SMS.nextAllowed())).contains(Instant.parse("2026-07-07T01:00:00Z"));
    assertThat(facts.get(PHONE.open())).contains(true);
    assertThat(facts.get(PHONE.nextAllowed())).contains(Samples.AS_OF);
  }

  @Test
  void contact_thatTimeAloneWillNotAllow_hasNoNextInstant() {
    Facts facts =
        contactFacts(ContactHistory.empty().plusComplaint(Samples.AS_OF, true), Samples.AS_OF);
    assertThat(facts.get(SMS.open())).contains(false);
    assertThat(facts.get(SMS.nextAllowed())).isEmpty();
  }

  @Test
  void contact_nextInstantFinerThanAMicrosecond_isRoundedUp() {
    ContactPolicy hours =
        ContactPolicy.builder("gentle", 1, Samples.ZONE)
            .name("小时", "Hours")
            .govern(Purpose.MARKETING, Channel.SMS, Channel.PHONE)
            .cap(ContactCap.of(1, ContactWindow.ofHours(1)))
            .build();
    Instant fine = Samples.AS_OF.minusNanos(1);
    Facts.Builder facts = Samples.facts(CATALOG);
    ContactFacts.put(facts, hours, ContactHistory.empty().plus(fine, SMS.contact()), Samples.AS_OF);
    assertThat(facts.build().get(SMS.nextAllowed())).contains(Samples.AS_OF.plusSeconds(3600));
  }

  @Test
  void standing_readsWhatWasPut() {
    DecisionEngine engine = Samples.book(CATALOG, List.of(GENTLE)).compile();
    ContactHistory history = ContactHistory.empty().plus(Samples.AS_OF, SMS.contact());
    ContactStanding standing = engine.decide(contactFacts(history, Samples.AS_OF)).result(GENTLE);
    assertThat(standing.open()).containsExactly(PHONE);
    assertThat(standing.lanes())
        .containsExactly(
            new LaneStanding(
                SMS,
                Verdict.FAIL,
                Optional.of(Instant.parse("2026-07-07T01:00:00Z")),
                Optional.empty()),
            new LaneStanding(PHONE, Verdict.PASS, Optional.empty(), Optional.empty()));
    assertThat(engine.decide(contactFacts(history, Samples.AS_OF)).value(GENTLE.attribute()))
        .contains(true);
    Facts unknown = Samples.facts(CATALOG).build();
    assertThat(engine.decide(unknown).result(GENTLE).lanes().get(0).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void consent_perPurposeAndChannel_strictestWins() {
    ConsentScope marketing = ConsentScope.of(Purpose.MARKETING);
    ConsentLedger ledger =
        ConsentLedger.of(
            List.of(
                event(ConsentDecision.GRANTED, marketing, "2026-01-01T00:00:00Z"),
                event(
                    ConsentDecision.WITHDRAWN,
                    marketing.over(Channel.PHONE),
                    "2026-02-01T00:00:00Z"),
                event(ConsentDecision.DENIED, marketing, "2026-12-01T00:00:00Z"))); // later
    Facts facts = consents(ledger, Map.of());
    assertThat(facts.get(BankAttributes.CONSENTS)).contains(codes("marketing"));
    assertThat(facts.get(BankAttributes.REFUSALS)).contains(codes("marketing:phone"));
  }

  private static TreeSet<String> codes(String... codes) {
    return new TreeSet<>(List.of(codes));
  }

  @Test
  void consent_withTheContactPointToBeUsed_seesItsRefusal() {
    ContactPointId work = ContactPointId.of("CP-work");
    ConsentScope sms = ConsentScope.of(Purpose.MARKETING).over(Channel.SMS);
    ConsentLedger ledger =
        ConsentLedger.of(
            List.of(
                event(ConsentDecision.GRANTED, sms, "2026-01-01T00:00:00Z"),
                event(ConsentDecision.DENIED, sms.to(work), "2026-01-02T00:00:00Z")));
    assertThat(consents(ledger, Map.of()).get(BankAttributes.CONSENTS))
        .contains(codes("marketing:sms"));
    Facts toWork = consents(ledger, Map.of(Channel.SMS, work));
    assertThat(toWork.get(BankAttributes.CONSENTS)).contains(codes());
    assertThat(toWork.get(BankAttributes.REFUSALS)).contains(codes("marketing:sms"));
    Facts toHome = consents(ledger, Map.of(Channel.SMS, ContactPointId.of("CP-home")));
    assertThat(toHome.get(BankAttributes.CONSENTS)).contains(codes("marketing:sms"));
  }

  @Test
  void history_ofInteractions_takesPurposeAndGroupFromTheCampaign() {
    Campaign fund = Samples.fundCampaign("fund", RiskRating.R1).build();
    Instant at = Samples.AS_OF;
    ContactHistory history =
        ContactHistory.of(
            List.of(
                byBank("1", InteractionKind.CAMPAIGN).campaign(fund.ref()).build(),
                byBank("2", InteractionKind.SERVICE).build(),
                byBank("3", InteractionKind.CONTACT).build(),
                byBank("4", InteractionKind.CAMPAIGN).outcome(InteractionOutcome.BOUNCED).build(),
                byCustomer("5", InteractionKind.CAMPAIGN_RESPONSE)
                    .campaign(fund.ref())
                    .outcome(InteractionOutcome.DECLINED)
                    .build(),
                byCustomer("6", InteractionKind.CONTACT)
                    .outcome(InteractionOutcome.OPTED_OUT)
                    .build(),
                byCustomer("7", InteractionKind.COMPLAINT).outcome(InteractionOutcome.OPEN).build(),
                byCustomer("8", InteractionKind.COMPLAINT)
                    .outcome(InteractionOutcome.RESOLVED)
                    .build(),
                byCustomer("9", InteractionKind.LOGIN).build()),
            Campaign.contacts(List.of(fund)));
    ContactProposal ofFund = SMS.contact().inGroup("wealth");
    ContactProposal service = ContactProposal.of(Purpose.SERVICE, Channel.SMS);
    assertThat(history.contacts())
        .extracting(each -> each.id().orElseThrow().value(), Contact::what)
        .containsExactly(tuple("3", SMS.contact()), tuple("1", ofFund), tuple("2", service));
    assertThat(history.refusals()).extracting(Contact::what).containsExactly(SMS.contact(), ofFund);
    assertThat(history.complaints())
        .containsExactly(new Complaint(at, false), new Complaint(at, true));
  }

  @Test
  void history_ofInteractionsToldTwice_countsThemOnceAndRefusesWhatDiffers() {
    Interaction complaint = byCustomer("7", InteractionKind.COMPLAINT).build();
    Interaction sent = byBank("1", InteractionKind.CAMPAIGN).build();
    ContactHistory once = ContactHistory.of(List.of(complaint, sent), Map.of());
    assertThat(ContactHistory.of(List.of(complaint, sent, complaint, sent), Map.of()))
        .isEqualTo(once);
    Interaction bounced =
        byBank("1", InteractionKind.CAMPAIGN).outcome(InteractionOutcome.BOUNCED).build();
    Interaction resolved =
        byCustomer("7", InteractionKind.COMPLAINT).outcome(InteractionOutcome.RESOLVED).build();
    for (List<Interaction> both : List.of(List.of(sent, bounced), List.of(complaint, resolved))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ContactHistory.of(both, Map.of()))
          .withMessageContaining("'" + both.get(0).id().value() + "'; tell the one that holds now");
    }
  }

  private static Interaction.Builder byBank(String id, InteractionKind kind) {
    return Interaction.byBank(InteractionId.of(id), kind, Channel.SMS, Samples.AS_OF);
  }

  private static Interaction.Builder byCustomer(String id, InteractionKind kind) {
    return Interaction.byCustomer(InteractionId.of(id), kind, Channel.SMS, Samples.AS_OF);
  }

  @Test
  void budget_openAndShut_areToldWithTheNextInstant() {
    Campaign fund = Samples.fundCampaign("fund", RiskRating.R1).build();
    ContactBudget budget = new InMemoryContactBudget();
    BudgetPolicy policy = Samples.BUDGET;
    Facts.Builder open = Samples.facts(Samples.catalog(fund));
    BudgetFacts.put(open, budget, policy, "C1", Samples.AS_OF, Samples.AS_OF);
    assertThat(open.build().get(BudgetPolicy.open("summer"))).contains(true);
    Instant expires = Samples.AS_OF.plusSeconds(600);
    budget.reserve(
        policy, new BudgetClaim("call-1", "summer", "C2", Samples.AS_OF, expires), Samples.AS_OF);
    Facts.Builder shut = Samples.facts(Samples.catalog(fund));
    BudgetFacts.put(shut, budget, policy, "C1", Samples.AS_OF, Samples.AS_OF);
    assertThat(shut.build().get(BudgetPolicy.open("summer"))).contains(false);
    assertThat(shut.build().get(BudgetPolicy.nextAllowed("summer")))
        .contains(Instant.parse("2026-06-30T16:00:00Z"));
  }

  /** A night job looks at tomorrow; a reservation of today lives until its own expiry. */
  @Test
  void budget_lookedAtForTomorrow_keepsTodaysReservation() {
    Campaign fund = Samples.fundCampaign("fund", RiskRating.R1).build();
    ContactBudget budget = new InMemoryContactBudget();
    BudgetPolicy policy =
        BudgetPolicy.builder("summer", 2, Samples.ZONE)
            .name("夏季触达", "Summer contacts")
            .capOverall(1, ContactWindow.ofDays(7))
            .build();
    Instant now = Samples.AS_OF;
    budget.reserve(policy, new BudgetClaim("c1", "summer", "C1", now, now.plusSeconds(3600)), now);
    Instant tomorrow = Instant.parse("2026-07-01T02:00:00Z");
    Facts.Builder facts = Samples.facts(Samples.catalog(fund));
    BudgetFacts.put(facts, budget, policy, "C2", tomorrow, now);
    assertThat(facts.build().get(BudgetPolicy.open("summer"))).contains(false);
    BudgetFacts.put(facts, budget, policy, "C2", tomorrow, tomorrow);
    assertThat(facts.build().get(BudgetPolicy.open("summer"))).contains(true);
    Instant minuteLater = now.plusSeconds(60);
    BudgetClaim second =
        new BudgetClaim("c2", "summer", "C2", minuteLater, minuteLater.plusSeconds(3600));
    assertThat(budget.reserve(policy, second, minuteLater).isReserved()).isFalse();
    assertThat(budget.commit("c1", minuteLater)).isTrue();
  }

  @Test
  void history_sameKeyTwice_countsOnceAndDiffersNever() {
    InteractionId id = InteractionId.of("call-1");
    Instant at = Samples.AS_OF;
    ContactHistory once = ContactHistory.empty().plus(id, at, SMS.contact());
    assertThat(once.plus(id, at, SMS.contact())).isEqualTo(once);
    assertThat(once.without(id)).isEqualTo(ContactHistory.empty());
    assertThat(once.plus(at, SMS.contact()).plus(at, SMS.contact()).contacts()).hasSize(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> once.plus(id, at.plusSeconds(1), SMS.contact()))
        .withMessageContaining("call-1")
        .withMessageContaining("without(id)");
  }

  @Test
  void instants_thatNoBankMeans_areRefusedWhereTheyAreWritten() {
    Instant first = Instant.parse("1800-01-01T00:00:00Z");
    Instant end = Instant.parse("2200-01-01T00:00:00Z");
    ContactHistory history =
        ContactHistory.empty().plus(first, SMS.contact()).plus(end.minusNanos(1), SMS.contact());
    assertThat(history.contacts()).hasSize(2);
    assertThat(GENTLE.check(history, SMS.contact(), first).isAllowed()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactHistory.empty().plus(first.minusNanos(1), SMS.contact()))
        .withMessageContaining("1799-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactHistory.empty().plusComplaint(end, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GENTLE.check(history, SMS.contact(), Instant.MAX));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BudgetClaim("c", "summer", "C1", Instant.MIN, end));
  }
}

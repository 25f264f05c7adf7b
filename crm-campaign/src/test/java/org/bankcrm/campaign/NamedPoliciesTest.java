package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.budget.BudgetStanding;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.offer.ArbitratedOffer;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.campaign.port.BudgetFacts;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.InMemoryContactBudget;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Control groups and budgets of a book, which campaigns name. */
class NamedPoliciesTest {

  private static Campaign.Builder greeting(String id) {
    return Campaign.builder(id, 1)
        .name("问候", "Greeting")
        .purpose(Purpose.SERVICE)
        .period(Samples.SUMMER)
        .offer(Offer.of("问候", "Greeting"))
        .channels(CampaignChannel.of(Channel.SMS))
        .consent(ConsentRule.NOT_NEEDED)
        .eligible("adult", "年满18周岁", "at least 18 years old", Samples.AGE.atLeast(18));
  }

  private static ControlGroup.Builder group(String id, String share) {
    return ControlGroup.builder(id, 1).name("对照", "Control").salt(id).share(Share.parse(share));
  }

  private static PolicyBook book(Policy<?>... policies) {
    return Samples.book(AttributeCatalog.of(Samples.AGE, Samples.STAFF), List.of(policies));
  }

  private static Facts.Builder adult(PolicyBook book) {
    return Samples.facts(book.catalog()).put(Samples.AGE, 30L);
  }

  /** What the key of a campaign says, an exclusion by hand says too. */
  @Property(tries = 200)
  void control_isTheExclusionOfThoseHeldOut(
      @ForAll @IntRange(min = 0, max = 100) int one,
      @ForAll @IntRange(min = 0, max = 100) int other,
      @ForAll @IntRange(min = 0, max = 1_000_000) int number) {
    ControlGroup first = group("first", one + "%").build();
    ControlGroup second = group("second", other + "%").build();
    Campaign named = greeting("named").control("first", "second").build();
    Condition held = first.attribute().isTrue().or(second.attribute().isTrue());
    Campaign byHand = greeting("by-hand").exclude("control", "对照组", "control", held).build();
    PolicyBook book = book(named, byHand, first, second);
    CustomerId customer = CustomerId.of("C" + number);
    Facts.Builder facts = adult(book);
    first.put(facts, customer);
    if (number % 5 > 0) {
      second.put(facts, customer);
    }
    Decision decision = book.compile().decide(facts.build());
    assertThat(decision.result(named).verdict()).isEqualTo(decision.result(byHand).verdict());
    boolean out = first.holdsOut(customer) || (number % 5 > 0 && second.holdsOut(customer));
    assertThat(decision.result(named).verdict())
        .isEqualTo(out ? Verdict.FAIL : number % 5 > 0 ? Verdict.PASS : Verdict.UNKNOWN);
  }

  /** Who it is not about is not held out by it, and is offered what others are. */
  @ParameterizedTest
  @CsvSource({"true, FAIL", "false, PASS", ", UNKNOWN"})
  void control_ofAPopulation_holdsOutNobodyElse(Boolean staff, Verdict verdict) {
    ControlGroup group = group("staff", "100%").population(Samples.STAFF.isTrue()).build();
    Campaign campaign = greeting("a").control("staff").build();
    PolicyBook book = book(group, campaign);
    Facts.Builder facts = group.put(adult(book), CustomerId.of("C1"));
    facts.put(Samples.STAFF, Optional.ofNullable(staff));
    Decision decision = book.compile().decide(facts.build());
    assertThat(decision.result(campaign).verdict()).isEqualTo(verdict);
    assertThat(book.compile().decideAll(population(book, facts.build())).counts(campaign))
        .containsEntry(
            verdict == Verdict.PASS ? "TRUE" : verdict == Verdict.FAIL ? "FALSE" : "UNKNOWN", 1L);
  }

  private static org.bankcrm.core.attribute.Population population(PolicyBook book, Facts facts) {
    return org.bankcrm.core.attribute.Population.builder(book.catalog(), facts.asOf(), facts.zone())
        .add(CustomerId.of("C1"), facts)
        .build();
  }

  @Test
  void reason_ofTheControlGroup_namesNoGroup() {
    ControlGroup group = group("retail", "100%").build();
    Campaign campaign = greeting("a").control("retail").build();
    PolicyBook book = book(group, campaign);
    Facts facts = group.put(adult(book), CustomerId.of("C1")).build();
    GateReason reason = book.compile().decide(facts).result(campaign).first().orElseThrow();
    assertThat(reason.gate()).isEqualTo(CampaignGate.ELIGIBILITY);
    assertThat(reason.code()).isEqualTo("control");
    assertThat(reason.text(Locale.ENGLISH)).isEqualTo("excluded: the control group");
    assertThat(reason.text(Locale.CHINESE)).isEqualTo("属于排除对象：对照组");
  }

  /** Whoever has the customer there is told that there is no offer, and not that it is a test. */
  @ParameterizedTest
  @CsvSource({"100%, true", "100%, false", "0%, true"})
  void words_forATeller_tellNobodyThatTheyAreHeldOut(String share, boolean known) {
    ControlGroup group = group("retail", share).build();
    Campaign campaign = greeting("a").control("retail").build();
    PolicyBook book = book(group, campaign);
    Facts.Builder facts = adult(book);
    if (known) {
      group.put(facts, CustomerId.of("C1"));
    }
    Decision decision = book.compile().decide(facts.build());
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(decision.words(campaign, language)).doesNotContainIgnoringCase("control", "对照");
      assertThat(decision.words(group, language))
          .isEqualTo(
              language.equals(Locale.ENGLISH)
                  ? "Whether the customer is held out is for those who measure effects, and is not"
                      + " told here."
                  : "是否留作对照仅供效果分析，此处不予说明。");
      assertThat(decision.letter(group, language)).isEmpty();
    }
    boolean offered = decision.result(campaign).isEligible();
    assertThat(offered).isEqualTo(share.equals("0%"));
    assertThat(decision.letter(campaign, Locale.ENGLISH).isPresent()).isEqualTo(offered);
  }

  @Test
  void compile_campaignThatNamesWhatTheBookHasNot_isToldByItsName() {
    Campaign campaign = greeting("a").control("ratail", "none").budget("retail").build();
    PolicyBook book = book(campaign, group("retail", "1%").build());
    assertThatThrownBy(book::compile)
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder(
                        "/policies/a/control/0: the book has no control-group 'ratail'. Did you"
                            + " mean 'retail'? [unknown-policy]",
                        "/policies/a/control/1: the book has no control-group 'none'. Add it to the"
                            + " book, or name 'retail'. [unknown-policy]",
                        "/policies/a/budget: the book has no contact-budget 'retail'. Add it to the"
                            + " book. [unknown-policy]"));
  }

  private static ContactPolicy gentle(Channel... channels) {
    return ContactPolicy.builder("gentle", 1, Samples.ZONE)
        .name("触达", "Contacts")
        .govern(Purpose.MARKETING, channels)
        .build();
  }

  private static Campaign marketing(String contact) {
    return greeting("a")
        .purpose(Purpose.MARKETING)
        .consent(ConsentRule.NOT_REFUSED)
        .channels(CampaignChannel.of(Channel.EMAIL))
        .contact(contact)
        .build();
  }

  private static List<String> told(Policy<?>... policies) {
    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> book(policies).compile());
    return refused.problems().stream().map(Object::toString).toList();
  }

  @Test
  void compile_contactPolicyThatTheBookHasNot_isToldOnceByItsName() {
    assertThat(told(marketing("gentel"), gentle(Channel.SMS, Channel.EMAIL)))
        .containsExactly(
            "/policies/a/contact: the book has no contact-policy 'gentel'. Did you mean 'gentle'?"
                + " [unknown-policy]");
  }

  @Test
  void compile_contactPolicyThatGovernsOtherWays_isToldForEachWay() {
    assertThat(told(marketing("gentle"), gentle(Channel.SMS)))
        .containsExactly(
            "/policies/a/contact: the contact-policy 'gentle' does not have"
                + " 'contact.gentle.marketing.email.open', which is read. Let it have that too, or"
                + " name another. [unknown-attribute]");
    assertThat(told(marketing("gentle"), gentle(Channel.PHONE))).hasSize(2);
  }

  @Test
  void compile_waysThatTheCatalogueHandsIn_needNoContactPolicy() {
    Campaign campaign = marketing("elsewhere");
    List<Attribute<?>> ways =
        campaign.lanes().stream().flatMap(lane -> lane.inputs().stream()).toList();
    AttributeCatalog catalog = AttributeCatalog.of(Samples.AGE).with(ways);
    assertThat(Samples.book(catalog, List.of(campaign)).compile().requiredAttributes())
        .containsAll(ways);
  }

  @Test
  void compile_choiceOfOffersThatTheBookHasNot_isToldByItsName() {
    Campaign campaign = greeting("a").build();
    OfferArbitration offers =
        OfferArbitration.builder("offers", 1)
            .name("推荐", "Offers")
            .offer(campaign.arbitrated())
            .offer(greeting("other").build().arbitrated())
            .build();
    assertThat(told(campaign, offers))
        .containsExactly(
            "/policies/offers/offers/1/campaign: the book has no campaign 'other'. Add it to the"
                + " book, or name 'a'. [unknown-policy]");
    OfferArbitration byMail =
        OfferArbitration.builder("offers", 1)
            .name("推荐", "Offers")
            .offer(ArbitratedOffer.of("a", campaign.name(), List.of(Channel.EMAIL)))
            .build();
    assertThat(told(campaign, byMail))
        .containsExactly(
            "/policies/offers/offers/0/campaign: the campaign 'a' does not have"
                + " 'campaign.a.on.email', which is read. Let it have that too, or name another."
                + " [unknown-attribute]");
  }

  @Test
  void parse_bookOfNamedPolicies_isTheSame() {
    BudgetPolicy budget =
        BudgetPolicy.builder("calls", 3, Samples.ZONE)
            .name("外呼", "Calls")
            .capOverall(200, ContactWindow.calendarDay())
            .capEach(1, ContactWindow.ofHours(48))
            .build();
    ControlGroup group = group("retail", "0.5%").period(Samples.SUMMER).build();
    Campaign campaign = greeting("a").control("retail").budget("calls").build();
    PolicyBook book = book(campaign, group, budget);
    PolicyBook read = PolicyBook.parse(book.toDocument(), CampaignKinds.all());
    assertThat(read).isEqualTo(book);
    assertThat(read.hash()).isEqualTo(book.hash());
    assertThat(read.find("calls", BudgetPolicy.class).orElseThrow().caps())
        .isEqualTo(budget.caps());
    assertThat(DocumentsTest.problems(DocumentsTest.copy(book.toDocument()))).isEmpty();
  }

  /** What a policy is handed in, conditions of documents may read, of those before it too. */
  @Test
  void parse_conditionsThatReadWhatIsHandedIn_areTheSame() {
    ContactPolicy contacts =
        ContactPolicy.builder("gentle", 1, Samples.ZONE)
            .name("触达", "Contacts")
            .govern(Purpose.MARKETING, Channel.SMS, Channel.PHONE)
            .governGroup(Purpose.CARE, "wealth", Channel.SMS)
            .build();
    BudgetPolicy calls = budget("Asia/Shanghai").capOverall(1, ContactWindow.ofDays(7)).build();
    ControlGroup group = group("retail", "1%").build();
    List<Policy<?>> policies = List.of(contacts, calls, group);
    Campaign.Builder reading = greeting("a");
    for (Policy<?> policy : policies) {
      assertThat(policy.inputs()).isNotEmpty();
      for (Attribute<?> input : policy.inputs()) {
        reading.eligible(input.id(), "已知", "known", input.isKnown());
      }
    }
    assertThat(contacts.inputs()).hasSize(6).extracting(Attribute::id).contains(WEALTH);
    PolicyBook book = book(reading.build(), contacts, calls, group);
    assertThat(PolicyBook.parse(book.toDocument(), CampaignKinds.all())).isEqualTo(book);
    assertThat(book.compile().requiredAttributes()).containsAll(contacts.inputs());
  }

  private static final String WEALTH = "contact.gentle.care.wealth.sms.next-allowed";

  /** Each part of what a budget allows is in the hash of the book. */
  @Test
  void hash_ofABudget_isOfEachOfItsLimits() {
    BudgetPolicy.Builder[] budgets = {
      budget("Asia/Shanghai").capOverall(1, ContactWindow.ofDays(7)),
      budget("Europe/Berlin").capOverall(1, ContactWindow.ofDays(7)),
      budget("Asia/Shanghai").capOverall(2, ContactWindow.ofDays(7)),
      budget("Asia/Shanghai").capEach(1, ContactWindow.ofDays(7)),
      budget("Asia/Shanghai").capOverall(1, ContactWindow.ofDays(8)),
      budget("Asia/Shanghai")
          .capOverall(1, ContactWindow.ofDays(7))
          .capEach(1, ContactWindow.calendarDay())
    };
    List<String> hashes = new ArrayList<>();
    for (BudgetPolicy.Builder budget : budgets) {
      hashes.add(book(budget.build()).hash());
    }
    assertThat(hashes).doesNotHaveDuplicates();
    assertThat(book(budget("Asia/Shanghai").capOverall(1, ContactWindow.ofDays(7)).build()).hash())
        .isEqualTo(hashes.get(0));
  }

  private static BudgetPolicy.Builder budget(String zone) {
    return BudgetPolicy.builder("calls", 1, java.time.ZoneId.of(zone)).name("外呼", "Calls");
  }

  @Test
  void budget_ofTheBook_saysWhetherThereIsRoom() {
    BudgetPolicy budget = Samples.BUDGET;
    Campaign campaign = greeting("a").budget("summer").build();
    PolicyBook book = book(campaign, budget);
    ContactBudget ledger = new InMemoryContactBudget();
    for (Verdict expected : List.of(Verdict.PASS, Verdict.FAIL)) {
      Facts.Builder facts = adult(book);
      BudgetFacts.put(facts, ledger, budget, "C1", Samples.AS_OF, Samples.AS_OF);
      Decision decision = book.compile().decide(facts.build());
      BudgetStanding standing = decision.result(budget);
      assertThat(standing.verdict()).isEqualTo(expected);
      assertThat(standing.hasRoom()).isEqualTo(expected == Verdict.PASS);
      assertThat(standing.nextAllowed())
          .isEqualTo(
              expected == Verdict.PASS
                  ? Optional.empty()
                  : Optional.of(java.time.Instant.parse("2026-06-30T16:00:00Z")));
      assertThat(decision.value(budget.attribute())).contains(expected == Verdict.PASS);
      assertThat(decision.result(campaign).verdict()).isEqualTo(expected);
      ledger.reserve(
          budget,
          new org.bankcrm.campaign.port.BudgetClaim(
              "1", "summer", "C2", Samples.AS_OF, Samples.AS_OF.plusSeconds(60)),
          Samples.AS_OF);
    }
    Decision unknown = book.compile().decide(adult(book).build());
    assertThat(unknown.result(budget).verdict()).isEqualTo(Verdict.UNKNOWN);
  }
}

package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateVerdict;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTest {

  private static final Campaign FUND = Samples.fundCampaign("fund", RiskRating.R3).build();
  private static final AttributeCatalog CATALOG = Samples.catalog(FUND);
  private static final DecisionEngine ENGINE = Samples.book(FUND).compile();

  private static Eligibility decide(Consumer<Facts.Builder> changes) {
    Facts.Builder facts = Samples.open(CATALOG);
    changes.accept(facts);
    return ENGINE.decide(facts.build()).result(FUND);
  }

  private static ContactLane lane(Channel channel) {
    return ContactLane.of("gentle", Purpose.MARKETING, channel, Optional.of("wealth"));
  }

  private static TreeSet<String> codes(String... codes) {
    return new TreeSet<>(List.of(codes));
  }

  private static Eligibility of(Campaign campaign) {
    AttributeCatalog catalog = Samples.catalog(campaign);
    return Samples.book(campaign).compile().decide(Samples.open(catalog).build()).result(campaign);
  }

  @Test
  void result_ofOneWhoPassesAllGates_namesTheChannels() {
    Eligibility eligibility = decide(facts -> {});
    assertThat(eligibility.isEligible()).isTrue();
    assertThat(eligibility.channels()).containsExactly(Channel.MOBILE, Channel.PHONE);
    assertThat(eligibility.first()).isEmpty();
    assertThat(eligibility.gates()).allMatch(gate -> gate.verdict() == Verdict.PASS);
    assertThat(eligibility).hasToString("Eligibility for fund@1");
  }

  private static void assertStopped(
      Eligibility eligibility, CampaignGate gate, String code, Verdict verdict) {
    GateReason reason = eligibility.first().orElseThrow();
    assertThat(reason.gate()).isEqualTo(gate);
    assertThat(reason.code()).isEqualTo(code);
    assertThat(reason.verdict()).isEqualTo(verdict);
    assertThat(eligibility.verdict()).isEqualTo(verdict);
    assertThat(eligibility.isEligible()).isFalse();
  }

  @Test
  void eligibility_ruleNotMet_stopsWithItsName() {
    Eligibility young = decide(facts -> facts.put(Samples.AGE, 17L));
    assertStopped(young, CampaignGate.ELIGIBILITY, "adult", Verdict.FAIL);
    assertThat(young.first().orElseThrow().text(Locale.CHINESE)).isEqualTo("不满足：年满18周岁");
    assertThat(young.first().orElseThrow().text(Locale.ENGLISH))
        .isEqualTo("not met: at least 18 years old");
  }

  @Test
  void exclusion_metOrUnknown_stops() {
    Eligibility staff = decide(facts -> facts.put(Samples.STAFF, true));
    assertStopped(staff, CampaignGate.ELIGIBILITY, "staff", Verdict.FAIL);
    assertThat(staff.first().orElseThrow().text().en()).isEqualTo("excluded: staff of the bank");
    assertThat(staff.first().orElseThrow().text().zh()).isEqualTo("属于排除对象：本行员工");
    Facts unknown = Samples.facts(CATALOG).put(Samples.AGE, 30L).build();
    Eligibility eligibility = ENGINE.decide(unknown).result(FUND);
    assertThat(eligibility.first().orElseThrow().text().en())
        .isEqualTo("not known for want of data (Staff) whether excluded: staff of the bank");
    assertThat(eligibility.first().orElseThrow().text().zh()).isEqualTo("资料缺失（员工），无法判断是否排除：本行员工");
  }

  @Test
  void text_ofAReasonOfOneChannel_namesChannelAndPurpose() {
    Eligibility refused = decide(facts -> facts.put(BankAttributes.CONSENTS, new TreeSet<>()));
    GateReason consent =
        refused.gates().stream()
            .flatMap(gate -> gate.reasons().stream())
            .filter(reason -> reason.gate() == CampaignGate.CONSENT)
            .findFirst()
            .orElseThrow();
    assertThat(consent.text().en())
        .isEqualTo("not met: consent is given: Marketing (Mobile banking)");
    assertThat(consent.text().zh()).isEqualTo("不满足：客户已同意：营销（手机银行）");
  }

  @Test
  void text_ofManyMissingAttributes_namesTheFirstFiveAndTellsHowManyMore() {
    List<Attribute<?>> many =
        IntStream.rangeClosed(1, 7)
            .<Attribute<?>>mapToObj(
                i -> Attributes.yesNo("a.n" + i, AttributeInfo.named("甲" + i, "A" + i)))
            .toList();
    GateReason reason =
        new GateReason(
            CampaignGate.ELIGIBILITY,
            Optional.empty(),
            "many",
            LocalizedText.of("规则", "a rule"),
            false,
            Verdict.UNKNOWN,
            Optional.empty(),
            many);
    assertThat(reason.text().en())
        .isEqualTo("not known for want of data (A1, A2, A3, A4, A5 and 2 more): a rule");
    assertThat(reason.text().zh()).isEqualTo("资料缺失（甲1、甲2、甲3、甲4、甲5等7项），无法判断：规则");
  }

  @Test
  void period_notBegun_tellsTheFirstInstant() {
    LocalDate from = LocalDate.of(2026, 7, 15);
    Campaign later =
        Samples.fundCampaign("later", RiskRating.R1)
            .period(DateRange.of(from, LocalDate.of(2026, 8, 1)))
            .build();
    Eligibility eligibility = of(later);
    assertStopped(eligibility, CampaignGate.ELIGIBILITY, "period", Verdict.FAIL);
    assertThat(eligibility.stop().orElseThrow().passesFrom())
        .contains(Instant.parse("2026-07-14T16:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "Atlantic/Azores, 2026-10-25, 2026-10-25T00:00:00Z",
    "America/Havana, 2026-11-01, 2026-11-01T04:00:00Z",
    "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z",
    "Asia/Beirut, 2022-03-27, 2022-03-26T22:00:00Z",
    "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z",
    "Pacific/Kiritimati, 1995-01-02, 1995-01-01T10:00:00Z"
  })
  void period_thatBeginsOnAnOddNight_passesFromItsFirstInstant(
      ZoneId zone, LocalDate from, Instant first) {
    Campaign greeting =
        Campaign.builder("greeting", 1)
            .name("祝福", "Greeting")
            .purpose(Purpose.SERVICE)
            .period(DateRange.of(from, from.plusDays(9)))
            .offer(Offer.of("祝福", "Greeting"))
            .channels(CampaignChannel.of(Channel.SMS))
            .consent(ConsentRule.NOT_NEEDED)
            .eligible("adult", "年满18周岁", "at least 18", Samples.AGE.atLeast(18))
            .build();
    AttributeCatalog catalog = AttributeCatalog.of(Samples.AGE);
    DecisionEngine engine = Samples.book(catalog, List.of(greeting)).compile();
    Function<Instant, Eligibility> at =
        instant ->
            engine
                .decide(Facts.builder(catalog, instant, zone).put(Samples.AGE, 30L).build())
                .result(greeting);
    Eligibility before = at.apply(first.minusNanos(1_000));
    assertThat(before.isEligible()).isFalse();
    assertThat(before.stop().orElseThrow().passesFrom()).contains(first);
    assertThat(at.apply(first).isEligible()).isTrue();
  }

  @Test
  void period_lastDayAndDayAfter_areInAndOut() {
    Campaign ends =
        Samples.fundCampaign("ends", RiskRating.R1)
            .period(DateRange.of(LocalDate.of(2026, 6, 1), Samples.TODAY.plusDays(1)))
            .build();
    assertThat(of(ends).isEligible()).isTrue();
    Campaign ended =
        Samples.fundCampaign("ended", RiskRating.R1)
            .period(DateRange.of(LocalDate.of(2026, 6, 1), Samples.TODAY))
            .build();
    assertStopped(of(ended), CampaignGate.ELIGIBILITY, "period", Verdict.FAIL);
    assertThat(of(ended).stop().orElseThrow().passesFrom()).isEmpty();
  }

  @Test
  void applicability_notMet_stops() {
    assertStopped(
        decide(facts -> facts.put(Samples.SAVES, false)),
        CampaignGate.APPLICABILITY,
        "saves",
        Verdict.FAIL);
  }

  @Test
  void suitability_lowClassOrExpiredAssessment_stops() {
    assertStopped(
        decide(facts -> facts.put(Samples.APPETITE, "C2")),
        CampaignGate.SUITABILITY,
        "risk",
        Verdict.FAIL);
    assertThat(decide(facts -> facts.put(Samples.APPETITE, "C3")).isEligible()).isTrue();
    assertStopped(
        decide(facts -> facts.put(BankAttributes.RISK_VALID_UNTIL, Samples.TODAY.minusDays(1))),
        CampaignGate.SUITABILITY,
        "assessment",
        Verdict.FAIL);
    assertThat(
            decide(facts -> facts.put(BankAttributes.RISK_VALID_UNTIL, LocalDate.of(9999, 12, 31)))
                .isEligible())
        .isTrue();
  }

  private static Offer offer(Optional<Product> product, RiskRating byIssuer) {
    return new Offer(
        LocalizedText.of("基金", "Fund"), product, Optional.of(byIssuer), Optional.empty());
  }

  /** Of two ratings the higher counts. */
  @Test
  void suitability_issuerRatesHigher_takesTheHigher() {
    Optional<Product> rated = FUND.offer().product();
    assertThat(rated.flatMap(Product::riskRating)).contains(RiskRating.R3);
    assertThat(offer(rated, RiskRating.R4).riskRating()).contains(RiskRating.R4);
    assertThat(offer(rated, RiskRating.R1).riskRating()).contains(RiskRating.R3);
  }

  @Test
  void suitability_sellerNotQualified_shutsStaffedChannelsOnly() {
    Eligibility eligibility =
        decide(facts -> facts.put(CampaignAttributes.SELLER_QUALIFICATIONS, codes("loans")));
    assertThat(eligibility.isEligible()).isTrue();
    assertThat(eligibility.channels()).containsExactly(Channel.MOBILE);
    assertThat(eligibility.verdict(CampaignGate.SUITABILITY, Channel.PHONE))
        .isEqualTo(Verdict.FAIL);
    GateVerdict gate = eligibility.gates().get(2);
    assertThat(gate.verdict()).isEqualTo(Verdict.PASS);
    assertThat(gate.reasons().get(0).text().zh()).isEqualTo("不满足：销售人员具备资质 fund-sales（电话）");
  }

  @Test
  void consent_neverAskedRefusedOrForAllChannels_isTakenAtItsWord() {
    assertStopped(
        decide(facts -> facts.put(BankAttributes.CONSENTS, codes("marketing:sms"))),
        CampaignGate.CONSENT,
        "consent",
        Verdict.FAIL);
    assertThat(decide(facts -> facts.put(BankAttributes.CONSENTS, codes("marketing"))).channels())
        .containsExactly(Channel.MOBILE, Channel.PHONE);
    assertThat(
            decide(facts -> facts.put(BankAttributes.REFUSALS, codes("marketing:mobile")))
                .channels())
        .containsExactly(Channel.PHONE);
    assertStopped(
        decide(facts -> facts.put(BankAttributes.REFUSALS, codes("marketing"))),
        CampaignGate.CONSENT,
        "consent",
        Verdict.FAIL);
  }

  @Test
  void consent_unlessRefused_needsNoYes() {
    Campaign mild =
        Samples.fundCampaign("mild", RiskRating.R1).consent(ConsentRule.NOT_REFUSED).build();
    AttributeCatalog catalog = Samples.catalog(mild);
    Facts facts = Samples.open(catalog).put(BankAttributes.CONSENTS, codes()).build();
    assertThat(Samples.book(mild).compile().decide(facts).result(mild).isEligible()).isTrue();
  }

  @Test
  void contact_shut_tellsWhenTheFirstChannelOpens() {
    Instant soon = Instant.parse("2026-07-01T01:00:00Z");
    Instant later = Instant.parse("2026-07-05T16:00:00Z");
    Eligibility eligibility =
        decide(
            facts -> {
              facts.put(lane(Channel.MOBILE).open(), false);
              facts.put(lane(Channel.MOBILE).nextAllowed(), later);
              facts.put(lane(Channel.PHONE).open(), false);
              facts.put(lane(Channel.PHONE).nextAllowed(), soon);
            });
    assertStopped(eligibility, CampaignGate.CONTACT, "contact", Verdict.FAIL);
    GateVerdict gate = eligibility.stop().orElseThrow();
    assertThat(gate.passesFrom()).contains(soon);
    assertThat(gate.reasons())
        .extracting(GateReason::passesFrom)
        .containsExactly(Optional.of(later), Optional.of(soon));
  }

  /** The phone is open to contact, but who would call is not known: time does not mend that. */
  @Test
  void contact_shutBesideAnUnknownSeller_tellsWhenTheOtherChannelOpens() {
    Instant later = Instant.parse("2026-07-05T16:00:00Z");
    Facts open = Samples.open(CATALOG).build();
    Facts.Builder facts = Samples.facts(CATALOG);
    CATALOG.attributes().stream()
        .filter(attribute -> !attribute.equals(CampaignAttributes.SELLER_QUALIFICATIONS))
        .forEach(attribute -> copy(open, facts, attribute));
    facts.put(lane(Channel.MOBILE).open(), false);
    facts.put(lane(Channel.MOBILE).nextAllowed(), later);
    Eligibility eligibility = ENGINE.decide(facts.build()).result(FUND);
    assertThat(eligibility.verdict()).isEqualTo(Verdict.UNKNOWN);
    GateVerdict gate = eligibility.stop().orElseThrow();
    assertThat(gate.gate()).isEqualTo(CampaignGate.CONTACT);
    assertThat(gate.passesFrom()).contains(later);
  }

  @Test
  void budget_shut_tellsWhenItHasRoom() {
    Instant monday = Instant.parse("2026-07-05T16:00:00Z");
    Eligibility eligibility =
        decide(
            facts -> {
              facts.put(BudgetPolicy.open("summer"), false);
              facts.put(BudgetPolicy.nextAllowed("summer"), monday);
            });
    assertStopped(eligibility, CampaignGate.BUDGET, "budget", Verdict.FAIL);
    assertThat(eligibility.stop().orElseThrow().passesFrom()).contains(monday);
  }

  @Test
  void gates_onRequest_tellEveryReason() {
    Eligibility eligibility =
        decide(
            facts -> {
              facts.put(Samples.AGE, 10L);
              facts.put(Samples.SAVES, false);
              facts.put(Samples.APPETITE, "C1");
              facts.put(BankAttributes.CONSENTS, codes());
            });
    assertThat(eligibility.gates())
        .extracting(GateVerdict::verdict)
        .containsExactly(
            Verdict.FAIL, Verdict.FAIL, Verdict.FAIL, Verdict.FAIL, Verdict.PASS, Verdict.PASS);
    assertThat(eligibility.gates())
        .flatExtracting(GateVerdict::reasons)
        .extracting(GateReason::code)
        .containsExactly("adult", "saves", "risk", "consent", "consent");
  }

  @Test
  void unknown_atAnyGate_passesNobody() {
    for (var attribute : CATALOG.attributes()) {
      boolean decides = ENGINE.requiredAttributes().contains(attribute);
      if (decides && !attribute.id().endsWith(".next-allowed")) {
        Facts open = Samples.open(CATALOG).build();
        Facts.Builder without = Samples.facts(CATALOG);
        CATALOG.attributes().stream()
            .filter(other -> !other.equals(attribute))
            .forEach(other -> copy(open, without, other));
        Eligibility eligibility = ENGINE.decide(without.build()).result(FUND);
        boolean oneChannel =
            attribute.id().endsWith("open") && attribute.id().startsWith("contact.")
                || attribute.equals(CampaignAttributes.SELLER_QUALIFICATIONS);
        assertThat(eligibility.channels().size()).as(attribute.id()).isEqualTo(oneChannel ? 1 : 0);
      }
    }
  }

  private static <T> void copy(
      Facts from, Facts.Builder to, org.bankcrm.core.attribute.Attribute<T> attribute) {
    from.get(attribute).ifPresent(value -> to.put(attribute, value));
  }

  @Test
  void service_withoutConsentAndContactPolicy_isAllowedItsOwnWay() {
    Campaign greeting = Samples.greeting();
    assertThat(of(greeting).channels()).containsExactly(Channel.SMS);
    assertThat(greeting.inputs()).isEmpty();
    assertThat(greeting.lanes()).isEmpty();
  }

  @Test
  void yields_areReadByOtherPolicies() {
    Decision decision = ENGINE.decide(Samples.open(CATALOG).build());
    assertThat(decision.value(FUND.attribute())).contains(true);
    assertThat(decision.value(FUND.on(Channel.PHONE))).contains(true);
    assertThat(decision.value(FUND.through(CampaignGate.CONSENT))).contains(true);
    assertThat(decision.value(FUND.stoppedAt())).contains(Campaign.PASSED);
    assertThat(FUND.through(CampaignGate.BUDGET)).isEqualTo(FUND.attribute());
  }

  @Test
  void book_catalogueWithoutTheInputs_getsThem() {
    AttributeCatalog bare = Samples.catalog(Samples.greeting());
    ContactPolicy gentle =
        ContactPolicy.builder("gentle", 1, Samples.ZONE)
            .name("触达", "Contacts")
            .governGroup(Purpose.MARKETING, "wealth", Channel.MOBILE, Channel.PHONE)
            .build();
    PolicyBook book = Samples.book(bare, List.of(FUND, gentle, Samples.BUDGET));
    book.compile();
    assertThat(book.catalog().attributes())
        .extracting(org.bankcrm.core.attribute.Attribute::id)
        .contains("contact.gentle.marketing.wealth.mobile.open", "budget.summer.open");
  }

  private static String explained(Disclosure disclosure) {
    return ENGINE
        .explain(Samples.open(CATALOG).put(Samples.AGE, 17L).build(), FUND, disclosure)
        .render(Locale.ENGLISH);
  }

  @Test
  void explain_showsEachRuleByItsName() {
    assertThat(explained(Disclosure.NAMES))
        .contains("at least 18 years old — not met")
        .contains("Outside “staff of the bank” — met")
        .contains("consent is given: Marketing (")
        .doesNotContain("/eligibility/", "/channels/");
  }

  @Test
  void explain_showsOutcomesAlone_byTheirPlaces() {
    assertThat(explained(Disclosure.CODES))
        .contains("Condition /eligibility/0/when — not met")
        .contains("Condition /channels/1/consent — met")
        .contains("stopped at: ELIGIBILITY");
  }

  private static List<String> problems(Campaign.Builder builder) {
    return catchThrowableOfType(InvalidPolicyException.class, builder::build).problems().stream()
        .map(problem -> problem.path() + " " + problem.code().word())
        .toList();
  }

  @Test
  void builder_everythingThatCannotBeRead_isToldAtOnce() {
    Campaign.Builder builder =
        Campaign.builder("Bad Id", 1)
            .name("", "")
            .period(DateRange.always())
            .group("No Code")
            .eligible("No Code", "一", "One", Samples.AGE.atLeast(1));
    assertThat(problems(builder))
        .containsExactlyInAnyOrder(
            "/policies/Bad Id/id invalid-id",
            "/policies/Bad Id/name/zh blank-text",
            "/policies/Bad Id/name/en blank-text",
            "/policies/Bad Id/period/from missing-key",
            "/policies/Bad Id/period/before missing-key",
            "/policies/Bad Id/offer missing-key",
            "/policies/Bad Id/channels missing-key",
            "/policies/Bad Id/contact missing-key",
            "/policies/Bad Id/group wrong-value",
            "/policies/Bad Id/eligibility/0/code wrong-value");
  }

  @Test
  void builder_everythingThatDoesNotFitTogether_isToldAtOnce() {
    Campaign.Builder builder =
        Campaign.builder("x", 1)
            .name("一", "One")
            .period(Samples.SUMMER)
            .offer(Offer.of("祝福", "Greeting"))
            .consent(ConsentRule.NOT_NEEDED)
            .channels(CampaignChannel.of(Channel.SMS), CampaignChannel.staffed(Channel.SMS))
            .eligible("a", "一", "One", Samples.AGE.atLeast(1))
            .eligible("a", "二", "Two", Samples.AGE.atLeast(2));
    assertThat(problems(builder))
        .containsExactlyInAnyOrder(
            "/policies/x/channels/1/channel duplicate-code",
            "/policies/x/consent consent-needed",
            "/policies/x/contact missing-key",
            "/policies/x/eligibility/1/code duplicate-code");
  }

  @Test
  void builder_withoutRulesOrChannels_isRefused() {
    assertThat(problems(Campaign.builder("empty", 1).name("空", "Empty")))
        .containsExactlyInAnyOrder(
            "/policies/empty/period missing-key",
            "/policies/empty/offer missing-key",
            "/policies/empty/channels missing-key",
            "/policies/empty/contact missing-key",
            "/policies/empty/eligibility missing-key");
  }

  @Test
  void offer_investmentWithoutRating_isRefused() {
    Product unrated =
        Product.of(ProductId.of("X"), ProductKind.FUND, LocalizedText.of("基金", "Fund"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> offer(Optional.of(unrated), RiskRating.R1))
        .withMessage("an investment must have a risk rating of the bank's own");
    assertThatIllegalArgumentException().isThrownBy(() -> offer(Optional.empty(), RiskRating.R1));
  }

  @Test
  void values_outOfBounds_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CampaignChannel(Channel.of("a.b"), false));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new GateReason(
                    CampaignGate.CONSENT,
                    Optional.empty(),
                    "consent",
                    LocalizedText.of("同意", "Consent"),
                    false,
                    Verdict.PASS,
                    Optional.empty(),
                    List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new GateVerdict(CampaignGate.CONSENT, Verdict.FAIL, List.of(), Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decide(facts -> {}).verdict(Channel.EMAIL))
        .withMessageContaining("email");
    assertThatIllegalArgumentException().isThrownBy(() -> BudgetPolicy.open("No"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DropOff.GateDrop(CampaignGate.CONSENT, 3, 1, 1, 0, List.of(), 1));
  }

  @Test
  void equals_byValue() {
    new EqualsTester()
        .addEqualityGroup(FUND, Samples.fundCampaign("fund", RiskRating.R3).build())
        .addEqualityGroup(Samples.fundCampaign("fund", RiskRating.R4).build())
        .addEqualityGroup(Samples.fundCampaign("fund", RiskRating.R3).group("other").build())
        .addEqualityGroup(
            Samples.fundCampaign("fund", RiskRating.R3).consent(ConsentRule.NOT_REFUSED).build())
        .addEqualityGroup(Samples.greeting())
        .testEquals();
  }

  @Test
  void labels_areInBothLanguages() {
    assertThat(CampaignGate.CONTACT.label().zh()).isEqualTo("触达频控");
    assertThat(Verdict.UNKNOWN.label()).isEqualTo(LocalizedText.of("未知", "Unknown"));
    assertThat(Map.of(FactorKind.LEVER, FactorKind.LEVER.label().en())).containsValue("Lever");
  }
}

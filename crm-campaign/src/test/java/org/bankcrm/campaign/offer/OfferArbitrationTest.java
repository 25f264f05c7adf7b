package org.bankcrm.campaign.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.testing.EqualsTester;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.campaign.Samples;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.offer.OfferStanding.Closed;
import org.bankcrm.campaign.offer.OfferStanding.GroupTaken;
import org.bankcrm.campaign.offer.OfferStanding.NoChannel;
import org.bankcrm.campaign.offer.OfferStanding.NoPriority;
import org.bankcrm.campaign.offer.OfferStanding.Ranked;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.holding.RiskRating;
import org.junit.jupiter.api.Test;

class OfferArbitrationTest {

  private static final Campaign SAFE = Samples.fundCampaign("safe", RiskRating.R1).build();
  private static final Campaign MILD = Samples.fundCampaign("mild", RiskRating.R2).build();
  private static final Campaign BOLD = Samples.fundCampaign("bold", RiskRating.R4).build();
  private static final List<Campaign> CAMPAIGNS = List.of(SAFE, MILD, BOLD, Samples.greeting());
  private static final AttributeCatalog CATALOG = Samples.catalog(CAMPAIGNS, List.of());

  private static ArbitratedOffer.Builder worth(Campaign campaign, long value) {
    return campaign.arbitrated().with(FactorKind.VALUE, Factor.constant(value));
  }

  private static OfferArbitration.Builder offers(ArbitratedOffer.Builder... offers) {
    OfferArbitration.Builder builder =
        OfferArbitration.builder("offers", 1).name("下一最佳推荐", "Next best offer");
    for (ArbitratedOffer.Builder offer : offers) {
      builder.offer(offer);
    }
    return builder;
  }

  private static DecisionEngine engine(OfferArbitration offers) {
    List<Policy<?>> policies = new ArrayList<>(CAMPAIGNS);
    policies.add(offers);
    return Samples.book(CATALOG, policies).compile();
  }

  private static NextBestOffer decide(OfferArbitration offers, Consumer<Facts.Builder> changes) {
    Facts.Builder facts = Samples.open(CATALOG);
    changes.accept(facts);
    return engine(offers).decide(facts.build()).result(offers);
  }

  @Test
  void chosen_isTheHighestPriority_withItsFactors() {
    OfferArbitration offers =
        offers(
                worth(SAFE, 100).with(FactorKind.PROPENSITY, Factor.of(Samples.LIKES)),
                worth(MILD, 50)
                    .with(FactorKind.CONTEXT, Factor.of(Samples.MOMENT))
                    .with(FactorKind.LEVER, Factor.constant(new BigDecimal("1.5"))))
            .build();
    NextBestOffer best =
        decide(
            offers,
            facts -> facts.put(Samples.LIKES, 0.25).put(Samples.MOMENT, new BigDecimal("0.40")));
    Ranked chosen = best.chosen().orElseThrow();
    assertThat(chosen.campaign()).isEqualTo("mild");
    assertThat(chosen.priority().orElseThrow()).isEqualByComparingTo("30");
    assertThat(chosen.channel()).isEqualTo(Channel.MOBILE);
    assertThat(chosen.open()).containsExactly(Channel.MOBILE, Channel.PHONE);
    assertThat(chosen.factors())
        .containsExactly(
            new FactorValue(
                FactorKind.PROPENSITY, Optional.of(BigDecimal.ONE), Optional.empty(), false),
            new FactorValue(
                FactorKind.VALUE, Optional.of(BigDecimal.valueOf(50)), Optional.empty(), false),
            new FactorValue(
                FactorKind.CONTEXT,
                Optional.of(new BigDecimal("0.4")),
                Optional.of("score.moment"),
                false),
            new FactorValue(
                FactorKind.LEVER, Optional.of(new BigDecimal("1.5")), Optional.empty(), false));
    Ranked second = (Ranked) best.find("safe").orElseThrow();
    assertThat(second.rank()).isEqualTo(2);
    assertThat(second.priority().orElseThrow()).isEqualByComparingTo("25");
    assertThat(chosen).hasToString("OfferStanding of mild");
    assertThat(chosen.factors().get(2)).hasToString("FactorValue of CONTEXT");
    assertThat(best).hasToString("NextBestOffer by offers@1");
  }

  @Test
  void ties_keepTheAuthorsOrder() {
    assertThat(decide(offers(worth(SAFE, 5), worth(MILD, 5)).build(), facts -> {}).ranked())
        .extracting(Ranked::campaign)
        .containsExactly("safe", "mild");
    assertThat(decide(offers(worth(MILD, 5), worth(SAFE, 5)).build(), facts -> {}).ranked())
        .extracting(Ranked::campaign)
        .containsExactly("mild", "safe");
  }

  @Test
  void group_onlyTheBestIsRanked() {
    OfferArbitration offers =
        offers(
                worth(SAFE, 1).inGroup("funds"),
                worth(MILD, 9).inGroup("funds"),
                worth(BOLD, 5).inGroup("other"))
            .build();
    NextBestOffer best = decide(offers, facts -> {});
    assertThat(best.ranked()).extracting(Ranked::campaign).containsExactly("mild", "bold");
    assertThat(best.find("safe"))
        .contains(new GroupTaken("safe", SAFE.offer().name(), "funds", "mild"));
  }

  /** No lever opens a gate, however large. */
  @Test
  void lever_onAnUnsuitableOffer_opensNothing() {
    OfferArbitration offers =
        offers(
                worth(SAFE, 1),
                worth(BOLD, 999_999_999).with(FactorKind.LEVER, Factor.constant(999_999_999)))
            .build();
    NextBestOffer best = decide(offers, facts -> facts.put(Samples.APPETITE, "C2"));
    assertThat(best.chosen().orElseThrow().campaign()).isEqualTo("safe");
    assertThat(best.find("bold"))
        .contains(new Closed("bold", BOLD.offer().name(), CampaignGate.SUITABILITY, Verdict.FAIL));
  }

  @Test
  void closed_forWantOfData_isToldAsUnknown() {
    OfferArbitration offers = offers(worth(SAFE, 1)).build();
    Facts facts = Samples.facts(CATALOG).put(Samples.AGE, 40L).put(Samples.STAFF, false).build();
    NextBestOffer best = engine(offers).decide(facts).result(offers);
    assertThat(best.chosen()).isEmpty();
    assertThat(best.find("safe"))
        .contains(
            new Closed("safe", SAFE.offer().name(), CampaignGate.APPLICABILITY, Verdict.UNKNOWN));
    assertThat(best.find("none")).isEmpty();
  }

  @Test
  void channel_bestIsTheOpenOneWithTheLargestWeight() {
    OfferArbitration offers =
        offers(worth(SAFE, 1).weigh(Channel.PHONE, Factor.of(Samples.CALLS_TAKEN))).build();
    assertThat(
            decide(offers, facts -> facts.put(Samples.CALLS_TAKEN, 3L))
                .chosen()
                .orElseThrow()
                .channel())
        .isEqualTo(Channel.PHONE);
    assertThat(
            decide(offers, facts -> facts.put(Samples.CALLS_TAKEN, 1L))
                .chosen()
                .orElseThrow()
                .channel())
        .isEqualTo(Channel.MOBILE); // a tie: the first listed
    assertThat(decide(offers, facts -> {}).chosen().orElseThrow().channel())
        .isEqualTo(Channel.MOBILE); // missing counts as zero
    assertThat(
            decide(
                    offers,
                    facts ->
                        facts
                            .put(Samples.CALLS_TAKEN, 3L)
                            .put(
                                BankAttributes.REFUSALS, new TreeSet<>(List.of("marketing:phone"))))
                .chosen()
                .orElseThrow()
                .channel())
        .isEqualTo(Channel.MOBILE);
  }

  @Test
  void channels_noneOfThoseListedIsOpen_isTold() {
    ArbitratedOffer.Builder byPhone =
        ArbitratedOffer.of("safe", SAFE.offer().name(), List.of(Channel.PHONE));
    NextBestOffer best =
        decide(
            offers(byPhone).build(),
            facts -> facts.put(BankAttributes.REFUSALS, new TreeSet<>(List.of("marketing:phone"))));
    assertThat(best.find("safe")).contains(new NoChannel("safe", SAFE.offer().name()));
  }

  @Test
  void factor_missingOrZero_followsTheDeclaredRule() {
    ArbitratedOffer.Builder likes =
        worth(SAFE, 10).with(FactorKind.PROPENSITY, Factor.of(Samples.LIKES));
    OfferArbitration strict = offers(likes).build();
    assertThat(decide(strict, facts -> {}).find("safe"))
        .contains(new NoPriority("safe", SAFE.offer().name(), FactorKind.PROPENSITY, true));
    assertThat(decide(strict, facts -> facts.put(Samples.LIKES, 0.0)).find("safe"))
        .contains(new NoPriority("safe", SAFE.offer().name(), FactorKind.PROPENSITY, false));
    OfferArbitration mild =
        offers(likes)
            .rule(
                FactorKind.PROPENSITY,
                FactorRule.use(new BigDecimal("0.5"), new BigDecimal("0.01")))
            .build();
    assertThat(decide(mild, facts -> {}).chosen().orElseThrow().priority().orElseThrow())
        .isEqualByComparingTo("5");
    Ranked zero = decide(mild, facts -> facts.put(Samples.LIKES, -1.0)).chosen().orElseThrow();
    assertThat(zero.priority().orElseThrow()).isEqualByComparingTo("0.1");
    assertThat(zero.factors().get(0).standsIn()).isTrue();
  }

  @Test
  void factor_tinyReal_isZeroInResultAndColumnsAlike() {
    OfferArbitration offers =
        offers(worth(SAFE, 1).with(FactorKind.PROPENSITY, Factor.of(Samples.LIKES))).build();
    double half = 0.5e-12;
    for (double tiny : new double[] {1e-13, Math.nextDown(half), half, Math.nextUp(half), 1e-12}) {
      Facts facts = Samples.open(CATALOG).put(Samples.LIKES, tiny).build();
      Decision decision = engine(offers).decide(facts);
      assertThat(decision.result(offers).chosen().isPresent())
          .isEqualTo(decision.truth(offers) == Truth.TRUE);
    }
  }

  private static Factor.Builder random(Random random, Factor.Builder attribute) {
    return random.nextBoolean()
        ? attribute
        : Factor.constant(BigDecimal.valueOf(random.nextInt(300), 2));
  }

  private static Optional<FactorRule.Builder> rule(Random random) {
    BigDecimal some = BigDecimal.valueOf(random.nextInt(20), 1);
    boolean zero = random.nextBoolean();
    if (random.nextBoolean()) {
      return Optional.of(zero ? FactorRule.use(some, some) : FactorRule.useForMissing(some));
    }
    return zero ? Optional.of(FactorRule.useForZero(some)) : Optional.empty();
  }

  private static OfferArbitration random(Random random) {
    OfferArbitration.Builder builder = offers();
    for (Campaign campaign : CAMPAIGNS) {
      ArbitratedOffer.Builder offer =
          campaign
              .arbitrated()
              .with(FactorKind.PROPENSITY, random(random, Factor.of(Samples.LIKES)))
              .with(FactorKind.VALUE, random(random, Factor.of(Samples.WORTH)))
              .with(FactorKind.CONTEXT, random(random, Factor.of(Samples.MOMENT)));
      builder.offer(random.nextBoolean() ? offer.inGroup("one") : offer);
    }
    for (FactorKind kind : FactorKind.values()) {
      rule(random).ifPresent(rule -> builder.rule(kind, rule));
    }
    return builder.build();
  }

  /** Each offer is looked at alone, and beaten by every better one of its group. */
  @Property(tries = 300)
  void standings_areThoseOfTheNaiveReading(@ForAll long seed) {
    Random random = new Random(seed);
    OfferArbitration offers = random(random);
    DecisionEngine engine = engine(offers);
    for (int i = 0; i < 20; i++) {
      Facts facts = random.nextBoolean() ? mostlyOpen(random) : Samples.random(CATALOG, random);
      Decision decision = engine.decide(facts);
      NextBestOffer best = decision.result(offers);
      assertThat(best.standings()).hasSize(CAMPAIGNS.size());
      NaiveArbitration naive = new NaiveArbitration(offers, CAMPAIGNS, decision);
      assertThat(best.ranked().stream().map(Ranked::campaign)).isEqualTo(naive.ranking());
      for (int rank = 1; rank <= best.ranked().size(); rank++) {
        assertThat(best.ranked().get(rank - 1).rank()).isEqualTo(rank);
      }
      for (Campaign campaign : CAMPAIGNS) {
        Eligibility eligibility = decision.result(campaign);
        OfferStanding standing = best.find(campaign.ref().id()).orElseThrow();
        assertThat(standing instanceof Closed).isEqualTo(!eligibility.isEligible());
        if (standing instanceof Closed closed) {
          assertThat(closed.gate()).isEqualTo(eligibility.stoppedAt().orElseThrow());
          assertThat(closed.verdict()).isEqualTo(eligibility.stop().orElseThrow().verdict());
        }
      }
      assertThat(decision.truth(offers) == Truth.TRUE).isEqualTo(best.chosen().isPresent());
    }
  }

  private static Facts mostlyOpen(Random random) {
    return Samples.open(CATALOG)
        .put(Samples.LIKES, random.nextInt(3) / 4.0)
        .put(Samples.WORTH, Money.yuan(random.nextInt(3)))
        .build();
  }

  @Test
  void builder_everythingWrong_isToldAtOnce() {
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> offers(worth(SAFE, 1), worth(SAFE, 2)).build())
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(Problem::path, each -> each.code().word())
                    .containsExactly(
                        tuple("/policies/offers/offers/1/campaign", "duplicate-code")));
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> OfferArbitration.builder("x", 0).build())
        .satisfies(e -> assertThat(e.problems()).hasSize(3));
  }

  @Test
  void values_outOfBounds_areRefused() {
    for (String bad : List.of("-1", "1000000000", "0.0000000001")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Factor.Constant(new BigDecimal(bad)))
          .withMessage("a factor must be 0 or more, below 10^9, and have at most 9 decimals");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Factor.OfAttribute(Samples.STAFF))
        .withMessageContaining(Samples.STAFF.id());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> worth(SAFE, 1).weigh(Channel.EMAIL, Factor.constant(1)))
        .withMessage("'email' is no channel of the offer");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ArbitratedOffer(
                    "safe", SAFE.offer().name(), Map.of(), Optional.empty(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Closed(
                    "safe", LocalizedText.of("基金", "Fund"), CampaignGate.CONSENT, Verdict.PASS));
  }

  @Test
  void equals_byValue() {
    new EqualsTester()
        .addEqualityGroup(offers(worth(SAFE, 1)).build(), offers(worth(SAFE, 1)).build())
        .addEqualityGroup(offers(worth(SAFE, 2)).build())
        .addEqualityGroup(
            offers(worth(SAFE, 1))
                .rule(FactorKind.VALUE, FactorRule.use(BigDecimal.ONE, BigDecimal.ONE))
                .build())
        .testEquals();
  }
}

package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.campaign.DropOff.GateDrop;
import org.bankcrm.campaign.DropOff.ReasonCount;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateVerdict;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.holding.RiskRating;
import org.bankcrm.customer.party.RiskAppetite;
import org.junit.jupiter.api.Test;

class CampaignLawsTest {

  private static final Campaign FUND = Samples.fundCampaign("fund", RiskRating.R3).build();
  private static final AttributeCatalog CATALOG = Samples.catalog(FUND);
  private static final DecisionEngine ENGINE = Samples.book(FUND).compile();
  private static final int CUSTOMERS = 40;

  private static List<Facts> customers(long seed) {
    Random random = new Random(seed);
    List<Facts> all = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      all.add(Samples.random(CATALOG, random));
    }
    return all;
  }

  private static Decisions decideAll(List<Facts> customers) {
    return decideAll(ENGINE, customers);
  }

  private static Decisions decideAll(DecisionEngine engine, List<Facts> customers) {
    var builder = Population.builder(CATALOG, Samples.AS_OF, Samples.ZONE);
    for (int i = 0; i < customers.size(); i++) {
      builder.add(org.bankcrm.core.CustomerId.of("C" + i), customers.get(i));
    }
    return engine.decideAll(builder.build());
  }

  private static Verdict verdict(Truth truth) {
    return Verdict.of(truth);
  }

  @Property(tries = 200)
  void gates_rowColumnsAndNaiveReading_agree(@ForAll long seed) {
    List<Facts> customers = customers(seed);
    Decisions columns = decideAll(customers);
    for (int row = 0; row < CUSTOMERS; row++) {
      NaiveCampaign naive = new NaiveCampaign(FUND, customers.get(row));
      Decision decision = ENGINE.decide(customers.get(row));
      Eligibility eligibility = decision.result(FUND);
      List<Verdict> expected = naive.untilStopped();

      assertThat(eligibility.verdict()).isEqualTo(naive.whole());
      assertThat(verdict(columns.truth(row, FUND))).isEqualTo(naive.whole());
      assertThat(columns.result(row, FUND)).isEqualTo(eligibility);
      assertThat(eligibility.gates().stream().map(GateVerdict::verdict).limit(expected.size()))
          .isEqualTo(expected);
      boolean passes = expected.get(expected.size() - 1) == Verdict.PASS;
      String stop = passes ? Campaign.PASSED : CampaignGate.values()[expected.size() - 1].name();
      assertThat(columns.code(row, FUND)).isEqualTo(stop);
      assertThat(columns.isSettled(row, FUND))
          .isEqualTo(expected.get(expected.size() - 1) != Verdict.UNKNOWN);
      assertThat(eligibility.stoppedAt().map(CampaignGate::name).orElse(Campaign.PASSED))
          .isEqualTo(stop);
    }
  }

  @Property(tries = 100)
  void channels_yieldsAndResult_agreeWithNaiveReading(@ForAll long seed) {
    for (Facts customer : customers(seed)) {
      NaiveCampaign naive = new NaiveCampaign(FUND, customer);
      Decision decision = ENGINE.decide(customer);
      Eligibility eligibility = decision.result(FUND);
      List<Channel> open = new ArrayList<>();
      for (CampaignChannel channel : FUND.channels()) {
        Verdict expected = naive.over(channel);
        assertThat(eligibility.verdict(channel.channel())).isEqualTo(expected);
        Optional<Boolean> yielded = decision.value(FUND.on(channel.channel()));
        assertThat(yielded)
            .isEqualTo(
                expected == Verdict.UNKNOWN
                    ? Optional.empty()
                    : Optional.of(expected == Verdict.PASS));
        if (expected == Verdict.PASS) {
          open.add(channel.channel());
        }
        for (CampaignGate gate : CampaignGate.values()) {
          assertThat(eligibility.verdict(gate, channel.channel()))
              .isEqualTo(naive.of(gate, channel));
        }
      }
      assertThat(eligibility.channels()).isEqualTo(open);
      assertThat(eligibility.isEligible()).isEqualTo(!open.isEmpty());
    }
  }

  @Property(tries = 100)
  void reasons_areThere_whereverAGateStops(@ForAll long seed) {
    for (Facts customer : customers(seed)) {
      Eligibility eligibility = ENGINE.decide(customer).result(FUND);
      assertThat(eligibility.gates()).hasSize(6);
      assertThat(eligibility.first().isPresent()).isEqualTo(!eligibility.isEligible());
      for (GateVerdict gate : eligibility.gates()) {
        assertThat(gate.reasons()).allMatch(reason -> reason.gate() == gate.gate());
        if (gate.verdict() != Verdict.PASS) {
          assertThat(gate.reasons()).isNotEmpty();
        }
      }
      assertThat(eligibility.stop())
          .isEqualTo(
              eligibility.gates().stream()
                  .filter(gate -> gate.verdict() != Verdict.PASS)
                  .findFirst());
    }
  }

  /** When the contact gate stops a customer, it is told when the first channel opens. */
  @Property(tries = 100)
  void passesFrom_ofTheContactGate_isTheFirstChannelToOpen(@ForAll long seed) {
    for (Facts customer : customers(seed)) {
      NaiveCampaign naive = new NaiveCampaign(FUND, customer);
      Eligibility eligibility = ENGINE.decide(customer).result(FUND);
      if (eligibility.stoppedAt().equals(Optional.of(CampaignGate.CONTACT))) {
        Optional<Instant> first =
            FUND.channels().stream()
                .filter(channel -> passedBefore(naive, channel))
                .filter(channel -> naive.of(CampaignGate.CONTACT, channel) == Verdict.FAIL)
                .flatMap(channel -> naive.next(channel).stream())
                .sorted()
                .findFirst();
        assertThat(eligibility.stop().orElseThrow().passesFrom()).isEqualTo(first);
      }
    }
  }

  private static boolean passedBefore(NaiveCampaign naive, CampaignChannel channel) {
    return naive.of(CampaignGate.SUITABILITY, channel) == Verdict.PASS
        && naive.of(CampaignGate.CONSENT, channel) == Verdict.PASS;
  }

  @Property(tries = 100)
  void dropOff_addsUpToTheAudience(@ForAll long seed) {
    List<Facts> customers = customers(seed);
    Decisions columns = decideAll(customers);
    Map<CampaignGate, Long> stopped = new EnumMap<>(CampaignGate.class);
    DropOff.Counter counter = new DropOff.Counter(FUND);
    for (Facts customer : customers) {
      Eligibility eligibility = ENGINE.decide(customer).result(FUND);
      eligibility.stoppedAt().ifPresent(gate -> stopped.merge(gate, 1L, Long::sum));
      counter.add(eligibility);
    }
    DropOff dropOff = DropOff.of(columns, FUND, 1);
    assertThat(counter.count(1)).isEqualTo(dropOff);
    long reached = CUSTOMERS;
    for (GateDrop gate : dropOff.gates()) {
      assertThat(gate.reached()).isEqualTo(reached);
      assertThat(gate.failed() + gate.unknown())
          .isEqualTo(stopped.getOrDefault(gate.gate(), 0L))
          .isEqualTo(gate.others() + gate.top().stream().mapToLong(ReasonCount::count).sum());
      assertThat(gate.top()).hasSizeLessThanOrEqualTo(1);
      reached = gate.passed();
    }
    assertThat(dropOff.audience()).isEqualTo(CUSTOMERS);
    assertThat(dropOff.eligible()).isEqualTo(reached).isEqualTo(columns.count(FUND, Truth.TRUE));
    assertThat(DropOff.of(columns, FUND, 100).gates()).allMatch(gate -> gate.others() == 0);
    checkChannels(customers, DropOff.of(columns, FUND, 100));
  }

  /** Whom a gate stops channel by channel counts with all channels that it shut. */
  private static void checkChannels(List<Facts> customers, DropOff dropOff) {
    Map<Set<String>, Long> expected = new HashMap<>();
    for (Facts customer : customers) {
      List<GateReason> reasons =
          ENGINE.decide(customer).result(FUND).stop().map(GateVerdict::reasons).orElse(List.of());
      Set<String> shut = new TreeSet<>();
      reasons.forEach(each -> each.channel().ifPresent(channel -> shut.add(channel.code())));
      if (!reasons.isEmpty() && reasons.get(0).channel().isPresent()) {
        expected.merge(shut, 1L, Long::sum);
      }
    }
    Map<Set<String>, Long> told = new HashMap<>();
    for (GateDrop gate : dropOff.gates()) {
      for (ReasonCount each : gate.top()) {
        Set<String> shut = new TreeSet<>();
        each.reason().channel().ifPresent(channel -> shut.add(channel.code()));
        each.further().forEach(other -> shut.add(other.channel().orElseThrow().code()));
        if (!shut.isEmpty()) {
          told.merge(shut, each.count(), Long::sum);
        }
        for (String code : shut) {
          assertThat(each.text().en()).contains(Channel.of(code).label().en());
        }
      }
    }
    assertThat(told).isEqualTo(expected);
  }

  /** Whom the campaign is not about drops out at no gate, and draws on no budget. */
  @Property(tries = 100)
  void dropOff_ofACampaignForSome_countsTheOthersApart(@ForAll long seed) {
    Campaign some =
        Samples.fundCampaign("fund", RiskRating.R3).population(Samples.SAVES.isTrue()).build();
    DecisionEngine engine = Samples.book(some).compile();
    List<Facts> customers = customers(seed);
    Decisions columns = decideAll(engine, customers);
    DropOff.Counter counter = new DropOff.Counter(some);
    Map<Truth, Long> applies = new EnumMap<>(Truth.class);
    for (int row = 0; row < CUSTOMERS; row++) {
      Eligibility eligibility = engine.decide(customers.get(row)).result(some);
      counter.add(eligibility);
      Optional<Boolean> saves = customers.get(row).get(Samples.SAVES);
      Truth of = saves.map(Truth::of).orElse(Truth.UNKNOWN);
      applies.merge(of, 1L, Long::sum);
      assertThat(eligibility.applies()).isEqualTo(of == Truth.TRUE);
      assertThat(eligibility.code()).isEqualTo(columns.code(row, some));
      if (of != Truth.TRUE) {
        assertThat(eligibility.channels()).isEmpty();
        assertThat(eligibility.code())
            .isEqualTo(of == Truth.FALSE ? Decisions.NOT_APPLICABLE : Decisions.UNDECIDED);
      }
    }
    DropOff dropOff = DropOff.of(columns, some, 3);
    assertThat(counter.count(3)).isEqualTo(dropOff);
    checkTimes(some, columns, counter, seed);
    assertThat(dropOff.audience()).isEqualTo(CUSTOMERS);
    assertThat(dropOff.notApplicable()).isEqualTo(applies.getOrDefault(Truth.FALSE, 0L));
    assertThat(dropOff.undecided()).isEqualTo(applies.getOrDefault(Truth.UNKNOWN, 0L));
    assertThat(dropOff.gates().get(0).reached()).isEqualTo(applies.getOrDefault(Truth.TRUE, 0L));
    assertThat(dropOff.eligible()).isEqualTo(columns.count(some, Truth.TRUE));
  }

  /** A customer who stands for so many counts as often; more than were counted one by one. */
  private static void checkTimes(
      Campaign campaign, Decisions columns, DropOff.Counter counted, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] times = random.longs(CUSTOMERS, 0, 4).toArray();
    DropOff.Counter oneByOne = new DropOff.Counter(campaign);
    oneByOne.add(columns);
    for (int row = 0; row < CUSTOMERS; row++) {
      for (long left = times[row]; left > 0; left--) {
        oneByOne.add(columns.result(row, campaign));
      }
    }
    counted.add(columns, times);
    assertThat(counted.count(3)).isEqualTo(oneByOne.count(3));
    assertThatThrownBy(() -> counted.add(columns, new long[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("for each of " + CUSTOMERS);
    times[0] = -1;
    assertThatThrownBy(() -> counted.add(columns, times))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A riskier product, or a lower class, opens the offer to nobody. */
  @Property(tries = 100)
  void suitability_riskierProductOrLowerClass_neverGains(@ForAll long seed) {
    List<Campaign> byRisk = new ArrayList<>();
    for (RiskRating rating : RiskRating.values()) {
      byRisk.add(Samples.fundCampaign("fund-" + rating.ordinal(), rating).build());
    }
    DecisionEngine engine = Samples.book(byRisk.toArray(Campaign[]::new)).compile();
    Random random = new Random(seed);
    for (int i = 0; i < CUSTOMERS; i++) {
      Facts customer = Samples.random(CATALOG, random);
      boolean[] lower = new boolean[RiskRating.values().length];
      for (RiskAppetite appetite : RiskAppetite.values()) {
        Facts.Builder classed = Facts.builder(CATALOG, customer.asOf(), customer.zone());
        copy(customer, classed);
        classed.put(Samples.APPETITE, appetite.name());
        Decision decision = engine.decide(classed.build());
        boolean safer = true;
        for (int risk = 0; risk < byRisk.size(); risk++) {
          boolean open = decision.result(byRisk.get(risk)).isEligible();
          assertThat(open && !safer).isFalse();
          assertThat(lower[risk] && !open).isFalse();
          assertThat(open && risk > appetite.ordinal()).isFalse();
          safer = open;
          lower[risk] = open;
        }
      }
    }
  }

  private static void copy(Facts from, Facts.Builder to) {
    from.catalog().attributes().forEach(attribute -> copy(from, to, attribute));
  }

  private static <T> void copy(
      Facts from, Facts.Builder to, org.bankcrm.core.attribute.Attribute<T> attribute) {
    from.get(attribute).ifPresent(value -> to.put(attribute, value));
  }

  /** Neither yes nor no: any one value taken away, no gate opens that was shut, and it is named. */
  @Property(tries = 60)
  void gates_aValueTakenAway_openNothingAndNameWhatIsMissing(@ForAll long seed) {
    for (Facts customer : customers(seed)) {
      Eligibility before = ENGINE.decide(customer).result(FUND);
      for (Attribute<?> gone : CATALOG.attributes()) {
        Eligibility after = ENGINE.decide(without(customer, gone)).result(FUND);
        if (before.verdict() == Verdict.UNKNOWN) {
          assertThat(after.verdict()).isEqualTo(Verdict.UNKNOWN);
        }
        if (before.verdict() == Verdict.FAIL) {
          assertThat(after.isEligible()).isFalse();
        }
        assertThat(after.channels()).allMatch(before.channels()::contains);
        for (GateReason reason : reasons(after)) {
          assertThat(reason.missing().isEmpty()).isEqualTo(reason.verdict() == Verdict.FAIL);
          assertThat(reason.missing())
              .allMatch(attribute -> without(customer, gone).get(attribute).isEmpty())
              .allMatch(attribute -> isNamed(attribute, reason.text()));
        }
      }
    }
  }

  private static boolean isNamed(Attribute<?> attribute, LocalizedText text) {
    LocalizedText name = attribute.info().name();
    return text.zh().contains(name.zh())
        && text.en().contains(name.en())
        && !text.en().contains(attribute.id());
  }

  private static List<GateReason> reasons(Eligibility eligibility) {
    return eligibility.gates().stream().flatMap(gate -> gate.reasons().stream()).toList();
  }

  private static Facts without(Facts customer, Attribute<?> gone) {
    Facts.Builder facts = Facts.builder(CATALOG, Samples.AS_OF, Samples.ZONE);
    CATALOG.attributes().stream()
        .filter(attribute -> !attribute.equals(gone))
        .forEach(attribute -> copy(customer, attribute, facts));
    return facts.build();
  }

  private static <T> void copy(Facts from, Attribute<T> attribute, Facts.Builder to) {
    from.get(attribute).ifPresent(value -> to.put(attribute, value));
  }

  @Test
  void gates_everythingMissing_nothingOpensAndEachGateNamesWhatItWants() {
    Facts nothing = Facts.builder(CATALOG, Samples.AS_OF, Samples.ZONE).build();
    Eligibility eligibility = ENGINE.decide(nothing).result(FUND);
    assertThat(eligibility.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(eligibility.channels()).isEmpty();
    assertThat(eligibility.first().orElseThrow().missing())
        .<String>map(Attribute::id)
        .containsExactly("party.age");
    for (CampaignGate gate : CampaignGate.values()) {
      assertThat(eligibility.gates().get(gate.ordinal()).verdict()).isEqualTo(Verdict.UNKNOWN);
    }
    assertThat(reasons(eligibility))
        .flatExtracting(reason -> reason.missing().stream().map(Attribute::id).toList())
        .contains(
            "consent.granted",
            "contact.gentle.marketing.wealth.phone.open",
            "contact.gentle.marketing.wealth.mobile.open",
            "budget.summer.open",
            "seller.qualifications");
  }
}

package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.segmentation.Retained.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.segmentation.Membership.Status;
import org.bankcrm.segmentation.TierStanding.Reason;
import org.junit.jupiter.api.Test;

class RetentionLawsTest {

  private static final int CUSTOMERS = 25;

  private static Optional<Integer> before(Retained given, Facts facts) {
    return facts.get(given.ladder.state().current()).map(given::place);
  }

  @Property(tries = 80)
  void decide_isWhatTheClerkDoes(@ForAll long seed) {
    check(seed, EnumSet.noneOf(Reason.class));
  }

  /** The random cases are worth something only if they meet everything that can happen. */
  @Test
  void decide_randomCases_meetEveryReason() {
    Set<Reason> seen = EnumSet.noneOf(Reason.class);
    for (long seed = 0; seed < 150; seed++) {
      check(seed, seen);
    }
    assertThat(seen) // nothing is protected here, and what is stored is of this very ladder
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Reason.WITHHELD, Reason.STORED_RUNG_UNKNOWN)));
  }

  private static void check(long seed, Set<Reason> seen) {
    Conditions conditions = new Conditions(seed);
    Random random = new Random(seed);
    Retained given =
        seed % 4 == 0
            ? Retained.randomForSome(conditions, random)
            : Retained.random(conditions, random);
    for (int i = 0; i < CUSTOMERS; i++) {
      Facts facts = given.facts(conditions);
      Truth asked = given.asked(given.engine.decide(facts));
      seen.add(asked == Truth.TRUE ? checkOne(given, facts) : checkNotAsked(given, facts, asked));
    }
  }

  /** Whoever the ladder is not about stands nowhere, and what was handed in stays as it is. */
  private static Reason checkNotAsked(Retained given, Facts facts, Truth asked) {
    TierPlacement placement = given.engine.decide(facts).result(given.ladder);
    TierStanding standing = placement.standing();
    String code = asked == Truth.FALSE ? Decisions.NOT_APPLICABLE : Decisions.UNDECIDED;
    assertThat(placement.code()).isEqualTo(code);
    assertThat(standing.earned()).isEqualTo(code);
    assertThat(placement.settled()).isEqualTo(asked == Truth.FALSE);
    assertThat(placement.applies()).isFalse();
    TierStateAttributes past = given.ladder.state();
    assertThat(standing.before()).isEqualTo(facts.get(past.current()));
    assertThat(standing.next().map(TierState::tier)).isEqualTo(facts.get(past.current()));
    assertThat(standing.next().flatMap(TierState::since)).isEqualTo(facts.get(past.since()));
    assertThat(standing.next().flatMap(TierState::belowSince))
        .isEqualTo(facts.get(past.belowSince()));
    assertThat(standing.next().flatMap(TierState::nextReview))
        .isEqualTo(facts.get(past.nextReview()));
    return standing.reason();
  }

  private static Reason checkOne(Retained given, Facts facts) {
    Decision decision = given.engine.decide(facts);
    TierPlacement placement = decision.result(given.ladder);
    TierStanding standing = placement.standing();
    TierStateAttributes past = given.ladder.state();
    RetentionOracle oracle =
        new RetentionOracle(given, given.met(decision), given.kept(decision), TODAY);
    RetentionOracle.Earned earned =
        oracle.earned(
            before(given, facts),
            facts.get(past.belowSince()),
            facts.get(past.nextReview()),
            promised(given, facts));
    boolean byHand = facts.get(past.overrideUntil()).filter(day -> day.isAfter(TODAY)).isPresent();
    assertThat(standing.earned()).isEqualTo(given.code(earned.place()));
    assertThat(placement.code())
        .isEqualTo(byHand ? facts.get(past.override()).orElseThrow() : given.code(earned.place()));
    assertThat(standing.reason()).isEqualTo(byHand ? Reason.OVERRIDDEN : earned.reason());
    boolean same = before(given, facts).equals(Optional.of(earned.place()));
    TierState next = standing.next().orElseThrow();
    assertThat(next.tier()).isEqualTo(standing.earned());
    assertThat(next.since()).isEqualTo(same ? facts.get(past.since()) : Optional.of(TODAY));
    assertThat(next.belowSince())
        .isEqualTo(oracle.belowSince(earned.place(), same, facts.get(past.belowSince())));
    boolean settled = decision.value(given.ladder.earnedAttribute()).isPresent();
    assertThat(next.nextReview())
        .isEqualTo(
            oracle.review(same, facts.get(past.nextReview()), facts.get(past.since()), settled));
    assertThat(next.guaranteedUntil())
        .isEqualTo(oracle.promise(before(given, facts), earned.place(), promised(given, facts)));
    return standing.reason();
  }

  private static Optional<LocalDate> promised(Retained given, Facts facts) {
    return given.ladder.state().guaranteedUntil().flatMap(facts::get);
  }

  @Property(tries = 60)
  void decideAll_isDecide_andEveryoneStandsOnOneRung(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Retained given = Retained.random(conditions, new Random(seed));
    List<Segment> on = new ArrayList<>();
    for (Tier tier : given.ladder.tiers()) {
      on.add(Books.segment("on" + on.size(), given.ladder.is(tier.code())));
    }
    List<Policy<?>> policies = new ArrayList<>(on);
    policies.add(given.ladder);
    var engine = Books.engineOf(given.catalog, policies);
    PopulationBuilder population =
        Population.builder(given.catalog, given.builder(TODAY).build().asOf(), Retained.ZONE);
    List<Facts> all = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      all.add(given.facts(conditions));
      population.add(CustomerId.of("C" + i), all.get(i));
    }
    Decisions decisions = engine.decideAll(population.build());
    for (int i = 0; i < all.size(); i++) {
      Decision decision = engine.decide(all.get(i));
      TierPlacement placement = decision.result(given.ladder);
      assertThat(decisions.code(i, given.ladder)).isEqualTo(placement.code());
      assertThat(decisions.isSettled(i, given.ladder)).isEqualTo(placement.settled());
      assertThat(decisions.result(i, given.ladder)).isEqualTo(placement);
      List<Status> status = on.stream().map(rung -> decision.result(rung).status()).toList();
      assertThat(status.contains(Status.IN)).isEqualTo(placement.settled());
      if (placement.settled()) {
        assertThat(status).containsOnlyOnce(Status.IN).doesNotContain(Status.UNDECIDED);
        assertThat(status.indexOf(Status.IN)).isEqualTo(given.place(placement.code()));
      }
    }
  }

  @Property(tries = 60)
  void settled_nothingMissingChangesIt_andUnsettledNeverFalls(@ForAll long seed) {
    Conditions conditions = new Conditions(seed, false);
    Retained given = Retained.random(conditions, new Random(seed));
    for (int i = 0; i < CUSTOMERS; i++) {
      Facts facts = given.facts(conditions);
      TierPlacement placement = given.engine.decide(facts).result(given.ladder);
      Facts.Builder completed = given.builder(TODAY);
      Facts full = conditions.completed(onlyFigures(facts));
      Attrs.CATALOG.attributes().forEach(a -> Conditions.copy(full, completed, a));
      given.ladder.state().all().forEach(a -> Conditions.copy(facts, completed, a));
      TierPlacement later = given.engine.decide(completed.build()).result(given.ladder);
      assertThat(later.settled()).isTrue();
      if (placement.settled()) {
        assertThat(later.code()).isEqualTo(placement.code());
      }
      if (placement.standing().reason() == Reason.DEMOTED) {
        assertThat(later.standing().earned()).isEqualTo(placement.standing().earned());
      }
    }
  }

  private static Facts onlyFigures(Facts facts) {
    Facts.Builder figures = Facts.builder(Attrs.CATALOG, facts.asOf(), facts.zone());
    Attrs.CATALOG.attributes().forEach(a -> Conditions.copy(facts, figures, a));
    return figures.build();
  }

  /** Deciding again on the same day, with what came out handed in, changes nothing more. */
  @Property(tries = 100)
  void next_handedInTheSameDay_staysAsItIs(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Retained given = Retained.random(conditions, new Random(seed));
    for (int i = 0; i < CUSTOMERS; i++) {
      Facts facts = given.facts(conditions);
      TierPlacement first = given.engine.decide(facts).result(given.ladder);
      TierState state = first.standing().next().orElseThrow();
      TierPlacement second =
          given.engine.decide(given.with(facts, TODAY, state)).result(given.ladder);
      assertThat(second.code()).isEqualTo(first.code());
      assertThat(second.standing().next()).contains(state);
      assertThat(second.standing().reason()).isNotIn(Reason.PROMOTED, Reason.DEMOTED);
    }
  }

  /** Day after day with random figures: nobody falls faster than grace, floor and steps allow. */
  @Property(tries = 60)
  void next_dayAfterDay_keepsThePromises(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Retained given = Retained.random(conditions, new Random(seed));
    TierRetention rules = given.ladder.retention().orElseThrow();
    int floor = rules.floor().map(given::place).orElse(given.ladder.tiers().size() - 1);
    TierState state = TierState.of(given.code(0), TODAY);
    int keptLately = 0;
    for (int day = 0; day < 60; day++) {
      Facts figures = onlyFigures(conditions.fill(given.builder(TODAY)).build());
      Facts facts = with(given, figures, TODAY.plusDays(day), state);
      Decision now = given.engine.decide(facts);
      TierStanding standing = now.result(given.ladder).standing();
      int from = given.place(state.tier());
      int to = given.place(standing.earned());
      keptLately = given.kept(now).get(from) == Truth.TRUE ? 0 : keptLately + 1;
      if (to > from) {
        assertThat(keptLately).isGreaterThan(rules.graceDays() + rules.graceMonths() * 28);
        assertThat(from <= floor && to > floor).isFalse();
        LocalDate today = TODAY.plusDays(day);
        boolean runs = state.guaranteedUntil().filter(last -> !last.isBefore(today)).isPresent();
        Optional<Tier> promised = given.ladder.promised(state.tier()).filter(tier -> runs);
        assertThat(promised.map(tier -> given.place(tier.code())).orElse(to))
            .isGreaterThanOrEqualTo(to);
        assertThat(rules.oneRungDown() && to > from + 1).isFalse();
      }
      keptLately = to == from ? keptLately : 0;
      state = standing.next().orElseThrow();
    }
  }

  private static Facts with(Retained given, Facts figures, LocalDate day, TierState state) {
    Facts.Builder facts = given.builder(day);
    Attrs.CATALOG.attributes().forEach(a -> Conditions.copy(figures, facts, a));
    given.ladder.state().fill(facts, state);
    return facts.build();
  }

  /** Closing the gaps reaches the rung above, from the day on which it can be had. */
  @Property(tries = 80)
  void gaps_closed_reachTheTierWhenItCanBeHad(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Retained given = Retained.random(conditions, new Random(seed));
    for (int i = 0; i < CUSTOMERS; i++) {
      Facts facts = given.facts(conditions);
      TierPlacement placement = given.engine.decide(facts).result(given.ladder);
      placement.next().ifPresent(next -> checkRoutes(given, facts, placement, next));
      for (Route route : placement.standing().keeping()) {
        checkKeeping(given, facts, placement.standing(), route);
      }
    }
  }

  private static void checkRoutes(
      Retained given, Facts facts, TierPlacement placement, NextTier next) {
    assertThat(given.place(next.code())).isEqualTo(given.place(placement.standing().earned()) - 1);
    TierState state = placement.standing().next().orElseThrow();
    for (Route route : next.routes()) {
      boolean ever = !next.from().equals(Optional.of(BankDates.OPEN_END));
      if (route.sufficient() && ever) {
        Facts moved = Gaps.closed(facts, route.gaps());
        Facts then = next.from().isEmpty() ? moved : given.with(moved, next.from().get(), state);
        TierPlacement reached = given.engine.decide(then).result(given.ladder);
        assertThat(given.place(reached.standing().earned()))
            .isLessThanOrEqualTo(given.place(next.code()));
        assertThat(reached.standing().override()).isEmpty();
      }
    }
  }

  private static void checkKeeping(
      Retained given, Facts facts, TierStanding standing, Route route) {
    if (route.sufficient()) {
      Facts moved = Gaps.closed(facts, route.gaps());
      TierStanding kept = given.engine.decide(moved).result(given.ladder).standing();
      assertThat(given.place(kept.earned())).isLessThanOrEqualTo(given.place(standing.earned()));
      assertThat(kept.next().orElseThrow().belowSince()).isEmpty();
    }
  }
}

package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.segmentation.Membership.Status;

class LadderLawsTest {

  private static final int CUSTOMERS = 25;

  private static TierLadder random(Conditions conditions, int depth) {
    List<Condition> rungs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rungs.add(conditions.condition(depth));
    }
    return Books.ladder(rungs);
  }

  private static int place(TierLadder ladder, TierPlacement placement) {
    return ladder.tiers().indexOf(ladder.find(placement.code()).orElseThrow());
  }

  @Property(tries = 60)
  void result_isTheFirstRungThatIsTrue(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    TierLadder ladder = random(conditions, 3);
    List<Policy<?>> policies = new ArrayList<>(List.of(ladder));
    List<Segment> rungs = new ArrayList<>();
    for (Tier tier : ladder.tiers()) {
      Condition when = tier.when().orElse(Condition.always());
      rungs.add(Books.segment("rung" + rungs.size(), when));
    }
    policies.addAll(rungs);
    DecisionEngine engine = Books.engineOf(policies.toArray(Policy[]::new));
    for (int i = 0; i < CUSTOMERS; i++) {
      Decision decision = engine.decide(conditions.facts());
      List<Status> status = rungs.stream().map(rung -> decision.result(rung).status()).toList();
      int first = status.indexOf(Status.IN);
      assertThat(place(ladder, decision.result(ladder))).isEqualTo(first);
      assertThat(decision.result(ladder).settled())
          .isEqualTo(!status.subList(0, first).contains(Status.UNDECIDED));
    }
  }

  @Property(tries = 60)
  void attribute_putsEveryoneOnExactlyOneRung(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    TierLadder ladder = random(conditions, 2);
    List<Segment> members = new ArrayList<>();
    for (Tier tier : ladder.tiers()) {
      members.add(Books.segment("on" + members.size(), ladder.is(tier.code())));
    }
    List<Policy<?>> policies = new ArrayList<>(members);
    policies.add(ladder);
    DecisionEngine engine = Books.engineOf(policies.toArray(Policy[]::new));
    for (int i = 0; i < CUSTOMERS; i++) {
      Decision decision = engine.decide(conditions.facts());
      TierPlacement placement = decision.result(ladder);
      List<Status> status = members.stream().map(on -> decision.result(on).status()).toList();
      if (placement.settled()) {
        assertThat(status).containsOnlyOnce(Status.IN).doesNotContain(Status.UNDECIDED);
        assertThat(status.indexOf(Status.IN)).isEqualTo(place(ladder, placement));
      } else {
        assertThat(status).doesNotContain(Status.IN).contains(Status.UNDECIDED);
      }
    }
  }

  @Property(tries = 60)
  void settled_nothingMissingChangesIt(@ForAll long seed) {
    Conditions conditions = new Conditions(seed, false);
    TierLadder ladder = random(conditions, 2);
    DecisionEngine engine = Books.engineOf(ladder);
    for (int i = 0; i < CUSTOMERS; i++) {
      Facts facts = conditions.facts();
      TierPlacement placement = engine.decide(facts).result(ladder);
      TierPlacement later = engine.decide(conditions.completed(facts)).result(ladder);
      assertThat(later.settled()).isTrue();
      if (placement.settled()) {
        assertThat(later.code()).isEqualTo(placement.code());
      }
    }
  }

  @Property(tries = 100)
  void gaps_closed_reachTheTierOrABetterOne(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    TierLadder ladder = random(conditions, 3);
    DecisionEngine engine = Books.engineOf(ladder);
    for (int i = 0; i < CUSTOMERS; i++) {
      Facts facts = conditions.facts();
      TierPlacement placement = engine.decide(facts).result(ladder);
      assertThat(placement.next().isPresent()).isEqualTo(place(ladder, placement) > 0);
      placement.next().ifPresent(next -> checkRoutes(engine, ladder, facts, next));
    }
  }

  private static void checkRoutes(
      DecisionEngine engine, TierLadder ladder, Facts facts, NextTier next) {
    int target = ladder.tiers().indexOf(ladder.find(next.code()).orElseThrow());
    for (Route route : next.routes()) {
      if (route.sufficient()) {
        assertThat(route.gaps()).isNotEmpty();
        Facts moved = Gaps.closed(facts, route.gaps());
        assertThat(place(ladder, engine.decide(moved).result(ladder))).isLessThanOrEqualTo(target);
      }
    }
  }

  @Property(tries = 100)
  void gap_oneStepLess_doesNotReachTheTier(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    TierLadder ladder = Books.ladder(List.of(conditions.comparisons()));
    DecisionEngine engine = Books.engineOf(ladder);
    for (int i = 0; i < CUSTOMERS && ladder.tiers().size() == 2; i++) {
      Facts facts = conditions.facts();
      Optional<Route> route =
          engine.decide(facts).result(ladder).next().flatMap(NextTier::shortest);
      for (Gap gap : route.map(Route::gaps).orElse(List.of())) {
        Facts all = Gaps.closed(facts, route.orElseThrow().gaps());
        BigDecimal step = gap.needed().ulp().multiply(new BigDecimal(gap.difference().signum()));
        Facts short1 =
            gap.difference().abs().compareTo(step.abs()) == 0
                ? Gaps.moved(all, List.of(gap), need -> gap.actual())
                : Gaps.moved(all, List.of(gap), need -> need.subtract(step));
        assertThat(engine.decide(short1).result(ladder).code()).isEqualTo("REST");
      }
    }
  }

  @Property(tries = 500)
  void implication_neverClaimsTooMuch(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Condition first = conditions.condition(2);
    Condition second = conditions.condition(2);
    if (Analysis.standard().implies(first, second).isYes()) {
      Segment premise = Books.segment("premise", first);
      Segment conclusion = Books.segment("conclusion", second);
      DecisionEngine engine = Books.engineOf(premise, conclusion);
      for (int i = 0; i < CUSTOMERS; i++) {
        Decision decision = engine.decide(conditions.facts());
        assertThat(decision.result(premise).isIn() && !decision.result(conclusion).isIn())
            .isFalse();
      }
    }
  }
}

package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.segmentation.Retained.TODAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.InvalidPolicyException;

/** Changes of random populations by random policies of every kind. */
class ChangeLawsTest {

  private static final int KEYS = 60;

  /** Two ladders, one with retention, two segments, one with an exclusion, and two families. */
  private record Given(Retained retained, List<Grouping<?>> groupings, DecisionEngine engine) {

    static Given random(Conditions conditions, long seed) {
      Retained retained = Retained.random(conditions, new Random(seed));
      Segment one = Books.segment("one", conditions.condition(2));
      Segment two =
          Segment.builder("two", 1)
              .name("客群", "Segment")
              .when(conditions.condition(2))
              .exclude(conditions.condition(1))
              .build();
      TierLadder plain = plain(conditions);
      SegmentFamily first = family(SegmentFamily.exclusive("first", 1), one, two);
      SegmentFamily cover = family(SegmentFamily.overlapping("cover", 1), one, two);
      List<Grouping<?>> all = new ArrayList<>(List.of(one, two, first, cover));
      all.addAll(List.of(plain, retained.ladder));
      return new Given(retained, all, Books.engineOf(retained.catalog, all));
    }

    /** Two rungs, of which somebody can stand on the upper. */
    private static TierLadder plain(Conditions conditions) {
      while (true) {
        TierLadder plain =
            TierLadder.builder("plain", 1)
                .name("等级", "Tiers")
                .tier("UP", "上", "Up", conditions.condition(2))
                .otherwise("DOWN", "下", "Down")
                .build();
        try {
          Books.engineOf(plain);
          return plain;
        } catch (InvalidPolicyException nobodyCan) {
          assertThat(nobodyCan.problems())
              .extracting(each -> each.code().word())
              .containsOnly("unreachable-tier");
        }
      }
    }

    private static SegmentFamily family(SegmentFamily.Builder builder, Segment... segments) {
      return builder.name("族", "Family").segments(segments).remainder("REST", "其他", "Rest").build();
    }

    Map<CustomerId, Facts> population(Conditions conditions, Random random) {
      Map<CustomerId, Facts> population = new HashMap<>();
      for (int i = 0; i < KEYS; i++) {
        if (random.nextInt(4) > 0) {
          population.put(CustomerId.of("C" + i), retained.facts(conditions));
        }
      }
      return population;
    }

    Decisions decide(Map<CustomerId, Facts> population) {
      PopulationBuilder builder =
          Population.builder(
              retained.catalog, retained.builder(TODAY).build().asOf(), Retained.ZONE);
      population.forEach(builder::add);
      return engine.decideAll(builder.build());
    }
  }

  @Property(tries = 20)
  void between_randomPopulations_reconcile(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Random random = new Random(seed);
    Given given = Given.random(conditions, seed);
    Map<CustomerId, Facts> before = given.population(conditions, random);
    Map<CustomerId, Facts> after = given.population(conditions, random);
    Decisions old = given.decide(before);
    Decisions now = given.decide(after);
    for (Grouping<?> policy : given.groupings()) {
      MembershipChanges changes = MembershipChanges.between(old, now, policy);
      checkStocks(changes, old, now, policy);
      checkMovers(given, changes, before, after, policy);
    }
  }

  private static void checkStocks(
      MembershipChanges changes, Decisions old, Decisions now, Grouping<?> policy) {
    long opening = 0;
    long closing = 0;
    for (Flow flow : changes.flows()) {
      assertThat(flow.opening()).isEqualTo(count(old, policy, flow.outcome()));
      assertThat(flow.closing()).isEqualTo(count(now, policy, flow.outcome()));
      assertThat(flow.opening() + flow.entered() + flow.joined() - flow.left() - flow.departed())
          .isEqualTo(flow.closing());
      opening += changes.matrix().before(flow.outcome());
      closing += changes.matrix().after(flow.outcome());
    }
    assertThat(opening).isEqualTo(old.size());
    assertThat(closing).isEqualTo(now.size());
    assertThat(changes.flows().stream().mapToLong(Flow::joined).sum())
        .isEqualTo(changes.joined().size());
    assertThat(changes.flows().stream().mapToLong(Flow::departed).sum())
        .isEqualTo(changes.departed().size());
  }

  private static long count(Decisions decisions, Grouping<?> policy, String outcome) {
    String word =
        switch (outcome) {
          case "IN" -> "TRUE";
          case "OUT" -> "FALSE";
          case "UNDECIDED" -> "UNKNOWN";
          default -> outcome;
        };
    return decisions.counts(policy).getOrDefault(word, 0L);
  }

  /** The movers are just those of whom one decision says otherwise than the other. */
  private static void checkMovers(
      Given given,
      MembershipChanges changes,
      Map<CustomerId, Facts> before,
      Map<CustomerId, Facts> after,
      Grouping<?> policy) {
    Map<CustomerId, MembershipChange> expected = new HashMap<>();
    before.forEach(
        (customer, facts) -> {
          if (after.containsKey(customer)) {
            Decision old = given.engine().decide(facts);
            Decision now = given.engine().decide(after.get(customer));
            Optional<MembershipChange> change = MembershipChanges.between(old, now, policy);
            change.ifPresent(found -> expected.put(customer, found));
            change.ifPresent(found -> checkCause(given, found.cause(), facts, after.get(customer)));
          }
        });
    assertThat(changes.movers())
        .extracting(Mover::customer)
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    for (Mover mover : changes.movers()) {
      assertThat(mover.change()).isEqualTo(expected.get(mover.customer()));
    }
    assertThat(changes.matrix().moved()).isEqualTo(changes.movers().size());
  }

  /** A segment of the clause alone comes out as the cause says, before and after. */
  private static void checkCause(Given given, Cause cause, Facts before, Facts after) {
    boolean readsOthers = cause.condition().toString().contains("segment.");
    if (!readsOthers && before.hashCode() % 8 == 0) { // a compilation each: of some, not of all
      AttributeCatalog catalog = given.retained().catalog;
      Segment clause = Books.segment("clause", cause.condition().orElseThrow());
      DecisionEngine engine = Books.engineOf(catalog, List.of(clause));
      assertThat(engine.decide(before).truth(clause)).isEqualTo(cause.before());
      assertThat(engine.decide(after).truth(clause)).isEqualTo(cause.after());
    }
  }

  /** A single test that swings is the cause itself, whatever it is wrapped in. */
  @Property(tries = 60)
  void cause_ofASingleClause_isThatClause(@ForAll long seed) {
    Conditions conditions = new Conditions(seed);
    Condition clause = conditions.condition(0);
    Segment wrapped = Books.segment("wrapped", clause.not().not());
    DecisionEngine engine = Books.engineOf(wrapped);
    for (int i = 0; i < 20; i++) {
      Decision before = engine.decide(conditions.facts());
      Decision after = engine.decide(conditions.facts());
      Truth old = before.truth(wrapped);
      Truth now = after.truth(wrapped);
      assertThat(MembershipChanges.between(before, after, wrapped).map(MembershipChange::cause))
          .isEqualTo(
              old == now ? Optional.empty() : Optional.of(new Cause("/when", clause, old, now)));
    }
  }
}

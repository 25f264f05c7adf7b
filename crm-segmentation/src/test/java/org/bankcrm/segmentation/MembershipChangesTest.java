package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.core.condition.Condition.all;
import static org.bankcrm.core.condition.Condition.any;
import static org.bankcrm.segmentation.Attrs.AGE;
import static org.bankcrm.segmentation.Attrs.AUM;
import static org.bankcrm.segmentation.Attrs.CATALOG;
import static org.bankcrm.segmentation.Attrs.PRODUCTS;
import static org.bankcrm.segmentation.Attrs.STAFF;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.segmentation.Membership.Status;
import org.bankcrm.segmentation.MembershipChange.BecameUndecided;
import org.bankcrm.segmentation.MembershipChange.Entered;
import org.bankcrm.segmentation.MembershipChange.Left;
import org.bankcrm.segmentation.MembershipChange.Moved;
import org.bankcrm.segmentation.MembershipChange.RuledOut;
import org.junit.jupiter.api.Test;

class MembershipChangesTest {

  private static final Condition RICH = AUM.atLeast(yuan(50_000));
  private static final Condition MANY = PRODUCTS.atLeast(5);
  private static final Segment GUEST =
      Segment.builder("guest", 1)
          .name("嘉宾", "Guests")
          .when(all(AGE.atLeast(18), any(RICH, MANY)))
          .exclude(STAFF.isTrue())
          .build();
  private static final DecisionEngine ENGINE = Books.engineOf(GUEST);

  private static Facts.Builder person() {
    return Conditions.builder().put(AGE, 40).put(PRODUCTS, 1).put(STAFF, false);
  }

  private static Optional<MembershipChange> between(Facts.Builder before, Facts.Builder after) {
    return MembershipChanges.between(
        ENGINE.decide(before.build()), ENGINE.decide(after.build()), GUEST);
  }

  @Test
  void between_oneCustomer_namesTheClause() {
    Facts.Builder poor = person().put(AUM, yuan(1));
    Facts.Builder rich = person().put(AUM, yuan(50_000));
    assertThat(between(poor, rich))
        .contains(new Entered(Status.OUT, new Cause("/when", RICH, Truth.FALSE, Truth.TRUE)));
    assertThat(between(rich, poor))
        .contains(new Left(new Cause("/when", RICH, Truth.TRUE, Truth.FALSE)));
    assertThat(between(rich, person()))
        .contains(
            new BecameUndecided(Status.IN, new Cause("/when", RICH, Truth.TRUE, Truth.UNKNOWN)));
    assertThat(between(person(), poor))
        .contains(new RuledOut(new Cause("/when", RICH, Truth.UNKNOWN, Truth.FALSE)));
    assertThat(between(poor, poor)).isEmpty();
  }

  @Test
  void between_exclusion_isTheCause() {
    Facts.Builder rich = person().put(AUM, yuan(50_000));
    Facts.Builder staff = person().put(AUM, yuan(50_000)).put(STAFF, true);
    assertThat(between(rich, staff))
        .contains(new Left(new Cause("/exclude", STAFF.isTrue(), Truth.FALSE, Truth.TRUE)));
    assertThat(between(staff, rich))
        .contains(
            new Entered(
                Status.OUT, new Cause("/exclude", STAFF.isTrue(), Truth.TRUE, Truth.FALSE)));
  }

  /** A part that moved the other way is not the cause. */
  @Test
  void between_partsMoveBothWays_takesTheOneInTheDirection() {
    Facts.Builder before = person().put(AUM, yuan(50_000)).put(AGE, 9);
    Facts.Builder after = person().put(AUM, yuan(1)).put(PRODUCTS, 5);
    assertThat(between(before, after))
        .contains(
            new Entered(Status.OUT, new Cause("/when", AGE.atLeast(18), Truth.FALSE, Truth.TRUE)));
  }

  @Test
  void between_ladderWithAPast_namesTheConditionOrTheCalendar() {
    Condition gold = AUM.atLeast(yuan(500_000));
    Condition hold = AUM.atLeast(yuan(400_000));
    TierLadder ladder =
        TierLadder.builder("value", 1)
            .name("价值等级", "Value tiers")
            .tier("GOLD", "金卡客户", "Gold", gold)
            .heldWhile(hold)
            .otherwise("BASIC", "基础客户", "Basic")
            .retention(TierRetention.atOnce().withGraceDays(10))
            .build();
    AttributeCatalog catalog = CATALOG.with(ladder.state().all());
    DecisionEngine engine = Books.engineOf(catalog, List.of(ladder));
    LocalDate day = LocalDate.of(2026, 6, 1);
    TierState golden = TierState.of("GOLD", day).belowSince(day);
    Facts rich = facts(ladder, catalog, day, 500_000, TierState.of("BASIC", day));
    Facts poor = facts(ladder, catalog, day, 1, TierState.of("BASIC", day));
    Facts inGrace = facts(ladder, catalog, day, 1, golden);
    Facts overdue = facts(ladder, catalog, day.plusDays(10), 1, golden);
    assertThat(MembershipChanges.between(engine.decide(poor), engine.decide(rich), ladder))
        .contains(
            new Moved("BASIC", "GOLD", new Cause("/tiers/0/when", gold, Truth.FALSE, Truth.TRUE)));
    Cause cause =
        MembershipChanges.between(engine.decide(inGrace), engine.decide(overdue), ladder)
            .orElseThrow()
            .cause();
    assertThat(cause.place()).isEqualTo("/retention");
    assertThat(cause.condition().toString()).contains("tier.value.below-since");
  }

  private static Facts facts(
      TierLadder ladder, AttributeCatalog catalog, LocalDate day, long aum, TierState state) {
    Facts.Builder facts =
        Facts.builder(catalog, day.atStartOfDay(Retained.ZONE).toInstant(), Retained.ZONE)
            .put(AUM, yuan(aum));
    ladder.state().fill(facts, state);
    return facts.build();
  }

  private static Decisions decisions(Object... idsAndAmounts) {
    PopulationBuilder population =
        Population.builder(CATALOG, person().build().asOf(), Retained.ZONE);
    for (int i = 0; i < idsAndAmounts.length; i += 2) {
      population.add(
          CustomerId.of((String) idsAndAmounts[i]),
          person().put(AUM, yuan((Integer) idsAndAmounts[i + 1])).build());
    }
    return ENGINE.decideAll(population.build());
  }

  @Test
  void between_populations_addUp() {
    Decisions before = decisions("A", 50_000, "B", 50_000, "C", 1, "D", 50_000);
    Decisions after = decisions("E", 50_000, "C", 60_000, "B", 1, "A", 70_000);
    MembershipChanges changes = MembershipChanges.between(before, after, GUEST);
    assertThat(changes.flows())
        .containsExactly(
            new Flow("IN", 3, 1, 1, 1, 1, 3),
            new Flow("OUT", 1, 1, 0, 1, 0, 1),
            new Flow("UNDECIDED", 0, 0, 0, 0, 0, 0));
    assertThat(changes.movers()).hasToString("[Mover B, Mover C]");
    assertThat(changes.movers().get(0).change()).isInstanceOf(Left.class);
    assertThat(changes.movers().get(1).change()).isInstanceOf(Entered.class);
    assertThat(changes.joined()).containsExactly(CustomerId.of("E"));
    assertThat(changes.departed()).containsExactly(CustomerId.of("D"));
    assertThat(changes.matrix().count("IN", "IN")).isEqualTo(1);
    assertThat(changes.matrix().count("IN", "OUT")).isEqualTo(1);
    assertThat(changes.matrix().moved()).isEqualTo(2);
    assertThat(changes).hasToString("MembershipChanges of guest@1: 2 moved, 1 joined, 1 departed");
    assertThat(changes.policy()).isSameAs(GUEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changes.matrix().joined("GOLD"))
        .withMessage("'GOLD' is not one of [IN, OUT, UNDECIDED]");
  }

  @Test
  void between_customerTwice_isRefused() {
    Decisions fine = decisions("A", 1);
    Decisions twice = decisions("B", 1, "B", 2);
    for (Runnable run :
        List.<Runnable>of(
            () -> MembershipChanges.between(fine, twice, GUEST),
            () -> MembershipChanges.between(twice, fine, GUEST),
            () -> MembershipChanges.between(twice, decisions("B", 1), GUEST))) {
      assertThatIllegalArgumentException()
          .isThrownBy(run::run)
          .withMessage("customer B stands in the population twice");
    }
  }

  @Test
  void between_policyOfAnotherVersion_isRefused() {
    Segment other = Books.segment("guest", RICH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MembershipChanges.between(decisions("A", 1), decisions("A", 1), other));
  }

  @Test
  void flowAndCause_thatDoNotAddUp_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Flow("IN", 1, 1, 0, 0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Flow("IN", 1, -1, 0, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Flow("IN", -1, 1, 0, 0, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cause("/when", RICH, Truth.TRUE, Truth.TRUE));
  }

  @Test
  void toString_ofEveryChange_showsNoOutcome() {
    Cause cause = new Cause("/when", Condition.always(), Truth.UNKNOWN, Truth.TRUE);
    assertThat(
            List.of(
                new MembershipChange.Entered(Membership.Status.OUT, cause),
                new MembershipChange.Left(cause),
                new MembershipChange.BecameUndecided(Membership.Status.IN, cause),
                new MembershipChange.RuledOut(cause),
                new MembershipChange.Moved("GOLD", "BASIC", cause)))
        .extracting(MembershipChange::toString)
        .containsOnly("MembershipChange");
    assertThat(cause).hasToString("Cause at /when");
  }
}

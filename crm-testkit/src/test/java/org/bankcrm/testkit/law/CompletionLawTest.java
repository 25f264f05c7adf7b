package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierPlacement;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomFacts;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * The third law: what is TRUE or FALSE, or settled, stays so however the missing values are filled
 * in. Tests for known and missing see absence and are left out.
 */
class CompletionLawTest {

  private static final long SEED = 3L;
  private static final RandomCases CASES =
      RandomCases.of(30, 60).withDepth(3).withoutPresence().withGrades().withTables();

  private long decided;
  private long open;

  @Test
  void decisions_everyCompletionOfMissingValues_agrees() {
    long wanted = Cases.wanted(39_000);
    for (long index = 0; decided < wanted; index++) {
      check(index);
    }
    assertThat(open).as("unknowns that a completion settled").isPositive();
  }

  /** What a policy yields, whatever its kind; where it means absence, the value stays missing. */
  @Test
  void yields_booksOfEveryKind_everyCompletionAgrees() {
    RandomCases mixed =
        RandomCases.of(12, 30).withDepth(2).withoutPresence().withEveryKind().withTables();
    long wanted = Cases.wanted(39_000) / 4;
    for (long index = 0; decided < wanted; index++) {
      checkYields(mixed, index);
    }
    assertThat(open).as("unknowns that a completion settled").isPositive();
  }

  private void checkYields(RandomCases mixed, long index) {
    Seeded source = Seeded.of(SEED + 1, index);
    RandomCase given = mixed.next(source);
    DecisionEngine engine = Books.compile(given.book());
    RandomFacts random = given.facts(20);
    Set<String> absences = given.absences();
    for (Facts facts : given.customers()) {
      Decision before = engine.decide(facts);
      Decision after = engine.decide(random.complete(facts, absences, source));
      for (Policy<?> policy : given.book().policies()) {
        Truth applied = before.applies(policy);
        assertThat(applied == Truth.UNKNOWN || applied == after.applies(policy)).isTrue();
      }
      for (Attribute<?> attribute : engine.yieldedAttributes().attributes()) {
        check(before.value(attribute), after.value(attribute), attribute, index);
      }
    }
  }

  private void check(Optional<?> before, Optional<?> after, Attribute<?> yielded, long index) {
    decided += before.isPresent() ? 1 : 0;
    open += before.isEmpty() && after.isPresent() ? 1 : 0;
    if (before.isPresent() && !after.equals(before)) {
      throw new AssertionError(
          "case %s: %s was %s and became %s".formatted(index, yielded, before, after));
    }
  }

  private void check(long index) {
    Seeded source = Seeded.of(SEED, index);
    RandomCase given = CASES.next(source);
    DecisionEngine engine = Books.compile(given.book());
    RandomFacts random = given.facts(20);
    for (Facts facts : given.customers()) {
      Decision before = engine.decide(facts);
      for (int i = 0; i < 2; i++) {
        check(before, engine.decide(random.complete(facts, source)), index);
      }
    }
  }

  private void check(Decision before, Decision after, long index) {
    for (Policy<?> policy : before.engine().book().policies()) {
      if (policy instanceof Segment segment) {
        check(before.truth(segment), after.truth(segment), segment, index);
      } else {
        TierLadder ladder = (TierLadder) policy;
        check(before.result(ladder), after.result(ladder), ladder, index);
      }
    }
  }

  private void check(Truth before, Truth after, Segment segment, long index) {
    decided += before == Truth.UNKNOWN ? 0 : 1;
    open += before == Truth.UNKNOWN && after != Truth.UNKNOWN ? 1 : 0;
    if (before != Truth.UNKNOWN && before != after) {
      throw new AssertionError(
          "case %s: %s was %s and became %s: %s"
              .formatted(index, segment, before, after, segment.when()));
    }
  }

  private void check(TierPlacement before, TierPlacement after, TierLadder ladder, long index) {
    decided += before.settled() ? 1 : 0;
    if (before.settled() && !(after.settled() && after.code().equals(before.code()))) {
      throw new AssertionError(
          "case %s: %s was settled on %s and became %s".formatted(index, ladder, before, after));
    }
    if (place(ladder, after) > place(ladder, before)) {
      throw new AssertionError(
          "case %s: %s fell from %s to %s".formatted(index, ladder, before, after));
    }
  }

  /** Filling in what is missing opens better rungs, and never closes one. */
  private static int place(TierLadder ladder, TierPlacement placement) {
    return ladder.attribute().type().codes().indexOf(placement.code());
  }
}

package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.bankcrm.testkit.random.Smallest;
import org.junit.jupiter.api.Test;

/**
 * The first law: deciding one customer, deciding a population and the reference agree. As many
 * truths are compared as {@link Cases} wants.
 */
class AgreementTest {

  private static final long SEED = 20261122L;
  private static final RandomCases BULK =
      RandomCases.of(80, 400).withDepth(3).withGrades().withTables();

  @Test
  void decisions_randomCases_agreeWithReference() {
    long wanted = Cases.wanted(98_000);
    long compared = 0;
    for (long index = 0; compared < wanted; index++) {
      compared += compared(index);
    }
    assertThat(compared).isGreaterThanOrEqualTo(wanted);
  }

  private static long compared(long index) {
    try {
      return Agreement.check(BULK.at(SEED, index));
    } catch (AssertionError | RuntimeException difference) {
      throw new AssertionError(smallest(index), difference);
    }
  }

  /** The same case with all that is not needed for the difference left out. */
  private static String smallest(long index) {
    Seeded recorded = Seeded.recording(SEED, index);
    BULK.next(recorded);
    List<Long> draws = Smallest.draws(recorded.draws(), AgreementTest::differs, 3_000);
    RandomCase small = BULK.next(Seeded.replaying(draws));
    String head = "seed " + SEED + ", case " + index + ", made small: ";
    try {
      Agreement.check(small);
      return head + "(does not fail any more)";
    } catch (AssertionError | RuntimeException difference) {
      return head + difference;
    }
  }

  private static boolean differs(Seeded source) {
    try {
      Agreement.check(BULK.next(source));
      return false;
    } catch (AssertionError | RuntimeException difference) {
      return true;
    }
  }
}

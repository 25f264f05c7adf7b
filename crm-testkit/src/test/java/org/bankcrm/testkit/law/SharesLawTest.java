package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionShares;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/** Whatever the number of shares and threads, the decisions are the same. */
class SharesLawTest {

  private static final int ROWS = 50_000; // four blocks

  private final RandomCase given = RandomCases.of(8, 300).withDepth(2).at(20261125L, 3);
  private final Tally tally = Tally.random(Seeded.of(7), given.book().catalog());
  private final DecisionEngine engine = Books.compile(Books.with(given.book(), List.of(tally)));
  private final Population population = repeated(given);

  private static Population repeated(RandomCase given) {
    Facts first = given.customers().get(0);
    PopulationBuilder builder = Population.builder(first.catalog(), first.asOf(), first.zone());
    for (int row = 0; row < ROWS; row++) {
      Facts facts = given.customers().get(row % given.customers().size());
      builder.add(CustomerId.of(Integer.toString(row)), facts);
    }
    return builder.build();
  }

  @Test
  void shares_anyNumberAndOrder_sayWhatDecideAllSays() throws Exception {
    Decisions whole = engine.decideAll(population);
    for (int count : new int[] {1, 2, 3, 7, 1_000}) {
      DecisionShares shares = engine.inShares(population, count);
      List<Runnable> tasks = new ArrayList<>(shares.tasks());
      Collections.shuffle(tasks, new Random(count));
      run(tasks);
      same(whole, shares.decisions());
    }
  }

  private static void run(List<Runnable> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> futures = new ArrayList<>();
      tasks.forEach(task -> futures.add(threads.submit(task)));
      for (Future<?> future : futures) {
        future.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private void same(Decisions expected, Decisions actual) {
    long[] left = new long[ROWS];
    long[] right = new long[ROWS];
    expected.points(tally, left);
    actual.points(tally, right);
    assertThat(right).isEqualTo(left);
    expected.rankings(tally, left);
    actual.rankings(tally, right);
    assertThat(right).isEqualTo(left);
    for (Policy<?> policy : given.book().policies()) {
      assertThat(actual.counts(policy)).isEqualTo(expected.counts(policy));
      for (int row = 0; row < ROWS; row += 7) {
        assertThat(outcome(actual, row, policy)).isEqualTo(outcome(expected, row, policy));
      }
    }
  }

  private static String outcome(Decisions decisions, int row, Policy<?> policy) {
    return policy instanceof Segment
        ? decisions.truth(row, policy).name()
        : decisions.code(row, policy) + decisions.isSettled(row, policy);
  }

  @Test
  void decisions_beforeAllShares_refused() {
    DecisionShares shares = engine.inShares(population, 2);
    shares.tasks().get(1).run();

    assertThatThrownBy(shares::decisions)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("share 0 is not done");
    assertThatThrownBy(() -> shares.tasks().get(1).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("share 1 was begun already");
  }

  @Test
  void inShares_numberOutOfRange_refused() {
    assertThatThrownBy(() -> engine.inShares(population, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> engine.inShares(population, 10_001))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

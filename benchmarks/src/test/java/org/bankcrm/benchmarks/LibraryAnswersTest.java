package org.bankcrm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.bankcrm.benchmarks.hand.HandLifecycle;
import org.bankcrm.benchmarks.hand.HandScorecard;
import org.bankcrm.benchmarks.hand.HandSegments;
import org.bankcrm.benchmarks.workload.Atoms;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.benchmarks.workload.Segments;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.DecisionEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryAnswersTest {
  private static final int CUSTOMERS = 1000;

  private final Customer[] rows = Customers.first(CUSTOMERS);

  @Test
  void masks_ofTheSegments_areThoseByHand() {
    DecisionEngine engine = LibraryBook.engine(Segments.all());
    long[] masks = new long[CUSTOMERS];
    engine
        .decideAll(LibraryBook.population(engine.book().catalog(), rows))
        .masks(engine.book().policies(), masks);
    assertThat(masks).isEqualTo(Arrays.stream(rows).mapToLong(HandSegments::mask).toArray());
  }

  @Test
  void scores_ofAPopulationAndOneByOne_areThoseByHand() {
    ScorecardBook book = new ScorecardBook();
    long[] points = new long[CUSTOMERS];
    long[] reasons = new long[CUSTOMERS];
    book.score(LibraryBook.population(book.catalog(), rows), points, reasons);
    Facts[] facts = LibraryBook.facts(book.catalog(), rows);
    for (int row = 0; row < CUSTOMERS; row++) {
      long expected = HandScorecard.score(rows[row]);
      assertThat(ScorecardBook.packed(points[row], reasons[row])).isEqualTo(expected);
      assertThat(book.score(facts[row])).isEqualTo(expected);
    }
  }

  @Test
  void stages_ofTableAndEngine_areThoseByHand() {
    int customers = 50;
    int[] events = Lifecycle.events(2000);
    byte[] stages = new byte[customers];
    int moved = HandLifecycle.run(events, stages);
    LifecycleBook book = LifecycleBook.make();
    LifecycleBook.Table table = book.table(customers);
    LifecycleBook.Journeys journeys = book.journeys(customers, events);

    assertThat(table.run(events)).isEqualTo(moved);
    assertThat(journeys.run()).isEqualTo(moved);
    for (int i = 0; i < customers; i++) {
      assertThat(table.stage(i)).isEqualTo(stages[i]);
      assertThat(Lifecycle.Stage.valueOf(journeys.stage(i)).ordinal()).isEqualTo(stages[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void shares_ofManySegments_countAsTheWhole(int threads) {
    try (PopulationPass pass = new PopulationPass(Segments.of(Atoms.distinct(300), 100, 1), rows)) {
      assertThat(pass.count(threads)).isEqualTo(pass.count()).isPositive();
    }
  }

  @Test
  void largeBook_parsedAndCompiled_hasAllItsPolicies() {
    DecisionEngine engine = LibraryBook.compile(LibraryBook.parse(LargeBook.document()));
    assertThat(engine.book().policies()).hasSize(1220);
  }
}

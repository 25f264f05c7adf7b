package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.api.Test;

/** That fields are read of one of those who are alike, in blocks of any number. */
class AlikeRowsTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final Gated ADULT = Gated.of("adult", AGE.atMost(90L), AGE.atLeast(18L));

  @Test
  void column_manyCustomersWhoAreAlike_isReadOfFewAndHoldsForEach() {
    Decisions decisions = decisions(40_000);
    AtomicInteger read = new AtomicInteger();
    ResultField<Truth, Truth> field =
        ResultField.of(
            "truth",
            truth -> {
              read.incrementAndGet();
              return Optional.of(truth);
            });
    ResultColumn<Truth> column = decisions.column(ADULT, field);
    assertThat(read.get()).isBetween(3, 60);
    for (int row = 0; row < decisions.size(); row++) {
      assertThat(column.value(row)).contains(decisions.result(row, ADULT));
    }
    assertThat(column.dictionary()).containsExactlyInAnyOrder(Truth.values());
  }

  @Test
  void column_fewCustomersOrNone_isRead() {
    ResultField<Truth, Truth> field = ResultField.of("truth", Optional::of);
    for (int size = 0; size < 12; size++) {
      Decisions decisions = decisions(size);
      ResultColumn<Truth> column = decisions.column(ADULT, field);
      for (int row = 0; row < size; row++) {
        assertThat(column.value(row)).contains(decisions.truth(row, ADULT));
      }
    }
  }

  /** A host may hand out one list that it fills anew for each customer, and so may a view be. */
  @Test
  void column_gatheredIntoAListThatIsFilledAgain_holdsForEach() {
    ResultField<Truth, Truth> field = ResultField.of("truth", Optional::of);
    Reusing policy = new Reusing(ADULT, field);
    Decisions decisions = decisions(2_000, policy);
    ResultColumn<Truth> column = decisions.column(policy, field);
    for (int row = 0; row < decisions.size(); row++) {
      assertThat(column.values(row)).containsExactly(decisions.result(row, policy));
    }
  }

  /** The gate, with a reader of the field that has one list for all. */
  private record Reusing(Gated gated, ResultField<Truth, Truth> field) implements Policy<Truth> {
    @Override
    public PolicyHead head() {
      return gated.head();
    }

    @Override
    public PolicyKind kind() {
      return gated.kind();
    }

    @Override
    public Outcome<Truth> plan(Planner planner) {
      Gate gate = planner.gate(gated.when(), "/when");
      planner.yield(Gated.yielded(ref().id()), gate);
      List<Truth> one = new ArrayList<>();
      FieldReaders<Truth> readers =
          new FieldReaders<Truth>()
              .gathered(
                  field,
                  reading -> {
                    one.clear();
                    one.add(reading.truth(gate));
                    return one;
                  });
      Outcome<Truth> outcome = reading -> reading.truth(gate);
      return outcome.with(readers);
    }
  }

  private static Decisions decisions(int size) {
    return decisions(size, ADULT);
  }

  private static Decisions decisions(int size, Policy<?> policy) {
    AttributeCatalog catalog = AttributeCatalog.of(AGE);
    Instant asOf = Instant.parse("2026-06-30T16:00:00Z");
    PopulationBuilder filling = Population.builder(catalog, asOf, ZoneOffset.UTC);
    SplittableRandom random = new SplittableRandom(20261203);
    for (int i = 0; i < size; i++) {
      filling.next();
      int age = random.nextInt(10, 100);
      if (age < 98) {
        filling.put(AGE, (long) age);
      }
    }
    return PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("书", "Book"), catalog)
        .add(policy)
        .build()
        .compile()
        .decideAll(filling.build());
  }
}

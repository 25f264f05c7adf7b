package org.bankcrm.modelling.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.junit.jupiter.api.Test;

class ProductPairsTest {

  private static List<Set<String>> drawn(Random random, int customers, int products) {
    List<Set<String>> all = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      Set<String> held = new HashSet<>();
      for (int p = 0; p < products; p++) {
        if (random.nextInt(p + 2) == 0) {
          held.add("P" + p);
        }
      }
      all.add(held);
    }
    return all;
  }

  /** Ten customers: 5 with a card, 4 with a loan, 3 with both: lift 10 × 3 / (5 × 4). */
  @Test
  void of_byHand_tellsLiftAndInterval() {
    List<Set<String>> holdings = new ArrayList<>();
    holdings.addAll(Collections.nCopies(3, Set.of("card", "loan")));
    holdings.addAll(Collections.nCopies(2, Set.of("card")));
    holdings.add(Set.of("loan"));
    holdings.addAll(Collections.nCopies(4, Set.of()));
    ProductPair pair = ProductPairs.of(holdings, .95, 1).get(0);
    assertThat(pair.lift()).isEqualTo(1.5);
    double error = StrictMath.sqrt(1.0 / 3 - 1.0 / 5 - 1.0 / 4 + 2.0 / 10);
    assertThat(pair.from())
        .isCloseTo(1.5 / StrictMath.exp(1.959963984540054 * error), within(1e-12));
    assertThat(pair.to()).isCloseTo(1.5 * StrictMath.exp(1.959963984540054 * error), within(1e-12));
    assertThat(pair.secondOfFirst()).isEqualTo(.6);
    assertThat(pair.firstOfSecond()).isEqualTo(.75);
    assertThat(ProductPairs.of(holdings, .95, 4)).isEmpty();
  }

  /** Counted naively, whatever the order of customers. */
  @Property(tries = 50)
  void of_anyHoldings_countsAsByHand(@ForAll long seed) {
    Random random = new Random(seed);
    List<Set<String>> holdings = drawn(random, 60, 5);
    List<ProductPair> pairs = ProductPairs.of(holdings, .9, 2);
    for (ProductPair pair : pairs) {
      assertThat(pair.first()).isLessThan(pair.second());
      assertThat(pair.withFirst())
          .isEqualTo(holdings.stream().filter(h -> h.contains(pair.first())).count());
      assertThat(pair.withSecond())
          .isEqualTo(holdings.stream().filter(h -> h.contains(pair.second())).count());
      assertThat(pair.together())
          .isEqualTo(
              holdings.stream()
                  .filter(h -> h.containsAll(List.of(pair.first(), pair.second())))
                  .count());
      assertThat(pair.lift()).isBetween(pair.from(), pair.to());
    }
    assertThat(pairs).extracting(ProductPair::lift).isSortedAccordingTo(Collections.reverseOrder());
    Collections.shuffle(holdings, random);
    assertThat(ProductPairs.of(holdings, .9, 2)).isEqualTo(pairs);
  }

  /** Of pairs by chance nineteen intervals in twenty hold 1. */
  @Test
  void interval_ofProductsByChance_coversAsOftenAsItSays() {
    Random random = new Random(5);
    int covered = 0;
    for (int run = 0; run < 500; run++) {
      ProductPair pair = ProductPairs.of(drawn(random, 600, 2), .95, 1).get(0);
      covered += pair.from() <= 1 && 1 <= pair.to() ? 1 : 0;
    }
    assertThat(covered).isBetween(475 - 15, 475 + 15); // three standard errors
  }

  @Test
  void badData_isToldByName() {
    assertThatThrownBy(() -> ProductPairs.of(List.of(), .95, 1))
        .isInstanceOfSatisfying(
            ModellingException.class, e -> assertThat(e.reason()).isEqualTo(FitProblem.TOO_FEW));
    assertThatThrownBy(() -> ProductPairs.of(List.of(Set.of()), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

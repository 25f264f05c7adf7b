package org.bankcrm.modelling.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  private record Customer(double figure, boolean bad) {}

  /** Customers over few figures, so that many are equal; at least one good and one bad. */
  private static List<Customer> customers(Random random) {
    List<Customer> customers = new ArrayList<>();
    customers.add(new Customer(random.nextInt(8) / 8.0, true));
    customers.add(new Customer(random.nextInt(8) / 8.0, false));
    for (int i = random.nextInt(40); i > 0; i--) {
      customers.add(new Customer(random.nextInt(9) / 8.0, random.nextInt(3) == 0));
    }
    return customers;
  }

  private static ScoredSample sample(ScoredSample.Builder builder, List<Customer> customers) {
    customers.forEach(each -> builder.add(each.figure(), each.bad()));
    return builder.build();
  }

  /** Looks at every pair. */
  private static double naiveAuc(List<Customer> customers) {
    double won = 0;
    double pairs = 0;
    for (Customer good : customers) {
      for (Customer bad : customers) {
        if (!good.bad() && bad.bad()) {
          pairs++;
          won += good.figure() > bad.figure() ? 1 : good.figure() < bad.figure() ? 0 : 0.5;
        }
      }
    }
    return won / pairs;
  }

  /** Counts anew at each figure. */
  private static double naiveKs(List<Customer> customers) {
    double largest = 0;
    for (Customer at : customers) {
      double good = share(customers, false, at.figure());
      double bad = share(customers, true, at.figure());
      largest = Math.max(largest, Math.abs(good - bad));
    }
    return largest;
  }

  private static double share(List<Customer> customers, boolean bad, double figure) {
    List<Customer> all = customers.stream().filter(each -> each.bad() == bad).toList();
    return (double) all.stream().filter(each -> each.figure() <= figure).count() / all.size();
  }

  @Property(tries = 500)
  void aucAndKs_randomSample_agreeWithEveryPair(@ForAll long seed) {
    List<Customer> customers = customers(new Random(seed));
    ScoredSample sample = sample(ScoredSample.whereMoreIsBetter(), customers);
    assertThat(sample.auc()).isCloseTo(naiveAuc(customers), within(1e-12));
    assertThat(sample.gini()).isCloseTo(2 * naiveAuc(customers) - 1, within(1e-12));
    assertThat(sample.ks()).isCloseTo(naiveKs(customers), within(1e-12));
    ScoredSample worse = sample(ScoredSample.whereMoreIsWorse(), customers);
    assertThat(worse.auc()).isCloseTo(1 - sample.auc(), within(1e-12));
    assertThat(worse.ks()).isEqualTo(sample.ks());
  }

  @Property(tries = 200)
  void measures_anyOrder_areTheSameToTheLastBit(@ForAll long seed) {
    Random random = new Random(seed);
    List<Customer> customers = customers(random);
    List<Customer> shuffled = new ArrayList<>(customers);
    Collections.shuffle(shuffled, random);
    ScoredSample one = sample(ScoredSample.whereMoreIsWorse(), customers);
    ScoredSample other = sample(ScoredSample.whereMoreIsWorse(), shuffled);
    assertThat(one.auc()).isEqualTo(other.auc());
    assertThat(calibration(customers).brierScore()).isEqualTo(calibration(shuffled).brierScore());
    assertThat(calibration(customers).inGroups(4)).isEqualTo(calibration(shuffled).inGroups(4));
  }

  @Test
  void auc_ofPerfectAndOfConstantScores() {
    ScoredSample perfect =
        ScoredSample.whereMoreIsBetter().add(1, true, 5).add(2, false, 7).build();
    assertThat(perfect.auc()).isEqualTo(1);
    assertThat(perfect.ks()).isEqualTo(1);
    ScoredSample constant =
        ScoredSample.whereMoreIsBetter().add(3, true, 5).add(3, false, 7).build();
    assertThat(constant.auc()).isEqualTo(0.5);
    assertThat(constant.ks()).isEqualTo(0);
    assertThat(constant.good()).isEqualTo(7);
    assertThat(constant.bad()).isEqualTo(5);
  }

  @Test
  void sample_ofMillions_staysExact() {
    ScoredSample large =
        ScoredSample.whereMoreIsBetter()
            .add(1, true, 999_999_999)
            .add(0, false, 1)
            .add(2, false, 1_000_000_000)
            .build();
    assertThat(large.auc()).isCloseTo(1_000_000_000 / 1_000_000_001.0, within(1e-15));
    assertThatThrownBy(() -> ScoredSample.whereMoreIsBetter().add(1, true, 2_000_000_001))
        .hasMessageContaining("at most 2000000000");
  }

  @Test
  void sample_withoutGoodOrBad_isRefused() {
    assertThatThrownBy(() -> ScoredSample.whereMoreIsBetter().add(1, true).build())
        .hasMessageContaining("0 and 1");
    assertThatThrownBy(() -> ScoredSample.whereMoreIsBetter().add(Double.NaN, true))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> ScoredSample.whereMoreIsBetter().add(1, true, 0))
        .hasMessageContaining("count");
  }

  private static Calibration calibration(List<Customer> customers) {
    Calibration.Builder builder = Calibration.builder();
    customers.forEach(each -> builder.add(each.figure(), each.bad()));
    return builder.build();
  }

  @Property(tries = 300)
  void calibration_randomSample_agreesWithOneByOne(@ForAll long seed) {
    List<Customer> customers = customers(new Random(seed));
    Calibration calibration = calibration(customers);
    double brier = 0;
    double loss = 0;
    double mean = 0;
    for (Customer each : customers) {
      double p = each.figure();
      brier += Math.pow(p - (each.bad() ? 1 : 0), 2) / customers.size();
      loss -= Math.log(each.bad() ? p : 1 - p) / customers.size();
      mean += p / customers.size();
    }
    assertThat(calibration.brierScore()).isCloseTo(brier, within(1e-12));
    assertThat(calibration.meanProbability()).isCloseTo(mean, within(1e-12));
    if (Double.isInfinite(loss)) {
      assertThat(calibration.logLoss()).isInfinite();
    } else {
      assertThat(calibration.logLoss()).isCloseTo(loss, within(1e-12));
    }
  }

  @Property(tries = 300)
  void groups_randomSample_addUpAndKeepEqualsTogether(@ForAll long seed) {
    List<Customer> customers = customers(new Random(seed));
    Calibration calibration = calibration(customers);
    List<CalibrationGroup> groups = calibration.inGroups(4).groups();
    assertThat(groups).hasSizeBetween(1, 4);
    assertThat(groups.stream().mapToLong(CalibrationGroup::customers).sum())
        .isEqualTo(customers.size());
    double chiSquare = 0;
    for (CalibrationGroup group : groups) {
      List<Customer> own =
          customers.stream()
              .filter(each -> each.figure() >= group.from() && each.figure() <= group.to())
              .toList();
      assertThat(group.customers()).isEqualTo(own.size());
      assertThat(group.bad()).isEqualTo(own.stream().filter(Customer::bad).count());
      double expected = own.stream().mapToDouble(Customer::figure).sum();
      assertThat(group.expectedBad()).isCloseTo(expected, within(1e-9));
      chiSquare += group.chiSquare();
    }
    assertThat(calibration.inGroups(4).chiSquare()).isEqualTo(chiSquare);
  }

  @Test
  void chiSquare_workedByHand() {
    CalibrationGroup group = new CalibrationGroup(0.1, 0.3, 100, 26, 20);
    assertThat(group.chiSquare()).isCloseTo(36 / (20 * 0.8), within(1e-12));
    assertThat(group.badRate()).isEqualTo(0.26);
    assertThat(group.meanProbability()).isEqualTo(0.2);
    assertThat(new CalibrationGroup(1, 1, 3, 3, 3).chiSquare()).isZero();
    assertThat(new CalibrationGroup(0, 0, 3, 1, 0).chiSquare()).isInfinite();
  }

  @Test
  void groups_ofDistinctProbabilities_areOfEqualSize() {
    Calibration.Builder builder = Calibration.builder();
    for (int i = 0; i < 100; i++) {
      builder.add(i / 100.0, i % 3 == 0);
    }
    Calibration calibration = builder.build();
    assertThat(calibration.inGroups(10).groups())
        .hasSize(10)
        .allMatch(group -> group.customers() == 10);
    assertThat(calibration.badRate()).isEqualTo(0.34);
    assertThat(calibration.customers()).isEqualTo(100);
  }

  @Test
  void calibration_badInput_isRefused() {
    assertThatThrownBy(() -> Calibration.builder().build()).hasMessageContaining("at least one");
    assertThatThrownBy(() -> Calibration.builder().add(1.1, true)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> Calibration.builder().add(Double.NaN, true))
        .hasMessageContaining("NaN");
    Calibration one = Calibration.builder().add(0.5, true).build();
    assertThatThrownBy(() -> one.inGroups(1)).hasMessageContaining("2 and 1000");
  }

  @Test
  void stability_workedByHand() {
    PopulationStability same = PopulationStability.of(List.of(10L, 30L), List.of(20L, 60L));
    assertThat(same.index()).isZero();
    PopulationStability moved = PopulationStability.of(List.of(50L, 50L), List.of(25L, 75L));
    double expected = -0.25 * Math.log(0.5) + 0.25 * Math.log(1.5);
    assertThat(moved.index()).isCloseTo(expected, within(1e-12));
    assertThat(moved.parts()).hasSize(2).allMatch(part -> part > 0);
  }

  @Test
  void stability_emptyBin_byTheRuleThatIsNamed() {
    List<Long> expected = List.of(10L, 30L, 60L);
    List<Long> actual = List.of(0L, 60L, 140L);

    PopulationStability smoothed = PopulationStability.of(expected, actual, EmptyBins.smoothed(1));
    assertThat(smoothed.index())
        .isCloseTo(
            part(11 / 103.0, 1 / 203.0)
                + part(31 / 103.0, 61 / 203.0)
                + part(61 / 103.0, 141 / 203.0),
            within(1e-12));
    PopulationStability floored =
        PopulationStability.of(expected, actual, EmptyBins.floored(0.0001));
    assertThat(floored.index())
        .isCloseTo(part(0.1, 0.0001) + part(0.3, 0.3) + part(0.6, 0.7), within(1e-12));
    assertThat(floored.parts().get(0)).isCloseTo(0.69, within(0.005));
    assertThat(PopulationStability.of(expected, actual, EmptyBins.floored(0.001)).parts().get(0))
        .isCloseTo(0.46, within(0.005));
    assertThat(floored.emptyBins()).containsExactly(0);
    assertThat(floored.rule()).isEqualTo(EmptyBins.floored(0.0001));
    assertThat(floored).hasToString("PopulationStability over 3 bins, shares of 1.0E-4 or more");
  }

  private static double part(double before, double now) {
    return (now - before) * Math.log(now / before);
  }

  @Property
  void stability_withoutSmallBins_floorChangesNothing_andTheRulesAreSymmetric(
      @ForAll @Size(4) List<@LongRange(max = 500) Long> expected,
      @ForAll @Size(4) List<@LongRange(max = 500) Long> actual) {
    Assume.that(sum(expected) > 0 && sum(actual) > 0);
    for (EmptyBins rule : List.of(EmptyBins.smoothed(0.5), EmptyBins.floored(0.0001))) {
      PopulationStability there = PopulationStability.of(expected, actual, rule);
      PopulationStability back = PopulationStability.of(actual, expected, rule);
      assertThat(there.index()).isGreaterThanOrEqualTo(0).isCloseTo(back.index(), within(1e-12));
      assertThat(there.emptyBins()).isEqualTo(back.emptyBins());
      assertThat(PopulationStability.of(expected, expected, rule).index()).isZero();
    }
    if (!expected.contains(0L) && !actual.contains(0L)) {
      assertThat(PopulationStability.of(expected, actual, EmptyBins.floored(0.0001)).parts())
          .isEqualTo(PopulationStability.of(expected, actual).parts());
    }
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void stability_rulesOutsideOfTheirBounds_areRefused() {
    for (double count : new double[] {0, -1, 1.001, Double.NaN}) {
      assertThatThrownBy(() -> EmptyBins.smoothed(count))
          .hasMessageStartingWith(
              "customers added to a bin must be above 0 and at most 1.0 but was");
    }
    for (double share : new double[] {0, 0.0101, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> EmptyBins.floored(share))
          .hasMessageStartingWith("a least share must be above 0 and at most 0.01 but was");
    }
    EmptyBins rule = EmptyBins.smoothed(1);
    assertThatThrownBy(() -> PopulationStability.of(List.of(1L, -2L), List.of(1L, 1L), rule))
        .hasMessage("expected customers: bin 1 has -2");
    assertThatThrownBy(() -> PopulationStability.of(List.of(1L, 2L), List.of(0L, 0L), rule))
        .hasMessage("actual customers: there are none in any bin");
    assertThat(List.of(EmptyBins.refused(), rule, EmptyBins.floored(0.01)))
        .doesNotHaveDuplicates()
        .extracting(Object::toString)
        .containsExactly(
            "empty bins refused", "1.0 customers added to each bin", "shares of 0.01 or more");
    assertThat(rule).isEqualTo(EmptyBins.smoothed(1)).hasSameHashCodeAs(EmptyBins.smoothed(1));
  }

  @Test
  void stability_badInput_isRefused() {
    assertThatThrownBy(() -> PopulationStability.of(List.of(1L, 0L), List.of(1L, 1L)))
        .hasMessage(
            "expected customers: bin 1 has 0: join it with a neighbour, or name a rule of EmptyBins");
    assertThatThrownBy(() -> PopulationStability.of(List.of(1L, 1L, 1L), List.of(0L, 4L, 0L)))
        .hasMessageContaining("actual customers: bin 0 has 0, bin 2 has 0");
    assertThatThrownBy(() -> PopulationStability.of(List.of(1L), List.of(1L, 1L)))
        .hasMessageContaining("1 and 2");
    assertThatThrownBy(() -> PopulationStability.of(List.of(), List.of()))
        .hasMessageContaining("0 and 0");
    assertThatThrownBy(() -> PopulationStability.counts(List.of(), List.of(2.0, 1.0)))
        .hasMessageContaining("ascending");
    assertThatThrownBy(() -> PopulationStability.counts(List.of(Double.NaN), List.of(2.0)))
        .hasMessageContaining("finite");
  }

  @Test
  void counts_binsClosedOnTheLeft() {
    assertThat(
            PopulationStability.counts(
                List.of(399.9, 400.0, 449.0, 450.0, 9_999.0), List.of(400.0, 450.0)))
        .containsExactly(1L, 2L, 2L);
  }
}

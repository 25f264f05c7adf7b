package org.bankcrm.modelling.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.junit.jupiter.api.Test;

class PerformanceByMonthTest {

  private static final EmptyBins RULE = EmptyBins.smoothed(.5);
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);

  private static double[] grid(int count) {
    return IntStream.range(0, count).mapToDouble(i -> (i + .5) / count).toArray();
  }

  private static PeriodReport one(double[] risks, boolean... bad) {
    return PerformanceByMonth.against(grid(100), RULE)
        .of(risks, bad, Collections.nCopies(bad.length, JANUARY), JANUARY)
        .get(0);
  }

  /** Two of 0.5 and two of 0.1: 1.2 expected, variance 0.68; three came. */
  @Test
  void outcome_byHand_tellsTheSurprise() {
    PeriodReport.Outcome told =
        one(new double[] {.5, .1, .5, .1}, true, false, true, true).outcome().orElseThrow();
    assertThat(told.bad()).isEqualTo(3);
    assertThat(told.expected()).isCloseTo(1.2, within(1e-15));
    assertThat(told.surprise().orElseThrow()).isCloseTo(1.8 / StrictMath.sqrt(.68), within(1e-12));
    assertThat(told.brier()).isCloseTo((.25 + .25 + .81 + .01) / 4, within(1e-15));
    assertThat(told.problem()).contains(FitProblem.TOO_FEW);
    assertThat(told.auc()).isEmpty();
  }

  /** A month alone tells what the single measures tell; the order of customers does not matter. */
  @Property(tries = 30)
  void months_anyCustomers_tellWhatTheMeasuresTell(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = 300;
    double[] risks = random.doubles(rows, 0, 1).toArray();
    boolean[] bad = new boolean[rows];
    List<YearMonth> months = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      bad[i] = random.nextDouble() < risks[i];
      months.add(JANUARY.plusMonths(random.nextInt(3)));
    }
    PerformanceByMonth watch = PerformanceByMonth.against(grid(1_000), RULE);
    List<PeriodReport> told = watch.of(risks, bad, months, JANUARY.plusMonths(1));
    assertThat(told).extracting(PeriodReport::month).isSorted().hasSize(3);
    assertThat(told.get(2).outcome()).isEmpty();
    assertThat(told.stream().mapToLong(PeriodReport::customers).sum()).isEqualTo(rows);
    int[] first = IntStream.range(0, rows).filter(i -> months.get(i).equals(JANUARY)).toArray();
    double[] own = Arrays.stream(first).mapToDouble(i -> risks[i]).toArray();
    boolean[] turned = new boolean[own.length];
    IntStream.range(0, own.length).forEach(i -> turned[i] = bad[first[i]]);
    assertThat(told.get(0).outcome().orElseThrow().auc())
        .contains(AucInterval.of(own, turned, .95));
    assertThat(told.get(0).outcome().orElseThrow().ks()).contains(Ks.of(own, turned));
    List<Double> cuts = IntStream.range(1, 10).mapToObj(i -> (i * 100 + .5) / 1_000).toList();
    List<Long> counts = PopulationStability.counts(Arrays.stream(own).boxed().toList(), cuts);
    assertThat(told.get(0).stability().index())
        .isEqualTo(PopulationStability.of(Collections.nCopies(10, 100L), counts, RULE).index());
  }

  /** Where the probabilities are right, one month in twenty surprises. */
  @Test
  void surprise_ofRightProbabilities_isNormal() {
    Random random = new Random(11);
    int beyond = 0;
    for (int run = 0; run < 1_000; run++) {
      double[] risks = random.doubles(200, .02, .5).toArray();
      boolean[] bad = new boolean[200];
      IntStream.range(0, 200).forEach(i -> bad[i] = random.nextDouble() < risks[i]);
      double surprise = one(risks, bad).outcome().orElseThrow().surprise().orElseThrow();
      beyond += Math.abs(surprise) > 1.96 ? 1 : 0;
    }
    assertThat(beyond).isBetween(50 - 21, 50 + 21); // three standard errors
  }

  @Test
  void badData_isToldByName() {
    assertThat(one(new double[] {.5, .5}, true, true).outcome().orElseThrow().problem())
        .contains(FitProblem.ONE_CLASS);
    assertThat(one(new double[] {0, 1}, false, true).outcome().orElseThrow().surprise()).isEmpty();
    assertProblem(FitProblem.OUT_OF_BOUNDS, () -> one(new double[] {Double.NaN}, true));
    assertProblem(FitProblem.TOO_FEW, () -> one(new double[0]));
    assertProblem(FitProblem.LENGTHS_DIFFER, () -> one(new double[1], true, false));
    assertProblem(FitProblem.TOO_FEW, () -> PerformanceByMonth.against(new double[9], RULE));
    assertProblem(FitProblem.CONSTANT, () -> PerformanceByMonth.against(new double[10], RULE));
  }

  private static void assertProblem(FitProblem problem, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ModellingException.class, e -> assertThat(e.reason()).isEqualTo(problem));
  }
}

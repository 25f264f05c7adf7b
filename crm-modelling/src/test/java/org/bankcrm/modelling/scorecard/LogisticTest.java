package org.bankcrm.modelling.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.junit.jupiter.api.Test;

class LogisticTest {

  private static final LogisticRegression PLAIN = LogisticRegression.plain();

  /** Customers whose odds follow intercept −1 and coefficients 0.8, −0.5, 0 of three columns. */
  private static TrainingData simulated(Random random, int rows) {
    double[][] x = new double[3][rows];
    boolean[] bad = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      for (double[] column : x) {
        column[i] = random.nextGaussian();
      }
      x[1][i] = 1_000 + 50 * x[1][i];
      double eta = -1 + .8 * x[0][i] - .5 * (x[1][i] - 1_000) / 50;
      bad[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(-eta));
    }
    return TrainingData.of(bad).number("a", x[0]).number("b", x[1]).number("c", x[2]).build();
  }

  private static Fit<LogisticFit> fit(boolean[] bad, double[]... columns) {
    TrainingData.Builder data = TrainingData.of(bad);
    String[] names = new String[columns.length];
    for (int i = 0; i < columns.length; i++) {
      names[i] = "x" + i;
      data.number(names[i], columns[i]);
    }
    return PLAIN.fit(data.build(), List.of(names));
  }

  @Test
  void fit_ofSimulatedCustomers_findsTheCoefficientsWithinTheirErrors() {
    LogisticFit fit =
        PLAIN.fit(simulated(new Random(3), 20_000), List.of("a", "b", "c")).orElseThrow();
    double[] truth = {-1 + .5 * 20, .8, -.01, 0};
    for (int i = 0; i < truth.length; i++) {
      var estimate = fit.estimates().get(i);
      assertThat(estimate.value()).isCloseTo(truth[i], within(3.5 * estimate.standardError()));
    }
  }

  /** Of a hundred intervals at 95 per cent about five miss, whatever the coefficient. */
  @Test
  void intervals_overManySamples_coverTheTruthAsOftenAsTheySay() {
    Random random = new Random(29);
    int samples = 400;
    double[] truth = {-1 + .5 * 20, .8, -.01, 0};
    int[] covered = new int[truth.length];
    for (int s = 0; s < samples; s++) {
      LogisticFit fit = PLAIN.fit(simulated(random, 600), List.of("a", "b", "c")).orElseThrow();
      for (int i = 0; i < truth.length; i++) {
        Estimate estimate = fit.estimates().get(i);
        double off = StrictMath.abs(estimate.value() - truth[i]);
        covered[i] += off <= 1.96 * estimate.standardError() ? 1 : 0;
      }
    }
    for (int each : covered) { // three standard errors of the simulation
      assertThat(each / (double) samples).isCloseTo(.95, within(3 * .0109));
    }
  }

  /** At the maximum, what is left over is orthogonal to every column. */
  @Property(tries = 40)
  void fit_ofAnyWeightedCustomers_leavesNoSlope(@ForAll Random random) {
    TrainingData plain = simulated(random, 200);
    double[] weights = random.doubles(200, 0, 3).toArray();
    TrainingData.Builder builder = TrainingData.of(plain.bad()).weights(weights);
    List<String> names = List.of("a", "b", "c");
    names.forEach(name -> builder.number(name, plain.numbers(name).values()));
    LogisticModel model = PLAIN.fit(builder.build(), names).orElseThrow().model();
    double[] slopes = new double[4];
    for (int i = 0; i < 200; i++) {
      double[] x = new double[3];
      for (int j = 0; j < 3; j++) {
        x[j] = plain.numbers(names.get(j)).values()[i];
      }
      double left = weights[i] * ((plain.isBad(i) ? 1 : 0) - model.probability(x));
      slopes[0] += left;
      for (int j = 0; j < 3; j++) {
        slopes[j + 1] += left * x[j];
      }
    }
    for (double slope : slopes) {
      assertThat(slope).isCloseTo(0, within(1e-5));
    }
  }

  @Test
  void fit_withAWeightOfTwo_isThatOfARowThatStandsThereTwice() {
    TrainingData once = simulated(new Random(4), 300);
    double[] weights = new double[300];
    Arrays.fill(weights, 1);
    weights[7] = 2;
    boolean[] bad = Arrays.copyOf(once.bad(), 301);
    bad[300] = bad[7];
    double[] a = Arrays.copyOf(once.numbers("a").values(), 301);
    a[300] = a[7];
    LogisticModel doubled = fit(bad, a).orElseThrow().model();
    TrainingData weighted =
        TrainingData.of(once.bad())
            .weights(weights)
            .number("x0", once.numbers("a").values())
            .build();
    LogisticModel model = PLAIN.fit(weighted, List.of("x0")).orElseThrow().model();
    assertThat(model.intercept()).isCloseTo(doubled.intercept(), within(1e-10));
    assertThat(model.coefficient("x0")).isCloseTo(doubled.coefficient("x0"), within(1e-10));
  }

  @Test
  void fit_whereGoodAndBadAreParted_namesTheColumn() {
    boolean[] bad = {false, false, false, true, true, true};
    double[] parts = {1, 2, 3, 4, 5, 6};
    double[] quasi = {1, 2, 3, 3, 4, 5};
    double[] noise = {1, -1, 1, -1, 1, -1.5};
    for (double[] each : List.of(parts, quasi)) {
      Fit<LogisticFit> fit = fit(bad, noise, each);
      assertThat(fit.model()).isEmpty();
      assertThat(fit)
          .isInstanceOfSatisfying(
              Fit.Failed.class,
              failed -> {
                assertThat(failed.reason()).isEqualTo(FitProblem.SEPARATED);
                assertThat(failed.detail()).isEqualTo("x1");
              });
    }
    TrainingData data = TrainingData.of(bad).number("x", parts).build();
    assertThat(new LogisticRegression(.1, 0, 100).fit(data, List.of("x")).model()).isPresent();
  }

  @Test
  void fit_ofUselessData_saysWhy() {
    boolean[] bad = {true, false, true, false, true, false, false};
    double[] x = {1, 2, 2, 3, 5, 1, 4};
    double[] twice = Arrays.stream(x).map(v -> 2 * v + 1).toArray();
    double[] same = {5, 5, 5, 5, 5, 5, 5};
    double[] gap = {1, 2, Double.NaN, 3, 5, 1, 4};
    assertThat(fit(bad, x, twice).problem()).contains(FitProblem.COLLINEAR);
    assertThat(fit(bad, x, same).problem()).contains(FitProblem.CONSTANT);
    assertThat(fit(bad, gap).problem()).contains(FitProblem.OUT_OF_BOUNDS);
    assertThat(fit(new boolean[7], x).problem()).contains(FitProblem.ONE_CLASS);
    assertThat(new LogisticRegression(0, 0, 1).fit(simulated(new Random(1), 99), List.of("a")))
        .isInstanceOf(Fit.Failed.class);
  }

  @Test
  void lasso_byItsStrength_setsWeakCoefficientsToZero() {
    TrainingData data = simulated(new Random(5), 3_000);
    List<String> names = List.of("a", "b", "c");
    LogisticModel weak = new LogisticRegression(0, .01, 500).fit(data, names).orElseThrow().model();
    assertThat(weak.coefficient("a")).isPositive();
    assertThat(weak.coefficient("c")).isZero();
    LogisticFit strong = new LogisticRegression(0, 1, 500).fit(data, names).orElseThrow();
    assertThat(strong.model().coefficients()).containsOnly(0.0);
    assertThat(strong.estimates().get(1).standardError()).isNaN();
    LogisticModel ridge = new LogisticRegression(.5, 0, 99).fit(data, names).orElseThrow().model();
    LogisticModel plain = PLAIN.fit(data, names).orElseThrow().model();
    assertThat(ridge.coefficient("a")).isBetween(0.0, plain.coefficient("a"));
    LogisticModel both =
        new LogisticRegression(.5, 1e-12, 500).fit(data, names).orElseThrow().model();
    assertThat(both.coefficient("a")).isCloseTo(ridge.coefficient("a"), within(1e-6));
  }

  /** At the optimum of the lasso, slopes of coefficients that are in equal the penalty. */
  @Test
  void lasso_atItsOptimum_meetsTheConditions() {
    TrainingData data = simulated(new Random(6), 1_000);
    double lasso = .05;
    LogisticModel model =
        new LogisticRegression(0, lasso, 500).fit(data, List.of("a", "c")).orElseThrow().model();
    double[] a = data.numbers("a").values();
    double mean = Arrays.stream(a).average().orElseThrow();
    double deviation =
        StrictMath.sqrt(Arrays.stream(a).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    double slope = 0;
    for (int i = 0; i < 1_000; i++) {
      double p = model.probability(a[i], data.numbers("c").values()[i]);
      slope += ((data.isBad(i) ? 1 : 0) - p) * (a[i] - mean) / deviation;
    }
    assertThat(slope / 1_000).isCloseTo(lasso, within(1e-9));
  }

  private static void refused(Runnable made, FitProblem reason) {
    assertThatThrownBy(made::run)
        .isInstanceOfSatisfying(
            ModellingException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void data_thatDoNotFit_areRefusedByName() {
    boolean[] bad = {true, false};
    refused(() -> TrainingData.of(bad).number("x", new double[3]), FitProblem.LENGTHS_DIFFER);
    refused(
        () -> TrainingData.of(bad).number("x", new double[] {1, Double.POSITIVE_INFINITY}),
        FitProblem.OUT_OF_BOUNDS);
    refused(() -> TrainingData.of(bad).weights(new double[] {1, -1}), FitProblem.OUT_OF_BOUNDS);
    refused(
        () -> TrainingData.of(bad).number("x", new double[2]).number("x", new double[2]),
        FitProblem.TWICE);
    TrainingData codes = TrainingData.of(bad).code("c", List.of("A", "B")).build();
    refused(() -> Bins.groups(List.of(List.of("A"))).places(codes, "c"), FitProblem.NO_BIN);
    refused(() -> Bins.groups(List.of(List.of("A"), List.of("A"))), FitProblem.TWICE);
    refused(() -> Bins.cuts(2, 1), FitProblem.OUT_OF_BOUNDS);
    refused(
        () ->
            BinnedData.of(
                codes,
                Map.of("c", Bins.groups(List.of(List.of("A"), List.of("B")))),
                Smoothing.none()),
        FitProblem.EMPTY_BIN);
    TrainingData nothing =
        TrainingData.of(bad)
            .number("m", new double[] {Double.NaN, Double.NaN})
            .number("k", new double[] {3, 3})
            .code("e", Collections.nCopies(2, ""))
            .build();
    refused(() -> Binner.tree(3).bins(nothing, "m"), FitProblem.ALL_MISSING);
    refused(() -> Binner.tree(3).bins(nothing, "k"), FitProblem.CONSTANT);
    refused(() -> Binner.tree(3).bins(nothing, "e"), FitProblem.ALL_MISSING);
  }
}

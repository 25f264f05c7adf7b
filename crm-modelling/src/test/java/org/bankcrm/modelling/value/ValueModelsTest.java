package org.bankcrm.modelling.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.bankcrm.core.CustomerId;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.ModellingException;
import org.junit.jupiter.api.Test;

class ValueModelsTest {

  private static final PurchaseHistory SOME = new PurchaseHistory(2, 30.43, 38.86);

  @Test
  void expectedPurchases_paretoWithHundredsOfRepeats_isThatOfThePeer() {
    ParetoNbd model = new ParetoNbd(.55, 10.58, .61, 11.67);
    assertThat(model.expectedPurchases(new PurchaseHistory(132, 200, 200), 10))
        .isCloseTo(6.2060517889632418, within(1e-12));
    assertThat(model.expectedPurchases(new PurchaseHistory(133, 200, 200), 10))
        .isCloseTo(6.2528722475748113, within(1e-12));
  }

  private static List<PurchaseModel> models(double a, double b, double c, double d) {
    return List.of(new BgNbd(a, b, c, d), new MbgNbd(a, b, c, d), new ParetoNbd(a, b, c, d));
  }

  @Property(tries = 300)
  void everyModel_farBeyondTheUsualRange_givesProbabilitiesAndFiniteGrowingFigures(
      @ForAll @DoubleRange(min = .02, max = 200) double r,
      @ForAll @DoubleRange(min = .05, max = 2_000) double alpha,
      @ForAll @DoubleRange(min = .02, max = 50) double c,
      @ForAll @DoubleRange(min = .02, max = 500) double d,
      @ForAll @IntRange(min = 0, max = 5_000) int x,
      @ForAll @DoubleRange(min = .01, max = 1) double part,
      @ForAll @DoubleRange(min = .1, max = 3_000) double observed) {
    PurchaseHistory h = new PurchaseHistory(x, x == 0 ? 0 : part * observed, observed);
    for (PurchaseModel model : models(r, alpha, c, d)) {
      assertThat(model.probabilityAlive(h)).isBetween(0.0, 1.0);
      assertThat(model.logLikelihood(h)).isFinite();
      double soon = model.expectedPurchases(h, observed / 10);
      double later = model.expectedPurchases(h, observed / 5);
      assertThat(soon).isFinite().isNotNegative();
      assertThat(later).isFinite().isGreaterThanOrEqualTo(soon * (1 - 1e-12));
      assertThat(model.expectedPurchases(h, 0)).isZero();
      double[] both = model.expectedPurchases(h, new double[] {observed / 10, observed / 5});
      assertThat(both[0]).isCloseTo(soon, Percentage.withPercentage(1e-9));
      assertThat(both[1]).isCloseTo(later, Percentage.withPercentage(1e-9));
    }
  }

  @Test
  void everyModel_wherePrintedFormulasDivideByZero_isContinuous() {
    DoubleUnaryOperator bg = a -> new BgNbd(.3, 4, a, 2.4).expectedPurchases(SOME, 39);
    DoubleUnaryOperator pareto = s -> new ParetoNbd(.5, 10, s, 11).expectedPurchases(SOME, 39);
    for (DoubleUnaryOperator each : List.of(bg, pareto)) {
      double middle = (each.applyAsDouble(1 - 1e-6) + each.applyAsDouble(1 + 1e-6)) / 2;
      assertThat(each.applyAsDouble(1)).isCloseTo(middle, Percentage.withPercentage(1e-9));
    }
  }

  @Test
  void likelihoodOfParetoNbd_againstAPlainSum_agrees() {
    ParetoNbd model = new ParetoNbd(.7, 3, 1.4, 25);
    double gone = 0;
    int steps = 200_000;
    double width = (SOME.observed() - SOME.lastAt()) / steps;
    for (int i = 0; i < steps; i++) {
      double u = SOME.lastAt() + (i + .5) * width;
      gone += width * 1.4 * StrictMath.pow(3 + u, -2.7) * StrictMath.pow(25 + u, -2.4);
    }
    double alive = StrictMath.pow(3 + 38.86, -2.7) * StrictMath.pow(25 + 38.86, -1.4);
    assertThat(model.probabilityAlive(SOME)).isCloseTo(alive / (alive + gone), within(1e-10));
  }

  @Test
  void discountedPurchases_paretoAtAHighRate_isTheSumOverShortPeriods() {
    ParetoNbd model = new ParetoNbd(.55, 10.58, .61, 11.67);
    double sum = 0;
    double before = 0;
    for (int i = 1; i <= 40_000; i++) {
      double until = model.expectedPurchases(SOME, i * .01);
      sum += (until - before) * StrictMath.exp(-.1 * (i - .5) * .01);
      before = until;
    }
    assertThat(model.discountedPurchases(SOME, .1)).isCloseTo(sum, within(1e-6));
  }

  private static double gamma(SplittableRandom random, double shape, double scale) {
    Random normal = new Random(random.nextLong());
    double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    double boost = shape < 1 ? StrictMath.pow(random.nextDouble(), 1 / shape) : 1;
    while (true) { // G. Marsaglia, W. Tsang 2000
      double z = normal.nextGaussian();
      double v = StrictMath.pow(1 + z / StrictMath.sqrt(9 * d), 3);
      if (v > 0
          && StrictMath.log(random.nextDouble()) < z * z / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v * boost / scale;
      }
    }
  }

  /** Lives a customer of the BG/NBD model, second by second as it were. */
  private static PurchaseHistory bgCustomer(SplittableRandom random, double observed) {
    double rate = gamma(random, .8, 6);
    double first = gamma(random, .9, 1);
    double leaves = first / (first + gamma(random, 3, 1));
    double now = 0;
    double last = 0;
    long repeats = 0;
    while (true) {
      now -= StrictMath.log(random.nextDouble()) / rate;
      if (now > observed) {
        return new PurchaseHistory(repeats, last, observed);
      }
      repeats++;
      last = now;
      if (random.nextDouble() < leaves) {
        return new PurchaseHistory(repeats, last, observed);
      }
    }
  }

  @Test
  void fit_bgNbdOfSimulatedCustomers_findsTheParametersWithinTheirErrors() {
    SplittableRandom random = new SplittableRandom(7);
    PurchaseSample.Builder sample = PurchaseSample.builder();
    for (int i = 0; i < 40_000; i++) {
      sample.add(bgCustomer(random, 20 + random.nextInt(60)));
    }
    PurchaseSample built = sample.build();
    assertThat(built.cells()).isGreaterThan(20_000); // so that a part of them leads the way
    Fitted<BgNbd> fitted = BgNbd.fit(built).orElseThrow();
    double[] truth = {.8, 6, .9, 3};
    for (int i = 0; i < truth.length; i++) {
      var estimate = fitted.estimates().get(i);
      assertThat(estimate.value()).isCloseTo(truth[i], within(3.5 * estimate.standardError()));
      assertThat(estimate.standardError()).isLessThan(truth[i] / 5);
    }
  }

  /** Intervals of rates and shares are taken on the logarithm, as the parameters are positive. */
  @Test
  void intervals_ofBgNbdOverManySamples_coverTheTruthAsOftenAsTheySay() {
    SplittableRandom random = new SplittableRandom(31);
    int samples = Boolean.getBoolean("crm.deep") ? 400 : 60;
    double[] truth = {.8, 6, .9, 3};
    int[] covered = new int[truth.length];
    for (int s = 0; s < samples; s++) {
      PurchaseSample.Builder sample = PurchaseSample.builder();
      for (int i = 0; i < 2_000; i++) {
        sample.add(bgCustomer(random, 60));
      }
      Fitted<BgNbd> fitted = BgNbd.fit(sample.build()).orElseThrow();
      for (int i = 0; i < truth.length; i++) {
        Estimate each = fitted.estimates().get(i);
        double off = StrictMath.abs(StrictMath.log(each.value() / truth[i]));
        covered[i] += off <= 1.96 * each.standardError() / each.value() ? 1 : 0;
      }
    }
    double error = StrictMath.sqrt(.95 * .05 / samples);
    for (int each : covered) {
      assertThat(each / (double) samples).isCloseTo(.95, within(3 * error));
    }
  }

  @Test
  void fit_inAnyOrderOfCustomers_hasTheSameBits() {
    SplittableRandom random = new SplittableRandom(8);
    List<PurchaseHistory> list = Stream.generate(() -> bgCustomer(random, 40)).limit(300).toList();
    PurchaseSample.Builder there = PurchaseSample.builder();
    PurchaseSample.Builder back = PurchaseSample.builder();
    for (int i = 0; i < list.size(); i++) {
      there.add(list.get(i));
      back.add(list.get(list.size() - 1 - i));
    }
    assertThat(BgNbd.fit(there.build())).isEqualTo(BgNbd.fit(back.build()));
  }

  @Test
  void fit_whereNothingCanBeTold_hasNoFigures() {
    PurchaseSample none = PurchaseSample.builder().add(new PurchaseHistory(0, 0, 10), 500).build();
    PurchaseSample alike =
        PurchaseSample.builder().add(new PurchaseHistory(10, 10, 10), 500).build();
    for (PurchaseSample sample : List.of(none, alike, PurchaseSample.builder().build())) {
      for (Fit<?> fit : List.of(BgNbd.fit(sample), MbgNbd.fit(sample), ParetoNbd.fit(sample))) {
        assertThat(fit.model()).isEmpty();
        assertThat(fit.problem()).isPresent();
        assertThatThrownBy(fit::orElseThrow).isInstanceOf(ModellingException.class);
      }
    }
    assertThat(BgNbd.fit(none).problem()).contains(FitProblem.TOO_FEW);
  }

  private static void refused(Runnable made, FitProblem reason) {
    assertThatThrownBy(made::run)
        .isInstanceOfSatisfying(
            ModellingException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void histories_thatCannotBe_areRefusedByName() {
    refused(() -> new PurchaseHistory(1, 11, 10), FitProblem.AFTER_END);
    refused(() -> new PurchaseHistory(-1, 1, 10), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new PurchaseHistory(0, 1, 10), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new PurchaseHistory(1, 0, 10), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new PurchaseHistory(0, 0, 0), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new PurchaseHistory(1, 1, Double.NaN), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new BgNbd(0, 1, 1, 1), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new BgNbd(1, 1, 1, 1).expectedPurchases(-1), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new BgNbd(90, 1, 1, 1).expectedPurchases(1e12), FitProblem.NOT_CONVERGED);
    refused(() -> GammaGamma.Sample.builder().add(1, -3), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new GammaGamma(1, .9, 1).expectedSpend(0, 0), FitProblem.NOT_IDENTIFIED);
  }

  @Test
  void log_ofOddDays_keepsItsRule() {
    LocalDate end = LocalDate.of(2024, 2, 29);
    PurchaseLog.Builder builder = PurchaseLog.until(end, 1);
    builder.add(CustomerId.of("B"), end, BigDecimal.ONE); // not observed at all
    builder.add(CustomerId.of("A"), end.plusDays(1), BigDecimal.ONE); // later
    builder.add(CustomerId.of("A"), end.minusDays(10), new BigDecimal("100"));
    builder.add(CustomerId.of("A"), end, new BigDecimal("0.10"));
    builder.add(CustomerId.of("A"), end, new BigDecimal("0.20")); // the same day
    PurchaseLog log = builder.build();
    assertThat(log.tooNew()).isOne();
    assertThat(log.later()).isOne();
    assertThat(log.customers())
        .containsExactly(
            new PurchaseLog.Customer(CustomerId.of("A"), new PurchaseHistory(1, 10, 10), .3));
    refused(
        () -> builder.add(CustomerId.of("A"), end, new BigDecimal("-1")), FitProblem.OUT_OF_BOUNDS);
  }

  /** P. Fader, B. Hardie, J. Shang 2010: 11,104 donors over six years. */
  @Test
  void fit_bgBbOfTheDonors_findsThePublishedParameters() {
    int[][] rows = {
      {0, 0, 3464}, {1, 1, 1091}, {1, 2, 277}, {1, 3, 129}, {1, 4, 78}, {1, 5, 119}, {1, 6, 129},
      {2, 2, 613}, {2, 3, 255}, {2, 4, 155}, {2, 5, 173}, {2, 6, 234}, {3, 3, 322}, {3, 4, 181},
      {3, 5, 225}, {3, 6, 357}, {4, 4, 240}, {4, 5, 284}, {4, 6, 512}, {5, 5, 335}, {5, 6, 728},
      {6, 6, 1203}
    };
    Map<BgBb.History, Long> counts = new HashMap<>();
    for (int[] row : rows) {
      counts.put(new BgBb.History(row[0], row[1], 6), (long) row[2]);
    }
    Fitted<BgBb> fitted = BgBb.fit(counts).orElseThrow();
    assertThat(fitted.rows()).isEqualTo(11_104);
    assertThat(fitted.logLikelihood()).isCloseTo(-33_225.6, within(.05));
    double[] published = {1.204, .750, .657, 2.783};
    for (int i = 0; i < published.length; i++) {
      assertThat(fitted.estimates().get(i).value()).isCloseTo(published[i], within(.0015));
    }
  }

  @Test
  void bgBb_ofAHistory_sumsOverWhatMayHaveBeen() {
    BgBb model = new BgBb(1.2, .75, .66, 2.8);
    double all = 0;
    for (int last = 0; last <= 6; last++) {
      for (int acted = last == 0 ? 0 : 1; acted <= last; acted++) {
        double ways = acted <= 1 ? 1 : choose(last - 1, acted - 1);
        all += ways * StrictMath.exp(model.logLikelihood(new BgBb.History(acted, last, 6)));
      }
    }
    assertThat(all).isCloseTo(1, within(1e-12));
    BgBb.History h = new BgBb.History(3, 5, 6);
    assertThat(model.probabilityAlive(h)).isBetween(0.0, 1.0);
    assertThat(model.expectedActs(h, 1))
        .isCloseTo(model.probabilityAlive(h) * 4.2 / 7.95, within(1e-12));
    assertThat(model.discountedActs(h, 20, .1)).isLessThan(model.expectedActs(h, 20));
    refused(() -> new BgBb.History(2, 1, 6), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new BgBb.History(2, 7, 6), FitProblem.AFTER_END);
  }

  private static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= k; i++) {
      ways = ways * (n - k + i) / i;
    }
    return ways;
  }

  /** P. Fader, B. Hardie 2007: seven years of two cohorts of a thousand. */
  @Test
  void fit_survivalOfThePublishedCohorts_findsTheirParameters() {
    Fitted<Survival> regular =
        Survival.fit(List.of(1000L, 631L, 468L, 382L, 326L, 289L, 262L, 241L)).orElseThrow();
    assertThat(regular.estimates().get(0).value()).isCloseTo(.704, within(.0006));
    assertThat(regular.estimates().get(1).value()).isCloseTo(1.182, within(.0006));
    Fitted<Survival> high =
        Survival.fit(List.of(1000L, 869L, 743L, 653L, 593L, 551L, 517L, 491L)).orElseThrow();
    assertThat(high.estimates().get(0).value()).isCloseTo(.668, within(.0006));
    assertThat(high.estimates().get(1).value()).isCloseTo(3.806, within(.0006));
    assertThat(Survival.fit(List.of(10L, 10L, 10L)).problem()).contains(FitProblem.TOO_FEW);
    assertThat(Survival.fit(List.of(10L, 11L, 9L)).problem()).contains(FitProblem.OUT_OF_BOUNDS);
  }

  /** Who stayed long stays longer, but for a retention that is the same for all. */
  @Test
  void survival_ofThoseWhoStayed_isWhatIsLeftOfThem() {
    Survival unlike = Survival.betaGeometric(.668, 3.806);
    assertThat(unlike.given(3).after(2))
        .isCloseTo(unlike.after(5) / unlike.after(3), within(1e-15));
    assertThat(unlike.given(3).after(0)).isEqualTo(1);
    assertThat(unlike.given(8).after(1)).isGreaterThan(unlike.given(1).after(1));
    assertThat(Survival.constant(.9).given(5).after(2)).isCloseTo(.81, within(1e-12));
    refused(() -> Survival.table(List.of(.5, 0.0)).given(2), FitProblem.OUT_OF_BOUNDS);
    refused(() -> unlike.given(-1), FitProblem.OUT_OF_BOUNDS);
  }

  @Test
  void contracts_areWorthSurvivalTimesMarginTimesDiscount() {
    Survival nine = Survival.constant(.9);
    assertThat(Contract.deposit(1_000, .01, 2, 3).value(nine, .05))
        .isCloseTo(8 * (.9 / 1.05 + .81 / 1.05 / 1.05 + .729 / 1.05 / 1.05 / 1.05), within(1e-12));
    Contract loan = Contract.loan(1_200, 0, .01, 0, 12);
    assertThat(loan.margins().get(0)).isCloseTo(12, within(1e-12));
    assertThat(loan.margins().get(11)).isCloseTo(1, within(1e-12));
    Contract annuity = Contract.loan(1_000, .1, .01, 0, 2);
    double instalment = 1_000 * .1 / (1 - 1 / 1.21);
    assertThat(annuity.margins().get(1)).isCloseTo((1_100 - instalment) / 100, within(1e-12));
    assertThat(Survival.table(List.of(.8, .6)).after(4)).isCloseTo(.6 * .5625, within(1e-12));
    assertThat(Survival.table(List.of(.8, 0.0)).after(9)).isZero();
    refused(() -> Survival.table(List.of(.5, .6)), FitProblem.OUT_OF_BOUNDS);
    refused(() -> Survival.constant(1.1), FitProblem.OUT_OF_BOUNDS);
    refused(() -> new Contract(List.of(Double.NaN)), FitProblem.OUT_OF_BOUNDS);
  }

  @Test
  void fit_gammaGammaOfSimulatedSpend_findsItsParametersWithinTheirErrors() {
    SplittableRandom random = new SplittableRandom(9);
    GammaGamma.Sample.Builder sample = GammaGamma.Sample.builder();
    for (int i = 0; i < 8_000; i++) {
      double scale = gamma(random, 4, 20);
      int x = 1 + random.nextInt(6);
      sample.add(x, gamma(random, 5.0 * x, scale * x));
    }
    Fitted<GammaGamma> fitted = GammaGamma.fit(sample.build()).orElseThrow();
    double[] truth = {5, 4, 20};
    for (int i = 0; i < truth.length; i++) {
      var estimate = fitted.estimates().get(i);
      assertThat(estimate.value()).isCloseTo(truth[i], within(3.5 * estimate.standardError()));
    }
    Map<Integer, Double> grows = new TreeMap<>();
    Stream.of(0, 1, 5, 50, 5_000).forEach(x -> grows.put(x, fitted.model().expectedSpend(x, 100)));
    assertThat(grows.values().stream().toList()).isSorted();
    assertThat(grows.get(5_000)).isCloseTo(100, within(.1));
  }
}

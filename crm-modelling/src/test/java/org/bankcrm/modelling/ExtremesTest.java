package org.bankcrm.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bankcrm.modelling.forecast.BackTest;
import org.bankcrm.modelling.forecast.EtsFit;
import org.bankcrm.modelling.forecast.Forecasters;
import org.bankcrm.modelling.forecast.Series;
import org.bankcrm.modelling.group.Clusters;
import org.bankcrm.modelling.group.KMeans;
import org.bankcrm.modelling.scorecard.BinnedData;
import org.bankcrm.modelling.scorecard.Binner;
import org.bankcrm.modelling.scorecard.LogisticFit;
import org.bankcrm.modelling.scorecard.LogisticModel;
import org.bankcrm.modelling.scorecard.LogisticRegression;
import org.bankcrm.modelling.scorecard.Smoothing;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.bankcrm.modelling.value.BgBb;
import org.bankcrm.modelling.value.BgNbd;
import org.bankcrm.modelling.value.GammaGamma;
import org.bankcrm.modelling.value.ParetoNbd;
import org.bankcrm.modelling.value.PurchaseHistory;
import org.bankcrm.modelling.value.PurchaseSample;
import org.bankcrm.modelling.value.Survival;
import org.junit.jupiter.api.Test;

/** Data at the edge of what a model bears: a result that holds, or a named problem. */
class ExtremesTest {

  /** Customers who all buy at one rate and never leave: nothing differs among them. */
  @Test
  void pareto_ofCustomersOfOneRate_endsWithANamedProblem() {
    for (double rate : new double[] {1, 10}) {
      Random random = new Random(7);
      PurchaseSample.Builder sample = PurchaseSample.builder();
      for (int i = 0; i < 300; i++) {
        double at = 0;
        double last = 0;
        long x = 0;
        while (true) {
          at += -StrictMath.log(random.nextDouble()) / rate;
          if (at > 100) {
            break;
          }
          last = at;
          x++;
        }
        sample.add(new PurchaseHistory(x, last, 100));
      }
      Fit<Fitted<ParetoNbd>> fit = ParetoNbd.fit(sample.build());
      assertThat(fit.problem().orElseThrow())
          .isIn(FitProblem.NOT_IDENTIFIED, FitProblem.NOT_CONVERGED);
    }
  }

  @Test
  void gammaGamma_inAnyCurrency_isTheSameModel() {
    Random random = new Random(3);
    double[] means = new double[400];
    Arrays.setAll(means, i -> 80 * StrictMath.exp(.6 * random.nextGaussian()));
    Fitted<GammaGamma> one = spend(means, 1).orElseThrow();
    for (double unit : new double[] {1e-9, 1e6, 1e12}) {
      Fitted<GammaGamma> other = spend(means, unit).orElseThrow();
      assertThat(other.model().p()).isCloseTo(one.model().p(), within(1e-4 * one.model().p()));
      assertThat(other.model().v() / unit)
          .isCloseTo(one.model().v(), within(1e-3 * one.model().v()));
      assertThat(other.estimates().get(2).value()).isEqualTo(other.model().v());
      assertThat(other.estimates().get(2).standardError() / unit)
          .isCloseTo(one.estimates().get(2).standardError(), within(1e-2 * one.model().v()));
    }
  }

  private static Fit<Fitted<GammaGamma>> spend(double[] means, double unit) {
    GammaGamma.Sample.Builder sample = GammaGamma.Sample.builder();
    for (int i = 0; i < means.length; i++) {
      sample.add(1 + i % 7, means[i] * unit);
    }
    return GammaGamma.fit(sample.build());
  }

  @Test
  void logistic_separatedByAColumnThatHardlyAnyoneHas_isSeparated() {
    for (int n : new int[] {1_000, 20_000}) {
      Random random = new Random(5);
      boolean[] bad = new boolean[n];
      double[] x = new double[n];
      double[] rare = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = random.nextGaussian();
        rare[i] = i < 2 ? 1 : 0;
        bad[i] = i < 2 || random.nextDouble() < 1 / (1 + StrictMath.exp(1 - x[i]));
      }
      TrainingData data = TrainingData.of(bad).number("x", x).number("rare", rare).build();
      Fit<LogisticFit> fit = LogisticRegression.plain().fit(data, List.of("x", "rare"));
      assertThat(fit.problem()).contains(FitProblem.SEPARATED);
    }
  }

  @Test
  void logOdds_ofFewerValuesThanColumns_isRefused() {
    LogisticModel model = new LogisticModel(List.of("a", "b"), 0, List.of(1.0, 1.0));
    assertThatThrownBy(() -> model.probability(1)).isInstanceOf(ModellingException.class);
    assertThatThrownBy(() -> model.logOdds(1, 2, 3)).isInstanceOf(ModellingException.class);
  }

  @Test
  void backTest_withoutASeasonBefore_hasNoScaledError() {
    List<Double> values = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 22; i++) {
      values.add(100 + random.nextGaussian());
    }
    BackTest test =
        BackTest.of(Forecasters.automatic(), new Series(values, 12), 10, 6, 6, .95).orElseThrow();
    assertThat(test.mase()).isNaN();
    List<Double> same = new ArrayList<>(Collections.nCopies(20, 5.0));
    same.add(6.0);
    BackTest flat =
        BackTest.of(Forecasters.seasonalNaive(), new Series(same, 1), 20, 1, 1, .95).orElseThrow();
    assertThat(flat.mase()).isNaN();
  }

  @Test
  void ets_ofAStraightLine_goesOnStraight() {
    for (double noise : new double[] {0, 1e-9}) {
      List<Double> values = new ArrayList<>();
      Random random = new Random(1);
      for (int i = 0; i < 48; i++) {
        values.add(100.0 + 5 * i + noise * random.nextGaussian());
      }
      Fit<EtsFit> fit = EtsFit.automatic(new Series(values, 12));
      assertThat(fit.orElseThrow().forecast(1, .95).steps().get(0).point())
          .isCloseTo(340, within(.5));
    }
  }

  @Test
  void kMeans_ofAConstantThatIsNoBinaryFraction_isConstant() {
    double[] same = new double[10];
    Arrays.fill(same, .1);
    double[] other = new double[10];
    Arrays.setAll(other, i -> i);
    assertThat(KMeans.of(2, 1).fit(List.of("a", "b"), List.of(same, other)).problem())
        .contains(FitProblem.CONSTANT);
    other[3] = Double.POSITIVE_INFINITY;
    assertThat(KMeans.of(2, 1).fit(List.of("b"), List.of(other)).problem())
        .contains(FitProblem.OUT_OF_BOUNDS);
  }

  @Test
  void nearest_ofFewerValues_isRefused() {
    double[] a = {1, 2, 3, 10, 11, 12};
    double[] b = {1, 1, 2, 8, 9, 8};
    Clusters clusters = KMeans.of(2, 1).fit(List.of("a", "b"), List.of(a, b)).orElseThrow();
    assertThatThrownBy(() -> clusters.nearest(1)).isInstanceOf(ModellingException.class);
  }

  @Test
  void expected_ofVeryManyPurchases_isTheSameForOneHorizonAndSeveral() {
    BgNbd model = new BgNbd(1, 1, .5, 1_000_000);
    for (double mean : new double[] {700, 730, 742}) {
      PurchaseHistory h = new PurchaseHistory(10_000_000, 9_999, 9_999);
      double horizon = mean / 1_000.1;
      assertThat(model.expectedPurchases(h, new double[] {horizon / 2, horizon})[1])
          .isCloseTo(model.expectedPurchases(h, horizon), within(1e-7));
    }
  }

  @Test
  void codes_withoutACustomer_haveABinAndWeightZero() {
    List<String> codes = new ArrayList<>();
    boolean[] bad = new boolean[3_001];
    for (int i = 0; i < 3_000; i++) {
      codes.add("abc".substring(i % 3, i % 3 + 1));
      bad[i] = i / 3 % 10 < 1 + 3 * (i % 3);
    }
    codes.add("unseen");
    TrainingData all = TrainingData.of(bad).code("k", codes).build();
    TrainingData train = all.where(row -> row < 3_000);
    BinnedData data =
        BinnedData.of(train, Map.of("k", Binner.monotonic(6).bins(train, "k")), Smoothing.half());
    BinnedData others = data.with(all);
    assertThat(data.table("k").rows().stream().map(row -> row.label()))
        .containsExactly("a", "b", "c", "unseen", "missing");
    assertThat(others.woe("k", 3_000)).isZero();
  }

  @Test
  void figuresBeforeTheStart_areRefused() {
    assertThatThrownBy(() -> Survival.constant(.9).after(-1))
        .isInstanceOf(ModellingException.class);
    BgBb model = new BgBb(1, 1, 1, 1);
    assertThatThrownBy(() -> model.expectedActs(new BgBb.History(1, 1, 2), -1))
        .isInstanceOf(ModellingException.class);
    assertThat(
            BgBb.fit(Map.of(new BgBb.History(1, 1, 2), 5L, new BgBb.History(0, 0, 2), -3L))
                .problem())
        .contains(FitProblem.OUT_OF_BOUNDS);
  }
}

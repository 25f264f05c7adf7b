package org.bankcrm.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bankcrm.modelling.group.ClusterChoice;
import org.bankcrm.modelling.group.ClusterRules;
import org.bankcrm.modelling.group.KMeans;
import org.bankcrm.modelling.group.Ranks;
import org.bankcrm.modelling.scorecard.BinnedData;
import org.bankcrm.modelling.scorecard.Binner;
import org.bankcrm.modelling.scorecard.Bins;
import org.bankcrm.modelling.scorecard.FittedCard;
import org.bankcrm.modelling.scorecard.LogisticFit;
import org.bankcrm.modelling.scorecard.LogisticRegression;
import org.bankcrm.modelling.scorecard.Scaling;
import org.bankcrm.modelling.scorecard.Smoothing;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.bankcrm.modelling.validation.ValidationReport;
import org.bankcrm.modelling.value.BgNbd;
import org.bankcrm.modelling.value.GammaGamma;
import org.bankcrm.modelling.value.LifetimeValue;
import org.bankcrm.modelling.value.MbgNbd;
import org.bankcrm.modelling.value.PurchaseHistory;
import org.bankcrm.modelling.value.PurchaseSample;
import org.bankcrm.modelling.value.Survival;
import org.junit.jupiter.api.Test;

/**
 * Every bit of what is fitted, pinned: the build runs this on the oldest and on the newest Java, so
 * that neither the machine nor its number of threads may move a figure. Whoever changes a method on
 * purpose takes over what the test tells, and says why.
 */
class SameBitsTest {

  private static final String GROUPS = "17d84eccdd1b2318";
  private static final String CARD = "95fd4886e50b0ddb";
  private static final String VALUES = "7ace89ec1e55afca";

  /** Gathers figures to the last bit. */
  private static final class Bits {
    private final MessageDigest digest;

    Bits() throws Exception {
      digest = MessageDigest.getInstance("SHA-256");
    }

    void add(double... figures) {
      for (double each : figures) {
        digest.update(ByteBuffer.allocate(8).putLong(0, Double.doubleToRawLongBits(each)));
      }
    }

    void add(List<Double> figures) {
      figures.forEach(this::add);
    }

    void estimates(List<Estimate> estimates) {
      estimates.forEach(each -> add(each.value(), each.standardError()));
    }

    String told() {
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
  }

  private static String groups() throws Exception {
    Random random = new Random(1);
    double[] x = new double[600];
    double[] y = new double[600];
    for (int i = 0; i < 600; i++) {
      x[i] = random.nextGaussian() + i % 3 * 6;
      y[i] = i % 17 == 0 ? Double.NaN : random.nextGaussian() * 1_000 + i % 3 * 2_000;
    }
    List<double[]> columns = List.of(x, y);
    Bits bits = new Bits();
    for (ClusterChoice each :
        ClusterChoice.tried(KMeans.of(2, 7), List.of("x", "y"), columns, 2, 4).orElseThrow()) {
      bits.add(each.silhouette(), each.stability(), each.clusters().within());
      each.clusters().centres().forEach(bits::add);
      ClusterRules.of(each.clusters(), columns, 6).boxes().forEach(box -> bits.add(box.upTo()));
    }
    bits.add(Ranks.percentiles(y));
    return bits.told();
  }

  private static String card() throws Exception {
    Random random = new Random(2);
    double[] x = new double[1_500];
    double[] y = new double[1_500];
    double[] weights = new double[1_500];
    boolean[] bad = new boolean[1_500];
    for (int i = 0; i < bad.length; i++) {
      x[i] = random.nextGaussian();
      y[i] = i % 11 == 0 ? Double.NaN : StrictMath.exp(random.nextGaussian());
      weights[i] = .5 + random.nextDouble();
      bad[i] = random.nextDouble() < 1 / (1 + StrictMath.exp(2 - x[i] - (i % 11 == 0 ? 1 : y[i])));
    }
    TrainingData data = TrainingData.of(bad).number("x", x).number("y", y).weights(weights).build();
    Bits bits = new Bits();
    for (Binner binner :
        List.of(
            Binner.monotonic(5), Binner.tree(5), Binner.chiMerge(5, .05), Binner.equalCount(5))) {
      Map<String, Bins> bins = Map.of("x", binner.bins(data, "x"), "y", binner.bins(data, "y"));
      BinnedData binned = BinnedData.of(data, bins, Smoothing.half());
      for (LogisticRegression method :
          List.of(
              LogisticRegression.plain(),
              new LogisticRegression(.01, 0, 100),
              new LogisticRegression(0, .01, 1_000))) {
        LogisticFit fit = binned.fit(method, List.of("x", "y")).orElseThrow();
        bits.estimates(fit.estimates());
        bits.add(new FittedCard(binned, fit.model(), Scaling.of(600, 19, 50)).scores(binned));
        ValidationReport report = ValidationReport.of(binned.probabilities(fit.model()), bad, true);
        bits.add(report.auc().from(), report.ks().value(), report.brier(), report.logLoss());
        bits.add(report.hosmerLemeshow().pValue());
      }
    }
    return bits.told();
  }

  /** A customer who comes at a rate of their own until they leave. */
  private static PurchaseHistory lived(Random random) {
    double observed = 30 + random.nextInt(30);
    double rate = -StrictMath.log(random.nextDouble()) / 8;
    double leaves = random.nextDouble() * random.nextDouble();
    double now = 0;
    double last = 0;
    for (long repeats = 0; ; repeats++) {
      now -= StrictMath.log(random.nextDouble()) / rate;
      if (now > observed) {
        return new PurchaseHistory(repeats, last, observed);
      }
      last = now;
      if (random.nextDouble() < leaves) {
        return new PurchaseHistory(repeats + 1, last, observed);
      }
    }
  }

  private static String values() throws Exception {
    Random random = new Random(3);
    PurchaseSample.Builder sample = PurchaseSample.builder();
    GammaGamma.Sample.Builder spend = GammaGamma.Sample.builder();
    List<PurchaseHistory> all = new ArrayList<>();
    for (int i = 0; i < 800; i++) {
      PurchaseHistory history = lived(random);
      long repeats = history.repeats();
      all.add(history);
      sample.add(history);
      spend.add(repeats, repeats == 0 ? 0 : 20 * StrictMath.exp(.7 * random.nextGaussian()));
    }
    Bits bits = new Bits();
    Fitted<BgNbd> model = BgNbd.fit(sample.build()).orElseThrow();
    Fitted<GammaGamma> amounts = GammaGamma.fit(spend.build()).orElseThrow();
    bits.estimates(model.estimates());
    bits.estimates(amounts.estimates());
    bits.estimates(MbgNbd.fit(sample.build()).orElseThrow().estimates());
    bits.estimates(Survival.fit(List.of(1_000L, 869L, 743L, 653L)).orElseThrow().estimates());
    LifetimeValue value =
        new LifetimeValue(model.model(), amounts.model(), 12, 365.25 / 84, .01, 1);
    all.forEach(each -> bits.add(value.of(each, 30).value(), value.of(each, 30).alive()));
    return bits.told();
  }

  @Test
  void figures_onAnyJava_areTheseToTheLastBit() throws Exception {
    assertThat(List.of(groups(), card(), values())).containsExactly(GROUPS, CARD, VALUES);
  }

  @Test
  void figures_onSeveralThreadsAtOnce_areTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> work = new ArrayList<>();
      work.addAll(Collections.nCopies(3, SameBitsTest::groups));
      work.addAll(Collections.nCopies(3, SameBitsTest::card));
      List<String> told = new ArrayList<>();
      for (Future<String> each : threads.invokeAll(work)) {
        told.add(each.get());
      }
      assertThat(told).isEqualTo(List.of(GROUPS, GROUPS, GROUPS, CARD, CARD, CARD));
    } finally {
      threads.shutdownNow();
    }
  }
}

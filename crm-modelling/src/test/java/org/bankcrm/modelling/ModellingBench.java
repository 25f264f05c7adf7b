package org.bankcrm.modelling;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.bankcrm.modelling.forecast.EtsFit;
import org.bankcrm.modelling.forecast.RegressionFit;
import org.bankcrm.modelling.forecast.Regressors;
import org.bankcrm.modelling.forecast.Series;
import org.bankcrm.modelling.group.KMeans;
import org.bankcrm.modelling.scorecard.BinnedData;
import org.bankcrm.modelling.scorecard.Binner;
import org.bankcrm.modelling.scorecard.Bins;
import org.bankcrm.modelling.scorecard.FittedCard;
import org.bankcrm.modelling.scorecard.LogisticRegression;
import org.bankcrm.modelling.scorecard.Scaling;
import org.bankcrm.modelling.scorecard.Selection;
import org.bankcrm.modelling.scorecard.Smoothing;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.bankcrm.modelling.value.BgBb;
import org.bankcrm.modelling.value.BgNbd;
import org.bankcrm.modelling.value.GammaGamma;
import org.bankcrm.modelling.value.LifetimeValue;
import org.bankcrm.modelling.value.MbgNbd;
import org.bankcrm.modelling.value.ParetoNbd;
import org.bankcrm.modelling.value.PurchaseHistory;
import org.bankcrm.modelling.value.PurchaseModel;
import org.bankcrm.modelling.value.PurchaseSample;

/** How long the large cases take, in one thread; run by hand, see the README of the module. */
public final class ModellingBench {

  private static final int ROWS = 1_000_000;

  private ModellingBench() {}

  public static void main(String[] args) {
    Map<String, Runnable> parts = new LinkedHashMap<>();
    parts.put("values", ModellingBench::values);
    parts.put("fits", ModellingBench::fits);
    parts.put("card", ModellingBench::card);
    parts.put("clusters", ModellingBench::clusters);
    parts.put("forecast", ModellingBench::forecast);
    parts.keySet().retainAll(args.length == 0 ? parts.keySet() : List.of(args));
    for (int round = 0; round < 2; round++) {
      parts.values().forEach(Runnable::run);
    }
  }

  static <T> T timed(String what, Supplier<T> work) {
    var thread = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long busy = thread.getCurrentThreadCpuTime();
    T result = work.get();
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = (thread.getCurrentThreadCpuTime() - busy) / 1e9;
    System.out.printf("%-60s %8.2f s, %8.2f s of a processor%n", what, wall, cpu);
    return result;
  }

  private static List<PurchaseHistory> histories() {
    Random random = new Random(1);
    List<PurchaseHistory> list = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double observed = (190 + random.nextInt(90)) / 7.0;
      long repeats = random.nextInt(3) > 0 ? 0 : 1 + (long) (-3 * Math.log(random.nextDouble()));
      double last = repeats == 0 ? 0 : observed * random.nextDouble();
      list.add(new PurchaseHistory(repeats, repeats == 0 ? 0 : Math.max(.1, last), observed));
    }
    return list;
  }

  private static void values() {
    List<PurchaseHistory> list = histories();
    GammaGamma spend = new GammaGamma(6.25, 3.74, 15.44);
    List<PurchaseModel> models =
        List.of(
            new BgNbd(.243, 4.414, .793, 2.426),
            new MbgNbd(.525, 6.183, .891, 1.614),
            new ParetoNbd(.553, 10.578, .606, 11.669));
    for (PurchaseModel model : models) {
      LifetimeValue value = new LifetimeValue(model, spend, 12, 4.345, .01, 1);
      timed(
          "value of 1,000,000, " + model.getClass().getSimpleName() + ", 12 months",
          () -> list.stream().mapToDouble(h -> value.of(h, 30).value()).sum());
    }
    BgBb donations = new BgBb(1.204, .75, .657, 2.783);
    timed(
        "value of 1,000,000, BgBb, 12 occasions",
        () -> list.stream().mapToDouble(h -> donations.discountedActs(acts(h), 12, .01)).sum());
  }

  private static BgBb.History acts(PurchaseHistory h) {
    int acted = (int) Math.min(h.repeats(), 11);
    int last = Math.max(acted, 1 + (int) (h.lastAt() / h.observed() * 11));
    return new BgBb.History(acted, acted == 0 ? 0 : last, 12);
  }

  private static void fits() {
    List<PurchaseHistory> list = histories();
    PurchaseSample.Builder sample = PurchaseSample.builder();
    list.subList(0, 100_000).forEach(sample::add);
    PurchaseSample built = sample.build();
    timed("fit of BG/NBD on 100,000", () -> BgNbd.fit(built).problem());
    timed("fit of Pareto/NBD on 100,000", () -> ParetoNbd.fit(built).problem());
  }

  private static TrainingData data() {
    Random random = new Random(2);
    double[][] x = new double[20][ROWS];
    boolean[] bad = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      double eta = -3;
      for (int j = 0; j < 20; j++) {
        x[j][i] = random.nextGaussian();
        eta += x[j][i] * (j % 5) / 10;
      }
      bad[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta));
    }
    TrainingData.Builder builder = TrainingData.of(bad);
    for (int j = 0; j < 20; j++) {
      builder.number("x" + j, x[j]);
    }
    return builder.build();
  }

  private static void card() {
    TrainingData data = data();
    Map<String, Bins> bins =
        timed(
            "monotonic bins of 20 columns, 1,000,000 rows",
            () -> {
              Map<String, Bins> made = new LinkedHashMap<>();
              data.names().forEach(name -> made.put(name, Binner.monotonic(6).bins(data, name)));
              return made;
            });
    BinnedData binned =
        timed("weights of evidence", () -> BinnedData.of(data, bins, Smoothing.none()));
    List<String> names =
        binned.names().stream().filter(n -> binned.table(n).bins().size() > 1).toList();
    var fit =
        timed(
            "logistic regression of " + names.size() + " columns",
            () -> binned.fit(LogisticRegression.plain(), names).orElseThrow());
    timed(
        "stepwise selection",
        () -> Selection.usual().run(binned, LogisticRegression.plain(), names).orElseThrow());
    FittedCard card = new FittedCard(binned, fit.model(), Scaling.of(600, 19, 50));
    timed("scores of 1,000,000", () -> card.scores(binned).length);
    timed("loss of rounding", card::loss);
  }

  private static void clusters() {
    Random random = new Random(3);
    List<double[]> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int j = 0; j < 10; j++) {
      columns.add(random.doubles(ROWS).toArray());
      names.add("x" + j);
    }
    for (double[] column : columns) {
      for (int i = 0; i < ROWS; i++) {
        column[i] += i % 5 * 2;
      }
    }
    timed(
        "k-means of 1,000,000 x 10, 5 clusters, one start",
        () -> new KMeans(5, 1, 300, 1).fit(names, columns).problem());
  }

  private static void forecast() {
    Random random = new Random(4);
    List<Double> values = new ArrayList<>();
    for (int t = 0; t < 120; t++) {
      values.add(100 + t + 10 * Math.sin(t * Math.PI / 6) + random.nextGaussian());
    }
    timed(
        "automatic choice, 120 months",
        () -> EtsFit.automatic(new Series(values, 12)).orElseThrow().model().form());
    List<Double> shares = new ArrayList<>();
    for (int t = 0; t < 120; t++) {
      shares.add(t % 12 == (t / 12 * 7 % 3) ? 1.0 : 0); // a festival in January, February or March
      values.set(t, values.get(t) + 40 * shares.get(t));
    }
    Regressors known = Regressors.none().with("festival", shares);
    timed(
        "automatic choice with a regressor, 120 months",
        () -> RegressionFit.automatic(new Series(values, 12), known).orElseThrow().form());
  }
}

package org.bankcrm.benchmarks.rival.models;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.group.Clusters;
import org.bankcrm.modelling.group.KMeans;
import org.bankcrm.modelling.scorecard.LogisticModel;
import org.bankcrm.modelling.scorecard.LogisticRegression;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * K-means of 1,000,000 × 10 and a logistic regression of 1,000,000 × 20, ours beside Tribuo's: the
 * same data, one start, and what came of it, since the faster of two answers counts only if it is
 * as good. Run by hand, see the README; times are those of all threads of the process.
 */
public final class ModelTimes {

  private static final int GROUPS = 5;
  private static final int COLUMNS = 10;
  private static final int ITERATIONS = 20;
  private static final int EPOCHS = 5;
  private static final int ROUNDS = 2;

  private ModelTimes() {}

  /**
   * Runs.
   *
   * @param args how many rows, 1,000,000 by default
   */
  public static void main(String[] args) {
    int rows = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    for (int round = 0; round < ROUNDS; round++) {
      groups(rows);
      regression(rows);
    }
  }

  private static <T> T timed(String what, Supplier<T> work) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = System.nanoTime();
    long busy = system.getProcessCpuTime();
    T result = work.get();
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = (system.getProcessCpuTime() - busy) / 1e9;
    System.out.printf("%-44s %8.2f s, %8.2f s of processors%n", what, wall, cpu);
    return result;
  }

  private static List<String> names(int columns) {
    List<String> names = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      names.add("x" + (char) ('a' + j));
    }
    return names;
  }

  private static <T extends Output<T>> MutableDataset<T> dataset(
      OutputFactory<T> factory, List<double[]> columns, List<T> outputs) {
    String[] names = names(columns.size()).toArray(String[]::new);
    MutableDataset<T> data =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("invented", factory), factory);
    for (int row = 0; row < outputs.size(); row++) {
      double[] values = new double[names.length];
      for (int j = 0; j < names.length; j++) {
        values[j] = columns.get(j)[row];
      }
      Example<T> example = new ArrayExample<>(outputs.get(row), names, values);
      data.add(example);
    }
    return data;
  }

  /** Clear groups, and a cloud without any, in which k-means goes on for as long as it may. */
  private static void groups(int rows) {
    for (int apart : new int[] {2, 0}) {
      Random random = new Random(3);
      List<double[]> columns = new ArrayList<>();
      for (int j = 0; j < COLUMNS; j++) {
        double[] column = random.doubles(rows).toArray();
        for (int i = 0; i < rows; i++) {
          column[i] += i % GROUPS * apart;
        }
        columns.add(column);
      }
      String what = "k-means of " + (apart == 0 ? "a cloud" : "clear groups");
      ourGroups(what, columns);
      theirGroups(what, columns);
    }
  }

  private static void ourGroups(String what, List<double[]> columns) {
    KMeans means = new KMeans(GROUPS, 1, ITERATIONS, 1);
    Fit<Clusters> fit = timed(what + ", ours", () -> means.fit(names(COLUMNS), columns));
    // rounds that did not end have no figures with us, whatever they took
    fit.model().ifPresent(found -> tell(columns, found.centres()));
  }

  private static void theirGroups(String what, List<double[]> columns) {
    List<ClusterID> unknown =
        Collections.nCopies(columns.get(0).length, ClusteringFactory.UNASSIGNED_CLUSTER_ID);
    MutableDataset<ClusterID> data = dataset(new ClusteringFactory(), columns, unknown);
    KMeansTrainer trainer =
        new KMeansTrainer(
            GROUPS,
            ITERATIONS,
            DistanceType.L2.getDistance(),
            KMeansTrainer.Initialisation.PLUSPLUS,
            1,
            1);
    KMeansModel model = timed(what + ", Tribuo", () -> trainer.train(data));
    List<List<Double>> centres = new ArrayList<>();
    for (DenseVector centroid : model.getCentroidVectors()) {
      centres.add(Arrays.stream(centroid.toArray()).boxed().toList());
    }
    tell(columns, centres);
  }

  private static void tell(List<double[]> columns, List<List<Double>> centres) {
    double mean = squares(columns, centres) / columns.get(0).length;
    System.out.printf("  mean squared distance %.4f%n", mean);
  }

  private static double squares(List<double[]> columns, List<List<Double>> centres) {
    double sum = 0;
    for (int i = 0; i < columns.get(0).length; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (List<Double> centre : centres) {
        double distance = 0;
        for (int j = 0; j < columns.size(); j++) {
          double difference = columns.get(j)[i] - centre.get(j);
          distance += difference * difference;
        }
        least = Math.min(least, distance);
      }
      sum += least;
    }
    return sum;
  }

  private static void regression(int rows) {
    Random random = new Random(2);
    List<double[]> x = new ArrayList<>();
    for (int j = 0; j < 2 * COLUMNS; j++) {
      x.add(random.doubles(rows).map(u -> 4 * u - 2).toArray());
    }
    boolean[] bad = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      double eta = -3;
      for (int j = 0; j < x.size(); j++) {
        eta += x.get(j)[i] * (j % 5) / 10;
      }
      bad[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta));
    }
    TrainingData.Builder builder = TrainingData.of(bad);
    for (int j = 0; j < x.size(); j++) {
      builder.number(names(x.size()).get(j), x.get(j));
    }
    TrainingData ours = builder.build();
    LogisticRegression plain = LogisticRegression.plain();
    LogisticModel fitted =
        timed(
            "logistic regression to the maximum, ours",
            () -> plain.fit(ours, names(x.size())).orElseThrow().model());
    System.out.printf("  log loss %.6f%n", loss(x, bad, fitted));
    System.out.printf("  log loss %.6f%n", loss(x, bad, theirs(x, bad)));
  }

  private static LogisticModel theirs(List<double[]> x, boolean[] bad) {
    List<Label> labels = new ArrayList<>();
    for (boolean each : bad) {
      labels.add(new Label(each ? "bad" : "good"));
    }
    MutableDataset<Label> data = dataset(new LabelFactory(), x, labels);
    LinearSGDTrainer trainer =
        new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(.1), EPOCHS, bad.length, 1, 1);
    LinearSGDModel model =
        timed("logistic regression of 5 epochs, Tribuo", () -> trainer.train(data));
    DenseMatrix weights = model.getWeightsCopy();
    int one = model.getOutputIDInfo().getID(new Label("bad"));
    List<Double> coefficients = new ArrayList<>();
    for (String name : names(x.size())) {
      int column = model.getFeatureIDMap().getID(name);
      coefficients.add(weights.get(one, column) - weights.get(1 - one, column));
    }
    double intercept = weights.get(one, x.size()) - weights.get(1 - one, x.size());
    return new LogisticModel(names(x.size()), intercept, coefficients);
  }

  private static double loss(List<double[]> x, boolean[] bad, LogisticModel model) {
    double sum = 0;
    double[] values = new double[x.size()];
    for (int i = 0; i < bad.length; i++) {
      for (int j = 0; j < values.length; j++) {
        values[j] = x.get(j)[i];
      }
      double eta = model.logOdds(values);
      sum += Math.log1p(Math.exp(bad[i] ? -eta : eta));
    }
    return sum / bad.length;
  }
}

package org.bankcrm.modelling.group;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/** One run of k-means from one start. */
final class Lloyd {

  private final double[][] rows;
  final double[][] centres;
  final int[] assigned;

  /** The sum of the squares of distances to the own centre. */
  double within;

  Lloyd(double[][] rows, int clusters) {
    this.rows = rows;
    this.centres = new double[clusters][];
    this.assigned = new int[rows.length];
  }

  static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      double difference = a[j] - b[j];
      sum += difference * difference;
    }
    return sum;
  }

  /**
   * Draws the first centres: each with a chance by its squared distance to those drawn before.
   *
   * @return whether there are as many different rows
   */
  boolean begin(Random random) {
    if (rows.length < centres.length) {
      return false;
    }
    double[] far = new double[rows.length];
    Arrays.fill(far, 1);
    double all = rows.length;
    for (int c = 0; c < centres.length; c++) {
      int drawn = draw(far, random.nextDouble() * all);
      if (drawn < 0) {
        return false;
      }
      centres[c] = rows[drawn].clone();
      all = measure(c, far);
    }
    return true;
  }

  /** Takes the squared distances to the nearest of the centres up to this one; gives their sum. */
  private double measure(int c, double[] far) {
    double all = 0;
    for (int i = 0; i < rows.length; i++) {
      double distance = distance(rows[i], centres[c]);
      far[i] = c == 0 || distance < far[i] ? distance : far[i];
      all += far[i];
    }
    return all;
  }

  private static int draw(double[] chances, double at) {
    double sum = 0;
    int last = -1;
    for (int i = 0; i < chances.length; i++) {
      if (chances[i] > 0) {
        last = i;
        sum += chances[i];
        if (sum > at) {
          return i;
        }
      }
    }
    return last;
  }

  /** Goes on until nobody changes the cluster; tells whether that came about. */
  boolean run(int most) {
    Arrays.fill(assigned, -1);
    for (int round = 0; round < most; round++) {
      if (!assign()) {
        return true;
      }
      centre();
    }
    return false;
  }

  private boolean assign() {
    boolean changed = false;
    within = 0;
    for (int i = 0; i < rows.length; i++) {
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centres.length; c++) {
        double distance = distance(rows[i], centres[c]);
        if (distance < least) {
          least = distance;
          best = c;
        }
      }
      changed |= assigned[i] != best;
      assigned[i] = best;
      within += least;
    }
    return changed;
  }

  private void centre() {
    int[] counts = new int[centres.length];
    double[][] sums = new double[centres.length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      counts[assigned[i]]++;
      double[] sum = sums[assigned[i]];
      for (int j = 0; j < sum.length; j++) {
        sum[j] += rows[i][j];
      }
    }
    for (int c = 0; c < centres.length; c++) {
      if (counts[c] == 0) { // whoever is farthest from the own centre begins anew
        centres[c] = rows[farthest()].clone();
      } else {
        for (int j = 0; j < sums[c].length; j++) {
          centres[c][j] = sums[c][j] / counts[c];
        }
      }
    }
  }

  private int farthest() {
    int farthest = 0;
    double most = -1;
    for (int i = 0; i < rows.length; i++) {
      double distance = distance(rows[i], centres[assigned[i]]);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  /** The clusters, the largest first, equal ones in the order of their centres. */
  int[] bySize() {
    int[] counts = new int[centres.length];
    for (int c : assigned) {
      counts[c]++;
    }
    return IntStream.range(0, centres.length)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer c) -> -counts[c])
                .thenComparing((a, b) -> Arrays.compare(centres[a], centres[b])))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

package org.bankcrm.modelling.group;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Parts leaf by leaf, always where it gains most. */
final class RuleTree {

  private static final int CUTS = 32;

  private final Clusters clusters;
  private final double[][] values;
  final List<Leaf> leaves = new ArrayList<>();
  private final Map<Leaf, Border> borders = new IdentityHashMap<>();

  RuleTree(Clusters clusters, double[][] values) {
    this.clusters = clusters;
    this.values = values;
    double[] above = new double[values.length];
    double[] upTo = new double[values.length];
    Arrays.fill(above, Double.NEGATIVE_INFINITY);
    Arrays.fill(upTo, Double.POSITIVE_INFINITY);
    int[] rows = IntStream.range(0, clusters.assigned().size()).toArray();
    leaves.add(leaf(rows, above, upTo));
  }

  private Leaf leaf(int[] rows, double[] above, double[] upTo) {
    long[] counts = new long[clusters.centres().size()];
    for (int row : rows) {
      counts[clusters.assigned().get(row)]++;
    }
    return new Leaf(rows, counts, above, upTo);
  }

  boolean part() {
    Border best = null;
    for (Leaf leaf : leaves) {
      Border border = borders.computeIfAbsent(leaf, this::border);
      best = best == null || border.gain() > best.gain() ? border : best;
    }
    if (best == null || !(best.gain() > 0)) {
      return false;
    }
    replace(best);
    return true;
  }

  /** Puts the two sides of a border in the place of its leaf. */
  private void replace(Border border) {
    Leaf leaf = border.leaf();
    double[] column = values[border.column()];
    double[] upTo = leaf.upTo.clone();
    double[] above = leaf.above.clone();
    double next =
        Arrays.stream(leaf.rows)
            .mapToDouble(r -> column[r])
            .filter(v -> v > border.cut())
            .min()
            .orElseThrow();
    double cut = roundest(border.cut(), next);
    upTo[border.column()] = cut;
    above[border.column()] = cut;
    int[] low = Arrays.stream(leaf.rows).filter(r -> column[r] <= border.cut()).toArray();
    int[] high = Arrays.stream(leaf.rows).filter(r -> column[r] > border.cut()).toArray();
    int place = leaves.indexOf(leaf);
    leaves.set(place, leaf(low, leaf.above, upTo));
    leaves.add(place + 1, leaf(high, above, leaf.upTo));
  }

  /** The figure with the fewest digits that is not below one customer's and below the next's. */
  static double roundest(double from, double below) {
    BigDecimal exact = BigDecimal.valueOf(from);
    for (int digits = 1; digits < 17; digits++) {
      double cut = exact.round(new MathContext(digits, RoundingMode.CEILING)).doubleValue();
      if (cut >= from && cut < below) {
        return cut;
      }
    }
    return from;
  }

  private Border border(Leaf leaf) {
    Border best = new Border(leaf, 0, 0, 0);
    for (int j = 0; j < values.length; j++) {
      double[] column = values[j];
      double[] sorted = Arrays.stream(leaf.rows).mapToDouble(r -> column[r]).toArray();
      Arrays.sort(sorted);
      TreeSet<Double> cuts = new TreeSet<>();
      for (int i = 1; i < CUTS && sorted.length > 1; i++) {
        cuts.add(sorted[(int) ((long) i * sorted.length / CUTS)]);
      }
      cuts.remove(sorted.length == 0 ? 0 : sorted[sorted.length - 1]);
      for (double cut : cuts) {
        double gain = gain(leaf, column, cut);
        best = gain > best.gain() ? new Border(leaf, j, cut, gain) : best;
      }
    }
    return best;
  }

  /** By how much the sum over both sides of squares of counts over the side's count rises. */
  private double gain(Leaf leaf, double[] column, double cut) {
    double[] low = new double[leaf.counts.length];
    double below = 0;
    for (int row : leaf.rows) {
      if (column[row] <= cut) {
        low[clusters.assigned().get(row)]++;
        below++;
      }
    }
    double all = leaf.rows.length;
    double gain = -1e-9 * all;
    for (int c = 0; c < low.length; c++) {
      double high = leaf.counts[c] - low[c];
      gain +=
          low[c] * low[c] / below
              + high * high / (all - below)
              - leaf.counts[c] * (double) leaf.counts[c] / all;
    }
    return gain;
  }

  /** Some customers in a box. */
  static final class Leaf {
    final int[] rows;
    final long[] counts;
    private final double[] above;
    private final double[] upTo;

    Leaf(int[] rows, long[] counts, double[] above, double[] upTo) {
      this.rows = rows;
      this.counts = counts;
      this.above = above;
      this.upTo = upTo;
    }

    int largest() {
      int largest = 0;
      for (int c = 1; c < counts.length; c++) {
        largest = counts[c] > counts[largest] ? c : largest;
      }
      return largest;
    }

    long agreed() {
      return counts[largest()];
    }

    ClusterRules.Box box() {
      return new ClusterRules.Box(
          largest(), Arrays.stream(above).boxed().toList(), Arrays.stream(upTo).boxed().toList());
    }
  }

  /** A border of a leaf and what it gains. */
  private record Border(Leaf leaf, int column, double cut, double gain) {}
}

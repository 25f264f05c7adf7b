package org.bankcrm.modelling.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.modelling.internal.Intervals;
import org.bankcrm.segmentation.Segment;

/**
 * Clusters in the bank's words: ranges of the columns, found by a small tree, that say who belongs
 * to which, and how often they say what the clusters say. As segments they are a policy: explained,
 * replayable, in columns. Immutable and thread-safe.
 *
 * @param names what the columns are called
 * @param boxes the ranges, each for one cluster; together they take every customer whose columns
 *     are known
 * @param agreement the share of customers, with missing columns at their means, of whom boxes and
 *     clusters say the same
 */
public record ClusterRules(List<String> names, List<Box> boxes, double agreement) {

  private static final int CUTS = 32;

  /**
   * A range of each column.
   *
   * @param cluster whom it stands for
   * @param above the lower ends, which do not belong to it; −∞ for none
   * @param upTo the upper ends, which do; ∞ for none
   */
  public record Box(int cluster, List<Double> above, List<Double> upTo) {
    /** Copies the lists. */
    public Box {
      above = List.copyOf(above);
      upTo = List.copyOf(upTo);
    }
  }

  /** Copies the lists. */
  public ClusterRules {
    names = List.copyOf(names);
    boxes = List.copyOf(boxes);
  }

  /**
   * Finds rules. The rules say nearly what the clusters say, in words that can be read and argued
   * about; how nearly, they tell.
   *
   * @param columns those that the clusters were made from
   * @param most how many boxes at most, 1 to 64: more agree better and read worse
   * @param clusters of these customers
   */
  public static ClusterRules of(Clusters clusters, List<double[]> columns, int most) {
    Checks.within(most, 1, 64, "most");
    double[][] values = new double[columns.size()][];
    for (int j = 0; j < values.length; j++) {
      double mean = clusters.means().get(j);
      values[j] = Arrays.stream(columns.get(j)).map(v -> Double.isNaN(v) ? mean : v).toArray();
    }
    Tree tree = new Tree(clusters, values);
    while (tree.leaves.size() < most && tree.part()) {}
    long agreed = tree.leaves.stream().mapToLong(Leaf::agreed).sum();
    List<Box> boxes = tree.leaves.stream().map(Leaf::box).toList();
    return new ClusterRules(clusters.names(), boxes, (double) agreed / clusters.assigned().size());
  }

  /**
   * A segment for a cluster, to which a name is still to be given; empty if no box stands for it.
   * The segment decides by the boxes alone: a customer who lies near the edge may be in another one
   * than the cluster's.
   *
   * @param attributes the attributes by the names of the columns, of numbers
   */
  public Optional<Segment.Builder> segment(
      int cluster, String id, int version, Map<String, Attribute<?>> attributes) {
    List<Condition> ways = new ArrayList<>();
    for (Box box : boxes) {
      if (box.cluster() == cluster) {
        condition(box, attributes).ifPresent(ways::add);
      }
    }
    return ways.stream().reduce(Condition::or).map(when -> Segment.builder(id, version).when(when));
  }

  private Optional<Condition> condition(Box box, Map<String, Attribute<?>> attributes) {
    List<Condition> parts = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      Attribute<?> attribute = attribute(attributes, names.get(j));
      double above = box.above().get(j);
      double upTo = box.upTo().get(j);
      if (Double.isInfinite(above) && Double.isInfinite(upTo)) {
        continue;
      }
      Optional<Condition> part = Intervals.aboveUpTo(attribute, above, upTo);
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.get());
    }
    return parts.isEmpty()
        ? Optional.of(attribute(attributes, names.get(0)).isKnown())
        : parts.stream().reduce(Condition::and);
  }

  private static Attribute<?> attribute(Map<String, Attribute<?>> attributes, String name) {
    Attribute<?> attribute = attributes.get(name);
    if (attribute == null) {
      throw new IllegalArgumentException("there is no attribute for " + name);
    }
    return attribute;
  }

  /** Some customers in a box. */
  private static final class Leaf {
    private final int[] rows;
    private final long[] counts;
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

    Box box() {
      return new Box(
          largest(), Arrays.stream(above).boxed().toList(), Arrays.stream(upTo).boxed().toList());
    }
  }

  /** A border of a leaf and what it gains. */
  private record Border(Leaf leaf, int column, double cut, double gain) {}

  /** Parts leaf by leaf, always where it gains most. */
  private static final class Tree {
    private final Clusters clusters;
    private final double[][] values;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<Leaf, Border> borders = new IdentityHashMap<>();

    Tree(Clusters clusters, double[][] values) {
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
      upTo[border.column()] = border.cut();
      above[border.column()] = border.cut();
      int[] low = Arrays.stream(leaf.rows).filter(r -> column[r] <= border.cut()).toArray();
      int[] high = Arrays.stream(leaf.rows).filter(r -> column[r] > border.cut()).toArray();
      int place = leaves.indexOf(leaf);
      leaves.set(place, leaf(low, leaf.above, upTo));
      leaves.add(place + 1, leaf(high, above, leaf.upTo));
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
  }
}

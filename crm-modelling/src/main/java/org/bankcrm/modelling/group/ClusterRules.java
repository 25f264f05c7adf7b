package org.bankcrm.modelling.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.modelling.internal.Intervals;
import org.bankcrm.segmentation.Segment;

/**
 * Clusters in the bank's words: ranges of the columns, found by a small tree, that say who belongs
 * to which, and how often they say what the clusters say. As segments they are a policy: explained,
 * replayable, in columns.
 *
 * <p>The tree cuts one box after the other where the Gini index of the customers' clusters falls
 * most, at one of at most 31 borders a column, which lie evenly among the customers of the box; it
 * ends where no border gains anything, so there may be fewer boxes than were asked for. A border is
 * the figure with the fewest digits that parts the same customers. The same customers in the same
 * order give the same boxes. Immutable and thread-safe.
 *
 * @param names what the columns are called
 * @param boxes the ranges, each for one cluster; together they take every customer whose columns
 *     are known
 * @param agreement the share of customers, with missing columns at their means, of whom boxes and
 *     clusters say the same
 */
public record ClusterRules(List<String> names, List<Box> boxes, double agreement) {

  /**
   * A range of each column.
   *
   * @param cluster whom it stands for: the cluster that most customers in it are of, from 0
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
   * @param columns those that the clusters were made from, in the order of the clusters' names and
   *     in their own units, not brought to deviation 1; NaN is missing and counts as the mean. Of a
   *     column that was clustered by its logarithm the figures themselves may stand here, with
   *     something put in for what is missing
   * @param most how many boxes at most, 1 to 64: more agree better and read worse
   * @param clusters of these customers
   * @throws IllegalArgumentException if {@code most} is out of bounds
   */
  public static ClusterRules of(Clusters clusters, List<double[]> columns, int most) {
    Checks.within(most, 1, 64, "most");
    double[][] values = new double[columns.size()][];
    for (int j = 0; j < values.length; j++) {
      double mean = clusters.means().get(j);
      values[j] = Arrays.stream(columns.get(j)).map(v -> Double.isNaN(v) ? mean : v).toArray();
    }
    RuleTree tree = new RuleTree(clusters, values);
    while (tree.leaves.size() < most && tree.part()) {}
    long agreed = tree.leaves.stream().mapToLong(RuleTree.Leaf::agreed).sum();
    List<Box> boxes = tree.leaves.stream().map(RuleTree.Leaf::box).toList();
    return new ClusterRules(clusters.names(), boxes, (double) agreed / clusters.assigned().size());
  }

  /**
   * A segment for a cluster, to which a name is still to be given; empty if no box stands for it.
   * The segment decides by the boxes alone: a customer who lies near the edge may be in another one
   * than the cluster's.
   *
   * @param cluster from 0
   * @param id of the segment, see {@link Segment#builder}
   * @param version of the segment, 1 or more
   * @param attributes the attributes by the names of the columns, of numbers. Borders are rounded
   *     to what the type can hold so that whoever is on one side stays there: upper ends belong to
   *     a box, lower ends do not. A customer without a value that a box asks for is not known to be
   *     in it
   * @throws IllegalArgumentException if a name has no attribute, or one that is no number
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
}

package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.condition.ValueType;

/** Turns points and shortfalls into whole units of their scale, and refuses what does not fit. */
final class PointSums {

  private static final int MOST_GROUP = 254;

  private PointSums() {}

  static int scale(ValueType type) {
    return switch (type.kind()) {
      case INTEGER -> 0;
      case DECIMAL -> type.scale();
      default -> throw new IllegalArgumentException("points need a whole number or a decimal");
    };
  }

  static void check(Sum sum) {
    scale(sum.attribute.type());
    int scale = sum.digits();
    checkShape(sum.bins, sum.points);
    BigDecimal most =
        sum.points.stream().map(PointSums::largest).reduce(sum.base.abs(), BigDecimal::add);
    if (most.movePointRight(scale).compareTo(ValueType.bound()) >= 0) {
      throw new IllegalArgumentException("the points of " + sum.attribute.id() + " are too many");
    }
    units(sum.base, scale);
    sum.points.forEach(each -> each.forEach(points -> units(points, scale)));
  }

  static void check(Ranking ranking) {
    checkShape(ranking.bins, ranking.shortfalls);
    checkGroups(ranking);
    BigDecimal most =
        ranking.shortfalls.stream()
            .map(PointSums::largest)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (most.movePointRight(ranking.scale).compareTo(ValueType.bound()) >= 0) {
      throw new IllegalArgumentException(
          "shortfalls must stay below 10^18 units of their scale in all");
    }
  }

  private static void checkGroups(Ranking ranking) {
    List<Integer> all = ranking.groups.stream().flatMap(List::stream).distinct().toList();
    boolean complete =
        all.stream().allMatch(group -> group >= 0 && group < all.size())
            && all.size() <= MOST_GROUP + 1
            && sizes(ranking.groups).equals(sizes(ranking.shortfalls));
    if (!complete || ranking.most < 1 || ranking.most > Long.BYTES) {
      throw new IllegalArgumentException(
          "a ranking needs a group for each bin of each of its bins, numbered from 0 without gaps,"
              + " and tells 1 to 8 of them");
    }
  }

  private static List<Integer> sizes(List<? extends List<?>> lists) {
    return lists.stream().<Integer>map(List::size).toList();
  }

  private static void checkShape(List<Bins> bins, List<List<BigDecimal>> values) {
    boolean fits = !bins.isEmpty() && bins.size() == values.size();
    for (int i = 0; fits && i < bins.size(); i++) {
      fits = values.get(i).size() == bins.get(i).size();
    }
    if (!fits) {
      throw new IllegalArgumentException("each bin needs one number");
    }
  }

  private static BigDecimal largest(List<BigDecimal> points) {
    return points.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /** The scale that holds all of these exactly. */
  static int scale(List<List<BigDecimal>> values, BigDecimal other) {
    int scale = Math.max(0, other.stripTrailingZeros().scale());
    for (List<BigDecimal> each : values) {
      for (BigDecimal value : each) {
        scale = Math.max(scale, value.stripTrailingZeros().scale());
      }
    }
    return scale;
  }

  /** Whole units of the scale. */
  static long units(BigDecimal number, int scale) {
    try {
      return number.movePointRight(scale).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("points do not fit the scale of " + scale + " digits", e);
    }
  }

  static long[][] units(List<List<BigDecimal>> points, int scale) {
    return points.stream()
        .map(each -> each.stream().mapToLong(value -> units(value, scale)).toArray())
        .toArray(long[][]::new);
  }

  /** The least shortfall told, in units of the ranking's scale. */
  static long least(Ranking ranking) {
    BigDecimal bound = ValueType.bound().movePointLeft(ranking.scale);
    return units(ranking.least.min(bound).max(bound.negate()), ranking.scale);
  }
}

package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;

/**
 * Points added up over bins, as the engine holds it.
 *
 * <p>Made by {@link Planner#sum}, read through {@link Reading}. The sum is known where all its bins
 * are settled.
 */
public final class Sum {

  final int index;
  final Attribute<?> attribute;
  final BigDecimal base;
  final List<Bins> bins;
  final List<List<BigDecimal>> points;

  /** What is added to the points: one value less another. */
  final Optional<Difference> difference;

  /** Both of the sum's type; conditions of the sum's bins read them too. */
  record Difference(AttributeRef now, AttributeRef before) {}

  Sum(
      int index,
      Attribute<?> attribute,
      BigDecimal base,
      List<Bins> bins,
      List<List<BigDecimal>> points,
      Optional<Difference> difference) {
    this.index = index;
    this.attribute = attribute;
    this.base = base;
    this.bins = List.copyOf(bins);
    this.points = points.stream().map(List::copyOf).toList();
    this.difference = difference;
  }

  /** The attribute that it yields. An integer, or a decimal of the digits of the points. */
  public Attribute<?> attribute() {
    return attribute;
  }

  /** The points that everybody has. The sum of a customer begins with them. */
  public BigDecimal base() {
    return base;
  }

  /** The bins whose points are added up. */
  public List<Bins> bins() {
    return bins;
  }

  /**
   * For each of the bins the points of each bin. In the order of {@link #bins}; exact, and never
   * rounded.
   */
  public List<List<BigDecimal>> points() {
    return points;
  }

  @Override
  public String toString() {
    return "Sum " + attribute.id();
  }
}

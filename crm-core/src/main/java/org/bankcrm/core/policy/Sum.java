package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.formula.Link;

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

  /** What is made of the points of a model; the sum's own base is zero then. */
  final Optional<Model> model;

  /**
   * What a model tells.
   *
   * @param base what everybody has, added in the end
   * @param digits after the point of what its bins add
   * @param by what the rest is divided by, 1 or more
   * @param link what is told of the figure
   */
  record Model(BigDecimal base, int digits, int by, Link link) {}

  /** Both of the sum's type; conditions of the sum's bins read them too. */
  record Difference(AttributeRef now, AttributeRef before) {}

  Sum(
      int index,
      Attribute<?> attribute,
      BigDecimal base,
      List<Bins> bins,
      List<List<BigDecimal>> points,
      Optional<Difference> difference,
      Optional<Model> model) {
    this.index = index;
    this.attribute = attribute;
    this.base = base;
    this.bins = List.copyOf(bins);
    this.points = points.stream().map(List::copyOf).toList();
    this.difference = difference;
    this.model = model;
  }

  /** The attribute that it yields. An integer, or a decimal of the digits of the points. */
  public Attribute<?> attribute() {
    return attribute;
  }

  /** How many digits after the point its bins add: those of what it yields, if it is no model. */
  int digits() {
    return model.map(Model::digits).orElseGet(() -> PointSums.scale(attribute.type()));
  }

  /** The points that everybody has. The sum of a customer begins with them. */
  public BigDecimal base() {
    return model.map(Model::base).orElse(base);
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

package org.bankcrm.modelling.scorecard;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Term;
import org.bankcrm.scoring.Characteristic;

/**
 * One characteristic of a model on weights of evidence: bins with their weights, and the
 * coefficient that the regression gave them. Filled like a {@link Characteristic.Builder}, by one
 * thread.
 */
public final class WoeCharacteristic {

  private interface Part {
    void onto(Characteristic.Builder builder, DoubleFunction<BigDecimal> points);
  }

  private final String id;
  private final Term attribute;
  private final double coefficient;
  private final List<Part> parts = new ArrayList<>();

  private WoeCharacteristic(String id, Term attribute, double coefficient) {
    this.id = requireNonNull(id, "id");
    this.attribute = requireNonNull(attribute, "attribute");
    this.coefficient = finite(coefficient, "coefficient");
  }

  private static double finite(double figure, String field) {
    if (!Double.isFinite(figure)) {
      throw new IllegalArgumentException(field + " must be finite but was " + figure);
    }
    return figure;
  }

  /**
   * Starts a characteristic.
   *
   * @param id what systems know it by
   * @param attribute the attribute that it reads
   * @param coefficient what the regression multiplies its weight with
   * @throws IllegalArgumentException if the coefficient is not finite
   */
  public static WoeCharacteristic of(String id, Term attribute, double coefficient) {
    return new WoeCharacteristic(id, attribute, coefficient);
  }

  /**
   * What people call it; needed.
   *
   * @param zh in Chinese
   * @param en in English
   */
  public WoeCharacteristic name(String zh, String en) {
    return add((builder, points) -> builder.name(zh, en));
  }

  /** The code of the reason that is told where it cost points; needed. */
  public WoeCharacteristic reason(String code) {
    return add((builder, points) -> builder.reason(code));
  }

  /**
   * Adds a bin with its weight of evidence.
   *
   * @param zh what people call it, in Chinese
   * @param en the same in English
   * @param when who falls into it
   * @param weight the natural logarithm of good to bad in the bin, against all customers
   */
  public WoeCharacteristic bin(String zh, String en, Condition when, double weight) {
    finite(weight, "weight");
    return add((builder, points) -> builder.bin(zh, en, when, points.apply(weight)));
  }

  /**
   * The weight where the attribute is missing, and the code of the reason that is told then;
   * needed. A weight of zero is neutral.
   */
  public WoeCharacteristic missing(double weight, String reason) {
    finite(weight, "weight");
    return add((builder, points) -> builder.missing(points.apply(weight), reason));
  }

  /**
   * The weight where no bin takes the customer; this or {@link #otherImpossible} is needed.
   *
   * @param weight zero treats them like everybody
   */
  public WoeCharacteristic other(double weight) {
    finite(weight, "weight");
    return add((builder, points) -> builder.other(points.apply(weight)));
  }

  /** Says that the bins take every value; refused where they do not. */
  public WoeCharacteristic otherImpossible() {
    return add((builder, points) -> builder.otherImpossible());
  }

  private WoeCharacteristic add(Part part) {
    parts.add(part);
    return this;
  }

  /**
   * The characteristic in points. Its neutral points are zero, those of a weight of zero.
   *
   * @param scaling what points mean
   * @param modelled whose probability the regression gives
   */
  public Characteristic.Builder scaled(Scaling scaling, Modelled modelled) {
    DoubleFunction<BigDecimal> points =
        weight -> scaling.round(modelled.points(scaling.factor(), coefficient * weight));
    Characteristic.Builder builder = Characteristic.builder(id, attribute).neutral(BigDecimal.ZERO);
    parts.forEach(part -> part.onto(builder, points));
    return builder;
  }
}

package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.condition.AttributeComparison.Operator;

/**
 * One exact number against a multiple of another: debt above 2.5 times the income, a balance below
 * 70 % of the month before, a count of visits against a limit that has decimals.
 *
 * <p>Truth: TRUE or FALSE as the operator says when both are known; UNKNOWN when either is missing.
 * Compared exactly, whatever the digits of the two: nothing is rounded and nothing overflows.
 *
 * @param left a whole number, a decimal or an amount
 * @param operator the comparison
 * @param right a multiple of an attribute of the same currency, or of a plain number where the left
 *     one is such
 */
public record ScaledComparison(AttributeRef left, Operator operator, Scaled right)
    implements Criterion {

  /**
   * Refuses numbers of another unit, and what {@link AttributeComparison} says: two attributes of
   * one type as they are.
   */
  public ScaledComparison {
    requireNonNull(operator, "operator");
    if (!Scaled.isOfOneUnit(left.type(), right.of().type())) {
      throw new IllegalArgumentException(
          left.id()
              + " is of type "
              + left.type()
              + " but "
              + right.of().id()
              + " of "
              + right.of().type());
    }
    if (right.isPlain() && left.type().equals(right.of().type())) {
      throw new IllegalArgumentException(
          left.id() + " and " + right.of().id() + " are compared as they are");
    }
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(left, right.of());
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.scaledComparison(this);
  }
}

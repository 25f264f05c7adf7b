package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One attribute against another of the same type.
 *
 * <p>Truth: TRUE or FALSE as the operator says when both are known; UNKNOWN when either is missing,
 * even for an attribute against itself.
 *
 * @param left an attribute
 * @param operator the comparison; only IS for yes/no and codes without order
 * @param right an attribute of the same type, currency included
 */
public record AttributeComparison(AttributeRef left, Operator operator, AttributeRef right)
    implements Criterion {

  /** How the two values are compared. */
  public enum Operator {
    /** Left equals right. */
    IS,
    /** Left is greater than or equals right. */
    AT_LEAST,
    /** Left is greater than right. */
    MORE_THAN,
    /** Left is less than or equals right. */
    AT_MOST,
    /** Left is less than right. */
    LESS_THAN
  }

  /** Refuses different types and operators that the type does not have. */
  public AttributeComparison {
    requireNonNull(operator, "operator");
    if (!left.type().equals(right.type())) {
      throw new IllegalArgumentException(
          left.id() + " is of type " + left.type() + " but " + right.id() + " of " + right.type());
    }
    checkOperator(left, operator);
  }

  private static void checkOperator(AttributeRef left, Operator operator) {
    ValueType.Kind kind = left.type().kind();
    if (!left.type().isOrdered() && !(kind.isSingle() && operator == Operator.IS)) {
      throw new IllegalArgumentException(
          left.id() + " is of type " + left.type() + ", which has no " + operator);
    }
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(left, right);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.attributeComparison(this);
  }
}

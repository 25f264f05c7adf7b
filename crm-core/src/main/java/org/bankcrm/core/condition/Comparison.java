package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An ordered value lies in a range.
 *
 * <table>
 *   <caption>Truth</caption>
 *   <tr><th>value</th><th>comparison</th><th>not comparison</th></tr>
 *   <tr><td>in the range</td><td>TRUE</td><td>FALSE</td></tr>
 *   <tr><td>outside</td><td>FALSE</td><td>TRUE</td></tr>
 *   <tr><td>missing</td><td>UNKNOWN</td><td>UNKNOWN</td></tr>
 * </table>
 *
 * @param attribute an attribute of an ordered type: integer, decimal, money, real, date, instant,
 *     or a code of a list that is ordered
 * @param range the range, its ends of the attribute's type; decimal ends may have more digits than
 *     the attribute, the comparison is exact
 */
public record Comparison(AttributeRef attribute, Range range) implements Criterion {
  /** Refuses types without order, ends of another type or currency and ranges upside down. */
  public Comparison {
    requireNonNull(attribute, "attribute");
    if (!attribute.type().isOrdered()) {
      throw new IllegalArgumentException(
          attribute.id() + " is of type " + attribute.type() + ", which has no order");
    }
    range = range.normalised(attribute.type());
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.comparison(this);
  }
}

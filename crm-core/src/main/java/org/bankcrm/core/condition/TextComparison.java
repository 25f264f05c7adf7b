package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.condition.TextTest.Folding;

/**
 * A text equals another text of the customer's, such as the name on an account and the name of its
 * owner.
 *
 * <p>Truth: TRUE or FALSE when both are known, UNKNOWN when either is missing. Empty texts are
 * known and equal each other.
 *
 * @param left an attribute that is free text
 * @param right an attribute that is free text
 * @param folding which differences do not count; applied to both
 */
public record TextComparison(AttributeRef left, AttributeRef right, Folding folding)
    implements Criterion {

  /** Refuses other kinds. */
  public TextComparison {
    requireNonNull(folding, "folding");
    TextTest.checkKind(left);
    TextTest.checkKind(right);
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(left, right);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.textComparison(this);
  }
}

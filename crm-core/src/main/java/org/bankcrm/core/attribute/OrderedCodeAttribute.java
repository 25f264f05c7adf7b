package org.bankcrm.core.attribute;

import java.util.Map;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.condition.OrderedTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * One code of a closed list that goes from the lowest to the highest: grades of risk R1 to R5, a
 * rating, a level of education. {@code RISK.atLeast("R3")} asks for R3, R4 or R5.
 *
 * <p>Two such attributes are compared where their lists are the same: a product's grade of risk
 * with the one that a customer bears. The order is that of the list, never that of the letters.
 */
public final class OrderedCodeAttribute extends CodeAttribute implements OrderedTerm<String> {

  OrderedCodeAttribute(
      String id, ValueType type, AttributeInfo info, Map<String, ? extends Labelled> labels) {
    super(id, type, info, labels);
  }

  @Override
  public OrderedCodeAttribute described(AttributeInfo newInfo) {
    return new OrderedCodeAttribute(id(), type(), newInfo, labels);
  }

  @Override
  public OrderedCodeAttribute withLabels(Map<String, ? extends Labelled> newLabels) {
    return new OrderedCodeAttribute(id(), type(), info(), newLabels);
  }

  @Override
  public OrderedTerm<String> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}

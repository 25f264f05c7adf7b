package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.attribute.Attribute;

/**
 * What a policy yields for the customer.
 *
 * @param attribute the attribute that it yields
 * @param value its value; missing where the missing values of the customer could change it
 */
public record YieldedValue(Attribute<?> attribute, ActualValue value) {
  /** Refuses nulls. */
  public YieldedValue {
    requireNonNull(attribute, "attribute");
    requireNonNull(value, "value");
  }
}

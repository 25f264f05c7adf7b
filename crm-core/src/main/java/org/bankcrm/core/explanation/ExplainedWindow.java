package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.window.WindowPeriod;

/**
 * Of which days a value tells that a window of the book computes from events. It is the book's rule
 * and shows nothing of the customer.
 *
 * @param attribute the attribute that is computed
 * @param over what people call the events
 * @param period which days it looks at; {@link WindowPeriod#days} tells them as of the day of the
 *     explanation
 */
public record ExplainedWindow(Attribute<?> attribute, LocalizedText over, WindowPeriod period) {
  /** Refuses nulls. */
  public ExplainedWindow {
    requireNonNull(attribute, "attribute");
    requireNonNull(over, "over");
    requireNonNull(period, "period");
  }
}

package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Optional;
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

  /**
   * The value in words, such as "CNY 500,000.00".
   *
   * @param zone the zone that instants are told in
   * @return empty where it is missing or may not be seen
   */
  public Optional<String> words(Phrasebook phrasebook, ZoneId zone) {
    Formats formats = phrasebook.clauses(zone).formats();
    return value.value().map(found -> formats.value(found, attribute));
  }
}

package org.bankcrm.core.live;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.window.EventType;

/**
 * A list of the bank's own that changes by events: rates of deposits, prices of products. Each
 * event says for one key, such as a product, which value holds from the event's day on, that day
 * included; a day that lies ahead is a change that is announced. {@link Prices} hold what was told
 * so far.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 * @param over the events, each with an id
 * @param key the event's attribute that says for what the value holds
 * @param value the event's attribute that says it
 */
public record PriceList(String id, EventType over, Attribute<String> key, Attribute<?> value) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if an event of the type has not both attributes
   */
  public PriceList {
    Checks.code(id, "id");
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    if (!over.attributes().contains(key) || !over.attributes().contains(value)) {
      throw new IllegalArgumentException(
          "an event of type " + over + " must have " + key.id() + " and " + value.id());
    }
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}

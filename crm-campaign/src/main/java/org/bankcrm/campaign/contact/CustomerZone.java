package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;

/**
 * Where a contact policy finds the zone in which a customer lives: hours and days of quiet, and the
 * hours that the customer asked for, are then told by the customer's clock and calendar. Caps and
 * whiles of peace stay with the policy's zone.
 *
 * @param attribute a text or a code that holds the name of a zone, such as {@code Asia/Urumqi}
 * @param unknown what holds where it is missing, or names no zone
 */
public record CustomerZone(AttributeRef attribute, WhenUnknown unknown) {

  /** What of the attribute must hold, for messages. */
  static final String RULE = "must be a text or a code";

  /**
   * Checks the type.
   *
   * @throws IllegalArgumentException if it is neither a text nor a code
   */
  public CustomerZone {
    requireNonNull(attribute, "attribute");
    requireNonNull(unknown, "unknown");
    Checks.require(fits(attribute), "attribute", RULE);
  }

  static boolean fits(AttributeRef attribute) {
    ValueType.Kind kind = attribute.type().kind();
    return kind == ValueType.Kind.TEXT || kind == ValueType.Kind.CODE;
  }

  /**
   * The customer's zone; empty where it is missing or cannot be read.
   *
   * @throws IllegalArgumentException if the facts' catalogue does not have the attribute
   */
  Optional<ZoneId> of(Facts customer) {
    Attribute<?> listed =
        customer
            .catalog()
            .find(attribute.id())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "attribute " + attribute.id() + " is not in the catalogue"));
    return customer.get(listed).flatMap(name -> read(name.toString()));
  }

  private static Optional<ZoneId> read(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty(); // nobody's clock; the policy says what holds then
    }
  }
}

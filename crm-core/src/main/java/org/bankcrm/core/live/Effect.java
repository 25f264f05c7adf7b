package org.bankcrm.core.live;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.window.EventType;

/**
 * What events of one type do to a value that stands: a payment in adds its amount to a balance, a
 * change of product puts another product in the place of the one before.
 *
 * <pre>{@code
 * Effect.adds(BALANCE, PAYMENTS, AMOUNT).where(DIRECTION.is("IN"));
 * Effect.subtracts(BALANCE, PAYMENTS, AMOUNT).where(DIRECTION.is("OUT"));
 * Effect.sets(BALANCE, STATEMENTS, CLOSING); // what a statement tells stands, whatever moved before
 * }</pre>
 *
 * <p>Of an event of which it is not known whether it meets the condition, or whose own value is
 * missing, it is not known what it did: the value is missing from then on, until one is set. What
 * is added to a missing value stays missing. Sums are exact, in the unit, the currency and to the
 * decimals of the attribute, never rounded; the value counts as observed on the day of the last
 * event that may have moved it. Immutable and thread-safe.
 *
 * @param attribute the customer's value that stands; it is neither computed nor of a window
 * @param kind what is done
 * @param over the events
 * @param value the event's value, of the very type of the attribute, currency and scale included
 * @param where which events do it; of the event's attributes alone
 */
public record Effect(
    Attribute<?> attribute, Kind kind, EventType over, Attribute<?> value, Condition where) {

  /** What is done to the value. */
  public enum Kind {
    /** The event's value is added. */
    ADD,
    /** The event's value is taken off. */
    SUBTRACT,
    /** The event's value takes the place of the one before. */
    SET
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the event has no such value, the types differ, or something
   *     is added that is no whole number, decimal or amount
   */
  public Effect {
    requireNonNull(attribute, "attribute");
    requireNonNull(kind, "kind");
    requireNonNull(where, "where");
    if (!over.attributes().contains(value)) {
      throw new IllegalArgumentException("an event of type " + over + " has no " + value.id());
    }
    if (!attribute.type().equals(value.type())) {
      throw notOfOneType(attribute, value, over);
    }
    if (kind != Kind.SET && !attribute.type().kind().isExact()) {
      throw new IllegalArgumentException(
          attribute.id() + " is no whole number, decimal or amount, so nothing can be added to it");
    }
  }

  /**
   * The event's value is added to the customer's; one below zero takes off.
   *
   * @throws IllegalArgumentException if the event has no such value, the types differ, or they are
   *     no whole number, decimal or amount
   */
  public static <T> Effect adds(Attribute<T> attribute, EventType over, Attribute<T> value) {
    return new Effect(attribute, Kind.ADD, over, value, Condition.always());
  }

  /**
   * The event's value is taken off the customer's, which may fall below zero.
   *
   * @throws IllegalArgumentException as {@link #adds}
   */
  public static <T> Effect subtracts(Attribute<T> attribute, EventType over, Attribute<T> value) {
    return new Effect(attribute, Kind.SUBTRACT, over, value, Condition.always());
  }

  /**
   * The event's value takes the place of the customer's, whatever was known of it before. Each such
   * event needs an id: of two of one instant that with the greater id holds.
   *
   * @throws IllegalArgumentException if the event has no such value, or the types differ
   */
  public static <T> Effect sets(Attribute<T> attribute, EventType over, Attribute<T> value) {
    return new Effect(attribute, Kind.SET, over, value, Condition.always());
  }

  /**
   * The same of those events alone that meet a condition too, besides those asked for before.
   *
   * @param condition of attributes of the event; one of the customer's is refused by the plan
   */
  public Effect where(Condition condition) {
    return new Effect(attribute, kind, over, value, where.and(condition));
  }

  private static IllegalArgumentException notOfOneType(
      Attribute<?> attribute, Attribute<?> value, EventType over) {
    return new IllegalArgumentException(
        attribute.id()
            + " is of type "
            + attribute.type()
            + ", and "
            + value.id()
            + " of an event of type "
            + over
            + " is of type "
            + value.type()
            + "; both must be of one type");
  }
}

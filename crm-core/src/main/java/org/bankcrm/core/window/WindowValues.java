package org.bankcrm.core.window;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.internal.value.Encoded;

/**
 * What the windows of one customer give as of a date.
 *
 * <p>Immutable and thread-safe; {@code toString} shows no value.
 */
public final class WindowValues {

  private final AttributeCatalog attributes;
  private final LocalDate asOf;
  private final long[] told;

  /**
   * Keeps the array, which nobody else may change.
   *
   * @param told what the figures gave
   */
  WindowValues(AttributeCatalog attributes, LocalDate asOf, long[] told) {
    this.attributes = attributes;
    this.asOf = asOf;
    this.told = told;
  }

  /** The attributes that the windows yield, in the order of their definitions. */
  public AttributeCatalog attributes() {
    return attributes;
  }

  /** The last day that was looked at. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * The value of a window, or empty if it is missing.
   *
   * @throws IllegalArgumentException if no window yields the attribute
   */
  public <T> Optional<T> get(Attribute<T> attribute) {
    return value(attribute, attributes.positionOf(attribute));
  }

  boolean isUndecided(Attribute<?> attribute) {
    return told[attributes.positionOf(attribute)] == Figure.UNDECIDED;
  }

  /**
   * Puts all values that are known into facts, as current on the as-of date.
   *
   * @throws IllegalArgumentException if the facts have another as-of date, or their catalogue does
   *     not list one of the attributes
   */
  public void putInto(Facts.Builder facts) {
    if (!facts.asOfDate().equals(asOf)) {
      throw new IllegalArgumentException(
          "the windows are told for " + asOf + ", the facts for " + facts.asOfDate());
    }
    for (int i = 0; i < told.length; i++) {
      put(attributes.attributes().get(i), i, facts);
    }
  }

  private <T> void put(Attribute<T> attribute, int position, Facts.Builder facts) {
    facts.put(attribute, value(attribute, position));
  }

  @SuppressWarnings("unchecked") // decoding gives a value of the attribute's type
  private <T> Optional<T> value(Attribute<T> attribute, int position) {
    long value = told[position];
    return value == Figure.UNDECIDED || value == Figure.NOTHING || value == Figure.NO_BASE
        ? Optional.empty()
        : Optional.of((T) Encoded.decode(attribute.type(), value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WindowValues that
        && attributes.equals(that.attributes)
        && asOf.equals(that.asOf)
        && Arrays.equals(told, that.told);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(told) * 31 + asOf.hashCode();
  }

  /** Says for which day and how many, and no value. */
  @Override
  public String toString() {
    return "WindowValues of " + told.length + " windows as of " + asOf;
  }
}

package org.bankcrm.core.window;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * What the windows of one customer give as of a date.
 *
 * <p>Immutable and thread-safe; {@code toString} shows no value.
 */
public final class WindowValues {

  /** What stands for the reasons where no value is missing. */
  static final Absence[] NONE_ABSENT = {};

  private final AttributeCatalog attributes;
  private final LocalDate asOf;
  private final long[] told;
  private final @Nullable Absence[] absences;

  /**
   * Keeps the arrays, which nobody else may change.
   *
   * @param told what the figures gave
   * @param absences where they gave no value, why; {@link #NONE_ABSENT} where all gave one
   */
  WindowValues(
      AttributeCatalog attributes, LocalDate asOf, long[] told, @Nullable Absence[] absences) {
    this.absences = absences;
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

  /**
   * Why a value is missing; empty if it is known.
   *
   * <p>{@code NEVER}: no event counted, and the history covers the window. {@code BEFORE_HISTORY}:
   * none did, but the history begins within the window. {@code NOT_APPLICABLE}: the total before is
   * zero, so that nothing can be compared with it. {@code NOT_KNOWN}: it depends on something that
   * is missing in the events, or nothing was said of how far they reach.
   *
   * @throws IllegalArgumentException if no window yields the attribute
   */
  public Optional<Absence> absence(Attribute<?> attribute) {
    return Optional.ofNullable(absence(attributes.positionOf(attribute)));
  }

  private @Nullable Absence absence(int position) {
    return absences.length == 0 ? null : absences[position];
  }

  boolean isUndecided(Attribute<?> attribute) {
    return told[attributes.positionOf(attribute)] == Figure.UNDECIDED;
  }

  /**
   * Puts all values that are known into facts or a row of a population, as current on the as-of
   * date, and of the others why they are missing.
   *
   * @throws IllegalArgumentException if the facts have another as-of date, or their catalogue does
   *     not list one of the attributes
   */
  public void putInto(Filling facts) {
    if (!facts.asOfDate().equals(asOf)) {
      throw new IllegalArgumentException(
          "the windows are told for " + asOf + ", the facts for " + facts.asOfDate());
    }
    for (int i = 0; i < told.length; i++) {
      put(attributes.attributes().get(i), i, facts);
    }
  }

  private <T> void put(Attribute<T> attribute, int position, Filling facts) {
    Absence absence = absence(position);
    if (absence == null) {
      facts.put(attribute, value(attribute, position));
    } else {
      facts.absent(attribute, absence);
    }
  }

  @SuppressWarnings("unchecked") // decoding gives a value of the attribute's type
  private <T> Optional<T> value(Attribute<T> attribute, int position) {
    long value = told[position];
    return Figure.isMissing(value)
        ? Optional.empty()
        : Optional.of((T) Encoded.decode(attribute.type(), value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WindowValues that
        && attributes.equals(that.attributes)
        && asOf.equals(that.asOf)
        && Arrays.equals(told, that.told)
        && Arrays.equals(absences, that.absences);
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

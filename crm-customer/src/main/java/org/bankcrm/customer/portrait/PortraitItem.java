package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.privacy.Visibility;

/**
 * One value of a line. Immutable, thread-safe and comparable by value; the text form is masked.
 *
 * @param id what a program knows it by, distinct in its line: {@code balance}, or as the line
 * @param field the id by which access policies know what it shows, such as {@code record.phone}
 * @param label what it is, in Chinese and English
 * @param shown whole or masked; what may not be seen has no item
 * @param value the value, masked already where only that may be seen
 * @param asOf the day of which it is, where that is another than the portrait's and it is whole
 */
public record PortraitItem(
    String id,
    String field,
    LocalizedText label,
    Visibility shown,
    PortraitValue value,
    Optional<LocalDate> asOf) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if it is shown as nothing, or shown as masked and is not
   */
  public PortraitItem {
    requireNonNull(id, "id");
    requireNonNull(field, "field");
    requireNonNull(label, "label");
    requireNonNull(asOf, "asOf");
    boolean masked = requireNonNull(value, "value") instanceof PortraitValue.Masked;
    if (masked != (requireNonNull(shown, "shown") == Visibility.MASKED)
        || shown == Visibility.NONE) {
      throw new IllegalArgumentException("an item is whole, or masked and shown as such");
    }
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(PortraitItem.class);
  }
}

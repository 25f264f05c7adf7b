package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.internal.check.Masks;

/**
 * One line of a portrait: something of the customer, with one value or several that belong
 * together, as those of an account. Immutable, thread-safe and comparable by value; the text form
 * is masked.
 *
 * @param id what a program knows it by, distinct in a portrait: an attribute's id, {@code
 *     policy/value}, {@code holding/2}
 * @param label what it is, in Chinese and English
 * @param source where it comes from
 * @param items what may be seen of it, in a fixed order; none only where an outcome may not be told
 * @param outcome of a policy what came of it
 */
public record PortraitLine(
    String id,
    LocalizedText label,
    PortraitSource source,
    List<PortraitItem> items,
    Optional<PortraitOutcome> outcome) {
  /** Copies the items. */
  public PortraitLine {
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(source, "source");
    items = List.copyOf(items);
    requireNonNull(outcome, "outcome");
  }

  /** Its value with an id; empty if there is none, or it may not be seen. */
  public Optional<PortraitItem> item(String wanted) {
    requireNonNull(wanted, "wanted");
    return items.stream().filter(item -> item.id().equals(wanted)).findFirst();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(PortraitLine.class);
  }
}

package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A part of a portrait. Immutable, thread-safe and comparable by value; the text form is masked.
 *
 * @param topic what it is about
 * @param lines its lines in a fixed order, at least one
 */
public record PortraitSection(PortraitTopic topic, List<PortraitLine> lines) {
  /** Copies the lines. */
  public PortraitSection {
    requireNonNull(topic, "topic");
    lines = List.copyOf(lines);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(PortraitSection.class);
  }
}

package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.internal.value.Encoded;

/**
 * A kind of event that happens to a customer: transactions, contacts, complaints.
 *
 * <p>Its attributes are a closed list of their own; one of them is the day on which the event
 * counts. Whoever makes an event decides that day (of a transaction, the booking date), so that no
 * time zone is needed later. Immutable and thread-safe.
 *
 * @param id a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 * @param name what people call such events
 * @param date the day on which an event counts
 * @param attributes what is told of an event, the day among it; no lists of parts
 */
public record EventType(
    String id, LocalizedText name, DateAttribute date, AttributeCatalog attributes) {

  /** Checks the parts. */
  public EventType {
    Checks.code(id, "id");
    requireNonNull(name, "name");
    requireNonNull(date, "date");
    if (!attributes.contains(date)) {
      throw new IllegalArgumentException(
          "attribute " + date.id() + " must be one of the attributes of event type " + id);
    }
    if (attributes.attributes().stream().anyMatch(ElementsAttribute.class::isInstance)) {
      throw new IllegalArgumentException("an event of type " + id + " must not have parts");
    }
  }

  /**
   * Begins an event of this type.
   *
   * @param day the day on which it counts, in the years 1 to 9999
   */
  public Event.Builder on(LocalDate day) {
    return new Event.Builder(this, day);
  }

  /**
   * Cancels an event of this type: it counts nowhere, as if it had never been told, whether it has
   * come already or comes later.
   *
   * @param id the id of the event that was wrong
   * @param day the day on which it was told to count, in the years 1 to 9999; a state remembers the
   *     cancellation for as long as it remembers that day
   */
  public Event cancellation(String id, LocalDate day) {
    return on(day).cancels(id).build();
  }

  /** What stands for no value at a position. */
  long missing(int position) {
    return Encoded.missing(attributes.attributes().get(position).type());
  }

  /** Equal by value; asked for every event, so most often the very same. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof EventType that
            && id.equals(that.id)
            && name.equals(that.name)
            && date.equals(that.date)
            && attributes.equals(that.attributes));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}

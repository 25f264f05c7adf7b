package org.bankcrm.core.window;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.internal.value.Encoded;

/**
 * A kind of event that happens to a customer: transactions, contacts, complaints.
 *
 * <p>Its attributes are a closed list of their own; one of them is the day on which the event
 * counts. Whoever makes an event decides that day (of a transaction, the booking date), so that no
 * time zone is needed later. Attributes may be computed from others of the same event: whether it
 * was at night, on what day of the week; of instants by a zone that the formula names. Immutable
 * and thread-safe.
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
    attributes.derivations().forEach(each -> checkDerivation(each, date));
  }

  private static void checkDerivation(Derivation derivation, DateAttribute date) {
    String computed = derivation.attribute().id();
    if (computed.equals(date.id())) {
      throw new IllegalArgumentException(
          computed + " is the day on which the event counts, which nobody computes");
    }
    if (derivation.formula().needsFacts()) {
      throw new IllegalArgumentException(
          computed
              + " is computed by the as-of date or the zone of facts, and an event has neither;"
              + " name what it is computed from, and of instants the zone");
    }
  }

  /**
   * The same with the days of a business calendar by which attributes are computed; {@code
   * PolicyBook.counting} hands it in for the events of a book.
   *
   * @param calendarId what formulas name the calendar by
   */
  public EventType counting(String calendarId, BusinessCalendar calendar) {
    return new EventType(id, name, date, attributes.counting(calendarId, calendar));
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

  /** Whether its values are put: it is neither the day of the event nor computed. */
  boolean isPut(Attribute<?> attribute) {
    return !attribute.id().equals(date.id()) && attributes.derivation(attribute).isEmpty();
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

package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.data.DataWriter;

/**
 * What was known when a level came on, kept as it was: every value that the level's condition
 * reads, and the event that it came with.
 *
 * <p>It is never made again: when a late event shows that a figure was another one, the alert that
 * was raised by the old figure keeps what was seen then. Personal data; immutable and thread-safe.
 *
 * @param at when
 * @param level the code of the level
 * @param event the id of the event at hand; empty where the day began or time alone passed
 * @param values what the condition reads, in its order
 */
public record Evidence(Instant at, String level, Optional<String> event, List<Known> values) {

  /**
   * A value as it was, apart from any catalogue, so that it can be read in ten years.
   *
   * @param attribute the id of the attribute
   * @param name what people call it
   * @param sensitivity who may see the value
   * @param value as documents write it, such as {@code CNY 1200.50}; empty if it was missing
   */
  public record Known(
      String attribute, LocalizedText name, Sensitivity sensitivity, Optional<String> value) {
    /** Refuses nulls. */
    public Known {
      requireNonNull(attribute, "attribute");
      requireNonNull(name, "name");
      requireNonNull(sensitivity, "sensitivity");
      requireNonNull(value, "value");
    }

    /** The value of a row. */
    static Known of(Attribute<?> attribute, Row row) {
      Optional<String> text = row.value(attribute).map(value -> text(attribute, value));
      return new Known(
          attribute.id(), attribute.info().name(), attribute.info().sensitivity(), text);
    }

    private static String text(Attribute<?> attribute, Object value) {
      return attribute instanceof ElementsAttribute
          ? "…"
          : String.valueOf(
              DataWriter.object().value("value", attribute.type(), value).tree().get("value"));
    }

    /** Nothing of the subject. */
    @Override
    public String toString() {
      return "Known";
    }
  }

  /** Refuses nulls. */
  public Evidence {
    requireNonNull(at, "at");
    requireNonNull(level, "level");
    requireNonNull(event, "event");
    values = List.copyOf(values);
  }

  /** Nothing of the subject. */
  @Override
  public String toString() {
    return "Evidence";
  }
}

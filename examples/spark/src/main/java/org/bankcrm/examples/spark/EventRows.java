package org.bankcrm.examples.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.ValueText;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of rows of text: the columns are the attributes of the event's type, and {@code
 * customer}, {@code @id}, {@code @replaces} and {@code @cancels}. For one thread.
 */
final class EventRows {

  static final String CUSTOMER = "customer";
  private static final String ID = "@id";
  private static final String REPLACES = "@replaces";
  private static final String CANCELS = "@cancels";
  private static final List<String> MARKS = List.of(CUSTOMER, ID, REPLACES, CANCELS);

  private record Cell(int place, Attribute<?> attribute) {}

  private final EventType type;
  private final List<String> columns;
  private final List<Cell> cells = new ArrayList<>();

  /**
   * Reads rows of these columns.
   *
   * @throws IllegalArgumentException naming all columns that mean nothing, or are wanting
   */
  EventRows(EventType type, List<String> columns) {
    this.type = type;
    this.columns = columns;
    List<String> wrong = new ArrayList<>();
    for (String want : List.of(CUSTOMER, type.date().id())) {
      if (!columns.contains(want)) {
        wrong.add(want + " is wanting");
      }
    }
    for (int place = 0; place < columns.size(); place++) {
      String column = columns.get(place);
      if (!MARKS.contains(column) && !column.equals(type.date().id())) {
        addCell(place, column, wrong);
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "columns of the events " + type.id() + ": " + String.join(", ", wrong));
    }
  }

  private void addCell(int place, String column, List<String> wrong) {
    type.attributes()
        .find(column)
        .ifPresentOrElse(
            attribute -> cells.add(new Cell(place, attribute)),
            () -> wrong.add(column + " is no attribute of them"));
  }

  /**
   * Whose event a row tells.
   *
   * @throws IllegalStateException if it does not say so: the event could be anybody's
   */
  String customer(Row row) {
    String customer = text(row, CUSTOMER);
    if (customer == null) {
      throw new IllegalStateException(
          "an event " + type.id() + " says of no customer in its column " + CUSTOMER);
    }
    return customer;
  }

  /** The event of a row, or null after its problems were told. */
  @Nullable Event event(Row row, Problems problems) {
    LocalDate day = day(row, problems);
    if (day == null) {
      return null;
    }
    int before = problems.size();
    try {
      String cancelled = text(row, CANCELS);
      Event event =
          cancelled == null ? told(row, day, problems) : type.cancellation(cancelled, day);
      return problems.size() == before ? event : null;
    } catch (IllegalArgumentException e) { // of ids alone: values are told where they are put
      problems.noValue(type.id(), ID);
      return null;
    }
  }

  private Event told(Row row, LocalDate day, Problems problems) {
    Event.Builder event = type.on(day);
    String id = text(row, ID);
    String replaced = text(row, REPLACES);
    if (id != null) {
      event.id(id);
    }
    if (replaced != null) {
      event.replaces(replaced, day);
    }
    for (Cell each : cells) {
      if (!row.isNullAt(each.place)) {
        put(event, each.attribute, row.getString(each.place), problems);
      }
    }
    return event.build();
  }

  @SuppressWarnings("unchecked") // the value is made for the attribute's own type
  private <T> void put(
      Event.Builder event, Attribute<T> attribute, String text, Problems problems) {
    try {
      event.put(attribute, (T) ValueText.parse(attribute.type(), text));
    } catch (IllegalArgumentException e) {
      problems.noValue(type.id(), attribute.id());
    }
  }

  private @Nullable LocalDate day(Row row, Problems problems) {
    String text = text(row, type.date().id());
    try {
      if (text != null) {
        return (LocalDate) ValueText.parse(ValueType.DATE, text);
      }
    } catch (IllegalArgumentException e) { // told below: a day that is wanting is no better
    }
    problems.noValue(type.id(), type.date().id());
    return null;
  }

  private @Nullable String text(Row row, String column) {
    int place = columns.indexOf(column);
    return place < 0 || row.isNullAt(place) ? null : row.getString(place);
  }
}

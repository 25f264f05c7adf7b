package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.ValueText;
import org.bankcrm.examples.runner.CustomerHeader.Column;
import org.bankcrm.examples.runner.CustomerHeader.Given;
import org.bankcrm.lifecycle.StageEvent;

/** Makes what happened to customers of the rows of a file, which may stand in any order. */
final class WarnEvents implements Gathered.Maker<WarnEvents.Told> {

  static final String CUSTOMER = "customer";
  static final String ID = "id";
  private static final String TYPE = "type";
  static final String AT = "at";

  /** The value of events that is filled with the customer's id, if the book has it. */
  static final String OWNER = "event.customer";

  /** As long as an id may be. */
  static final int LONGEST = 128;

  /** An event that a row tells. */
  record Told(StageEvent event) implements Gathered.Item {
    @Override
    public Optional<String> key() {
      return Optional.of(event.id());
    }
  }

  private final Column id;
  private final Column type;
  private final Column at;
  private final List<Given> values;
  private final Optional<Attribute<?>> owner;
  private final boolean joined;

  private WarnEvents(CustomerHeader header, AttributeCatalog payload, boolean joined) {
    this.id = needed(header, ID);
    this.type = needed(header, TYPE);
    this.at = needed(header, AT);
    this.values =
        header.given().stream().filter(each -> !each.attribute().id().equals(OWNER)).toList();
    this.owner = payload.find(OWNER).map(each -> each);
    this.joined = joined;
  }

  /** What a file of events has columns of. */
  static CustomerHeader.Shape shape(AttributeCatalog payload) {
    return new CustomerHeader.Shape(CUSTOMER, "customer", payload, false, Set.of(ID, TYPE, AT));
  }

  /**
   * Makes ready to read.
   *
   * @param joined whether ids are told apart across customers too, by the customer's before them
   * @throws UserException naming the file, if a column is not there
   */
  static WarnEvents of(Path file, CustomerHeader header, AttributeCatalog payload, boolean joined) {
    try {
      return new WarnEvents(header, payload, joined);
    } catch (UserException e) {
      throw e.of(file.toString());
    }
  }

  /**
   * The column of a name.
   *
   * @throws UserException if there is none
   */
  static Column needed(CustomerHeader header, String name) {
    return header.column(name).orElseThrow(() -> WarnTexts.NO_COLUMN.of(name));
  }

  @Override
  public Optional<Told> make(KeyedRows.Row row) {
    Optional<Instant> instant = instant(row, at);
    Optional<StageEvent> event = instant.flatMap(when -> begun(row, when));
    for (Given each : values) {
      String cell = row.cell(each.value());
      if (!cell.isEmpty()) {
        Optional<StageEvent> known = event;
        event = value(each, cell, row).flatMap(it -> known.map(e -> with(e, each.attribute(), it)));
      }
    }
    return row.problems().isEmpty()
        ? event.map(it -> new Told(owned(it, row.id().orElseThrow())))
        : Optional.empty();
  }

  private StageEvent owned(StageEvent event, CustomerId customer) {
    return owner.map(each -> with(event, each, customer.value())).orElse(event);
  }

  private Optional<StageEvent> begun(KeyedRows.Row row, Instant when) {
    int customer = row.id().map(each -> each.value().length() + 1).orElse(0);
    if (joined && customer + row.cell(id).length() > LONGEST) {
      row.problems().add(WarnTexts.LONG_KEY.says(id.number(), id.name(), LONGEST));
      return Optional.empty();
    }
    try {
      return Optional.of(StageEvent.of(row.cell(id), row.cell(type), when));
    } catch (IllegalArgumentException e) {
      row.problems()
          .add(WarnTexts.NO_EVENT.says(id.number(), id.name(), type.number(), type.name()));
      return Optional.empty();
    }
  }

  /** The instant in a cell; what is none is a problem of the row. */
  static Optional<Instant> instant(KeyedRows.Row row, Column column) {
    try {
      return Optional.of((Instant) ValueText.parse(ValueType.INSTANT, row.cell(column)));
    } catch (IllegalArgumentException e) {
      Said form = Forms.of(ValueType.INSTANT);
      row.problems()
          .add(
              new Said(
                  Fault.NO_VALUE.says(column.number(), column.name(), form.zh()).zh(),
                  Fault.NO_VALUE.says(column.number(), column.name(), form.en()).en()));
      return Optional.empty();
    }
  }

  private static Optional<Object> value(Given given, String cell, KeyedRows.Row row) {
    try {
      if (!CellReader.isAbsence(cell)) { // an event knows no reasons
        return Optional.of(CellReader.value(given.attribute().type(), cell));
      }
    } catch (IllegalArgumentException e) {
      // told below like a reason
    }
    row.problems().add(CellsReader.noValue(given));
    return Optional.empty();
  }

  @SuppressWarnings("unchecked") // the value is made for the attribute's own type
  private static <T> StageEvent with(StageEvent event, Attribute<T> attribute, Object value) {
    return event.with(attribute, (T) value);
  }

  /** The same event under an id that tells it from those of all other customers. */
  static StageEvent joined(CustomerId customer, StageEvent event, AttributeCatalog payload) {
    StageEvent joined =
        StageEvent.of(customer.value() + ":" + event.id(), event.type(), event.at());
    for (Attribute<?> each : payload.attributes()) {
      joined = carried(joined, event, each);
    }
    return joined;
  }

  private static <T> StageEvent carried(StageEvent to, StageEvent from, Attribute<T> attribute) {
    return from.get(attribute).map(value -> to.with(attribute, value)).orElse(to);
  }

  /** All ids of attributes as one text. */
  static String ids(Iterable<? extends Attribute<?>> attributes) {
    List<String> ids = new ArrayList<>();
    attributes.forEach(each -> ids.add(each.id()));
    return String.join(", ", ids);
  }
}

package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.ValueText;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.examples.runner.CustomerHeader.Column;
import org.bankcrm.examples.runner.CustomerHeader.Given;

/** Makes events of rows; those of days that no window asks for are set aside and counted. */
final class EventRows implements Gathered.Maker<EventRows.Told> {

  static final String ID = "@id";
  private static final String AT = "@at";
  private static final String REPLACES = "@replaces";
  private static final String CANCELS = "@cancels";

  /** Columns beside those of the event's own attributes. */
  static final Set<String> MARKS = Set.of(ID, AT, REPLACES, CANCELS);

  private static final int MOST_REMEMBERED = 100_000;

  /** An event that a row tells. */
  record Told(Event event) implements Gathered.Item {
    @Override
    public Optional<String> key() {
      return event.id();
    }
  }

  /**
   * The days that are asked for, both included.
   *
   * @param first the first that the file has wholly, or that a window looks at if that is later
   * @param last the as-of date
   */
  record Span(LocalDate first, LocalDate last) {}

  private final EventType type;
  private final Span span;
  private final ZoneId zone;
  private final Optional<Column> day;
  private final Optional<Column> at;
  private final Optional<Column> id;
  private final Optional<Column> replaces;
  private final Optional<Column> cancels;
  private final List<Given> values;

  /** Days and codes come again and again: one object each serves all events. */
  private final Map<String, LocalDate> days = new HashMap<>();

  private final Map<String, String> codes = new HashMap<>();

  private long early;
  private long late;
  private LocalDate latest = LocalDate.MIN;

  /**
   * Reads rows below a header.
   *
   * @throws UserException if no column tells the day
   */
  EventRows(EventType type, CustomerHeader header, Span span, ZoneId zone) {
    this.type = type;
    this.span = span;
    this.zone = zone;
    this.day = header.column(type.date().id());
    this.at = header.column(AT);
    this.id = header.column(ID);
    this.replaces = header.column(REPLACES);
    this.cancels = header.column(CANCELS);
    this.values =
        header.given().stream()
            .filter(each -> !each.attribute().id().equals(type.date().id()))
            .toList();
    if (day.isEmpty() && at.isEmpty()) {
      throw Refusal.NO_DAY_COLUMN.of(type.date().id());
    }
  }

  /** Events before the days that are asked for. */
  long early() {
    return early;
  }

  /** Events after the as-of date. */
  long late() {
    return late;
  }

  /** The day of the latest event that is not after the as-of date; empty if there is none. */
  Optional<LocalDate> latest() {
    return latest.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest);
  }

  @Override
  public Optional<Told> make(KeyedRows.Row row) {
    Optional<Instant> instant = instant(row);
    Optional<LocalDate> on = day(row, instant);
    if (!row.problems().isEmpty() || on.isEmpty() || isAside(row, on.get())) {
      return Optional.empty();
    }
    try {
      Event event = event(row, on.get(), instant);
      return row.problems().isEmpty() ? Optional.of(new Told(event)) : Optional.empty();
    } catch (IllegalArgumentException e) { // of ids alone: values are told where they are put
      row.problems().add(Fault.NO_EVENT_ID.says(ID, REPLACES, CANCELS));
      return Optional.empty();
    }
  }

  private Optional<Instant> instant(KeyedRows.Row row) {
    Optional<String> cell = cell(row, at);
    try {
      return cell.map(text -> (Instant) ValueText.parse(ValueType.INSTANT, text));
    } catch (IllegalArgumentException e) {
      row.problems().add(unfit(at.orElseThrow(), ValueType.INSTANT));
      return Optional.empty();
    }
  }

  /** The day that the row tells, else that of the instant in the zone. */
  private Optional<LocalDate> day(KeyedRows.Row row, Optional<Instant> instant) {
    Optional<String> cell = cell(row, day);
    if (cell.isEmpty()) {
      if (instant.isEmpty() && row.problems().isEmpty()) {
        row.problems().add(unfit(day.or(() -> at).orElseThrow(), kind()));
      }
      return instant.map(each -> LocalDays.of(each, zone));
    }
    try {
      LocalDate known = days.get(cell.get());
      return Optional.of(known == null ? remembered(days, cell.get(), day(cell.get())) : known);
    } catch (IllegalArgumentException e) {
      row.problems().add(unfit(day.orElseThrow(), ValueType.DATE));
      return Optional.empty();
    }
  }

  private static LocalDate day(String cell) {
    return (LocalDate) ValueType.DATE.normalise(CellReader.day(cell));
  }

  private ValueType kind() {
    return day.isPresent() ? ValueType.DATE : ValueType.INSTANT;
  }

  private static Said unfit(Column column, ValueType type) {
    Said form = Forms.of(type);
    return new Said(
        Fault.NO_VALUE.says(column.number(), column.name(), form.zh()).zh(),
        Fault.NO_VALUE.says(column.number(), column.name(), form.en()).en());
  }

  /** What withdraws another is never set aside: that one may be of a day that counts. */
  private boolean isAside(KeyedRows.Row row, LocalDate on) {
    boolean isLate = on.isAfter(span.last());
    latest = !isLate && on.isAfter(latest) ? on : latest;
    if (cell(row, replaces).isPresent() || cell(row, cancels).isPresent()) {
      return false;
    }
    late += isLate ? 1 : 0;
    early += on.isBefore(span.first()) ? 1 : 0;
    return isLate || on.isBefore(span.first());
  }

  private Event event(KeyedRows.Row row, LocalDate on, Optional<Instant> instant) {
    Optional<String> cancelled = cell(row, cancels);
    if (cancelled.isPresent()) {
      if (cell(row, id).isPresent() || cell(row, replaces).isPresent()) {
        row.problems().add(Fault.CANCELS_ALONE.says(CANCELS, ID, REPLACES));
      }
      return type.cancellation(cancelled.get(), on);
    }
    Event.Builder event = type.on(on);
    cell(row, id).ifPresent(event::id);
    cell(row, replaces).ifPresent(other -> event.replaces(other, on));
    instant.ifPresent(event::at);
    values.forEach(each -> put(row, each, event));
    return event.build();
  }

  private void put(KeyedRows.Row row, Given each, Event.Builder event) {
    String cell = row.cell(each.value());
    if (cell.isEmpty()) {
      return;
    }
    try {
      put(event, each.attribute(), value(each.attribute().type(), cell));
    } catch (IllegalArgumentException e) {
      row.problems().add(CellsReader.noValue(each));
    }
  }

  private Object value(ValueType type, String cell) {
    if (CellReader.isAbsence(cell)) { // an event knows no reasons
      throw new IllegalArgumentException("no value");
    }
    Object value = CellReader.value(type, cell);
    return value instanceof String code ? remembered(codes, code, code) : value;
  }

  private static <T> T remembered(Map<String, T> known, String cell, T value) {
    if (known.size() >= MOST_REMEMBERED) {
      return known.getOrDefault(cell, value);
    }
    T first = known.putIfAbsent(cell, value);
    return first == null ? value : first;
  }

  @SuppressWarnings("unchecked") // the value is made for the attribute's own type
  private static <T> void put(Event.Builder event, Attribute<T> attribute, Object value) {
    event.put(attribute, (T) value);
  }

  private static Optional<String> cell(KeyedRows.Row row, Optional<Column> column) {
    return column.map(row::cell).filter(cell -> !cell.isEmpty());
  }
}

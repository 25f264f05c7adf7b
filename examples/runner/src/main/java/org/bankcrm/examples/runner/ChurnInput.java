package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/** Customers with their first days and their events, whole in memory. */
final class ChurnInput {

  private static final String CUSTOMER = "customer";

  /** Takes a customer. */
  interface Taker {
    void take(CustomerId id, LocalDate joined, List<Event> events);
  }

  private final Map<CustomerId, LocalDate> joined = new LinkedHashMap<>();
  private final Map<CustomerId, List<Event>> events = new LinkedHashMap<>();
  private final Map<Path, List<CustomerHeader.Column>> unread = new LinkedHashMap<>();
  private long others;

  /**
   * Reads the customers.
   *
   * @throws UserException if a row has no customer or day, or one stands there twice
   */
  ChurnInput(Path file) {
    ModelTable table = ModelTable.read(file);
    List<String> ids = table.column(CUSTOMER);
    List<String> days = table.column("joined");
    for (int row = 0; row < table.rows(); row++) {
      CustomerId id = ClvCommand.customer(table, ids.get(row), table.line(row));
      LocalDate day = ClvCommand.day(table, days.get(row), table.line(row), "joined");
      if (joined.put(id, day) != null) {
        long line = table.line(row);
        ModelRun.in(
            () -> {
              throw new ModellingException(FitProblem.TWICE, file + ", " + line);
            });
      }
    }
  }

  /**
   * Reads the events of a type; those of nobody among the customers are counted and passed over.
   *
   * @throws UserException if a row cannot be read
   */
  void read(SideOptions.NamedFile named, EventType type, EventRows.Span span, ZoneId zone) {
    CustomerHeader.Shape shape =
        new CustomerHeader.Shape(
            CUSTOMER, SideOptions.EVENTS, type.attributes(), false, EventRows.MARKS);
    RowsLeftOut bad = new RowsLeftOut();
    Gathered<EventRows.Told> gathered = new Gathered<>(bad);
    try (KeyedRows rows = KeyedRows.open(named.file(), CsvTable.Format.PLAIN, shape)) {
      if (!rows.header().unread().isEmpty()) {
        unread.put(named.file(), rows.header().unread());
      }
      EventRows maker = new EventRows(type, rows.header(), span, zone);
      new SideSource(SideOptions.EVENTS, named.name(), named.file(), rows, own -> own)
          .gather(gathered, maker, joined::containsKey);
    } catch (UserException e) {
      throw e.of(named.file().toString());
    }
    bad.refuse(named.file());
    others += gathered.counts().passedOver;
    gathered.forEach(
        (id, told) ->
            events
                .computeIfAbsent(id, each -> new ArrayList<>())
                .addAll(told.stream().map(EventRows.Told::event).toList()));
  }

  /** Events of nobody among the customers. */
  long others() {
    return others;
  }

  /** The columns of files of events that mean nothing there, and are not read. */
  Map<Path, List<CustomerHeader.Column>> unread() {
    return unread;
  }

  /** How many customers there are. */
  int size() {
    return joined.size();
  }

  /** Hands out all customers in the order of their file. */
  void forEach(Taker taker) {
    joined.forEach(
        (id, day) -> taker.take(id, day, Optional.ofNullable(events.get(id)).orElse(List.of())));
  }
}

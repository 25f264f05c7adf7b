package org.bankcrm.examples.spark;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.WindowState;
import org.bankcrm.core.window.Windows;
import org.jspecify.annotations.Nullable;

/**
 * What the windows remember of the events of one partition, customer by customer. A customer may
 * come out several times, here and from other partitions: the states are merged later, which is why
 * a task need not hold more than a portion of its events.
 */
final class WindowStates implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  static final String STATE = "@state";
  static final String PROBLEM = "@problem";
  static final StructType SCHEMA =
      new StructType()
          .add(BankJob.ID, DataTypes.StringType)
          .add(STATE, DataTypes.BinaryType)
          .add(PROBLEM, DataTypes.StringType);

  private static final int MOST_EVENTS_HELD = 200_000;

  private final Broadcast<String> book;
  private final Night night;
  private final String type;
  private final String[] columns;

  WindowStates(Broadcast<String> book, Night night, String type, String[] columns) {
    this.book = book;
    this.night = night;
    this.type = type;
    this.columns = columns.clone();
  }

  private record Held(WindowState state, Problems problems) {

    Row row(String customer) {
      byte[] bytes = Json.write(state.toDocument());
      return RowFactory.create(customer, bytes, problems.text());
    }
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Windows windows = BankBook.of(book.value()).windows();
    EventRows events = new EventRows(windows.eventType(type), List.of(columns));
    return new Portions<>(() -> rows.hasNext() ? portion(rows, windows, events) : null);
  }

  private Iterator<Row> portion(Iterator<Row> rows, Windows windows, EventRows events) {
    Map<String, Held> held = new LinkedHashMap<>();
    for (int i = 0; i < MOST_EVENTS_HELD && rows.hasNext(); i++) {
      Row row = rows.next();
      Held own = held.computeIfAbsent(events.customer(row), customer -> begin(windows));
      add(events.event(row, own.problems), own);
    }
    return held.entrySet().stream().map(each -> each.getValue().row(each.getKey())).iterator();
  }

  private Held begin(Windows windows) {
    WindowState state = windows.newState();
    state.forgetBefore(windows.firstDay(night.asOf()));
    return new Held(state, new Problems());
  }

  private static void add(@Nullable Event event, Held own) {
    if (event == null) {
      return;
    }
    try {
      if (own.state.add(event) == WindowState.Added.TOO_LATE) {
        own.problems.add(Problems.EVENTS_UNCLEAR);
      }
    } catch (IllegalArgumentException e) { // another event has its id
      own.problems.add(Problems.EVENTS_UNCLEAR);
    }
  }
}

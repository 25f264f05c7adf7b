package org.bankcrm.examples.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowState;
import org.bankcrm.core.window.Windows;
import org.jspecify.annotations.Nullable;

/**
 * Puts customers into a population: the cells of their row, and what their windows come to after
 * all of their states were merged. For one thread.
 */
final class CustomerRows {

  private record Cell(int place, Attribute<?> attribute) {}

  private final Windows windows;
  private final Night night;
  private final List<Cell> cells = new ArrayList<>();
  private final int state;
  private final int problem;

  /**
   * Reads rows of these columns.
   *
   * @throws IllegalArgumentException naming all columns that are no attribute of the book, or told
   *     by a window of it
   */
  CustomerRows(BankBook book, Night night, List<String> columns) {
    this.windows = book.windows();
    this.night = night;
    this.state = columns.indexOf(WindowStates.STATE);
    this.problem = columns.indexOf(WindowStates.PROBLEM);
    AttributeCatalog catalog = book.engine().book().catalog();
    List<String> wrong = new ArrayList<>();
    for (int place = 1; place < columns.size(); place++) {
      String column = columns.get(place);
      if (place != state && place != problem) {
        if (catalog.find(column).isEmpty() || windows.attributes().find(column).isPresent()) {
          wrong.add(column);
        } else {
          cells.add(new Cell(place, catalog.find(column).orElseThrow()));
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "columns of the customers: no attribute that a host tells: " + String.join(", ", wrong));
    }
  }

  /** Adds a customer from all rows that concern them; otherwise tells why not and adds nobody. */
  @Nullable String add(@Nullable String customer, List<Row> rows, PopulationBuilder filling) {
    Problems problems = new Problems();
    CustomerId id = id(customer, problems);
    WindowState merged = merged(rows, problems);
    List<Row> told = rows.stream().filter(row -> row.isNullAt(state)).toList();
    if (told.size() != 1) {
      problems.add(told.isEmpty() ? Problems.NO_CUSTOMER : Problems.TWICE);
    } else if (id != null) {
      filling.next(id);
      put(told.get(0), filling, problems);
      merged.valuesAt(night.asOf(), night.history()).putInto(filling);
      if (problems.size() > 0) {
        filling.takeBack();
      }
    }
    return problems.text();
  }

  private static @Nullable CustomerId id(@Nullable String customer, Problems problems) {
    try {
      if (customer != null) {
        return CustomerId.of(customer);
      }
    } catch (IllegalArgumentException e) { // told below
    }
    problems.add(Problems.NO_ID);
    return null;
  }

  private void put(Row row, PopulationBuilder filling, Problems problems) {
    for (Cell each : cells) {
      if (!row.isNullAt(each.place)) {
        try {
          filling.putText(each.attribute, row.getString(each.place), night.asOf());
        } catch (IllegalArgumentException e) {
          problems.noValue("customers", each.attribute.id());
        }
      }
    }
  }

  private WindowState merged(List<Row> rows, Problems problems) {
    WindowState all = windows.newState();
    for (Row row : rows) {
      if (!row.isNullAt(problem)) {
        problems.addAll(row.getString(problem));
      }
      if (!row.isNullAt(state)) {
        merge(all, windows.readState(Json.read(row.<byte[]>getAs(state))), problems);
      }
    }
    // What settled may have counted an event twice or not, as the partitions happened to be.
    if (windows.definitions().stream()
        .map(WindowDefinition::over)
        .anyMatch(type -> all.settledBefore(type).isPresent())) {
      problems.add(Problems.EVENTS_UNCLEAR);
    }
    return all;
  }

  private static void merge(WindowState all, WindowState part, Problems problems) {
    try {
      all.merge(part);
    } catch (IllegalArgumentException | IllegalStateException e) {
      problems.add(Problems.EVENTS_UNCLEAR);
    }
  }
}

package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.examples.runner.CustomerHeader.Column;
import org.bankcrm.examples.runner.CustomerHeader.Given;

/** Puts the cells of a row into facts: a customer's own, or those of a part of a list. */
final class CellsReader {

  private final List<Given> given;
  private final LocalDate asOf;

  /**
   * Reads what has a column.
   *
   * @param asOf the day for which the values are told
   */
  CellsReader(List<Given> given, LocalDate asOf) {
    this.given = given;
    this.asOf = asOf;
  }

  /** Puts all cells; what is wrong is added to the problems of the row. */
  void read(KeyedRows.Row row, Filling facts) {
    for (Given each : given) {
      read(row, each, facts);
    }
  }

  /** Puts one cell. */
  void read(KeyedRows.Row row, Given each, Filling facts) {
    String cell = row.cell(each.value());
    if (cell.isEmpty() || CellReader.putAbsence(facts, each.attribute(), cell)) {
      return;
    }
    Optional<LocalDate> observed = observed(row, each);
    if (observed.isPresent()) {
      try {
        CellReader.put(facts, each.attribute(), cell, observed.get());
      } catch (IllegalArgumentException e) {
        row.problems().add(noValue(each));
      }
    }
  }

  /** That a cell holds no value of its attribute, and what one looks like. */
  static Said noValue(Given given) {
    Said form = Forms.of(given.attribute().type());
    Column column = given.value();
    return new Said(
        Fault.NO_VALUE.says(column.number(), column.name(), form.zh()).zh(),
        Fault.NO_VALUE.says(column.number(), column.name(), form.en()).en());
  }

  /** The day on which the value was observed, that of the facts where none is told. */
  private Optional<LocalDate> observed(KeyedRows.Row row, Given each) {
    Optional<Column> column = each.observed().filter(at -> !row.cell(at).isEmpty());
    if (column.isEmpty()) {
      return Optional.of(asOf);
    }
    try {
      LocalDate day = CellReader.day(row.cell(column.get()));
      if (!day.isAfter(asOf)) {
        return Optional.of(day);
      }
    } catch (IllegalArgumentException e) {
      // told below like a day that is too late
    }
    row.problems().add(Fault.NO_DAY.says(column.get().number(), column.get().name()));
    return Optional.empty();
  }
}

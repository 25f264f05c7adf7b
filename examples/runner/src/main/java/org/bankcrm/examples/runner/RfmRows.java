package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Recency, frequency and monetary value of customers, from their transactions. */
final class RfmRows {

  /** The most digits behind the point. */
  private static final int DIGITS = 9;

  private final ModelTable table;
  private final LocalDate until;
  private final SortedMap<String, Row> rows = new TreeMap<>();
  private int scale = 2;
  private long later;

  /** What one customer did. */
  static final class Row {
    private LocalDate last = LocalDate.MIN;
    private long count;
    private BigDecimal sum = BigDecimal.ZERO;

    long count() {
      return count;
    }

    BigDecimal sum() {
      return sum;
    }
  }

  /**
   * Of a table with the columns customer, date and amount.
   *
   * @throws UserException if a row cannot be used
   */
  RfmRows(ModelTable table, LocalDate until) {
    this.table = table;
    this.until = until;
    List<String> customers = table.column("customer");
    List<String> dates = table.column("date");
    List<String> amounts = table.column("amount");
    for (int row = 0; row < table.rows(); row++) {
      if (customers.get(row).isEmpty()) {
        throw GroupTexts.NO_ID.of(table.file(), table.line(row), "customer");
      }
      add(customers.get(row), day(dates.get(row), row), amount(amounts.get(row), row));
    }
    if (rows.isEmpty()) {
      throw GroupTexts.ALL_LATER.of(table.file(), until);
    }
  }

  private LocalDate day(String cell, int row) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException e) {
      throw ModelWords.NOT_A_DAY.of(table.file(), table.line(row), "date");
    }
  }

  private BigDecimal amount(String cell, int row) {
    if (ModelTable.number(cell).isEmpty() || new BigDecimal(cell).scale() > DIGITS) {
      throw ModelWords.NOT_A_NUMBER.of(table.file(), table.line(row), "amount");
    }
    BigDecimal amount = new BigDecimal(cell);
    if (amount.signum() < 0) {
      throw ModelWords.NOT_AN_AMOUNT.of(table.file(), table.line(row));
    }
    scale = Math.max(scale, amount.scale());
    return amount;
  }

  private void add(String customer, LocalDate day, BigDecimal amount) {
    if (day.isAfter(until)) {
      later++;
      return;
    }
    Row row = rows.computeIfAbsent(customer, id -> new Row());
    row.last = day.isAfter(row.last) ? day : row.last;
    row.count++;
    row.sum = row.sum.add(amount);
  }

  /** The customers by ascending id. */
  List<String> customers() {
    return List.copyOf(rows.keySet());
  }

  /** What each of them did, in the same order. */
  List<Row> rows() {
    return List.copyOf(rows.values());
  }

  /** How many days ago a customer last did something. */
  long recency(Row row) {
    return ChronoUnit.DAYS.between(row.last, until);
  }

  /** The transactions after the last day, which are left out. */
  long later() {
    return later;
  }

  /** The digits behind the point that amounts have. */
  int scale() {
    return scale;
  }
}

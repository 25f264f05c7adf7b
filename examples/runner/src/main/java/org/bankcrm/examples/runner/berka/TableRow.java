package org.bankcrm.examples.runner.berka;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.bankcrm.core.Money;

/** One row; its fields are checked when they are asked for. */
final class TableRow {

  private static final int MOST_DIGITS = 9;
  private static final int WOMEN = 50;

  private final List<String> columns;
  private final CsvRecord record;

  TableRow(List<String> columns, CsvRecord record) {
    this.columns = columns;
    this.record = record;
  }

  long line() {
    return record.getStartingLineNumber();
  }

  /** Refuses rows of another width, and such as run on over several lines. */
  void checkShape() {
    if (record.getFieldCount() != columns.size()) {
      throw new BadValueException(
          "expected " + columns.size() + " fields but found " + record.getFieldCount());
    }
    for (int i = 0; i < columns.size(); i++) {
      if (text(i).indexOf('\n') >= 0) {
        throw problem(i, "a text that ends on its own line");
      }
    }
  }

  /** The field as it stands, blanks kept. */
  String text(int column) {
    return record.getField(column);
  }

  boolean isEmpty(int column) {
    return text(column).isEmpty();
  }

  /** A key or count: a whole number from 0, of at most nine digits. */
  int number(int column) {
    String text = text(column);
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() > MOST_DIGITS) {
      throw problem(column, "a whole number of at most nine digits");
    }
    return Integer.parseInt(text);
  }

  /** An amount in crowns with at most two decimals, as hellers. */
  long hellers(int column) {
    return decimal(column, 2, "an amount such as 1234.50");
  }

  /** An amount above zero, as hellers. */
  long positiveHellers(int column) {
    long amount = hellers(column);
    if (amount <= 0) {
      throw problem(column, "an amount above zero");
    }
    return amount;
  }

  /** A plain decimal number times ten to the power of its most decimals. */
  long decimal(int column, int decimals, String expected) {
    String text = text(column);
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    long whole = digits(text, start, end, MOST_DIGITS);
    long part = point < 0 ? 0 : digits(text, point + 1, text.length(), decimals);
    if (whole < 0 || part < 0) {
      throw problem(column, expected);
    }
    for (int i = point < 0 ? 0 : text.length() - point - 1; i < decimals; i++) {
      part *= 10;
    }
    for (int i = 0; i < decimals; i++) {
      whole *= 10;
    }
    return start == 1 ? -(whole + part) : whole + part;
  }

  /** The number written from one place up to another; -1 if it is none. */
  private static long digits(String text, int from, int to, int most) {
    if (from >= to || to - from > most) {
      return -1;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  Money crowns(int column) {
    return Crowns.of(positiveHellers(column));
  }

  /** A day of the twentieth century, written YYMMDD. */
  LocalDate day(int column) {
    String text = text(column);
    long digits = text.length() == 6 ? digits(text, 0, 6, 6) : -1;
    return day(column, digits, 0);
  }

  /** A day written YYMMDD, or YYMM+50DD for women. */
  BirthNumber birthNumber(int column) {
    String text = text(column);
    long digits = text.length() == 6 ? digits(text, 0, 6, 6) : -1;
    boolean woman = digits / 100 % 100 > WOMEN;
    return new BirthNumber(day(column, digits, woman ? WOMEN : 0), woman);
  }

  private LocalDate day(int column, long digits, int monthShift) {
    try {
      if (digits >= 0) {
        int month = (int) (digits / 100 % 100) - monthShift;
        return LocalDate.of(1900 + (int) (digits / 10_000), month, (int) (digits % 100));
      }
    } catch (DateTimeException e) {
      throw problem(column, "a day that the calendar has");
    }
    throw problem(column, "a day written YYMMDD");
  }

  /** A day with the time 00:00:00 behind it. */
  LocalDate dayAtMidnight(int column) {
    String text = text(column);
    if (text.length() != 15 || !text.endsWith(" 00:00:00")) {
      throw problem(column, "a day and time written YYMMDD 00:00:00");
    }
    return day(column, digits(text, 0, 6, 6), 0);
  }

  BadValueException problem(int column, String expected) {
    return new BadValueException("column '" + columns.get(column) + "': expected " + expected);
  }
}

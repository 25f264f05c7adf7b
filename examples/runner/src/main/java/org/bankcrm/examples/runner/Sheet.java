package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bankcrm.core.attribute.Population;

/**
 * A table of results in CSV, UTF-8. For spreadsheets it begins with a mark of its byte order, by
 * which Excel reads Chinese right, and no cell of it is a formula.
 */
final class Sheet implements AutoCloseable {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
  private static final String STARTS = "=+-@\t\r";

  private static final int OFTEN = 1 << 16;

  private final OutputStream target;
  private final boolean spreadsheet;
  private final CsvBytes csv;
  private final Function<IOException, UserException> trouble;
  private long rows; // -1 before the header
  private boolean closed;

  /**
   * Begins a table.
   *
   * @param trouble the refusal for what cannot be written
   */
  Sheet(OutputStream target, boolean spreadsheet, Function<IOException, UserException> trouble) {
    this(target, spreadsheet, trouble, -1);
  }

  /**
   * Goes on with a table.
   *
   * @param rows how many it has after that of the column names; -1 for a new one
   */
  Sheet(
      OutputStream target,
      boolean spreadsheet,
      Function<IOException, UserException> trouble,
      long rows) {
    this.rows = rows;
    this.target = target;
    this.trouble = trouble;
    this.spreadsheet = spreadsheet;
    this.csv = new CsvBytes(spreadsheet);
    if (spreadsheet && rows < 0) {
      write(() -> target.write(MARK));
    }
  }

  /** Something that a full disk stops. */
  private interface Writing {
    void run() throws IOException;
  }

  private void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw trouble.apply(e);
    } catch (UncheckedIOException e) {
      throw trouble.apply(e.getCause());
    }
  }

  /** Whether a spreadsheet would take the cell for a formula. */
  static boolean isFormula(String cell) {
    return !cell.isEmpty()
        && STARTS.indexOf(cell.charAt(0)) >= 0
        && !NUMBER.matcher(cell).matches();
  }

  /** Writes the column names, unless the table has them already. */
  void header(List<String> names) {
    if (rows < 0) {
      row(names);
    }
  }

  /** The same with a first column before the rest. */
  void header(String first, List<String> rest) {
    if (rows < 0) {
      row(first, rest);
    }
  }

  /** Hands over what was gathered. */
  void flush() {
    write(
        () -> {
          csv.drainTo(target);
          target.flush();
        });
  }

  /** Writes a row; the first is that of the column names. */
  void row(List<String> cells) {
    cells.forEach(csv::add);
    endRow();
  }

  /** The same for a row with a first cell before the rest. */
  void row(String first, List<String> rest) {
    csv.add(first);
    row(rest);
  }

  /** The rows of a portion as they are to be written, the customers' ids first; on any thread. */
  Rows made(Population portion, List<Cells> cells) {
    CsvBytes made = new CsvBytes(spreadsheet);
    Cells[] all = cells.toArray(Cells[]::new);
    for (int row = 0; row < portion.size(); row++) {
      made.add(portion.id(row).value());
      for (Cells each : all) {
        each.write(row, made);
      }
      made.endRow();
    }
    return new Rows(made, portion.size());
  }

  /** Rows that wait to be written. */
  record Rows(CsvBytes bytes, int count) {}

  /** Writes a row for each customer of a portion. */
  void rows(Rows made) {
    write(
        () -> {
          csv.drainTo(target);
          made.bytes.drainTo(target);
        });
    rows += made.count;
  }

  private void endRow() {
    csv.endRow();
    rows++;
    if (csv.size() >= OFTEN) {
      write(() -> csv.drainTo(target));
    }
  }

  /** How many rows were written after that of the column names. */
  long rows() {
    return rows;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    write(
        () -> {
          csv.drainTo(target);
          target.close();
        });
  }
}

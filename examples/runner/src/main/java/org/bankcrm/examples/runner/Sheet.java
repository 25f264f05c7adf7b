package org.bankcrm.examples.runner;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A table of results in CSV, UTF-8. For spreadsheets it begins with a mark of its byte order, by
 * which Excel reads Chinese right, and no cell of it is a formula.
 */
final class Sheet implements AutoCloseable {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");
  private static final String STARTS = "=+-@\t\r";

  private final CsvWriter csv;
  private final boolean spreadsheet;
  private final Function<IOException, UserException> trouble;
  private long rows = -1; // the first is the header
  private boolean closed;

  /**
   * Begins a table.
   *
   * @param trouble the refusal for what cannot be written
   */
  Sheet(OutputStream target, boolean spreadsheet, Function<IOException, UserException> trouble) {
    this.spreadsheet = spreadsheet;
    this.trouble = trouble;
    this.csv = CsvWriter.builder().build(target, StandardCharsets.UTF_8);
    if (spreadsheet) {
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

  /** Writes a row; the first is that of the column names. */
  void row(List<String> cells) {
    List<String> safe = spreadsheet ? cells.stream().map(Sheet::guarded).toList() : cells;
    write(() -> csv.writeRecord(safe));
    rows++;
  }

  /** The same for a row with a first cell before the rest. */
  void row(String first, List<String> rest) {
    List<String> all = new ArrayList<>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    row(all);
  }

  private static String guarded(String cell) {
    return isFormula(cell) ? "'" + cell : cell;
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
    write(csv::close);
  }
}

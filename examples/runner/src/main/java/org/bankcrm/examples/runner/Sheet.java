package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /** Buffers of portions that were written, as large as one takes: they serve again. */
  private final Queue<CsvBytes> spare = new ConcurrentLinkedQueue<>();

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

  /** Lines that stand between the rows of a portion as they are. */
  interface Between {
    /** No lines. */
    Between NONE = (row, into) -> 0;

    /** Writes those before a row, or after the last, and tells how many they are. */
    int write(int row, CsvBytes into);
  }

  /** The rows of a portion as they are to be written, the customers' ids first; on any thread. */
  Rows made(Population portion, List<Cells> cells) {
    return made(portion, cells, Between.NONE);
  }

  /** The same, with lines of others between. */
  Rows made(Population portion, List<Cells> cells, Between between) {
    CsvBytes used = spare.poll();
    CsvBytes made = used == null ? new CsvBytes(spreadsheet) : used;
    Cells[] all = cells.toArray(Cells[]::new);
    int[] from = new int[portion.size()];
    int[] to = new int[portion.size()];
    int others = 0;
    for (int row = 0; row < portion.size(); row++) {
      others += between.write(row, made);
      from[row] = made.size();
      made.add(portion.id(row).value());
      for (Cells each : all) {
        each.write(row, made);
      }
      made.endRow();
      to[row] = made.size();
    }
    others += between.write(portion.size(), made);
    return new Rows(made, portion.size() + others, from, to);
  }

  /** Rows that wait to be written. */
  static final class Rows {
    private final CsvBytes bytes;
    private final int count;
    private final int[] from;
    private final int[] to;

    /**
     * Rows of a portion.
     *
     * @param count with the lines between them
     * @param from where each row of the portion begins
     * @param to where it ends
     */
    private Rows(CsvBytes bytes, int count, int[] from, int[] to) {
      this.bytes = bytes;
      this.count = count;
      this.from = from;
      this.to = to;
    }

    /** How many bytes a row has. */
    int length(int row) {
      return to[row] - from[row];
    }

    /** Whether a row of others is the same to the byte. */
    boolean isSame(int row, Rows others, int other) {
      return bytes.isSame(from[row], to[row], others.bytes, others.from[other], others.to[other]);
    }
  }

  /** Writes a row for each customer of a portion, once: what was made is not there any more. */
  void rows(Rows made) {
    write(
        () -> {
          csv.drainTo(target);
          made.bytes.drainTo(target);
        });
    rows += made.count;
    spare.add(made.bytes);
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

package org.bankcrm.examples.runner;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.held.ErasedKeys;
import org.bankcrm.examples.runner.CsvLines.Line;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. A line is a row, so that a stray quote spoils its own line and swallows
 * no other; only where line breaks inside quotes are asked for can a row have several lines. Empty
 * lines are no rows.
 */
final class CsvTable implements RowTable {

  /** How far a cell may reach, in lines. */
  static final int MOST_LINES = 1_000;

  /** How far a cell may reach, in characters. */
  static final int MOST_CHARACTERS = CsvLines.LONGEST;

  private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder();

  /**
   * How a file is written, and whose rows in it count.
   *
   * @param erased whom the bank erased, of whom no row is taken in
   */
  record Format(Encoding encoding, boolean multiline, Optional<ErasedKeys> erased) {
    /** UTF-8, a line a row. */
    static final Format PLAIN = new Format(Encoding.UTF_8, false);

    /** Of a file in which everybody's rows count. */
    Format(Encoding encoding, boolean multiline) {
      this(encoding, multiline, Optional.empty());
    }

    boolean isErased(CustomerId customer) {
      return erased.isPresent() && erased.get().has(customer);
    }
  }

  /**
   * A row, or why the line is none.
   *
   * @param fields if there is a problem, only those that are surely in their columns
   */
  record Row(long line, List<String> fields, Optional<Said> problem) {}

  /**
   * A row that is cut out, and perhaps not yet parted into fields.
   *
   * @param text of the row: characters, or the bytes of UTF-8 as a character each
   * @param isBytes which of the two
   * @param told the row, where it is known without parting the text
   */
  record Raw(long line, String text, boolean isBytes, Optional<Row> told) {
    private static Raw of(Line line, Row told) {
      return new Raw(told.line(), line.kept(), line.isBytes(), Optional.of(told));
    }

    /** What differs where rows differ. */
    byte[] bytes() {
      Optional<ColumnFields> fields = columns();
      return fields.isPresent()
          ? fields.get().bytes()
          : text.getBytes(isBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** The fields of a row that was read by column. */
    Optional<ColumnFields> columns() {
      return told.isPresent() && told.get().fields() instanceof ColumnFields fields
          ? Optional.of(fields)
          : Optional.empty();
    }

    /** The row, good or bad; on any thread. */
    Row parted() {
      if (told.isPresent()) {
        return told.get();
      }
      Optional<LineFields> plain = LineFields.of(text, isBytes);
      return plain.isPresent()
          ? new Row(line, plain.get(), Optional.empty())
          : CsvTable.parted(line, isBytes ? CsvLines.decoded(text) : text);
    }
  }

  /**
   * How many rows have several lines, and where the one with most of them begins.
   *
   * @param most the lines of that one
   */
  record Several(long rows, long from, long most) {
    private Several and(long first, long last) {
      long lines = last - first + 1;
      return lines > most ? new Several(rows + 1, first, lines) : new Several(rows + 1, from, most);
    }
  }

  private final CsvLines lines;
  private final boolean multiline;
  private @Nullable Line line;
  private long openedIn;
  private long doubtedTo;
  private Several several = new Several(0, 0, 0);

  // what was found of the lines ahead, if they begin inside quotes; it is the same for each quote
  private long openTo;
  private long openEnd;
  private long brokenIn;

  private CsvTable(CsvLines lines, boolean multiline) {
    this.lines = lines;
    this.multiline = multiline;
  }

  /** The table of what a source holds; closes the source. */
  static CsvTable of(InputStream source, Format format) throws IOException {
    return new CsvTable(CsvLines.of(source, format.encoding()), format.multiline());
  }

  @Override
  public boolean hasNext() {
    while (line == null || line.isEmpty()) {
      line = lines.next();
      if (line == null) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Raw nextRaw() {
    if (!hasNext() || line == null) {
      throw new IllegalStateException("no row is left");
    }
    Line row = line;
    line = null;
    if (row.number() <= doubtedTo) {
      return Raw.of(row, bad(row, Fault.INSIDE_QUOTES.says(openedIn)));
    }
    return switch (CsvQuotes.of(row.kept(), false)) {
      case OPEN -> multiline ? severalLines(row) : Raw.of(row, openQuote(row));
      case BROKEN -> Raw.of(row, spoilt(row, Fault.BROKEN_QUOTE.says()));
      case PAIRED ->
          row.cut()
              ? Raw.of(row, spoilt(row, Fault.LONG_LINE.says(CsvLines.LONGEST)))
              : new Raw(row.number(), row.kept(), row.isBytes(), Optional.empty());
    };
  }

  private Row openQuote(Line row) {
    openedIn = row.number();
    doubtedTo = lineThatCloses(row);
    return spoilt(row, Fault.OPEN_QUOTE.says(row.number()));
  }

  /**
   * The line in which a quote would close that opened before the next line; 0 if it is a stray one.
   * The lines in between may be rows or part of a cell, in which anybody could have written rows.
   */
  private long lineThatCloses(Line opened) {
    openTo = Math.max(openTo, opened.number());
    openEnd = Math.max(openEnd, opened.end());
    while (openTo < opened.number() + MOST_LINES && openEnd - opened.end() < MOST_CHARACTERS) {
      Line next = lines.peek((int) (openTo - opened.number()));
      if (next == null || next.number() == brokenIn) {
        return 0;
      }
      CsvQuotes quotes = CsvQuotes.of(next.kept(), true);
      if (quotes != CsvQuotes.OPEN) {
        brokenIn = next.number();
        return quotes == CsvQuotes.PAIRED ? next.number() : 0;
      }
      openTo = next.number();
      openEnd = next.end();
    }
    return 0;
  }

  private Raw severalLines(Line first) {
    StringBuilder text = new StringBuilder(first.text());
    CsvQuotes quotes = CsvQuotes.OPEN;
    long last = first.number();
    for (int i = 1; quotes == CsvQuotes.OPEN; i++) {
      Line next = lines.next();
      if (next == null) {
        throw Refusal.NEVER_CLOSED.of(first.number());
      }
      if (i >= MOST_LINES || text.length() + next.text().length() > MOST_CHARACTERS) {
        throw Refusal.CELL_TOO_LONG.of(first.number(), MOST_LINES, MOST_CHARACTERS);
      }
      text.append('\n').append(next.text());
      quotes = CsvQuotes.of(next.text(), true);
      last = next.number();
    }
    several = several.and(first.number(), last);
    return quotes == CsvQuotes.PAIRED
        ? new Raw(first.number(), text.toString(), false, Optional.empty())
        : new Raw(
            first.number(),
            text.toString(),
            false,
            Optional.of(spoilt(first, Fault.BROKEN_CELL.says(first.number(), last))));
  }

  private static Row parted(long line, String text) {
    Optional<LineFields> plain = LineFields.of(text);
    if (plain.isPresent()) {
      return new Row(line, plain.get(), Optional.empty());
    }
    try {
      List<String> fields = CSV.ofSingleCsvRecord(text).getFields();
      return new Row(line, fields, Optional.empty());
    } catch (CsvParseException e) { // too many fields: the message could quote the row
      return new Row(line, List.of(), Optional.of(Fault.NO_FIELDS.says()));
    }
  }

  /** A row of which what stands before the trouble can be told. */
  private static Row spoilt(Line row, Said problem) {
    int comma = CsvQuotes.soundUpTo(row.text());
    return comma <= 0
        ? bad(row, problem)
        : new Row(
            row.number(),
            parted(row.number(), row.text().substring(0, comma)).fields(),
            Optional.of(problem));
  }

  private static Row bad(Line row, Said problem) {
    return new Row(row.number(), List.of(), Optional.of(problem));
  }

  @Override
  public Several several() {
    return several;
  }

  @Override
  public void look(Set<Integer> places) {
    // a line is read whole, and parted when its cells are asked for
  }

  @Override
  public void close() {
    lines.close();
  }
}

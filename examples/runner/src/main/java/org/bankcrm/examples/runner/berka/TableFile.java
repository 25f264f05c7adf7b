package org.bankcrm.examples.runner.berka;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * One file of the bank, read from front to back: columns separated by semicolons, texts in quotes
 * or not, a line of column names first. Nothing is passed over, empty lines are rows too.
 */
final class TableFile implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final List<String> columns;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;

  private TableFile(String name, List<String> columns, InputStream source) {
    this.name = name;
    this.columns = columns;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new InputStreamReader(source, StandardCharsets.US_ASCII));
    this.records = reader.iterator();
  }

  /**
   * Opens a file and checks the names of its columns.
   *
   * @throws BerkaFileException if they are others
   */
  static TableFile open(Path file, List<String> columns) {
    String name = file.getFileName().toString();
    try {
      InputStream source = new BufferedInputStream(Files.newInputStream(file), BUFFER);
      TableFile table =
          new TableFile(
              name, columns, name.endsWith(".gz") ? new GZIPInputStream(source, BUFFER) : source);
      table.checkHeader();
      return table;
    } catch (IOException e) {
      throw new BerkaFileException("The file " + name + " cannot be opened or unpacked.");
    }
  }

  private void checkHeader() {
    if (!isHeader()) {
      close();
      throw new BerkaFileException(
          "The first line of " + name + " must be " + String.join(";", columns) + ".");
    }
  }

  private boolean isHeader() {
    try {
      return records.hasNext() && records.next().getFields().equals(columns);
    } catch (CsvParseException e) {
      return false;
    } catch (UncheckedIOException e) {
      throw brokenOff();
    }
  }

  private BerkaFileException brokenOff() {
    return new BerkaFileException("The file " + name + " is broken off or badly packed.");
  }

  /**
   * Hands each row over.
   *
   * @throws BerkaFileException if quotes are set so that no rows can be told apart, or the packing
   *     is broken
   */
  void forEach(Consumer<TableRow> action) {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        checkLine(record);
        action.accept(new TableRow(columns, record));
      }
    } catch (CsvParseException e) {
      throw new BerkaFileException("In " + name + " quotes are not set in pairs: " + where(e));
    } catch (UncheckedIOException e) {
      throw brokenOff();
    }
  }

  /** No field of the bank has several lines: where one seems to, a quote has swallowed rows. */
  private void checkLine(CsvRecord record) {
    boolean swallowed =
        record.getFields().stream()
            .anyMatch(each -> each.indexOf('\n') >= 0 || each.indexOf('\r') >= 0);
    if (swallowed) {
      throw new BerkaFileException(
          "In "
              + name
              + " the quote that opens in line "
              + record.getStartingLineNumber()
              + " is not closed in it.");
    }
  }

  /** The parser tells the line, and no field, in its message. */
  private static String where(CsvParseException e) {
    return String.valueOf(e.getMessage());
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

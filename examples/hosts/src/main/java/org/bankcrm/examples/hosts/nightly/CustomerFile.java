package org.bankcrm.examples.hosts.nightly;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;

/**
 * Reads a file of customers in chunks: a column {@code id}, every other column named by an
 * attribute of the catalogue. A bad row is told with line and column, never with its value, and
 * left out: rows read equal customers and bad rows. For one thread.
 */
public final class CustomerFile {

  private final AttributeCatalog catalog;
  private final Instant asOf;
  private final ZoneId zone;
  private final List<String> badRows = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();
  private long rows;

  /** A reader for files that tell the customers as of an instant, days in the zone. */
  public CustomerFile(AttributeCatalog catalog, Instant asOf, ZoneId zone) {
    this.catalog = catalog;
    this.asOf = asOf;
    this.zone = zone;
  }

  /**
   * Reads a file, at most so many rows at a time.
   *
   * @throws IllegalArgumentException if a column is no attribute of the catalogue, or a quote that
   *     is not closed in its line swallows the rows after it
   */
  public Population read(Path file, int chunk) {
    PopulationBuilder population = Population.builder(catalog, asOf, zone);
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      Iterator<NamedCsvRecord> records = csv.iterator();
      while (records.hasNext()) {
        add(population, next(records, chunk));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return population.build();
  }

  /** The rows left out, in the order of the file. */
  public List<String> badRows() {
    return List.copyOf(badRows);
  }

  /** How many rows were read, good and bad. */
  public long rows() {
    return rows;
  }

  private static List<NamedCsvRecord> next(Iterator<NamedCsvRecord> records, int chunk) {
    List<NamedCsvRecord> rows = new ArrayList<>(chunk);
    while (records.hasNext() && rows.size() < chunk) {
      rows.add(records.next());
    }
    return rows;
  }

  private void add(PopulationBuilder population, List<NamedCsvRecord> chunk) {
    for (NamedCsvRecord row : chunk) {
      rows++;
      checkLine(row);
      try {
        population.add(id(row), facts(row));
      } catch (BadRowException bad) {
        badRows.add("line " + row.getStartingLineNumber() + ", " + bad.words());
      }
    }
  }

  /** A cell of this file has one line: where one seems to have more, a quote has swallowed rows. */
  private static void checkLine(NamedCsvRecord row) {
    for (String cell : row.getFields()) {
      if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
        throw new IllegalArgumentException(
            "the quote that opens in line "
                + row.getStartingLineNumber()
                + " is not closed in it; rows after it would be lost");
      }
    }
  }

  private CustomerId id(NamedCsvRecord row) throws BadRowException {
    String id = row.getField("id");
    if (!ids.add(id)) {
      throw new BadRowException("expected a customer once, and this id came before");
    }
    try {
      return CustomerId.of(id);
    } catch (IllegalArgumentException malformed) {
      throw new BadRowException("expected a customer's id in the column id");
    }
  }

  /** A row is a document of facts in another coat, so the library reads it. */
  private Facts facts(NamedCsvRecord row) throws BadRowException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String column : row.getHeader()) {
      String cell = row.getField(column);
      if (!column.equals("id") && !cell.isEmpty()) {
        values.put(column, Cells.raw(attribute(column).type(), cell));
      }
    }
    try {
      return Facts.parse(
          Map.of("format", 1, "asOf", asOf.toString(), "zone", zone.getId(), "values", values),
          catalog);
    } catch (InvalidDocumentException bad) {
      throw new BadRowException(
          bad.problems().stream().map(CustomerFile::words).collect(Collectors.joining("; ")));
    }
  }

  private static String words(Problem problem) {
    return problem.path().replace("/values/", "") + ": " + problem.message();
  }

  private Attribute<?> attribute(String column) {
    return catalog
        .find(column)
        .orElseThrow(
            () -> new IllegalArgumentException("no attribute for the column '" + column + "'"));
  }
}

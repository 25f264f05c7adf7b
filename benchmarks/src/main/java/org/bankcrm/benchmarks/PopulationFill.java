package org.bankcrm.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Field;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.ColumnBuilder;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.attribute.YesNoAttribute;

/** The ways in which a host's customers become a population of the library. */
final class PopulationFill {
  private static final List<Field> FIELDS = Field.all();
  private static final LocalDate TODAY = LocalDays.of(LibraryBook.AS_OF, LibraryBook.ZONE);

  private final AttributeCatalog catalog;
  private final List<Attribute<?>> attributes = new ArrayList<>();

  PopulationFill(AttributeCatalog catalog) {
    this.catalog = catalog;
    FIELDS.forEach(field -> attributes.add(catalog.find(field.id()).orElseThrow()));
  }

  /** Straight from the fields of objects, as a host would write it. */
  Population fields(Customer[] rows) {
    return CustomerColumns.fill(catalog, rows, 0, rows.length);
  }

  /** By an accessor of each attribute, as a mapping made at run time would. */
  Population accessors(Customer[] rows) {
    return LibraryBook.population(catalog, rows);
  }

  /** Customer by customer, as facts. */
  Population facts(Customer[] rows) {
    PopulationBuilder builder = Population.builder(catalog, LibraryBook.AS_OF, LibraryBook.ZONE);
    for (int row = 0; row < rows.length; row++) {
      builder.add(CustomerId.of(Integer.toString(row)), facts(rows[row]));
    }
    return builder.build();
  }

  /** One customer's facts. */
  Facts facts(Customer customer) {
    Facts.Builder facts = Facts.builder(catalog, LibraryBook.AS_OF, LibraryBook.ZONE);
    for (int i = 0; i < FIELDS.size(); i++) {
      Field field = FIELDS.get(i);
      if (field.isKnown(customer)) {
        put(facts, attributes.get(i), field.read(customer));
      }
    }
    return facts.build();
  }

  private static void put(Facts.Builder facts, Attribute<?> attribute, long value) {
    if (attribute instanceof IntegerAttribute integer) {
      facts.put(integer, value);
    } else if (attribute instanceof YesNoAttribute yesNo) {
      facts.put(yesNo, value == 1);
    } else {
      facts.put((CodeAttribute) attribute, Long.toString(value));
    }
  }

  /** From a CSV file with a line of names. */
  Population csv(Path file) throws IOException {
    PopulationBuilder filling = filling();
    ColumnBuilder<?>[] columns = LibraryBook.columns(filling);
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      int[] places = new int[0];
      for (CsvRecord line : reader) {
        if (places.length == 0) {
          places = places(line);
        } else {
          filling.next();
          read(line, places, columns);
        }
      }
    }
    return filling.build();
  }

  private static int[] places(CsvRecord header) {
    return FIELDS.stream().mapToInt(field -> header.getFields().indexOf(field.id())).toArray();
  }

  private static void read(CsvRecord line, int[] places, ColumnBuilder<?>[] columns) {
    for (int i = 0; i < places.length; i++) {
      String cell = line.getField(places[i]);
      if (!cell.isEmpty()) {
        columns[i].putEncoded(Long.parseLong(cell));
      }
    }
  }

  /** From the bytes of such a file, which has no quotes: no cell becomes a text. */
  Population csvBytes(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = lineEnd(bytes, 0);
    List<String> header = List.of(new String(bytes, 0, at, StandardCharsets.UTF_8).split(","));
    PopulationBuilder filling = filling();
    ColumnBuilder<?>[] all = LibraryBook.columns(filling);
    ColumnBuilder<?>[] columns = new ColumnBuilder<?>[header.size()];
    boolean[] flags = new boolean[columns.length];
    for (int i = 0; i < FIELDS.size(); i++) {
      int place = header.indexOf(FIELDS.get(i).id());
      columns[place] = all[i];
      flags[place] = FIELDS.get(i).kind() == Field.Kind.FLAG;
    }
    while (at + 1 < bytes.length) {
      filling.next();
      at = read(bytes, at + 1, columns, flags);
    }
    return filling.build();
  }

  private static int lineEnd(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Reads a line and tells where it ends. */
  private static int read(byte[] bytes, int start, ColumnBuilder<?>[] columns, boolean[] flags) {
    int from = start;
    for (int i = 0; i < columns.length; i++) {
      int to = from;
      while (to < bytes.length && bytes[to] != ',' && bytes[to] != '\n') {
        to++;
      }
      if (to > from && flags[i]) {
        columns[i].putEncoded(bytes[from] - '0');
      } else if (to > from) {
        columns[i].putText(bytes, from, to, TODAY);
      }
      from = to + 1;
    }
    return from - 1;
  }

  /** From a result with the attributes as columns in their order. */
  Population jdbc(ResultSet rows) throws SQLException {
    PopulationBuilder filling = filling();
    ColumnBuilder<?>[] columns = LibraryBook.columns(filling);
    while (rows.next()) {
      filling.next();
      for (int i = 0; i < FIELDS.size(); i++) {
        Field field = FIELDS.get(i);
        boolean flag = field.kind() == Field.Kind.FLAG;
        long value = flag ? bit(rows.getBoolean(i + 1)) : rows.getLong(i + 1);
        if (!field.nullable() || !rows.wasNull()) {
          columns[i].putEncoded(value);
        }
      }
    }
    return filling.build();
  }

  private static long bit(boolean value) {
    return value ? 1 : 0;
  }

  private PopulationBuilder filling() {
    return Population.builder(catalog, LibraryBook.AS_OF, LibraryBook.ZONE);
  }
}

package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;

/** The line of column names of a file of customers: which column holds what. */
final class CustomerHeader {

  private static final String OBSERVED = "@observed";
  private static final int MOST_LISTED = 20;

  /** A column, by its place from 0. */
  record Column(int place, String name) {
    /** The place as people count. */
    int number() {
      return place + 1;
    }
  }

  /** The columns of an attribute. */
  record Given(Attribute<?> attribute, Column value, Optional<Column> observed) {}

  private final AttributeCatalog catalog;
  private final String idColumn;
  private final Map<String, Column> columns = new TreeMap<>();
  private final List<Column> unread = new ArrayList<>();
  private final int width;

  private CustomerHeader(List<String> names, String idColumn, AttributeCatalog catalog) {
    this.catalog = catalog;
    this.idColumn = idColumn;
    this.width = names.size();
    List<Said> problems = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      add(new Column(i, names.get(i).strip()), problems);
    }
    if (!columns.containsKey(idColumn)) {
      problems.add(noId(names));
    }
    if (width == 1 && names.get(0).chars().anyMatch(c -> c == ';' || c == '\t')) {
      problems.add(Refusal.SEMICOLONS.says());
    }
    if (!problems.isEmpty()) {
      throw refused(problems);
    }
  }

  /**
   * Reads the names.
   *
   * @throws UserException if there is no column with ids, or one that is read is there twice
   */
  static CustomerHeader of(CsvTable.Row names, String idColumn, AttributeCatalog catalog) {
    if (names.problem().isPresent()) {
      throw refused(List.of(names.problem().get()));
    }
    return new CustomerHeader(names.fields(), idColumn, catalog);
  }

  private static UserException refused(List<Said> problems) {
    return new UserException(
        new Said(
            Refusal.HEADER.says(String.join("；", problems.stream().map(Said::zh).toList())).zh(),
            Refusal.HEADER.says(String.join("; ", problems.stream().map(Said::en).toList())).en()));
  }

  private void add(Column column, List<Said> problems) {
    if (!isKnown(column.name)) {
      unread.add(column);
      return;
    }
    Column first = columns.putIfAbsent(column.name, column);
    if (first != null) {
      problems.add(Refusal.COLUMN_TWICE.says(column.number(), column.name, first.number()));
    }
  }

  private boolean isKnown(String name) {
    String attribute =
        name.endsWith(OBSERVED) ? name.substring(0, name.length() - OBSERVED.length()) : name;
    return name.equals(idColumn)
        || catalog.find(attribute).filter(a -> !(a instanceof ElementsAttribute)).isPresent();
  }

  /** Where no name is known the line may be a customer's, of which nothing is told. */
  private Said noId(List<String> names) {
    if (columns.isEmpty()) {
      return Refusal.NO_HEADER.says(idColumn, width);
    }
    List<String> found =
        names.stream().limit(MOST_LISTED).map(name -> Said.printable(name.strip())).toList();
    String more = width > MOST_LISTED ? ", …" : "";
    return Refusal.NO_ID_COLUMN.says(idColumn, String.join(", ", found) + more);
  }

  /** How many fields a row has. */
  int width() {
    return width;
  }

  Column id() {
    return column(idColumn).orElseThrow();
  }

  private Optional<Column> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** The attributes that have a column, in the order of the catalogue. */
  List<Given> given() {
    List<Given> given = new ArrayList<>();
    for (Attribute<?> attribute : catalog.attributes()) {
      column(attribute.id())
          .ifPresent(
              value -> given.add(new Given(attribute, value, column(attribute.id() + OBSERVED))));
    }
    return given;
  }

  /** Attributes that the catalogue has and the file has no column for. */
  List<Attribute<?>> absent() {
    return catalog.attributes().stream()
        .filter(attribute -> !columns.containsKey(attribute.id()))
        .<Attribute<?>>map(attribute -> attribute)
        .toList();
  }

  /** Columns that are no attributes of the catalogue and are not read. */
  List<Column> unread() {
    return List.copyOf(unread);
  }
}

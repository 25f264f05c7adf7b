package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.ValueType;

/**
 * The line of column names of a file of customers, or of what is theirs: which column holds what.
 */
final class CustomerHeader {

  private static final String OBSERVED = "@observed";
  private static final int MOST_LISTED = 20;

  /** A column, by its place from 0. */
  record Column(int place, String name) {
    /** The place as people count. */
    int number() {
      return place + 1;
    }

    /** What to call a column that nobody knows. */
    String told(Locale locale) {
      return name.isEmpty() ? Words.NO_NAME.with(locale, number()) : Said.printable(name);
    }
  }

  /** The columns of an attribute. */
  record Given(Attribute<?> attribute, Column value, Optional<Column> observed) {}

  /**
   * What a file may have columns of.
   *
   * @param idColumn the name of the column with the customer's id
   * @param idOption the option that names another
   * @param catalog the attributes; lists of parts have no column, nor what the book computes
   * @param observed whether the day may be told on which a value was observed
   * @param marks names of further columns
   */
  record Shape(
      String idColumn,
      String idOption,
      AttributeCatalog catalog,
      boolean observed,
      Set<String> marks) {
    /** That of a file of customers. */
    static Shape ofCustomers(String idColumn, AttributeCatalog catalog) {
      return new Shape(idColumn, "--id-column", catalog, true, Set.of());
    }

    private boolean knows(String name) {
      String attribute =
          observed && name.endsWith(OBSERVED)
              ? name.substring(0, name.length() - OBSERVED.length())
              : name;
      return name.equals(idColumn)
          || marks.contains(name)
          || catalog.find(attribute).filter(this::hasColumn).isPresent();
    }

    /** Lists have files of their own, and what the book computes nobody hands in. */
    private boolean hasColumn(Attribute<?> attribute) {
      return !(attribute instanceof ElementsAttribute) && catalog.derivation(attribute).isEmpty();
    }
  }

  private final Shape shape;
  private final Map<String, Column> columns = new TreeMap<>();
  private final List<Column> unread = new ArrayList<>();
  private final int width;
  private final String line;

  private CustomerHeader(List<String> names, Shape shape) {
    this.shape = shape;
    this.line = String.join("\n", names);
    this.width = names.size();
    List<Said> problems = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      add(new Column(i, names.get(i).strip()), problems);
    }
    if (!columns.containsKey(shape.idColumn)) {
      problems.add(noId(names));
    }
    if (isParted(names)) {
      problems.add(Refusal.SEMICOLONS.says());
    }
    if (!problems.isEmpty()) {
      throw refused(problems);
    }
  }

  /** Whether there is one name, which looks like several with other signs between them. */
  static boolean isParted(List<String> names) {
    return names.size() == 1 && names.get(0).chars().anyMatch(c -> c == ';' || c == '\t');
  }

  /**
   * Reads the names.
   *
   * @throws UserException if there is no column with ids, or one that is read is there twice
   */
  static CustomerHeader of(CsvTable.Row names, Shape shape) {
    if (names.problem().isPresent()) {
      throw refused(List.of(names.problem().get()));
    }
    return new CustomerHeader(names.fields(), shape);
  }

  /** Refuses a header for all that is wrong with it. */
  static UserException refused(List<Said> problems) {
    return new UserException(
        new Said(
            Refusal.HEADER.says(String.join("；", problems.stream().map(Said::zh).toList())).zh(),
            Refusal.HEADER.says(String.join("; ", problems.stream().map(Said::en).toList())).en()));
  }

  private void add(Column column, List<Said> problems) {
    if (!shape.knows(column.name)) {
      unread.add(column);
      return;
    }
    Column first = columns.putIfAbsent(column.name, column);
    if (first != null) {
      problems.add(Refusal.COLUMN_TWICE.says(column.number(), column.name, first.number()));
    }
  }

  /** Where no name is known the line may be a customer's, of which nothing is told. */
  private Said noId(List<String> names) {
    if (columns.isEmpty()) {
      return Refusal.NO_HEADER.says(shape.idColumn, width);
    }
    List<String> found =
        names.stream().limit(MOST_LISTED).map(name -> Said.printable(name.strip())).toList();
    String more = width > MOST_LISTED ? ", …" : "";
    return Refusal.NO_ID_COLUMN.says(
        shape.idColumn, String.join(", ", found) + more, shape.idOption);
  }

  /** All names, a line each. */
  String line() {
    return line;
  }

  /** The places of the columns that are read. */
  Set<Integer> known() {
    return columns.values().stream().map(Column::place).collect(Collectors.toSet());
  }

  /**
   * Refuses columns that hold what none of their cells can.
   *
   * @param heads what all columns of the file hold
   */
  void check(List<ColumnFile.Head> heads) {
    List<Said> problems = new ArrayList<>();
    for (Column each : columns.values()) {
      ColumnFile.Head head = heads.get(each.place);
      Optional<ValueType> type = shape.catalog.find(each.name).map(Attribute::type);
      if (head.form() == ColumnFile.Form.OTHER
          || (type.isPresent() && !ColumnCells.fits(type.get(), head))) {
        problems.add(unfit(each, head, type));
      }
    }
    if (!problems.isEmpty()) {
      throw refused(problems);
    }
  }

  private static Said unfit(Column column, ColumnFile.Head head, Optional<ValueType> type) {
    String held = Said.printable(head.type());
    Said form = type.map(Forms::of).orElseGet(Refusal.COLUMN_TEXT::says);
    return new Said(
        Refusal.COLUMN_TYPE.says(column.number(), column.name, held, form.zh()).zh(),
        Refusal.COLUMN_TYPE.says(column.number(), column.name, held, form.en()).en());
  }

  /** How many fields a row has. */
  int width() {
    return width;
  }

  Column id() {
    return column(shape.idColumn).orElseThrow();
  }

  /** The column of this name. */
  Optional<Column> column(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** The attributes that have a column, in the order of the catalogue. */
  List<Given> given() {
    List<Given> given = new ArrayList<>();
    for (Attribute<?> attribute : shape.catalog.attributes()) {
      column(attribute.id())
          .ifPresent(
              value -> given.add(new Given(attribute, value, column(attribute.id() + OBSERVED))));
    }
    return given;
  }

  /** Attributes that the catalogue has and the file has no column for. */
  List<Attribute<?>> absent() {
    return shape.catalog.attributes().stream()
        .filter(attribute -> !columns.containsKey(attribute.id()))
        .filter(attribute -> shape.catalog.derivation(attribute).isEmpty())
        .<Attribute<?>>map(attribute -> attribute)
        .toList();
  }

  /** Columns that are no attributes of the catalogue and are not read. */
  List<Column> unread() {
    return List.copyOf(unread);
  }
}

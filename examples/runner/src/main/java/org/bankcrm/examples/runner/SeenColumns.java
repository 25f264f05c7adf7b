package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.AccessPolicy;
import org.bankcrm.customer.privacy.AccessSituation;
import org.bankcrm.customer.privacy.Visibility;

/** The columns of a file as somebody may see them; what is no field is seen by nobody. */
final class SeenColumns {

  /** A column that is seen. */
  private record Column(String name, List<String> cells, Optional<AccessField> masked) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<String> whole = new ArrayList<>();
  private final List<String> masked = new ArrayList<>();

  private SeenColumns() {}

  /**
   * Finds which columns are seen.
   *
   * @param key the column of the customers' keys, which stays
   * @param mapped fields by columns of other names
   * @throws UserException if the key's column is not there, or a mapping names what is not
   */
  static SeenColumns of(
      ModelTable table,
      String key,
      Map<String, String> mapped,
      AccessPolicy policy,
      AccessSituation situation) {
    if (!table.names().contains(key)) {
      throw AccessTexts.NO_KEY.of(Said.printable(key), String.join(", ", table.names()));
    }
    mapped.forEach((column, field) -> check(table, column, field, policy));
    SeenColumns seen = new SeenColumns();
    for (String name : table.names()) {
      if (name.equals(key)) {
        seen.columns.add(new Column(name, table.column(name), Optional.empty()));
      } else {
        Optional<AccessField> field = field(policy, mapped.getOrDefault(name, name));
        seen.add(name, table.column(name), field, policy, situation);
      }
    }
    return seen;
  }

  private static void check(ModelTable table, String column, String field, AccessPolicy policy) {
    if (!table.names().contains(column) || field(policy, field).isEmpty()) {
      throw AccessTexts.MAPPED.of(Said.printable(column), Said.printable(field));
    }
  }

  /** By its id, or by a name that no other field has. */
  private static Optional<AccessField> field(AccessPolicy policy, String name) {
    Optional<AccessField> byId = policy.fields().find(name);
    List<AccessField> named =
        policy.fields().all().stream()
            .filter(each -> each.name().zh().equals(name) || each.name().en().equals(name))
            .toList();
    return byId.or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
  }

  private void add(
      String name,
      List<String> cells,
      Optional<AccessField> field,
      AccessPolicy policy,
      AccessSituation situation) {
    Visibility visibility =
        field.map(each -> policy.sees(situation, each.id())).orElse(Visibility.NONE);
    switch (visibility) {
      case FULL -> columns.add(new Column(name, cells, Optional.empty()));
      case MASKED -> columns.add(new Column(name, cells, field));
      case NONE -> {}
    }
    (switch (visibility) {
          case FULL -> whole;
          case MASKED -> masked;
          case NONE -> leftOut;
        })
        .add(Said.printable(name));
  }

  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** The cells of a row as they may be seen; an empty one stays empty. */
  List<String> row(int row) {
    List<String> cells = new ArrayList<>();
    for (Column column : columns) {
      String cell = column.cells.get(row);
      boolean open = cell.isEmpty() || column.masked.isEmpty();
      cells.add(open ? cell : column.masked.orElseThrow().mask().mask(cell));
    }
    return cells;
  }

  List<String> whole() {
    return whole;
  }

  List<String> masked() {
    return masked;
  }

  List<String> leftOut() {
    return leftOut;
  }
}

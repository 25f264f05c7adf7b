package org.bankcrm.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.ValueType;

/** A bank's own table of customers, a column of the plainest type for each attribute. */
final class CustomerTable {

  private CustomerTable() {}

  static TableSource source(
      JdbcStores stores, AttributeCatalog catalog, Map<CustomerId, Facts> customers) {
    stores.transactions.run(
        sql -> {
          String exact = sql.dialect.comparable(); // 'A' and 'a' are two customers
          StringBuilder table =
              new StringBuilder("create table customer (customer_id varchar(40)")
                  .append(exact)
                  .append(" primary key");
          for (Attribute<?> each : catalog.attributes()) {
            table
                .append(", ")
                .append(column(each))
                .append(' ')
                .append(type(each.type(), sql.dialect));
          }
          return sql.update(table + ")");
        });
    stores.transactions.run(sql -> sql.updateAll(insert(catalog), rows(catalog, customers)));
    TableSource source = stores.source(catalog, "customer_id", "select * from customer");
    for (Attribute<?> each : catalog.attributes()) {
      source = source.column(column(each), each);
    }
    return source;
  }

  private static String column(Attribute<?> attribute) {
    return "c_" + attribute.id();
  }

  private static String type(ValueType type, SqlDialect dialect) {
    return switch (type.kind()) {
      case INTEGER -> "bigint";
      case DECIMAL, MONEY -> "numeric(30, 6)";
      case REAL -> "double precision";
      case YES_NO -> "boolean";
      case DATE -> "date";
      case INSTANT -> dialect == SqlDialect.MARIADB ? "datetime(6)" : "timestamp(6) with time zone";
      default -> "varchar(200)";
    };
  }

  private static String insert(AttributeCatalog catalog) {
    return "insert into customer values " + Sql.places(catalog.size() + 1);
  }

  private static List<Object[]> rows(AttributeCatalog catalog, Map<CustomerId, Facts> customers) {
    List<Object[]> rows = new ArrayList<>();
    customers.forEach(
        (id, facts) -> {
          List<Object> row = new ArrayList<>(List.of(id.value()));
          catalog.attributes().forEach(each -> row.add(told(facts.get(each).orElse(null))));
          rows.add(row.toArray());
        });
    return rows;
  }

  private static Object told(Object value) {
    if (value instanceof Money money) {
      return money.amount();
    }
    if (value instanceof Instant at) {
      return at.atOffset(ZoneOffset.UTC);
    }
    return value instanceof SortedSet<?> codes
        ? String.join(",", codes.stream().map(Object::toString).toList())
        : value;
  }
}

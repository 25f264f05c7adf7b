package org.bankcrm.benchmarks.rival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.CustomerCsv;
import org.bankcrm.benchmarks.workload.Field;

/** Makes and fills the table {@code customers} in the fastest way each product has. */
final class CustomerTable {
  private static final int BATCH = 1000;

  private CustomerTable() {}

  static void load(Database.Product product, Connection connection, Customer[] rows)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          Field.all().stream()
              .map(field -> field.id() + " " + type(field))
              .collect(Collectors.joining(", ", "CREATE TABLE customers (", ")")));
      switch (product) {
        case DUCK_DB -> copy(statement, rows);
        case SQLITE -> insert(connection, rows);
      }
    }
  }

  /** By a file, for a million single inserts would take minutes. */
  private static void copy(Statement statement, Customer[] rows) throws SQLException {
    try {
      Path file = Files.createTempFile("customers", ".csv");
      try {
        CustomerCsv.write(rows, file);
        statement.execute("COPY customers FROM '" + file + "' (HEADER true, NULLSTR '')");
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void insert(Connection connection, Customer[] rows) throws SQLException {
    String places = Field.all().stream().map(field -> "?").collect(Collectors.joining(","));
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO customers VALUES (" + places + ")")) {
      for (int row = 0; row < rows.length; row++) {
        bind(insert, rows[row]);
        insert.addBatch();
        if (row % BATCH == BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  private static void bind(PreparedStatement insert, Customer customer) throws SQLException {
    List<Field> fields = Field.all();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isKnown(customer)) {
        insert.setLong(i + 1, fields.get(i).read(customer));
      } else {
        insert.setNull(i + 1, Types.BIGINT);
      }
    }
  }

  private static String type(Field field) {
    return switch (field.kind()) {
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case CODE -> "TINYINT";
      case FLAG -> "BOOLEAN";
    };
  }
}

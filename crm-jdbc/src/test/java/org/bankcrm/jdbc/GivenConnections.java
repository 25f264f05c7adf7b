package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.segmentation.MembershipFields;
import org.junit.jupiter.api.Test;

/** A caller's transaction, tables of the caller's, and tables that are not ours. */
abstract class GivenConnections {

  /** A database with the tables. */
  abstract DataSource source();

  /** A database without tables. */
  abstract DataSource bare();

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void within_undone_nothingOfItStands() throws SQLException {
    DataSource source = source();
    try (Connection connection = source.getConnection()) {
      execute(connection, "create table bank (id integer)");
      connection.setAutoCommit(false);
      for (Scene scene : Scene.all().toList()) {
        JdbcStores within = JdbcStores.within(connection);
        execute(connection, "insert into bank values (1)");
        scene.reset(within);
        scene.act().accept(within);
        connection.rollback();
      }
      for (String table : Tables.ALL) {
        assertThat(count(connection, table)).as(table).isZero();
      }
      assertThat(count(connection, "bank")).isZero();
      JdbcStores within = JdbcStores.within(connection);
      assertThat(within.stages().save(Scene.KEY, 0, Scene.moved(0))).isTrue();
      assertThat(within.stages().save(Scene.KEY, 0, Scene.moved(1))).isFalse();
      execute(connection, "insert into bank values (1)");
      connection.commit();
      assertThat(count(connection, "bank")).isOne();
      connection.setAutoCommit(true);
    }
    assertThat(JdbcStores.of(source).stages().load(Scene.KEY).version()).isOne();
  }

  private static int count(Connection connection, String table) throws SQLException {
    return new Sql(connection, SqlDialect.of(connection))
        .one("select count(*) from " + table, row -> row.getInt(1))
        .orElseThrow();
  }

  @Test
  void within_connectionThatCommitsByItself_isRefused() throws SQLException {
    try (Connection connection = source().getConnection()) {
      JdbcStores within = JdbcStores.within(connection);
      assertThatThrownBy(() -> within.stages().load(Scene.KEY))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("setAutoCommit(false)");
    }
  }

  /** It has looked, and would count what it saw then. */
  @Test
  void within_stricterIsolation_neverMoreThanTheCap() throws SQLException {
    DataSource source = source();
    JdbcStores others = JdbcStores.of(source);
    others.budget().reserve(Scene.CALLS, Scene.claim("1", "c-1"), Scene.NOW);
    for (int level :
        new int[] {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE}) {
      try (Connection connection = source.getConnection()) {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(level);
        JdbcStores within = JdbcStores.within(connection);
        if (within.dialect() != SqlDialect.POSTGRESQL) {
          assertThatThrownBy(() -> within.budget().claims("c-1", Scene.NOW))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("READ COMMITTED");
          connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
          continue;
        }
        assertThat(within.budget().claims("c-1", Scene.NOW)).hasSize(1);
        others.budget().reserve(Scene.CALLS, Scene.claim("2", "c-1"), Scene.NOW);
        StoreException failed =
            catchThrowableOfType(
                StoreException.class,
                () -> within.budget().reserve(Scene.CALLS, Scene.claim("3", "c-1"), Scene.NOW));
        assertThat(failed).isNotNull();
        assertThat(failed.isRetryable()).isTrue();
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
      assertThat(others.budget().claims("c-1", Scene.NOW)).hasSize(2);
      assertThat(others.budget().release("2", Scene.NOW)).isTrue();
    }
  }

  @Test
  void own_connection_isGivenBackAsItWas() throws SQLException {
    try (Connection connection = source().getConnection()) {
      DataSource same = Lasting.of(connection);
      JdbcStores.of(same).stages().save(Scene.KEY, 0, Scene.moved(0));
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  /** What Spring's proxy gives out within a transaction: it would be committed half done. */
  @Test
  void own_connectionInTheMiddleOfATransaction_isRefusedAndNothingIsCommitted()
      throws SQLException {
    DataSource source = source();
    try (Connection connection = source.getConnection()) {
      execute(connection, "create table bank (id integer)");
      connection.setAutoCommit(false);
      execute(connection, "insert into bank values (1)");
      DataSource same = Lasting.of(connection);
      for (Scene scene : Scene.all().toList()) {
        assertThatThrownBy(() -> scene.act().accept(JdbcStores.of(same)))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("JdbcStores.within(connection)")
            .hasMessageContaining("ofManualCommit");
      }
      connection.rollback();
      assertThat(count(connection, "bank")).isZero();
      JdbcStores manual = JdbcStores.ofManualCommit(same);
      assertThat(manual.stages().save(Scene.KEY, 0, Scene.moved(0))).isTrue();
      assertThat(connection.getAutoCommit()).isFalse();
      connection.rollback();
      assertThat(manual.stages().load(Scene.KEY).version()).isOne();
      connection.setAutoCommit(true);
    }
  }

  @Test
  void tables_notThereOrOfAnotherVersion_areRefused() throws SQLException {
    DataSource bare = bare();
    assertThatThrownBy(() -> JdbcStores.of(bare).stages().load(Scene.KEY))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("createTables()");
    JdbcStores.of(bare).createTables();
    JdbcStores.of(bare).createTables();
    try (Connection connection = bare.getConnection()) {
      execute(connection, "update crm_schema set version = 7");
    }
    JdbcStores stores = JdbcStores.of(bare);
    for (Runnable call :
        List.<Runnable>of(stores::createTables, stores::checkTables, () -> stores.audit().head())) {
      assertThatThrownBy(call::run)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("version 7");
    }
  }

  /** A value that is too long for its column, as a database tells it: quoting. */
  @Test
  void failure_ofTheDatabase_quotesNothing() throws SQLException {
    DataSource source = source();
    try (Connection connection = source.getConnection()) {
      execute(
          connection, "alter table crm_access add constraint odd check (customer <> 'canary-1')");
    }
    JdbcStores stores = JdbcStores.of(source);
    StoreException failed =
        catchThrowableOfType(
            StoreException.class,
            () -> stores.accesses().append(Scene.access("a", CustomerId.of("canary-1"))));
    StringWriter all = new StringWriter();
    failed.printStackTrace(new PrintWriter(all));
    assertThat(all.toString()).doesNotContain("canary").contains("SQLSTATE '23");
    assertThat(failed.sqlState()).isPresent();
    assertThat(failed.isRetryable()).isFalse();
    assertThat(failed).hasMessageContaining("trying again is of no use");
  }

  @Test
  void results_runThatBrokeOff_goesOnAfterTheLast() throws SQLException {
    DataSource source = source();
    try (Connection connection = source.getConnection()) {
      execute(connection, "create table bank (id varchar(20) primary key, n bigint)");
      for (int i = 0; i < 25; i++) {
        execute(connection, "insert into bank values ('c-" + (100 + i) + "', " + (i % 8) + ")");
      }
      execute(connection, "insert into bank values ('c-900', null)");
      execute(
          connection,
          "create table night (run varchar(20), customer varchar(128), state varchar(40),"
              + " note varchar(40), place numeric, primary key (run, customer))");
    }
    JdbcStores stores = JdbcStores.of(source);
    ResultTable night =
        stores
            .results("night", "run", "customer")
            .column("state", portion -> portion.column(Decided.MANY, MembershipFields.STATUS))
            .column("note", portion -> portion.column(Decided.MANY, MembershipFields.MISSING))
            .column(
                "place", portion -> portion.column(Decided.MANY, MembershipFields.FIRST_NOT_TRUE));
    TableSource customers =
        stores.source(Decided.CATALOG, "id", "select * from bank").column("n", Decided.COUNT);
    List<Population> portions = new ArrayList<>();
    assertThat(night.last("day-1")).isEmpty();
    assertThatThrownBy(() -> run(night, customers, portions, 2)).hasMessage("broken off");
    assertThat(night.last("day-1")).contains(CustomerId.of("c-113"));
    run(night, customers, portions, 99);
    assertThat(portions).extracting(Population::size).containsExactly(7, 7, 7, 7, 5);
    night.write("day-1", Decided.ENGINE.decideAll(portions.get(4))); // its answer was lost
    try (Connection connection = source.getConnection()) {
      Sql sql = new Sql(connection, SqlDialect.of(connection));
      assertThat(
              sql.query(
                  "select state, note from night where customer = 'c-900'",
                  row -> row.getString(1) + row.getString(2)))
          .containsExactly("UNDECIDEDcount");
      assertThat(
              sql.query(
                  "select state from night where customer = 'c-106'", row -> row.getString(1)))
          .containsExactly("IN");
      assertThat(count(connection, "night")).isEqualTo(26);
    }
  }

  private static void run(
      ResultTable night, TableSource customers, List<Population> portions, int most) {
    int[] left = {most};
    customers.read(
        Instant.parse("2026-06-30T16:00:00Z"),
        java.time.ZoneOffset.UTC,
        night.last("day-1"),
        7,
        portion -> {
          portions.add(portion);
          if (left[0]-- == 0) {
            throw new IllegalStateException("broken off");
          }
          night.write("day-1", Decided.ENGINE.decideAll(portion));
        });
  }

  @Test
  void source_valueThatIsNoneOfItsAttribute_isRefusedByItsColumn() {
    JdbcStores stores = JdbcStores.of(source());
    TableSource odd =
        stores
            .source(Decided.CATALOG, "id", "select 'c' as id, 1.5 as n")
            .column("n", Decided.COUNT);
    assertThatThrownBy(
            () -> odd.read(Scene.NOW, java.time.ZoneOffset.UTC, Optional.empty(), 5, portion -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column n")
        .hasMessageNotContaining("1.5");
    assertThatThrownBy(() -> odd.column("n; drop table bank", Decided.COUNT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> odd.column("m", Decided.COUNT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another column");
  }
}

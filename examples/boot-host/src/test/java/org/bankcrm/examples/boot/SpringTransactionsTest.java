package org.bankcrm.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditTrail;
import org.bankcrm.jdbc.JdbcStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways to use the library's ports within a transaction of Spring's. */
class SpringTransactionsTest {

  private static final RunningHost HOST = RunningHost.get();

  private final DataSource database = HOST.bean(DataSource.class);
  private final JdbcClient tables = HOST.bean(JdbcClient.class);
  private final TransactionTemplate transaction = HOST.bean(TransactionTemplate.class);

  @BeforeEach
  void makeTable() {
    tables.sql("create table bank_note (id integer)").update();
  }

  @AfterEach
  void dropTable() {
    tables.sql("drop table bank_note").update();
  }

  private int notes() {
    return tables.sql("select count(*) from bank_note").query(Integer.class).single();
  }

  private long entries() {
    return HOST.bean(JdbcStores.class).audit().entries(1, 1_000).size();
  }

  private static void keep(JdbcStores stores) {
    new AuditTrail(stores.audit())
        .add(AuditChange.of(Instant.parse("2028-02-29T16:00:00Z"), "S-1", "try-transactions"));
  }

  /** Writes a row of the bank's own, then something of the library's. */
  private void inTransaction(boolean undone, Consumer<DataSource> library) {
    transaction.executeWithoutResult(
        status -> {
          tables.sql("insert into bank_note values (1)").update();
          library.accept(database);
          if (undone) {
            status.setRollbackOnly();
          }
        });
  }

  private static void within(DataSource source) {
    Connection connection = DataSourceUtils.getConnection(source);
    keep(JdbcStores.within(connection));
  }

  @Test
  void within_theConnectionOfTheTransaction_isUndoneAndCommittedWithIt() {
    long before = entries();
    inTransaction(true, SpringTransactionsTest::within);
    assertThat(List.of((long) notes(), entries() - before)).containsExactly(0L, 0L);
    inTransaction(false, SpringTransactionsTest::within);
    assertThat(List.of((long) notes(), entries() - before)).containsExactly(1L, 1L);
  }

  @Test
  void of_theDataSource_commitsByItself() {
    long before = entries();
    inTransaction(true, source -> keep(JdbcStores.of(source)));
    assertThat(List.of((long) notes(), entries() - before)).containsExactly(0L, 1L);
  }

  @Test
  void of_aProxyThatJoinsTheTransaction_isRefusedBeforeAnythingIsCommitted() {
    long before = entries();
    DataSource proxy = new TransactionAwareDataSourceProxy(database);
    assertThatThrownBy(() -> inTransaction(false, source -> keep(JdbcStores.of(proxy))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DataSourceUtils.getConnection(dataSource)");
    assertThat(List.of((long) notes(), entries() - before)).containsExactly(0L, 0L);
  }
}

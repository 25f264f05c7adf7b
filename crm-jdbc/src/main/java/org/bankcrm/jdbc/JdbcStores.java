package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.bankcrm.alert.port.WatchStore;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.ContactStore;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.port.DecisionStore;
import org.bankcrm.customer.audit.AuditLog;
import org.bankcrm.customer.consent.ConsentStore;
import org.bankcrm.customer.privacy.AccessLog;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.segmentation.port.TierStore;

/**
 * The library's ports on a database of the bank's: PostgreSQL, MariaDB or H2.
 *
 * <pre>{@code
 * JdbcStores stores = JdbcStores.of(dataSource); // of any pool
 * stores.createTables(); // or run JdbcStores.script(dialect) as the bank runs such scripts
 * StageStore stages = stores.stages();
 * ContactBudget budget = stores.budget();
 * }</pre>
 *
 * <p>So each call is a transaction of its own. To let what the library keeps commit with the bank's
 * own tables, hand in the connection instead:
 *
 * <pre>{@code
 * try (Connection connection = dataSource.getConnection()) {
 *   connection.setAutoCommit(false);
 *   bookPayment(connection, payment);
 *   JdbcStores.within(connection).stages().save(key, version, result);
 *   connection.commit(); // both, or none
 * }
 * }</pre>
 *
 * <p>What holds of all of them:
 *
 * <ol>
 *   <li><b>Transactions.</b> A call of its own transaction is made whole or not at all, at the
 *       isolation that the data source gives, READ COMMITTED or, on PostgreSQL, any that is
 *       stricter; on MariaDB at READ COMMITTED, whatever the session is at. Where the database
 *       gives it up for another's sake (a deadlock, a failed serialization, a lock that takes too
 *       long) it is made again, at once and at most 20 times. In a caller's transaction nothing is
 *       committed, undone or repeated: what is thrown there says by {@link
 *       StoreException#isRetryable} that all of it is to be begun anew.
 *   <li><b>A lost answer.</b> Where the connection breaks at a commit, nobody knows whether it was
 *       made. Make the same call again: made twice it comes to what it comes to once, only {@link
 *       ContactBudget#release} answers {@code false} the second time.
 *   <li><b>Exact.</b> Instants are kept as seconds in UTC and nanoseconds, numbers as their digits,
 *       texts of any characters as JSON in ASCII, of any length that the database holds. Keys are
 *       at most 128 characters, as in the model.
 *   <li><b>Private.</b> What is thrown quotes nothing that was stored or handed in.
 *   <li><b>Versions.</b> The tables, all named {@code crm_…}, stand in the current schema of the
 *       connection. Tables of another version than this library knows are refused at the first
 *       call.
 *   <li><b>Memory.</b> Nothing is kept between calls but that the tables were looked at.
 * </ol>
 *
 * <p>Thread-safe if it is of a data source that is; of a connection for one thread at a time.
 */
public final class JdbcStores {

  final Transactions transactions;
  private final SqlDialect dialect;

  private JdbcStores(Transactions transactions, SqlDialect dialect) {
    this.transactions = transactions;
    this.dialect = dialect;
  }

  /**
   * On a data source, each call in a transaction of its own; which database it is, is asked once,
   * now.
   *
   * <p>Its connections have to come with auto-commit on, as pools give them. One that comes with it
   * off may be a caller's, in the middle of a transaction, as {@code
   * TransactionAwareDataSourceProxy} of Spring gives it out; a call on such a one is an {@link
   * IllegalStateException}, before anything is done. Join a caller's transaction by {@link
   * #within(Connection)}.
   *
   * @throws UnsupportedOperationException if the ports are not proved on it; the message names it
   * @throws StoreException if it cannot be reached
   */
  public static JdbcStores of(DataSource source) {
    try (Connection connection = requireNonNull(source, "source").getConnection()) {
      return of(source, SqlDialect.of(connection));
    } catch (SQLException e) {
      throw StoreException.of(e, false);
    }
  }

  /** The same on a database that the caller knows; nothing is asked before the first call. */
  public static JdbcStores of(DataSource source, SqlDialect dialect) {
    requireNonNull(source, "source");
    requireNonNull(dialect, "dialect");
    return new JdbcStores(new OwnTransactions(source, dialect, false), dialect);
  }

  /**
   * As {@link #of(DataSource)}, of a pool that is set to give out connections with auto-commit off.
   * Hand in the pool itself: whatever is under way on a connection is committed with the call.
   *
   * @throws UnsupportedOperationException if the ports are not proved on it; the message names it
   * @throws StoreException if it cannot be reached
   */
  public static JdbcStores ofManualCommit(DataSource source) {
    try (Connection connection = requireNonNull(source, "source").getConnection()) {
      SqlDialect dialect = SqlDialect.of(connection);
      connection.rollback(); // what asking began
      return new JdbcStores(new OwnTransactions(source, dialect, true), dialect);
    } catch (SQLException e) {
      throw StoreException.of(e, false);
    }
  }

  /**
   * Within the transaction of a caller, who commits or undoes it.
   *
   * @throws UnsupportedOperationException if the ports are not proved on the database
   * @throws StoreException if it cannot be asked
   */
  public static JdbcStores within(Connection connection) {
    return within(connection, SqlDialect.of(connection));
  }

  /** The same on a database that the caller knows. */
  public static JdbcStores within(Connection connection, SqlDialect dialect) {
    requireNonNull(connection, "connection");
    requireNonNull(dialect, "dialect");
    return new JdbcStores(new GivenTransaction(connection, dialect), dialect);
  }

  /**
   * The script that makes the tables, for whoever runs scripts by a tool of the bank's: statements
   * that each end with a semicolon and a line. It may be run again.
   */
  public static String script(SqlDialect dialect) {
    return Schema.script(dialect);
  }

  /**
   * Makes the tables where they are not there, and changes nothing where they are. Two that make
   * them at once do no harm.
   *
   * @throws StoreException if there are tables of another version
   */
  public void createTables() {
    for (int tries = 1; ; tries++) {
      try {
        create();
        return;
      } catch (StoreException failed) { // somebody else may be making them
        boolean again = failed.sqlState().isPresent() && transactions instanceof OwnTransactions;
        if (!again || tries == OwnTransactions.MOST_TRIES) {
          throw failed;
        }
      }
    }
  }

  private void create() {
    transactions.runUnchecked(
        sql -> {
          Schema.create(sql);
          return true;
        });
  }

  /**
   * Looks whether the tables are there, in the version that this library knows; every first call
   * does so too.
   *
   * @throws StoreException if they are not
   */
  public void checkTables() {
    transactions.runUnchecked(
        sql -> {
          Schema.check(sql);
          return true;
        });
  }

  /** Which database it is. */
  public SqlDialect dialect() {
    return dialect;
  }

  /** The stages of subjects, and their history. */
  public StageStore stages() {
    return new JdbcStageStore(transactions);
  }

  /** What is under watch, and the alerts of it. */
  public WatchStore watches() {
    return new JdbcWatchStore(transactions);
  }

  /** Where customers stand on ladders, and what was given by hand. */
  public TierStore tiers() {
    return new JdbcTierStore(transactions);
  }

  /** The contacts that budgets count. */
  public ContactBudget budget() {
    return new JdbcContactBudget(transactions);
  }

  /** How the bank turned to its customers. */
  public ContactStore contacts() {
    return new JdbcContactStore(transactions);
  }

  /** What customers decided about the use of their data. */
  public ConsentStore consents() {
    return new JdbcConsentStore(transactions);
  }

  /** Who looked at whose data. */
  public AccessLog accesses() {
    return new JdbcAccessLog(transactions);
  }

  /** What was changed, each entry chained to the one before; one log for all writers. */
  public AuditLog audit() {
    return new JdbcAuditLog(transactions);
  }

  /** What was decided. */
  public DecisionStore decisions() {
    return new JdbcDecisionStore(transactions);
  }

  /**
   * Customers of a query over the bank's own tables, by a cursor; columns are added to it.
   *
   * @param catalog that of the book which is to decide
   * @param id the column of the query that holds the customer's id, distinct in each row
   * @param query a select without an end and without an order, written by the host and never made
   *     of what somebody entered
   */
  public TableSource source(AttributeCatalog catalog, String id, String query) {
    return TableSource.of(transactions, catalog, id, query);
  }

  /**
   * A table of the bank's own, or {@code schema.table}, into which results are written.
   *
   * @param run the column that holds the run
   * @param customer the column that holds the customer; with the run it is the key
   */
  public ResultTable results(String table, String run, String customer) {
    return ResultTable.of(transactions, table, run, customer);
  }

  /** The database. */
  @Override
  public String toString() {
    return "JdbcStores on " + dialect;
  }
}

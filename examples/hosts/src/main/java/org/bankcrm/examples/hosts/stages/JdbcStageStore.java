package org.bankcrm.examples.hosts.stages;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.bankcrm.examples.hosts.Json;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.lifecycle.port.StoredStage;

/**
 * Stages in two tables of a relational database: the state of each subject with its version, and
 * the changes, each under the version that brought it. Every call is one transaction. Thread-safe
 * if the data source is.
 *
 * <p>A save updates the row that has the expected version, so of two that race one updates nothing;
 * whoever inserts the first version second violates the key. Either then asks whether the very same
 * save stands there already.
 */
public final class JdbcStageStore implements StageStore {

  private static final String SUBJECT = " where lifecycle = ? and subject = ?";

  private final Transactions transactions;

  /** A store over a database that has the tables of {@link #createTables}. */
  public JdbcStageStore(DataSource source) {
    this.transactions = new Transactions(source);
  }

  /** Creates the two tables where they are not there. */
  public static void createTables(DataSource source) {
    new Transactions(source)
        .run(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(
                    "create table if not exists stage_state (lifecycle varchar(128),"
                        + " subject varchar(128), version bigint not null,"
                        + " state varchar(1000000) not null, primary key (lifecycle, subject))");
                return statement.execute(
                    "create table if not exists stage_change (lifecycle varchar(128),"
                        + " subject varchar(128), version bigint, place int,"
                        + " change varchar(1000000) not null,"
                        + " primary key (lifecycle, subject, version, place))");
              }
            });
  }

  @Override
  public StoredStage load(StageKey key) {
    return transactions.run(connection -> load(connection, key));
  }

  @Override
  public boolean save(StageKey key, long expectedVersion, StageResult result) {
    try {
      return transactions.run(connection -> save(connection, key, expectedVersion, result));
    } catch (Transactions.KeyTakenException raced) {
      return transactions.run(connection -> isSaved(connection, key, expectedVersion, result));
    }
  }

  @Override
  public List<StageChange> history(StageKey key) {
    return transactions.run(connection -> changes(connection, key, "order by version, place"));
  }

  @Override
  public void forget(StageKey key) {
    transactions.run(
        connection -> {
          update(connection, "delete from stage_change" + SUBJECT, subject(key));
          return update(connection, "delete from stage_state" + SUBJECT, subject(key));
        });
  }

  /**
   * Puts what a replay came to in the place of state and history, as one step: the way by which an
   * event that arrived too late gets into the history. The version rises as by a save.
   *
   * @return whether it was put; if not, another process was faster
   */
  public boolean replace(StageKey key, long expectedVersion, StageHistory replayed) {
    return transactions.run(
        connection -> {
          if (!raise(connection, key, expectedVersion, replayed.state())) {
            return false;
          }
          update(connection, "delete from stage_change" + SUBJECT, subject(key));
          add(connection, key, expectedVersion + 1, replayed.changes());
          return true;
        });
  }

  private static boolean save(
      Connection connection, StageKey key, long expectedVersion, StageResult result)
      throws SQLException {
    boolean raised =
        expectedVersion == 0
            ? insert(connection, key, result.state())
            : raise(connection, key, expectedVersion, result.state());
    if (!raised) {
      return isSaved(connection, key, expectedVersion, result);
    }
    add(connection, key, expectedVersion + 1, result.changes());
    return true;
  }

  private static boolean insert(Connection connection, StageKey key, StageState state)
      throws SQLException {
    if (load(connection, key).version() > 0) {
      return false;
    }
    String sql = "insert into stage_state (lifecycle, subject, version, state) values (?, ?, 1, ?)";
    return update(connection, sql, key.lifecycle(), key.subject(), json(state)) == 1;
  }

  private static boolean raise(Connection connection, StageKey key, long version, StageState state)
      throws SQLException {
    return update(
            connection,
            "update stage_state set version = version + 1, state = ?"
                + SUBJECT
                + " and version = ?",
            json(state),
            key.lifecycle(),
            key.subject(),
            version)
        == 1;
  }

  private static void add(
      Connection connection, StageKey key, long version, List<StageChange> changes)
      throws SQLException {
    String sql =
        "insert into stage_change (lifecycle, subject, version, place, change)"
            + " values (?, ?, ?, ?, ?)";
    for (int place = 0; place < changes.size(); place++) {
      String change = json(changes.get(place));
      update(connection, sql, key.lifecycle(), key.subject(), version, place, change);
    }
  }

  private static boolean isSaved(
      Connection connection, StageKey key, long expectedVersion, StageResult result)
      throws SQLException {
    StoredStage stored = load(connection, key);
    return stored.version() == expectedVersion + 1
        && stored.state().equals(result.state())
        && changes(connection, key, "and version = " + stored.version() + " order by place")
            .equals(result.changes());
  }

  private static StoredStage load(Connection connection, StageKey key) throws SQLException {
    String sql = "select version, state from stage_state" + SUBJECT;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, subject(key));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? new StoredStage(rows.getLong(1), StageState.parse(Json.read(rows.getString(2))))
            : StoredStage.none();
      }
    }
  }

  private static List<StageChange> changes(Connection connection, StageKey key, String rest)
      throws SQLException {
    String sql = "select change from stage_change" + SUBJECT + " " + rest;
    List<StageChange> changes = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, subject(key));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          changes.add(StageChange.parse(Json.read(rows.getString(1))));
        }
      }
    }
    return List.copyOf(changes);
  }

  private static int update(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLIntegrityConstraintViolationException taken) {
      throw new Transactions.KeyTakenException();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static Object[] subject(StageKey key) {
    return new Object[] {key.lifecycle(), key.subject()};
  }

  private static String json(StageState state) {
    return Json.write(state.toDocument());
  }

  private static String json(StageChange change) {
    return Json.write(change.toDocument());
  }
}

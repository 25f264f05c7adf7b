package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.jdbc.VersionedRows.Key;
import org.bankcrm.jdbc.VersionedRows.Row;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageHistory;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageSave;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.lifecycle.port.StoredStage;
import org.jspecify.annotations.Nullable;

/**
 * Stages in two tables: the state of each subject with its version, and the changes, each under the
 * version that brought it, which go where the state goes.
 *
 * <p>Where a save finds another version, it asks whether the very same save stands there.
 */
final class JdbcStageStore implements StageStore {

  private static final VersionedRows ROWS =
      new VersionedRows("crm_stage", "lifecycle", "subject", "state");
  private static final String ADD =
      "insert into crm_stage_change (lifecycle, subject, version, place, step)"
          + " values (?, ?, ?, ?, ?)";
  private static final String DROP = "delete from crm_stage_change" + ROWS.where();

  private final Transactions transactions;

  JdbcStageStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public StoredStage load(StageKey key) {
    requireNonNull(key, "key");
    return transactions.run(sql -> load(sql, key));
  }

  private static StoredStage load(Sql sql, StageKey key) throws SQLException {
    return ROWS.load(sql, rowKey(key), JdbcStageStore::stored).orElse(StoredStage.none());
  }

  private static Key rowKey(StageKey key) {
    return new Key(key.lifecycle(), key.subject());
  }

  private static StoredStage stored(ResultSet row) throws SQLException {
    return new StoredStage(row.getLong(1), StageState.parse(Json.read(row.getString(2))));
  }

  private static Row row(StageKey key, long expected, StageState state) {
    return new Row(rowKey(key), expected, List.of(Json.write(state.toDocument())));
  }

  @Override
  public boolean save(StageKey key, long expectedVersion, StageResult result) {
    return saveAll(List.of(new StageSave(key, expectedVersion, result))).get(0);
  }

  @Override
  public List<Boolean> saveAll(List<StageSave> saves) {
    StageSave.checkDistinct(saves);
    return saves.isEmpty() ? List.of() : transactions.run(sql -> saveAll(sql, saves));
  }

  private static List<Boolean> saveAll(Sql sql, List<StageSave> saves) throws SQLException {
    List<Row> rows = saves.stream().map(JdbcStageStore::row).toList();
    boolean[] done = ROWS.saveAll(sql, rows);
    List<@Nullable Object[]> changes = new ArrayList<>();
    List<Boolean> answers = new ArrayList<>();
    for (int i = 0; i < done.length; i++) {
      StageSave save = saves.get(i);
      answers.add(done[i] || isSaved(sql, save));
      if (done[i]) {
        changes.addAll(rows(save.key(), save.expectedVersion() + 1, save.result().changes()));
      }
    }
    sql.doAll(ADD, changes);
    return List.copyOf(answers);
  }

  private static Row row(StageSave save) {
    return row(save.key(), save.expectedVersion(), save.result().state());
  }

  private static List<@Nullable Object[]> rows(
      StageKey key, long version, List<StageChange> changes) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int place = 0; place < changes.size(); place++) {
      rows.add(
          new @Nullable Object[] {
            key.lifecycle(),
            key.subject(),
            version,
            place,
            Json.write(changes.get(place).toDocument())
          });
    }
    return rows;
  }

  private static boolean isSaved(Sql sql, StageSave save) throws SQLException {
    StoredStage stored = load(sql, save.key());
    return stored.version() == save.expectedVersion() + 1
        && stored.state().equals(save.result().state())
        && changes(sql, save.key(), " and version = " + stored.version())
            .equals(save.result().changes());
  }

  @Override
  public boolean replace(StageKey key, long expectedVersion, StageHistory replayed) {
    requireNonNull(key, "key");
    requireNonNull(replayed, "replayed");
    return transactions.run(sql -> replace(sql, key, expectedVersion, replayed));
  }

  private static boolean replace(Sql sql, StageKey key, long version, StageHistory replayed)
      throws SQLException {
    if (ROWS.save(sql, row(key, version, replayed.state()))) {
      sql.update(DROP, key.lifecycle(), key.subject());
      sql.doAll(ADD, rows(key, version + 1, replayed.changes()));
      return true;
    }
    return load(sql, key).equals(new StoredStage(version + 1, replayed.state()))
        && changes(sql, key, "").equals(replayed.changes());
  }

  @Override
  public Map<StageKey, StoredStage> loadAll(Collection<StageKey> keys) {
    Map<StageKey, StoredStage> all = new LinkedHashMap<>();
    keys.forEach(key -> all.put(key, StoredStage.none()));
    List<Key> rows = keys.stream().map(JdbcStageStore::rowKey).toList();
    return transactions.run(
        sql -> {
          ROWS.loadAll(
              sql,
              rows,
              JdbcStageStore::stored,
              (key, stage) -> all.put(new StageKey(key.group(), key.member()), stage));
          return all;
        });
  }

  @Override
  public List<StageChange> history(StageKey key) {
    requireNonNull(key, "key");
    return transactions.run(sql -> changes(sql, key, ""));
  }

  private static List<StageChange> changes(Sql sql, StageKey key, String more) throws SQLException {
    return List.copyOf(
        sql.query(
            "select step from crm_stage_change" + ROWS.where() + more + " order by version, place",
            row -> StageChange.parse(Json.read(row.getString(1))),
            key.lifecycle(),
            key.subject()));
  }

  @Override
  public void forget(StageKey key) {
    requireNonNull(key, "key");
    transactions.run(sql -> ROWS.forget(sql, rowKey(key)));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcStageStore";
  }
}

package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
 * <p>A save updates the row that has the expected version, and so holds it: of two that race one
 * updates nothing, or finds the key taken. It then asks whether the very same save stands there.
 */
final class JdbcStageStore implements StageStore {

  private static final String SUBJECT = " where lifecycle = ? and subject = ?";
  private static final String INSERT =
      "insert into crm_stage (lifecycle, subject, version, state) values (?, ?, 1, ?)";
  private static final String RAISE =
      "update crm_stage set version = version + 1, state = ?" + SUBJECT + " and version = ?";
  private static final String ADD =
      "insert into crm_stage_change (lifecycle, subject, version, place, step)"
          + " values (?, ?, ?, ?, ?)";
  private static final Comparator<StageSave> BY_KEY =
      Comparator.comparing((StageSave each) -> each.key().lifecycle())
          .thenComparing(each -> each.key().subject());

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
    return sql.one(
            "select version, state from crm_stage" + SUBJECT,
            row -> stored(row.getLong(1), row.getString(2)),
            key.lifecycle(),
            key.subject())
        .orElse(StoredStage.none());
  }

  private static StoredStage stored(long version, String state) {
    return new StoredStage(version, StageState.parse(Json.read(state)));
  }

  @Override
  public boolean save(StageKey key, long expectedVersion, StageResult result) {
    return saveAll(List.of(new StageSave(key, expectedVersion, result))).get(0);
  }

  @Override
  public List<Boolean> saveAll(List<StageSave> saves) {
    StageSave.checkDistinct(saves);
    if (saves.isEmpty()) {
      return List.of();
    }
    return transactions.run(sql -> saveAll(sql, saves));
  }

  /** In the order of keys, so that two that save many at once wait for each other one way round. */
  private static List<Boolean> saveAll(Sql sql, List<StageSave> saves) throws SQLException {
    List<Integer> order =
        IntStream.range(0, saves.size())
            .boxed()
            .sorted(Comparator.comparing(saves::get, BY_KEY))
            .toList();
    List<StageSave> sorted = order.stream().map(saves::get).toList();
    boolean[] raised = raised(sql, sorted);
    addAll(sql, sorted, raised);
    Boolean[] answers = new Boolean[saves.size()];
    for (int i = 0; i < raised.length; i++) {
      answers[order.get(i)] = raised[i] || isSaved(sql, sorted.get(i));
    }
    return List.of(answers);
  }

  private static boolean[] raised(Sql sql, List<StageSave> saves) throws SQLException {
    List<Integer> first = places(saves, true);
    List<Integer> later = places(saves, false);
    boolean[] inserted =
        sql.insertAll(INSERT, first.stream().map(saves::get).map(JdbcStageStore::first).toList());
    boolean[] updated =
        sql.updateAll(RAISE, later.stream().map(saves::get).map(JdbcStageStore::later).toList());
    boolean[] raised = new boolean[saves.size()];
    for (int i = 0; i < inserted.length; i++) {
      raised[first.get(i)] = inserted[i];
    }
    for (int i = 0; i < updated.length; i++) {
      raised[later.get(i)] = updated[i];
    }
    return raised;
  }

  private static List<Integer> places(List<StageSave> saves, boolean first) {
    return IntStream.range(0, saves.size())
        .filter(i -> (saves.get(i).expectedVersion() == 0) == first)
        .boxed()
        .toList();
  }

  private static @Nullable Object[] first(StageSave save) {
    return new @Nullable Object[] {
      save.key().lifecycle(), save.key().subject(), Json.write(save.result().state().toDocument())
    };
  }

  private static @Nullable Object[] later(StageSave save) {
    return new @Nullable Object[] {
      Json.write(save.result().state().toDocument()),
      save.key().lifecycle(),
      save.key().subject(),
      save.expectedVersion()
    };
  }

  private static void addAll(Sql sql, List<StageSave> saves, boolean[] raised) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int i = 0; i < raised.length; i++) {
      if (raised[i]) {
        StageSave save = saves.get(i);
        rows.addAll(rows(save.key(), save.expectedVersion() + 1, save.result().changes()));
      }
    }
    sql.updateAll(ADD, rows);
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
    String state = Json.write(replayed.state().toDocument());
    boolean raised =
        version == 0
            ? sql.insert(INSERT, key.lifecycle(), key.subject(), state)
            : sql.update(RAISE, state, key.lifecycle(), key.subject(), version) == 1;
    if (raised) {
      sql.update("delete from crm_stage_change" + SUBJECT, key.lifecycle(), key.subject());
      sql.updateAll(ADD, rows(key, version + 1, replayed.changes()));
      return true;
    }
    return load(sql, key).equals(new StoredStage(version + 1, replayed.state()))
        && changes(sql, key, "").equals(replayed.changes());
  }

  @Override
  public Map<StageKey, StoredStage> loadAll(Collection<StageKey> keys) {
    Map<StageKey, StoredStage> all = new LinkedHashMap<>();
    Map<String, Collection<String>> subjects = new TreeMap<>();
    for (StageKey key : keys) {
      all.put(key, StoredStage.none());
      subjects.computeIfAbsent(key.lifecycle(), first -> new LinkedHashSet<>()).add(key.subject());
    }
    transactions.run(
        sql -> {
          for (Map.Entry<String, Collection<String>> each : subjects.entrySet()) {
            load(sql, each.getKey(), each.getValue(), all);
          }
          return all;
        });
    return all;
  }

  private static void load(
      Sql sql, String lifecycle, Collection<String> subjects, Map<StageKey, StoredStage> all)
      throws SQLException {
    for (List<String> some : Portions.of(subjects)) {
      sql.query(
          "select subject, version, state from crm_stage where lifecycle = ? and subject in "
              + Sql.places(some.size()),
          row ->
              all.put(
                  new StageKey(lifecycle, row.getString(1)),
                  stored(row.getLong(2), row.getString(3))),
          Instants.values(lifecycle, some.toArray()));
    }
  }

  @Override
  public List<StageChange> history(StageKey key) {
    requireNonNull(key, "key");
    return transactions.run(sql -> changes(sql, key, ""));
  }

  private static List<StageChange> changes(Sql sql, StageKey key, String more) throws SQLException {
    return List.copyOf(
        sql.query(
            "select step from crm_stage_change" + SUBJECT + more + " order by version, place",
            row -> StageChange.parse(Json.read(row.getString(1))),
            key.lifecycle(),
            key.subject()));
  }

  @Override
  public void forget(StageKey key) {
    requireNonNull(key, "key");
    transactions.run(
        sql -> sql.update("delete from crm_stage" + SUBJECT, key.lifecycle(), key.subject()));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcStageStore";
  }
}

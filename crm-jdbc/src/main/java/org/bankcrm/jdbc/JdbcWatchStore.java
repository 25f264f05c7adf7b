package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.port.StoredWatch;
import org.bankcrm.alert.port.WatchKey;
import org.bankcrm.alert.port.WatchSave;
import org.bankcrm.alert.port.WatchStore;
import org.bankcrm.jdbc.VersionedRows.Key;
import org.bankcrm.jdbc.VersionedRows.Row;
import org.jspecify.annotations.Nullable;

/**
 * Watches in two tables: the watch of each subject with its version, and its alerts, each of them
 * once, which go where the watch goes.
 *
 * <p>Where a save finds another version, it asks whether the very same save stands there.
 */
final class JdbcWatchStore implements WatchStore {

  private static final VersionedRows ROWS =
      new VersionedRows("crm_watch", "kind", "subject", "watch");
  private static final String PUT =
      "insert into crm_alert (alert, kind, subject, policy, raised_second, raised_nano)"
          + " values (?, ?, ?, ?, ?, ?)";
  private static final String DROP =
      "delete from crm_alert"
          + ROWS.where()
          + " and policy = ? and raised_second = ? and raised_nano = ?";
  private static final String ALERTS =
      "select alert from crm_alert" + ROWS.where() + " order by raised_second, raised_nano, policy";

  private final Transactions transactions;

  JdbcWatchStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public StoredWatch load(WatchKey key) {
    requireNonNull(key, "key");
    return transactions.run(sql -> load(sql, key));
  }

  private static StoredWatch load(Sql sql, WatchKey key) throws SQLException {
    return ROWS.load(sql, rowKey(key), JdbcWatchStore::stored).orElse(StoredWatch.none());
  }

  private static Key rowKey(WatchKey key) {
    return new Key(key.kind(), key.subject());
  }

  private static StoredWatch stored(ResultSet row) throws SQLException {
    return new StoredWatch(row.getLong(1), Optional.of(Json.object(row.getString(2))));
  }

  @Override
  public boolean save(WatchSave save) {
    return saveAll(List.of(save)).get(0);
  }

  @Override
  public List<Boolean> saveAll(List<WatchSave> saves) {
    WatchSave.checkDistinct(saves);
    return saves.isEmpty() ? List.of() : transactions.run(sql -> saveAll(sql, saves));
  }

  private static List<Boolean> saveAll(Sql sql, List<WatchSave> saves) throws SQLException {
    boolean[] done = ROWS.saveAll(sql, saves.stream().map(JdbcWatchStore::row).toList());
    List<Boolean> answers = new ArrayList<>();
    List<@Nullable Object[]> gone = new ArrayList<>();
    List<@Nullable Object[]> there = new ArrayList<>();
    for (int i = 0; i < done.length; i++) {
      WatchSave save = saves.get(i);
      answers.add(done[i] || isSaved(sql, save));
      if (done[i]) {
        save.withdrawn().forEach(each -> gone.add(name(save.key(), each)));
        save.changed().forEach(each -> gone.add(name(save.key(), each)));
        save.changed().forEach(each -> there.add(row(save.key(), each)));
      }
    }
    sql.doAll(DROP, gone);
    sql.doAll(PUT, there);
    return List.copyOf(answers);
  }

  private static Row row(WatchSave save) {
    return new Row(rowKey(save.key()), save.expectedVersion(), List.of(Json.write(save.watch())));
  }

  private static @Nullable Object[] name(WatchKey key, Alert alert) {
    Instant at = alert.raisedAt();
    return new @Nullable Object[] {
      key.kind(), key.subject(), alert.policy(), at.getEpochSecond(), at.getNano()
    };
  }

  private static @Nullable Object[] row(WatchKey key, Alert alert) {
    Instant at = alert.raisedAt();
    return new @Nullable Object[] {
      Json.write(alert.toDocument()),
      key.kind(),
      key.subject(),
      alert.policy(),
      at.getEpochSecond(),
      at.getNano()
    };
  }

  private static boolean isSaved(Sql sql, WatchSave save) throws SQLException {
    Map<String, Object> watch = Json.object(Json.write(save.watch()));
    StoredWatch stored = load(sql, save.key());
    if (stored.version() != save.expectedVersion() + 1
        || !stored.watch().equals(Optional.of(watch))) {
      return false;
    }
    List<Alert> alerts = alerts(sql, save.key());
    return alerts.containsAll(save.changed())
        && alerts.stream()
            .noneMatch(there -> save.withdrawn().stream().anyMatch(gone -> isOne(there, gone)));
  }

  private static boolean isOne(Alert one, Alert other) {
    return one.policy().equals(other.policy()) && one.raisedAt().equals(other.raisedAt());
  }

  @Override
  public Map<WatchKey, StoredWatch> loadAll(Collection<WatchKey> keys) {
    Map<WatchKey, StoredWatch> all = new LinkedHashMap<>();
    keys.forEach(key -> all.put(key, StoredWatch.none()));
    List<Key> rows = keys.stream().map(JdbcWatchStore::rowKey).toList();
    return transactions.run(
        sql -> {
          ROWS.loadAll(
              sql,
              rows,
              JdbcWatchStore::stored,
              (key, watch) -> all.put(new WatchKey(key.group(), key.member()), watch));
          return all;
        });
  }

  @Override
  public List<Alert> alerts(WatchKey key) {
    requireNonNull(key, "key");
    return transactions.run(sql -> alerts(sql, key));
  }

  private static List<Alert> alerts(Sql sql, WatchKey key) throws SQLException {
    return List.copyOf(
        sql.query(
            ALERTS, row -> Alert.parse(Json.read(row.getString(1))), key.kind(), key.subject()));
  }

  @Override
  public void forget(WatchKey key) {
    requireNonNull(key, "key");
    transactions.run(sql -> ROWS.forget(sql, rowKey(key)));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcWatchStore";
  }
}

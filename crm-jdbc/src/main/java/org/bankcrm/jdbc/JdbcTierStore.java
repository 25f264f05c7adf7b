package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.jdbc.VersionedRows.Key;
import org.bankcrm.jdbc.VersionedRows.Row;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.port.StoredTier;
import org.bankcrm.segmentation.port.TierKey;
import org.bankcrm.segmentation.port.TierSave;
import org.bankcrm.segmentation.port.TierStore;

/** A row for each customer on each ladder, which is updated on its version alone. */
final class JdbcTierStore implements TierStore {

  private static final VersionedRows ROWS =
      new VersionedRows("crm_tier", "ladder", "customer", "state", "by_hand");

  private final Transactions transactions;

  JdbcTierStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public StoredTier load(TierKey key) {
    requireNonNull(key, "key");
    return transactions.run(sql -> load(sql, key));
  }

  private static StoredTier load(Sql sql, TierKey key) throws SQLException {
    return ROWS.load(sql, rowKey(key), JdbcTierStore::stored).orElse(StoredTier.none());
  }

  private static Key rowKey(TierKey key) {
    return new Key(key.ladder(), key.customer().value());
  }

  private static StoredTier stored(ResultSet row) throws SQLException {
    return new StoredTier(
        row.getLong(1),
        Optional.ofNullable(row.getString(2)).map(Json::read).map(TierState::parse),
        Optional.ofNullable(row.getString(3)).map(Json::read).map(TierOverride::parse));
  }

  @Override
  public boolean save(TierSave save) {
    return saveAll(List.of(save)).get(0);
  }

  @Override
  public List<Boolean> saveAll(List<TierSave> saves) {
    TierSave.checkDistinct(saves);
    return saves.isEmpty() ? List.of() : transactions.run(sql -> saveAll(sql, saves));
  }

  private static List<Boolean> saveAll(Sql sql, List<TierSave> saves) throws SQLException {
    boolean[] done = ROWS.saveAll(sql, saves.stream().map(JdbcTierStore::row).toList());
    List<Boolean> answers = new ArrayList<>();
    for (int i = 0; i < done.length; i++) {
      TierSave save = saves.get(i);
      answers.add(done[i] || load(sql, save.key()).equals(save.stored()));
    }
    return List.copyOf(answers);
  }

  private static Row row(TierSave save) {
    return new Row(
        rowKey(save.key()),
        save.expectedVersion(),
        Arrays.asList(
            save.state().map(each -> Json.write(each.toDocument())).orElse(null),
            save.byHand().map(each -> Json.write(each.toDocument())).orElse(null)));
  }

  @Override
  public Map<TierKey, StoredTier> loadAll(Collection<TierKey> keys) {
    Map<TierKey, StoredTier> all = new LinkedHashMap<>();
    keys.forEach(key -> all.put(key, StoredTier.none()));
    List<Key> rows = keys.stream().map(JdbcTierStore::rowKey).toList();
    return transactions.run(
        sql -> {
          ROWS.loadAll(
              sql, rows, JdbcTierStore::stored, (key, tier) -> all.put(tierKey(key), tier));
          return all;
        });
  }

  private static TierKey tierKey(Key key) {
    return new TierKey(key.group(), CustomerId.of(key.member()));
  }

  @Override
  public void forget(TierKey key) {
    requireNonNull(key, "key");
    transactions.run(sql -> ROWS.forget(sql, rowKey(key)));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcTierStore";
  }
}

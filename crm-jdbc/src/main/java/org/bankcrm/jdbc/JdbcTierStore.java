package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.port.StoredTier;
import org.bankcrm.segmentation.port.TierKey;
import org.bankcrm.segmentation.port.TierSave;
import org.bankcrm.segmentation.port.TierStore;
import org.jspecify.annotations.Nullable;

/** A row for each customer on each ladder, which is updated on its version alone. */
final class JdbcTierStore implements TierStore {

  private static final Comparator<TierSave> BY_KEY =
      Comparator.comparing((TierSave each) -> each.key().ladder())
          .thenComparing(each -> each.key().customer());

  private static final String INSERT =
      "insert into crm_tier (version, state, by_hand, ladder, customer) values (1, ?, ?, ?, ?)";
  private static final String UPDATE =
      "update crm_tier set version = version + 1, state = ?, by_hand = ?"
          + " where ladder = ? and customer = ? and version = ?";

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
    return sql.one(
            "select version, state, by_hand from crm_tier where ladder = ? and customer = ?",
            row -> stored(row, 1),
            key.ladder(),
            key.customer().value())
        .orElse(StoredTier.none());
  }

  private static StoredTier stored(ResultSet row, int column) throws SQLException {
    return new StoredTier(
        row.getLong(column),
        Optional.ofNullable(row.getString(column + 1)).map(Json::read).map(TierState::parse),
        Optional.ofNullable(row.getString(column + 2)).map(Json::read).map(TierOverride::parse));
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

  /** In the order of keys, so that two that save many at once wait for each other one way round. */
  private static List<Boolean> saveAll(Sql sql, List<TierSave> saves) throws SQLException {
    List<Integer> order =
        IntStream.range(0, saves.size())
            .boxed()
            .sorted(Comparator.comparing(saves::get, BY_KEY))
            .toList();
    List<Integer> first = order.stream().filter(i -> saves.get(i).expectedVersion() == 0).toList();
    List<Integer> later = order.stream().filter(i -> saves.get(i).expectedVersion() != 0).toList();
    boolean[] done = new boolean[saves.size()];
    tell(done, first, sql.insertAll(INSERT, first.stream().map(i -> row(saves.get(i))).toList()));
    tell(done, later, sql.updateAll(UPDATE, later.stream().map(i -> row(saves.get(i))).toList()));
    List<Boolean> answers = new ArrayList<>();
    for (int i = 0; i < done.length; i++) {
      TierSave save = saves.get(i);
      answers.add(done[i] || load(sql, save.key()).equals(save.stored()));
    }
    return List.copyOf(answers);
  }

  private static void tell(boolean[] all, List<Integer> places, boolean[] some) {
    for (int i = 0; i < some.length; i++) {
      all[places.get(i)] = some[i];
    }
  }

  private static @Nullable Object[] row(TierSave save) {
    String state = save.state().map(each -> Json.write(each.toDocument())).orElse(null);
    String byHand = save.byHand().map(each -> Json.write(each.toDocument())).orElse(null);
    String ladder = save.key().ladder();
    String customer = save.key().customer().value();
    return save.expectedVersion() == 0
        ? new @Nullable Object[] {state, byHand, ladder, customer}
        : new @Nullable Object[] {state, byHand, ladder, customer, save.expectedVersion()};
  }

  @Override
  public Map<TierKey, StoredTier> loadAll(Collection<TierKey> keys) {
    Map<TierKey, StoredTier> all = new LinkedHashMap<>();
    Map<String, Collection<String>> customers = new TreeMap<>();
    for (TierKey key : keys) {
      all.put(key, StoredTier.none());
      customers
          .computeIfAbsent(key.ladder(), first -> new LinkedHashSet<>())
          .add(key.customer().value());
    }
    transactions.run(
        sql -> {
          for (Map.Entry<String, Collection<String>> each : customers.entrySet()) {
            load(sql, each.getKey(), each.getValue(), all);
          }
          return all;
        });
    return all;
  }

  private static void load(
      Sql sql, String ladder, Collection<String> customers, Map<TierKey, StoredTier> all)
      throws SQLException {
    for (List<String> some : Portions.of(customers)) {
      sql.query(
          "select customer, version, state, by_hand from crm_tier where ladder = ? and customer in "
              + Sql.places(some.size()),
          row -> all.put(new TierKey(ladder, CustomerId.of(row.getString(1))), stored(row, 2)),
          Instants.values(ladder, some.toArray()));
    }
  }

  @Override
  public void forget(TierKey key) {
    String forget = "delete from crm_tier where ladder = ? and customer = ?";
    transactions.run(sql -> sql.update(forget, key.ladder(), key.customer().value()));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcTierStore";
  }
}

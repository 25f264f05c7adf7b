package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.port.ContactEntry;
import org.bankcrm.campaign.port.ContactEntry.Kind;
import org.bankcrm.campaign.port.ContactStore;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.consent.Purpose;
import org.jspecify.annotations.Nullable;

/** A row for each entry, under customer, kind and key. */
final class JdbcContactStore implements ContactStore {

  private static final String COLUMNS =
      "select customer, kind, id, at_second, at_nano, purpose, channel, campaign_group, is_open"
          + " from crm_contact";
  private static final String INSERT =
      "insert into crm_contact (customer, kind, id, at_second, at_nano, purpose, channel,"
          + " campaign_group, is_open) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String KEY = " where customer = ? and kind = ? and id = ?";
  private static final String BETWEEN = Instants.notBefore("at") + " and " + Instants.before("at");
  private static final Comparator<ContactEntry> BY_KEY =
      Comparator.comparing(ContactEntry::customer)
          .thenComparing(ContactEntry::kind)
          .thenComparing(ContactEntry::id);

  private final Transactions transactions;

  JdbcContactStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void append(Collection<ContactEntry> entries) {
    List<ContactEntry> sorted = entries.stream().sorted(BY_KEY).toList();
    if (!sorted.isEmpty()) {
      transactions.run(
          sql -> {
            append(sql, sorted);
            return true;
          });
    }
  }

  private static void append(Sql sql, List<ContactEntry> entries) throws SQLException {
    boolean[] put = sql.insertAll(INSERT, entries.stream().map(JdbcContactStore::row).toList());
    for (int i = 0; i < put.length; i++) {
      if (!put[i]) {
        again(sql, entries.get(i));
      }
    }
  }

  /** The row is held, so that a complaint that is settled meanwhile is not opened again. */
  private static void again(Sql sql, ContactEntry told) throws SQLException {
    Object[] key = key(told.customer(), told.kind(), told.id());
    Optional<ContactEntry> known =
        sql.one(COLUMNS + KEY + " for update", JdbcContactStore::entry, key);
    if (known.isEmpty()) { // forgotten or withdrawn just now
      sql.insert(INSERT, row(told));
    } else if (!known.get().isSameAs(told)) {
      throw new IllegalArgumentException("another entry of the customer and kind has the key");
    } else if (known.get().open() && !told.open()) {
      sql.update("update crm_contact set is_open = false" + KEY, key);
    }
  }

  private static Object[] key(CustomerId customer, Kind kind, InteractionId id) {
    return new Object[] {customer.value(), kind.name(), id.value()};
  }

  private static @Nullable Object[] row(ContactEntry entry) {
    Optional<ContactProposal> what = entry.what();
    return new @Nullable Object[] {
      entry.customer().value(),
      entry.kind().name(),
      entry.id().value(),
      entry.at().getEpochSecond(),
      entry.at().getNano(),
      what.map(each -> each.purpose().code()).orElse(null),
      what.map(each -> each.channel().code()).orElse(null),
      what.flatMap(ContactProposal::group).orElse(null),
      entry.open()
    };
  }

  private static ContactEntry entry(ResultSet row) throws SQLException {
    String purpose = row.getString(6);
    Optional<ContactProposal> what =
        purpose == null
            ? Optional.empty()
            : Optional.of(
                new ContactProposal(
                    Purpose.of(purpose),
                    Channel.of(row.getString(7)),
                    Optional.ofNullable(row.getString(8))));
    return new ContactEntry(
        CustomerId.of(row.getString(1)),
        Kind.valueOf(row.getString(2)),
        InteractionId.of(row.getString(3)),
        Instants.read(row, 4),
        what,
        row.getBoolean(9));
  }

  @Override
  public ContactHistory of(CustomerId customer, Instant fromInclusive, Instant toExclusive) {
    return requireNonNull(ofAll(List.of(customer), fromInclusive, toExclusive).get(customer));
  }

  @Override
  public Map<CustomerId, ContactHistory> ofAll(
      Collection<CustomerId> customers, Instant fromInclusive, Instant toExclusive) {
    Set<String> ids = new LinkedHashSet<>();
    customers.forEach(each -> ids.add(each.value()));
    Map<String, List<ContactEntry>> found = new LinkedHashMap<>();
    transactions.run(
        sql -> {
          found.clear();
          ids.forEach(id -> found.put(id, new ArrayList<>()));
          for (List<String> some : Portions.of(ids)) {
            read(sql, some, fromInclusive, toExclusive)
                .forEach(each -> requireNonNull(found.get(each.customer().value())).add(each));
          }
          return true;
        });
    Map<CustomerId, ContactHistory> all = new LinkedHashMap<>();
    found.forEach((id, entries) -> all.put(CustomerId.of(id), ContactEntry.history(entries)));
    return all;
  }

  private static List<ContactEntry> read(Sql sql, List<String> some, Instant from, Instant to)
      throws SQLException {
    return sql.query(
        COLUMNS + " where customer in " + Sql.places(some.size()) + " and " + BETWEEN,
        JdbcContactStore::entry,
        Instants.values(some.toArray(), Instants.bounds(from), Instants.bounds(to)));
  }

  @Override
  public boolean withdraw(CustomerId customer, InteractionId id) {
    requireNonNull(customer, "customer");
    requireNonNull(id, "id");
    String delete = "delete from crm_contact" + KEY;
    return transactions.run(
        sql -> {
          sql.update(delete, key(customer, Kind.ANSWER, id));
          return sql.update(delete, key(customer, Kind.CONTACT, id)) == 1;
        });
  }

  @Override
  public void forget(CustomerId customer) {
    requireNonNull(customer, "customer");
    transactions.run(
        sql -> sql.update("delete from crm_contact where customer = ?", customer.value()));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcContactStore";
  }
}

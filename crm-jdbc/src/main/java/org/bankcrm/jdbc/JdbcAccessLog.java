package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.privacy.AccessLog;
import org.bankcrm.customer.privacy.AccessRecord;
import org.bankcrm.customer.privacy.Visibility;

/** A row for each record, which is only added, and named anew where a customer is taken out. */
final class JdbcAccessLog implements AccessLog {

  private static final String RECORD =
      "select id, at_second, at_nano, viewer, viewer_role, purpose, customer, policy, fields"
          + " from crm_access";

  private final Transactions transactions;

  JdbcAccessLog(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void append(AccessRecord record) {
    requireNonNull(record, "record");
    transactions.run(
        sql -> {
          if (!put(sql, record)) {
            Optional<AccessRecord> known =
                sql.one(RECORD + " where id = ?", JdbcAccessLog::record, record.id());
            if (!known.equals(Optional.of(record))) {
              throw new IllegalArgumentException("another record has the id of this one");
            }
          }
          return true;
        });
  }

  private static boolean put(Sql sql, AccessRecord record) throws SQLException {
    Map<String, Object> fields = new LinkedHashMap<>();
    record.fields().forEach((field, seen) -> fields.put(field, seen.name()));
    return sql.insert(
        "insert into crm_access (id, at_second, at_nano, viewer, viewer_role, purpose, customer,"
            + " policy, fields) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        record.id(),
        record.at().getEpochSecond(),
        record.at().getNano(),
        record.viewer(),
        record.role(),
        record.purpose().code(),
        record.customer().value(),
        record.policy().toString(),
        Json.write(fields));
  }

  private static AccessRecord record(ResultSet row) throws SQLException {
    SortedMap<String, Visibility> fields = new TreeMap<>();
    Json.object(row.getString(9))
        .forEach((field, seen) -> fields.put(field, Visibility.valueOf((String) seen)));
    return new AccessRecord(
        row.getString(1),
        Instants.read(row, 2),
        row.getString(4),
        row.getString(5),
        Purpose.of(row.getString(6)),
        CustomerId.of(row.getString(7)),
        PolicyRef.parse(row.getString(8)),
        fields);
  }

  @Override
  public List<AccessRecord> of(CustomerId customer, Instant fromInclusive, Instant toExclusive) {
    requireNonNull(customer, "customer");
    String between = Instants.notBefore("at") + " and " + Instants.before("at");
    return List.copyOf(
        transactions.run(
            sql ->
                sql.query(
                    RECORD
                        + " where customer = ? and "
                        + between
                        + " order by at_second, at_nano, place",
                    JdbcAccessLog::record,
                    Instants.values(
                        customer.value(),
                        Instants.bounds(fromInclusive),
                        Instants.bounds(toExclusive)))));
  }

  @Override
  public void pseudonymise(CustomerId customer, CustomerId pseudonym) {
    requireNonNull(customer, "customer");
    requireNonNull(pseudonym, "pseudonym");
    String any = "select 1 from crm_access where customer = ?";
    transactions.run(
        sql -> {
          if (sql.exists(any, customer.value())) {
            if (sql.exists(any, pseudonym.value())) {
              throw new IllegalArgumentException("the pseudonym has records of its own");
            }
            sql.update(
                "update crm_access set customer = ? where customer = ?",
                pseudonym.value(),
                customer.value());
          }
          return true;
        });
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcAccessLog";
  }
}

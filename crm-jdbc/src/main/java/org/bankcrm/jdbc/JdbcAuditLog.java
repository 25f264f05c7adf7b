package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.audit.AuditEntry;
import org.bankcrm.customer.audit.AuditHead;
import org.bankcrm.customer.audit.AuditLog;

/**
 * A row for each entry under its number: of two that add one after the same head the key lets one.
 */
final class JdbcAuditLog implements AuditLog {

  private static final String LAST =
      "select sequence, hash from crm_audit order by sequence desc limit 1";

  private final Transactions transactions;

  JdbcAuditLog(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public AuditHead head() {
    return transactions.run(JdbcAuditLog::head);
  }

  private static AuditHead head(Sql sql) throws SQLException {
    return sql.one(LAST, row -> new AuditHead(row.getLong(1), row.getString(2)))
        .orElse(AuditHead.none());
  }

  @Override
  public boolean append(AuditHead expected, AuditEntry entry) {
    requireNonNull(expected, "expected");
    Checks.require(
        entry.sequence() == expected.sequence() + 1 && entry.previousHash().equals(expected.hash()),
        "entry",
        "must come right after the expected head");
    Checks.require(entry.isSound(), "entry", "must have its own hash");
    return transactions.run(
        sql -> (head(sql).equals(expected) && put(sql, entry)) || isLast(sql, entry));
  }

  private static boolean put(Sql sql, AuditEntry entry) throws SQLException {
    return sql.insert(
        "insert into crm_audit (sequence, hash, entry) values (?, ?, ?)",
        entry.sequence(),
        entry.hash(),
        Json.write(entry.toDocument()));
  }

  private static boolean isLast(Sql sql, AuditEntry entry) throws SQLException {
    Optional<AuditEntry> last =
        sql.one(
            "select entry from crm_audit order by sequence desc limit 1",
            row -> AuditEntry.parse(Json.read(row.getString(1))));
    return last.equals(Optional.of(entry));
  }

  @Override
  public List<AuditEntry> entries(long from, int most) {
    Checks.require(from > 0, "from", "must be positive");
    Checks.require(most > 0, "most", "must be positive");
    return List.copyOf(
        transactions.run(
            sql ->
                sql.query(
                    "select entry from crm_audit where sequence >= ? order by sequence limit ?",
                    row -> AuditEntry.parse(Json.read(row.getString(1))),
                    from,
                    most)));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcAuditLog";
  }
}

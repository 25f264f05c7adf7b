package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentStore;

/** A row for each customer with the whole ledger, held while decisions come to it. */
final class JdbcConsentStore implements ConsentStore {

  private static final String LEDGER = "select ledger from crm_consent where customer = ?";
  private static final String INSERT = "insert into crm_consent (customer, ledger) values (?, ?)";
  private static final String UPDATE = "update crm_consent set ledger = ? where customer = ?";

  private final Transactions transactions;

  JdbcConsentStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** What a ledger becomes; empty where it stays. */
  @FunctionalInterface
  private interface Change {
    Optional<ConsentLedger> of(ConsentLedger known);
  }

  @Override
  public ConsentLedger of(CustomerId customer) {
    requireNonNull(customer, "customer");
    return transactions.run(
        sql ->
            sql.one(LEDGER, row -> ledger(row.getString(1)), customer.value())
                .orElse(ConsentLedger.empty()));
  }

  private static ConsentLedger ledger(String text) {
    return ConsentLedger.parse(Json.read(text));
  }

  @Override
  public Map<CustomerId, ConsentLedger> ofAll(Collection<CustomerId> customers) {
    Map<CustomerId, ConsentLedger> all = new LinkedHashMap<>();
    customers.forEach(each -> all.put(each, ConsentLedger.empty()));
    List<String> ids = all.keySet().stream().map(CustomerId::value).toList();
    transactions.run(
        sql -> {
          for (List<String> some : Portions.of(ids)) {
            sql.query(
                "select customer, ledger from crm_consent where customer in "
                    + Sql.places(some.size()),
                row -> all.put(CustomerId.of(row.getString(1)), ledger(row.getString(2))),
                some.toArray());
          }
          return true;
        });
    return all;
  }

  @Override
  public void append(CustomerId customer, Collection<ConsentEvent> decisions) {
    requireNonNull(customer, "customer");
    List<ConsentEvent> more = Checks.copy(decisions, "decisions");
    if (!more.isEmpty()) {
      transactions.run(sql -> changed(sql, customer, known -> Optional.of(known.plusAll(more))));
    }
  }

  @Override
  public boolean replace(CustomerId customer, ConsentLedger expected, ConsentLedger ledger) {
    requireNonNull(customer, "customer");
    requireNonNull(expected, "expected");
    requireNonNull(ledger, "ledger");
    return transactions
        .run(
            sql ->
                changed(
                    sql,
                    customer,
                    known -> known.equals(expected) ? Optional.of(ledger) : Optional.empty()))
        .equals(ledger);
  }

  /** What stands there after the change. */
  private static ConsentLedger changed(Sql sql, CustomerId customer, Change change)
      throws SQLException {
    ConsentLedger known = held(sql, customer.value());
    Optional<ConsentLedger> after = change.of(known).filter(each -> !each.equals(known));
    if (after.isPresent()) {
      sql.update(UPDATE, text(after.get()), customer.value());
    }
    return after.orElse(known);
  }

  /** The ledger whose row nobody else changes until the end of the transaction. */
  private static ConsentLedger held(Sql sql, String customer) throws SQLException {
    Optional<ConsentLedger> known = lock(sql, customer);
    if (known.isEmpty()) {
      sql.insert(INSERT, customer, text(ConsentLedger.empty()));
      known = lock(sql, customer);
    }
    return known.orElseThrow(
        () -> new SQLException("the customer was forgotten at this very moment", "40001"));
  }

  private static Optional<ConsentLedger> lock(Sql sql, String customer) throws SQLException {
    return sql.one(LEDGER + " for update", row -> ledger(row.getString(1)), customer);
  }

  private static String text(ConsentLedger ledger) {
    return Json.write(ledger.toDocument());
  }

  @Override
  public void forget(CustomerId customer) {
    requireNonNull(customer, "customer");
    transactions.run(
        sql -> sql.update("delete from crm_consent where customer = ?", customer.value()));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcConsentStore";
  }
}

package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.port.DecisionStore;
import org.bankcrm.core.port.KeptDecision;
import org.jspecify.annotations.Nullable;

/** A row for each decision, which is only added. */
final class JdbcDecisionStore implements DecisionStore {

  private static final String DECISION =
      "select id, customer, record, facts from crm_decision where ";
  private static final String BETWEEN =
      Instants.notBefore("as_of") + " and " + Instants.before("as_of");
  private static final String IN_ORDER = " order by as_of_second, as_of_nano, place";

  private final Transactions transactions;

  JdbcDecisionStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void append(Collection<KeptDecision> decisions) {
    List<KeptDecision> all = List.copyOf(decisions);
    if (!all.isEmpty()) {
      transactions.run(
          sql -> {
            append(sql, all);
            return true;
          });
    }
  }

  /**
   * Puts them in the order of ids, so that two who append many at once wait for each other one way
   * round; their places tell in which order they were given.
   */
  private static void append(Sql sql, List<KeptDecision> decisions) throws SQLException {
    List<Long> places = sql.next("crm_decision_place", decisions.size());
    List<Integer> order =
        IntStream.range(0, decisions.size())
            .boxed()
            .sorted(Comparator.comparing(i -> decisions.get(i).id()))
            .toList();
    boolean[] put =
        sql.insertAll(
            "insert into crm_decision"
                + " (id, customer, as_of_second, as_of_nano, book, record, facts, place)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
            order.stream().map(i -> row(decisions.get(i), places.get(i))).toList());
    for (int i = 0; i < put.length; i++) {
      KeptDecision told = decisions.get(order.get(i));
      if (!put[i] && !find(sql, told.id()).equals(Optional.of(told))) {
        throw new IllegalArgumentException("another decision has the id of one of these");
      }
    }
  }

  private static @Nullable Object[] row(KeptDecision decision, long place) {
    DecisionRecord record = decision.record();
    return new @Nullable Object[] {
      decision.id(),
      decision.customer().value(),
      record.asOf().getEpochSecond(),
      record.asOf().getNano(),
      record.book().toString(),
      Json.write(record.toDocument()),
      decision.factsDocument().map(Json::write).orElse(null),
      place
    };
  }

  private static KeptDecision decision(ResultSet row) throws SQLException {
    KeptDecision decision =
        KeptDecision.of(
            row.getString(1),
            CustomerId.of(row.getString(2)),
            DecisionRecord.parse(Json.read(row.getString(3))));
    String facts = row.getString(4);
    return facts == null ? decision : decision.withFacts(Json.object(facts));
  }

  @Override
  public Optional<KeptDecision> find(String id) {
    requireNonNull(id, "id");
    return transactions.run(sql -> find(sql, id));
  }

  private static Optional<KeptDecision> find(Sql sql, String id) throws SQLException {
    return sql.one(DECISION + "id = ?", JdbcDecisionStore::decision, id);
  }

  @Override
  public List<KeptDecision> of(CustomerId customer, Instant fromInclusive, Instant toExclusive) {
    requireNonNull(customer, "customer");
    return List.copyOf(
        transactions.run(
            sql ->
                sql.query(
                    DECISION + "customer = ? and " + BETWEEN + IN_ORDER,
                    JdbcDecisionStore::decision,
                    Instants.values(
                        customer.value(),
                        Instants.bounds(fromInclusive),
                        Instants.bounds(toExclusive)))));
  }

  /** Once begun, it is not begun anew: a reader has seen some of it. */
  @Override
  public void read(Instant fromInclusive, Instant toExclusive, Consumer<KeptDecision> reader) {
    requireNonNull(reader, "reader");
    Object[] bounds = Instants.values(Instants.bounds(fromInclusive), Instants.bounds(toExclusive));
    transactions.read(
        sql ->
            sql.cursor(DECISION + BETWEEN + IN_ORDER, row -> reader.accept(decision(row)), bounds));
  }

  @Override
  public void forget(CustomerId customer) {
    requireNonNull(customer, "customer");
    transactions.run(
        sql -> sql.update("delete from crm_decision where customer = ?", customer.value()));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcDecisionStore";
  }
}

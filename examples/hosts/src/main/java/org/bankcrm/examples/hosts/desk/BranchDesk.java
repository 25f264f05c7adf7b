package org.bankcrm.examples.hosts.desk;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.bankcrm.campaign.ConsentFacts;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.port.KeptDecision;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.core.window.EventType;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.jdbc.StoreException;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.segmentation.port.StoredTier;
import org.bankcrm.segmentation.port.TierKey;
import org.bankcrm.segmentation.port.TierSave;

/** Decides a customer of the bank's own tables; decision and tier are committed together. */
public final class BranchDesk {

  private static final int MOST_ATTEMPTS = 5;
  private static final LocalDate HISTORY_FROM = LocalDate.of(2020, 1, 1); // of our payments

  private final DataSource database;
  private final DecisionEngine engine;
  private final ZoneId zone;

  /** A desk that decides by one version of a book. */
  public BranchDesk(DataSource database, DecisionEngine engine, ZoneId zone) {
    this.database = database;
    this.engine = engine;
    this.zone = zone;
  }

  /**
   * Decides, in as many transactions as it takes until nobody else is faster.
   *
   * @param request the key of the request: asked again, it is decided by the facts of the first
   *     time and not kept twice
   * @throws NoSuchElementException if no customer has the key
   * @throws IllegalArgumentException if the request was one for another customer
   */
  public Decision decide(String request, CustomerId customer, Instant now) throws SQLException {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        try {
          JdbcStores stores = JdbcStores.within(connection);
          Optional<Decision> decision = attempt(request, customer, now, connection, stores);
          if (decision.isPresent()) {
            connection.commit();
            return decision.get();
          }
        } catch (StoreException failed) {
          if (!failed.isRetryable()) {
            throw failed;
          }
        } finally {
          connection.rollback(); // of nothing, after the commit
        }
      }
    }
    throw new IllegalStateException("others were faster " + MOST_ATTEMPTS + " times; ask again");
  }

  /** Empty where another was faster. */
  private Optional<Decision> attempt(
      String request, CustomerId customer, Instant now, Connection connection, JdbcStores stores)
      throws SQLException {
    Optional<KeptDecision> kept = stores.decisions().find(request);
    if (kept.isPresent()) {
      return Optional.of(again(kept.get(), customer));
    }
    Decision decision = engine.decide(facts(customer, now, connection, stores));
    for (TierLadder ladder : engine.book().policies(TierLadder.class)) {
      TierKey key = new TierKey(ladder.ref().id(), customer);
      StoredTier before = stores.tiers().load(key);
      Optional<TierState> next = decision.result(ladder).standing().next();
      if (next.isPresent() && !stores.tiers().save(TierSave.decided(key, before, next.get()))) {
        return Optional.empty();
      }
    }
    DecisionRecord record = DecisionRecord.of(decision, Disclosure.FULL);
    KeptDecision keep = KeptDecision.of(request, customer, record).with(decision.facts());
    try {
      stores.decisions().append(List.of(keep));
    } catch (IllegalArgumentException taken) {
      return Optional.empty(); // the same request was kept meanwhile: it is read the next time
    }
    return Optional.of(decision);
  }

  private Decision again(KeptDecision kept, CustomerId customer) {
    if (!kept.customer().equals(customer)) {
      throw new IllegalArgumentException("the request was one for another customer");
    }
    return engine.decide(kept.facts(engine.book().catalog()).orElseThrow());
  }

  private Facts facts(CustomerId customer, Instant now, Connection connection, JdbcStores stores)
      throws SQLException {
    PolicyBook book = engine.book();
    AttributeCatalog catalog = book.catalog();
    Facts.Builder facts = book.facts(now, zone);
    // the bank's own tables
    try (PreparedStatement asked =
            prepared(connection, "select birth, assets from customer where id = ?", customer);
        ResultSet row = asked.executeQuery()) {
      if (!row.next()) {
        throw new NoSuchElementException("no customer has the key");
      }
      facts.put(catalog.date("birth"), Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate));
      BigDecimal assets = row.getBigDecimal(2); // null is missing, and not nothing
      facts.put(catalog.money("assets"), Optional.ofNullable(assets).map(BranchDesk::yuan));
    }
    // events into windows
    LocalDate today = facts.asOfDate();
    List<Event> payments = payments(customer, book.windows().firstDay(today), connection);
    book.windows().compute(payments, today, EventHistory.from(HISTORY_FROM)).putInto(facts);
    // what the library keeps
    for (TierLadder ladder : book.policies(TierLadder.class)) {
      stores.tiers().load(new TierKey(ladder.ref().id(), customer)).fill(facts, ladder.state());
    }
    ConsentFacts.put(facts, stores.consents().of(customer), now, Map.of());
    for (ContactPolicy policy : book.policies(ContactPolicy.class)) {
      ContactFacts.put(facts, policy, stores.contacts().of(customer, policy, now), now);
    }
    return facts.build();
  }

  private List<Event> payments(CustomerId customer, LocalDate from, Connection connection)
      throws SQLException {
    EventType payment = engine.book().windows().eventType("payment");
    List<Event> events = new ArrayList<>();
    String query = "select id, amount, booked from payment where customer = ? and booked >= ?";
    try (PreparedStatement asked = prepared(connection, query, customer)) {
      asked.setObject(2, from);
      try (ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          Event.Builder event = payment.on(row.getObject(3, LocalDate.class)).id(row.getString(1));
          event.put(payment.attributes().money("amount"), yuan(row.getBigDecimal(2)));
          events.add(event.build());
        }
      }
    }
    return events;
  }

  private static Money yuan(BigDecimal amount) {
    return Money.of(amount, Currency.getInstance("CNY"));
  }

  private static PreparedStatement prepared(Connection connection, String sql, CustomerId customer)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, customer.value());
    return statement;
  }
}

package org.bankcrm.examples.boot.decide;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.examples.boot.bank.BankRecords;
import org.bankcrm.examples.boot.policy.BookShelf;
import org.bankcrm.examples.boot.policy.LiveBook;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.jdbc.StoreException;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageEvent;
import org.bankcrm.lifecycle.StageResult;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageStore;
import org.bankcrm.lifecycle.port.StoredStage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes events in: the event in the bank's table and the stage in the library's stand together or
 * not at all. Where two events of a customer meet, the one that comes second is decided anew.
 */
@Component
public class EventDesk {

  private static final int MOST_ATTEMPTS = 20;

  private final BankRecords records;
  private final Desk desk;
  private final BookShelf shelf;
  private final DataSource database;
  private final JdbcClient tables;
  private final TransactionTemplate transaction;

  EventDesk(
      BankRecords records,
      Desk desk,
      BookShelf shelf,
      DataSource database,
      JdbcClient tables,
      TransactionTemplate transaction) {
    this.records = records;
    this.desk = desk;
    this.shelf = shelf;
    this.database = database;
    this.tables = tables;
    this.transaction = transaction;
  }

  /**
   * An event as other systems tell it.
   *
   * @param id distinct among the events of the customer; told again, it is the same event
   * @param type as the lifecycle declares it
   * @param at when it happened
   * @param amount of a transaction, if any
   */
  public record Told(String id, String type, Instant at, @Nullable BigDecimal amount) {
    /** The type alone. */
    @Override
    public String toString() {
      return "Told " + type;
    }
  }

  /** What came of an event. */
  public record Taken(LifecycleEngine lifecycle, StageDecision decision, EventAnswer answer) {
    /** The answer alone. */
    @Override
    public String toString() {
      return "Taken " + answer;
    }
  }

  /**
   * Decides an event by what was known when it happened, and keeps event and stage.
   *
   * @throws NoSuchElementException if there is no such customer, or the book has no lifecycle
   * @throws IllegalArgumentException if the id, type or instant is malformed
   * @throws DuplicateKeyException if others were faster 20 times, or another event of the customer
   *     has the id, which the stage no longer remembers
   */
  public Taken take(CustomerId customer, Told told) {
    LiveBook book = shelf.current();
    LifecycleEngine lifecycle = book.lifecycles().stream().findFirst().orElseThrow();
    StageEvent event = event(lifecycle, told);
    Facts facts =
        records
            .find(customer, event.at())
            .map(record -> desk.facts(record, book))
            .orElseThrow(() -> new NoSuchElementException("no customer has this key"));
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<Taken> taken = attempt(() -> taken(customer, told, event, facts, lifecycle));
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    throw new DuplicateKeyException("the event's key was taken " + MOST_ATTEMPTS + " times");
  }

  /** Empty where the database gave the transaction up for another's sake, too. */
  private Optional<Taken> attempt(Supplier<Optional<Taken>> taking) {
    try {
      return requireNonNull(transaction.execute(status -> taking.get()));
    } catch (DuplicateKeyException | ConcurrencyFailureException faster) {
      return Optional.empty();
    } catch (StoreException failed) {
      if (failed.isRetryable()) {
        return Optional.empty();
      }
      throw failed;
    }
  }

  private static StageEvent event(LifecycleEngine lifecycle, Told told) {
    StageEvent event = StageEvent.of(told.id(), told.type(), told.at());
    BigDecimal amount = told.amount();
    Optional<MoneyAttribute> carried =
        lifecycle
            .lifecycle()
            .payload()
            .find("event.amount")
            .filter(MoneyAttribute.class::isInstance)
            .map(MoneyAttribute.class::cast);
    return amount == null || carried.isEmpty()
        ? event
        : event.with(
            carried.get(), Money.of(amount, carried.get().type().currency().orElseThrow()));
  }

  /** Empty if another was faster; then nothing was kept. */
  private Optional<Taken> taken(
      CustomerId customer, Told told, StageEvent event, Facts facts, LifecycleEngine lifecycle) {
    Connection connection = DataSourceUtils.getConnection(database); // that of the transaction
    StageStore stages = JdbcStores.within(connection).stages();
    StageKey key = Memory.key(lifecycle, customer);
    StoredStage before = stages.load(key);
    StageResult result = lifecycle.on(before.state(), event, facts);
    EventAnswer answer = EventAnswer.of(result.decision());
    if (answer.isKept()) {
      if (!stages.save(key, before.version(), result)) {
        return Optional.empty();
      }
      keep(customer, told, answer);
    }
    return Optional.of(new Taken(lifecycle, result.decision(), answer));
  }

  private void keep(CustomerId customer, Told told, EventAnswer answer) {
    tables
        .sql(
            "insert into customer_event (id, customer, type, at, amount, answer)"
                + " values (:id, :customer, :type, :at, :amount, :answer)")
        .param("id", told.id())
        .param("customer", customer.value())
        .param("type", told.type())
        .param("at", told.at().atOffset(ZoneOffset.UTC))
        .param("amount", told.amount())
        .param("answer", answer.name())
        .update();
  }
}

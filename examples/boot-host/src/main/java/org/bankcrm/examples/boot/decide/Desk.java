package org.bankcrm.examples.boot.decide;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.examples.boot.bank.BankRecords;
import org.bankcrm.examples.boot.policy.BookShelf;
import org.bankcrm.examples.boot.policy.LiveBook;
import org.bankcrm.jdbc.JdbcStores;
import org.springframework.stereotype.Component;

/** Decides one customer as of now. Thread-safe. */
@Component
public class Desk {

  private final BankRecords records;
  private final CustomerFacts facts;
  private final BookShelf shelf;
  private final JdbcStores stores;
  private final Clock clock;

  Desk(BankRecords records, CustomerFacts facts, BookShelf shelf, JdbcStores stores, Clock clock) {
    this.records = records;
    this.facts = facts;
    this.shelf = shelf;
    this.stores = stores;
    this.clock = clock;
  }

  /** A customer who was decided. */
  public record Decided(CustomerRecord customer, Decision decision, LiveBook book) {
    /** The key alone. */
    @Override
    public String toString() {
      return "Decided " + customer.id();
    }
  }

  /** Decides a customer; empty if there is none with the key. */
  public Optional<Decided> decide(CustomerId customer) {
    LiveBook book = shelf.current();
    return records
        .find(customer, clock.instant())
        .map(record -> new Decided(record, book.watched().decide(facts(record, book)), book));
  }

  /** The facts of a customer as of the instant of the record. */
  Facts facts(CustomerRecord record, LiveBook book) {
    Instant asOf = record.asOf();
    return facts.of(record, Memory.of(List.of(record.id()), book, stores, asOf), book);
  }
}

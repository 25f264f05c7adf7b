package org.bankcrm.customer.catalogue;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.ProductKind;

/**
 * Fills the standard catalogue from a customer's record.
 *
 * <p>What the record does not tell stays missing, and so does every sum of which a part is missing.
 * Figures that were stated or found on a day keep that day as the day of their observation, totals
 * of balances that of their oldest balance.
 */
public final class BankFacts {

  private BankFacts() {}

  /**
   * The facts of a customer as of its record, without exchange rates: what an amount in another
   * currency belongs to is missing.
   *
   * @throws ArithmeticException if a total has more than 18 digits
   */
  public static Facts of(CustomerRecord customer, BankCatalogue catalogue) {
    return builder(customer, catalogue, noRates(customer, catalogue)).build();
  }

  /**
   * The facts of a customer as of its record, other currencies converted.
   *
   * @throws IllegalArgumentException if the rates are for another currency than the catalogue's, or
   *     for a day after that of the record
   * @throws ArithmeticException if a total has more than 18 digits
   */
  public static Facts of(CustomerRecord customer, BankCatalogue catalogue, ExchangeRates rates) {
    return builder(customer, catalogue, rates).build();
  }

  /**
   * The same facts, for the host to add what it knows beside the record: attributes of the bank's
   * own, the stage and tier that were decided last.
   *
   * @throws IllegalArgumentException as {@link #of(CustomerRecord, BankCatalogue, ExchangeRates)}
   * @throws ArithmeticException if a total has more than 18 digits
   */
  public static Facts.Builder builder(
      CustomerRecord customer, BankCatalogue catalogue, ExchangeRates rates) {
    requireNonNull(customer, "customer");
    return builder(customer, catalogue, rates, events(customer, catalogue, rates));
  }

  /**
   * The same with the events at hand, for hosts that compute windows of their own over them.
   *
   * @param events what {@link #events} gives for the same customer, catalogue and rates; the
   *     windows are computed from these alone
   * @throws IllegalArgumentException as {@link #of(CustomerRecord, BankCatalogue, ExchangeRates)}
   * @throws ArithmeticException if a total has more than 18 digits
   */
  public static Facts.Builder builder(
      CustomerRecord customer,
      BankCatalogue catalogue,
      ExchangeRates rates,
      Iterable<Event> events) {
    return builder(customer, catalogue, rates, events, EventHistory.untold());
  }

  /**
   * The same for a host that knows how far its events reach, so that the facts tell why a window
   * gives no value: whether the customer never traded within two years, or it cannot be told.
   *
   * @param events what {@link #events} gives for the same customer, catalogue and rates
   * @param history from which day on the record holds all transactions and contacts
   * @throws IllegalArgumentException as {@link #of(CustomerRecord, BankCatalogue, ExchangeRates)}
   * @throws ArithmeticException if a total has more than 18 digits
   */
  public static Facts.Builder builder(
      CustomerRecord customer,
      BankCatalogue catalogue,
      ExchangeRates rates,
      Iterable<Event> events,
      EventHistory history) {
    requireNonNull(events, "events");
    catalogue.requireSameCurrency(rates);
    if (rates.on().isAfter(customer.asOfDate())) {
      throw new IllegalArgumentException(
          "the rates of " + rates.on() + " are later than the record of " + customer.asOfDate());
    }
    Facts.Builder facts = Facts.builder(catalogue.attributes(), customer.asOf(), customer.zone());
    new PartyFacts(customer, catalogue, rates, facts).put();
    new RelationshipFacts(customer, facts).put();
    new HoldingFacts(customer, catalogue, rates, facts).put();
    new ContactFacts(customer, facts).put();
    catalogue.windows().compute(events, customer.asOfDate(), history).putInto(facts);
    return facts;
  }

  /**
   * Adds what the customer's household has together today ({@link BankHousehold}); nothing without
   * a household.
   *
   * @param facts those of the customer, begun by {@link #builder}
   * @param members the records of other members, as of the same instant and zone; of more parties
   *     than the household has, those that it lacks are passed over. Without the record of a member
   *     who lets its balances count, amounts are missing
   * @throws IllegalArgumentException if a record is of another instant or zone, two are of one
   *     party, or the rates are for another currency than the catalogue's
   * @throws ArithmeticException if a total has more than 18 digits
   */
  public static void putHousehold(
      Facts.Builder facts,
      CustomerRecord customer,
      Collection<CustomerRecord> members,
      BankCatalogue catalogue,
      ExchangeRates rates) {
    catalogue.requireSameCurrency(rates);
    HouseholdFacts together = new HouseholdFacts(customer, members, rates);
    customer.household().ifPresent(household -> together.put(household, catalogue, facts));
  }

  /** Rates that convert nothing. */
  private static ExchangeRates noRates(CustomerRecord customer, BankCatalogue catalogue) {
    return ExchangeRates.of(
        catalogue.currency(), customer.asOfDate(), Map.of(), RoundingMode.HALF_EVEN);
  }

  /**
   * The transactions and contacts of a record as windows read them.
   *
   * @throws IllegalArgumentException if the rates are for another currency than the catalogue's
   */
  public static List<Event> events(
      CustomerRecord customer, BankCatalogue catalogue, ExchangeRates rates) {
    Map<HoldingId, ProductKind> kinds = new HashMap<>();
    for (Holding holding : customer.holdings()) {
      kinds.put(holding.id(), holding.kind());
    }
    List<Event> events = new ArrayList<>();
    for (Transaction transaction : customer.transactions()) {
      ProductKind kind = requireNonNull(kinds.get(transaction.holding()), "a record's holding");
      events.add(catalogue.event(transaction, kind, rates));
    }
    for (Interaction contact : customer.interactions()) {
      events.add(catalogue.event(contact, customer.zone()));
    }
    return events;
  }
}

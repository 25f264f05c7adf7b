package org.bankcrm.examples.runner;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.catalogue.BankFacts;
import org.bankcrm.testkit.bank.SyntheticBank;

/**
 * All that the retail book reads, made of a customer's record as of a day, with the reason why what
 * is missing is missing; thread-safe.
 */
final class DemoFacts {

  private final BankCatalogue catalogue;
  private final AttributeCatalog book;
  private final ExchangeRates rates;
  private final StageFacts stages;
  private final CampaignFacts campaigns;
  private final EventHistory history;
  private final Optional<DemoWarnings> warnings;

  /** Of a bank that watches nobody. */
  DemoFacts(DecisionEngine engine, SyntheticBank bank) {
    this(engine, bank, Optional.empty());
  }

  /** Of a bank whose alerts are known as well. */
  DemoFacts(DecisionEngine engine, SyntheticBank bank, Optional<DemoWarnings> warnings) {
    this.warnings = warnings;
    book = engine.book().catalog();
    catalogue = catalogue(book);
    LocalDate asOf = LocalDays.of(bank.asOf(), bank.zone());
    rates = ExchangeRates.of(catalogue.currency(), asOf, Map.of(), RoundingMode.HALF_EVEN);
    stages = new StageFacts(engine, catalogue);
    history = EventHistory.from(bank.historyFrom());
    campaigns = new CampaignFacts(engine.book(), bank.asOf(), bank.zone());
  }

  /** The standard catalogue with what the book has beside it. */
  private static BankCatalogue catalogue(AttributeCatalog book) {
    BankCatalogue standard = BankCatalogue.in(Currency.getInstance("CNY"));
    return standard.withAttributes(
        book.attributes().stream()
            .filter(attribute -> !standard.attributes().contains(attribute))
            .toList());
  }

  Facts of(CustomerRecord customer) {
    List<Event> events = BankFacts.events(customer, catalogue, rates);
    Facts.Builder facts = BankFacts.builder(customer, catalogue, rates, events, history);
    if (customer.customerSince().isEmpty()) {
      List.of(BankAttributes.SINCE, BankAttributes.TENURE_DAYS, BankAttributes.TENURE_MONTHS)
          .forEach(each -> facts.absent(each, Absence.NOT_APPLICABLE)); // no customer yet
    }
    stages.put(facts, customer, events, history);
    campaigns.put(facts, customer);
    warnings.ifPresent(each -> each.put(facts, book, customer.id()));
    return facts.build().onto(book);
  }
}

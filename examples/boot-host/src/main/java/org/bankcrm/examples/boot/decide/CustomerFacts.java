package org.bankcrm.examples.boot.decide;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignAttributes;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.port.BudgetFacts;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.core.ExchangeRates;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.catalogue.BankFacts;
import org.bankcrm.examples.boot.HostSettings;
import org.bankcrm.examples.boot.policy.LiveBook;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.segmentation.TierLadder;
import org.springframework.stereotype.Component;

/** Facts of a customer: the record of the bank's tables, and what was decided and done before. */
@Component
class CustomerFacts {

  private static final int CONTACT_HOUR = 10;

  private final ContactBudget budget;
  private final EventHistory history;

  CustomerFacts(JdbcStores stores, HostSettings settings) {
    LocalDate from = settings.historyFrom();
    this.budget = stores.budget();
    this.history = from == null ? EventHistory.untold() : EventHistory.from(from);
  }

  /** All that the book reads, as of the instant of the record. */
  Facts of(CustomerRecord customer, Memory memory, LiveBook book) {
    ExchangeRates rates =
        ExchangeRates.of(
            book.catalogue().currency(),
            customer.asOfDate(),
            Map.of(), // the bank's rates of the day belong here
            RoundingMode.HALF_EVEN);
    List<Event> events = BankFacts.events(customer, book.catalogue(), rates);
    Facts.Builder facts = BankFacts.builder(customer, book.catalogue(), rates, events, history);
    if (customer.customerSince().isEmpty()) { // a lead: no customer yet
      List.of(BankAttributes.SINCE, BankAttributes.TENURE_DAYS, BankAttributes.TENURE_MONTHS)
          .forEach(each -> facts.absent(each, Absence.NOT_APPLICABLE));
    }
    decidedBefore(facts, customer, memory, book);
    campaigns(facts, customer, memory, book);
    return facts.build().onto(book.book().catalog());
  }

  private static void decidedBefore(
      Facts.Builder facts, CustomerRecord customer, Memory memory, LiveBook book) {
    for (LifecycleEngine lifecycle : book.lifecycles()) {
      lifecycle.put(facts, memory.stage(lifecycle, customer.id()).state(), customer.zone());
    }
    for (TierLadder ladder : book.ladders()) {
      memory.tier(ladder, customer.id()).fill(facts, ladder.state());
    }
  }

  /** Offers are made at ten the next morning, by people who are qualified for all of them. */
  private void campaigns(
      Facts.Builder facts, CustomerRecord customer, Memory memory, LiveBook book) {
    Instant contact = nextMorning(customer.asOfDate(), customer.zone());
    ContactHistory history =
        ContactHistory.of(customer.interactions(), Campaign.contacts(book.campaigns()))
            .plusAll(memory.contacts(customer.id()));
    book.contactPolicies().forEach(it -> ContactFacts.put(facts, it, history, contact));
    String subject = customer.id().value();
    book.budgets()
        .forEach(it -> BudgetFacts.put(facts, budget, it, subject, contact, customer.asOf()));
    book.controlGroups().forEach(it -> it.put(facts, customer.id()));
    if (book.book().catalog().contains(CampaignAttributes.SELLER_QUALIFICATIONS)) {
      TreeSet<String> all = new TreeSet<>();
      book.campaigns().forEach(it -> it.offer().qualification().ifPresent(all::add));
      facts.put(CampaignAttributes.SELLER_QUALIFICATIONS, all);
    }
  }

  private static Instant nextMorning(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atTime(CONTACT_HOUR, 0).atZone(zone).toInstant();
  }
}

package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignAttributes;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.port.BudgetFacts;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.InMemoryContactBudget;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.CustomerRecord;

/**
 * What the campaigns of a book read beside the customer's record, for a bank that decides at the
 * end of a day and makes contact on the next: open ways, sellers, budgets, control groups.
 */
final class CampaignFacts {

  private static final int CONTACT_HOUR = 10;

  private final List<Campaign> campaigns = new ArrayList<>();
  private final List<ContactPolicy> policies = new ArrayList<>();
  private final List<BudgetPolicy> budgets = new ArrayList<>();
  private final ContactBudget unused = new InMemoryContactBudget();
  private final List<ControlGroup> groups = new ArrayList<>();
  private final TreeSet<String> qualifications = new TreeSet<>();
  private final AttributeCatalog catalog;
  private final Instant contactAt;

  CampaignFacts(PolicyBook book, Instant asOf, ZoneId zone) {
    for (Policy<?> policy : book.policies()) {
      if (policy instanceof Campaign campaign) {
        campaigns.add(campaign);
        campaign.offer().qualification().ifPresent(qualifications::add);
      } else if (policy instanceof ContactPolicy contact) {
        policies.add(contact);
      } else if (policy instanceof ControlGroup group) {
        groups.add(group);
      } else if (policy instanceof BudgetPolicy budget) {
        budgets.add(budget);
      }
    }
    catalog = book.catalog();
    contactAt =
        asOf.atZone(zone)
            .toLocalDate()
            .plusDays(1)
            .atTime(CONTACT_HOUR, 0)
            .atZone(zone)
            .toInstant();
  }

  /** Puts what the book reads: every seller is qualified, no budget has been drawn on. */
  void put(Facts.Builder facts, CustomerRecord customer) {
    ContactHistory history =
        ContactHistory.of(customer.interactions(), Campaign.contacts(campaigns));
    policies.forEach(policy -> ContactFacts.put(facts, policy, history, contactAt));
    String subject = customer.id().value();
    budgets.forEach(
        budget -> BudgetFacts.put(facts, unused, budget, subject, contactAt, contactAt));
    if (catalog.contains(CampaignAttributes.SELLER_QUALIFICATIONS)) {
      facts.put(CampaignAttributes.SELLER_QUALIFICATIONS, qualifications);
    }
    groups.forEach(group -> group.put(facts, customer.id()));
  }
}

package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignAttributes;
import org.bankcrm.campaign.ControlGroup;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.CustomerRecord;

/**
 * What the campaigns of a book read beside the customer's record, for a bank that decides at the
 * end of a day and makes contact on the next: open ways, sellers, budgets, the control group.
 */
final class CampaignFacts {

  /** A twentieth of the customers is held out. */
  private static final ControlGroup CONTROL = new ControlGroup("retail", "retail-2026", 50_000);

  private static final int CONTACT_HOUR = 10;

  private final List<Campaign> campaigns = new ArrayList<>();
  private final List<ContactPolicy> policies = new ArrayList<>();
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
    for (Campaign campaign : campaigns) {
      campaign
          .budget()
          .ifPresent(
              budget -> {
                facts.put(CampaignAttributes.budgetOpen(budget), true);
                facts.put(CampaignAttributes.budgetNextAllowed(budget), contactAt);
              });
    }
    if (catalog.contains(CampaignAttributes.SELLER_QUALIFICATIONS)) {
      facts.put(CampaignAttributes.SELLER_QUALIFICATIONS, qualifications);
    }
    var control = CampaignAttributes.heldOut(CONTROL.id());
    if (catalog.contains(control)) {
      facts.put(control, CONTROL.holdsOut(customer.id()));
    }
  }
}

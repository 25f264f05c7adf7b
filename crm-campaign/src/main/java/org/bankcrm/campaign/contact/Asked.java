package org.bankcrm.campaign.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.campaign.internal.Instants;
import org.bankcrm.campaign.internal.TimeRule;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A contact policy that is asked of one customer, whatever the population is; for one thread, and
 * one history.
 */
final class Asked {

  final ContactPolicy policy;
  final Map<String, BusinessCalendar> days;
  final Optional<Facts> customer;

  /** By which clock quiet is told; empty where it is not known and nobody is contacted by it. */
  final Optional<ZoneId> clock;

  private Instant from = Instant.MIN;
  private @Nullable CountedContacts counted;

  Asked(ContactPolicy policy, Map<String, BusinessCalendar> days, Optional<Facts> customer) {
    this.policy = policy;
    this.days = days;
    this.customer = customer;
    this.clock = policy.customerZone().isEmpty() ? Optional.of(policy.zone()) : ownClock();
  }

  private Optional<ZoneId> ownClock() {
    CustomerZone zone = policy.customerZone().orElseThrow();
    Optional<ZoneId> own = customer.flatMap(zone::of);
    return own.isEmpty() && zone.unknown() == WhenUnknown.BY_POLICY
        ? Optional.of(policy.zone())
        : own;
  }

  /** From when on is asked: what counts no longer then need not be counted. */
  private void from(Instant at) {
    if (at.isBefore(from) || counted == null) {
      from = at;
      counted = null;
    }
  }

  /** When a cap leaves room, the contacts being counted once for all caps. */
  TimeRule rule(ContactCap cap, ContactHistory history) {
    CountedContacts all =
        counted == null ? new CountedContacts(policy, history.contacts(), from) : counted;
    counted = all;
    return new CapRule(cap, all);
  }

  ContactAnswer check(ContactHistory history, ContactProposal proposal, Instant at) {
    Instants.check(at, "at");
    if (policy.exempt().contains(proposal.purpose())) {
      return new ContactAnswer.Allowed(at);
    }
    from(at);
    return policy.clauses().bind(this, history, proposal).check(at);
  }
}

package org.bankcrm.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known of a customer as of one instant. Setters that take a collection add to what
 * is there. For one thread; {@link #build} may be called again after more was added.
 */
public final class CustomerRecordBuilder {
  final CustomerId id;
  final Party party;
  final Instant asOf;
  final ZoneId zone;
  final List<Relationship> relationships = new ArrayList<>();
  final List<Party> relatedParties = new ArrayList<>();
  final List<Holding> holdings = new ArrayList<>();
  final List<Transaction> transactions = new ArrayList<>();
  final List<Interaction> interactions = new ArrayList<>();
  ConsentLedger consents = ConsentLedger.empty();
  @Nullable LocalDate customerSince;

  CustomerRecordBuilder(CustomerId id, Party party, Instant asOf, ZoneId zone) {
    this.id = requireNonNull(id, "id");
    this.party = requireNonNull(party, "party");
    this.asOf = requireNonNull(asOf, "asOf");
    this.zone = requireNonNull(zone, "zone");
  }

  /** The day on which the customer came; if not given, the day of the first holding. */
  public CustomerRecordBuilder customerSince(LocalDate day) {
    customerSince = requireNonNull(day, "customerSince");
    return this;
  }

  /** How the customer belongs to others, and who else belongs to its households. */
  public CustomerRecordBuilder relationships(Collection<? extends Relationship> more) {
    relationships.addAll(Checks.copy(more, "relationships"));
    return this;
  }

  /** What is known of the other parties in the relationships. */
  public CustomerRecordBuilder relatedParties(Collection<? extends Party> more) {
    relatedParties.addAll(Checks.copy(more, "relatedParties"));
    return this;
  }

  /** What the customer has and had. */
  public CustomerRecordBuilder holdings(Collection<Holding> more) {
    holdings.addAll(Checks.copy(more, "holdings"));
    return this;
  }

  /** What happened on the holdings. */
  public CustomerRecordBuilder transactions(Collection<Transaction> more) {
    transactions.addAll(Checks.copy(more, "transactions"));
    return this;
  }

  /** Where customer and bank met. */
  public CustomerRecordBuilder interactions(Collection<Interaction> more) {
    interactions.addAll(Checks.copy(more, "interactions"));
    return this;
  }

  /** What the customer allowed; replaces what was given before. */
  public CustomerRecordBuilder consents(ConsentLedger ledger) {
    consents = requireNonNull(ledger, "consents");
    return this;
  }

  /**
   * The customer as a whole.
   *
   * @throws InvalidCustomerException with every problem if the parts do not fit together: an id is
   *     repeated, a transaction names an unknown holding, a holding or relationship does not
   *     concern the customer, a fact is dated after as-of, or two households are the main one on
   *     one day
   */
  public CustomerRecord build() {
    List<CustomerProblem> problems = new CustomerChecks(this).problems();
    if (!problems.isEmpty()) {
      throw new InvalidCustomerException(id, problems);
    }
    return CustomerRecord.from(this);
  }
}

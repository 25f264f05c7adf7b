package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactHistory.Complaint;
import org.bankcrm.campaign.contact.ContactHistory.Contact;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.internal.Instants;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.InteractionId;

/**
 * One thing that happened between bank and customer, as a contact history keeps it. A contact that
 * was answered or refused makes several entries with the same key, of different kinds.
 *
 * @param customer with whom
 * @param kind what it was
 * @param id the host's key of the interaction, so that it counts once however often it is told
 * @param at when, in the years 1800 to 2199
 * @param what purpose, channel and group; empty of a complaint, and there of all others
 * @param open whether a complaint is not settled yet; {@code false} of all others
 */
public record ContactEntry(
    CustomerId customer,
    Kind kind,
    InteractionId id,
    Instant at,
    Optional<ContactProposal> what,
    boolean open) {

  /** What can happen. */
  public enum Kind {
    /** The bank turned to the customer. */
    CONTACT,

    /** The customer refused an offer. */
    REFUSAL,

    /** The customer was reached by a contact. */
    ANSWER,

    /** The customer complained. */
    COMPLAINT
  }

  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if no bank can mean the instant, a complaint has a proposal,
   *     or anything else has none or is open
   */
  public ContactEntry {
    requireNonNull(customer, "customer");
    requireNonNull(id, "id");
    Instants.check(at, "at");
    boolean complaint = requireNonNull(kind, "kind") == Kind.COMPLAINT;
    Checks.require(what.isEmpty() == complaint, "what", "must stand in all but complaints");
    Checks.require(complaint || !open, "open", "must stand in complaints alone");
  }

  /** A contact by the bank. */
  public static ContactEntry contact(
      CustomerId customer, InteractionId id, Instant at, ContactProposal what) {
    return new ContactEntry(customer, Kind.CONTACT, id, at, Optional.of(what), false);
  }

  /** That an offer of that kind was refused. */
  public static ContactEntry refusal(
      CustomerId customer, InteractionId id, Instant at, ContactProposal what) {
    return new ContactEntry(customer, Kind.REFUSAL, id, at, Optional.of(what), false);
  }

  /** That the customer was reached by a contact, which is told besides. */
  public static ContactEntry answer(
      CustomerId customer, InteractionId id, Instant at, ContactProposal what) {
    return new ContactEntry(customer, Kind.ANSWER, id, at, Optional.of(what), false);
  }

  /** A complaint, which is told again with {@code open} false once it is settled. */
  public static ContactEntry complaint(
      CustomerId customer, InteractionId id, Instant at, boolean open) {
    return new ContactEntry(customer, Kind.COMPLAINT, id, at, Optional.empty(), open);
  }

  /** Whether it tells of the very same, but perhaps of a complaint as settled and as open. */
  public boolean isSameAs(ContactEntry other) {
    return customer.equals(other.customer)
        && kind == other.kind
        && id.equals(other.id)
        && at.equals(other.at)
        && what.equals(other.what);
  }

  /** For stores: the history that entries of one customer make, whatever their order. */
  public static ContactHistory history(Collection<ContactEntry> entries) {
    return ContactHistory.of(
        of(Kind.CONTACT, entries),
        of(Kind.REFUSAL, entries),
        of(Kind.ANSWER, entries),
        entries.stream()
            .filter(each -> each.kind == Kind.COMPLAINT)
            .map(each -> new Complaint(each.at, each.open))
            .toList());
  }

  private static List<Contact> of(Kind kind, Collection<ContactEntry> entries) {
    List<Contact> contacts = new ArrayList<>();
    for (ContactEntry each : entries) {
      if (each.kind == kind) {
        contacts.add(new Contact(each.at, each.what.orElseThrow(), Optional.of(each.id)));
      }
    }
    return contacts;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "ContactEntry[***]";
  }
}

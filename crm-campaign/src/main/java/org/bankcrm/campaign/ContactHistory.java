package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.activity.Initiative;
import org.bankcrm.core.activity.Interaction;
import org.bankcrm.core.activity.InteractionKind;
import org.bankcrm.core.activity.InteractionOutcome;
import org.bankcrm.core.consent.Purpose;

/**
 * How often and when the bank turned to one customer, what the customer refused, and what the
 * customer complained of: all that a {@link ContactPolicy} looks at.
 *
 * <p>Contacts may lie ahead, where the bank has planned them. Immutable and thread-safe; equal when
 * all parts are; the text form shows how many there are.
 */
public final class ContactHistory {

  /**
   * A contact by the bank.
   *
   * @param at when
   * @param what its purpose, channel and group
   */
  public record Contact(Instant at, ContactProposal what) {
    /** Refuses nulls. */
    public Contact {
      requireNonNull(at, "at");
      requireNonNull(what, "what");
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Contact";
    }
  }

  /**
   * A complaint by the customer.
   *
   * @param at when it was made
   * @param open whether it is not settled yet
   */
  public record Complaint(Instant at, boolean open) {
    /** Refuses null. */
    public Complaint {
      requireNonNull(at, "at");
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Complaint";
    }
  }

  private static final ContactHistory EMPTY = new ContactHistory(List.of(), List.of(), List.of());

  private final List<Contact> contacts;
  private final List<Contact> refusals;
  private final List<Complaint> complaints;

  private ContactHistory(
      List<Contact> contacts, List<Contact> refusals, List<Complaint> complaints) {
    this.contacts = List.copyOf(contacts);
    this.refusals = List.copyOf(refusals);
    this.complaints = List.copyOf(complaints);
  }

  /** Of a customer whom nobody has contacted. */
  public static ContactHistory empty() {
    return EMPTY;
  }

  /**
   * What a customer's interactions say.
   *
   * <p>A contact is what the bank began, unless the message came back ({@code bounced}). Its
   * purpose and group are those of its campaign; where the campaign is not among the given ones, an
   * interaction of the kind {@code service} is for service and any other for marketing, since what
   * is not known to be service has to count. A refusal is an outcome {@code declined} or {@code
   * opted-out}; a complaint is open while its outcome is {@code open}.
   *
   * @param campaigns the campaigns that contacts may belong to, found by their ids
   */
  public static ContactHistory of(
      Collection<Interaction> interactions, Collection<Campaign> campaigns) {
    Map<String, Campaign> byId = new HashMap<>();
    campaigns.forEach(campaign -> byId.put(campaign.ref().id(), campaign));
    List<Contact> contacts = new ArrayList<>();
    List<Contact> refusals = new ArrayList<>();
    List<Complaint> complaints = new ArrayList<>();
    for (Interaction each : interactions) {
      Contact contact = new Contact(each.at(), what(each, byId));
      if (each.initiative() == Initiative.BANK && !hasOutcome(each, InteractionOutcome.BOUNCED)) {
        contacts.add(contact);
      }
      if (hasOutcome(each, InteractionOutcome.DECLINED)
          || hasOutcome(each, InteractionOutcome.OPTED_OUT)) {
        refusals.add(contact);
      }
      if (each.kind().equals(InteractionKind.COMPLAINT)) {
        complaints.add(new Complaint(each.at(), hasOutcome(each, InteractionOutcome.OPEN)));
      }
    }
    return new ContactHistory(contacts, refusals, complaints);
  }

  private static boolean hasOutcome(Interaction interaction, InteractionOutcome outcome) {
    return interaction.outcome().filter(outcome::equals).isPresent();
  }

  private static ContactProposal what(Interaction interaction, Map<String, Campaign> byId) {
    Optional<Campaign> campaign =
        interaction.campaign().flatMap(ref -> Optional.ofNullable(byId.get(ref.id())));
    boolean service = interaction.kind().equals(InteractionKind.SERVICE);
    Purpose purpose =
        campaign.map(Campaign::purpose).orElse(service ? Purpose.SERVICE : Purpose.MARKETING);
    return new ContactProposal(purpose, interaction.channel(), campaign.flatMap(Campaign::group));
  }

  /** This history and one contact more. */
  public ContactHistory plus(Instant at, ContactProposal contact) {
    return new ContactHistory(append(contacts, new Contact(at, contact)), refusals, complaints);
  }

  /** This history and one refusal more, of an offer of that kind. */
  public ContactHistory plusRefusal(Instant at, ContactProposal offer) {
    return new ContactHistory(contacts, append(refusals, new Contact(at, offer)), complaints);
  }

  /** This history and one complaint more. */
  public ContactHistory plusComplaint(Instant at, boolean open) {
    return new ContactHistory(contacts, refusals, append(complaints, new Complaint(at, open)));
  }

  private static <T> List<T> append(List<T> list, T last) {
    List<T> all = new ArrayList<>(list);
    all.add(last);
    return all;
  }

  /** The contacts by the bank, as they were added. */
  public List<Contact> contacts() {
    return contacts;
  }

  /** What the customer refused, as it was added. */
  public List<Contact> refusals() {
    return refusals;
  }

  /** What the customer complained of, as it was added. */
  public List<Complaint> complaints() {
    return complaints;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContactHistory that
        && contacts.equals(that.contacts)
        && refusals.equals(that.refusals)
        && complaints.equals(that.complaints);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * contacts.hashCode() + refusals.hashCode()) + complaints.hashCode();
  }

  /** How many of each there are. */
  @Override
  public String toString() {
    return "ContactHistory["
        + contacts.size()
        + " contacts, "
        + refusals.size()
        + " refusals, "
        + complaints.size()
        + " complaints]";
  }
}

package org.bankcrm.campaign.contact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.campaign.internal.Instants;
import org.bankcrm.customer.activity.Initiative;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.consent.Purpose;

/**
 * How often and when the bank turned to one customer, what the customer refused, and what the
 * customer complained of: all that a {@link ContactPolicy} looks at.
 *
 * <p>Contacts may lie ahead, where the bank has planned them. What comes late or out of order is
 * taken as if it had come in order: everything is kept by instant, and a contact whose key is there
 * already counts once. Immutable and thread-safe; equal when the same happened, in whatever order
 * it was told; the text form shows nothing of it.
 */
public final class ContactHistory {

  /**
   * A contact by the bank.
   *
   * @param at when
   * @param what its purpose, channel and group
   * @param id the host's key, so that it counts once however often it is told; without one it
   *     counts as often as it is told
   */
  public record Contact(Instant at, ContactProposal what, Optional<InteractionId> id) {
    /**
     * Checks the instant.
     *
     * @throws IllegalArgumentException if no bank can mean it
     */
    public Contact {
      Instants.check(at, "at");
      requireNonNull(what, "what");
      requireNonNull(id, "id");
    }

    /** A contact without a key. */
    public static Contact of(Instant at, ContactProposal what) {
      return new Contact(at, what, Optional.empty());
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
    /**
     * Checks the instant.
     *
     * @throws IllegalArgumentException if no bank can mean it
     */
    public Complaint {
      Instants.check(at, "at");
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "Complaint";
    }
  }

  private static final ContactHistory EMPTY =
      new ContactHistory(List.of(), List.of(), List.of(), List.of());

  private final List<Contact> contacts;
  private final List<Contact> refusals;
  private final List<Contact> answers;
  private final List<Complaint> complaints;

  private static final Comparator<Contact> BY_INSTANT =
      Comparator.comparing(Contact::at)
          .thenComparing(each -> each.what().purpose())
          .thenComparing(each -> each.what().channel())
          .thenComparing(each -> each.what().group().orElse(""))
          .thenComparing(each -> each.id().map(InteractionId::value).orElse(""));

  private ContactHistory(
      List<Contact> contacts,
      List<Contact> refusals,
      List<Contact> answers,
      List<Complaint> complaints) {
    this.contacts = once(contacts);
    this.refusals = once(refusals);
    this.answers = once(answers);
    this.complaints =
        complaints.stream()
            .sorted(Comparator.comparing(Complaint::at).thenComparing(Complaint::open))
            .toList();
  }

  /** By instant, each key once. */
  private static List<Contact> once(List<Contact> given) {
    Map<InteractionId, Contact> byId = new HashMap<>();
    List<Contact> all = new ArrayList<>();
    for (Contact each : given) {
      Optional<Contact> known = each.id().map(id -> byId.putIfAbsent(id, each));
      if (known.isEmpty()) {
        all.add(each);
      } else if (!known.get().equals(each)) {
        throw new IllegalArgumentException(
            "two contacts that differ have the key '"
                + each.id().map(InteractionId::value).orElse("")
                + "'; tell the one that was made, or leave the other out by without(id)");
      }
    }
    all.sort(BY_INSTANT);
    return List.copyOf(all);
  }

  /**
   * Of a customer whom nobody has contacted. It is known then that nothing happened, which is not
   * the same as a history that nobody handed in.
   */
  public static ContactHistory empty() {
    return EMPTY;
  }

  /**
   * A history of its parts, as a store reads them, each in any order.
   *
   * @param contacts the contacts by the bank
   * @param refusals what the customer refused
   * @param answers the contacts in which the customer was reached, which stand among the contacts
   *     too
   * @param complaints what the customer complained of
   * @throws IllegalArgumentException if two of one part that differ have the same key
   */
  public static ContactHistory of(
      List<Contact> contacts,
      List<Contact> refusals,
      List<Contact> answers,
      List<Complaint> complaints) {
    return new ContactHistory(contacts, refusals, answers, complaints);
  }

  /**
   * What a customer's interactions say.
   *
   * <p>A contact is what the bank began, unless the message came back ({@code bounced}). Its
   * purpose and group are those of its campaign; where the campaign is not among the given ones, an
   * interaction of the kind {@code service} is for service and any other for marketing, since what
   * is not known to be service has to count. A refusal is an outcome {@code declined} or {@code
   * opted-out}; of what the bank began an answer is an outcome {@code reached}, {@code accepted} or
   * one of a refusal; a complaint is open while its outcome is {@code open}.
   *
   * <p>An interaction that is there twice counts once.
   *
   * @param campaigns what contacts of the campaigns are for that they may belong to, by the ids of
   *     the campaigns; {@code Campaign.contacts(campaigns)} tells it
   * @throws IllegalArgumentException if two interactions that differ have the same key
   */
  public static ContactHistory of(
      Collection<Interaction> interactions, Map<String, ContactScope> campaigns) {
    List<Contact> contacts = new ArrayList<>();
    List<Contact> refusals = new ArrayList<>();
    List<Contact> answers = new ArrayList<>();
    List<Complaint> complaints = new ArrayList<>();
    for (Interaction each : eachOnce(interactions)) {
      Contact contact = new Contact(each.at(), what(each, campaigns), Optional.of(each.id()));
      if (each.initiative() == Initiative.BANK && !hasOutcome(each, InteractionOutcome.BOUNCED)) {
        contacts.add(contact);
      }
      if (each.initiative() == Initiative.BANK && isAnswered(each)) {
        answers.add(contact);
      }
      if (isRefused(each)) {
        refusals.add(contact);
      }
      if (each.kind().equals(InteractionKind.COMPLAINT)) {
        complaints.add(new Complaint(each.at(), hasOutcome(each, InteractionOutcome.OPEN)));
      }
    }
    return new ContactHistory(contacts, refusals, answers, complaints);
  }

  private static boolean isRefused(Interaction each) {
    return hasOutcome(each, InteractionOutcome.DECLINED)
        || hasOutcome(each, InteractionOutcome.OPTED_OUT);
  }

  /** Whoever takes, refuses or unsubscribes was reached. */
  private static boolean isAnswered(Interaction each) {
    return Stream.of(
            InteractionOutcome.REACHED,
            InteractionOutcome.ACCEPTED,
            InteractionOutcome.DECLINED,
            InteractionOutcome.OPTED_OUT)
        .anyMatch(outcome -> hasOutcome(each, outcome));
  }

  /** Two tellings of one interaction with different outcomes cannot both hold. */
  private static Collection<Interaction> eachOnce(Collection<Interaction> interactions) {
    Map<InteractionId, Interaction> byId = new LinkedHashMap<>();
    for (Interaction each : interactions) {
      Interaction known = byId.putIfAbsent(each.id(), each);
      if (known != null && !known.equals(each)) {
        throw new IllegalArgumentException(
            "two interactions that differ have the key '"
                + each.id().value()
                + "'; tell the one that holds now");
      }
    }
    return byId.values();
  }

  private static boolean hasOutcome(Interaction interaction, InteractionOutcome outcome) {
    return interaction.outcome().filter(outcome::equals).isPresent();
  }

  private static ContactProposal what(
      Interaction interaction, Map<String, ContactScope> campaigns) {
    Optional<ContactScope> campaign =
        interaction.campaign().flatMap(ref -> Optional.ofNullable(campaigns.get(ref.id())));
    boolean service = interaction.kind().equals(InteractionKind.SERVICE);
    Purpose purpose =
        campaign
            .flatMap(ContactScope::purpose)
            .orElse(service ? Purpose.SERVICE : Purpose.MARKETING);
    return new ContactProposal(
        purpose, interaction.channel(), campaign.flatMap(ContactScope::group));
  }

  /**
   * This history and one contact more, which has no key and so counts as often as it is told.
   *
   * @param at when; contacts that are planned may lie after the instant asked about
   * @param contact its purpose, channel and group
   * @throws IllegalArgumentException if no bank can mean the instant
   */
  public ContactHistory plus(Instant at, ContactProposal contact) {
    return plusAll(List.of(Contact.of(at, contact)));
  }

  /**
   * This history and one contact more; no change if it is there already.
   *
   * @param id the host's key of the contact
   * @throws IllegalArgumentException if another contact has the key
   */
  public ContactHistory plus(InteractionId id, Instant at, ContactProposal contact) {
    return plusAll(List.of(new Contact(at, contact, Optional.of(id))));
  }

  /**
   * This history and these contacts more, in any order; those that are there already count once.
   *
   * @throws IllegalArgumentException if two contacts that differ have the same key
   */
  public ContactHistory plusAll(Collection<Contact> more) {
    List<Contact> all = new ArrayList<>(contacts);
    all.addAll(more);
    return new ContactHistory(all, refusals, answers, complaints);
  }

  /**
   * This history and another of the same customer, of whom two records were kept. Counts add up:
   * what has a key counts once, whatever has none as often as both tell it, so that no cap is
   * exceeded for having had two records.
   *
   * @throws IllegalArgumentException if two contacts that differ have the same key
   */
  public ContactHistory plusAll(ContactHistory other) {
    return new ContactHistory(
        both(contacts, other.contacts),
        both(refusals, other.refusals),
        both(answers, other.answers),
        both(complaints, other.complaints));
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /**
   * This history without the contact of that key, which was not made after all. No change if there
   * is none of that key.
   *
   * @param id the host's key of the contact
   */
  public ContactHistory without(InteractionId id) {
    List<Contact> left =
        contacts.stream().filter(each -> !each.id().equals(Optional.of(id))).toList();
    return new ContactHistory(left, refusals, answers, complaints);
  }

  /**
   * This history and one refusal more, of an offer of that kind. A refusal of the offer is no
   * withdrawal of consent: it holds contacts back for as long as the policy's cooling-off says.
   *
   * @param at when the customer refused
   * @param offer what was refused: its purpose, channel and group
   */
  public ContactHistory plusRefusal(Instant at, ContactProposal offer) {
    return new ContactHistory(
        contacts, append(refusals, Contact.of(at, offer)), answers, complaints);
  }

  /**
   * This history and one answer more: the customer was reached by a contact of that kind, which
   * {@link #plus} tells besides.
   *
   * @param at when the customer was reached
   * @param contact by which
   */
  public ContactHistory plusAnswer(Instant at, ContactProposal contact) {
    return new ContactHistory(
        contacts, refusals, append(answers, Contact.of(at, contact)), complaints);
  }

  /**
   * This history and one complaint more.
   *
   * @param at when it was made
   * @param open whether it is not settled yet; a policy may contact nobody as long as it is not
   */
  public ContactHistory plusComplaint(Instant at, boolean open) {
    return new ContactHistory(
        contacts, refusals, answers, append(complaints, new Complaint(at, open)));
  }

  private static <T> List<T> append(List<T> list, T last) {
    return both(list, List.of(last));
  }

  /**
   * The contacts by the bank, by instant. Those that are planned too. Unmodifiable, as all lists
   * here are; personal data.
   */
  public List<Contact> contacts() {
    return contacts;
  }

  /** What the customer refused, by instant. Each with what was offered. */
  public List<Contact> refusals() {
    return refusals;
  }

  /** The contacts by the bank in which the customer was reached, by instant. */
  public List<Contact> answers() {
    return answers;
  }

  /** What the customer complained of, by instant. Open and settled ones alike. */
  public List<Complaint> complaints() {
    return complaints;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContactHistory that
        && contacts.equals(that.contacts)
        && refusals.equals(that.refusals)
        && answers.equals(that.answers)
        && complaints.equals(that.complaints);
  }

  @Override
  public int hashCode() {
    return Objects.hash(contacts, refusals, answers, complaints);
  }

  /** The type alone: how often a customer complained is theirs. */
  @Override
  public String toString() {
    return "ContactHistory[***]";
  }
}

package org.bankcrm.customer.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.activity.Initiative;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.internal.check.Masks;

/**
 * One line of a customer's history: a transaction or a contact, with what a list of both shows of
 * it. Who stands on the other side and which number was called stays in the record.
 *
 * <p>Immutable, thread-safe and comparable by value. The natural order is that of a timeline: by
 * day, then by instant where known, then by kind and key. The text form is masked.
 *
 * @param kind a transaction or a contact
 * @param id the bank's key of it, distinct among those of its kind
 * @param day the booking date of a transaction, which decides in which period it counts; of a
 *     contact the day of its instant in the customer's zone
 * @param at the instant; of a transaction empty where it is not told
 * @param type the code of what it was for or about, such as {@code salary} or {@code complaint}
 * @param channel by which way; empty where a transaction does not tell it
 * @param money where the money went and how much; empty for contacts
 * @param meeting who began a contact and what came of it; empty for transactions
 */
public record HistoryEntry(
    HistoryKind kind,
    String id,
    LocalDate day,
    Optional<Instant> at,
    String type,
    Optional<Channel> channel,
    Optional<Booking> money,
    Optional<Meeting> meeting)
    implements Comparable<HistoryEntry> {

  private static final Comparator<HistoryEntry> TIMELINE =
      Comparator.comparing(HistoryEntry::day)
          .thenComparing(entry -> entry.at().orElse(Instant.MIN))
          .thenComparing(HistoryEntry::kind)
          .thenComparing(HistoryEntry::id);

  /**
   * Money that went.
   *
   * @param holding the key of the holding on which it was booked
   * @param direction into the account or out of it
   * @param amount how much, in the currency of the booking; never negative
   */
  public record Booking(String holding, Direction direction, Money amount) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the amount is negative or the key is none
     */
    public Booking {
      Checks.id(holding, "holding");
      requireNonNull(direction, "direction");
      Checks.require(amount.signum() >= 0, "amount", "must not be negative");
    }

    /** The type alone. */
    @Override
    public String toString() {
      return Masks.of(Booking.class);
    }
  }

  /**
   * A meeting of customer and bank.
   *
   * @param initiative who began it
   * @param outcome the code of what came of it; empty where it is not told
   * @param topic the code of its matter; empty where it is not told
   * @param campaign the campaign to which it belongs, if to one
   * @param staff the key of whoever took part for the bank, if it is told
   */
  public record Meeting(
      Initiative initiative,
      Optional<String> outcome,
      Optional<String> topic,
      Optional<PolicyRef> campaign,
      Optional<String> staff) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a code or key is none
     */
    public Meeting {
      requireNonNull(initiative, "initiative");
      outcome.ifPresent(code -> Checks.code(code, "outcome"));
      topic.ifPresent(code -> Checks.code(code, "topic"));
      requireNonNull(campaign, "campaign");
      staff.ifPresent(key -> Checks.id(key, "staff"));
    }

    /** The type alone. */
    @Override
    public String toString() {
      return Masks.of(Meeting.class);
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a key or code is none, if a transaction has no money or a
   *     contact no instant, channel or meeting, or either has what belongs to the other
   */
  public HistoryEntry {
    requireNonNull(kind, "kind");
    Checks.id(id, "id");
    requireNonNull(day, "day");
    Checks.code(type, "type");
    boolean booked = kind == HistoryKind.TRANSACTION;
    Checks.require(
        money.isPresent() == booked && meeting.isPresent() != booked,
        "entry",
        "must have the money of a transaction, or the meeting of a contact");
    Checks.require(
        booked || (at.isPresent() && channel.isPresent()),
        "contact",
        "must have an instant and a channel");
  }

  /** The line of a transaction. */
  public static HistoryEntry of(Transaction transaction) {
    return new HistoryEntry(
        HistoryKind.TRANSACTION,
        transaction.id().value(),
        transaction.bookedOn(),
        transaction.occurredAt(),
        transaction.type().code(),
        transaction.channel(),
        Optional.of(
            new Booking(
                transaction.holding().value(), transaction.direction(), transaction.amount())),
        Optional.empty());
  }

  /**
   * The line of a contact.
   *
   * @param zone in which its instant falls on a calendar day: the customer's
   */
  public static HistoryEntry of(Interaction contact, ZoneId zone) {
    return new HistoryEntry(
        HistoryKind.CONTACT,
        contact.id().value(),
        LocalDays.of(contact.at(), zone),
        Optional.of(contact.at()),
        contact.kind().code(),
        Optional.of(contact.channel()),
        Optional.empty(),
        Optional.of(
            new Meeting(
                contact.initiative(),
                contact.outcome().map(outcome -> outcome.code()),
                contact.topic(),
                contact.campaign(),
                contact.staff().map(staff -> staff.value()))));
  }

  /** Orders as a timeline does; agrees with {@code equals} among the entries of one history. */
  @Override
  public int compareTo(HistoryEntry other) {
    return TIMELINE.compare(this, other);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(HistoryEntry.class);
  }
}

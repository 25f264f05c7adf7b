package org.bankcrm.customer.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.activity.Initiative;
import org.bankcrm.customer.history.HistoryEntry.Booking;
import org.bankcrm.customer.history.HistoryEntry.Meeting;

/** Histories as documents. */
final class HistoryDocument {

  private static final long FORMAT = 1;
  private static final int MOST = 1_000_000;
  private static final String CODE =
      "a letter a-z or digit, then letters a-z, digits, dots and hyphens";
  private static final String KEY = "1 to 128 visible ASCII characters without blanks";

  private HistoryDocument() {}

  static Map<String, Object> write(CustomerHistory history) {
    return DataWriter.document(FORMAT)
        .day("asOf", history.asOfDate())
        .day("transactionsFrom", history.completeFrom(HistoryKind.TRANSACTION))
        .day("contactsFrom", history.completeFrom(HistoryKind.CONTACT))
        .objects("entries", history.entries(), HistoryDocument::write)
        .tree();
  }

  private static DataWriter write(HistoryEntry entry) {
    DataWriter object =
        DataWriter.object()
            .text("kind", entry.kind().name())
            .text("id", entry.id())
            .day("day", entry.day())
            .instant("at", entry.at())
            .text("type", entry.type())
            .text("channel", entry.channel().map(Channel::code));
    entry
        .money()
        .ifPresent(
            money ->
                object
                    .text("holding", money.holding())
                    .text("direction", money.direction().name())
                    .text("amount", written(money.amount())));
    entry.meeting().ifPresent(meeting -> write(meeting, object));
    return object;
  }

  private static void write(Meeting meeting, DataWriter object) {
    object
        .text("initiative", meeting.initiative().name())
        .text("outcome", meeting.outcome())
        .text("topic", meeting.topic())
        .text("campaign", meeting.campaign().map(PolicyRef::toString))
        .text("staff", meeting.staff());
  }

  private static String written(Money money) {
    return money.currency().getCurrencyCode() + ' ' + money.amount().toPlainString();
  }

  static CustomerHistory read(Object tree) {
    return DataReader.read(tree, FORMAT, HistoryDocument::read);
  }

  private static Optional<CustomerHistory> read(DataReader document) {
    Optional<LocalDate> today = document.day("asOf");
    Optional<LocalDate> booked = day(document, "transactionsFrom");
    Optional<LocalDate> met = day(document, "contactsFrom");
    List<HistoryEntry> entries = document.objects("entries", MOST, HistoryDocument::entry);
    return document.made(
        "entries up to as-of, each with a key of its own",
        () -> {
          CustomerHistory history = CustomerHistory.of(today.orElseThrow(), entries);
          if (booked.isPresent()) {
            history = history.completeFrom(HistoryKind.TRANSACTION, booked.get());
          }
          return met.isPresent() ? history.completeFrom(HistoryKind.CONTACT, met.get()) : history;
        });
  }

  private static Optional<LocalDate> day(DataReader object, String key) {
    return object.has(key) ? object.day(key) : Optional.empty();
  }

  private static Optional<HistoryEntry> entry(DataReader object) {
    Optional<HistoryKind> kind =
        object.oneOf("kind", names(HistoryKind.values())).map(HistoryKind::valueOf);
    Optional<String> id = object.text("id", KEY, text -> Checks.id(text, "id"));
    Optional<LocalDate> day = object.day("day");
    Optional<Instant> at = object.has("at") ? object.instant("at") : Optional.empty();
    Optional<String> type = code(object, "type");
    Optional<Channel> channel =
        object.has("channel") ? code(object, "channel").map(Channel::of) : Optional.empty();
    boolean booked = kind.filter(each -> each == HistoryKind.TRANSACTION).isPresent();
    Optional<Booking> money = booked ? booking(object) : Optional.empty();
    Optional<Meeting> meeting = kind.isPresent() && !booked ? meeting(object) : Optional.empty();
    return object.made(
        "a transaction with its money, or a contact with its instant and channel",
        () ->
            new HistoryEntry(
                kind.orElseThrow(),
                id.orElseThrow(),
                day.orElseThrow(),
                at,
                type.orElseThrow(),
                channel,
                money,
                meeting));
  }

  private static Optional<Booking> booking(DataReader object) {
    Optional<String> holding = object.text("holding", KEY, text -> Checks.id(text, "holding"));
    Optional<Direction> direction =
        object.oneOf("direction", names(Direction.values())).map(Direction::valueOf);
    Optional<Money> amount =
        object.text(
            "amount", "an amount such as CNY 4310.50, not negative", HistoryDocument::money);
    return holding.isPresent() && direction.isPresent() && amount.isPresent()
        ? Optional.of(new Booking(holding.get(), direction.get(), amount.get()))
        : Optional.empty();
  }

  private static Money money(String text) {
    Money money = Money.parse(text);
    Checks.require(
        money.signum() >= 0 && written(money).equals(text), "amount", "must be written in full");
    return money;
  }

  private static Optional<Meeting> meeting(DataReader object) {
    Optional<Initiative> initiative =
        object.oneOf("initiative", names(Initiative.values())).map(Initiative::valueOf);
    Optional<String> outcome = object.has("outcome") ? code(object, "outcome") : Optional.empty();
    Optional<String> topic = object.has("topic") ? code(object, "topic") : Optional.empty();
    Optional<PolicyRef> campaign =
        object.has("campaign")
            ? object.text("campaign", "the id and version of a policy, as id@1", PolicyRef::parse)
            : Optional.empty();
    Optional<String> staff =
        object.has("staff")
            ? object.text("staff", KEY, text -> Checks.id(text, "staff"))
            : Optional.empty();
    return initiative.map(by -> new Meeting(by, outcome, topic, campaign, staff));
  }

  private static Optional<String> code(DataReader object, String key) {
    return object.text(key, CODE, text -> Checks.code(text, key));
  }

  private static List<String> names(Enum<?>... constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }
}

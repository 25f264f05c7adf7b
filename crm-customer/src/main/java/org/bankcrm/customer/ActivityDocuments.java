package org.bankcrm.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.Country;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Counterparty;
import org.bankcrm.customer.activity.CounterpartyKind;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.activity.Initiative;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.StaffId;

/** Transactions and interactions within the document of a customer. */
final class ActivityDocuments {

  private static final String KEY = "a key of 1 to 128 visible characters without blanks";
  private static final String CODE = "a code";

  private ActivityDocuments() {}

  static DataWriter write(Transaction transaction) {
    DataWriter object =
        DataWriter.object()
            .text("id", transaction.id().value())
            .text("holding", transaction.holding().value())
            .text("type", transaction.type().code())
            .day("booked", transaction.bookedOn())
            .text("direction", transaction.direction().name())
            .text("amount", written(transaction.amount()))
            .instant("at", transaction.occurredAt())
            .text("channel", transaction.channel().map(Channel::code));
    transaction.counterparty().ifPresent(other -> object.object("counterparty", write(other)));
    return object.text("balanceAfter", transaction.balanceAfter().map(ActivityDocuments::written));
  }

  private static DataWriter write(Counterparty other) {
    return DataWriter.object()
        .text("kind", other.kind().code())
        .text("country", other.country().map(Country::code))
        .text("merchantCategory", other.merchantCategory());
  }

  static DataWriter write(Interaction interaction) {
    return DataWriter.object()
        .text("id", interaction.id().value())
        .text("kind", interaction.kind().code())
        .text("channel", interaction.channel().code())
        .text("initiative", interaction.initiative().name())
        .instant("at", interaction.at())
        .text("outcome", interaction.outcome().map(InteractionOutcome::code))
        .text("topic", interaction.topic())
        .text("campaign", interaction.campaign().map(PolicyRef::toString))
        .text("contactPoint", interaction.contactPoint().map(ContactPointId::value))
        .text("staff", interaction.staff().map(StaffId::value));
  }

  static Optional<Transaction> transaction(DataReader object) {
    Optional<TransactionId> id = key(object, "id", TransactionId::of);
    Optional<HoldingId> holding = key(object, "holding", HoldingId::of);
    Optional<TransactionType> type = object.text("type", CODE, TransactionType::of);
    Optional<LocalDate> booked = object.day("booked");
    Optional<Direction> direction = HoldingDocuments.word(object, "direction", Direction.class);
    Optional<Money> amount = object.text("amount", "an amount such as CNY 12.50", Money::parse);
    Optional<Instant> at = object.has("at") ? object.asOf("at") : Optional.empty();
    Optional<Channel> channel = code(object, "channel", Channel::of);
    Optional<Counterparty> other =
        object.has("counterparty")
            ? object.object("counterparty").flatMap(ActivityDocuments::counterparty)
            : Optional.empty();
    Optional<Money> after = money(object, "balanceAfter");
    return object.made(
        "a transaction whose parts fit together",
        () -> {
          Transaction.Builder transaction =
              Transaction.builder(id.orElseThrow(), holding.orElseThrow(), type.orElseThrow())
                  .bookedOn(booked.orElseThrow())
                  .amount(direction.orElseThrow(), amount.orElseThrow());
          at.ifPresent(transaction::occurredAt);
          channel.ifPresent(transaction::channel);
          other.ifPresent(transaction::counterparty);
          after.ifPresent(transaction::balanceAfter);
          return transaction.build();
        });
  }

  private static Optional<Counterparty> counterparty(DataReader object) {
    Optional<CounterpartyKind> kind = object.text("kind", CODE, CounterpartyKind::of);
    Optional<Country> country = code(object, "country", Country::of);
    Optional<String> category = code(object, "merchantCategory", text -> text);
    return object.made(
        "the other side of a payment",
        () -> {
          Counterparty other = Counterparty.of(kind.orElseThrow());
          other = country.map(other::withCountry).orElse(other);
          return category.map(other::withMerchantCategory).orElse(other);
        });
  }

  static Optional<Interaction> interaction(DataReader object) {
    Optional<InteractionId> id = key(object, "id", InteractionId::of);
    Optional<InteractionKind> kind = object.text("kind", CODE, InteractionKind::of);
    Optional<Channel> channel = object.text("channel", CODE, Channel::of);
    Optional<Initiative> initiative = HoldingDocuments.word(object, "initiative", Initiative.class);
    Optional<Instant> at = object.asOf("at");
    Optional<InteractionOutcome> outcome = code(object, "outcome", InteractionOutcome::of);
    Optional<String> topic = code(object, "topic", text -> text);
    Optional<PolicyRef> campaign = code(object, "campaign", PolicyRef::parse);
    Optional<ContactPointId> point = code(object, "contactPoint", ContactPointId::of);
    Optional<StaffId> staff = code(object, "staff", StaffId::of);
    return object.made(
        "an interaction whose parts fit together",
        () -> {
          Interaction.Builder made =
              initiative.orElseThrow() == Initiative.CUSTOMER
                  ? Interaction.byCustomer(
                      id.orElseThrow(), kind.orElseThrow(), channel.orElseThrow(), at.orElseThrow())
                  : Interaction.byBank(
                      id.orElseThrow(),
                      kind.orElseThrow(),
                      channel.orElseThrow(),
                      at.orElseThrow());
          outcome.ifPresent(made::outcome);
          topic.ifPresent(made::topic);
          campaign.ifPresent(made::campaign);
          point.ifPresent(made::contactPoint);
          staff.ifPresent(made::staff);
          return made.build();
        });
  }

  /** With every digit of the currency, so that equal amounts are written alike. */
  static String written(Money money) {
    return money.currency().getCurrencyCode() + ' ' + money.amount().toPlainString();
  }

  static Optional<Money> money(DataReader object, String key) {
    return object.has(key)
        ? object.text(key, "an amount such as CNY 12.50", Money::parse)
        : Optional.empty();
  }

  static Optional<LocalDate> day(DataReader object, String key) {
    return object.has(key) ? object.day(key) : Optional.empty();
  }

  static <T> Optional<T> key(DataReader object, String key, Function<String, T> reading) {
    return object.text(key, KEY, reading);
  }

  private static <T> Optional<T> code(DataReader object, String key, Function<String, T> reading) {
    return object.has(key) ? object.text(key, CODE, reading) : Optional.empty();
  }
}

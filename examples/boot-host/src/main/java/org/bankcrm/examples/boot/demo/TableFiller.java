package org.bankcrm.examples.boot.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.Country;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.holding.AccountNumber;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.StaffId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes synthetic customers into the bank's tables, what two of them share once. */
final class TableFiller {

  private final PartyRows parties;
  private final Rows holdings;
  private final Rows participants;
  private final Rows balances;
  private final Rows bookings;
  private final Rows contacts;
  private final List<LocalDate> monthEnds;
  private final Set<String> written = new HashSet<>();

  /** With balances at these ends of months, and at the end. */
  TableFiller(JdbcTemplate database, List<LocalDate> monthEnds) {
    this.parties = new PartyRows(new Rows(database, "customer"));
    this.holdings = new Rows(database, "holding");
    this.participants = new Rows(database, "holding_party");
    this.balances = new Rows(database, "balance");
    this.bookings = new Rows(database, "txn");
    this.contacts = new Rows(database, "contact");
    this.monthEnds = monthEnds;
  }

  void add(CustomerRecord customer) {
    parties.add(customer);
    for (Holding holding : customer.holdings()) {
      if (written.add(holding.id().value())) {
        add(holding);
        List<Transaction> own =
            customer.transactions().stream()
                .filter(each -> each.holding().equals(holding.id()))
                .toList();
        own.forEach(this::add);
        balances(holding, own);
      }
    }
    customer.interactions().forEach(each -> add(customer.id().value(), each));
  }

  void flush() {
    parties.flush();
    List.of(holdings, participants, balances, bookings, contacts).forEach(Rows::flush);
  }

  private void add(Holding holding) {
    holdings
        .row()
        .put("id", holding.id().value())
        .put("product", holding.product().id().value())
        .put("kind", holding.kind().name())
        .put("name_zh", holding.product().name().zh())
        .put("name_en", holding.product().name().en())
        .put("risk", holding.product().riskRating().map(Enum::name))
        .put("status", holding.status().name())
        .put("opened_on", holding.openedOn())
        .put("closed_on", holding.closedOn())
        .put("matures_on", holding.maturesOn())
        .put("account_number", holding.accountNumber().map(AccountNumber::value))
        .put("currency", holding.currency().map(Object::toString).orElse("CNY"))
        .put("credit_limit", holding.limit().map(Money::amount))
        .put("instalment", holding.instalment().map(Money::amount))
        .put("annual_rate", holding.annualRate())
        .put("days_past_due", holding.daysPastDue().stream().boxed().findFirst())
        .add();
    for (int part = 0; part < holding.participants().size(); part++) {
      participants
          .row()
          .put("holding", holding.id().value())
          .put("party_id", holding.participants().get(part).party().value())
          .put("part", part)
          .put("role", holding.participants().get(part).role().name())
          .add();
    }
  }

  /** At earlier ends of months what the bookings say, else what it is today. */
  private void balances(Holding holding, List<Transaction> own) {
    if (holding.balance().isEmpty()) {
      return;
    }
    LocalDate told = holding.balanceOn().orElseThrow();
    for (LocalDate day : monthEnds) {
      if (!holding.openedOn().isAfter(day) && day.isBefore(told)) {
        balance(holding, day, after(own, day).orElse(holding.balance().get()));
      }
    }
    balance(holding, told, holding.balance().get());
  }

  private static Optional<Money> after(List<Transaction> own, LocalDate day) {
    return own.stream()
        .filter(each -> !each.bookedOn().isAfter(day))
        .reduce((a, b) -> b.bookedOn().isBefore(a.bookedOn()) ? a : b)
        .flatMap(Transaction::balanceAfter)
        .filter(balance -> balance.signum() >= 0);
  }

  private void balance(Holding holding, LocalDate day, Money amount) {
    balances
        .row()
        .put("holding", holding.id().value())
        .put("on_day", day)
        .put("amount", amount.amount())
        .add();
  }

  private void add(Transaction booking) {
    bookings
        .row()
        .put("id", booking.id().value())
        .put("holding", booking.holding().value())
        .put("booked_on", booking.bookedOn())
        .put("occurred_at", booking.occurredAt().map(TableFiller::utc))
        .put("type", booking.type().code())
        .put("direction", booking.direction().name())
        .put("amount", booking.amount().amount())
        .put("currency", booking.amount().currency().getCurrencyCode())
        .put("channel", booking.channel().map(Channel::code))
        .put("other_kind", booking.counterparty().map(other -> other.kind().code()))
        .put("other_country", booking.counterparty().flatMap(it -> it.country().map(Country::code)))
        .put("merchant_category", booking.counterparty().flatMap(it -> it.merchantCategory()))
        .put("balance_after", booking.balanceAfter().map(Money::amount))
        .add();
  }

  private void add(String customer, Interaction contact) {
    contacts
        .row()
        .put("id", contact.id().value())
        .put("customer", customer)
        .put("kind", contact.kind().code())
        .put("channel", contact.channel().code())
        .put("initiative", contact.initiative().name())
        .put("at", utc(contact.at()))
        .put("outcome", contact.outcome().map(InteractionOutcome::code))
        .put("topic", contact.topic())
        .put("campaign", contact.campaign().map(PolicyRef::toString))
        .put("contact_point", contact.contactPoint().map(ContactPointId::value))
        .put("staff", contact.staff().map(StaffId::value))
        .add();
  }

  private static Object utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}

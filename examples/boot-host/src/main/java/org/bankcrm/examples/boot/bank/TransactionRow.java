package org.bankcrm.examples.boot.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import org.bankcrm.core.Country;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Counterparty;
import org.bankcrm.customer.activity.CounterpartyKind;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.holding.HoldingId;

/** A row of {@code txn}. */
final class TransactionRow {

  private TransactionRow() {}

  static Transaction of(ResultSet row) throws SQLException {
    Cells cells = new Cells(row);
    Currency currency = cells.currency("currency");
    Transaction.Builder made =
        Transaction.builder(
                TransactionId.of(cells.text("id")),
                HoldingId.of(cells.text("holding")),
                TransactionType.of(cells.text("type")))
            .bookedOn(cells.day("booked_on"))
            .amount(Direction.valueOf(cells.text("direction")), cells.money("amount", currency));
    cells.maybeInstant("occurred_at").ifPresent(made::occurredAt);
    cells.maybe("channel", Channel::of).ifPresent(made::channel);
    counterparty(cells).ifPresent(made::counterparty);
    cells.maybeMoney("balance_after", currency).ifPresent(made::balanceAfter);
    return made.build();
  }

  private static Optional<Counterparty> counterparty(Cells cells) throws SQLException {
    Optional<String> kind = cells.maybe("other_kind");
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Counterparty other = Counterparty.of(CounterpartyKind.of(kind.get()));
    Optional<Country> country = cells.maybe("other_country", Country::of);
    Counterparty there = country.map(other::withCountry).orElse(other);
    return Optional.of(
        cells.maybe("merchant_category").map(there::withMerchantCategory).orElse(there));
  }
}
